import asyncio
from collections.abc import Iterator

from adapters.articles import RawArticle
from adapters.errors import SourceEmptyError, SourceError
from adapters.memory import MemoryArchive
from bot.collecting import collect

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
