"""What nearly the same words are: the same article elsewhere, or the next of a regular report."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from adapters.asking import Place
from adapters.store.opening import Store, open_store
from adapters.web import Entry, Feed
from bot.collecting.grouping import Grouping
from digests.cleaning import clean
from digests.model import Digest
from digests.summarise import summarise
from tests.adapters.stores import in_file
from tests.bot.collecting.small import NOW

WHEAT = (
    "Wheat closed at £{price} a tonne at the exchange in Port Ellery, {far} per cent {way} than a day before.\n\n"
    "Traders at the exchange in Port Ellery spoke of an ordinary day on which not much grain changed hands.\n\n"
    "“{said},” said {who}, who buys wheat for the mills along the river and has done so for many years."
)
MONDAY = WHEAT.format(price=312, far=2, way="dearer", said="The shelves are empty", who="Ada Quill")
TUESDAY = WHEAT.format(price=287, far=8, way="cheaper", said="The ships have come", who="Bo Lind")


class Newsroom:
    """A store with sources that bring articles, and what groups them."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.grouping = Grouping(store.sources, store.archive, lambda: NOW)

    async def bring(self, outlet: str, slug: str, headline: str, text: str) -> None:
        channel = await self.store.subscriptions.channel(Place("slack", "T1", "C1"))
        url = f"https://{outlet}.example"
        feed = Feed(f"{url}/feed", outlet, url, ())
        follow, _ = await self.store.sources.follow(channel, feed, outlet, "anna")
        entry = Entry(slug, f"{url}/{slug}", headline, text, published=NOW)
        due = NOW + timedelta(minutes=15)
        await self.store.sources.take_in(follow.source, replace(feed, entries=(entry,)), NOW, due, NOW)
        for item in await self.store.sources.items(NOW + timedelta(days=1), 10):
            article = clean(f"{headline}\n\n{item.entry.text}", url=item.entry.url)
            await self.grouping.bring(item, summarise(article))

    async def kept(self) -> list[Digest]:
        return [found.digest for found in await self.store.archive.articles("", 10)]


def in_newsroom(tmp_path: Path, act: Callable[[Newsroom], Awaitable[None]]) -> None:
    async def run() -> None:
        store = await open_store(in_file(tmp_path / "copies.db"), lambda: NOW)
        try:
            await act(Newsroom(store))
        finally:
            await store.close()

    asyncio.run(run())


def test_a_report_that_comes_every_day_is_a_new_article_each_time(tmp_path: Path) -> None:
    async def act(room: Newsroom) -> None:
        await room.bring("bay", "monday", "Wheat closes dearer", MONDAY)
        await room.bring("bay", "tuesday", "Wheat closes cheaper", TUESDAY)
        assert len(await room.kept()) == 2
        (lind,) = await room.store.archive.people("lind")
        assert (await room.store.archive.quotes_by(lind.id)).total == 1

    in_newsroom(tmp_path, act)


def test_the_same_words_at_another_outlet_are_the_same_article(tmp_path: Path) -> None:
    async def act(room: Newsroom) -> None:
        await room.bring("bay", "monday", "Wheat closes dearer", MONDAY)
        await room.bring("post", "grain", "Grain: dearer by two per cent", MONDAY.rpartition("\n\n")[0])
        (only,) = await room.kept()
        assert only.article.headline == "Wheat closes dearer"
        (found,) = await room.store.archive.articles("", 10)
        sources = await room.store.sources.all()
        brought = [await room.store.sources.latest(source.id, 5) for source in sources]
        assert brought == [(found.id,), (found.id,)]

    in_newsroom(tmp_path, act)
