"""The digest of an article by its address, from the web when it is not kept yet."""

import asyncio
from dataclasses import dataclass, field

from adapters.articles import RawArticle
from adapters.asking import Asked, Place
from adapters.errors import SourceBlockedError
from adapters.memory import MemoryArchive
from adapters.replies import Notice, Post, Reply
from bot.answering import answering
from bot.digesting import Digested, digest_one
from bot.use_cases import UseCases
from digests.model import Given
from tests.bot.webs import SmallWeb

URL = "https://bay.example/wall"
TEXT = (
    "The harbour board voted on Tuesday to spend £2.4 million.\n\n“It was time,” said Ada Quill, who runs it."
)


@dataclass
class Pages(SmallWeb):
    """A web of one page; `read` counts how often it was."""

    read: list[str] = field(default_factory=list)

    async def article(self, url: str) -> RawArticle:
        self.read.append(url)
        if not url.startswith(URL):
            raise SourceBlockedError(url, "its site refuses this bot (403)", "open it in a browser")
        return RawArticle(TEXT, url=URL, given=Given("Harbour board votes"))


def asked(web: Pages, *typed: str) -> list[Reply]:
    async def act() -> list[Reply]:
        ask = answering(MemoryArchive(), lambda: (), UseCases(web=web))
        place = Place("slack", "T1", "C1", "U1")
        answers = [await ask(Asked(place, "digest", text)) for text in typed]
        assert all(answer.private for answer in answers)
        return [answer.reply for answer in answers]

    return asyncio.run(act())


def test_a_page_is_read_once_and_answered_from_the_archive_then() -> None:
    web = Pages()
    replies = asked(web, URL, URL, f"<{URL}?utm_source=chat>", "harbour")
    for reply in replies:
        assert isinstance(reply, Post)
        assert reply.article.headline == "Harbour board votes"
        assert [quote.text for quote in reply.quotes] == ["It was time,"]
    assert web.read == [URL]


def test_a_page_that_cannot_be_had_is_told_with_what_to_do() -> None:
    (reply,) = asked(Pages(), "https://closed.example/story")
    assert reply == Notice(
        "No article from https://closed.example/story: its site refuses this bot (403).",
        ("Open it in a browser.",),
    )


def test_an_address_that_leads_to_a_known_article_shows_that_one() -> None:
    web = Pages()
    first, second = asked(web, URL, f"{URL}/print")
    assert isinstance(second, Post)
    assert isinstance(first, Post)
    assert second.article == first.article
    assert web.read == [URL, f"{URL}/print"]


def test_the_same_words_at_another_address_are_shown_and_no_other_article_of_that_headline() -> None:
    async def act() -> Reply:
        archive = MemoryArchive()
        given = Given("Harbour board votes")
        for url, text in (
            ("https://post.example/1", TEXT),
            ("https://post.example/2", f"{TEXT} Not so, said others."),
        ):
            kept = digest_one(RawArticle(text, url=url, given=given))
            assert isinstance(kept, Digested)
            assert await archive.add(kept.digest)
        ask = answering(archive, lambda: (), UseCases(web=Pages()))
        return (await ask(Asked(Place("slack", "T1", "C1", "U1"), "digest", URL))).reply

    reply = asyncio.run(act())
    assert isinstance(reply, Post)
    assert reply.article.url == "https://post.example/1"
