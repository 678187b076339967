"""What every archive has to do: one suite, run against each."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from adapters.memory import MemoryArchive
from adapters.ports import Archive
from adapters.replies import FoundPerson
from digests.model import Article, Digest
from tests.adapters.examples import ARTICLE, FRENCH, SILENT, WALL

ARCHIVES: dict[str, Callable[[], Archive]] = {"memory": MemoryArchive}

Act = Callable[[Archive], Coroutine[Any, Any, None]]


@pytest.fixture(params=ARCHIVES, name="on")
def on_each_archive(request: pytest.FixtureRequest) -> Callable[[Act], None]:
    make = ARCHIVES[request.param]

    async def with_wall(act: Act) -> None:
        archive = make()
        assert await archive.add(WALL)
        await act(archive)

    return lambda act: asyncio.run(with_wall(act))


def test_an_article_is_kept_once(on: Callable[[Act], None]) -> None:
    async def act(archive: Archive) -> None:
        assert not await archive.add(replace(WALL, article=replace(ARTICLE, path="elsewhere.txt")))
        assert await archive.count() == 1
        assert len(await archive.quotes_by("Ada Quill")) == 2

    on(act)


def test_people_are_found_with_role_and_number_of_quotes_the_most_quoted_first(
    on: Callable[[Act], None],
) -> None:
    async def act(archive: Archive) -> None:
        assert await archive.people("quill") == (FoundPerson("Ada Quill", "chair of the board", 2),)
        assert await archive.people("brandt") == (
            FoundPerson("Tomas Brandt", None, 1),
            FoundPerson("Bertil Brandt", "a ferryman", 0),
        )
        assert await archive.people("bran") == await archive.people("brandt")
        assert await archive.people("nobody") == ()

    on(act)


def test_quotes_by_come_with_paragraph_and_sentence(on: Callable[[Act], None]) -> None:
    async def act(archive: Archive) -> None:
        lucky, polite = await archive.quotes_by("Ada Quill")
        assert (lucky.paragraph, polite.paragraph) == (2, 2)
        assert polite.sentence == 'She called the old wall "a polite suggestion" to the sea.'
        assert polite.article == ARTICLE
        assert await archive.quotes_by("Bertil Brandt") == ()

    on(act)


def test_quotes_about_are_said_by_others_with_the_name_in_them(on: Callable[[Act], None]) -> None:
    async def act(archive: Archive) -> None:
        (about,) = await archive.quotes_about("Ada Quill")
        assert about.quote.text == "Mrs Quill will be remembered for a wall,"
        assert await archive.quotes_about("Tomas Brandt") == ()

    on(act)


def test_quotes_about_words_that_are_nobodys_name_hold_just_these_words(on: Callable[[Act], None]) -> None:
    async def act(archive: Archive) -> None:
        assert [q.quote.text for q in await archive.quotes_about("old WALL")] == ["a polite suggestion"]
        assert await archive.quotes_about("wall old") == ()
        assert await archive.quotes_about("...") == ()

    on(act)


def test_newer_articles_come_first_and_undated_ones_last(on: Callable[[Act], None]) -> None:
    async def act(archive: Archive) -> None:
        assert ARTICLE.published
        newer = replace(ARTICLE, headline="Newer", published=ARTICLE.published + timedelta(days=1))
        undated = replace(ARTICLE, headline="Undated", published=None)
        for article in (undated, newer):
            await archive.add(replace(WALL, article=article))
        found = [q.article.headline for q in await archive.quotes_by("Ada Quill")]
        assert found[::2] == ["Newer", "Port Ellery to build a sea wall", "Undated"]

    on(act)


def test_descriptions_of_speakers_are_not_found_as_people(on: Callable[[Act], None]) -> None:
    async def act(archive: Archive) -> None:
        (quote, *_) = WALL.quotes
        assert quote.speaker
        unnamed = replace(quote, speaker=replace(quote.speaker, name="a spokeswoman"))
        await archive.add(Digest(replace(ARTICLE, headline="Other"), quotes=(unnamed,)))
        assert await archive.people("spokeswoman") == ()

    on(act)


def test_indirect_speech_is_not_quoted(on: Callable[[Act], None]) -> None:
    async def act(archive: Archive) -> None:
        indirect = tuple(replace(quote, kind="indirect") for quote in WALL.quotes)
        await archive.add(Digest(replace(ARTICLE, headline="Other"), quotes=indirect))
        assert len(await archive.quotes_by("Ada Quill")) == 2

    on(act)


def test_near_names_are_offered(on: Callable[[Act], None]) -> None:
    async def act(archive: Archive) -> None:
        assert await archive.nearest_names("quilt") == ("Ada Quill",)

    on(act)


def test_articles_are_found_by_all_words_the_headline_counting_most(on: Callable[[Act], None]) -> None:
    async def act(archive: Archive) -> None:
        await archive.add(FRENCH)
        await archive.add(SILENT)
        fares = Digest(Article("A wall, a wall, a wall and a sea.", headline="Fares"))
        await archive.add(fares)
        assert await archive.digests("WALL sea") == (WALL, fares)
        assert await archive.digests("digue") == (FRENCH,)
        assert await archive.digests("wall nowhere") == ()
        assert await archive.digests("") == (WALL, FRENCH, SILENT, fares)

    on(act)
