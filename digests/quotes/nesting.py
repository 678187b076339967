"""Which marks of a paragraph open and which close: the outer pairs, whatever stands within them."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from digests.quotes.marks import Mark, Shape

_OPENS_WITHIN = 1
_NOTHING = 0
_CLOSES = -1
_RESTARTS = 2
"""The mark before was a stray one, and this is where the quotation really opens."""

_ENDS_SPEECH = frozenset(",.?!…;—–-")
_PLURAL_ENDS = frozenset("sxzn")
"""A single mark after these may be an apostrophe: "the workers’ union", "nothin’ left"."""


class Pair(NamedTuple):
    """An outer opening mark and the one that closes it, None when nothing does."""

    opening: Mark
    closing: Mark | None


class _Ahead(NamedTuple):
    """What follows a mark in its paragraph: how often, and which curly one is next."""

    straight: int
    rights_over_lefts: int
    next_curly: Shape | None
    single_closes: bool


_NO_MORE = _Ahead(0, 0, None, single_closes=False)


def pairs(text: str, found: Sequence[Mark]) -> Iterator[Pair]:
    """The outer pairs of a paragraph's marks, in order; only the last can lack its closing mark."""
    if _take_turns(text, found):
        yield from map(Pair, found[::2], found[1::2])
        return
    ahead = _look_ahead(text, found)
    opening: Mark | None = None
    depth = 0
    for mark, follows in zip(found, ahead, strict=True):
        if opening is None:
            opening, depth = (mark if _opens(text, mark, follows) else None), 0
            continue
        step = _STEPS[opening.shape](text, mark, follows, depth)
        if step == _RESTARTS:
            opening, depth = mark, 0
        elif depth + step < 0:
            yield Pair(opening, mark)
            opening = None
        else:
            depth += step
    if opening is not None:
        yield Pair(opening, None)


def _take_turns(text: str, found: Sequence[Mark]) -> bool:
    """Whether marks of one kind open and close in turn: true of most paragraphs, and soon told."""
    if len(found) % 2:
        return False
    for first, second in zip(found[::2], found[1::2], strict=True):
        if first.shape is Shape.LEFT:
            expected = Shape.RIGHT
        elif first.shape is Shape.STRAIGHT:
            expected = Shape.STRAIGHT
        else:
            return False
        if second.shape is not expected or not _opens(text, first, _NO_MORE):
            return False
    return True


def _look_ahead(text: str, found: Sequence[Mark]) -> list[_Ahead]:
    """What follows each mark, gathered in one pass from the end."""
    ahead: list[_Ahead] = []
    straight = surplus = 0
    curly: Shape | None = None
    single = False
    for mark in reversed(found):
        ahead.append(_Ahead(straight, surplus, curly, single))
        if mark.shape is Shape.STRAIGHT:
            straight += 1
        elif mark.shape is Shape.SINGLE:
            single = (single or _may_close_single(text, mark)) and not _may_open_single(text, mark)
        elif mark.shape in (Shape.LEFT, Shape.RIGHT):
            surplus += 1 if mark.shape is Shape.RIGHT else -1
            curly = mark.shape
    ahead.reverse()
    return ahead


def _opens(text: str, mark: Mark, ahead: _Ahead) -> bool:
    """Whether a mark opens a quotation where none is open."""
    match mark.shape:
        case Shape.STRAIGHT:
            # 6" is a length, and no mark opens with nothing after it.
            return not mark.before.isdigit() and (mark.spaced_before or not mark.spaced_after)
        case Shape.LEFT | Shape.GUILLEMET_LEFT:
            return not mark.looks_closing
        case Shape.LOW:
            return True
        case Shape.RIGHT | Shape.GUILLEMET_RIGHT:
            return (mark.looks_opening and mark.word_follows) or mark.before == "\n"
        case Shape.SINGLE:
            return _may_open_single(text, mark) and (text[mark.start] != "'" or ahead.single_closes)


def _in_straight(_text: str, mark: Mark, ahead: _Ahead, depth: int) -> int:
    match mark.shape:
        case Shape.STRAIGHT:
            stray = mark.looks_opening and mark.word_follows and ahead.straight % 2 == 1
            return _RESTARTS if stray else _CLOSES - depth
        case Shape.LEFT:
            return _OPENS_WITHIN
        case Shape.RIGHT:
            return _CLOSES
        case _:
            return _NOTHING


def _in_curly(_text: str, mark: Mark, ahead: _Ahead, _depth: int) -> int:
    match mark.shape:
        case Shape.RIGHT:
            return _CLOSES
        case Shape.LEFT if mark.spaced_after:
            # Typed for a closing mark: “so it goes.“
            return _CLOSES
        case Shape.LEFT:
            return _OPENS_WITHIN if ahead.rights_over_lefts > 1 else _NOTHING
        case Shape.STRAIGHT if mark.spaced_after and (
            ahead.next_curly is not Shape.RIGHT or ahead.straight % 2
        ):
            # Of an odd number of straight marks to come, one is left over to open: “so," he said. "And …”
            return _CLOSES
        case _:
            return _NOTHING


def _in_low(_text: str, mark: Mark, _ahead: _Ahead, _depth: int) -> int:
    match mark.shape:
        case Shape.LEFT | Shape.RIGHT | Shape.STRAIGHT:
            return _CLOSES
        case Shape.LOW:
            return _OPENS_WITHIN
        case _:
            return _NOTHING


def _in_guillemets(_text: str, mark: Mark, _ahead: _Ahead, depth: int) -> int:
    if mark.shape not in (Shape.GUILLEMET_LEFT, Shape.GUILLEMET_RIGHT):
        return _NOTHING
    if depth == 0 and mark.looks_opening and mark.shape is Shape.GUILLEMET_LEFT:
        return _OPENS_WITHIN
    return _CLOSES


def _in_single(text: str, mark: Mark, ahead: _Ahead, _depth: int) -> int:
    if mark.shape is not Shape.SINGLE or not _may_close_single(text, mark):
        return _NOTHING
    before = text[mark.start - 1]
    possessive = before in _PLURAL_ENDS and text[mark.end : mark.end + 1] == " " and ahead.single_closes
    return _NOTHING if possessive else _CLOSES


def _may_open_single(text: str, mark: Mark) -> bool:
    return text[mark.start] != "’" and mark.looks_opening


def _may_close_single(text: str, mark: Mark) -> bool:
    if text[mark.start] in "‘‚" or not mark.spaced_after:
        return False
    before = text[mark.start - 1] if mark.start else " "
    return before in _ENDS_SPEECH or not before.isspace()


_STEPS: dict[Shape, Callable[[str, Mark, _Ahead, int], int]] = {
    Shape.STRAIGHT: _in_straight,
    Shape.LEFT: _in_curly,
    Shape.RIGHT: _in_curly,
    Shape.LOW: _in_low,
    Shape.GUILLEMET_LEFT: _in_guillemets,
    Shape.GUILLEMET_RIGHT: _in_guillemets,
    Shape.SINGLE: _in_single,
}
"""What a mark does within a quotation, by the shape of the mark that opened it: opens one within, closes, nothing."""
