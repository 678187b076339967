"""Grouping: an article at which we fail keeps no other from its story."""

import asyncio

import pytest

from adapters.following import Unplaced
from adapters.memory import MemoryArchive
from bot.collecting.grouping import Grouping
from tests.bot.collecting.small import NOW, TEXT, Clock, Waiting

BROKEN: str = None  # type: ignore[assignment]  # what no text is: we stumble over it


def told(number: int, text: str = TEXT, story: int | None = None) -> Unplaced:
    return Unplaced(number, "Harbour board of Port Ellery votes for a wall", text, NOW, story)


def test_an_article_at_which_we_fail_is_a_story_of_its_own(caplog: pytest.LogCaptureFixture) -> None:
    async def act() -> None:
        sources = Waiting(lambda: NOW, new={1: told(1), 2: told(2, BROKEN), 3: told(3)})
        await Grouping(sources, MemoryArchive(), Clock()).place()  # type: ignore[arg-type]  # what is not asked for is not there
        assert [sources.stories[number].story for number in (1, 2, 3)] == [1, 2, 1]

    asyncio.run(act())
    assert "article 2: a story of its own" in caplog.text


def test_an_article_at_which_we_fail_is_not_remembered_and_the_others_are() -> None:
    async def act() -> None:
        known = {1: told(1, BROKEN, story=1), 2: told(2, story=2)}
        known |= {number: told(number, "Nothing.", story=number) for number in range(3, 150)}
        sources = Waiting(lambda: NOW, stories=known, new={200: told(200)})
        grouping = Grouping(sources, MemoryArchive(), Clock())  # type: ignore[arg-type]  # as above
        await grouping.remember()
        await grouping.place()
        assert sources.stories[200].story == 2

    asyncio.run(act())
