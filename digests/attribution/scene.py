"""An article set out for attribution: its tokens with the quotations blanked, and who is in it."""

from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate, count
from operator import attrgetter
from typing import Literal, NamedTuple

from digests.model import Quotation
from digests.people import Register
from digests.people.tokens import Tokens
from digests.text import Reading

QUOTED = "Q"
SENTENCE_REACH = 160
"""How many tokens a sentence is followed backwards or forwards; longer ones are cut, so time stays linear."""

_name_end = attrgetter("end")
_PADDING = 8
"""How many tokens beyond the end of a text rules look at, and, with negative numbers, before its start."""


class Subject(NamedTuple):
    """A noun phrase that acts: half-open tokens, and for a name the number of its mention in the register.

    `others`: the mentions before it when several names act as one. `apart`: it stands outside the running text, in a
    line of its own, so that no pronoun means it.
    """

    start: int
    end: int
    kind: Literal["name", "pronoun", "noun"]
    mention: int | None = None
    others: tuple[int, ...] = ()
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """What rules look at: `classes` are the tokens' classes with every token of a quotation as "Q".

    `classes` is "¶" beyond both ends of the text: `classes[-1]` and `classes[len(words)]` may be asked for.
    `places[n]` are the half-open token numbers of `quotations[n]`, its marks included; `sentence_ends` the tokens
    that end the sentences outside quotations. `ending` gives the mention whose name ends right before a token;
    `subjects` what was found so far before a verb, by verb and floor.
    """

    reading: Reading
    tokens: Tokens
    words: list[str]
    classes: str
    register: Register
    quotations: tuple[Quotation, ...]
    places: tuple[tuple[int, int], ...]
    sentence_ends: list[int]
    ending: dict[int, int]
    subjects: dict[tuple[int, int], Subject | None] = field(default_factory=dict)

    def floor_of(self, token: int) -> int:
        """The first token of the sentence that a token outside quotations stands in."""
        before = bisect_left(self.sentence_ends, token)
        start = self.sentence_ends[before - 1] + 1 if before else 0
        return start if token - start <= SENTENCE_REACH else token - SENTENCE_REACH

    def limit_of(self, token: int) -> int:
        """The number after the last token of the sentence that a token outside quotations stands in."""
        at = bisect_left(self.sentence_ends, token)
        end = self.sentence_ends[at] if at < len(self.sentence_ends) else len(self.words)
        return end if end - token <= SENTENCE_REACH else token + SENTENCE_REACH

    def sentences_between(self, first: int, last: int) -> int:
        """How many sentences end between two tokens; a whole quotation counts as part of its sentence."""
        return bisect_left(self.sentence_ends, last) - bisect_left(self.sentence_ends, first)


def set_out(reading: Reading, quotations: tuple[Quotation, ...], register: Register) -> Scene:
    """The scene of an article, its quotations blanked."""
    tokens = register.tokens
    places = tuple([_place(tokens, quotation) for quotation in quotations])
    classes = _blanked(tokens.classes, places)
    return Scene(
        reading,
        tokens,
        tokens.words,
        classes + "¶" * _PADDING,
        register,
        quotations,
        places,
        _sentence_ends(classes),
        dict(zip(map(_name_end, register.mentions), count(), strict=False)),
    )


def _blanked(classes: str, places: tuple[tuple[int, int], ...]) -> str:
    """The classes with "Q" for every token in one of the places, which are in order."""
    pieces: list[str] = []
    done = 0
    for start, end in places:
        pieces += classes[done:start], QUOTED * (end - max(start, done))
        done = max(done, end)
    return "".join(pieces) + classes[done:]


def _sentence_ends(classes: str) -> list[int]:
    sentences = classes.replace("¶", "|").split("|")[:-1]
    return list(accumulate([len(sentence) + 1 for sentence in sentences], initial=-1))[1:]


def _place(tokens: Tokens, quotation: Quotation) -> tuple[int, int]:
    """The tokens of a quotation, the marks around it and an end of sentence before the closing one included."""
    classes = tokens.classes
    start = bisect_left(tokens.starts, quotation.start)
    end = bisect_left(tokens.starts, quotation.end, start)
    while start > 0 and classes[start - 1] in "\"'":
        start -= 1
    mark = end + 1 if classes[end : end + 1] == "|" else end
    while mark < len(classes) and classes[mark] in "\"'":
        mark += 1
        end = mark
    return start, end
