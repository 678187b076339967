"""An archive in memory: what the console answers from, and the measure of what any store has to do."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

from adapters.contents import content_key
from adapters.found import FoundArticle, FoundFigure, FoundPerson, FoundQuote, QuotePage, found_at
from adapters.links import canonical
from adapters.mentions import mentioned
from adapters.names import bears, folded, is_name, matches, name_words, nearest
from adapters.nearness import near
from adapters.replies import said
from digests.model import Article, Digest
from digests.text import read


def _now() -> datetime:
    return datetime.now(UTC)


class MemoryArchive:
    """Digests kept for as long as the program runs."""

    def __init__(self, clock: Callable[[], datetime] = _now) -> None:
        """An empty archive; `clock` gives the time in UTC."""
        self._clock = clock
        self._since: datetime | None = None
        self._keys: set[str] = set()
        self._articles: list[FoundArticle] = []
        self._quotes: list[FoundQuote] = []
        self._about: dict[int, tuple[str, ...]] = {}
        self._people: dict[str, FoundPerson] = {}

    async def add(self, digest: Digest, *, is_fresh: bool = True) -> bool:  # noqa: ARG002  # no briefings here
        """Keep a digest, unless one of the same address, or of the same headline and text, is kept."""
        if await self.has(digest.article):
            return False
        self._since = self._since or self._clock()
        self._keys |= _keys(digest.article)
        self._articles.append(FoundArticle(len(self._articles) + 1, digest))
        self._keep_quotes(self._articles[-1])
        self._keep_people(digest)
        return True

    async def has(self, article: Article) -> bool:
        """Whether the article is kept already."""
        return not self._keys.isdisjoint(_keys(article))

    async def count(self) -> int:
        """How many articles are kept."""
        return len(self._articles)

    async def count_quotes(self) -> int:
        """How many quotes are kept."""
        return len(self._quotes)

    async def since(self) -> datetime | None:
        """When the first article was added."""
        return self._since

    async def people(self, name: str, limit: int | None = 25) -> tuple[FoundPerson, ...]:
        """Everyone whose name has the words, or who bears a name that begins so when nobody has."""
        known = self._people.values()
        found = [p for p in known if bears(name, p.name)] or [p for p in known if matches(name, p.name)]
        return _most_quoted(found)[:limit]

    async def suggest(self, prefix: str, limit: int = 25) -> tuple[FoundPerson, ...]:
        """Everyone quoted whose name matches so far; anyone quoted for no words."""
        wanted = name_words(prefix)
        quoted = (p for p in self._people.values() if p.quotes and (not wanted or matches(prefix, p.name)))
        return _most_quoted(quoted)[:limit]

    async def person(self, person_id: int) -> FoundPerson | None:
        """The person of this id."""
        return next((p for p in self._people.values() if p.id == person_id), None)

    async def nearest_names(self, name: str) -> tuple[str, ...]:
        """At most three full names that are spelled nearly so, nearest first."""
        return nearest(name, (p.name for p in self._people.values()))

    async def quotes_by(self, person_id: int, words: str = "", offset: int = 0, limit: int = 10) -> QuotePage:
        """What the person said."""
        person = await self.person(person_id)
        found = (q for q in self._quotes if person and _speaker(q) == folded(person.name))
        return _page(found, words, offset, limit)

    async def quotes_about(
        self, person_id: int, words: str = "", offset: int = 0, limit: int = 10
    ) -> QuotePage:
        """What others said with the full name or surname in the quotation or in the sentence around it."""
        if (person := await self.person(person_id)) is None:
            return QuotePage((), 0)
        name = folded(person.name)
        found = (q for q in self._quotes if name in self._about[q.id])
        return _page(found, words, offset, limit)

    async def quotes_in(self, article_id: int, offset: int = 0, limit: int = 10) -> QuotePage:
        """What stands in the article, in its order."""
        found = (q for q in self._quotes if q.article_id == article_id)
        return _page(sorted(found, key=lambda q: q.quote.start), "", offset, limit)

    async def quote(self, quote_id: int) -> FoundQuote | None:
        """The quote of this id."""
        return next((q for q in self._quotes if q.id == quote_id), None)

    async def articles(self, words: str, limit: int = 10) -> tuple[FoundArticle, ...]:
        """Articles that hold every word, those with most of them in the headline first; the newest for no words."""
        wanted = name_words(words)
        newest = sorted(self._articles, key=lambda found: _age(found.digest.article))
        scored = [(_score(wanted, found.digest.article), found) for found in newest]
        kept = [(score, found) for score, found in scored if score is not None]
        return tuple(found for _, found in sorted(kept, key=lambda pair: pair[0]))[:limit]

    async def article(self, article_id: int) -> FoundArticle | None:
        """The article of this id."""
        return next((found for found in self._articles if found.id == article_id), None)

    async def article_at(self, url: str) -> FoundArticle | None:
        """The article with this address."""
        wanted = canonical(url)
        known = ((found, found.digest.article.url) for found in self._articles)
        return next((found for found, at in known if at and canonical(at) == wanted), None)

    async def figures(self, words: str, limit: int = 10) -> tuple[FoundFigure, ...]:
        """Figures that count the words, then those in a sentence or under a headline with them; newest first."""
        wanted = name_words(words)
        newest = sorted(self._articles, key=lambda found: _age(found.digest.article))
        scored = [
            (place, FoundFigure(figure, found.digest.article, found.id))
            for found in newest
            for place, figure in near(
                wanted, sorted(found.digest.figures, key=lambda f: f.rank), found.digest.article
            )
        ]
        return tuple(f for _, f in sorted(scored, key=lambda pair: pair[0]))[:limit]

    async def close(self) -> None:
        """Nothing is held open."""

    def _keep_quotes(self, kept: FoundArticle) -> None:
        article = kept.digest.article
        reading = read(article.text)
        for quote, named in zip(said(kept.digest), mentioned(kept.digest), strict=True):
            self._quotes.append(found_at(len(self._quotes) + 1, kept.id, quote, article, reading))
            self._about[self._quotes[-1].id] = named.about
        self._quotes.sort(key=lambda q: (_age(q.article), q.article_id, q.quote.rank))

    def _keep_people(self, digest: Digest) -> None:
        """Count quotes for everyone named; the role is the last one that an article gives."""
        for name, role, quotes in _appearances(digest):
            new = FoundPerson(len(self._people) + 1, name, None, 0)
            before = self._people.get(folded(name), new)
            now = replace(before, role=role or before.role, quotes=before.quotes + quotes)
            self._people[folded(name)] = now


def _keys(article: Article) -> frozenset[str]:
    """What the article shares with those that are the same: its address, if it has one, and what it says."""
    content = content_key(article.headline, article.text)
    return frozenset({content, canonical(article.url)} if article.url else {content})


def _appearances(digest: Digest) -> Iterable[tuple[str, str | None, int]]:
    """Each person named, with role and how many quotes this stands for."""
    yield from ((p.name, p.role, 0) for p in digest.people if is_name(p.name))
    speakers = (quote.speaker for quote in said(digest))
    yield from ((s.name, s.role, 1) for s in speakers if s and is_name(s.name))


def _most_quoted(people: Iterable[FoundPerson]) -> tuple[FoundPerson, ...]:
    return tuple(sorted(people, key=lambda p: (-p.quotes, p.name)))


def _page(quotes: Iterable[FoundQuote], words: str, offset: int, limit: int) -> QuotePage:
    wanted = set(name_words(words))
    found = tuple(q for q in quotes if wanted <= set(name_words(_around(q)))) if wanted else tuple(quotes)
    return QuotePage(found[offset : offset + limit], len(found))


def _age(article: Article) -> tuple[bool, float]:
    """The newest first, the undated last; equals stay as they were added."""
    published = article.published
    return published is None, -published.timestamp() if published else 0.0


def _speaker(found: FoundQuote) -> str:
    return folded(found.quote.speaker.name) if found.quote.speaker else ""


def _around(found: FoundQuote) -> str:
    return f"{found.sentence} {found.quote.text}"


def _score(wanted: tuple[str, ...], article: Article) -> tuple[int, int] | None:
    """How well an article fits, the lower the better; None when a word is in neither headline nor text."""
    title, body = name_words(article.headline or ""), name_words(article.text)
    if not all(word in body or word in title for word in wanted):
        return None
    return -sum(word in title for word in wanted), -sum(body.count(word) for word in wanted)
