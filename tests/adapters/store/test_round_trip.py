"""What goes in comes out, field by field and character by character, from both databases."""

import asyncio
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.ports import Archive
from adapters.store.rows import figure_of, figure_values
from adapters.store.verbatim import restored, storable
from digests.model import (
    Article,
    Digest,
    Excerpt,
    Figure,
    FigureKind,
    How,
    Person,
    Quote,
    QuoteKind,
    Span,
    Speaker,
)
from tests.adapters.stores import STORES

pytestmark = pytest.mark.untraced

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=40) | st.text(
    st.sampled_from("\0\ud800\udfff\ufdd0\ufeff\u202e'\";%_\\ abÅß日ﷺ🐟\n"), max_size=40
)
MAYBE = st.none() | ANY_TEXT
PLACE = st.integers(0, 2**31 - 1)
DECIMAL = st.decimals(allow_nan=False, allow_infinity=False)
TIMES = st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC))  # noqa: DTZ001  # with it

EXCERPTS = st.builds(Excerpt, ANY_TEXT, PLACE, PLACE)
SPEAKERS = st.builds(Speaker, ANY_TEXT, MAYBE, ANY_TEXT, PLACE, PLACE, st.sampled_from(get_args(How)))
QUOTES = st.builds(
    Quote,
    ANY_TEXT,
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from(get_args(QuoteKind)),
    st.none() | SPEAKERS,
    MAYBE,
    PLACE,
)
FIGURES = st.builds(
    Figure,
    ANY_TEXT,
    PLACE,
    PLACE,
    DECIMAL,
    ANY_TEXT,
    st.sampled_from(get_args(FigureKind)),
    st.builds(Span, PLACE, PLACE),
    st.none() | DECIMAL,
    MAYBE,
    MAYBE,
    PLACE,
)
PEOPLE = st.builds(Person, ANY_TEXT, MAYBE, PLACE, PLACE)
ARTICLES = st.builds(
    Article,
    ANY_TEXT,
    headline=MAYBE,
    path=MAYBE,
    outlet=MAYBE,
    byline=st.lists(ANY_TEXT, max_size=3).map(tuple),
    dateline=MAYBE,
    published=st.none() | TIMES,
    language=MAYBE,
)


def several(things: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(things, max_size=4).map(tuple)


DIGESTS = st.builds(Digest, ARTICLES, several(EXCERPTS), several(FIGURES), several(QUOTES), several(PEOPLE))

Running = tuple[asyncio.Runner, Archive]


@pytest.fixture(scope="module", params=STORES, name="running")
def a_running_archive(request: pytest.FixtureRequest) -> Iterator[Running]:
    """One for all examples: each brings an address and a last line of its own."""
    with asyncio.Runner() as runner:
        stack = AsyncExitStack()
        archive = runner.run(stack.enter_async_context(STORES[request.param]()))
        yield runner, archive
        runner.run(stack.aclose())


NUMBERS = count(1)


@settings(deadline=None, max_examples=60)
@given(digest=DIGESTS)
def test_a_digest_comes_out_as_it_went_in(running: Running, digest: Digest) -> None:
    runner, archive = running
    number = next(NUMBERS)
    url, text = f"https://example.org/{number}", f"{digest.article.text}\n{number}"
    kept = replace(digest, article=replace(digest.article, url=url, text=text))
    assert runner.run(archive.add(kept))
    found = runner.run(archive.article_at(url))
    assert found
    assert found.digest == kept
    assert [str(f.value) for f in found.digest.figures] == [str(f.value) for f in kept.figures]
    assert not runner.run(archive.add(kept))
    page = runner.run(archive.quotes_in(found.id, limit=9))
    assert sorted(q.quote.rank for q in page.quotes) == sorted(
        q.rank for q in kept.quotes if q.kind != "indirect"
    )


@settings(deadline=None, max_examples=60)
@given(name=ANY_TEXT, words=ANY_TEXT)
def test_whatever_is_asked_is_answered(running: Running, name: str, words: str) -> None:
    runner, archive = running

    async def ask() -> None:
        for person in await archive.people(name):
            await archive.quotes_by(person.id, words)
            await archive.quotes_about(person.id, words)
        await archive.suggest(name)
        await archive.nearest_names(name)
        await archive.articles(words)
        await archive.article_at(words)
        await archive.figures(words)

    runner.run(ask())


@given(ANY_TEXT)
def test_a_stored_text_has_nothing_that_a_database_refuses_and_is_restored(text: str) -> None:
    stored = storable(text)
    stored.encode("utf-8")
    assert "\0" not in stored
    assert restored(stored) == text


def test_a_ratio_that_an_older_archive_holds_as_two_numbers_is_read_as_one() -> None:
    third = Figure("A third", 0, 7, Decimal(1), "ratio", "ratio", Span(0, 20), value_to=Decimal(3))
    read = figure_of(figure_values(third))
    assert (read.value, read.value_to) == (Decimal("0.333333"), None)
