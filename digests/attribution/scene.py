"""An article set out for attribution: its tokens with the quotations blanked, and who is in it."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from digests.model import Quotation
from digests.people import Register
from digests.people.tokens import Tokens
from digests.text import Reading

QUOTED = "Q"
_SENTENCE_END = re.compile("[|¶]")
_REACH = 160
"""How many tokens a sentence is followed backwards or forwards; longer ones are cut, so time stays linear."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What rules look at: `classes` are the tokens' classes with every token of a quotation as "Q".

    `places[n]` are the half-open token numbers of `quotations[n]`, its marks included; `sentence_ends` the tokens
    that end the sentences outside quotations.
    """

    reading: Reading
    tokens: Tokens
    classes: str
    register: Register
    quotations: tuple[Quotation, ...]
    places: tuple[tuple[int, int], ...]
    sentence_ends: tuple[int, ...]

    def sentence_start(self, token: int) -> int:
        """The first token of the sentence that a token outside quotations stands in."""
        low = max(0, token - _REACH)
        return max(self.classes.rfind("|", low, token), self.classes.rfind("¶", low, token), low - 1) + 1

    def sentence_end(self, token: int) -> int:
        """The number after the last token of the sentence that a token outside quotations stands in."""
        high = min(len(self.classes), token + _REACH)
        ends = [at for mark in "|¶" if (at := self.classes.find(mark, token, high)) >= 0]
        return min(ends, default=high)

    def sentences_between(self, first: int, last: int) -> int:
        """How many sentences end between two tokens; a whole quotation counts as part of its sentence."""
        return bisect_left(self.sentence_ends, last) - bisect_left(self.sentence_ends, first)

    def class_at(self, token: int) -> str:
        """The class of a token; "¶" beyond both ends of the text."""
        return self.classes[token] if 0 <= token < len(self.classes) else "¶"


def set_out(reading: Reading, quotations: tuple[Quotation, ...], register: Register) -> Scene:
    """The scene of an article, its quotations blanked."""
    tokens = register.tokens
    places = tuple(_place(tokens, quotation) for quotation in quotations)
    pieces: list[str] = []
    done = 0
    for start, end in places:
        pieces += tokens.classes[done:start], QUOTED * (end - max(start, done))
        done = max(done, end)
    pieces.append(tokens.classes[done:])
    classes = "".join(pieces)
    ends = tuple(found.start() for found in _SENTENCE_END.finditer(classes))
    return Scene(reading, tokens, classes, register, quotations, places, ends)


def _place(tokens: Tokens, quotation: Quotation) -> tuple[int, int]:
    """The tokens of a quotation, the marks around it and an end of sentence before the closing one included."""
    start, end = tokens.at(quotation.start), tokens.at(quotation.end)
    while start > 0 and tokens.classes[start - 1] in "\"'":
        start -= 1
    mark = end + 1 if tokens.classes[end : end + 1] == "|" else end
    while mark < len(tokens.classes) and tokens.classes[mark] in "\"'":
        mark += 1
        end = mark
    return start, end
