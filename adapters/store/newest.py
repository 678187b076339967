"""The newest articles, as briefings choose from them: none is passed by, none is read for each channel anew."""

import asyncio
from bisect import bisect_right
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from operator import attrgetter

from sqlalchemy import ColumnElement, Select, func, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.capabilities import Capabilities
from adapters.store.database import Database
from adapters.store.rows import moment
from adapters.store.tables import ARTICLES, QUOTES
from digests.briefing import Candidate, Terms

MOST = 20_000
"""Articles that a window holds: more than a week of a busy archive, some megabytes without their texts."""

_WITH_TEXT = 1_000
"""Articles remembered with their texts, some megabytes."""

PAGE = 500
"""Articles whose texts are looked at in one go."""


_ID = attrgetter("id")

Read = Callable[[int, int, int], Awaitable[Sequence[Candidate]]]
"""The newest articles above one id up to another, at most so many."""


async def newest_article(connection: AsyncConnection, can: Capabilities) -> int:
    """The id up to which all articles are there, now and for ever; 0 when there is none.

    Ids are given out when an article is begun, and it is seen when its transaction ends: those that are being
    added now are waited for.
    """
    if can.await_articles is not None:
        await connection.execute(can.await_articles)
    newest: ColumnElement[int] = func.max(ARTICLES.c.id)
    return (await connection.execute(select(newest))).scalar() or 0


async def look_up(database: Database) -> int:
    """The newest article of a database, as newest_article gives it."""
    async with database.reading() as connection:
        return await newest_article(connection, database.can)


class Horizon:
    """The newest article, looked up once for all who ask while it is being looked up."""

    def __init__(self, look: Callable[[], Awaitable[int]]) -> None:
        """The horizon that `look` sees, as look_up does."""
        self._look = look
        self._turn = asyncio.Lock()
        self._begun = 0
        self._done = 0
        self._newest = 0

    async def newest(self) -> int:
        """The id up to which all articles are there, not older than the moment it was asked for.

        Only a look that began after that moment tells, and that came to its end: after one that failed, the next
        of those who wait looks again.
        """
        begun_before = self._begun
        async with self._turn:
            if self._done <= begun_before:
                self._begun += 1
                self._newest = await self._look()
                self._done = self._begun
            return self._newest


class Newest:
    """The newest articles as candidates, each read once: they never change once they are there."""

    def __init__(self, read: Read, remembered: int = _WITH_TEXT) -> None:
        """Nothing is remembered yet; `read` gives what is not, as read_candidates does."""
        self._read = read
        self._remembered = remembered
        self._turn = asyncio.Lock()
        self._after = 0
        self._upto = 0
        self._candidates: Sequence[Candidate] = ()

    async def between(self, after: int, upto: int, most: int) -> Sequence[Candidate]:
        """The newest articles above `after` up to `upto`, at most so many, by their ids."""
        async with self._turn:
            if upto > self._upto:
                await self._read_on(upto)
            known, begin = self._candidates, self._after
        found = known[bisect_right(known, after, key=_ID) : bisect_right(known, upto, key=_ID)]
        if after >= begin or len(found) >= most:
            return found[-most:]
        return await self._read(after, upto, most)

    async def _read_on(self, upto: int) -> None:
        new = await self._read(self._upto, upto, self._remembered)
        known = (*self._candidates, *new)
        if len(known) >= self._remembered:  # there may be more before it, that were not read or are forgotten
            known = known[-self._remembered :]
            self._after = known[0].id - 1
        self._candidates, self._upto = known, upto


async def admitted(  # noqa: PLR0913  # as the window has it
    newest: Newest, terms: Terms, *, after: int, upto: int, oldest: datetime, page: int = PAGE
) -> Sequence[Candidate]:
    """All articles above `after` up to `upto` that the terms admit, by their ids; of their texts nothing is kept.

    It ends with a page of which all were seen before `oldest`.
    """
    found: list[Candidate] = []
    while looked_at := await newest.between(after, upto, page):
        if all(candidate.seen < oldest for candidate in looked_at):
            break
        found[:0] = await asyncio.to_thread(_admitted, looked_at, terms)
        upto = looked_at[0].id - 1
    return found


def _admitted(candidates: Sequence[Candidate], terms: Terms) -> Sequence[Candidate]:
    """In a thread of its own: five hundred texts take a quarter of a second."""
    return [replace(c, text=None) for c in candidates if c.text is None or terms.admit(c.text)]


async def read_candidates(
    database: Database, after: int, upto: int, most: int, *, with_text: bool
) -> Sequence[Candidate]:
    """The newest articles above `after` up to `upto`, at most so many, by their ids."""
    asked = _asked(with_text=with_text).where(ARTICLES.c.id > after, ARTICLES.c.id <= upto)
    async with database.reading() as connection:
        rows = (await connection.execute(asked.order_by(ARTICLES.c.id.desc()).limit(most))).all()
    return [
        Candidate(row.id, moment(row.added), row.named, row.outlet, _text(row.headline, row.text))
        for row in reversed(rows)
    ]


def _asked(*, with_text: bool) -> Select[tuple[int, int, int, str, str, str]]:
    named = (
        select(func.count())
        .where(QUOTES.c.article_id == ARTICLES.c.id, QUOTES.c.person_id.is_not(None))
        .scalar_subquery()
    )
    of = ARTICLES.c
    headline, text = (of.headline, of.text) if with_text else (literal(""), literal(""))
    return select(
        of.id, of.added, named.label("named"), of.outlet, headline.label("headline"), text.label("text")
    )


def _text(headline: str | None, text: str) -> str:
    return f"{headline}\n{text}" if headline else text
