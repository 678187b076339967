"""Databases of every older version, of newer ones and of other programs, and instances that start together."""

import asyncio
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import inspect

from adapters.found import ArchiveState
from adapters.ports import Archive
from adapters.store.errors import NewerSchemaError, UnopenableError
from adapters.store.migrations import STEPS
from adapters.store.opening import engine_of, look, open_archive, read_url
from adapters.store.tables import METADATA
from adapters.store.writing import key_of
from adapters.versions import Shown
from digests.model import Article
from tests.adapters.examples import FRENCH, SILENT, WALL
from tests.adapters.stores import empty_database, opened, opened_store

DUMPS = sorted((Path(__file__).parent / "versions").glob("*.sql"))
"""A database of each older version, as it was written then: never changed, one more with each new step."""


def sqlite_of(tmp_path: Path, script: str = "") -> str:
    file = tmp_path / "archive.db"
    connection = sqlite3.connect(file)
    connection.executescript(script)
    connection.close()
    return f"sqlite:///{file}"


def postgresql_of(_tmp_path: Path, script: str = "") -> str:
    address = empty_database()
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(script.encode())
    return address


BASES: dict[str, Callable[[Path, str], str]] = {"sqlite": sqlite_of, "postgresql": postgresql_of}


async def holds_what_was_kept(archive: Archive) -> None:
    digests = {found.digest for found in await archive.articles("")}
    assert digests == {WALL, FRENCH, SILENT}
    (quill,) = await archive.people("quill")
    assert (await archive.quotes_by(quill.id)).total == 2
    assert (await archive.quotes_about(quill.id, "remembered")).total == 1
    assert [a.digest for a in await archive.articles("WALL sea")] == [WALL]
    assert await archive.nearest_names("qill") == ("Ada Quill",)
    assert [p.name for p in await archive.suggest("q")] == ["Ada Quill"]


def test_every_older_version_has_its_dump_for_both_databases() -> None:
    expected = {f"{version}.{base}.sql" for version in range(1, len(STEPS)) for base in BASES}
    assert {dump.name for dump in DUMPS} == expected


