"""From a DATABASE_URL to what is kept there: which database, its connections, its schema."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from adapters.database_urls import ACCEPTED, unusable
from adapters.found import ArchiveState
from adapters.store import sqlite
from adapters.store.archive import StoredArchive
from adapters.store.articles import count_articles, first_added
from adapters.store.database import Database, now
from adapters.store.deliveries import StoredDeliveries
from adapters.store.errors import UnopenableError, reported
from adapters.store.migrating import migrate, version_of
from adapters.store.migrations import STEPS
from adapters.store.pages import StoredPages
from adapters.store.postgresql import POSTGRESQL
from adapters.store.rows import moment
from adapters.store.sources import StoredSources
from adapters.store.sqlite import SQLITE
from adapters.store.subscriptions import StoredSubscriptions

_CONNECT_TIMEOUT_S = 10


@dataclass(frozen=True, slots=True)
class Store:
    """All that is kept in one database, over the same connections."""

    archive: StoredArchive
    subscriptions: StoredSubscriptions
    deliveries: StoredDeliveries
    sources: StoredSources
    pages: StoredPages

    async def close(self) -> None:
        """Close all connections, of all five."""
        await self.archive.close()


async def open_archive(url: str, clock: Callable[[], datetime] = now) -> StoredArchive:
    """The archive at a DATABASE_URL, as open_store opens it. Close it when done."""
    return (await open_store(url, clock)).archive


async def open_store(url: str, clock: Callable[[], datetime] = now) -> Store:
    """What is kept at a DATABASE_URL, made or brought to this program's version first; `clock` gives UTC.

    Raises UnopenableError, NewerSchemaError, LockedError or AwayError. Close it when done.
    """
    address = read_url(url)
    place = place_of(address)
    can = SQLITE if address.get_backend_name() == "sqlite" else POSTGRESQL
    with reported(place):
        engine = engine_of(address)
        try:
            if can is SQLITE:
                await sqlite.use_write_ahead_log(engine, place)
            await migrate(engine, can, place)
        except BaseException:
            await engine.dispose()
            raise
    database = Database(engine, can, place, clock)
    return Store(
        StoredArchive(database),
        StoredSubscriptions(database),
        StoredDeliveries(database),
        StoredSources(database),
        StoredPages(database),
    )


async def look(url: str) -> ArchiveState:
    """How the archive at a DATABASE_URL is. Nothing in it is changed; an older version stays what it is.

    Raises what open_archive raises.
    """
    address = read_url(url)
    place = place_of(address)
    with reported(place):
        engine = engine_of(address)
        try:
            return await _state(engine, place)
        finally:
            await engine.dispose()


async def _state(engine: AsyncEngine, place: str) -> ArchiveState:
    newest = len(STEPS)
    async with engine.connect() as connection:
        version = await version_of(connection, place) or 0
        if version < newest:
            return ArchiveState(version, newest)
        first = await first_added(connection)
        since = None if first is None else moment(first)
        return ArchiveState(version, newest, await count_articles(connection), since)


def engine_of(address: URL) -> AsyncEngine:
    """The connections to a database, none of them made yet."""
    return _sqlite(address) if address.get_backend_name() == "sqlite" else _postgresql(address)


def read_url(url: str) -> URL:
    """The address in a DATABASE_URL. Raises UnopenableError, without the address, for one that cannot be used."""
    if problem := unusable(url):
        raise UnopenableError("DATABASE_URL", *problem.split(": ", 1))
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):  # what it says holds parts of the address
        raise UnopenableError("DATABASE_URL", "it cannot be read", f"write {ACCEPTED}") from None
    is_file = address.get_backend_name() == "sqlite"
    return address.set(drivername="sqlite+aiosqlite" if is_file else "postgresql+psycopg")


def place_of(address: URL) -> str:
    """How a database is named in messages: its file, or its address without password."""
    if address.get_backend_name() == "sqlite":
        return str(address.database)
    return address.set(drivername="postgresql", query={}).render_as_string(hide_password=True)


def _sqlite(address: URL) -> AsyncEngine:
    """Connections to a file; it and its folder are made if there are none.

    The file is opened once here: aiosqlite's thread outlives a connection that fails, and then complains.
    """
    file = Path(str(address.database)).expanduser()
    file.parent.mkdir(parents=True, exist_ok=True)
    sqlite3.connect(file).close()
    engine = create_async_engine(
        address.set(database=str(file)),
        pool_size=SQLITE.connections,
        max_overflow=0,
        pool_use_lifo=True,  # the connection that was used last has the most in its cache
        connect_args={"timeout": sqlite.BUSY_TIMEOUT_S, "isolation_level": None},
    )
    sqlite.prepare(engine.sync_engine)
    return engine


def _postgresql(address: URL) -> AsyncEngine:
    """Connections to a server; each is tried before it is used, so that a server that was away is found again.

    Statements are never prepared on the server: poolers such as PgBouncer hand out another connection each time.
    Source: https://www.psycopg.org/psycopg3/docs/advanced/prepare.html.
    """
    return create_async_engine(
        address,
        pool_pre_ping=True,
        pool_size=POSTGRESQL.connections,
        max_overflow=0,  # what comes on top is connected anew each time
        connect_args={"prepare_threshold": None, "connect_timeout": _CONNECT_TIMEOUT_S},
    )
