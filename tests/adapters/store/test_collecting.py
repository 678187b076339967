"""Collecting by several instances at once, and with 2,000 sources and 100,000 items: by indexes alone."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import CompoundSelect, Select, func, select, text

from adapters.store.addresses import key_at, page_at
from adapters.store.corrections import outdated
from adapters.store.database import Database
from adapters.store.follows import follow
from adapters.store.indexing import index_of
from adapters.store.items import next_wakes, waiting
from adapters.store.opening import Store
from adapters.store.pages import waiting_pages
from adapters.store.rows import microseconds
from adapters.store.sightings import Sighting
from adapters.store.source_tables import ITEMS, PAGES, SIGHTINGS, SOURCES
from adapters.store.stories import in_no_story, in_stories
from adapters.store.tables import ARTICLES
from adapters.store.writing import keep
from tests.adapters.examples import SILENT
from tests.adapters.store.test_leases import _SERIES, CAPABILITIES, DIALECTS, connected
from tests.adapters.stores import opened_store
from tests.adapters.test_following import WEEK, channel, digest, entry, feed, followed, new_source, taken
from tests.adapters.test_ledger import BASES, LATER, NOW

SOURCES_FOLLOWED = 2_000
ITEMS_KEPT = 100_000
ITEMS_WAITING = 300

_FILL = (
    "INSERT INTO channels (id, platform, workspace, channel) VALUES (1, 'slack', 'T1', 'C1')",
    (
        "INSERT INTO sources (id, url, address, title, health, since, told, due, problem, failures, etag, modified,"
        " moved_from, is_begun) {series} SELECT at, 'https://x.example/' || CAST(at AS TEXT), CAST(at AS TEXT), 'X',"
        " 'working', 0, 'working', :now + CAST(at AS BIGINT) * 1000000, '', 0, '', '', '', true FROM n"
        " WHERE at <= :sources"
    ),
    (
        "INSERT INTO follows (channel_id, source_id, name, after_id, made_by, made)"
        " {series} SELECT 1, at, 'X', 0, 'U1', 0 FROM n WHERE at <= :sources"
    ),
    (
        "INSERT INTO articles (id, key, added, age, said, byline, text, version, story, url) {series} SELECT at,"
        " 'k' || CAST(at AS TEXT), :now, 0, 0, '[]', 'x', 1, at, 'https://x.example/a' FROM n"
    ),
    (
        "INSERT INTO items (source_id, guid, address, says, entry, is_fresh, seen, wake, attempts, problem, article_id)"
        " {series} SELECT at % :sources + 1, 'g' || CAST(at AS TEXT), 'a' || CAST(at AS TEXT), 's',"
        ' CASE WHEN at <= :waiting THEN \'{{"guid":"g","text":"t"}}\' END, true, 0,'
        " CASE WHEN at <= :waiting THEN :now END, 0, '', CASE WHEN at > :waiting THEN at END FROM n"
    ),
    (
        "INSERT INTO sightings (article_id, source_id, seen, is_fresh, url, address)"
        " {series} SELECT at, at % :sources + 1, :now, true, 'https://x.example/', 'a' || CAST(at AS TEXT) FROM n"
    ),
)


async def fill(url: str, base: str) -> None:
    values = {
        "now": microseconds(NOW),
        "many": ITEMS_KEPT,
        "sources": SOURCES_FOLLOWED,
        "waiting": ITEMS_WAITING,
    }
    async with opened_store(url):
        pass
    async with connected(url) as engine, engine.execution_options(writes=True).begin() as connection:
        if base == "postgresql":
            await connection.execute(text("SET LOCAL session_replication_role = replica"))
        for statement in _FILL:
            made = text(statement.format(series=_SERIES[base]))
            await connection.execute(made, {name: values[name] for name in made._bindparams})  # noqa: SLF001
        if base == "postgresql":  # it does by itself after a while; SQLite never does
            await connection.execute(text("ANALYZE"))


def asked() -> dict[str, Select[Any] | CompoundSelect[Any]]:
    """What is asked again and again, or with each entry."""
    at, of = microseconds(NOW), SIGHTINGS.c
    return {
        "due": select(SOURCES).where(SOURCES.c.due <= at).order_by(SOURCES.c.due).limit(64),
        "untold": select(SOURCES).where(SOURCES.c.health != SOURCES.c.told, SOURCES.c.due.is_not(None)),
        "next wake": next_wakes(),
        "items": waiting(NOW, 32),
        "items of others": waiting(NOW, 32, (7, 8)),
        "pages": waiting_pages(NOW, 8),
        "pages of others": waiting_pages(NOW, 8, (7, 8)),
        "next page": select(func.min(PAGES.c.wake)),
        "by guid": select(ITEMS.c.id).where(ITEMS.c.source_id == 7, ITEMS.c.guid.in_(["g6", "g7"])),
        "by address": select(ITEMS.c.id).where(ITEMS.c.source_id == 7, ITEMS.c.address.in_(["a6", "a7"])),
        "latest": select(of.article_id).where(of.source_id == 7).order_by(of.id.desc()).limit(3),
        "seen at": select(of.article_id).where(of.address == page_at("https://a.example/1")),
        "article at": select(ARTICLES.c.id).where(ARTICLES.c.key == key_at("https://a.example/1")),
        "unplaced": in_no_story(200),
        "placed": in_stories(NOW, 50, 7),
        "outdated": outdated(("slack",), NOW, 20),
    }


@pytest.mark.parametrize("base", BASES)
def test_collecting_from_thousands_of_sources_reads_indexes_alone(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)
    explain = "EXPLAIN QUERY PLAN" if base == "sqlite" else "EXPLAIN"

    async def plans() -> dict[str, str]:
        found = {}
        async with connected(url) as engine, engine.connect() as connection:
            if (
                base == "postgresql"
            ):  # of tables that are nearly empty it reads all; so it would not with some more
                await connection.execute(text("SET enable_seqscan = off"))
            for name, statement in asked().items():
                compiled = statement.compile(dialect=DIALECTS[base](), compile_kwargs={"literal_binds": True})
                rows = await connection.exec_driver_sql(f"{explain} {compiled}")
                found[name] = "\n".join(str(row[-1]) for row in rows)
        return found

    async def act() -> None:
        await fill(url, base)
        for name, plan in (await plans()).items():
            assert "Seq Scan" not in plan, name
            scans = [line for line in plan.splitlines() if line.startswith("SCAN") and "INDEX" not in line]
            assert not [line for line in scans if "CONSTANT ROW" not in line], name
        async with opened_store(url) as store:
            assert await fastest(store.sources.next_wake) < 0.05
            assert await fastest(lambda: store.sources.items(NOW, 32)) < 0.05
            assert await fastest(lambda: store.sources.due(LATER, 64)) < 0.05
            (source, *_) = await store.sources.due(LATER, 1)
            entries = [entry(number) for number in range(20)]
            assert (
                await fastest(lambda: store.sources.take_in(source, feed(*entries), NOW, LATER, NOW - WEEK))
                < 0.1
            )

    asyncio.run(act())


async def fastest(act: Callable[[], Awaitable[Any]]) -> float:
    """The processor time that it takes at best, in seconds."""
    took = []
    for _ in range(5):
        start = time.process_time()
        await act()
        took.append(time.process_time() - start)
    return min(took)


@pytest.mark.parametrize("base", BASES)
def test_of_instances_that_want_to_lead_at_once_one_does(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)

    async def act() -> None:
        async with opened_store(url) as one, opened_store(url) as two:
            tries = [(store, f"{n}{name}") for n in range(6) for name, store in (("one", one), ("two", two))]
            won = await asyncio.gather(*(store.sources.lead(owner, NOW, LATER) for store, owner in tries))
            assert sum(won) == 1
            again = await asyncio.gather(*(store.sources.lead(o, LATER, LATER + WEEK) for store, o in tries))
            assert sum(again) == 1

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_instances_that_collect_the_same_keep_each_article_once(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)

    async def work(store: Store) -> None:
        (source,) = await store.sources.all()
        entries = [entry(number) for number in range(8)]
        await store.sources.take_in(source, feed(*entries), NOW, LATER, NOW - WEEK)
        items = await store.sources.items(NOW, 99)
        await asyncio.gather(*(store.sources.bring(i, digest(int(i.entry.guid[1:]))) for i in items))

    async def act() -> None:
        async with opened_store(url) as one, opened_store(url) as two:
            source = await new_source(one)
            await asyncio.gather(*(work(store) for store in (one, two, one, two)))
            assert await one.archive.count() == len(await two.sources.latest(source.id, 99)) == 8
            assert await one.sources.items(NOW, 9) == ()

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_following_and_leaving_at_once_leaves_a_source_asked_if_it_is_followed(
    base: str, tmp_path: Path
) -> None:
    url = BASES[base](tmp_path)

    async def act() -> None:
        async with opened_store(url) as one, opened_store(url) as two:
            for _ in range(5):
                first = await followed(one, entry(1))
                leaving = one.sources.unfollow(first)
                joining = two.sources.follow(await channel(two, "C2"), feed(entry(1)), "Post", "U1")
                _, (second, is_new) = await asyncio.gather(leaving, joining)
                assert is_new
                assert [each.id for each in await one.sources.all()] == [second.source.id]
                await two.sources.unfollow(second)
                assert await one.sources.all() == ()

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_what_is_being_added_while_somebody_follows_counts_as_before(base: str, tmp_path: Path) -> None:
    """On PostgreSQL following waits; on SQLite it does because it writes."""
    url = BASES[base](tmp_path)

    async def act() -> None:
        async with opened_store(url) as store, connected(url) as engine:
            can = CAPABILITIES[base]
            async with Database(engine, can, "the slow one").writing() as connection:
                assert await keep(connection, can, SILENT, index_of(SILENT), Sighting(NOW))
                following = asyncio.create_task(followed(store, entry(1)))
                await asyncio.wait({following}, timeout=0.3)
                assert not following.done()
            await following
            async with engine.connect() as connection:
                (row,) = (await connection.execute(text("SELECT after_id FROM follows"))).all()
                assert row.after_id == 1

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_a_source_that_moves_to_where_another_is_just_being_followed_is_one_with_it(
    base: str, tmp_path: Path
) -> None:
    url = BASES[base](tmp_path)

    async def act() -> None:
        async with opened_store(url) as store, connected(url) as engine:
            source = await new_source(store)
            (item,) = await taken(store, source, entry(1))
            await store.sources.bring(item, digest(1))
            there, can = await channel(store, "C2"), CAPABILITIES[base]
            new = feed(entry(9), url="https://two.example/feed")
            async with Database(engine, can, "the slow one").writing() as connection:
                made, _ = await follow(connection, can, there, new, name="Two", by="U1", now=NOW)
                moved = replace(source, url=new.url, moved_from=source.url)
                moving = asyncio.create_task(store.sources.settle(moved))
                await asyncio.wait({moving}, timeout=0.3)
                assert not moving.done()
            await moving
            assert [each.id for each in await store.sources.all()] == [made.source.id]
            assert await store.sources.latest(made.source.id, 9) == (1,)

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_a_source_that_moves_while_its_items_are_brought_keeps_them_all(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)

    async def act() -> None:
        async with opened_store(url) as one, opened_store(url) as two:
            source, other = await new_source(one), await new_source(one, "https://two.example/feed")
            items = await taken(one, source, *(entry(number) for number in range(8)))
            moving = two.sources.settle(replace(source, url=other.url, moved_from=source.url))
            bringing = (one.sources.bring(i, digest(int(i.entry.guid[1:]))) for i in items)
            await asyncio.gather(*bringing, moving)
            assert sorted(await one.sources.latest(other.id, 99)) == list(range(1, 9))

    asyncio.run(act())
