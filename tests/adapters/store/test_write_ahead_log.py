"""Readers that go on while one writes; and what is said where that cannot be."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import create_async_engine

from adapters.store import sqlite
from adapters.store.opening import open_archive
from tests.adapters.examples import WALL


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]


def mode(file: Path) -> str:
    connection = sqlite3.connect(file)
    (found,) = connection.execute("PRAGMA journal_mode").fetchone()
    connection.close()
    return str(found)


def test_a_new_archive_has_it_without_a_word(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "a.db"

    async def act() -> None:
        await (await open_archive(f"sqlite:///{file}")).close()

    asyncio.run(act())
    assert mode(file) == "wal"
    assert warnings(caplog) == []


def test_another_programs_reader_that_does_not_let_go_is_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.db"
    monkeypatch.setattr(sqlite, "_WAL_TRIES", 3)
    monkeypatch.setattr(sqlite, "_WAL_PAUSE_S", 0.0)

    async def act() -> None:
        await (await open_archive(f"sqlite:///{file}")).close()
        reader = sqlite3.connect(file, isolation_level=None)
        reader.execute("PRAGMA journal_mode = DELETE").fetchone()
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM articles").fetchall()
        archive = await open_archive(f"sqlite:///{file}")
        assert await archive.count() == 0
        reader.close()
        assert await archive.add(WALL)
        await archive.close()

    asyncio.run(act())
    (told,) = warnings(caplog)
    assert told.startswith(f"{file}: no write-ahead log: another program is using it. All works, but ")
    assert told.endswith("stop that one and start again")


def test_a_disk_that_does_not_allow_it_is_told_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "a.db"

    async def act() -> None:
        without_shared_memory = f"sqlite+aiosqlite:///file:{file}?vfs=unix-dotfile&uri=true"
        engine = create_async_engine(without_shared_memory, connect_args={"isolation_level": None})
        sqlite.prepare(engine.sync_engine)
        await sqlite.use_write_ahead_log(engine, "the place")
        await engine.dispose()

    asyncio.run(act())
    assert warnings(caplog) == [
        (
            "the place: no write-ahead log: its disk does not allow it. All works, but answers wait while an "
            "article is kept, and keeping waits for answers: put it on a local disk"
        )
    ]
