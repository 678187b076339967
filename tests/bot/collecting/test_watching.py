"""Watching folders while the bot runs."""

import asyncio
import logging
from collections.abc import Iterator

import pytest

from adapters.articles import RawArticle
from adapters.errors import ArchiveError, SourceError
from adapters.memory import MemoryArchive
from bot.collecting.watching import LOOK_EVERY_S, watch
from digests.model import Digest

STORY = "Harbour board votes\n\nThe harbour board voted on Tuesday to spend £2.4 million on a wall."


class Enough(Exception):  # noqa: N818  # no error: the test has seen what it wanted
    """So many looks are enough."""


class Folder:
    """A folder into which a file is put before each look."""

    def __init__(self) -> None:
        self.looks = 0

    def articles(self) -> Iterator[RawArticle | SourceError]:
        self.looks += 1
        yield RawArticle(STORY.replace("Tuesday", f"{self.looks} May"), path=f"{self.looks}.txt")


class Resting:
    """Sleep that takes no time, so many times."""

    def __init__(self, times: int) -> None:
        self.left = times
        self.waits: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.left -= 1
        if not self.left:
            raise Enough


def test_what_is_put_into_a_folder_is_kept_at_the_next_look() -> None:
    async def act() -> int:
        archive, sleep = MemoryArchive(), Resting(3)
        with pytest.raises(Enough):
            await watch([Folder()], archive, sleep)
        assert sleep.waits == [LOOK_EVERY_S] * 3
        return await archive.count()

    assert asyncio.run(act()) == 3


def test_without_folders_nothing_is_watched() -> None:
    asyncio.run(watch([], MemoryArchive(), Resting(1)))


class Away(MemoryArchive):
    """An archive that is away at first."""

    tries = 0

    async def add(self, digest: Digest, *, is_fresh: bool = True) -> bool:
        self.tries += 1
        if self.tries == 1:
            raise ArchiveError("the database is away")
        return await super().add(digest, is_fresh=is_fresh)


def test_an_archive_that_is_away_is_waited_for(caplog: pytest.LogCaptureFixture) -> None:
    async def act() -> int:
        archive = Away()
        with pytest.raises(Enough):
            await watch([Folder()], archive, Resting(2))
        return await archive.count()

    with caplog.at_level(logging.ERROR):
        assert asyncio.run(act()) == 1
    assert caplog.messages == ["articles wait: the database is away"]


def test_a_fault_of_ours_in_one_folder_ends_neither_the_watching_nor_the_bot(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Broken:
        def articles(self) -> Iterator[RawArticle | SourceError]:
            words = "a file's own"
            raise ZeroDivisionError(f"{words} words")

    async def act() -> int:
        archive = MemoryArchive()
        with pytest.raises(Enough):
            await watch([Broken(), Folder()], archive, Resting(2))
        return await archive.count()

    assert asyncio.run(act()) == 2
    assert "could not be looked at" in caplog.text
    assert "own words" not in caplog.text
