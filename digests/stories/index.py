"""The stories of late, and where a new article belongs."""

from collections import OrderedDict, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from heapq import nlargest
from itertools import islice

from digests.stories.likeness import Newcomer, Story, likeness, newcomer
from digests.stories.terms import terms_of
from digests.stories.weights import Usage, Vector

WINDOW = timedelta(hours=72)
"""For how long an article draws others into its story; what is told longer goes on from article to article."""

LIVE = 5000
"""Articles that are remembered at the most."""

_TOGETHER = 0.22
"""How like a story an article is that tells it. On random halves of ECB+ .20 to .24 do equally well: see the README."""

_COMMON = 100
"""Live articles that have a term from which on it leads to none of them: it would lead everywhere."""

_LEADING = 32
"""Rare terms, the weightiest, by which the articles that share them are found."""

_NEAR = 40
_STORIES = 8
"""Articles that share most rare terms with a new one, and how many of their stories are looked at in full."""


@dataclass(frozen=True, slots=True)
class StoryText:
    """An article as far as its story goes; `seen` is when it came in, an aware time, None where nobody knows."""

    id: int
    headline: str
    text: str
    seen: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Placed:
    story: int
    vector: Vector
    seen: datetime | None


@dataclass(slots=True)
class StoryIndex:
    """Places articles in the order in which they come in, one at a time; the same stream gives the same stories.

    Articles older than `window`, and all beyond the newest `live`, are forgotten; a story is with its last one.
    """

    window: timedelta | None = WINDOW
    live: int = LIVE
    _usage: Usage = field(default_factory=Usage, init=False)
    _placed: OrderedDict[int, _Placed] = field(default_factory=OrderedDict, init=False)
    _having: defaultdict[str, dict[int, None]] = field(default_factory=lambda: defaultdict(dict), init=False)
    _stories: dict[int, Story] = field(default_factory=dict, init=False)

    def __len__(self) -> int:
        return len(self._placed)

    def place(self, article: StoryText) -> int:
        """The id of the article's story, which is that of its first article; its own when it begins one.

        An article that is remembered keeps its story.
        """
        return self._place(article, None)

    def keep(self, article: StoryText, story: int) -> None:
        """Remember an article whose story is known, as after a restart; as with `place`, the oldest first."""
        self._place(article, story)

    def _place(self, article: StoryText, story: int | None) -> int:
        if known := self._placed.get(article.id):
            return known.story
        self._forget(article.seen)
        terms = terms_of(article.headline, article.text)
        self._usage.add(terms)
        vector = self._usage.vector(terms)
        if story is None:
            story = self._nearest(newcomer(vector, self._usage))
        placed = _Placed(article.id if story is None else story, vector, article.seen)
        self._remember(article.id, placed)
        return placed.story

    def _nearest(self, article: Newcomer) -> int | None:
        """The story that the article tells, None when it is a new one; of equally like ones the elder."""
        best, found = _TOGETHER, None
        for story, near in sorted(self._candidates(article.vector).items()):
            like = likeness(article, self._stories[story], near)
            if like > best or (like == best and found is None):
                best, found = like, story
        return found

    def _candidates(self, vector: Vector) -> dict[int, list[int]]:
        """The stories of the articles that share the weightiest rare terms, with those articles."""
        shared: defaultdict[int, float] = defaultdict(float)
        for term in islice((each for each in vector if len(self._having.get(each, ())) <= _COMMON), _LEADING):
            for article in self._having.get(term, ()):
                shared[article] += vector[term] ** 2
        found: dict[int, list[int]] = {}
        for _, negative in nlargest(_NEAR, [(weight, -each) for each, weight in shared.items()]):
            article = -negative
            story = self._placed[article].story
            if story in found or len(found) < _STORIES:
                found.setdefault(story, []).append(article)
        return found

    def _remember(self, article: int, placed: _Placed) -> None:
        self._placed[article] = placed
        self._stories.setdefault(placed.story, Story()).add(article, placed.vector)
        for term in placed.vector:
            self._having[term][article] = None

    def _forget(self, now: datetime | None) -> None:
        """Let go of what is too old, and make room for one more."""
        while self._placed:
            article, placed = next(iter(self._placed.items()))
            if len(self._placed) < self.live and not self._is_old(placed, now):
                return
            del self._placed[article]
            self._stories[placed.story].remove(article)
            if not self._stories[placed.story].articles:
                del self._stories[placed.story]
            for term in placed.vector:
                del self._having[term][article]
                if not self._having[term]:
                    del self._having[term]

    def _is_old(self, placed: _Placed, now: datetime | None) -> bool:
        return bool(self.window and now and placed.seen and placed.seen < now - self.window)


def grouped(articles: Iterable[StoryText]) -> tuple[tuple[int, ...], ...]:
    """The ids of the articles that tell each story, in the order given; stories by their first article.

    Times play no part: what is asked for at once is compared with one another. Of more than 20,000 articles the
    earliest draw no more to them.
    """
    index = StoryIndex(window=None, live=4 * LIVE)
    stories: dict[int, list[int]] = {}
    for article in articles:
        stories.setdefault(index.place(article), []).append(article.id)
    return tuple(map(tuple, stories.values()))
