"""Sightings as rows, and their articles as candidates."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.database import Database
from adapters.store.rows import moment
from adapters.store.sighted import Sighted, Source, known_elsewhere
from adapters.store.source_tables import SIGHTINGS
from adapters.store.tables import ARTICLES, QUOTES
from digests.briefing import Candidate

_OF = SIGHTINGS.c
_EARLIER = SIGHTINGS.alias("earlier")
_AT_ONCE = 500
"""Ids in one question: SQLite takes 32,766."""


async def read_sighted(  # noqa: PLR0913  # what it is told
    database: Database,
    after: int,
    upto: int,
    most: int,
    *,
    with_text: bool,
    sources: Collection[Source] = (),
) -> Sequence[Sighted]:
    """The newest fresh sightings above `after` up to `upto`, at most so many, by their ids.

    With `sources` only those by one of these; None among them stands for none.
    """
    asked = sighted_between(after, upto, most, with_text=with_text)
    if sources:
        named = _OF.source_id.in_([source for source in sources if source is not None])
        asked = asked.where(or_(named, _OF.source_id.is_(None)) if None in sources else named)
    async with database.reading() as connection:
        rows = (await connection.execute(asked)).all()
        before = await _before(connection, rows[-1].sighting, rows[0].sighting) if rows else {}
    return known_elsewhere(
        [
            Sighted(row.sighting, _candidate(row), row.source_id, tuple(before.get(row.sighting, ())), row.at)
            for row in reversed(rows)
        ]
    )


def sighted_between(after: int, upto: int, most: int, *, with_text: bool) -> Select[Any]:
    """The query for the newest fresh sightings above `after` up to `upto`, newest first, with their articles."""
    asked = _candidates(with_text=with_text, seen=_OF.seen).add_columns(
        _OF.id.label("sighting"), _OF.source_id, _OF.outlet.label("at")
    )
    fresh = asked.join(SIGHTINGS, _OF.article_id == ARTICLES.c.id).where(_OF.is_fresh)
    return fresh.where(_OF.id > after, _OF.id <= upto).order_by(_OF.id.desc()).limit(most)


def sighted_before(first: int, last: int) -> Select[Any]:
    """The query for the fresh sightings of the same articles before each from the first to the last."""
    earlier = _EARLIER.c
    same = (earlier.article_id == _OF.article_id) & (earlier.id < _OF.id) & earlier.is_fresh
    asked = select(_OF.id, earlier.id.label("before"), earlier.source_id).join(_EARLIER, same)
    return asked.where(_OF.id >= first, _OF.id <= last, _OF.is_fresh)


async def stories_of(database: Database, articles: Collection[int]) -> Mapping[int, int]:
    """The stories of those of the articles that are in one; most of those asked for are not."""
    of = ARTICLES.c
    waiting = select(of.id).where(of.story.is_(None), of.id >= min(articles))
    async with database.reading() as connection:
        placed = sorted({*articles} - {*(await connection.execute(waiting)).scalars()})
        found: dict[int, int] = {}
        for start in range(0, len(placed), _AT_ONCE):
            some = of.id.in_(placed[start : start + _AT_ONCE])
            rows = (await connection.execute(select(of.id, of.story).where(some))).all()
            found |= {row.id: row.story for row in rows if row.story is not None}
    return found


async def candidates_of(
    connection: AsyncConnection, articles: Collection[int], *, with_text: bool
) -> Sequence[Candidate]:
    """These articles as candidates, as first seen, by their ids."""
    asked = _candidates(with_text=with_text, seen=ARTICLES.c.added).where(ARTICLES.c.id.in_(articles))
    rows = (await connection.execute(asked.order_by(ARTICLES.c.id))).all()
    return [_candidate(row) for row in rows]


async def newest_of(connection: AsyncConnection, source: Source, limit: int) -> Sequence[int]:
    """The articles that a source has brought last, fresh or not, or that came without one and are fresh, newest first.

    What ships with the program to be tried out came without one, and is not.
    """
    is_mine = [_OF.source_id == source] if source is not None else [_OF.source_id.is_(None), _OF.is_fresh]
    mine = select(_OF.article_id).where(*is_mine).order_by(_OF.id.desc()).limit(limit)
    return (await connection.execute(mine)).scalars().all()


async def _before(
    connection: AsyncConnection, first: int, last: int
) -> Mapping[int, Sequence[tuple[int, Source]]]:
    """Of each fresh sighting from the first to the last the article's fresh ones before it, if there are any."""
    found: defaultdict[int, list[tuple[int, Source]]] = defaultdict(list)
    for row in await connection.execute(sighted_before(first, last)):
        found[row.id].append((row.before, row.source_id))
    return found


def _candidates(*, with_text: bool, seen: Any) -> Select[Any]:  # noqa: ANN401  # a column of either table
    named = (
        select(func.count())
        .where(QUOTES.c.article_id == ARTICLES.c.id, QUOTES.c.person_id.is_not(None))
        .scalar_subquery()
    )
    of = ARTICLES.c
    headline, text = (of.headline, of.text) if with_text else (literal(""), literal(""))
    return select(
        of.id,
        seen.label("seen"),
        named.label("named"),
        of.outlet,
        of.story,
        of.extent,
        headline.label("headline"),
        text.label("text"),
    )


def _candidate(row: Row[Any]) -> Candidate:
    text = _text(row.headline, row.text)
    return Candidate(row.id, moment(row.seen), row.named, row.outlet, text, row.story, row.extent)


def _text(headline: str | None, text: str) -> str:
    return f"{headline}\n{text}" if headline else text
