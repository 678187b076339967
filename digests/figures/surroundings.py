"""The words around a quantity, read once and shared by the steps that judge it."""

import re
from typing import NamedTuple

from digests.figures.quantities import Quantity
from digests.model import Span

_REACH = 70
_WORD_AFTER = re.compile(r"[ \u00a0-]*(?:[\"“‘'])?([A-Za-z][\w'’-]*)")


class Surroundings(NamedTuple):
    """A quantity in its sentence.

    `before` are the words in front of it within the sentence, nearest last, with their punctuation; `lower` the
    same in lower case. `next_word` is the word directly behind it, "" when something else stands there.
    """

    text: str
    sentence: Span
    quantity: Quantity
    before: tuple[str, ...]
    lower: tuple[str, ...]
    next_word: str

    @property
    def last(self) -> str:
        """The lower-case word directly in front, "" at the start of the sentence."""
        return self.lower[-1] if self.lower else ""

    def ahead(self, length: int) -> str:
        """That many characters behind the quantity, within the sentence."""
        end = self.quantity.end
        return self.text[end : min(end + length, self.sentence.end)]


def surroundings(text: str, sentence: Span, quantity: Quantity) -> Surroundings:
    """The surroundings of a quantity, which reach some words back and never past its sentence."""
    reach = max(sentence.start, quantity.start - _REACH)
    stretch = text[reach : quantity.start]
    before, lower = stretch.split(), stretch.lower().split()
    if before and reach > sentence.start and not text[reach - 1].isspace():
        del before[0], lower[0]
    following = _WORD_AFTER.match(text, quantity.end, sentence.end)
    next_word = following[1] if following else ""
    return Surroundings(text, sentence, quantity, tuple(before), tuple(lower), next_word)
