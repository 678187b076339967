"""Many at once: instances that claim, articles that come while windows are opened, and a hundred thousand waiting."""

import asyncio
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.briefings import Claim, Told
from adapters.store.database import Database
from adapters.store.indexing import index_of
from adapters.store.leases import claiming
from adapters.store.opening import Store, engine_of, read_url
from adapters.store.postgresql import POSTGRESQL
from adapters.store.rows import microseconds
from adapters.store.sightings import Sighting
from adapters.store.sqlite import SQLITE
from adapters.store.writing import keep
from tests.adapters.examples import FRENCH, SILENT
from tests.adapters.stores import opened_store
from tests.adapters.test_ledger import (
    BASES,
    LATER,
    LEASE,
    LONG_AGO,
    NOW,
    TOMORROW,
    add,
    claimed,
    numbered,
    offered_until,
    planned,
    subscribed,
)

WAITING = 100_000
DUE = 200
SLACK = ("slack",)
CAPABILITIES = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
DIALECTS = {"sqlite": sqlite.dialect, "postgresql": postgresql.dialect}
_SERIES = {
    "sqlite": "WITH RECURSIVE n(at) AS (VALUES (1) UNION ALL SELECT at + 1 FROM n WHERE at < :many)",
    "postgresql": "WITH n AS (SELECT generate_series(1, :many) AS at)",
}


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[AsyncEngine]:
    engine = engine_of(read_url(url))
    try:
        yield engine
    finally:
        await engine.dispose()


