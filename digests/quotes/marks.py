"""Quotation marks in a text: each with the way in which it can be read, before any are paired.

Typists mix marks: straight for curly, a closing one for an opening one, two single ones for a double one. So a
mark is read by what stands around it as well as by its shape.
"""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import chain
from typing import NamedTuple

from digests.text import Reading
from digests.words.en.unspoken import ELISIONS

_SIGNS = '"“”„‟«»‹›＂「」『』<='
_DOUBLE = re.compile(f"[{_SIGNS}]")
_DOUBLED = re.compile(f"[{_SIGNS}'`](?:(?<=[^'`])|(?<=')'|(?<=`)`)")
"""Also two single marks for a double one. Few texts have them, and a plain set is searched many times faster."""

_DOUBLE_OR_SINGLE = re.compile(f"[{_SIGNS}'`‘’‚](?:(?<=')'|(?<=`)`|(?<=[^`]))")
_MARKUP = re.compile(r"<[A-Za-z/!][^<>\n]{0,400}>|=[\"“”][^\"“”\n]*[\"“”]>?")
_ELIDED = re.compile(r"\w+")
_BEFORE_SINGLE_OPENING = frozenset(" \n(—–")

_LONG = 100_000
"""Characters of a text whose marks are not gathered by kind: a list of all would take much memory."""

_BEFORE_OPENING = frozenset("([{—–-/‘'“«…:¿¡>|\u200b*_")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-…'’”»/")


class Shape(Enum):
    """What a mark looks like: which pairs it can be one of."""

    STRAIGHT = "straight"
    LEFT = "left"
    RIGHT = "right"
    LOW = "low"
    GUILLEMET_LEFT = "«"
    GUILLEMET_RIGHT = "»"
    SINGLE = "single"


_SHAPES = {
    '"': Shape.STRAIGHT,
    "＂": Shape.STRAIGHT,
    "''": Shape.STRAIGHT,
    "``": Shape.LEFT,
    "“": Shape.LEFT,
    "‟": Shape.LEFT,
    "”": Shape.RIGHT,
    "„": Shape.LOW,
    "«": Shape.GUILLEMET_LEFT,
    "‹": Shape.GUILLEMET_LEFT,
    "»": Shape.GUILLEMET_RIGHT,
    "›": Shape.GUILLEMET_RIGHT,
    "「": Shape.LOW,
    "『": Shape.LOW,
    "」": Shape.RIGHT,
    "』": Shape.RIGHT,
    "'": Shape.SINGLE,
    "‘": Shape.SINGLE,
    "’": Shape.SINGLE,
    "‚": Shape.SINGLE,
}


class Mark(NamedTuple):
    """One quotation mark: its place, its shape, and the characters before and after it, line breaks at the ends."""

    start: int
    end: int
    shape: Shape
    before: str
    after: str

    @property
    def spaced_before(self) -> bool:
        """Whether a space, a line's start, an opening bracket or a dash stands before it."""
        return self.before.isspace() or self.before in _BEFORE_OPENING

    @property
    def spaced_after(self) -> bool:
        """Whether a space, a line's end or closing punctuation comes next."""
        return self.after.isspace() or self.after in _AFTER_CLOSING

    @property
    def word_follows(self) -> bool:
        """Whether a letter, digit or bracket comes next."""
        return self.after.isalnum() or self.after in "[($€£#@.…'‘’"

    @property
    def looks_opening(self) -> bool:
        """Whether the surroundings are those of an opening mark and not of a closing one."""
        return self.spaced_before and not self.spaced_after

    @property
    def looks_closing(self) -> bool:
        """Whether the surroundings are those of a closing mark and not of an opening one."""
        return self.spaced_after and not self.spaced_before


def _signs(text: str) -> Iterable[tuple[int, str]]:
    """What may be a mark, with its place, in order: single ones only where they are the text's outer ones.

    Most texts hold marks of a kind or two, and looking for those is several times faster than for any.
    """
    if _quotes_with_single_marks(text):
        pattern = _DOUBLE_OR_SINGLE
    elif "''" in text or "``" in text:
        pattern = _DOUBLED
    elif len(text) <= _LONG:
        return sorted((at, sign) for sign in _SIGNS if sign in text for at in _places(text, sign))
    else:
        pattern = _DOUBLE
    return ((found.start(), found[0]) for found in pattern.finditer(text))


def _places(text: str, sign: str) -> Iterator[int]:
    """Where a sign stands."""
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


def marks(reading: Reading) -> Iterator[tuple[int, list[Mark]]]:
    """The quotation marks of each paragraph that holds any, in order, with the paragraph's index.

    Markup that was left in the text (`<a href="…">`) holds no marks; apostrophes are none.
    """
    text = reading.text
    index, end, skip_to = -1, 0, 0
    found: list[Mark] = []
    for at, sign in _signs(text):
        if at < skip_to:
            continue
        if at >= end:
            if found:
                yield index, found
            index, found = reading.paragraph_index(at), []
            end = reading.paragraphs[index].end
        shape = _SHAPES.get(sign)
        if shape is None:
            # What is left of a broken tag, `id="`, opens nothing either.
            markup = _MARKUP.match(text, at, end)
            skip_to = markup.end() if markup else min(at + 2, end)
            continue
        stop = at + len(sign)
        mark = Mark(at, stop, shape, text[at - 1] if at else "\n", text[stop : stop + 1] or "\n")
        if mark.after != ">" and (shape is not Shape.SINGLE or not _is_apostrophe(text, mark)):
            found.append(mark)
    if found:
        yield index, found


def _quotes_with_single_marks(text: str) -> bool:
    """Whether single marks are the text's outer ones, as in British print, rather than double ones."""
    if "‘" not in text and "'" not in text:
        return False
    places = chain(_places(text, "‘"), _places(text, "'"))
    openings = sum(not at or text[at - 1] in _BEFORE_SINGLE_OPENING for at in places)
    if not openings and ("“" in text or '"' in text):
        return False
    doubles = sum(map(text.count, '"“”„«»'))
    return 2 * openings > doubles or (2 * openings == doubles and (",’ " in text or ",' " in text))


def _is_apostrophe(text: str, mark: Mark) -> bool:
    """Whether a single mark belongs to a word: "don’t", "’90s", "’em"."""
    glyph = text[mark.start]
    if mark.before.isalnum() and mark.after.isalnum():
        return True
    if glyph == "‘" or not mark.after.isalnum() or not (mark.spaced_before or mark.before in '"“'):
        return False
    word = _ELIDED.match(text, mark.end, mark.end + 12)
    return glyph == "’" or (word is not None and (word[0].lower() in ELISIONS or word[0][0].isdigit()))
