"""Whole digests out of the database."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import RowMapping, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.found import FoundArticle
from adapters.store.rows import article_of, digest_of
from adapters.store.tables import APPEARANCES, ARTICLES, EXCERPTS, FIGURES, QUOTES

_MOST_IDS = 500
"""Ids asked for at a time: SQLite takes 32,766 parameters, older ones 999."""


async def digests_of(connection: AsyncConnection, ids: Sequence[int]) -> tuple[FoundArticle, ...]:
    """The articles of these ids, in this order; ids that are not there are left out."""
    found: dict[int, FoundArticle] = {}
    for at in range(0, len(ids), _MOST_IDS):
        found |= await _batch(connection, ids[at : at + _MOST_IDS])
    return tuple(found[article_id] for article_id in ids if article_id in found)


async def _batch(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, FoundArticle]:
    asked = select(ARTICLES).where(ARTICLES.c.id.in_(ids))
    articles = (await connection.execute(asked)).mappings().all()
    excerpts = await rows_by_article(connection, EXCERPTS, ids)
    figures = await rows_by_article(connection, FIGURES, ids)
    quotes = await rows_by_article(connection, QUOTES, ids)
    people = await rows_by_article(connection, APPEARANCES, ids)
    return {
        at: FoundArticle(
            at,
            digest_of(article_of(row), excerpts[at], figures[at], quotes[at], people[at]),
            row["version"],
        )
        for row in articles
        for at in [row["id"]]
    }


async def rows_by_article(
    connection: AsyncConnection, table: Table, ids: Sequence[int]
) -> defaultdict[int, list[RowMapping]]:
    """The rows of one table by article, each article's in the order of their places."""
    asked = select(table).where(table.c.article_id.in_(ids)).order_by(table.c.article_id, table.c.position)
    rows: defaultdict[int, list[RowMapping]] = defaultdict(list)
    for row in (await connection.execute(asked)).mappings():
        rows[row["article_id"]].append(row)
    return rows
