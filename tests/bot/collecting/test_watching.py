"""Watching folders while the bot runs."""

import asyncio
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.articles import RawArticle
from adapters.errors import ArchiveError, SourceError
from adapters.memory import MemoryArchive
from adapters.store.opening import open_store
from bot.collecting.watching import LOOK_EVERY_S, Watching, watch
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


class Nothing:
    """No file was read before."""

    async def article_in(self, path: str) -> None:  # noqa: ARG002  # by the port
        return None

    async def revise(self, article_id: int, digest: Digest) -> None:
        raise AssertionError(article_id, digest)


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
            await watch(Watching([Folder()], archive, Nothing()), sleep)
        assert sleep.waits == [LOOK_EVERY_S] * 3
        return await archive.count()

    assert asyncio.run(act()) == 3


def test_without_folders_nothing_is_watched() -> None:
    asyncio.run(watch(Watching([], MemoryArchive(), Nothing()), Resting(1)))


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
            await watch(Watching([Folder()], archive, Nothing()), Resting(2))
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
            await watch(Watching([Broken(), Folder()], archive, Nothing()), Resting(2))
        return await archive.count()

    assert asyncio.run(act()) == 2
    assert "could not be looked at" in caplog.text
    assert "own words" not in caplog.text


class Desk:
    """A folder with one file, whose text is another at each look."""

    def __init__(self, *texts: str) -> None:
        self.texts = list(texts)

    def articles(self) -> Iterator[RawArticle | SourceError]:
        yield RawArticle(self.texts.pop(0), path="desk/latest.txt")


def test_a_file_that_is_changed_is_the_same_article_and_one_that_tells_another_story_is_not(
    tmp_path: Path,
) -> None:
    told = f"{STORY}\n\n“It was time,” said Ada Quill, the mayor, after the vote in the old customs house on the quay."
    changed = told.replace("£2.4 million", "£2.6 million")
    other = (
        "Bees return to the roof\n\nForty thousand bees live on the roof of the county hospital again since Wednesday."
        "\n\n“They like the lime trees,” said Maud Tarrant, the head gardener, who counts them in the month of May."
    )

    async def act() -> None:
        store = await open_store(f"sqlite:///{tmp_path / 'desk.db'}")
        try:
            by = Watching([Desk(told, changed, other)], store.archive, store.sources)
            with pytest.raises(Enough):
                await watch(by, Resting(3))
            wall, bees = sorted(await store.archive.articles("", 9), key=lambda found: found.id)
            assert "£2.6 million" in wall.digest.article.text
            assert "bees" in bees.digest.article.text
            (before,) = await store.sources.versions(wall.id)
            assert "£2.4 million" in before.digest.article.text
        finally:
            await store.close()

    asyncio.run(act())
