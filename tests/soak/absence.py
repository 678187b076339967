"""Taking a database away for some seconds, and giving it back."""

import asyncio
import sqlite3
from contextlib import suppress
from pathlib import Path

import psycopg

from tests.adapters.stores import server


async def away(url: str, for_s: float) -> None:
    """Nobody can use the database at this address for so long: SQLite is locked, PostgreSQL takes no connections."""
    if url.startswith("sqlite"):
        await asyncio.to_thread(_lock, Path(url.removeprefix("sqlite:///")), for_s)
    else:
        await _closed(url.rpartition("/")[2].partition("?")[0], for_s)


def _lock(file: Path, for_s: float) -> None:
    """As another program does that writes for long, or a backup."""
    import threading  # noqa: PLC0415  # an Event is a wait that nothing ends

    with suppress(sqlite3.OperationalError):
        connection = sqlite3.connect(file, timeout=5, isolation_level=None)
        try:
            connection.execute("BEGIN EXCLUSIVE")
            threading.Event().wait(for_s)
            connection.execute("ROLLBACK")
        finally:
            connection.close()


async def _closed(name: str, for_s: float) -> None:
    """As a server that is restarted: connections end, and new ones are refused."""
    ended = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s"
    async with await psycopg.AsyncConnection.connect(server(), autocommit=True) as connection:
        await connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false".encode())
        await connection.execute(ended, (name,))
        with suppress(TimeoutError):
            await asyncio.wait_for(asyncio.Event().wait(), for_s)
        await connection.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true".encode())