async def fill(url: str, base: str, many: int, due: int) -> None:
    """Subscriptions, ten of each channel, of which the first `due` are due."""
    async with opened_store(url):
        channels = (
            "INSERT INTO channels (id, platform, workspace, channel)"  # noqa: S608  # our own words
            f" {_SERIES[base]} SELECT at, 'slack', 'T1', 'C' || CAST(at AS TEXT) FROM n"
        )
    made = (
        "INSERT INTO subscriptions (channel_id, platform, wake, claims, due, served, served_at, state, reason,"  # noqa: S608
        " told, at_minute, zone, days, top, wanted, unwanted, made_by, changed_by, changed)"
        f" {_SERIES[base]} SELECT (at + 9) / 10, 'slack', :now + CAST(at - :due AS BIGINT) * 1000000, 0, :now, 0, 0,"
        " 'active', '', false, 480, 'UTC', 127, 5, '[]', '[]', 'U1', 'U1', 0 FROM n"
    )
    values = {"now": microseconds(NOW), "due": due, "many": many}
    async with connected(url) as engine, engine.execution_options(writes=True).begin() as connection:
        if base == "postgresql":  # looking each channel up takes ten seconds
            await connection.execute(text("SET LOCAL session_replication_role = replica"))
        await connection.execute(text(channels), {"many": many // 10})
        await connection.execute(text(made), values)
        await connection.execute(text("ANALYZE"))


@pytest.mark.parametrize("base", BASES)
def test_instances_that_claim_at_once_get_each_subscription_once(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)

    async def claim_all(store: Store, owner: str) -> list[int]:
        mine: list[int] = []
        while claims := await store.deliveries.claim(NOW, LATER, owner, 7, SLACK):
            mine += [claim.subscription.id for claim in claims]
        return mine

    async def act() -> None:
        await fill(url, base, DUE, DUE)
        async with opened_store(url) as one, opened_store(url) as two:
            tasks = [claim_all(store, f"{n}") for n in range(4) for store in (one, two)]
            taken = Counter(number for mine in await asyncio.gather(*tasks) for number in mine)
        assert len(taken) == DUE
        assert set(taken.values()) == {1}

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_a_channel_is_one_instances_at_a_time(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)

    async def claim(store: Store, owner: str, now: datetime = NOW) -> tuple[Claim, ...]:
        return await store.deliveries.claim(now, now + LEASE, owner, 1, SLACK)

    async def act() -> None:
        async with opened_store(url) as one, opened_store(url) as two:
            for _ in range(4):
                await subscribed(one)
            stores = {"one": one, "two": two}
            found = await asyncio.gather(*(claim(stores[o], o) for o in ("one", "two") * 4))
            claims = [taken for taken in found if taken]
            (winner,) = {taken.token.partition("#")[0] for (taken,) in claims}
            (loser,) = {*stores} - {winner}
            assert len(claims) == 4
            (held,), *others = claims
            for (each,) in others:
                await one.deliveries.settle(each, "posted", NOW, NOW)
            assert await claim(stores[loser], loser) == ()
            assert await one.deliveries.next_wake(SLACK, loser) == LATER
            assert await one.deliveries.next_wake(SLACK, winner) == NOW
            await one.deliveries.settle(held, "posted", NOW, TOMORROW)
            assert await one.deliveries.next_wake(SLACK, loser) == NOW
            assert await claim(stores[loser], loser)
            assert await claim(stores[winner], winner) == ()
            assert await claim(stores[winner], winner, LATER)  # the other one died

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_instances_that_plan_at_once_give_each_article_to_one(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)

    async def act() -> None:
        async with opened_store(url) as one, opened_store(url) as two:
            for _ in range(6):
                await subscribed(one)
            await add(one, *range(12))
            claims = await claimed(one)
            windows = [await one.deliveries.window(claim, NOW, LONG_AGO) for claim in claims]
            ids = [candidate.id for candidate in windows[0].candidates]
            plans = [
                (one, two)[n % 2].deliveries.plan(
                    claim,
                    window,
                    tuple(map(Told, ids[n : n + 4][:: 1 - 2 * (n % 2)])),
                    uid=f"d{n}",
                    due=NOW,
                    lease_until=LATER,
                )
                for n, (claim, window) in enumerate(zip(claims, windows, strict=True))
            ]
            planned_ones = [delivery for delivery in await asyncio.gather(*plans) if delivery]
        taken = Counter(m.article for d in planned_ones for m in d.messages if m.article)
        assert set(taken) == set(ids[:9])
        assert set(taken.values()) == {1}

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_no_article_falls_between_two_windows_while_many_are_added(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)
    numbers = range(60)

    async def write(store: Store, done: asyncio.Event) -> None:
        await asyncio.gather(*(store.archive.add(numbered(number)) for number in numbers))
        done.set()

    async def act() -> None:
        async with opened_store(url) as one, opened_store(url) as two:
            await subscribed(one)
            done = asyncio.Event()
            seen, _ = await asyncio.gather(offered_until(one, done), write(two, done))
            kept = {found.id for found in await one.archive.articles("", len(numbers))}
        assert len(kept) == len(numbers)
        assert sorted(seen) == sorted(kept)

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_an_article_whose_writer_is_slow_is_in_this_window_or_the_next(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)

    async def act() -> None:
        async with opened_store(url) as store, connected(url) as engine:
            await subscribed(store)
            (claim,) = await claimed(store)
            can = CAPABILITIES[base]
            async with Database(engine, can, "the slow one").writing() as connection:
                assert await keep(connection, can, SILENT, index_of(SILENT), Sighting(NOW))
                quick = asyncio.create_task(store.archive.add(FRENCH))
                await asyncio.wait({quick}, timeout=0.5)  # SQLite lets one write at a time
                looking = asyncio.create_task(store.deliveries.window(claim, NOW, LONG_AGO))
                await asyncio.wait({looking}, timeout=0.3)
            first = await looking
            assert await quick
            await store.deliveries.settle(claim, "empty", NOW, TOMORROW, first)
            (claim,) = await claimed(store, TOMORROW)
            second = await store.deliveries.window(claim, TOMORROW, LONG_AGO)
            offered = [candidate.id for candidate in (*first.candidates, *second.candidates)]
            kept = {found.id for found in await store.archive.articles("")}
        assert sorted(offered) == sorted(kept)
        assert len(kept) == 2

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_a_subscription_made_while_an_article_is_added_gets_it_or_not_once(base: str, tmp_path: Path) -> None:
    """On PostgreSQL subscribing waits; on SQLite it does because it writes: the article came before."""
    url = BASES[base](tmp_path)

    async def act() -> None:
        async with opened_store(url) as store, connected(url) as engine:
            can = CAPABILITIES[base]
            async with Database(engine, can, "the slow one").writing() as connection:
                assert await keep(connection, can, numbered(1), index_of(numbered(1)), Sighting(NOW))
                making = asyncio.create_task(subscribed(store))
                await asyncio.wait({making}, timeout=0.3)
                assert not making.done()
            await making
            (claim,) = await claimed(store)
            assert (await store.deliveries.window(claim, NOW, LONG_AGO)).candidates == ()

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_a_dead_instances_work_goes_to_one_other(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)

    async def act() -> None:
        async with opened_store(url) as dead:
            await subscribed(dead)
            await add(dead, 1)
            (claim,) = await claimed(dead)
            delivery = await planned(dead, claim)
            await dead.deliveries.sending(claim, delivery, 0, LATER)
        async with opened_store(url) as one, opened_store(url) as two:
            early = LATER - timedelta(microseconds=1)
            assert [await claimed(store, early) for store in (one, two)] == [(), ()]
            found = await asyncio.gather(*(claimed(store, LATER) for store in (one, two) * 4))
        ((again,),) = [claims for claims in found if claims]
        assert again.delivery
        assert again.delivery.messages[0] == replace(delivery.messages[0], state="sending")

    asyncio.run(act())


async def steps_on_sqlite(url: str, statement: str) -> float:
    """Instructions of SQLite's machine: the same number on every computer, however busy."""
    steps = count()

    def act() -> float:
        with closing(sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.set_progress_handler(lambda: next(steps) < 0, 1)
            assert len(connection.execute(statement).fetchall()) == 20
            connection.set_progress_handler(None, 0)
            connection.execute("ROLLBACK")
        return next(steps)

    return await asyncio.to_thread(act)


async def steps_on_postgresql(url: str, statement: str) -> float:
    """Pages of tables and indexes that PostgreSQL looks at, whether from its memory or from the disk."""
    explain = "EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON)"
    async with connected(url) as engine, engine.connect() as connection:
        shown = (await connection.exec_driver_sql(f"{explain} {statement}")).scalar_one()
        await connection.rollback()
    plan = shown[0]["Plan"]
    assert plan["Actual Rows"] == 20
    return float(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])


STEPS = {"sqlite": (steps_on_sqlite, 5_000), "postgresql": (steps_on_postgresql, 600)}


def claiming_20(base: str) -> str:
    statement = claiming(NOW, LATER, "one", 20, SLACK)
    return str(statement.compile(dialect=DIALECTS[base](), compile_kwargs={"literal_binds": True}))


@pytest.mark.parametrize("base", BASES)
def test_claiming_among_a_hundred_thousand_reads_the_due_index_alone(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)

    async def plan() -> str:
        explain = "EXPLAIN QUERY PLAN" if base == "sqlite" else "EXPLAIN"
        async with connected(url) as engine, engine.connect() as connection:
            rows = await connection.exec_driver_sql(f"{explain} {claiming_20(base)}")
            return "\n".join(str(row[-1]) for row in rows)

    async def act() -> None:
        await fill(url, base, WAITING, DUE)
        shown = await plan()
        assert "subscriptions_due" in shown
        assert "Seq Scan" not in shown
        assert not [line for line in shown.splitlines() if line.startswith("SCAN subscriptions")]
        async with opened_store(url) as store:
            for _ in range(10):
                assert len(await store.deliveries.claim(NOW, LATER, "one", 20, SLACK)) == 20
            assert await store.deliveries.claim(NOW, LATER, "one", 20, SLACK) == ()

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_claiming_is_as_much_work_among_a_hundred_thousand_as_among_a_thousand(
    base: str, tmp_path: Path
) -> None:
    steps, most = STEPS[base]

    async def among(many: int) -> float:
        (folder := tmp_path / str(many)).mkdir()
        url = BASES[base](folder)
        await fill(url, base, many, DUE)
        return await steps(url, claiming_20(base))

    async def act() -> None:
        few, many = await among(1_000), await among(WAITING)
        assert many <= 1.1 * few
        assert many <= most

    asyncio.run(act())
