"""The pictures of channels know everything that Slack and Discord are sent."""

import asyncio
import re
from typing import get_args

import pytest

from adapters.asking import CommandSpec, Form, Place
from adapters.discord.layouts import Layout
from adapters.discord.rendering import render as for_discord
from adapters.replies import Reply
from adapters.slack.delivering import Asker
from adapters.slack.forms import asking, view
from adapters.slack.rendering import render as for_slack
from bot.commands import COMMANDS
from docs.pictures import blockkit, channel, components
from docs.pictures.chat_markdown import markdown
from docs.pictures.markup import UnknownKindError
from docs.pictures.readme import PICTURES, WIDTH, pages
from docs.pictures.scenes import ROOT, Scene, scenes
from tests.adapters.reply_examples import REPLIES, full_of

LAYOUTS: tuple[Layout, ...] = get_args(Layout)
NASTY = "<b>*a* <!here> [x](y)"
ALL: dict[str, Reply] = REPLIES | {f"nasty-{n}": r for n, r in full_of(NASTY).items()}
SCENES = {scene.name: scene for scene in asyncio.run(scenes())}


@pytest.mark.parametrize("reply", ALL.values(), ids=ALL)
def test_all_that_slack_is_sent_can_be_drawn(reply: Reply) -> None:
    message = for_slack(reply)
    assert all(blockkit.message(m.payload()) for m in (message, *message.thread))


@pytest.mark.parametrize("spec", COMMANDS, ids=lambda spec: spec.name)
def test_slacks_forms_can_be_drawn(spec: CommandSpec) -> None:
    asker = Asker(Place("slack", "T1", "C1", "U1"), None)
    assert "label" in blockkit.message(asking(spec, asker))
    first = spec.options[0]
    chosen = first.choices[0] if first.choices else "08:00"
    assert f">{chosen}<" in blockkit.message(view(Form("Change", spec, {first.name: chosen}), asker))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("reply", ALL.values(), ids=ALL)
def test_all_that_discord_is_sent_can_be_drawn(reply: Reply, layout: Layout) -> None:
    assert all(components.message(m.json()) for m in for_discord(reply, layout))


@pytest.mark.parametrize(
    "block",
    [
        {"type": "video"},
        {"type": "context", "elements": [{"type": "image"}]},
        {"type": "actions", "elements": [{"type": "datepicker"}]},
        {"type": "rich_text", "elements": [{"type": "rich_text_preformatted"}]},
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [{"type": "emoji"}]}]},
    ],
    ids=str,
)
def test_a_kind_of_block_that_is_not_known_is_refused(block: dict[str, object]) -> None:
    with pytest.raises(UnknownKindError):
        blockkit.message({"blocks": [block]})


@pytest.mark.parametrize(
    "payload",
    [
        {"components": [{"type": 12}]},
        {"components": [{"type": 17, "components": [{"type": 13}]}]},
        {"components": [{"type": 2, "style": 6, "label": "Buy"}]},
        {"embeds": [{"type": "rich", "image": {}}]},
    ],
    ids=str,
)
def test_a_kind_of_component_that_is_not_known_is_refused(payload: dict[str, object]) -> None:
    with pytest.raises(UnknownKindError):
        components.message(payload)


def test_other_blocks_of_slack_look_as_its_documentation_says() -> None:
    said = {"type": "mrkdwn", "text": "*a* <https://e.org|b> &amp; _c_"}
    section = {
        "type": "section",
        "text": said,
        "fields": [said],
        "accessory": {"type": "checkboxes", "options": []},
    }
    drawn = blockkit.message({"blocks": [section, {"type": "divider"}]})
    assert "<b>a</b> <a>b</a> &amp; <i>c</i>" in drawn
    assert '<hr class="divider">' in drawn


def test_markdown_looks_as_discord_shows_it() -> None:
    assert markdown("### **a** [b](https://e.org)") == '<div class="h3"><b>a</b> <a>b</a></div>'
    assert markdown("-# \\*a\\* <b>") == '<div class="small">*a* &lt;b&gt;</div>'
    assert markdown("> a\n> b\nc") == "<blockquote>a<br>b</blockquote><div>c</div>"
    assert markdown("<t:1795363200:R>") == '<div><span class="time">in 2 hours</span></div>'
    assert markdown("<@12>") == '<div><span class="mention">@reader</span></div>'
    assert markdown("<t:1795348800:R>") == '<div><span class="time">2 hours ago</span></div>'


@pytest.mark.parametrize("scene", SCENES.values(), ids=SCENES)
@pytest.mark.parametrize("width", channel.WIDTHS)
def test_a_page_fetches_nothing(scene: Scene, width: str) -> None:
    for page in (channel.slack(scene, width), channel.discord(scene, width)):
        assert not re.search(r"""(?:src|href)=|url\(|@import""", page)


@pytest.mark.parametrize("name", PICTURES)
def test_the_readmes_pictures_are_there_and_small(name: str) -> None:
    picture = ROOT / "docs" / f"{name}.png"
    assert f"(docs/{name}.png)" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert 10_000 < picture.stat().st_size < 150_000
    assert f"{name} {WIDTH}" in pages()[name]
