"""A sheet as one of Discord's two layouts: components, where buttons stand under what they act on, or embeds.

Components V2 are the default: a quote's buttons stand under the quote, headings and small print are possible
everywhere, and nothing is boxed twice. Embeds are for servers whose members' clients are old, and for bots
that relay embeds only; buttons under a single quote become a list to pick from.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

from adapters.discord.limits import (
    BUTTON_LABEL,
    CONTENT,
    CUSTOM_ID,
    OPTION_TEXT,
    OPTIONS,
    PLACEHOLDER,
    ROW_BUTTONS,
    ROWS,
)
from adapters.discord.markdown import bold, linked, web_address
from adapters.discord.sheets import Block, Picks, Row, Rule, Sheet, Text, picks, rows, unique
from adapters.replies import Button, Option
from adapters.wording import inert

Layout = Literal["components", "embeds"]
Json = dict[str, object]

COLOUR = 0x5B7083
"""A slate that is legible on light and dark; it means nothing."""

_ROW, _BUTTON, _SELECT, _TEXT, _RULE, _CONTAINER = 1, 2, 3, 10, 14, 17
_LINK, _PRIMARY, _SECONDARY = 5, 1, 2
_COMPONENTS_V2 = 1 << 15
PICK = "pick"
"""How the custom ids of lists begin; what is picked is in the option."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message as Discord's API takes it: embeds and components are JSON; nobody is ever mentioned.

    `content` are words alone, of a message with nothing else.
    """

    components: tuple[Json, ...]
    embeds: tuple[Json, ...] = ()
    flags: int = 0
    content: str = ""

    @property
    def is_layout(self) -> bool:
        """Whether its components are its layout; such a message has no embeds and can never get any."""
        return bool(self.flags & _COMPONENTS_V2)

    def json(self) -> Json:
        """The body of a request that posts it."""
        shown: Json = {"embeds": list(self.embeds)} if self.embeds else {}
        shown |= {"content": self.content} if self.content else {}
        return {
            **shown,
            "components": list(self.components),
            "flags": self.flags,
            "allowed_mentions": {"parse": []},
        }


def laid_out(sheet: Sheet, layout: Layout) -> Message:
    """The sheet as a message of that layout."""
    pressable = _pressable_once((*sheet.blocks, *sheet.tail))
    return _components(sheet, pressable) if layout == "components" else _embed(sheet, pressable)


def in_words(sheet: Sheet) -> Message:
    """The sheet's words alone, as many of its lines as a plain message takes: nothing to press, no frame."""
    blocks = (*sheet.blocks, *sheet.tail)
    words = [bold(sheet.title)] if sheet.title else []
    words += [line for block in blocks if isinstance(block, Text) for line in block.words.split("\n")]
    lengths = list(accumulate(len(line) + 1 for line in words))
    kept = words[: bisect_right(lengths, CONTENT)]
    return Message((), content="\n".join(kept).strip() or (words[0][: CONTENT - 1] if words else "") or "…")


def as_component(message: Message) -> Message:
    """Words alone as the one component of a layout."""
    return Message((_text(message.content),), flags=_COMPONENTS_V2)


def _pressable_once(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks without buttons and options that Discord would refuse: such that come twice, too."""
    seen: set[str] = set()
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Row):
            buttons = tuple(
                b for b in unique(block.buttons, _target) if _is_takable(b) and _target(b) not in seen
            )
            seen.update(map(_target, buttons))
            kept += [Row(buttons, block.about)] if buttons else []
        elif isinstance(block, Picks):
            options = unique((o for o in block.options if 0 < len(o.token) <= OPTION_TEXT), lambda o: o.token)
            kept += picks(options, block.hint)
        else:
            kept.append(block)
    return tuple(kept)


def _target(button: Button) -> str:
    return button.token or web_address(button.url) or ""


def _is_takable(button: Button) -> bool:
    return 0 < len(_target(button)) <= (CUSTOM_ID if button.token else 512) and bool(inert(button.label))


def _components(sheet: Sheet, blocks: tuple[Block, ...]) -> Message:
    mark = "##" if sheet.is_large else "###"
    parts = [_text(f"{mark} {linked(sheet.title, sheet.url)}")] if sheet.title else []
    parts += [_component(block, number) for number, block in enumerate(blocks)]
    parts = parts or [_text("…")]
    container: Json = {"type": _CONTAINER, "accent_color": COLOUR, "components": parts}
    return Message((container,) if sheet.framed else tuple(parts), flags=_COMPONENTS_V2)


def _component(block: Block, number: int) -> Json:
    match block:
        case Text():
            return _text(block.words)
        case Rule():
            return {"type": _RULE, "divider": True, "spacing": 1}
        case Row():
            return _row(map(_button, block.buttons))
        case Picks():
            return _row([_select(block, number)])


def _text(words: str) -> Json:
    return {"type": _TEXT, "content": words}


def _row(components: Iterable[Json]) -> Json:
    return {"type": _ROW, "components": list(components)}


def _button(button: Button) -> Json:
    label = _short(button.label, BUTTON_LABEL)
    if button.token:
        style = _PRIMARY if button.primary else _SECONDARY
        return {"type": _BUTTON, "style": style, "label": label, "custom_id": button.token}
    return {"type": _BUTTON, "style": _LINK, "label": label, "url": web_address(button.url)}


def _select(block: Picks, number: int) -> Json:
    return {
        "type": _SELECT,
        "custom_id": f"{PICK}:{number}",
        "placeholder": _short(block.hint, PLACEHOLDER),
        "options": [_option(option) for option in block.options],
    }


def _option(option: Option) -> Json:
    detail = _short(option.detail, OPTION_TEXT)
    shown: Json = {"label": _short(option.label, OPTION_TEXT) or "…", "value": option.token}
    return shown | ({"description": detail} if detail else {})


def _short(text: str, limit: int) -> str:
    """The words in at most `limit` characters."""
    words = inert(text)
    return words if len(words) <= limit else words[: limit - 1] + "…"


def _embed(sheet: Sheet, blocks: tuple[Block, ...]) -> Message:
    texts = "\n\n".join(block.words for block in blocks if isinstance(block, Text))
    words = texts or ("" if sheet.title else "…")
    embed: Json = {"type": "rich", "color": COLOUR}
    embed |= {"title": sheet.title} if sheet.title else {}
    address = web_address(sheet.url)
    embed |= {"url": address} if sheet.title and address else {}
    embed |= {"description": words} if words else {}
    components = [_component(block, number) for number, block in enumerate(_in_rows(blocks))]
    return Message(tuple(components[:ROWS]), (embed,))


def _in_rows(blocks: tuple[Block, ...]) -> Iterator[Row | Picks]:
    """What can be pressed, in at most five rows: buttons under single quotes as one list."""
    listed = tuple(
        Option(button.label, block.about, button.token)
        for block in blocks
        if isinstance(block, Row) and block.about
        for button in block.buttons
        if button.token
    )
    yield from picks(listed[:OPTIONS], "Do something with one of these")
    yield from (block for block in blocks if isinstance(block, Picks))
    rest = [b for block in blocks if isinstance(block, Row) and not block.about for b in block.buttons]
    yield from rows(tuple(rest[: ROW_BUTTONS * ROWS]))
