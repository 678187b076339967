"""How like a story an article is: its nearest articles, all of its late ones, and what it says on the whole."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import islice
from math import log

from digests.stories.weights import Usage, Vector

_LATE = 24
"""Articles of a story that an article is compared with besides the nearest: a story of hundreds has moved on."""

_WHOLE = 0.2
"""What the likelihood under the whole story weighs: it tells a second event of one kind from the first."""

_BACKGROUND = 0.3
"""How much of every story's wording is anybody's: a term that no article of it had is no proof against it."""

_PAIR = 0.5
"""What two words of a name weigh together; each counts by itself, too."""


@dataclass(slots=True)
class Story:
    """The articles that are remembered of a story, by the order they came in, and how many of them have each term."""

    articles: dict[int, Vector] = field(default_factory=dict)
    having: dict[str, int] = field(default_factory=dict)

    def add(self, article: int, vector: Vector) -> None:
        """Remember one more."""
        self.articles[article] = vector
        for term in vector:
            self.having[term] = self.having.get(term, 0) + 1

    def remove(self, article: int) -> None:
        """Forget one."""
        for term in self.articles.pop(article):
            self.having[term] -= 1
            if not self.having[term]:
                del self.having[term]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An article before it is known what story it tells: its terms, and how common and how weighty each is by now."""

    vector: Vector
    shares: dict[str, float]
    weights: dict[str, float]
    weight: float


def newcomer(vector: Vector, usage: Usage) -> Newcomer:
    """An article of these terms."""
    weights = {term: usage.standing(term) * (_PAIR if " " in term else 1.0) for term in vector}
    return Newcomer(vector, {term: usage.share(term) for term in vector}, weights, sum(weights.values()))


def likeness(article: Newcomer, story: Story, near: Iterable[int]) -> float:
    """How like a story an article is; about 0 for no likeness, about 1 for the story's own words.

    It is the mean of the cosines with its nearest article and with its late ones on average, and a part of how much
    likelier the terms are in this story than in the news at large.
    """
    late = [_cosine(article.vector, other) for other in islice(reversed(story.articles.values()), _LATE)]
    nearest = max(late)
    if len(story.articles) > _LATE:
        nearest = max(nearest, *[_cosine(article.vector, story.articles[each]) for each in near])
    return (nearest + sum(late) / len(late)) / 2 + _WHOLE * _likelihood(article, story)


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    return sum([weight * other[term] for term, weight in one.items() if term in other])


def _likelihood(article: Newcomer, story: Story) -> float:
    """The logarithm of how much likelier the terms are in the story than elsewhere, names more, on average."""
    one_more = len(story.articles) + 1
    missing = log(_BACKGROUND + (1 - _BACKGROUND) / one_more)
    total = article.weight * missing
    for term in [each for each in article.vector if each in story.having]:
        here = (story.having[term] / article.shares[term] + 1) / one_more
        total += article.weights[term] * (log(_BACKGROUND + (1 - _BACKGROUND) * here) - missing)
    return total / article.weight
