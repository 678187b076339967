"""Discord's messages as HTML: components, one function a kind, and embeds.

Source: https://discord.com/developers/docs/components/reference and what can be seen in a channel.
"""

from collections.abc import Callable, Mapping
from typing import Any

from docs.pictures.chat_markdown import inline, markdown
from docs.pictures.markup import HTML, UnknownKindError, div, tag, words

Json = Mapping[str, Any]

_STYLES = {1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "link"}
_LARGE = 2


def message(payload: Json) -> HTML:
    """A message: its words, its embeds, its components."""
    said = div(markdown(payload["content"]), "text") if payload.get("content") else ""
    embeds = "".join(map(embed, payload.get("embeds", ())))
    return said + embeds + "".join(map(component, payload.get("components", ())))


def component(shown: Json) -> HTML:
    """One component; UnknownKindError for one that is not known here."""
    draw = COMPONENTS.get(shown["type"])
    if draw is None:
        raise UnknownKindError("component", shown["type"])
    return draw(shown)


def _row(shown: Json) -> HTML:
    return div("".join(map(component, shown["components"])), "row")


def _button(shown: Json) -> HTML:
    if shown["style"] not in _STYLES:
        raise UnknownKindError("button", shown["style"])
    return tag("span", words(shown["label"]), f"button {_STYLES[shown['style']]}")


def _select(shown: Json) -> HTML:
    return div(words(shown["placeholder"]), "select")


def _section(shown: Json) -> HTML:
    said = div("".join(map(component, shown["components"])), "main")
    return div(said + div(component(shown["accessory"]), "beside"), "section")


def _text(shown: Json) -> HTML:
    return div(markdown(shown["content"]), "text")


def _separator(shown: Json) -> HTML:
    line = "line" if shown.get("divider", True) else "gap"
    return div("", f"separator {line}{' large' * (shown.get('spacing') == _LARGE)}")


def _container(shown: Json) -> HTML:
    colour = shown.get("accent_color")
    bar = f"border-left: 4px solid #{colour:06x}" if isinstance(colour, int) else ""
    return tag("div", "".join(map(component, shown["components"])), "container", style=bar)


COMPONENTS: dict[int, Callable[[Json], HTML]] = {
    1: _row,
    2: _button,
    3: _select,
    9: _section,
    10: _text,
    14: _separator,
    17: _container,
}


def embed(shown: Json) -> HTML:
    """An embed: title, description, fields, footer."""
    if unknown := set(shown) - {"type", "color", "title", "url", "description", "fields", "footer"}:
        raise UnknownKindError("part of an embed", min(unknown))
    title = inline(shown.get("title", ""))
    title = tag("a", title) if "url" in shown else title
    fields = "".join(
        div(div(inline(field["name"]), "name") + div(markdown(field["value"]), "text"), "field")
        for field in shown.get("fields", ())
    )
    parts = (
        div(title, "title") if title else "",
        div(markdown(shown["description"]), "text") if "description" in shown else "",
        div(fields, "fields") if fields else "",
        div(words(shown["footer"]["text"]), "footer") if "footer" in shown else "",
    )
    bar = f"border-left: 4px solid #{shown.get('color', 0):06x}"
    return tag("div", "".join(parts), "embed", style=bar)
