"""Which articles are copies or excerpts of one another: the same wording, whatever headline stands above it.

A text is known by its shingles: every three words in a row, without case and marks. Two texts are copies when half of
the smaller one's shingles stand in the larger one; that finds excerpts, which likeness of whole texts does not.
Source: A. Broder, On the resemblance and containment of documents, 1997.
"""

import re
from array import array
from collections import Counter, OrderedDict
from collections.abc import Iterable
from zlib import crc32

from digests.model import Digest

COPIED = 0.5
"""The share of the smaller text's shingles in the larger one from which on they are copies."""

FEWEST = 10
"""Different shingles that a text needs to be told from others: two teasers may well share a phrase."""

LIVE = 5000
"""Articles that are remembered."""

_SHINGLES = 4_000_000
"""Shingles that are remembered, of all articles together: 16 MB."""

_READ = 60_000
"""Characters of a text that are looked at, about ten thousand words: hostile lengths cost nothing."""

_INDEXED = 32
"""How many of an article's shingles it is found by, at the least; at the most twice as many."""

_CHECKED = 8
"""How many of the articles that share most of those are compared in full."""

_WORD = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]|[^\W\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+")
"""A word; in scripts that put no spaces between words, a letter."""


def containment(first: str, second: str) -> float:
    """The share of the smaller text's shingles that stand in the larger one, 0 to 1; 0 without any."""
    return _contained(_shingles(first), _shingles(second))


def adds_nothing(new: Digest, known: Digest) -> bool:
    """Whether all that is quoted or counted in an article stands in another, too, word for word.

    That tells a copy from a report that comes again and again in the same wording: yesterday's prices are not today's.
    """
    words = _spaced(f"{known.article.headline or ''} {known.article.text}")
    said = (quote.text for quote in new.quotes if quote.kind != "indirect")
    counted = (figure.text for figure in new.figures)
    return all(_spaced(told) in words for told in (*said, *counted))


class Copies:
    """The articles of late by their wording; the oldest are forgotten, so memory is bounded (below 40 MB).

    A shingle leads to the article that had it last, so an original is found by way of its newest copy.
    Which shingles an article is found by depends on their hashes alone, so it is the same in every run. A full copy
    shares 32 of them or more. An excerpt of 100 words from an article of 800 is overlooked once in 600 times, one of
    which half was rewritten once in 25. What is found is compared in full.
    """

    def __init__(self, live: int = LIVE) -> None:
        """Nothing is known yet; at most `live` articles are remembered."""
        self._live = live
        self._texts: OrderedDict[int, array[int]] = OrderedDict()
        self._owners: dict[int, int] = {}
        self._held = 0

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, article_id: int, text: str) -> None:
        """Remember an article; one of the same id is replaced. A text too short to be told from others is not kept."""
        if article_id in self._texts:
            self._forget(article_id)
        shingles = _shingles(text)
        if len(shingles) < FEWEST:
            return
        self._texts[article_id] = array("I", sorted(shingles))
        self._held += len(shingles)
        self._owners.update(dict.fromkeys(_indexed(shingles), article_id))
        while len(self._texts) > self._live or (self._held > _SHINGLES and len(self._texts) > 1):
            self._forget(next(iter(self._texts)))

    def like(self, text: str) -> int | None:
        """The id of the article of which this is a copy or an excerpt, or that is an excerpt of it; None without one.

        Of several it is the one that shares most, of equal ones the one added last: it is remembered longest.
        """
        shingles = _shingles(text)
        if len(shingles) < FEWEST:
            return None
        near = Counter([owner for each in shingles if (owner := self._owners.get(each)) is not None])
        candidates = sorted(near, key=lambda owner: (-near[owner], -owner))[:_CHECKED]
        shares = {owner: _contained(shingles, self._texts[owner]) for owner in candidates}
        best = max(candidates, key=shares.__getitem__, default=None)
        return best if best is not None and shares[best] >= COPIED else None

    def _forget(self, article_id: int) -> None:
        shingles = self._texts.pop(article_id)
        self._held -= len(shingles)
        for each in _indexed(shingles):
            if self._owners.get(each) == article_id:
                del self._owners[each]


def _shingles(text: str) -> frozenset[int]:
    """The hashes of the text's shingles; of four billion values, two different ones seldom share one."""
    words = _WORD.findall(text[:_READ].casefold())
    threes = zip(words, words[1:], words[2:], strict=False)
    return frozenset([crc32(" ".join(three).encode("utf-8", "replace")) for three in threes])


def _indexed(shingles: Iterable[int]) -> list[int]:
    """Those that an article is found by: the ones whose hash ends in as many zeros as leave enough of them."""
    found = list(shingles)
    zeros = max(0, (len(found) // _INDEXED).bit_length() - 1)
    mask = (1 << zeros) - 1
    return [each for each in found if not each & mask]


def _contained(first: frozenset[int], second: "frozenset[int] | array[int]") -> float:
    smaller = min(len(first), len(second))
    return len(first.intersection(second)) / smaller if smaller else 0.0


def _spaced(text: str) -> str:
    """The words of a text in lower case, each between single spaces."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
