"""What databases report comes as errors of ours, which say what to do and keep secrets."""

import asyncio
import errno
import os
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol

import psycopg
import pytest
from sqlalchemy import event

from adapters.errors import ArchiveError, NotKeptError
from adapters.store.archive import StoredArchive
from adapters.store.database import Database
from adapters.store.errors import (
    AwayError,
    FullError,
    LockedError,
    StoreError,
    UnkeepableError,
    UnopenableError,
    reported,
)
from adapters.store.opening import engine_of, open_archive, read_url
from adapters.store.sqlite import SQLITE
from digests.model import Digest
from tests.adapters.examples import ARTICLE, FRENCH, WALL
from tests.adapters.stores import new_database, server


def at(file: Path) -> str:
    return f"sqlite:///{file}"


class Cursors(Protocol):
    """A connection as the driver gives it."""

    def cursor(self) -> sqlite3.Cursor: ...


def _with_no_page_left(connection: Cursors, _record: object) -> None:
    _pragma(connection, "max_page_count = 60")


def _impatient(connection: Cursors, _record: object) -> None:
    _pragma(connection, "busy_timeout = 50")


def _pragma(connection: Cursors, what: str) -> None:
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA {what}")
    cursor.close()


def numbered(number: int) -> Digest:
    return replace(WALL, article=replace(ARTICLE, headline=f"Number {number}"))


async def keep_many(archive: StoredArchive) -> None:
    for number in range(1000):
        await archive.add(numbered(number))


def opening(url: str) -> StoreError:
    with pytest.raises(StoreError) as raised:
        asyncio.run(open_archive(url))
    assert isinstance(raised.value, ArchiveError)
    assert "\n" not in str(raised.value)
    return raised.value


@pytest.mark.parametrize(
    "url",
    [
        "",
        "archive.db",
        "mysql://ada:hunter2@host/db",
        "sqlite://",
        "sqlite:///:memory:",
        "://hunter2",
        "postgresql",
        "sqlite://folder/archive.db",
    ],
)
def test_an_address_that_names_no_usable_database_is_told_without_its_secrets(url: str) -> None:
    error = opening(url)
    assert str(error).startswith("DATABASE_URL: ")
    assert "sqlite:///" in str(error)
    assert "hunter2" not in str(error)


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://ada:pass@hunter2@host/news",
        "postgresql://ada:p@ss:hunter2@host/news",
        "postgresql://ada:p@ss/hunter2@host/news",
        "postgresql://ada:p@ss?hunter2@host/news",
        "postgresql://ad/a:hunter2@host/news",
    ],
)
def test_a_password_with_an_at_sign_in_it_is_refused_and_none_of_it_is_told(url: str) -> None:
    error = opening(url)
    assert str(error).startswith("DATABASE_URL: ")
    assert "write @ in a password as %40" in str(error)
    assert "hunter2" not in str(error)
    assert "hunter2" not in str(error.__cause__)


def test_a_port_that_is_no_number_is_refused_and_not_told() -> None:
    error = opening("postgresql://host:hunter2/news")
    assert str(error).startswith("DATABASE_URL: its port is no number: ")
    assert "hunter2" not in str(error)


def test_a_folder_that_cannot_be_made_and_a_file_that_is_no_database_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("These are words, and no database at all.", encoding="utf-8")
    no_folder = opening(at(tmp_path / "file" / "archive.db"))
    assert isinstance(no_folder, UnopenableError)
    assert "server" not in str(no_folder)
    assert isinstance(opening(at(tmp_path)), UnopenableError)
    no_database = opening(at(tmp_path / "file"))
    assert isinstance(no_database, UnopenableError)
    assert "no SQLite database" in str(no_database)


@pytest.mark.parametrize(
    "number, kind, words",
    [
        (errno.EACCES, UnopenableError, "no permission for it"),
        (errno.EROFS, UnopenableError, "no permission for it"),
        (errno.ENOENT, UnopenableError, "cannot be opened or made"),
        (errno.ENOTDIR, UnopenableError, "cannot be opened or made"),
        (errno.ENOSPC, FullError, "the disk is full"),
        (errno.EIO, StoreError, "the disk reports an error"),
        (errno.ECONNREFUSED, AwayError, "the server cannot be reached"),
    ],
)
def test_what_the_system_refuses_is_told_as_what_it_is(
    number: int, kind: type[StoreError], words: str
) -> None:
    with pytest.raises(kind, match=words), reported("the place"):
        raise OSError(number, os.strerror(number))


