"""What sources brought, written down as collecting does: for tests of who gets it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import delete, insert, select, update

from adapters.briefings import Channel
from adapters.store.database import Database
from adapters.store.opening import Store, engine_of, open_store, read_url
from adapters.store.postgresql import POSTGRESQL
from adapters.store.sightings import Sighting, see
from adapters.store.source_tables import FOLLOWS, SIGHTINGS, SOURCES
from adapters.store.sqlite import SQLITE
from adapters.store.tables import ARTICLES
from digests.model import Digest
from tests.adapters.examples import ARTICLE, WALL

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


def numbered(number: int, outlet: str | None = None, text: str = "") -> Digest:
    return replace(WALL, article=replace(ARTICLE, headline=f"Number {number} {text}".strip(), outlet=outlet))


@dataclass(frozen=True)
class Brought:
    """A store, and the rows beside it that collecting would write."""

    store: Store
    database: Database

    async def source(self, name: str) -> int:
        values = {
            "url": f"https://{name}.example.org/feed",
            "address": name,
            "title": name,
            "health": "working",
            "since": 0,
            "told": "working",
            "problem": "",
            "failures": 0,
            "etag": "",
            "modified": "",
            "moved_from": "",
            "is_begun": True,
        }
        async with self.database.writing() as connection:
            new = insert(SOURCES).values(values).returning(SOURCES.c.id)
            return int((await connection.execute(new)).scalar_one())

    async def follow(self, channel: Channel, source: int, after: int | None = None) -> None:
        values = {"channel_id": channel.id, "source_id": source, "name": f"Source {source}", "made_by": "U1"}
        after = await self.newest() if after is None else after
        async with self.database.writing() as connection:
            await connection.execute(insert(FOLLOWS).values(values | {"after_id": after, "made": 0}))

    async def unfollow(self, channel: Channel, source: int) -> None:
        of = FOLLOWS.c
        async with self.database.writing() as connection:
            await connection.execute(
                delete(FOLLOWS).where(of.channel_id == channel.id, of.source_id == source)
            )

    async def newest(self) -> int:
        async with self.database.reading() as connection:
            asked = select(SIGHTINGS.c.id).order_by(SIGHTINGS.c.id.desc()).limit(1)
            return (await connection.execute(asked)).scalar() or 0

    async def bring(self, digest: Digest, *sightings: Sighting) -> int:
        """The article, new or known, seen so; gives its id."""
        is_new = await self.store.archive.add(digest)
        headline = digest.article.headline
        async with self.database.writing() as connection:
            asked = select(ARTICLES.c.id).where(ARTICLES.c.headline == headline)
            article = int((await connection.execute(asked)).scalar_one())
            if is_new:
                await connection.execute(delete(SIGHTINGS).where(SIGHTINGS.c.article_id == article))
            for sighting in sightings:
                await see(connection, self.database.can, article, sighting)
        return article

    async def place(self, story: int, *articles: int) -> None:
        async with self.database.writing() as connection:
            await connection.execute(update(ARTICLES).where(ARTICLES.c.id.in_(articles)).values(story=story))


@asynccontextmanager
async def brought_to(url: str) -> AsyncIterator[Brought]:
    """A new store at this address, and its rows."""
    store = await open_store(url, lambda: NOW)
    engine = engine_of(read_url(url))
    can = SQLITE if url.startswith("sqlite") else POSTGRESQL
    try:
        yield Brought(store, Database(engine, can, "the test's", lambda: NOW))
    finally:
        await engine.dispose()
        await store.close()
