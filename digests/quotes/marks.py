"""Quotation marks in a text: each with the way in which it can be read, before any are paired.

Typists mix marks: straight for curly, a closing one for an opening one, two single ones for a double one. So a
mark is read by what stands around it as well as by its shape.
"""

import re
from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from digests.words.en.unspoken import ELISIONS

_SIGNS = '"“”„‟«»‹›＂「」『』<='
_DOUBLE = re.compile(f"[{_SIGNS}]")
_DOUBLED = re.compile(f"[{_SIGNS}'`](?:(?<=[^'`])|(?<=')'|(?<=`)`)")
"""Also two single marks for a double one. Few texts have them, and a plain set is searched many times faster."""

_DOUBLE_OR_SINGLE = re.compile(f"[{_SIGNS}'`‘’‚](?:(?<=')'|(?<=`)`|(?<=[^`]))")
_MARKUP = re.compile(r"<[A-Za-z/!][^<>\n]{0,400}>|=[\"“”][^\"“”\n]*[\"“”]>?")
_ELIDED = re.compile(r"\w+")
_SINGLE_OPENING = re.compile(r"['‘](?<=[ \n(—–].)")

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
    """One quotation mark: its place, its shape, and what stands around it.

    `spaced_before` also holds at the start of a line and after an opening bracket or dash, `spaced_after` also at
    the end of a line and before closing punctuation. `word_follows`: a letter, digit or bracket comes next.
    """

    start: int
    end: int
    shape: Shape
    spaced_before: bool
    spaced_after: bool
    word_follows: bool

    @property
    def looks_opening(self) -> bool:
        """Whether the surroundings are those of an opening mark and not of a closing one."""
        return self.spaced_before and not self.spaced_after

    @property
    def looks_closing(self) -> bool:
        """Whether the surroundings are those of a closing mark and not of an opening one."""
        return self.spaced_after and not self.spaced_before


def pattern_of(text: str) -> re.Pattern[str]:
    """What finds the marks of a text: single ones only where they are its outer ones."""
    if _quotes_with_single_marks(text):
        return _DOUBLE_OR_SINGLE
    return _DOUBLED if "''" in text or "``" in text else _DOUBLE


def marks(text: str, start: int, end: int, pattern: re.Pattern[str]) -> Iterator[Mark]:
    """The quotation marks of a stretch, in order; `pattern` is that of the whole text.

    Markup that was left in the text (`<a href="…">`) holds no marks; apostrophes are none.
    """
    skip_to = start
    for found in pattern.finditer(text, start, end):
        at = found.start()
        if at < skip_to:
            continue
        shape = _SHAPES.get(found[0])
        if shape is None:
            # What is left of a broken tag, `id="`, opens nothing either.
            markup = _MARKUP.match(text, at, end)
            skip_to = markup.end() if markup else at + 2
            continue
        mark = _marked(text, at, found.end(), shape)
        if text.startswith(">", mark.end):
            continue
        if shape is not Shape.SINGLE or not _is_apostrophe(text, mark):
            yield mark


def _quotes_with_single_marks(text: str) -> bool:
    """Whether single marks are the text's outer ones, as in British print, rather than double ones."""
    if "‘" not in text and "'" not in text:
        return False
    openings = len(_SINGLE_OPENING.findall(text)) + text.startswith(("‘", "'"))
    if not openings and ("“" in text or '"' in text):
        return False
    doubles = sum(map(text.count, '"“”„«»'))
    return 2 * openings > doubles or (2 * openings == doubles and (",’ " in text or ",' " in text))


def _marked(text: str, start: int, end: int, shape: Shape) -> Mark:
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    return Mark(
        start,
        end,
        shape,
        before.isspace() or before in _BEFORE_OPENING,
        after.isspace() or after in _AFTER_CLOSING,
        after.isalnum() or after in "[($€£#@.…'‘’",
    )


def _is_apostrophe(text: str, mark: Mark) -> bool:
    """Whether a single mark belongs to a word: "don’t", "’90s", "’em"."""
    glyph = text[mark.start]
    before = text[mark.start - 1] if mark.start else "\n"
    after = text[mark.end] if mark.end < len(text) else "\n"
    if before.isalnum() and after.isalnum():
        return True
    if glyph == "‘" or not after.isalnum() or not (mark.spaced_before or before in '"“'):
        return False
    word = _ELIDED.match(text, mark.end, mark.end + 12)
    return glyph == "’" or (word is not None and (word[0].lower() in ELISIONS or word[0][0].isdigit()))
