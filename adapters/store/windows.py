"""The windows of subscriptions: the articles that their next briefing may choose from."""

import asyncio
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import partial
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, ColumnElement, Row, Select, and_, bindparam, select

from adapters.briefings import Channel, Claim, Subscription, Window
from adapters.store.database import Database
from adapters.store.missing import missing_in
from adapters.store.newest import MOST, PAGE, Horizon, Newest, admitted, look_up
from adapters.store.rows import moment
from adapters.store.sighted import Source, Wanted
from adapters.store.sighted_rows import candidates_of, newest_of, read_sighted, stories_of
from adapters.store.source_tables import FOLLOWS, SOURCES
from adapters.store.tables import ARTICLES, CHANNEL_ARTICLES, SUBSCRIPTIONS
from digests.briefing import ANYTHING, Candidate, Terms

_OF = SUBSCRIPTIONS.c
_HAD = CHANNEL_ARTICLES.c
_FOLLOWS = FOLLOWS.c


class Asked(NamedTuple):
    """What a window is asked for: until now, nothing seen before `oldest`, at most so many of the newest."""

    now: datetime
    oldest: datetime
    most: int


_LOOKS = 4
"""Windows that are opened at once: a thousand at eight o'clock leave connections to who asks for a quote."""


def _served(*proof: ColumnElement[bool]) -> Select[Any]:
    """How far a subscription has been served, with each source that its channel follows, and how broken ones are."""
    asked = select(
        *_OF["served", "served_at"],
        *_FOLLOWS["source_id", "after_id", "name", "missed"],
        *SOURCES.c["health", "failures", "broken"],
    )
    followed = asked.outerjoin(FOLLOWS, _FOLLOWS.channel_id == _OF.channel_id)
    broken = and_(SOURCES.c.id == _FOLLOWS.source_id, SOURCES.c.broken.is_not(None))
    return followed.outerjoin(SOURCES, broken).where(_OF.id == bindparam("subscription"), *proof)


_ID = attrgetter("id")
_TAKEN = select(_HAD.article_id).where(
    _HAD.channel_id == bindparam("channel"), _HAD.article_id >= bindparam("first", type_=BigInteger)
)
_SERVED = _served()
_SERVED_AND_HELD = _served(_OF.token == bindparam("proof"))


class Windows:
    """The windows of one database; what is new is read once for all of them."""

    def __init__(self, database: Database) -> None:
        """The windows of a database."""
        self._database = database
        self._horizon = Horizon(self._look)
        self._looks = asyncio.Semaphore(_LOOKS)
        placed = partial(stories_of, database)
        self._newest = Newest(partial(read_sighted, database, with_text=False), MOST, placed)
        self._newest_with_text = Newest(partial(read_sighted, database, with_text=True), placed=placed)

    async def held(self, claim: Claim, asked: Asked) -> Window | None:
        """The window of a claimed subscription; None when the claim no longer holds."""
        upto = await self._horizon.newest()
        values = {"subscription": claim.subscription.id, "proof": claim.token}
        async with self._looks, self._database.reading() as connection:
            rows = (await connection.execute(_SERVED_AND_HELD, values)).all()
        if not rows:
            return None
        return await self._opened(rows, upto, claim.subscription, asked)

    async def ahead(self, subscription: Subscription, asked: Asked) -> Window:
        """The window that a subscription would have now."""
        upto = await self._horizon.newest()
        async with self._database.reading() as connection:
            rows = (await connection.execute(_SERVED, {"subscription": subscription.id})).all()
        return await self._opened(rows, upto, subscription, asked)

    async def latest(self, channel: Channel, terms: Terms, most: int) -> Sequence[Candidate]:
        """The newest articles of what a channel follows, whether they came there before or not.

        Of each source so many that were brought last are looked at, and as many of all without one.
        """
        wanted = channel.terms, terms
        with_text = any(each != ANYTHING for each in wanted)
        async with self._database.reading() as connection:
            asked = select(_FOLLOWS.source_id).where(_FOLLOWS.channel_id == channel.id)
            followed: list[Source] = [*(await connection.execute(asked)).scalars()]
            found: set[int] = set()
            for source in [*followed, None] if followed else ():
                found |= {*await newest_of(connection, source, most)}
            newest = select(ARTICLES.c.id).order_by(ARTICLES.c.age, ARTICLES.c.id).limit(most)
            mine = newest.where(ARTICLES.c.id.in_(found)) if followed else newest
            ids = (await connection.execute(mine)).scalars().all()
            candidates = await candidates_of(connection, ids, with_text=with_text)
        return [c for c in candidates if all(each.admit(c.text or "") for each in wanted)]

    async def _look(self) -> int:
        """How far the sightings go, and what has been put into stories meanwhile."""
        upto = await look_up(self._database)
        await self._newest.place()
        await self._newest_with_text.place()
        return upto

    async def _opened(
        self,
        rows: Sequence[Row[Any]],
        upto: int,
        subscription: Subscription,
        asked: Asked,
    ) -> Window:
        after, since = rows[0].served, moment(rows[0].served_at)
        terms = (subscription.channel.terms, subscription.wish.terms)
        wanted = Wanted(asked.oldest, _follows(rows), terms)
        found = await self._found(wanted, after, upto, asked.most)
        taken = await self._taken(subscription.channel, found)
        candidates = [c for c in found if c.id not in taken] if taken else found
        missing = tuple(filter(None, map(missing_in, rows)))
        return Window(after, upto, max(since, asked.oldest), asked.now, tuple(candidates), missing)

    async def _found(self, wanted: Wanted, after: int, upto: int, most: int) -> Sequence[Candidate]:
        sources = tuple(wanted.follows)
        read = partial(read_sighted, self._database, with_text=wanted.needs_texts, sources=sources)
        find = partial(admitted, after=after, upto=upto, most=most, read=read if sources else None)
        if not wanted.needs_texts:
            return await find(self._newest, wanted, page=MOST)
        async with self._looks:  # each has a page of texts in hand
            return await find(self._newest_with_text, wanted, page=PAGE)

    async def _taken(self, channel: Channel, candidates: Sequence[Candidate]) -> Collection[int]:
        """The articles that the channel has had, or that one of its deliveries has taken: of these, and later ones."""
        if not candidates:
            return ()
        values = {"channel": channel.id, "first": min(map(_ID, candidates))}
        async with self._looks, self._database.reading() as connection:
            return {*(await connection.execute(_TAKEN, values)).scalars()}


def _follows(rows: Sequence[Row[Any]]) -> Mapping[Source, int]:
    """After which sighting each source counts, and what has none always; nothing for who follows nothing."""
    follows: dict[Source, int] = {row.source_id: row.after_id for row in rows if row.source_id is not None}
    return {**follows, None: 0} if follows else {}
