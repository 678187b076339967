"""How a source is after it was asked, and two sources that turn out to be one."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import ColumnElement, Select, and_, delete, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.following import Source
from adapters.store.briefing_rows import microseconds_or_none
from adapters.store.capabilities import Capabilities
from adapters.store.rows import Values, microseconds
from adapters.store.source_rows import feed_at, source_of, source_values
from adapters.store.source_tables import FOLLOWS, ITEMS, SIGHTINGS, SOURCES

_OF = SOURCES.c
_OTHER_ITEMS = ITEMS.alias("others")
_REMEMBERED = timedelta(days=14)
"""Articles that one of two sources brought so long ago are the other's, too: no briefing reaches further back."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a source is kept, after it was made one with another at its address: its id, and how it is there."""

    id: int
    is_followed: bool
    is_begun: bool


async def seat_of(connection: AsyncConnection, can: Capabilities, source: Source) -> Seat:
    """Where a source with this id, or else one with this address, is kept; locked until the transaction ends.

    One that moves may become one with another, which adds sightings. Who does that keeps windows away before it locks
    anything: who follows does the same, and may just be adding the other.
    """
    address = feed_at(source.url)
    if can.keep_away_windows is not None:
        kept = await connection.execute(select(_OF.address).where(_OF.id == source.id))
        if kept.scalar() != address:
            await connection.execute(can.keep_away_windows)
    at = or_(_OF.id == source.id, _OF.address == address)
    asked = select(_OF.id, _OF.due, _OF.is_begun, _OF.told).where(at).order_by(_OF.id)
    rows = {row.id: row for row in await connection.execute(locked(asked))}
    mine = rows.pop(source.id)
    other = next(iter(rows.values()), None)
    if other is None:
        return Seat(mine.id, mine.due is not None, mine.is_begun)
    await _join(connection, source, other.id)
    told_by = mine if other.due is None else other
    await connection.execute(update(SOURCES).where(_OF.id == other.id).values(told=told_by.told))
    return Seat(other.id, mine.due is not None or other.due is not None, told_by.is_begun)


async def settle(
    connection: AsyncConnection, source: Source, seat: Seat, told: Values | None = None
) -> Source:
    """Keep how a source is at its seat, with `told`, what else is known of it; gives it as it is then.

    One that everybody ceased to follow meanwhile is asked no more.
    """
    values = {
        **source_values(source),
        "due": microseconds_or_none(source.due) if seat.is_followed else None,
        **({"moved_from": source.moved_from} if seat.id == source.id else {}),
        **(told or {}),
    }
    kept = update(SOURCES).where(_OF.id == seat.id).values(values).returning(SOURCES)
    return source_of((await connection.execute(kept)).mappings().one())


def locked(asked: Select[tuple[int, ...]]) -> Select[tuple[int, ...]]:
    """The query, its rows locked against other writers where several write at once; rows that name them may come."""
    return asked.with_for_update(key_share=True)


async def _join(connection: AsyncConnection, source: Source, to: int) -> None:
    """Let another source have what this one has. It stays as nobody's: what is under way still names it."""
    await _join_follows(connection, source.id, to)
    await _join_items(connection, source.id, to)
    since = microseconds((source.checked or source.since) - _REMEMBERED)
    await _join_sightings(connection, source.id, to, since)
    await connection.execute(update(SOURCES).where(_OF.id == source.id).values(due=None))


async def _join_follows(connection: AsyncConnection, source: int, to: int) -> None:
    of = FOLLOWS.c
    there = select(of.channel_id).where(of.source_id == to)
    await connection.execute(delete(FOLLOWS).where(of.source_id == source, of.channel_id.in_(there)))
    await connection.execute(update(FOLLOWS).where(of.source_id == source).values(source_id=to))


async def _join_items(connection: AsyncConnection, source: int, to: int) -> None:
    """Of an entry that both have, the other's item stays, unless this one alone waits to be an article."""
    of, others = ITEMS.c, _OTHER_ITEMS.c
    is_idle = and_(of.wake.is_(None), of.article_id.is_(None))
    waiting = (others.source_id == source, others.wake.is_not(None))
    await connection.execute(delete(ITEMS).where(of.source_id == to, is_idle, _is_among(*waiting)))
    await connection.execute(delete(ITEMS).where(of.source_id == source, _is_among(others.source_id == to)))
    await connection.execute(update(ITEMS).where(of.source_id == source).values(source_id=to))


def _is_among(*which: ColumnElement[bool]) -> ColumnElement[bool]:
    """Whether an item has the id or the address of one of these others."""
    of, others = ITEMS.c, _OTHER_ITEMS.c
    return or_(
        of.guid.in_(select(others.guid).where(*which)),
        of.address.in_(select(others.address).where(*which, others.address.is_not(None))),
    )


async def _join_sightings(connection: AsyncConnection, source: int, to: int, since: int) -> None:
    """As new sightings, which windows that are open now have before them: those that were seen never change."""
    of, others = SIGHTINGS.c, SIGHTINGS.alias("others").c
    names = ["article_id", "seen", "is_fresh", "url", "address", "outlet"]
    theirs = select(others.article_id).where(others.source_id == to)
    lacking = (
        select(*(of[name] for name in names), literal(to))
        .where(of.source_id == source, of.seen >= since, of.article_id.not_in(theirs))
        .order_by(of.id)
    )
    await connection.execute(SIGHTINGS.insert().from_select([*names, "source_id"], lacking))
