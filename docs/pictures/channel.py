"""A channel with what was asked and what the bot says to it, in Slack and on Discord, by width."""

from pathlib import Path

from adapters.discord.layouts import Layout
from adapters.discord.rendering import render as for_discord
from adapters.slack.rendering import render as for_slack
from docs.pictures import blockkit, components
from docs.pictures.markup import HTML, div, page, tag, words
from docs.pictures.scenes import Scene

WIDTHS = {"phone": 375, "desktop": 700}
"""In CSS pixels: what a channel has on a small phone, and beside the list of channels on a desktop."""

_TIME = "14:00"
_HERE = Path(__file__).parent


def slack(scene: Scene, width: str) -> HTML:
    """The scene in Slack by day; a thread stands under its parent, as it does when it is opened."""
    message = for_slack(scene.reply)
    alone = div("Only visible to you", "alone") if scene.private else ""
    first = _post(alone, blockkit.message(message.payload()))
    replies = "".join(_post("", blockkit.message(m.payload())) for m in message.thread)
    thread = div(_counted(len(message.thread)), "thread") + replies if replies else ""
    return _page("slack", scene, width, first + thread)


def discord(scene: Scene, width: str, layout: Layout = "components") -> HTML:
    """The scene on Discord by night, in one of its layouts."""
    alone = div("Only you can see this · Dismiss message", "alone") if scene.private else ""
    posts = [_post("", components.message(m.json())) for m in for_discord(scene.reply, layout)]
    return _page("discord", scene, width, "".join(posts) + alone)


def _counted(replies: int) -> HTML:
    return tag("span", f"{replies} {'reply' if replies == 1 else 'replies'}") + "<hr>"


def _post(above: HTML, shown: HTML) -> HTML:
    name = tag("b", "Pullquote") + tag("span", "APP", "app") + tag("span", _TIME, "at")
    return div(div("P", "face") + div(above + div(name, "who") + shown, "body"), "post")


def _page(platform: str, scene: Scene, width: str, inside: HTML) -> HTML:
    style = (_HERE / "channel.css").read_text(encoding="utf-8")
    style += (_HERE / f"{platform}.css").read_text(encoding="utf-8")
    typed = div(words(scene.typed), "typed")
    main = tag("main", typed + inside, style=f"width: {WIDTHS[width]}px")
    return page(f"{scene.name}, {platform}, {width}", main, style=style, of=f"{platform} {width}")
