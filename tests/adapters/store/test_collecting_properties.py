"""Whatever feeds do, wherever it breaks off: each article is kept once, seen once by each source, and none is lost."""

import asyncio
import sqlite3
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event, text

from adapters.errors import ArchiveError
from adapters.store.archive import StoredArchive
from adapters.store.database import Database
from adapters.store.opening import engine_of, open_store, read_url
from adapters.store.sources import StoredSources
from adapters.store.sqlite import SQLITE
from adapters.web import Entry, Feed
from digests.model import Article, Digest, Excerpt
from tests.adapters.stores import in_file
from tests.adapters.test_ledger import NOW, PLACE

pytestmark = pytest.mark.untraced

FEEDS = ("https://one.example/feed", "https://two.example/feed")
WEEK = timedelta(days=7)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [*["publish"] * 4, "edit", "syndicate", "renumber", "move", "shuffle", "drop", *["collect"] * 6]
        ),
        st.integers(0, 99),
        st.integers(1, 60),
    ),
    min_size=15,
    max_size=40,
)


@dataclass
class Faults:
    """The connection that breaks after so many statements, and then works again; None: it never does."""

    left: int | None = None

    def count(self, *_: object) -> None:
        if self.left is not None:
            self.left -= 1
            if self.left < 0:
                self.left = None
                raise sqlite3.OperationalError("the machine went away")


@dataclass
class World:
    """Two sites with their feeds, whose editors do anything, and a collector that dies again and again."""

    database: Database
    faults: Faults
    feeds: dict[str, list[Entry]] = field(default_factory=lambda: {url: [] for url in FEEDS})
    pages: dict[str, str] = field(default_factory=dict)
    brought_by: dict[str, set[str]] = field(default_factory=dict)
    known: set[tuple[str, str]] = field(default_factory=set)
    number: int = 0

    def __post_init__(self) -> None:
        self.sources = StoredSources(self.database)
        self.archive = StoredArchive(self.database)

    async def step(self, name: str, chance: int, fault: int) -> None:
        feed = self.feeds[FEEDS[chance % 2]]
        if name == "collect":
            self.faults.left = fault
            with suppress(ArchiveError):
                await self.collect()
            self.faults.left = None
        elif name == "publish" or not feed:
            self.publish(feed, dated=bool(chance % 3))
        else:
            getattr(self, f"_{name}")(feed, chance // 2 % len(feed))

    def publish(self, feed: list[Entry], *, dated: bool) -> None:
        self.number += 1
        url = f"https://news.example/{self.number}"
        at = NOW - timedelta(minutes=self.number * 7 % 50) if dated else None
        feed.insert(0, Entry(f"g{self.number}", url, f"Headline {self.number}", "A teaser.", published=at))
        self.pages[url] = f"Number {self.number} as it was first."

    def _edit(self, feed: list[Entry], at: int) -> None:
        self.number += 1
        url = _page(feed[at])
        self.pages[url] = f"Changed by number {self.number}."
        self.known -= {(url, feed) for feed in FEEDS}
        for each in self.feeds.values():
            each[:] = [replace(e, text=f"Teaser {self.number}.") if _page(e) == url else e for e in each]

    def _syndicate(self, feed: list[Entry], at: int) -> None:
        """The other feed has it, too."""
        other = next(each for each in self.feeds.values() if each is not feed)
        if _page(feed[at]) not in map(_page, other):
            other.insert(0, replace(feed[at], guid=f"other-{feed[at].guid}"))

    def _renumber(self, feed: list[Entry], at: int) -> None:
        """It has another id, or none, or that of the one beside it."""
        self.number += 1
        guid = ("", f"new{self.number}", feed[at - 1].guid)[self.number % 3]
        feed[at] = replace(feed[at], guid=guid)

    def _move(self, feed: list[Entry], at: int) -> None:
        """Its address is written in another way."""
        url = _page(feed[at])
        forms = (url.replace("https://", "http://www."), f"{url}/?utm_source=rss", f"{url}#top")
        feed[at] = replace(feed[at], url=forms[self.number % 3])

    def _shuffle(self, feed: list[Entry], at: int) -> None:
        feed[:] = feed[at:] + feed[:at]

    def _drop(self, feed: list[Entry], at: int) -> None:
        """It is no longer in the feed, once it was seen there as it is."""
        name = FEEDS[0 if feed is self.feeds[FEEDS[0]] else 1]
        if (_page(feed[at]), name) in self.known:
            del feed[at]

    async def collect(self) -> None:
        """What the bot does: ask what is due, bring what waits; a fault ends it anywhere."""
        for source in await self.sources.due(NOW + WEEK, 9):
            entries = tuple(self.feeds[source.url])
            feed = Feed(source.url, source.url, None, entries)
            await self.sources.take_in(source, feed, NOW, NOW, NOW - WEEK)
            for entry in entries:
                self.brought_by.setdefault(_page(entry), set()).add(source.url)
                self.known.add((_page(entry), source.url))
        for item in await self.sources.items(NOW, 99):
            url = _page(item.entry)
            words = self.pages[url]
            article = Article(words, headline=item.entry.headline, url=url, outlet=item.source.title)
            await self.sources.bring(item, Digest(article, summary=(Excerpt(words[:6], 0, 6),)))


def _page(entry: Entry) -> str:
    """The canonical address that the page gives."""
    return str(entry.url).replace("http://www.", "https://").split("/?")[0].split("#")[0]


@asynccontextmanager
async def world() -> AsyncIterator[World]:
    with tempfile.TemporaryDirectory() as folder:
        url = in_file(Path(folder) / "store.db")
        store = await open_store(url, lambda: NOW)
        channel = await store.subscriptions.channel(PLACE)
        for feed in FEEDS:
            made, _ = await store.sources.follow(channel, Feed(feed, feed, None, ()), feed, "U1")
            await store.sources.take_in(made.source, Feed(feed, feed, None, ()), NOW, NOW, NOW)
        await store.close()
        engine, faults = engine_of(read_url(url)), Faults()
        event.listen(engine.sync_engine, "before_cursor_execute", faults.count)
        database = Database(engine, SQLITE, "the store", lambda: NOW)
        yield World(database, faults)
        await database.close()


async def rows(here: World, asked: str) -> list[Any]:
    async with here.database.reading() as connection:
        return list((await connection.execute(text(asked))).all())


@given(steps=STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_each_article_is_kept_once_whatever_feeds_do_and_wherever_it_breaks_off(
    steps: list[tuple[str, int, int]],
) -> None:
    async def act() -> None:
        async with world() as here:
            for name, chance, fault in steps:
                await here.step(name, chance, fault)
            await here.collect()
            assert await here.sources.items(NOW + WEEK, 9) == ()
            kept = {row.url: row.text for row in await rows(here, "SELECT url, text FROM articles")}
            assert kept == {url: here.pages[url] for url in here.brought_by}
            seen = await rows(
                here,
                "SELECT a.url, s.url FROM sightings t JOIN articles a ON a.id = t.article_id"
                " JOIN sources s ON s.id = t.source_id",
            )
            assert Counter(map(tuple, seen)) == Counter(
                (url, feed) for url, feeds in here.brought_by.items() for feed in feeds
            )
            versions = await rows(
                here, "SELECT article_id, count(*) AS many FROM versions GROUP BY article_id"
            )
            numbers = await rows(here, "SELECT id, version - 1 FROM articles WHERE version > 1")
            assert Counter(map(tuple, versions)) == Counter(map(tuple, numbers))
            assert not [row for row in await rows(here, "SELECT is_fresh FROM sightings") if not row.is_fresh]

    asyncio.run(act())
