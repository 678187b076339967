"""What every archive has to do: one suite, run against each."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest

from adapters.found import parted
from adapters.ports import Archive
from digests.model import Article, Digest, Person, Quote, Speaker
from tests.adapters.examples import ARTICLE, FRENCH, SILENT, WALL
from tests.adapters.stores import ARCHIVES, Opened

Act = Callable[[Archive], Coroutine[Any, Any, None]]
On = Callable[[Act], None]


@pytest.fixture(params=ARCHIVES, name="on")
def on_each_archive(request: pytest.FixtureRequest) -> On:
    """Acts on a new archive that holds WALL."""

    async def with_wall(act: Act) -> None:
        async with ARCHIVES[request.param]() as archive:
            assert await archive.add(WALL)
            await act(archive)

    return lambda act: asyncio.run(with_wall(act))


def place_of(words: str, text: str) -> tuple[int, int]:
    return text.index(words), text.index(words) + len(words)


async def id_of(name: str, archive: Archive) -> int:
    (person, *_) = await archive.people(name)
    return person.id


def test_an_article_is_kept_once(on: On) -> None:
    async def act(archive: Archive) -> None:
        elsewhere = replace(ARTICLE, path="elsewhere.txt")
        assert await archive.has(elsewhere)
        assert not await archive.has(replace(ARTICLE, headline="Other"))
        assert not await archive.add(replace(WALL, article=elsewhere))
        assert (await archive.count(), await archive.count_quotes()) == (1, 3)

    on(act)


def test_articles_with_an_address_are_the_same_by_it_whatever_they_say(on: On) -> None:
    async def act(archive: Archive) -> None:
        first = replace(ARTICLE, url="https://example.org/wall?utm_source=x#top", headline="Older")
        at = replace(WALL, article=first)
        edited = replace(at, article=replace(ARTICLE, url="http://www.example.org/wall/", headline="New"))
        assert await archive.add(at)
        assert await archive.has(edited.article)
        assert not await archive.add(edited)
        found = await archive.article_at("https://EXAMPLE.org/wall")
        assert found
        assert found.digest.article.url == at.article.url
        assert await archive.article_at("https://example.org/other") is None

    on(act)


def test_articles_that_say_the_same_are_the_same_at_whatever_address(on: On) -> None:
    async def act(archive: Archive) -> None:
        here = replace(ARTICLE, url="https://example.org/wall")
        assert await archive.has(here)
        assert not await archive.add(replace(WALL, article=here))
        spaced = replace(ARTICLE, headline="Port Ellery  to build a SEA wall ", text=f"\n {ARTICLE.text}")
        assert await archive.has(replace(spaced, url="https://example.com/ellery"))
        stub = Article("Subscribe to read on.", url="https://example.org/1", headline="One")
        other = replace(stub, url="https://example.org/2", headline="Two")
        assert await archive.add(Digest(stub))
        assert await archive.add(Digest(other))
        assert not await archive.has(
            replace(ARTICLE, text=f"{ARTICLE.text} It rained.", url="https://example.org/3")
        )

    on(act)


def test_an_odd_article_with_a_name_or_an_address_longer_than_any_index_takes_is_kept_whole(on: On) -> None:
    letters = Random(4)  # noqa: S311  # the same each time

    def long(length: int) -> str:
        return "".join(letters.choices("abcdefghijklmnopqrstuvwxyz0123456789", k=length))

    name = f"A{long(4_000)} {long(1_000)}"
    who = Speaker(name, None, "Ada Quill", 0, 9, "named")
    url = f"https://example.org/{long(5_000)}"
    odd = replace(
        WALL,
        article=replace(ARTICLE, url=url, headline="Odd"),
        quotes=(*(replace(quote, speaker=who) for quote in WALL.quotes[:2]), *WALL.quotes[2:]),
        people=(Person(name, None, 3, 2), *WALL.people),
    )

    async def act(archive: Archive) -> None:
        assert await archive.add(odd)
        assert not await archive.add(odd)
        kept = await archive.article_at(url)
        assert kept
        assert kept.digest == odd
        assert await archive.article_at(f"{url}x") is None
        assert await archive.people(name) == await archive.suggest(name) == ()
        page = await archive.quotes_in(kept.id)
        assert [found.quote.speaker for found in page.quotes][:2] == [who, who]

    on(act)


def test_it_knows_since_when_it_keeps(on: On) -> None:
    async def act(archive: Archive) -> None:
        since = await archive.since()
        assert since
        assert timedelta(0) <= datetime.now(UTC) - since < timedelta(minutes=5)

    on(act)


@pytest.mark.parametrize("opened", ARCHIVES.values(), ids=ARCHIVES)
def test_an_empty_archive_has_nothing_and_fails_at_nothing(opened: Opened) -> None:
    async def act() -> None:
        async with opened() as archive:
            assert (await archive.count(), await archive.count_quotes(), await archive.since()) == (
                0,
                0,
                None,
            )
            assert await archive.people("quill") == await archive.suggest("") == ()
            assert await archive.nearest_names("quill") == ()
            assert await archive.articles("") == ()
            assert await archive.figures("sea") == ()
            assert (await archive.quotes_by(1)).total == (await archive.quotes_in(1)).total == 0
            assert await archive.person(1) is None
            assert await archive.quote(1) is None
            assert await archive.article(1) is None

    asyncio.run(act())


def test_people_are_found_with_role_and_number_of_quotes_the_most_quoted_first(on: On) -> None:
    async def act(archive: Archive) -> None:
        told = [(p.name, p.role, p.quotes) for p in await archive.people("quill")]
        assert told == [("Ada Quill", "chair of the board", 2)]
        told = [(p.name, p.role, p.quotes) for p in await archive.people("brandt")]
        assert told == [("Tomas Brandt", None, 1), ("Bertil Brandt", "a ferryman", 0)]
        assert (
            await archive.people("bran") == await archive.people("BRÄNDT") == await archive.people("brandt")
        )
        assert len(await archive.people("brandt", 1)) == 1
        assert await archive.people("nobody") == ()

    on(act)


def test_people_are_found_by_their_id(on: On) -> None:
    async def act(archive: Archive) -> None:
        (quill,) = await archive.people("ada quill")
        assert await archive.person(quill.id) == quill
        assert await archive.person(999_999) is None

    on(act)


def test_names_are_suggested_for_who_is_quoted_as_they_are_typed(on: On) -> None:
    async def act(archive: Archive) -> None:
        assert [p.name for p in await archive.suggest("br")] == ["Tomas Brandt"]
        assert [p.name for p in await archive.suggest("")] == ["Ada Quill", "Tomas Brandt"]
        assert [p.name for p in await archive.suggest("ada q")] == ["Ada Quill"]
        assert len(await archive.suggest("", 1)) == 1
        assert await archive.suggest("x") == ()

    on(act)


def test_quotes_by_come_with_the_sentences_around(on: On) -> None:
    async def act(archive: Archive) -> None:
        page = await archive.quotes_by(await id_of("quill", archive))
        lucky, polite = page.quotes
        assert page.total == 2
        assert (lucky.paragraph, polite.paragraph) == (2, 2)
        assert polite.sentence == 'She called the old wall "a polite suggestion" to the sea.'
        assert polite.before == lucky.sentence
        assert lucky.before.startswith("The harbour board of Port Ellery")
        assert polite.after == "Critics want the money for the ferry."
        assert polite.article.headline == ARTICLE.headline
        assert (await archive.quotes_by(await id_of("bertil", archive))).total == 0

    on(act)


def test_quotes_come_in_pages_and_narrowed_by_words(on: On) -> None:
    async def act(archive: Archive) -> None:
        quill = await id_of("quill", archive)
        second = await archive.quotes_by(quill, offset=1, limit=1)
        assert [q.quote.text for q in second.quotes] == ["a polite suggestion"]
        assert second.total == 2
        assert (await archive.quotes_by(quill, offset=9)).quotes == ()
        on_wall = await archive.quotes_by(quill, "WALL old")
        assert [q.quote.text for q in on_wall.quotes] == ["a polite suggestion"]
        assert on_wall.total == 1
        assert (await archive.quotes_by(quill, "tulips")).total == 0

    on(act)


def test_quotes_about_are_said_by_others_with_the_name_in_them(on: On) -> None:
    async def act(archive: Archive) -> None:
        page = await archive.quotes_about(await id_of("quill", archive))
        assert [q.quote.text for q in page.quotes] == ["Mrs Quill will be remembered for a wall,"]
        assert (await archive.quotes_about(await id_of("tomas", archive))).total == 0

    on(act)


def test_quotes_are_about_people_of_their_own_article_and_a_namesake_elsewhere_is_somebody_else(
    on: On,
) -> None:
    async def act(archive: Archive) -> None:
        said = "Quill is what they wrote with,"
        words = Article(f'"{said}" Tomas Brandt said.', headline="Pens")
        who = Speaker("Tomas Brandt", None, "Tomas Brandt", *place_of("Tomas Brandt", words.text), "named")
        quote = Quote(said, *place_of(said, words.text), "direct", who, "said", 1)
        assert await archive.add(Digest(words, quotes=(quote,)))
        assert (await archive.quotes_by(await id_of("tomas", archive))).total == 2
        assert (await archive.quotes_about(await id_of("quill", archive))).total == 1

    on(act)


def test_the_quotes_of_an_article_come_in_its_order(on: On) -> None:
    async def act(archive: Archive) -> None:
        (wall,) = await archive.articles("")
        page = await archive.quotes_in(wall.id)
        starts = [q.quote.start for q in page.quotes]
        assert starts == sorted(starts)
        assert (len(starts), page.total) == (3, 3)
        assert {q.article_id for q in page.quotes} == {wall.id}

    on(act)


def test_quotes_and_articles_are_found_by_their_id(on: On) -> None:
    async def act(archive: Archive) -> None:
        (wall,) = await archive.articles("")
        assert await archive.article(wall.id) == wall
        assert wall.digest == WALL
        (first, *_) = (await archive.quotes_in(wall.id)).quotes
        assert await archive.quote(first.id) == first
        assert await archive.quote(999_999) is None
        assert await archive.article(999_999) is None

    on(act)


def test_newer_articles_come_first_and_undated_ones_last(on: On) -> None:
    async def act(archive: Archive) -> None:
        assert ARTICLE.published
        newer = replace(ARTICLE, headline="Newer", published=ARTICLE.published + timedelta(days=1))
        undated = replace(ARTICLE, headline="Undated", published=None)
        for article in (undated, newer):
            await archive.add(replace(WALL, article=article))
        quotes = (await archive.quotes_by(await id_of("quill", archive))).quotes
        expected = ["Newer", "Port Ellery to build a sea wall", "Undated"]
        assert [q.article.headline for q in quotes][::2] == expected
        assert [a.digest.article.headline for a in await archive.articles("")] == expected

    on(act)


def test_descriptions_of_speakers_are_not_found_as_people(on: On) -> None:
    async def act(archive: Archive) -> None:
        (quote, *_) = WALL.quotes
        assert quote.speaker
        unnamed = replace(quote, speaker=replace(quote.speaker, name="a spokeswoman"))
        await archive.add(Digest(replace(ARTICLE, headline="Other"), quotes=(unnamed,)))
        assert await archive.people("spokeswoman") == ()

    on(act)


def test_indirect_speech_is_not_quoted(on: On) -> None:
    async def act(archive: Archive) -> None:
        indirect = tuple(replace(quote, kind="indirect") for quote in WALL.quotes)
        await archive.add(Digest(replace(ARTICLE, headline="Other"), quotes=indirect))
        assert (await archive.quotes_by(await id_of("quill", archive))).total == 2
        assert await archive.count_quotes() == 3

    on(act)


def test_near_names_are_offered(on: On) -> None:
    async def act(archive: Archive) -> None:
        assert await archive.nearest_names("quilt") == ("Ada Quill",)

    on(act)


def test_articles_are_found_by_all_words_the_headline_counting_most(on: On) -> None:
    async def act(archive: Archive) -> None:
        fares = Digest(Article("A wall, a wall, a wall and a sea.", headline="Fares"))
        for digest in (FRENCH, SILENT, fares):
            await archive.add(digest)
        assert [a.digest for a in await archive.articles("WALL sea")] == [WALL, fares]
        assert [a.digest for a in await archive.articles("digue")] == [FRENCH]
        assert await archive.articles("wall nowhere") == ()
        assert len(await archive.articles("", 2)) == 2

    on(act)


def test_figures_are_found_by_what_they_count_then_by_sentence_and_headline(on: On) -> None:
    async def act(archive: Archive) -> None:
        (wall,) = await archive.articles("")
        (first, *_) = await archive.figures("sea wall")
        assert (first.figure.text, first.article_id) == ("£2.4 million", wall.id)
        assert first.article.headline == ARTICLE.headline
        assert [f.figure.text for f in await archive.figures("fares")] == ["12.5 percent"]
        assert len(await archive.figures("Ellery")) == 3
        assert len(await archive.figures("Ellery", 2)) == 2
        assert await archive.figures("tulips") == await archive.figures("...") == ()

    on(act)


@pytest.mark.untraced
@pytest.mark.parametrize(
    "words", ['"', "'; DROP TABLE quotes --", "a AND", "%", "_", "*", "NEAR(", "\0", "🐟", "x" * 5000]
)
def test_words_that_mean_something_to_a_database_are_only_words(on: On, words: str) -> None:
    async def act(archive: Archive) -> None:
        quill = await id_of("quill", archive)
        await archive.people(words)
        await archive.suggest(words)
        await archive.nearest_names(words)
        await archive.quotes_by(quill, words)
        await archive.quotes_about(quill, words)
        await archive.articles(words)
        await archive.figures(words)
        assert await archive.count() == 1

    on(act)


def test_a_quote_is_marked_where_it_stands_and_not_where_its_words_come_first(on: On) -> None:
    text = 'She noted that nobody said "no" to it.\n\nIt rained. He called art "art", "art" and no more than "art".'
    at = [text.index('"no"') + 1, *(i + 1 for i in range(len(text)) if text.startswith('"art"', i))]
    quotes = tuple(
        Quote(words, start, start + len(words), "fragment", rank=rank)
        for rank, (words, start) in enumerate(zip(["no", "art", "art", "art"], at, strict=True), 1)
    )

    async def act(archive: Archive) -> None:
        await archive.add(Digest(Article(text, headline="Art"), quotes=quotes))
        (kept,) = await archive.articles("art")
        for found in (await archive.quotes_in(kept.id)).quotes:
            lead, marked, tail = parted(found)
            assert (marked, lead + marked + tail) == (found.quote.text, found.sentence)
            assert found.article.text.index(found.sentence) + len(lead) == found.quote.start

    on(act)
