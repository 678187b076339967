"""The archive itself: each question in a transaction of its own, and errors of the database as ours."""

import asyncio
from datetime import datetime

from adapters.found import FoundArticle, FoundFigure, FoundPerson, FoundQuote, QuotePage
from adapters.store import articles, figures, names, quotes
from adapters.store.database import Database
from adapters.store.indexing import index_of
from adapters.store.quotes import Part
from adapters.store.rows import moment
from adapters.store.sightings import Sighting
from adapters.store.writing import is_kept, keep
from digests.model import Article, Digest


class StoredArchive:
    """Digests kept in a database; adapters.store.opening makes one. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        """The archive in a database."""
        self._database = database

    async def add(self, digest: Digest, *, is_fresh: bool = True) -> bool:
        """Keep a digest, all or nothing."""
        index = await asyncio.to_thread(index_of, digest)
        article, can = digest.article, self._database.can
        sighting = Sighting(self._database.clock(), None, is_fresh, article.url, article.outlet)
        async with self._database.writing() as connection:
            return await keep(connection, can, digest, index, sighting) is not None

    async def has(self, article: Article) -> bool:
        """Whether the article is kept already."""
        async with self._database.reading_still() as connection:
            return await is_kept(connection, article)

    async def count(self) -> int:
        """How many articles are kept."""
        async with self._database.reading_still() as connection:
            return await articles.count_articles(connection)

    async def count_quotes(self) -> int:
        """How many quotes are kept."""
        async with self._database.reading_still() as connection:
            return await articles.count_said(connection)

    async def since(self) -> datetime | None:
        """When the first article was added."""
        async with self._database.reading_still() as connection:
            first = await articles.first_added(connection)
            return None if first is None else moment(first)

    async def people(self, name: str, limit: int | None = 25) -> tuple[FoundPerson, ...]:
        """Everyone whose name has the words, or has them with the last one begun when nobody has."""
        async with self._database.reading_still() as connection:
            return await names.people_named(connection, name, limit)

    async def suggest(self, prefix: str, limit: int = 25) -> tuple[FoundPerson, ...]:
        """Everyone quoted whose name matches so far."""
        async with self._database.reading_still() as connection:
            return await names.people_suggested(connection, prefix, limit)

    async def person(self, person_id: int) -> FoundPerson | None:
        """The person of this id."""
        async with self._database.reading_still() as connection:
            return await names.person_of(connection, person_id)

    async def nearest_names(self, name: str) -> tuple[str, ...]:
        """At most three full names that are spelled nearly so, nearest first."""
        async with self._database.reading_still() as connection:
            return await names.names_near(connection, name)

    async def quotes_by(self, person_id: int, words: str = "", offset: int = 0, limit: int = 10) -> QuotePage:
        """What the person said."""
        async with self._database.reading_still() as connection:
            return await quotes.page_by(connection, self._database.can, person_id, Part(words, offset, limit))

    async def quotes_about(
        self, person_id: int, words: str = "", offset: int = 0, limit: int = 10
    ) -> QuotePage:
        """What others said with the full name or surname in the quotation or in the sentence around it."""
        async with self._database.reading_still() as connection:
            return await quotes.page_about(
                connection, self._database.can, person_id, Part(words, offset, limit)
            )

    async def quotes_in(self, article_id: int, offset: int = 0, limit: int = 10) -> QuotePage:
        """What stands in the article, in its order."""
        async with self._database.reading_still() as connection:
            return await quotes.page_in(connection, article_id, Part("", offset, limit))

    async def quote(self, quote_id: int) -> FoundQuote | None:
        """The quote of this id."""
        async with self._database.reading_still() as connection:
            return await quotes.quote_by_id(connection, quote_id)

    async def articles(self, words: str, limit: int = 10) -> tuple[FoundArticle, ...]:
        """Articles with every word, the headline's first; the newest for no words."""
        async with self._database.reading_still() as connection:
            return await articles.articles_with(connection, self._database.can, words, limit)

    async def article(self, article_id: int) -> FoundArticle | None:
        """The article of this id."""
        async with self._database.reading_still() as connection:
            return await articles.article_by_id(connection, article_id)

    async def article_at(self, url: str) -> FoundArticle | None:
        """The article with this address."""
        async with self._database.reading_still() as connection:
            return await articles.article_by_address(connection, url)

    async def figures(self, words: str, limit: int = 10) -> tuple[FoundFigure, ...]:
        """Figures that count the words, then those in a sentence or under a headline with them."""
        async with self._database.reading_still() as connection:
            return await figures.figures_with(connection, self._database.can, words, limit)

    async def close(self) -> None:
        """Close all connections."""
        await self._database.close()
