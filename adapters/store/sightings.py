"""That an article was seen: the rows by which windows are tiled."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.briefings import Channel
from adapters.found import AlsoIn
from adapters.store.addresses import page_at
from adapters.store.capabilities import Capabilities
from adapters.store.rows import microseconds
from adapters.store.source_tables import FOLLOWS, SIGHTINGS


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where and by what an article was seen; `source` is None for a folder or `ingest`."""

    seen: datetime
    source: int | None = None
    is_fresh: bool = True
    url: str | None = None
    outlet: str | None = None


async def see(connection: AsyncConnection, can: Capabilities, article_id: int, sighting: Sighting) -> bool:
    """Keep that an article was seen; False, and nothing changes, when that source has brought it before."""
    of = SIGHTINGS.c
    if can.keep_away_windows is not None:
        await connection.execute(can.keep_away_windows)
    known = select(of.id).where(
        of.article_id == article_id, of.source_id.is_not_distinct_from(sighting.source)
    )
    if (await connection.execute(known.limit(1))).first():
        return False
    values = {
        "article_id": article_id,
        "source_id": sighting.source,
        "seen": microseconds(sighting.seen),
        "is_fresh": sighting.is_fresh,
        "url": sighting.url,
        "address": page_at(sighting.url) if sighting.url else None,
        "outlet": sighting.outlet,
    }
    await connection.execute(SIGHTINGS.insert(), values)
    return True


async def places_of(
    connection: AsyncConnection, articles: Collection[int]
) -> Mapping[int, tuple[AlsoIn, ...]]:
    """Where each of the articles was seen, the first place first, each outlet once."""
    of = SIGHTINGS.c
    asked = select(of.article_id, of.outlet, of.url).where(
        of.article_id.in_(articles), of.outlet.is_not(None)
    )
    found: dict[int, dict[str, AlsoIn]] = {}
    for row in await connection.execute(asked.order_by(of.id)):
        found.setdefault(row.article_id, {}).setdefault(row.outlet, AlsoIn(row.outlet, row.url))
    return {article: tuple(places.values()) for article, places in found.items()}


async def names_followed(connection: AsyncConnection, channel: Channel) -> tuple[str, ...]:
    """The names of what a channel follows, in their order."""
    asked = select(FOLLOWS.c.name).where(FOLLOWS.c.channel_id == channel.id).order_by(FOLLOWS.c.name)
    return tuple((await connection.execute(asked)).scalars())
