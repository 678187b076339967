"""`pullquote status`, from a database with a briefing that was posted and one that is refused."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from adapters.asking import Place
from adapters.briefings import Told, Wish
from adapters.store.opening import Store
from adapters.web import Feed
from bot.main import main
from digests.schedule import Schedule
from tests.adapters.examples import WALL
from tests.adapters.stores import opened_store

DUE = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
POSTED = datetime(2026, 11, 20, 8, 1, 30, tzinfo=UTC)
WISH = Wish(Schedule(time(8), "Europe/London"))


async def fill(store: Store) -> None:
    for channel in ("C1", "C2"):
        there = await store.subscriptions.channel(Place("slack", "T1", channel))
        await store.subscriptions.subscribe(there, WISH, DUE, "U1")
    await store.archive.add(WALL)
    first, second = await store.deliveries.claim(DUE, POSTED, "me", 2, ("slack",))
    window = await store.deliveries.window(first, DUE, datetime(2000, 1, 1, tzinfo=UTC))
    (article,) = window.candidates
    planned = await store.deliveries.plan(
        first, window, (Told(article.id),), uid="abc", due=DUE, lease_until=POSTED
    )
    assert planned
    for position, message in enumerate(("m1", "")):
        await store.deliveries.sent(first, planned, position, message, under="m1", lease_until=POSTED)
    await store.deliveries.settle(first, "posted", POSTED, None)
    await store.deliveries.refuse(second, DUE, "there is no such channel: choose another one")


@pytest.fixture(name="database")
def a_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "store.db"

    async def make() -> None:
        async with opened_store(f"sqlite:///{file}") as store:
            await fill(store)

    asyncio.run(make())
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{file}")
    monkeypatch.chdir(tmp_path)
    return file


@pytest.mark.usefixtures("database")
def test_people_are_told_what_is_kept_what_is_refused_and_how_the_latest_went(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["status"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("1 article, ")
    assert lines[1] == "briefings that come by themselves: 1 active, 1 broken"
    assert lines[2] == "refused: slack C2: there is no such channel: choose another one"
    assert "20 Nov 08:00 UTC  slack C1  abc  posted 08:01:30, without 1 message" in lines


def test_the_feeds_that_are_followed_are_counted_and_the_broken_ones_named(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["status"]) == 0
    assert "feeds that are followed: none" in capsys.readouterr().out.splitlines()

    async def follow() -> None:
        async with opened_store(f"sqlite:///{database}") as store:
            there = await store.subscriptions.channel(Place("slack", "T1", "C1"))
            for name in ("post", "herald"):
                feed = Feed(f"https://{name}.example.org/rss", name, None, ())
                done, _ = await store.sources.follow(there, feed, name, "U1")
            broken = replace(done.source, health="away", problem="it answers 503", failures=4)
            await store.sources.settle(broken)

    asyncio.run(follow())
    assert main(["status"]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("feeds that are followed: 2, 1 broken")
    assert lines[at + 1].startswith("broken: https://herald.example.org/rss  herald  cannot be reached since")
    assert main(["status", "--json"]) == 0
    feeds = json.loads(capsys.readouterr().out)["feeds"]
    assert feeds["followed"] == 2
    (told,) = feeds["broken"]
    assert (told["title"], told["health"], told["problem"], told["failures"]) == (
        "herald",
        "away",
        "it answers 503",
        4,
    )


@pytest.mark.usefixtures("database")
def test_programs_get_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["status", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["subscriptions"] == {"active": 1, "broken": 1}
    assert [r["channel"] for r in told["refused"]] == ["C2"]
    posted = next(d for d in told["deliveries"] if d["uid"] == "abc")
    assert (posted["outcome"], posted["late_s"], posted["due"]) == (
        "posted",
        90.0,
        "2026-11-20T08:00:00+00:00",
    )


def test_people_are_told_when_what_is_due_has_waited_for_a_bot(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async def make_due() -> None:
        async with opened_store(f"sqlite:///{database}") as store:
            await store.subscriptions.change(1, state="active", due=DUE, by="U1")

    assert main(["status"]) == 0
    assert "has waited" not in capsys.readouterr().out
    asyncio.run(make_due())
    assert main(["status"]) == 0
    (line,) = [line for line in capsys.readouterr().out.splitlines() if "has waited" in line]
    assert "since 20 Nov 08:00 UTC: is `pullquote run` running" in line
    assert main(["status", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["waiting_since"] == "2026-11-20T08:00:00+00:00"


def test_without_a_database_it_says_how_to_make_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'none.db'}")
    monkeypatch.chdir(tmp_path)
    assert main(["status"]) == 1
    assert "make it with `pullquote ingest FILES…`" in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()
