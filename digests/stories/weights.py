"""How much each term tells, by the articles seen so far: rare ones more than common ones, names more than others."""

from collections import Counter
from math import log, sqrt

from digests.stories.terms import Terms

MOST_TERMS = 40
"""Terms that an article is known by: with 64 a third more memory found no more stories."""

_NAME = 1.5
"""What a name weighs, against 1 for another word."""

_IMAGINED, _IMAGINED_WITH = 10.0, 0.5
"""Articles that count as seen before the first one, and how many of them had any given term: at the start of a stream
every word looks common."""

_REMEMBERED = 20_000
"""Articles after which all counts are halved, and terms seen once forgotten: memory is bounded, and words get old."""

Vector = dict[str, float]
"""Weights by term, the weightiest first; of length 1."""


class Usage:
    """In how many articles each term stood, and in how many of them as a name."""

    def __init__(self) -> None:
        """No article was seen."""
        self._articles = 0
        self._with: Counter[str] = Counter()
        self._cased: Counter[str] = Counter()
        self._named: Counter[str] = Counter()

    def add(self, terms: Terms) -> None:
        """Count one article's terms."""
        self._articles += 1
        self._with.update(terms.counts.keys())
        self._cased.update(terms.cased)
        self._named.update(terms.named)
        if self._articles >= _REMEMBERED:
            self._halve()

    def share(self, term: str) -> float:
        """The share of articles that have the term, above 0, as far as can be known by now."""
        return (self._with[term] + _IMAGINED_WITH) / (self._articles + _IMAGINED)

    def standing(self, term: str) -> float:
        """1 for a word, up to 1.5 for what is written as a name, by how often it is."""
        return 1 + (_NAME - 1) * (self._named[term] + 0.5) / (self._cased[term] + 1)

    def vector(self, terms: Terms) -> Vector:
        """What the article is known by: its weightiest terms."""
        weights = {
            term: -log(self.share(term)) * self.standing(term) * (1 if count == 1 else 1 + log(count))
            for term, count in terms.counts.items()
        }
        kept = sorted(weights, key=lambda term: (-weights[term], term))[:MOST_TERMS]
        length = sqrt(sum(weights[term] ** 2 for term in kept))
        return {term: weights[term] / length for term in kept} if length else {}

    def _halve(self) -> None:
        self._articles //= 2
        for counts in (self._with, self._cased, self._named):
            halved = {term: count // 2 for term, count in counts.items() if count > 1}
            counts.clear()
            counts.update(halved)
