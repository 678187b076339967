"""Figures by words: those of the articles that hold the words, the nearest first."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.found import FoundFigure
from adapters.names import name_words
from adapters.nearness import near
from adapters.store.articles import ids_with
from adapters.store.capabilities import Capabilities
from adapters.store.digests import rows_by_article
from adapters.store.rows import age, article_of, figure_of
from adapters.store.tables import ARTICLES, FIGURES

_AT_A_TIME = 50
_MOST_ARTICLES = 100
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
    ids = await ids_with(connection, can, words, _MOST_ARTICLES)
    for start in range(0, len(ids), _AT_A_TIME):
        scored += await _scored(connection, ids[start : start + _AT_A_TIME], wanted)
        if sum(s.nearness == 0 for s in scored) >= limit:
            break
    return tuple(s.found for s in sorted(scored, key=lambda s: s[:4])[:limit])


async def _scored(connection: AsyncConnection, ids: Sequence[int], wanted: tuple[str, ...]) -> list[_Scored]:
    figures = await rows_by_article(connection, FIGURES, ids)
    asked = select(ARTICLES).where(ARTICLES.c.id.in_(list(figures)))
    articles = {row["id"]: article_of(row) for row in (await connection.execute(asked)).mappings()}
    return [
        _Scored(place, age(article), at, figure.rank, FoundFigure(figure, article, at))
        for at, article in articles.items()
        for place, figure in near(wanted, map(figure_of, figures[at]), article)
    ]
