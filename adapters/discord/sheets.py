"""A message before its layout is chosen: a title, blocks of markdown, and what can be pressed.

Both layouts, components and embeds, show the same sheets. A sheet says how much room it takes, so that what
is to be shown is chosen until it fits; it is cut between its blocks, never inside one.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from adapters.discord.limits import COMPONENTS, EMBED_TITLE, OPTIONS, ROW_BUTTONS, TEXT, weight
from adapters.replies import Button, Option

_ROOM_FOR_TITLE = 800
"""A title of 256 characters and its address of 512, as a heading."""


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph of markdown, of one or more lines."""

    words: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A thin line between what stands above and below."""


@dataclass(frozen=True, slots=True)
class Row:
    """Buttons in a row, at most five; `about` says what they act on, where they cannot stand under it."""

    buttons: tuple[Button, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Picks:
    """A list to pick from, at most 25; `hint` stands where nothing is picked yet."""

    options: tuple[Option, ...]
    hint: str


Block = Text | Rule | Row | Picks


@dataclass(frozen=True, slots=True)
class Sheet:
    """One message: `title` is markdown of one line, `url` its address; `tail` stays when blocks are cut.

    `framed` sets it apart from the talk around it, as posts are; `is_large` gives the title of what is read first.
    """

    title: str
    blocks: tuple[Block, ...]
    tail: tuple[Block, ...] = ()
    url: str | None = None
    framed: bool = True
    is_large: bool = False


def fits(sheet: Sheet) -> bool:
    """Whether one message holds it, in either layout."""
    blocks = (*sheet.blocks, *sheet.tail)
    words = sum(weight(block.words) + 2 for block in blocks if isinstance(block, Text))
    heading = _ROOM_FOR_TITLE if sheet.title else 0
    parts = 2 + sum(_parts(block) for block in blocks)
    return words + heading <= TEXT and parts <= COMPONENTS and len(sheet.title) <= EMBED_TITLE


def _parts(block: Block) -> int:
    match block:
        case Text() | Rule():
            return 1
        case Row():
            return 1 + len(block.buttons)
        case Picks():
            return 2


def first_fit(sheets: Iterable[Sheet]) -> Sheet:
    """The first that fits; else the last one, cut."""
    last = Sheet("", ())
    for sheet in sheets:
        if fits(sheet):
            return sheet
        last = sheet
    return trimmed(last)


def trimmed(sheet: Sheet) -> Sheet:
    """The sheet with as many of its blocks as fit, and its tail as far as that fits."""
    if len(sheet.title) > EMBED_TITLE:
        sheet = replace(sheet, title="")
    lengths = range(1, len(sheet.blocks) + 1)
    most = bisect_left(lengths, 1, key=lambda n: not fits(replace(sheet, blocks=sheet.blocks[:n])))
    sheet = replace(sheet, blocks=sheet.blocks[:most])
    while sheet.tail and not fits(sheet):
        sheet = replace(sheet, tail=sheet.tail[:-1])
    return sheet


def spread(sheet: Sheet, most: int) -> tuple[Sheet, ...] | None:
    """The sheet over as many as it takes, the title on the first, the tail on the last; None for over `most`."""
    sheets: list[Sheet] = []
    rest = sheet
    while not fits(rest):
        first = trimmed(replace(rest, tail=()))
        if not first.blocks or len(sheets) == most - 1:
            return None
        sheets.append(first)
        rest = replace(rest, title="", url=None, blocks=_after_rule(rest.blocks[len(first.blocks) :]))
    return (*sheets, rest)


def _after_rule(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return blocks[1:] if blocks and isinstance(blocks[0], Rule) else blocks


def rows(buttons: tuple[Button, ...]) -> Iterator[Row]:
    """The buttons in as many rows as they need."""
    for start in range(0, len(buttons), ROW_BUTTONS):
        yield Row(buttons[start : start + ROW_BUTTONS])


def picks(options: tuple[Option, ...], hint: str) -> Iterator[Picks]:
    """The options as one list; nothing for none."""
    if options:
        yield Picks(options[:OPTIONS], hint)


def texts(*words: str) -> Iterator[Text]:
    """A text for each that has words."""
    yield from (Text(each) for each in words if each)


Value = TypeVar("Value")


def unique(values: Iterable[Value], key: Callable[[Value], object]) -> tuple[Value, ...]:
    """The values without those whose key came before."""
    first: dict[object, Value] = {}
    for value in values:
        first.setdefault(key(value), value)
    return tuple(first.values())