@pytest.mark.parametrize("dump", DUMPS, ids=lambda dump: dump.stem)
def test_an_older_database_is_brought_up_to_date_with_all_it_holds(dump: Path, tmp_path: Path) -> None:
    url = BASES[dump.suffixes[0][1:]](tmp_path, dump.read_text(encoding="utf-8"))

    async def act() -> None:
        for _ in range(2):
            async with opened(url) as archive:
                await holds_what_was_kept(archive)
                assert not await archive.add(WALL)

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_articles_that_said_the_same_before_are_all_kept_and_come_no_more(base: str, tmp_path: Path) -> None:
    (dump,) = (d for d in DUMPS if d.name == f"4.{base}.sql")
    twin = """; INSERT INTO articles (id, key, added, age, said, headline, byline, text)
        SELECT id + 100, key || '2', added, age, 0, headline, byline, text FROM articles"""
    url = BASES[base](tmp_path, dump.read_text(encoding="utf-8") + twin)

    async def act() -> None:
        async with opened(url) as archive:
            assert await archive.count() == 6
            for digest in (WALL, FRENCH, SILENT):
                assert not await archive.add(
                    replace(digest, article=replace(digest.article, url="https://a.example"))
                )
            new = replace(SILENT, article=replace(SILENT.article, text="It rained again."))
            assert await archive.add(new)

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_what_was_posted_before_needs_no_correction_until_it_changes(base: str, tmp_path: Path) -> None:
    (dump,) = (d for d in DUMPS if d.name == f"6.{base}.sql")
    edited = "; UPDATE articles SET version = 3 WHERE id = 2"
    url = BASES[base](tmp_path, dump.read_text(encoding="utf-8") + edited)
    long_ago = datetime(2000, 1, 1, tzinfo=UTC)

    async def act() -> None:
        async with opened_store(url) as store:
            assert await store.sources.outdated(("slack",), long_ago, 5) == ()
            (source,) = await store.sources.all()
            assert source.broken == source.since, "it was blocked then"
            await store.sources.revise(2, replace(FRENCH, article=replace(FRENCH.article, headline="Autre")))
            (old,) = await store.sources.outdated(("slack",), long_ago, 5)
            assert old.also == (Shown(2, 3, 4),)

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_looking_at_an_archive_tells_its_version_and_changes_nothing(base: str, tmp_path: Path) -> None:
    (dump,) = (d for d in DUMPS if d.name == f"1.{base}.sql")
    url = BASES[base](tmp_path, dump.read_text(encoding="utf-8"))

    async def act() -> None:
        newest = len(STEPS)
        assert await look(url) == await look(url) == ArchiveState(1, newest)
        async with opened(url) as archive:
            since = await archive.since()
        assert since
        assert await look(url) == ArchiveState(newest, newest, 3, since)

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_instances_that_start_at_once_migrate_once(base: str, tmp_path: Path) -> None:
    (dump,) = (d for d in DUMPS if d.name == f"1.{base}.sql")
    url = BASES[base](tmp_path, dump.read_text(encoding="utf-8"))

    async def act() -> None:
        archives = await asyncio.gather(*(open_archive(url) for _ in range(4)))
        for archive in archives:
            await holds_what_was_kept(archive)
            await archive.close()

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_instances_that_start_on_nothing_at_once_make_one_archive(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path, "")

    async def act() -> None:
        archives = await asyncio.gather(*(open_archive(url) for _ in range(4)))
        added = await asyncio.gather(*(archive.add(WALL) for archive in archives))
        assert sorted(added) == [False, False, False, True]
        assert [await archive.count() for archive in archives] == [1] * 4
        for archive in archives:
            await archive.close()

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_a_newer_database_is_refused_and_left_alone(base: str, tmp_path: Path) -> None:
    versions = "CREATE TABLE pullquote_versions (version INTEGER PRIMARY KEY, does TEXT NOT NULL)"
    newer = f"{versions}; INSERT INTO pullquote_versions VALUES ({len(STEPS) + 1}, '')"  # noqa: S608  # a number
    url = BASES[base](tmp_path, newer)
    with pytest.raises(NewerSchemaError, match=f"newer Pullquote .*version {len(STEPS) + 1}, this one knows"):
        asyncio.run(open_archive(url))
    with pytest.raises(NewerSchemaError):
        asyncio.run(look(url))


@pytest.mark.parametrize("base", BASES)
def test_another_programs_database_is_refused_and_left_alone(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path, "CREATE TABLE articles (id INTEGER PRIMARY KEY, title TEXT);")
    with pytest.raises(UnopenableError, match="another program's tables are in it"):
        asyncio.run(open_archive(url))


@pytest.mark.parametrize("base", BASES)
def test_the_tables_are_what_the_queries_take_them_for(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path, "")

    async def columns() -> dict[str, set[str]]:
        await (await open_archive(url)).close()
        engine = engine_of(read_url(url))
        async with engine.connect() as connection:
            found = await connection.run_sync(
                lambda sync: {
                    name: {column["name"] for column in inspect(sync).get_columns(name)}
                    for name in METADATA.tables
                }
            )
        await engine.dispose()
        return found

    made = asyncio.run(columns())
    assert made == {name: set(table.columns.keys()) for name, table in METADATA.tables.items()}


def test_what_makes_an_article_the_same_never_changes_as_articles_are_found_by_it() -> None:
    at = Article("It rained.", url="http://www.example.org/wall/?utm_source=x#top")
    assert key_of(at) == key_of(Article("", url="https://example.org/wall"))
    assert key_of(at) == "8ee73339fd3a5cea2caafbbf4daf927334c2ca197f4b538fe494ebf06db030d1"
    assert key_of(WALL.article) == "6d247958604fc755f046cd104a72ec987fa28fc14487c005472af0d366b0bbe8"
