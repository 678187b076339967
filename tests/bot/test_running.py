import asyncio

from adapters.asking import Ask, Asked, Place, Posted, Suggest
from adapters.memory import MemoryArchive
from adapters.ports import Archive
from adapters.replies import Help, Overview, Post, Reply, Status
from bot.running import SHOWN_IN_FULL, show
from digests.model import Article, Digest

HERE = Place("room", None, "room")


class Room:
    """A platform that remembers what was said in it, and where somebody types one command."""

    name = "room"
    state = "connected"

    def __init__(self, typed: str) -> None:
        self.heard: list[Reply] = []
        self._typed = typed

    def render(self, reply: Reply) -> str:
        return repr(reply)

    async def publish(self, place: Place, reply: Reply) -> Posted:
        assert place == HERE
        self.heard.append(reply)
        return Posted("room", ())

    async def listen(self, ask: Ask, suggest: Suggest) -> None:
        assert await suggest("x") == ()
        self.heard.append((await ask(Asked(HERE, self._typed))).reply)


def heard(archive: Archive, typed: str = "help") -> list[Reply]:
    room = Room(typed)
    asyncio.run(show(archive, room, HERE))
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


def test_the_platform_and_its_state_are_in_the_status() -> None:
    *_, status = heard(kept(1), "status")
    assert isinstance(status, Status)
    assert [(p.name, p.state) for p in status.platforms] == [("room", "connected")]
