"""The quotes of a story, taken from every article that tells it, without saying anything twice."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from digests.model import Digest, Quote
from digests.ranking.likeness import long_words, repeats, words

_ENOUGH_WORDS = 3
"""Long words that a quote needs to be known again by them; a shorter one is repeated only where it stands whole."""

_MOST = 100
_LOOKED_AT = 400
_START = 1000
"""Quotes of a story that are given, and that are looked at; characters of each by which it is known. More than any post
has room for; hostile numbers and lengths cost nothing."""


@dataclass(frozen=True, slots=True)
class MergedQuote:
    """A quote, and which of the digests, counted from 0, it is from."""

    quote: Quote
    digest: int


def merged_quotes(digests: Sequence[Digest]) -> tuple[MergedQuote, ...]:
    """The quotes in marks of all digests, none that repeats an earlier one; at most 100.

    The first digest's come first, by rank, then those of the others by rank; of equal rank the earlier digest's.
    """
    kept: list[MergedQuote] = []
    said: list[_Said] = []
    for number, quote in islice(_in_order(digests), _LOOKED_AT):
        start = quote.text[:_START]
        its = _Said(f" {' '.join(words(start))} ", long_words(start))
        if any(_repeats(its, other) for other in said):
            continue
        kept.append(MergedQuote(quote, number))
        said.append(its)
        if len(kept) == _MOST:
            break
    return tuple(kept)


@dataclass(frozen=True, slots=True)
class _Said:
    spaced: str
    long: frozenset[str]


def _in_order(digests: Sequence[Digest]) -> Iterable[tuple[int, Quote]]:
    marked = [
        (number > 0, quote.rank, number, quote.start, quote)
        for number, digest in enumerate(digests)
        for quote in digest.quotes
        if quote.kind != "indirect"
    ]
    marked.sort(key=lambda row: row[:4])
    return ((number, quote) for _, _, number, _, quote in marked)


def _repeats(one: _Said, other: _Said) -> bool:
    if one.spaced in other.spaced or other.spaced in one.spaced:
        return True
    return min(len(one.long), len(other.long)) >= _ENOUGH_WORDS and repeats(one.long, other.long)
