import asyncio
from collections.abc import Iterator
from typing import cast

import pytest

from adapters.articles import RawArticle
from adapters.errors import ArchiveError, NotKeptError, SourceEmptyError, SourceError
from adapters.memory import MemoryArchive
from bot.collecting.filling import collect, fill
from bot.ingesting import Tally, ingest
from digests.model import Digest
from tests.adapters.examples import WALL

STORY = "“We have waited four years,” said Ada Quill."


class Shelf:
    """A source that holds what it was given."""

    def __init__(self, *found: RawArticle | SourceError) -> None:
        self._found = found

    def articles(self) -> Iterator[RawArticle | SourceError]:
        return iter(self._found)


def test_what_cannot_be_had_is_told_and_the_rest_is_kept() -> None:
    archive, told = MemoryArchive(), list[str]()
    source = Shelf(
        SourceEmptyError("a.txt", "the file is empty", "leave it out"),
        RawArticle(STORY, path="b.txt", note="not UTF-8, read as cp1252"),
        RawArticle(STORY, path="c.txt"),
    )
    assert asyncio.run(collect(source, archive, told.append)) == 1
    assert told == ["a.txt: the file is empty: leave it out", "b.txt: not UTF-8, read as cp1252"]
    assert asyncio.run(archive.count()) == 1


class Counting(MemoryArchive):
    """An archive that counts what it is given, or fails at it."""

    def __init__(self, error: Exception | None = None) -> None:
        super().__init__()
        self.given = 0
        self.fresh: list[bool] = []
        self._error = error

    async def add(self, digest: Digest, *, is_fresh: bool = True) -> bool:
        if self._error:
            raise self._error
        self.given += 1
        self.fresh.append(is_fresh)
        return await super().add(digest, is_fresh=is_fresh)


class Breaking(Shelf):
    """A source that fails after what it holds."""

    def articles(self) -> Iterator[RawArticle | SourceError]:
        yield from super().articles()
        raise KeyError("a secret")


UNDIGESTIBLE = RawArticle(cast("str", None), path="bad.txt")
"""Nothing that is no text can be cleaned."""


def test_what_is_kept_already_is_not_digested_again() -> None:
    archive = Counting()
    for _ in range(2):
        assert asyncio.run(collect(Shelf(RawArticle(STORY, path="a.txt")), archive, list[str]().append)) == 0
    assert archive.given == 1


def test_an_article_that_cannot_be_digested_is_told_and_the_rest_is_kept(
    caplog: pytest.LogCaptureFixture,
) -> None:
    archive = MemoryArchive()
    source = Shelf(UNDIGESTIBLE, RawArticle(STORY, path="b.txt"))
    with caplog.at_level("INFO"):
        asyncio.run(fill(source, archive, only_empty=True))
    told = [record.getMessage() for record in caplog.records]
    assert told[0].startswith("bad.txt: a fault of Pullquote's own (")
    assert told[1:] == ["1 articles in the archive"]


def test_a_source_that_breaks_is_told_and_stops_nobody(caplog: pytest.LogCaptureFixture) -> None:
    archive = MemoryArchive()
    asyncio.run(fill(Breaking(RawArticle(STORY, path="a.txt")), archive, only_empty=True))
    (told,) = [record.getMessage() for record in caplog.records]
    assert told.startswith("articles could not be digested: an unexpected KeyError in test_filling.py")
    assert told.endswith("the bot answers from those it has")
    assert "secret" not in told
    assert asyncio.run(archive.count()) == 1


def test_an_archive_that_keeps_nothing_is_told_and_stops_nobody(caplog: pytest.LogCaptureFixture) -> None:
    full = Counting(ArchiveError("the disk is full: make room on it"))
    asyncio.run(fill(Shelf(RawArticle(STORY, path="a.txt")), full, only_empty=False))
    assert [record.getMessage() for record in caplog.records] == [
        "articles could not be kept: the disk is full: make room on it"
    ]


def test_an_archive_that_holds_something_is_left_as_it_is_if_only_an_empty_one_is_to_be_filled() -> None:
    archive = Counting()
    asyncio.run(archive.add(WALL))
    asyncio.run(fill(Shelf(RawArticle(STORY, path="a.txt")), archive, only_empty=True))
    assert archive.given == 1
    asyncio.run(fill(Shelf(RawArticle(STORY, path="a.txt")), archive, only_empty=False))
    assert archive.given == 2


def test_what_an_empty_archive_is_filled_with_is_news_to_nobody() -> None:
    for only_empty in (True, False):
        archive = Counting()
        asyncio.run(fill(Shelf(RawArticle(STORY, path="a.txt")), archive, only_empty=only_empty))
        assert archive.fresh == [not only_empty]


class Picky(MemoryArchive):
    """An archive that does not take everything."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    async def add(self, digest: Digest, *, is_fresh: bool = True) -> bool:
        if digest.article.path == "odd.txt":
            raise self._error
        return await super().add(digest, is_fresh=is_fresh)


@pytest.mark.parametrize(
    "error, told",
    [
        (NotKeptError("the database does not take it"), "odd.txt: the database does not take it"),
        (KeyError("a secret"), "odd.txt: a fault of Pullquote's own (KeyError in add, line "),
    ],
)
def test_an_article_that_the_archive_refuses_for_itself_is_told_and_the_rest_is_kept(
    error: Exception, told: str
) -> None:
    source = Shelf(RawArticle(STORY, path="odd.txt"), RawArticle(f"{STORY} Twice.", path="b.txt"))
    archive, lines = Picky(error), list[str]()
    assert asyncio.run(collect(source, archive, lines.append)) == 1
    (line,) = lines
    assert line.startswith(told)
    assert "a secret" not in line
    archive, lines, tally = Picky(error), [], Tally()
    asyncio.run(ingest(source, 1, archive, tally, lines.append))
    assert str(tally) == "1 added, 0 already known, 1 failed"
    assert [line.startswith(told) for line in lines if line] == [True]
