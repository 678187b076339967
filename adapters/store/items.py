"""Items that wait to be made articles, and their end; one whose entry has changed meanwhile waits on."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import RowMapping, Select, Update, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.following import Item
from adapters.store.entries import entry_from_json, entry_to_json
from adapters.store.rows import microseconds, moment
from adapters.store.source_rows import SOURCE_COLUMNS, source_in
from adapters.store.source_tables import ITEMS, SOURCES
from adapters.web import Entry

_OF = ITEMS.c


class Held(NamedTuple):
    """An item that is being worked at: whose it is, the article that it was before, and whether it is fresh."""

    source: int
    article: int | None
    is_fresh: bool


def waiting(now: datetime, limit: int, but: Collection[int] = ()) -> Select[Any]:
    """The query for items that are to be worked at, but for these sources', those that have waited longest first."""
    of = select(ITEMS, *SOURCE_COLUMNS).join(SOURCES, SOURCES.c.id == _OF.source_id)
    due = of.where(_OF.wake <= microseconds(now))
    due = due.where(_OF.source_id.not_in(but)) if but else due
    return due.order_by(_OF.wake, _OF.id).limit(limit)


def item_in(row: RowMapping) -> Item:
    """The item in a row of waiting."""
    return item_of(row, entry_from_json(row["entry"]))


def item_of(row: RowMapping, entry: Entry) -> Item:
    """The item in a row of one with its source, and its entry."""
    return Item(
        row["id"],
        source_in(row),
        entry,
        row["is_fresh"],
        moment(row["seen"]),
        row["attempts"],
        row["article_id"],
    )


def asleep_until_changed(item: Item, problem: str) -> Update:
    """The statement by which an item is not tried again until its entry changes."""
    return _as_it_was(item).values(entry=None, wake=None, attempts=item.attempts + 1, problem=problem)


def put_off(item: Item, problem: str, until: datetime) -> Update:
    """The statement by which an item is tried again then, if anybody still wants it."""
    again = _as_it_was(item).where(_OF.wake.is_not(None))
    return again.values(wake=microseconds(until), attempts=item.attempts + 1, problem=problem)


async def held(connection: AsyncConnection, item: Item) -> Held:
    """What an item is now, nobody else changing it; what it was, where another source's has taken its place."""
    asked = select(*_OF["source_id", "article_id", "is_fresh"]).where(_OF.id == item.id).with_for_update()
    row = (await connection.execute(asked)).first()
    return Held(*row) if row else Held(item.source.id, item.article, item.is_fresh)


async def done(connection: AsyncConnection, item: Item, article: int) -> None:
    """An item is this article; it waits no longer, unless its entry has changed meanwhile."""
    await connection.execute(update(ITEMS).where(_OF.id == item.id).values(article_id=article))
    await connection.execute(_as_it_was(item).values(entry=None, wake=None, attempts=0, problem=""))


def hastened(now: datetime) -> tuple[Update, Update]:
    """The statements by which items and sources wait no longer that a clock put off which was ahead."""
    at, of = microseconds(now), SOURCES.c
    misdated = select(of.id).where(of.checked > at)
    wanted = _OF.source_id.in_(misdated) & (_OF.wake > at)
    return (
        update(ITEMS).where(wanted).values(wake=at),
        update(SOURCES).where(of.checked > at, of.due.is_not(None)).values(due=at, checked=at),
    )


def next_wakes() -> Select[tuple[int | None, int | None]]:
    """The query for when the next source and the next item are to be worked at."""
    first_due = select(func.min(SOURCES.c.due)).where(SOURCES.c.due.is_not(None)).scalar_subquery()
    first_wake = select(func.min(_OF.wake)).where(_OF.wake.is_not(None)).scalar_subquery()
    return select(first_due, first_wake)


def _as_it_was(item: Item) -> Update:
    return update(ITEMS).where(_OF.id == item.id, _OF.entry == entry_to_json(item.entry))