def test_the_folder_of_a_new_database_is_made(tmp_path: Path) -> None:
    async def act() -> None:
        await (await open_archive(at(tmp_path / "a" / "b" / "archive.db"))).close()

    asyncio.run(act())
    assert (tmp_path / "a" / "b" / "archive.db").exists()


def test_a_full_disk_is_told_and_leaves_the_archive_as_it_was(tmp_path: Path) -> None:
    url = at(tmp_path / "archive.db")

    async def act() -> None:
        await (await open_archive(url)).close()
        engine = engine_of(read_url(url))
        event.listen(engine.sync_engine, "connect", _with_no_page_left)
        archive = StoredArchive(Database(engine, SQLITE, "the place"))
        with pytest.raises(FullError, match="the place: the disk is full: make room"):
            await keep_many(archive)
        kept = await archive.count()
        await archive.close()
        again = await open_archive(url)
        assert await again.count() == kept == len(await again.articles("", 1000))
        await again.close()

    asyncio.run(act())


UNKEEPABLE: dict[str, tuple[Callable[[Path], str], Digest]] = {
    "postgresql": (
        lambda _folder: new_database(),
        replace(WALL, quotes=(replace(WALL.quotes[0], start=2**40),)),
    ),
    "sqlite": (
        lambda folder: at(folder / "archive.db"),
        replace(WALL, quotes=(replace(WALL.quotes[0], start=2**70),)),
    ),
}


@pytest.mark.parametrize("base", UNKEEPABLE)
def test_an_article_that_is_refused_for_itself_is_told_apart_and_leaves_nothing(
    base: str, tmp_path: Path
) -> None:
    make, odd = UNKEEPABLE[base]

    async def act() -> None:
        archive = await open_archive(make(tmp_path))
        with pytest.raises(UnkeepableError) as raised:
            await archive.add(odd)
        assert isinstance(raised.value, NotKeptError)
        assert await archive.count() == 0
        assert await archive.add(WALL)
        await archive.close()

    asyncio.run(act())


def test_a_database_that_another_program_keeps_locked_is_told(tmp_path: Path) -> None:
    file = tmp_path / "archive.db"

    async def act() -> None:
        await (await open_archive(at(file))).close()
        engine = engine_of(read_url(at(file)))
        event.listen(engine.sync_engine, "connect", _impatient)
        archive = StoredArchive(Database(engine, SQLITE, "the place"))
        other = sqlite3.connect(file)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError, match="another program keeps it locked"):
            await archive.add(WALL)
        assert await archive.count() == 0
        other.close()
        assert await archive.add(WALL)
        await archive.close()

    asyncio.run(act())


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "archive.db"

    async def act() -> None:
        await (await open_archive(at(file))).close()
        data = bytearray(file.read_bytes())
        data[4096:] = b"\x01\x7f" * ((len(data) - 4096) // 2)
        file.write_bytes(data)

    asyncio.run(act())
    assert "damaged" in str(opening(at(file)))


def test_a_server_that_is_not_there_is_told_without_its_password() -> None:
    error = opening("postgresql://ada:hunter2@127.0.0.1:1/news?connect_timeout=2")
    assert isinstance(error, AwayError)
    assert "hunter2" not in str(error)
    assert "127.0.0.1" in str(error)


def test_a_database_that_a_server_does_not_have_is_told() -> None:
    error = opening(server().replace("/postgres?", "/no_such_thing?"))
    assert isinstance(error, UnopenableError)
    assert "no database of that name" in str(error)


def test_a_server_that_went_away_and_came_back_is_used_again() -> None:
    url = new_database()

    async def act() -> None:
        archive = await open_archive(url)
        assert await archive.add(WALL)
        with psycopg.connect(server(), autocommit=True) as connection:
            others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
            connection.execute(f"{others} AND datname = %s".encode(), (url.split("/")[3].split("?")[0],))
        assert await archive.count() == 1
        assert await archive.add(FRENCH)
        await archive.close()

    asyncio.run(act())
