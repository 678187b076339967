import asyncio
from collections.abc import Iterator

from adapters.memory import MemoryArchive
from adapters.ports import Answer, Archive, RawArticle, SourceEmptyError, SourceError
from adapters.replies import Help, Overview, Post, Reply
from bot.running import SHOWN_IN_FULL, collect, run
from digests.model import Article, Digest

STORY = "“We have waited four years,” said Ada Quill."


class Shelf:
    """A source that holds what it was given."""

    def __init__(self, *found: RawArticle | SourceError) -> None:
        self._found = found

    def articles(self) -> Iterator[RawArticle | SourceError]:
        return iter(self._found)


class Room:
    """A platform that remembers what was said in it, and where somebody types one line."""

    def __init__(self, typed: str) -> None:
        self.heard: list[Reply] = []
        self._typed = typed

    def render(self, reply: Reply) -> str:
        return repr(reply)

    async def publish(self, reply: Reply) -> None:
        self.heard.append(reply)

    async def listen(self, answer: Answer) -> None:
        self.heard.append(await answer(self._typed))


def heard(archive: Archive, typed: str = "/help") -> list[Reply]:
    room = Room(typed)
    asyncio.run(run(archive, room))
    return room.heard


def kept(articles: int) -> Archive:
    archive = MemoryArchive()

    async def fill() -> None:
        for number in range(articles):
            await archive.add(Digest(Article("Words.", headline=f"Story {number}")))

    asyncio.run(fill())
    return archive


def test_the_overview_comes_first_then_some_posts_then_answers() -> None:
    first, *posts, answer = heard(kept(SHOWN_IN_FULL + 2))
    assert isinstance(first, Overview)
    assert len(first.headlines) == SHOWN_IN_FULL + 2
    assert first.hint == f"{SHOWN_IN_FULL} posts below; /digest WORDS shows any other."
    assert [post.article.headline for post in posts if isinstance(post, Post)] == [
        "Story 0",
        "Story 1",
        "Story 2",
    ]
    assert isinstance(answer, Help)


def test_a_single_article_promises_no_others() -> None:
    first, *_ = heard(kept(1))
    assert isinstance(first, Overview)
    assert (first.title, first.hint) == ("1 article: 0 quotes, 0 figures", "1 post below.")


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
