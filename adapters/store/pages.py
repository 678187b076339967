"""Pages that are read again, as adapters.young.YoungPages says."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import RowMapping, Select, delete, func, select, update

from adapters.store.database import Database
from adapters.store.entries import entry_from_json, entry_to_json
from adapters.store.items import item_of
from adapters.store.rows import microseconds, moment
from adapters.store.source_rows import SOURCE_COLUMNS
from adapters.store.source_tables import ITEMS, PAGES, SOURCES
from adapters.web import Validators
from adapters.young import YoungPage

_OF = PAGES.c
_ITEM = ("id", "is_fresh", "seen", "attempts", "article_id")


class StoredPages:
    """Pages kept in a database; adapters.store.opening makes them. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        """The pages in a database."""
        self._database = database

    async def read_at(self, page: YoungPage, at: datetime) -> None:
        """A page is read again then."""
        values = {
            "entry": entry_to_json(replace(page.item.entry, text="")),
            "wake": microseconds(at),
            "times": page.times,
            "etag": page.validators.etag,
            "modified": page.validators.modified,
        }
        async with self._database.writing() as connection:
            known = select(ITEMS.c.id).where(ITEMS.c.id == page.item.id).with_for_update(key_share=True)
            if (await connection.execute(known)).first() is None:
                return  # its source was made one with another, which has it
            new = self._database.can.insert(PAGES).values(item_id=page.item.id, **values)
            await connection.execute(new.on_conflict_do_update(index_elements=["item_id"], set_=values))

    async def due(self, now: datetime, limit: int, but: Collection[int] = ()) -> tuple[YoungPage, ...]:
        """Pages that are to be read again, the longest due first, but for those of the sources of these ids."""
        async with self._database.reading() as connection:
            rows = (await connection.execute(waiting_pages(now, limit, but))).mappings().all()
        return tuple(map(_page_in, rows))

    async def leave(self, page: YoungPage) -> None:
        """A page is not read again."""
        async with self._database.writing() as connection:
            await connection.execute(delete(PAGES).where(_OF.item_id == page.item.id))

    async def next_wake(self) -> datetime | None:
        """When there is next a page to be read again."""
        async with self._database.reading() as connection:
            first = (await connection.execute(select(func.min(_OF.wake)))).scalar()
        return None if first is None else moment(first)

    async def hasten(self, now: datetime, latest: datetime) -> None:
        """Let be due now what is due after `latest`."""
        late = update(PAGES).where(_OF.wake > microseconds(latest))
        async with self._database.writing() as connection:
            await connection.execute(late.values(wake=microseconds(now)))


def waiting_pages(now: datetime, limit: int, but: Collection[int] = ()) -> Select[Any]:
    """The query for pages that are to be read again, but for these sources', those that have waited longest first."""
    asked = (
        select(PAGES, *ITEMS.c[_ITEM], *SOURCE_COLUMNS)
        .join(ITEMS, ITEMS.c.id == _OF.item_id)
        .join(SOURCES, SOURCES.c.id == ITEMS.c.source_id)
        .where(_OF.wake <= microseconds(now))
    )
    mine = asked.where(ITEMS.c.source_id.not_in(but)) if but else asked
    return mine.order_by(_OF.wake, _OF.item_id).limit(limit)


def _page_in(row: RowMapping) -> YoungPage:
    item = item_of(row, entry_from_json(row["entry"]))
    return YoungPage(item, row["times"], Validators(row["etag"], row["modified"]))
