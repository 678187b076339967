"""Which sources a channel misses, and that its briefings have said so."""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Row, exists, update
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.health import Missing
from adapters.store.rows import microseconds, moment
from adapters.store.source_tables import FOLLOWS
from adapters.store.tables import DELIVERY_MESSAGES

_OF = FOLLOWS.c


def missing_in(row: Row[tuple[object, ...]]) -> Missing | None:
    """The source that is missing in a row of a follow and its source, if it is."""
    if row.broken is None:
        return None
    told = None if row.missed is None else moment(row.missed)
    return Missing(row.source_id, row.name, row.health, moment(row.broken), row.failures, told)


def missing_to_json(missing: Sequence[Missing]) -> str:
    """What a delivery says of sources, as it is kept with it."""
    return json.dumps(
        [[each.source, each.name, each.health, microseconds(each.since)] for each in missing],
        ensure_ascii=False,
    )


def missing_from_json(kept: str) -> tuple[Missing, ...]:
    """What a delivery says of sources."""
    return tuple(
        Missing(source, name, health, moment(since)) for source, name, health, since in json.loads(kept)
    )


async def tell_missing(
    connection: AsyncConnection, channel: int, missing: Sequence[Missing], now: datetime
) -> tuple[Missing, ...]:
    """Say of sources in a channel's briefing that they are missing, and give those of which no other one says so yet.

    Another instance may have told of them since the window was opened. Told by id, so that two never wait for each
    other.
    """
    told = set()
    for each in sorted(missing, key=lambda each: each.source):
        was = None if each.told is None else microseconds(each.told)
        as_it_was = update(FOLLOWS).where(
            _OF.channel_id == channel, _OF.source_id == each.source, _OF.missed.is_not_distinct_from(was)
        )
        if (await connection.execute(as_it_was.values(missed=microseconds(now)))).rowcount:
            told.add(each.source)
    return tuple(each for each in missing if each.source in told)


async def untell_missing(connection: AsyncConnection, channel: int, delivery: int, told: int) -> None:
    """A delivery is given up: what it says of sources was told to nobody, unless its overview was posted."""
    of = DELIVERY_MESSAGES.c
    unposted = exists().where(of.delivery_id == delivery, of.position == 0, of.state == "pending")
    mine = update(FOLLOWS).where(_OF.channel_id == channel, _OF.missed == told, unposted)
    await connection.execute(mine.values(missed=None))
