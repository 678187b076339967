"""The newest sightings, as briefings choose from them: none is passed by, none is read for each channel anew."""

import asyncio
from bisect import bisect_right
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from operator import attrgetter

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.capabilities import Capabilities
from adapters.store.database import Database
from adapters.store.sighted import Sighted, Wanted, known_elsewhere
from adapters.store.source_tables import SIGHTINGS
from digests.briefing import Candidate

MOST = 20_000
"""Sightings that a window holds: more than a week of a busy archive, some megabytes without their texts."""

_WITH_TEXT = 1_000
"""Sightings remembered with their articles' texts, some megabytes."""

PAGE = 500
"""Sightings whose articles' texts are looked at in one go."""


_ID = attrgetter("id")

Read = Callable[[int, int, int], Awaitable[Sequence[Sighted]]]
"""The newest fresh sightings above one id up to another, at most so many."""

Placed = Callable[[Collection[int]], Awaitable[Mapping[int, int]]]
"""The stories of those of the articles that are in one by now."""


async def nothing_placed(_: Collection[int]) -> Mapping[int, int]:
    """As where articles are put into no stories."""
    return {}


async def newest_sighting(connection: AsyncConnection, can: Capabilities) -> int:
    """The id up to which all sightings are there, now and for ever; 0 when there is none.

    Ids are given out when a sighting is begun, and it is seen when its transaction ends: those that are being
    added now are waited for.
    """
    if can.await_articles is not None:
        await connection.execute(can.await_articles)
    newest: ColumnElement[int] = func.max(SIGHTINGS.c.id)
    return (await connection.execute(select(newest))).scalar() or 0


async def look_up(database: Database) -> int:
    """The newest sighting of a database, as newest_sighting gives it."""
    async with database.reading() as connection:
        return await newest_sighting(connection, database.can)


class Horizon:
    """The newest sighting, looked up once for all who ask while it is being looked up."""

    def __init__(self, look: Callable[[], Awaitable[int]]) -> None:
        """The horizon that `look` sees, as look_up does."""
        self._look = look
        self._turn = asyncio.Lock()
        self._begun = 0
        self._done = 0
        self._newest = 0

    async def newest(self) -> int:
        """The id up to which all sightings are there, not older than the moment it was asked for.

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
    """The newest fresh sightings, each read once: they never change, but for the story that an article is put into."""

    def __init__(self, read: Read, remembered: int = _WITH_TEXT, placed: Placed = nothing_placed) -> None:
        """Nothing is remembered yet; `read` gives what is not, as read_sighted does, and `placed` stories."""
        self._read = read
        self._placed = placed
        self._remembered = remembered
        self._turn = asyncio.Lock()
        self._after = 0
        self._upto = 0
        self._sighted: Sequence[Sighted] = ()
        self._unplaced: set[int] = set()

    async def between(self, after: int, upto: int, most: int, read: Read | None = None) -> Sequence[Sighted]:
        """The newest above `after` up to `upto`, at most so many, by their ids.

        Where not all of them are remembered, `read` is asked if given, and may leave out what is not wanted.
        """
        async with self._turn:
            if upto > self._upto:
                await self._read_on(upto)
            known, begin = self._sighted, self._after
        found = known[bisect_right(known, after, key=_ID) : bisect_right(known, upto, key=_ID)]
        if after >= begin or len(found) >= most:
            return found[-most:]
        return await (read or self._read)(after, upto, most)

    async def place(self) -> None:
        """See which of the articles that were in no story are in one by now."""
        async with self._turn:
            placed = await self._placed(self._unplaced) if self._unplaced else {}
            if placed:
                self._sighted = tuple(s.in_story(placed.get(s.candidate.id)) for s in self._sighted)
                self._unplaced -= placed.keys()

    async def _read_on(self, upto: int) -> None:
        new = await self._read(self._upto, upto, self._remembered)
        known = (*self._sighted, *new)
        if len(known) >= self._remembered:  # there may be more before it, that were not read or are forgotten
            known = known[-self._remembered :]
            self._after = known[0].id - 1
        self._sighted = known_elsewhere(known) if any(s.before for s in new) else known
        self._upto = upto
        self._unplaced |= _in_no_story(new)
        if len(self._unplaced) > self._remembered:
            self._unplaced = _in_no_story(known)


def _in_no_story(sighted: Sequence[Sighted]) -> set[int]:
    return {s.candidate.id for s in sighted if s.candidate.story is None}


async def admitted(  # noqa: PLR0913  # as the window has it
    newest: Newest,
    wanted: Wanted,
    *,
    after: int,
    upto: int,
    most: int = MOST,
    page: int = PAGE,
    read: Read | None = None,
) -> Sequence[Candidate]:
    """The newest articles that are wanted of those seen above `after` up to `upto`, as they were seen.

    At most so many, and without their texts. It ends with a page of which all were seen before `oldest`. `read` gives
    those that count for who follows sources, where they are not remembered.
    """
    found: Sequence[Candidate] = ()
    while len(found) < most and (looked_at := await newest.between(after, upto, page, read)):
        if looked_at[-1].candidate.seen < wanted.oldest and wanted.is_over(looked_at):
            break
        found = (*await wanted.among(looked_at), *found)
        if len(looked_at) < page:
            break
        upto = looked_at[0].id - 1
    return found[-most:]
