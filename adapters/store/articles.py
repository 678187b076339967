"""Articles and their figures, by words and by address."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.found import FoundArticle
from adapters.store.addresses import key_at, page_at
from adapters.store.capabilities import Capabilities
from adapters.store.digests import digests_of
from adapters.store.indexing import words_of
from adapters.store.source_tables import SIGHTINGS
from adapters.store.tables import ARTICLES

_MOST_RANKED = 5_000
"""Articles that are ranked, those kept last: commoner words tell them not apart, and 5,000 take 10 ms."""


async def articles_with(
    connection: AsyncConnection, can: Capabilities, words: str, limit: int
) -> tuple[FoundArticle, ...]:
    """Articles with every word, those with most of them in the headline first; the newest for no words."""
    if words_of(words):
        return await digests_of(connection, await ids_with(connection, can, words, limit))
    newest = select(ARTICLES.c.id).order_by(ARTICLES.c.age, ARTICLES.c.id).limit(limit)
    return await digests_of(connection, (await connection.execute(newest)).scalars().all())


async def ids_with(connection: AsyncConnection, can: Capabilities, words: str, limit: int) -> Sequence[int]:
    """The ids of articles with every word, best first; there has to be a word."""
    place = {"query": can.query(words_of(words)), "most": _MOST_RANKED, "limit": limit}
    return (await connection.execute(can.find_articles, place)).scalars().all()


async def article_by_id(connection: AsyncConnection, article_id: int) -> FoundArticle | None:
    """The article of this id; None when there is none."""
    found = await digests_of(connection, (article_id,))
    return found[0] if found else None


async def article_by_path(connection: AsyncConnection, path: str) -> FoundArticle | None:
    """The article that was read last from this file; None when there is none."""
    of = ARTICLES.c
    asked = select(of.id).where(of.path == path, of.url.is_(None)).order_by(of.id.desc()).limit(1)
    found = (await connection.execute(asked)).scalar()
    return None if found is None else await article_by_id(connection, found)


async def article_by_address(connection: AsyncConnection, url: str) -> FoundArticle | None:
    """The article at this address, else one that was seen there, or at another form of it; None when there is none."""
    asked = select(ARTICLES.c.id).where(ARTICLES.c.key == key_at(url))
    of = SIGHTINGS.c
    seen = select(of.article_id).where(of.address == page_at(url)).order_by(of.id).limit(1)
    found = (await connection.execute(asked)).scalar() or (await connection.execute(seen)).scalar()
    return None if found is None else await article_by_id(connection, found)


async def count_articles(connection: AsyncConnection) -> int:
    """How many articles are kept."""
    return (await connection.execute(select(func.count()).select_from(ARTICLES))).scalar_one()


async def count_said(connection: AsyncConnection) -> int:
    """How many quotes can be found in them."""
    return (await connection.execute(select(func.sum(ARTICLES.c.said)))).scalar() or 0


async def first_added(connection: AsyncConnection) -> int | None:
    """When the first one was added, in microseconds since 1970; None when there is none."""
    earliest: ColumnElement[int] = func.min(ARTICLES.c.added)
    return (await connection.execute(select(earliest))).scalar()
