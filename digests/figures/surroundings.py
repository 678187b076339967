"""The words around a quantity, read once and shared by the steps that judge it."""

import re
from typing import NamedTuple

from digests.figures.quantities import Quantity
from digests.model import Span

_REACH = 70
WORD_AFTER = re.compile(r"[ \u00a0-]*(?:[\"“‘'])?([A-Za-z][\w'’-]*)")
"""The word directly behind a number, which may stand in a quotation mark."""


class Surroundings(NamedTuple):
    """A quantity in its sentence.

    `stretch` is what stands in front of it within the sentence, some words; `lower` are these words in lower case,
    nearest last, with their punctuation. `word` is the nearest as written and `last` the same in lower case, "" at
    the start of the sentence. `next_word` is the word directly behind it, "" when something else stands there.
    """

    text: str
    sentence: Span
    quantity: Quantity
    stretch: str
    lower: tuple[str, ...]
    last: str
    word: str
    next_word: str

    @property
    def before(self) -> list[str]:
        """The words in front as they are written, nearest last."""
        words = self.stretch.split()
        return words[len(words) - len(self.lower) :]

    def ahead(self, length: int) -> str:
        """That many characters behind the quantity, within the sentence."""
        end = self.quantity.end
        return self.text[end : min(end + length, self.sentence.end)]

    def behind(self, other: "Surroundings") -> "Surroundings":
        """The surroundings with what stands in front of the other quantity, which this one goes on."""
        return self._replace(stretch=other.stretch, lower=other.lower, last=other.last, word=other.word)


def surroundings(text: str, sentence: Span, quantity: Quantity) -> Surroundings:
    """The surroundings of a quantity, which reach some words back and never past its sentence."""
    reach = max(sentence.start, quantity.start - _REACH)
    stretch = text[reach : quantity.start]
    lower = stretch.lower().split()
    if lower and reach > sentence.start and not text[reach - 1].isspace():
        del lower[0]
    last = word = ""
    if lower:
        last, word = lower[-1], stretch.rsplit(None, 1)[-1]
    following = WORD_AFTER.match(text, quantity.end, sentence.end)
    next_word = following[1] if following else ""
    return Surroundings(text, sentence, quantity, stretch, tuple(lower), last, word, next_word)
