"""What the words around a figure say of it: how exact it is, and whether it tells a change."""

from digests.figures.surroundings import Surroundings
from digests.figures.units import is_duration
from digests.words.en.figure_cues import (
    CHANGE_AFTER,
    CHANGE_NOUNS,
    CHANGES,
    COLLECTING,
    LONGEST_QUALIFIER,
    QUALIFIERS,
    TRAILING_QUALIFIERS,
)

_TRAILING = frozenset(words[:2] for words in TRAILING_QUALIFIERS)
_ENDS = frozenset(words[-1] for words in QUALIFIERS)


def qualifier(around: Surroundings) -> tuple[str, int] | None:
    """The qualifier, verbatim, and how many words in front of the figure it takes; None without one."""
    if around.last in _ENDS:
        for size in range(min(LONGEST_QUALIFIER, len(around.lower)), 0, -1):
            if around.lower[-size:] in QUALIFIERS and not _spans_time(around, size):
                return _verbatim(around, size), size
    return _trailing(around) if around.next_word[:2] in _TRAILING else None


def _trailing(around: Surroundings) -> tuple[str, int] | None:
    """The qualifier behind the figure, if one stands there."""
    ahead = around.ahead(16)
    for words in TRAILING_QUALIFIERS:
        if ahead.startswith(" " + words) and not ahead[len(words) + 1 : len(words) + 2].isalpha():
            return words, 0
    return None


def _spans_time(around: Surroundings, size: int) -> bool:
    """Whether "over" means during: "over six months"."""
    if size != 1 or around.last != "over" or not is_duration(around.quantity.unit):
        return False
    return around.lower[-2:-1] not in (("for",), ("of",), ("lasted",), ("took",), ("is",), ("was",))


def _verbatim(around: Surroundings, size: int) -> str:
    """The last words in front of the figure as they stand in the text."""
    end = around.quantity.start
    start = end
    for word in reversed(around.before[-size:]):
        start = around.text.rindex(word, around.sentence.start, start)
    return around.text[start:end].rstrip()


def tells_change(around: Surroundings, taken: int) -> bool:
    """Whether the figure is the size of a change; `taken` words in front of it are its qualifier."""
    words = around.lower[: len(around.lower) - taken]
    pointed = bool(words) and words[-1] in ("by", "another", "a", "an", "further")
    if words and words[-1] in ("by", "of", "another", "a", "an", "further"):
        pointer, words = words[-1], words[:-1]
        if pointer == "of":
            return bool(words) and words[-1] in CHANGE_NOUNS
    if words and words[-1] in CHANGES:
        return pointed or around.quantity.family != "money" or words[-1] not in COLLECTING
    following = around.next_word.lower()
    if around.quantity.family in ("percent", "money") or around.quantity.unit == "point":
        return following in CHANGE_NOUNS or (
            around.quantity.family == "percent" and following in CHANGE_AFTER
        )
    return False
