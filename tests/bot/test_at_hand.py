"""Articles at hand: each is read once for all who want it within some seconds."""

import asyncio
from collections.abc import Collection, Mapping
from typing import ClassVar, cast

import pytest

from adapters.found import AlsoIn, FoundArticle
from adapters.ports import Archive
from adapters.telling import Telling
from bot.at_hand import AtHand
from tests.adapters.examples import WALL


class Counted:
    """An archive that counts who reads; `fails` is how often it cannot be reached first."""

    def __init__(self, fails: int = 0) -> None:
        self.read: list[int] = []
        self._fails = fails

    async def article(self, article_id: int) -> FoundArticle | None:
        self.read.append(article_id)
        await asyncio.sleep(0)
        if len(self.read) <= self._fails:
            raise OSError("away")
        return FoundArticle(article_id, WALL) if article_id else None


def test_many_who_want_the_same_article_at_once_read_it_once() -> None:
    async def act() -> None:
        archive, at_hand = Counted(), AtHand()
        wanted = [at_hand.article(cast("Archive", archive), 1 + n % 2) for n in range(100)]
        found = await asyncio.gather(*wanted)
        assert {article.id for article in found if article} == {1, 2}
        assert sorted(archive.read) == [1, 2]

    asyncio.run(act())


def test_where_articles_were_seen_is_read_once_for_all_who_tell_the_same() -> None:
    class Seen:
        read: ClassVar[list[tuple[int, ...]]] = []

        async def also_in(self, articles: Collection[int]) -> Mapping[int, tuple[AlsoIn, ...]]:
            self.read.append(tuple(articles))
            await asyncio.sleep(0)
            return {article: (AlsoIn("The Echo"),) for article in articles}

    async def act() -> None:
        telling, at_hand = cast("Telling", Seen()), AtHand()
        wanted = [at_hand.also_in(telling, ids) for ids in ([1, 2], [2, 1], [3], [1, 2])]
        found = await asyncio.gather(*wanted)
        assert [sorted(each) for each in found] == [[1, 2], [1, 2], [3], [1, 2]]
        assert Seen.read == [(1, 2), (3,)]

    asyncio.run(act())


def test_what_is_not_there_or_cannot_be_read_is_looked_for_again() -> None:
    async def act() -> None:
        archive, at_hand = Counted(fails=1), AtHand()
        told = await asyncio.gather(
            *(at_hand.article(cast("Archive", archive), 1) for _ in range(3)), return_exceptions=True
        )
        assert [type(error) for error in told] == [OSError] * 3
        assert await at_hand.article(cast("Archive", archive), 0) is None
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert await at_hand.article(cast("Archive", archive), 1)
        assert archive.read == [1, 0, 1]

    asyncio.run(act())


def test_an_article_is_at_hand_for_some_seconds_only() -> None:
    async def act() -> None:
        archive, at_hand = Counted(), AtHand(kept_s=0.0)
        await at_hand.article(cast("Archive", archive), 1)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert len(at_hand) == 0

    asyncio.run(act())


def test_whoever_gives_up_waiting_takes_it_from_nobody() -> None:
    async def act() -> None:
        archive, at_hand = Counted(), AtHand()
        hasty = asyncio.create_task(at_hand.article(cast("Archive", archive), 1))
        patient = asyncio.create_task(at_hand.article(cast("Archive", archive), 1))
        await asyncio.sleep(0)
        hasty.cancel()
        with pytest.raises(asyncio.CancelledError):
            await hasty
        assert await patient

    asyncio.run(act())
