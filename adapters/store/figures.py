"""Figures by words: those of the articles that hold the words, the nearest first."""

from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.found import FoundFigure
from adapters.names import name_words
from adapters.nearness import nearness
from adapters.store.capabilities import Capabilities
from adapters.store.digests import rows_by_article
from adapters.store.indexing import words_of
from adapters.store.rows import age, article_of, figure_of
from adapters.store.tables import ARTICLES, FIGURES

_AT_A_TIME = 50
_MOST_ARTICLES = 200
"""How many articles are looked through, the best ones first: commoner words than that tell figures not apart."""


class _Scored(NamedTuple):
    nearness: int
    age: int
    article_id: int
    rank: int
    found: FoundFigure


async def figures_with(
    connection: AsyncConnection, can: Capabilities, words: str, limit: int
) -> tuple[FoundFigure, ...]:
    """Figures that count the words, then those in a sentence or under a headline with them; the newest first."""
    wanted = name_words(words)
    if not wanted:
        return ()
    scored: list[_Scored] = []
    for offset in range(0, _MOST_ARTICLES, _AT_A_TIME):
        place = {"query": can.query(words_of(words)), "limit": _AT_A_TIME, "offset": offset}
        ids = (await connection.execute(can.find_articles, place)).scalars().all()
        scored += await _scored(connection, list(ids), wanted)
        if len(ids) < _AT_A_TIME or sum(s.nearness == 0 for s in scored) >= limit:
            break
    return tuple(s.found for s in sorted(scored, key=lambda s: s[:4])[:limit])


async def _scored(connection: AsyncConnection, ids: list[int], wanted: tuple[str, ...]) -> list[_Scored]:
    asked = select(ARTICLES).where(ARTICLES.c.id.in_(ids))
    articles = {row["id"]: article_of(row) for row in (await connection.execute(asked)).mappings()}
    figures = await rows_by_article(connection, FIGURES, ids)
    return [
        _Scored(near, age(article), at, figure.rank, FoundFigure(figure, article, at))
        for at, article in articles.items()
        for figure in map(figure_of, figures[at])
        if (near := nearness(wanted, figure, article)) is not None
    ]
