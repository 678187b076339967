"""The windows of subscriptions: the articles that their next briefing may choose from."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import NamedTuple

from sqlalchemy import BigInteger, ColumnElement, Row, Select, and_, bindparam, select

from adapters.briefings import Claim, Subscription, Window
from adapters.store.database import Database
from adapters.store.newest import MOST, Horizon, Newest, admitted, look_up, read_candidates
from adapters.store.rows import moment
from adapters.store.tables import CHANNEL_ARTICLES, SUBSCRIPTIONS
from digests.briefing import ANYTHING, Candidate, Terms

_OF = SUBSCRIPTIONS.c
_HAD = CHANNEL_ARTICLES.c


class Asked(NamedTuple):
    """What a window is asked for: until now, nothing seen before `oldest`, at most so many of the newest."""

    now: datetime
    oldest: datetime
    most: int


_LOOKS = 4
"""Windows that are opened at once: a thousand at eight o'clock leave connections to who asks for a quote."""


def _served(*proof: ColumnElement[bool]) -> Select[tuple[int, int, int]]:
    """How far a subscription has been served, with each article since that its channel has had."""
    had = and_(
        _HAD.channel_id == _OF.channel_id,
        _HAD.article_id > _OF.served,
        _HAD.article_id <= bindparam("upto", type_=BigInteger),
    )
    asked = select(_OF.served, _OF.served_at, _HAD.article_id).outerjoin(CHANNEL_ARTICLES, had)
    return asked.where(_OF.id == bindparam("subscription"), *proof)


_SERVED = _served()
_SERVED_AND_HELD = _served(_OF.token == bindparam("proof"))


class Windows:
    """The windows of one database; what is new is read once for all of them."""

    def __init__(self, database: Database) -> None:
        """The windows of a database."""
        self._database = database
        self._horizon = Horizon(partial(look_up, database))
        self._looks = asyncio.Semaphore(_LOOKS)
        self._newest = Newest(partial(read_candidates, database, with_text=False), MOST)
        self._newest_with_text = Newest(partial(read_candidates, database, with_text=True))

    async def held(self, claim: Claim, asked: Asked) -> Window | None:
        """The window of a claimed subscription; None when the claim no longer holds."""
        upto = await self._horizon.newest()
        values = {"subscription": claim.subscription.id, "proof": claim.token, "upto": upto}
        async with self._looks, self._database.reading() as connection:
            rows = (await connection.execute(_SERVED_AND_HELD, values)).all()
        if not rows:
            return None
        return await self._opened(rows, upto, claim.subscription.wish.terms, asked)

    async def ahead(self, subscription: Subscription, asked: Asked) -> Window:
        """The window that a subscription would have now."""
        upto = await self._horizon.newest()
        async with self._database.reading() as connection:
            values = {"subscription": subscription.id, "upto": upto}
            rows = (await connection.execute(_SERVED, values)).all()
        return await self._opened(rows, upto, subscription.wish.terms, asked)

    async def _opened(
        self, rows: Sequence[Row[tuple[int, int, int]]], upto: int, terms: Terms, asked: Asked
    ) -> Window:
        after, since = rows[0].served, moment(rows[0].served_at)
        taken = {row.article_id for row in rows}
        found = await self._candidates(terms, after, upto, asked)
        candidates = [c for c in found if c.seen >= asked.oldest and c.id not in taken]
        return Window(after, upto, max(since, asked.oldest), asked.now, tuple(candidates[-asked.most :]))

    async def _candidates(self, terms: Terms, after: int, upto: int, asked: Asked) -> Sequence[Candidate]:
        if terms == ANYTHING:
            return await self._newest.between(after, upto, asked.most)
        async with self._looks:  # each has a page of texts in hand
            return await admitted(self._newest_with_text, terms, after=after, upto=upto, oldest=asked.oldest)
