"""What every platform has to do: one suite, run against each folder of adapters/ with a platform.py."""

import asyncio
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.asking import Place
from adapters.console.platform import Console
from adapters.console.screen import Screen
from adapters.discord.platform import Discord
from adapters.errors import PlatformError
from adapters.ports import Platform
from adapters.replies import QuoteList, Reply
from adapters.slack.platform import Slack
from bot.commands import COMMANDS
from tests.adapters.reply_examples import REPLIES, full_of

ADAPTERS = Path(__file__).parents[2] / "adapters"
NOWHERE = "http://127.0.0.1:9/"


def console() -> Platform[Any]:
    return Console(Screen(io.StringIO()), typed_from=-1, is_terminal=False)


def discord_components() -> Platform[Any]:
    return Discord("a.b.c", NOWHERE, "ws://127.0.0.1:9/", "components", COMMANDS)


def discord_embeds() -> Platform[Any]:
    return Discord("a.b.c", NOWHERE, "ws://127.0.0.1:9/", "embeds", COMMANDS)


def slack() -> Platform[Any]:
    return Slack(bot_token="xoxb-a.b.c", app_token="xapp-1", api_url=NOWHERE, commands=COMMANDS)


PLATFORMS: dict[str, Callable[[], Platform[Any]]] = {
    "console": console,
    "discord": discord_components,
    "discord-embeds": discord_embeds,
    "slack": slack,
}
HIDING = "\ufeff\u061c\u00ad\u180e\u3164\u115f\u1160\u034f\uffa0\u200e\u2028"
KINDS = sorted(full_of("x"))


def test_every_platform_is_tested_here() -> None:
    folders = {found.parent.name for found in ADAPTERS.glob("*/platform.py")}
    assert folders == {make().name for make in PLATFORMS.values()}


@pytest.mark.parametrize("make", PLATFORMS.values(), ids=PLATFORMS)
def test_it_says_how_it_is_before_it_is_connected(make: Callable[[], Platform[Any]]) -> None:
    assert make().state in {"connecting", "connected"}


@pytest.mark.parametrize("name", REPLIES)
@pytest.mark.parametrize("make", PLATFORMS.values(), ids=PLATFORMS)
def test_each_reply_is_rendered_and_always_the_same(make: Callable[[], Platform[Any]], name: str) -> None:
    once, again = make().render(REPLIES[name]), make().render(REPLIES[name])
    assert once
    assert once == again


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("make", PLATFORMS.values(), ids=PLATFORMS)
def test_what_hides_or_turns_words_is_never_shown(make: Callable[[], Platform[Any]], kind: str) -> None:
    shown = repr(make().render(full_of("seen \x1b[31m\u202eturned\u2066 \x07\x00hidden" + HIDING)[kind]))
    assert not [
        c for c in ("\x1b", "\u202e", "\u2066", "\x00", *HIDING) if c in shown or repr(c)[1:-1] in shown
    ]
    assert "hidden" in shown


@pytest.mark.untraced
@settings(deadline=None, max_examples=25)
@given(text=st.text(max_size=400) | st.sampled_from(["x" * 9000, "word " * 3000, "“" * 500, "\u200b"]))
@pytest.mark.parametrize("make", PLATFORMS.values(), ids=PLATFORMS)
def test_any_text_is_rendered(make: Callable[[], Platform[Any]], text: str) -> None:
    platform = make()
    for reply in full_of(text).values():
        assert platform.render(reply)


@pytest.mark.parametrize("make", [m for name, m in PLATFORMS.items() if name != "console"])
def test_what_cannot_be_posted_is_an_error_of_ours(make: Callable[[], Platform[Any]]) -> None:
    async def publish(reply: Reply) -> None:
        await make().publish(Place("it", None, "1"), reply)

    with pytest.raises(PlatformError) as raised:
        asyncio.run(publish(REPLIES["notice"]))
    assert "a.b.c" not in str(raised.value)


@pytest.mark.parametrize("make", PLATFORMS.values(), ids=PLATFORMS)
def test_where_counting_stopped_it_says_that_there_are_more(make: Callable[[], Platform[Any]]) -> None:
    by = REPLIES["quotes-by"]
    assert isinstance(by, QuoteList)
    many = replace(by, total=10_000, is_cut=True, others=0, buttons=())
    shown = str(make().render(many)).replace("\\", "")
    assert "10,000+ quotes by Ada Quill" in shown
    assert "of 10,000+" in shown
