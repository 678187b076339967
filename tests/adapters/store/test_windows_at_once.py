"""Windows while much is brought at once, and among very much that was."""

import asyncio
import time
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.dialects import postgresql, sqlite

from adapters.store.rows import microseconds
from adapters.store.sighted_rows import sighted_before, sighted_between
from adapters.store.sightings import Sighting, see
from tests.adapters.store.brought import NOW, Brought, brought_to, numbered
from tests.adapters.store.test_windows import BASES
from tests.adapters.stores import opened_store
from tests.adapters.test_ledger import LONG_AGO, offered_until, subscribed

pytestmark = pytest.mark.untraced

MANY = 22_000
VERY_MANY = 100_000
SOURCES = 300
DIALECTS = {"sqlite": sqlite.dialect, "postgresql": postgresql.dialect}
_SERIES = {
    "sqlite": "WITH RECURSIVE n(at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < :many)",
    "postgresql": "WITH n AS (SELECT generate_series(1, :many) AS at)",
}


@pytest.mark.parametrize("base", BASES)
def test_no_sighting_falls_between_two_windows_while_many_sources_bring(base: str, tmp_path: Path) -> None:
    """What was held when they were first followed is brought anew by others, each in a transaction of its own."""
    url = BASES[base](tmp_path)

    async def sight(here: Brought, article: int, source: int) -> None:
        async with here.database.writing() as connection:
            await see(connection, here.database.can, article, Sighting(NOW, source))
            await asyncio.sleep(0)

    async def act() -> None:
        async with brought_to(url) as here, opened_store(url) as two:
            channel = (await subscribed(two)).channel
            first, *others = [await here.source(f"s{number}") for number in range(4)]
            for source in others:
                await here.follow(channel, source)
            known = [
                await here.bring(numbered(number), Sighting(NOW, first, is_fresh=False))
                for number in range(20)
            ]
            done = asyncio.Event()

            async def write() -> None:
                await asyncio.gather(
                    *(sight(here, article, source) for article in known for source in others)
                )
                done.set()

            seen, _ = await asyncio.gather(offered_until(two, done), write())
        assert sorted(seen) == sorted(known)

    asyncio.run(act())


async def fill(here: Brought, base: str, many: int) -> None:
    """Many articles, each brought by one source, every tenth by two; six of seven sightings are fresh."""
    articles = (
        "INSERT INTO articles (id, key, added, age, said, byline, text, extent, version)"  # noqa: S608  # our own words
        f" {_SERIES[base]} SELECT at, CAST(at AS TEXT), 0, at, 0, '[]', 'It rained.', 'full', 1 FROM n"
    )
    sightings = (
        "INSERT INTO sightings (id, article_id, source_id, seen, is_fresh)"  # noqa: S608
        f" {_SERIES[base]} SELECT at, CASE WHEN at % 10 = 0 THEN at - 5 ELSE at END, 1 + at % {SOURCES}, :seen,"
        " at % 7 > 0 FROM n"
    )
    sources = (
        "INSERT INTO sources (id, url, address, title, health, since, told, problem, failures, etag, modified,"  # noqa: S608
        f" moved_from, is_begun) {_SERIES[base]} SELECT at, CAST(at AS TEXT), CAST(at AS TEXT), 's', 'working', 0,"
        f" 'working', '', 0, '', '', '', true FROM n WHERE at <= {SOURCES}"
    )
    async with here.database.writing() as connection:
        for statement in (articles, sources, sightings):
            await connection.execute(text(statement), {"many": many, "seen": microseconds(NOW)})
        await connection.execute(text("ANALYZE"))


@pytest.mark.parametrize("base", BASES)
def test_what_is_new_is_read_by_its_ids_however_much_there_is(base: str, tmp_path: Path) -> None:
    last = VERY_MANY - 100

    async def plan(here: Brought, statement: object) -> str:
        compiled = statement.compile(  # type: ignore[attr-defined]  # a query
            dialect=DIALECTS[base](), compile_kwargs={"literal_binds": True}
        )
        explain = "EXPLAIN QUERY PLAN" if base == "sqlite" else "EXPLAIN"
        async with here.database.reading() as connection:
            rows = await connection.exec_driver_sql(f"{explain} {compiled}".replace("%", "%%"))
            return "\n".join(str(row[-1]) for row in rows)

    async def act() -> None:
        async with brought_to(BASES[base](tmp_path)) as here:
            await fill(here, base, VERY_MANY)
            for statement in (
                sighted_between(last, VERY_MANY, 500, with_text=True),
                sighted_before(last, VERY_MANY),
            ):
                shown = await plan(here, statement)
                assert "Seq Scan on sightings" not in shown, shown
                assert "Seq Scan on articles" not in shown, shown
                assert not [line for line in shown.splitlines() if line.startswith("SCAN")], shown

    asyncio.run(act())


_CHANNELS = 1_000
_FOLLOWING = (
    (
        "INSERT INTO channels (id, platform, workspace, channel)"
        " {series} SELECT 100 + at, 'slack', 'T1', 'X' || CAST(at AS TEXT) FROM n"
    ),
    (
        "INSERT INTO follows (channel_id, source_id, name, after_id, made_by, made)"
        " {series} SELECT 100 + at, 1 + (at * k.by) % {sources}, 's', 0, 'U1', 0 FROM n,"
        " (SELECT 1 AS by UNION SELECT 7 UNION SELECT 11) AS k WHERE TRUE ON CONFLICT DO NOTHING"
    ),
    (
        "INSERT INTO subscriptions (id, channel_id, platform, wake, claims, due, served, served_at, state,"
        " reason, told, at_minute, zone, days, top, wanted, unwanted, made_by, changed_by, changed)"
        " {series} SELECT 100 + at, 100 + at, 'slack', 0, 0, 0, 0, 0, 'active', '', false, 480,"
        " 'UTC', 127, 5, '[]', '[]', 'U1', 'U1', 0 FROM n"
    ),
)
"""A thousand channels, each with a briefing, that follow three sources each."""


@pytest.mark.parametrize("base", BASES)
def test_a_thousand_channels_that_follow_different_sources_have_their_windows_in_seconds(
    base: str, tmp_path: Path
) -> None:
    async def act() -> None:
        async with brought_to(BASES[base](tmp_path)) as here:
            await fill(here, base, MANY)
            async with here.database.writing() as connection:
                for statement in _FOLLOWING:
                    made = statement.format(series=_SERIES[base], sources=SOURCES)
                    await connection.execute(text(made), {"many": _CHANNELS})
            work = here.store.deliveries
            claims = await work.claim(NOW, NOW, "one", _CHANNELS, ("slack",))
            worked = time.process_time()
            windows = await asyncio.gather(*(work.window(claim, NOW, LONG_AGO) for claim in claims))
            assert time.process_time() - worked < 15
        assert len(windows) == _CHANNELS
        assert all(50 < len(window.candidates) < 300 for window in windows)

    asyncio.run(act())
