"""Slack's blocks as HTML, one function a kind.

Source: https://docs.slack.dev/reference/block-kit/ and what can be seen in a channel.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from docs.pictures.chat_markdown import NOW
from docs.pictures.markup import HTML, UnknownKindError, div, tag, words

Json = Mapping[str, Any]

_DATE = re.compile(r"&lt;!date\^(\d+)\^[^|]*\|[^&]*&gt;")
_LINK = re.compile(r"&lt;(https?://[^|&]+)\|([^&]*)&gt;")
_STRONG = re.compile(r"\*([^*\n]+)\*")
_EMPHASIS = re.compile(r"(?<!\w)_([^_\n]+)_(?!\w)")
_STYLES = {"bold": "b", "italic": "i", "strike": "s", "code": "code"}


def message(payload: Json) -> HTML:
    """The blocks of a message, one under the other."""
    return "".join(map(block, payload["blocks"]))


def block(shown: Json) -> HTML:
    """One block; UnknownKindError for one that is not known here."""
    draw = BLOCKS.get(shown["type"])
    if draw is None:
        raise UnknownKindError("block", shown["type"])
    return draw(shown)


def _header(shown: Json) -> HTML:
    return div(text(shown["text"]), "header")


def _section(shown: Json) -> HTML:
    said = div(text(shown["text"]), "said") if "text" in shown else ""
    fields = "".join(div(text(field), "field") for field in shown.get("fields", ()))
    beside = div(element(shown["accessory"]), "beside") if "accessory" in shown else ""
    return div(div(said + (div(fields, "fields") if fields else ""), "main") + beside, "section")


def _context(shown: Json) -> HTML:
    return div("".join(tag("span", text(each)) for each in shown["elements"]), "context")


def _divider(_shown: Json) -> HTML:
    return '<hr class="divider">'


def _actions(shown: Json) -> HTML:
    return div("".join(map(element, shown["elements"])), "actions")


def _rich_text(shown: Json) -> HTML:
    return div("".join(map(_part, shown["elements"])), "rich")


def _input(shown: Json) -> HTML:
    optional = tag("span", " (optional)", "optional") if shown.get("optional") else ""
    label = div(text(shown["label"]) + optional, "label")
    hint = div(text(shown["hint"]), "hint") if "hint" in shown else ""
    return div(label + element(shown["element"]) + hint, "input")


BLOCKS: dict[str, Callable[[Json], HTML]] = {
    "header": _header,
    "section": _section,
    "context": _context,
    "divider": _divider,
    "actions": _actions,
    "rich_text": _rich_text,
    "input": _input,
}


def element(shown: Json) -> HTML:
    """Something to press, pick or fill in."""
    match shown["type"]:
        case "button":
            return tag("span", text(shown["text"]), f"button {shown.get('style', '')}".strip())
        case "static_select" | "external_select":
            return tag("span", _chosen(shown), "select")
        case "checkboxes":
            return "".join(div(text(option["text"]), "checkbox") for option in shown["options"])
        case "plain_text_input":
            return div(words(shown.get("initial_value", "")) or "&nbsp;", "field-to-fill")
        case other:
            raise UnknownKindError("element", other)


def _chosen(shown: Json) -> HTML:
    if "initial_option" in shown:
        return text(shown["initial_option"]["text"])
    return text(shown["placeholder"]) if "placeholder" in shown else "Choose an option"


def text(shown: Json) -> HTML:
    """A text object: plain words, or Slack's own mark-up."""
    match shown["type"]:
        case "plain_text":
            return words(shown["text"])
        case "mrkdwn":
            return _mrkdwn(shown["text"])
        case other:
            raise UnknownKindError("text", other)


def _mrkdwn(said: str) -> HTML:
    html = words(said.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
    html = _DATE.sub(lambda found: _date(int(found[1])), html)
    html = _LINK.sub(r"<a>\2</a>", html)
    return _EMPHASIS.sub(r"<i>\1</i>", _STRONG.sub(r"<b>\1</b>", html))


def _date(seconds: int) -> str:
    """As a reader whose clock is on UTC sees {date_short_pretty}, {time}."""
    when = datetime.fromtimestamp(seconds, UTC)
    is_today = when.date() == NOW.date()
    date = "Today" if is_today else f"{when:%b} {when.day}, {when.year}"
    return f"{date}, {when.hour % 12 or 12}:{when:%M %p}"


def _part(shown: Json) -> HTML:
    match shown["type"]:
        case "rich_text_section":
            return div(_runs(shown), "line")
        case "rich_text_quote":
            return tag("blockquote", _runs(shown))
        case "rich_text_list":
            rows = "".join(tag("li", _runs(row)) for row in shown["elements"])
            first = shown.get("offset", 0) + 1
            return tag("ol", rows, start=str(first)) if shown["style"] == "ordered" else tag("ul", rows)
        case other:
            raise UnknownKindError("rich text", other)


def _runs(shown: Json) -> HTML:
    return "".join(map(_run, shown["elements"]))


def _run(shown: Json) -> HTML:
    match shown["type"]:
        case "text" | "link":
            return _styled(shown)
        case "date":
            return _date(shown["timestamp"])
        case "user":
            return tag("span", "@reader", "mention")
        case other:
            raise UnknownKindError("run", other)


def _styled(shown: Json) -> HTML:
    html = words(shown["text"])
    for style, worn in shown.get("style", {}).items():
        if style not in _STYLES:
            raise UnknownKindError("style", style)
        html = tag(_STYLES[style], html) if worn else html
    return tag("a", html) if shown["type"] == "link" else html
