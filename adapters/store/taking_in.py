"""Taking in what a feed holds: new and changed entries as items, and those that are known as they are."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import BigInteger, Column, Text, bindparam, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.arrivals import Kept, Known, guid_for, sort_out
from adapters.store.capabilities import Capabilities
from adapters.store.entries import Arrival, arrival, entry_to_json
from adapters.store.rows import Values, microseconds
from adapters.store.source_tables import ITEMS
from adapters.web import Entry

_AT_A_TIME = 300
"""Ids asked for at once: SQLite takes 32,766 parameters, older ones 999."""

_OF = ITEMS.c
_ONE = update(ITEMS).where(_OF.id == bindparam("known"))
_NOTED = _ONE.values(address=bindparam("at", type_=Text), says=bindparam("said"))
_AGAIN = _NOTED.values(
    published=bindparam("out", type_=BigInteger),
    entry=bindparam("told", type_=_OF.entry.type),
    is_fresh=bindparam("fresh"),
    wake=bindparam("when", type_=BigInteger),
    attempts=0,
    problem="",
)


async def take_entries(  # noqa: PLR0913  # what decides what becomes of them
    connection: AsyncConnection,
    can: Capabilities,
    source: int,
    entries: Sequence[Entry],
    *,
    now: datetime,
    oldest: datetime,
    is_first: bool,
) -> int:
    """Keep a source's entries, and give how many new ones are to be made articles."""
    arrivals = [arrival(entry) for entry in entries]
    known = await _known(connection, source, arrivals)
    kept = sort_out(arrivals, known, is_first=is_first, oldest=microseconds(oldest))
    at = microseconds(now)
    again = [{**_noted(k, item), **_told(k, at)} for k in kept if k.is_due and (item := k.known)]
    noted = [_noted(k, item) for k in kept if not k.is_due and (item := k.known)]
    taken = {item.guid: item for item in known}
    new = [_new(k, source, guid_for(k.arrival, taken), at) for k in kept if not k.known]
    for statement, values in ((_AGAIN, again), (_NOTED, noted)):
        if values:
            await connection.execute(statement, values)
    if new:
        await connection.execute(can.insert(ITEMS).on_conflict_do_nothing(), new)
    return sum(k.is_due for k in kept if not k.known)


async def _known(connection: AsyncConnection, source: int, arrivals: Iterable[Arrival]) -> Sequence[Known]:
    """The items that the entries may be, by id."""
    guids, addresses = set(), set()
    for each in arrivals:
        guids |= {each.guid, each.spare_guid} - {""}
        addresses |= {each.address} - {None}
    found = await _found(connection, source, _OF.guid, guids)
    found |= await _found(connection, source, _OF.address, addresses)
    return [found[at] for at in sorted(found)]


async def _found(
    connection: AsyncConnection, source: int, column: Column[str], wanted: Collection[str | None]
) -> dict[int, Known]:
    ordered, found = sorted(filter(None, wanted)), {}
    for at in range(0, len(ordered), _AT_A_TIME):
        asked = select(
            *_OF["id", "guid", "address", "says", "published", "is_fresh", "wake", "article_id"],
            _OF.entry.is_not(None).label("has_entry"),
        ).where(_OF.source_id == source, column.in_(ordered[at : at + _AT_A_TIME]))
        for row in await connection.execute(asked):
            found[row.id] = Known(
                row.id,
                row.guid,
                row.address,
                row.says,
                row.published,
                row.is_fresh,
                is_waiting=row.wake is not None,
                is_asleep=row.wake is None and row.has_entry,
                article=row.article_id,
            )
    return found


def _noted(kept: Kept, item: Known) -> Values:
    """What changes of a known item, whether it is worked at or not."""
    each = kept.arrival
    return {"known": item.id, "at": each.address or item.address, "said": each.says}


def _told(kept: Kept, now: int) -> Values:
    """What makes a known item one to be worked at."""
    each = kept.arrival
    return {
        "out": each.published,
        "told": entry_to_json(each.entry),
        "fresh": kept.is_fresh,
        "when": now,
    }


def _new(kept: Kept, source: int, guid: str, now: int) -> Values:
    each = kept.arrival
    return {
        "source_id": source,
        "guid": guid,
        "address": each.address,
        "says": each.says,
        "published": each.published,
        "entry": entry_to_json(each.entry) if kept.is_due else None,
        "is_fresh": kept.is_fresh,
        "seen": now,
        "wake": now if kept.is_due else None,
        "attempts": 0,
        "problem": "",
    }
