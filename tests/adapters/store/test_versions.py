"""Versions: old digests come out as they went in, and a revised archive answers as one that never knew the old ones."""

import asyncio
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from adapters.names import name_words
from adapters.ports import Archive
from adapters.store.digest_json import digest_from_json, digest_to_json
from adapters.store.entries import entry_from_json, entry_to_json
from adapters.store.opening import Store
from adapters.web import Entry
from digests.model import Article, Digest
from digests.summarise import summarise
from tests.adapters.store.test_leases import connected
from tests.adapters.store.test_round_trip import ANY_TEXT, DIGESTS, MAYBE, TIMES
from tests.adapters.stores import opened_store
from tests.adapters.test_following import entry, new_source, taken
from tests.adapters.test_ledger import BASES

ENTRIES = st.builds(
    Entry,
    ANY_TEXT,
    MAYBE,
    MAYBE,
    ANY_TEXT,
    st.booleans(),
    st.lists(ANY_TEXT, max_size=3).map(tuple),
    st.none() | TIMES,
    st.none() | TIMES,
)

DRAFTS = (
    """The council of Port Ellery voted 7 to 2 on Monday to close the old bridge for 14 months.

"We have waited long enough," said Ada Quill, who chairs the council. "Nobody should have to hold their breath on a \
bridge," she added.

Tomas Brandt, a ferryman, said Ms Quill had promised another bridge. "I have heard that before," he said.
""",
    """The council of Port Ellery voted 7 to 3 on Monday to close the old bridge for 16 months.

"We have waited long enough," said Ada Quill, who chairs the council.

Bertil Anders, a ferryman, said Ms Quill had promised another bridge. "I have heard that before," Mr Anders said. \
"Ms Quill says so each spring," said Vera Lund, a baker.
""",
    """Nothing was decided in Port Ellery on Monday.
""",
)


@pytest.mark.untraced
@given(DIGESTS)
def test_an_old_digest_comes_out_as_it_went_in(digest: Digest) -> None:
    found = digest_from_json(digest_to_json(digest))
    assert found == digest
    assert [str(f.value) for f in found.figures] == [str(f.value) for f in digest.figures]


@given(ENTRIES)
def test_an_entry_comes_out_as_it_went_in(made: Entry) -> None:
    assert entry_from_json(entry_to_json(made)) == made
    assert entry_to_json(replace(made)) == entry_to_json(made)


def test_no_field_of_an_article_or_entry_is_left_out() -> None:
    """Each has a value here that is not what it has by itself."""
    at = entry(1).published
    article = Article("a", "b", "c", "d", "e", ("f",), "g", at, "de", "teaser")
    made = Entry("a", "b", "c", "d", is_whole=True, byline=("e",), published=at, updated=at)
    for whole in (article, made):
        assert not [f.name for f in fields(whole) if getattr(whole, f.name) == f.default]
    assert digest_from_json(digest_to_json(Digest(article))) == Digest(article)
    assert entry_from_json(entry_to_json(made)) == made


def drafted(number: int) -> Digest:
    article = Article(DRAFTS[number], headline=f"Bridge, draft {number}", url="https://ellery.example/1")
    return summarise(replace(article, language="en"))


async def answers(archive: Archive) -> list[Any]:
    """All that can be asked about the drafts, without ids, and without people who said nothing."""
    words = sorted({word for draft in DRAFTS for word in name_words(draft)} | {"draft", "0", "1", "2"})
    said: list[Any] = []
    for name in ("Ada Quill", "Tomas Brandt", "Bertil Anders", "Vera Lund"):
        for person in await archive.people(name):
            by = await archive.quotes_by(person.id)
            about = await archive.quotes_about(person.id)
            if by.total or about.total:
                said += [(person.name, person.role, person.quotes), by.total, about.total]
                said += [sorted(q.quote.text for q in page.quotes) for page in (by, about)]
                said += [(w, (await archive.quotes_by(person.id, w)).total) for w in words]
                said += [(w, (await archive.quotes_about(person.id, w)).total) for w in words]
    said += [(w, [found.digest for found in await archive.articles(w)]) for w in words]
    said += [(w, [f.figure for f in await archive.figures(w)]) for w in ("months", "bridge", "council")]
    said += [[p.name for p in await archive.suggest("")], await archive.count_quotes()]
    return said


async def indexed(url: str) -> list[Any]:
    """The words in SQLite's index of articles, with how many hold them; quotes' ids differ."""
    async with connected(url) as engine, engine.connect() as connection:
        for statement in (
            "CREATE VIRTUAL TABLE temp.article_terms USING fts5vocab(main, article_words, row)",
            "CREATE VIRTUAL TABLE temp.quote_terms USING fts5vocab(main, quote_words, row)",
        ):
            await connection.execute(text(statement))
        asked = "SELECT term, doc, cnt FROM {} WHERE term NOT GLOB '[@=]*' ORDER BY term"
        names = ("temp.article_terms", "temp.quote_terms")
        return [tuple(row) for name in names for row in await connection.execute(text(asked.format(name)))]


async def revised(store: Store, numbers: tuple[int, ...]) -> None:
    source = await new_source(store)
    for number in numbers:
        item = (await taken(store, source, entry(1, text=f"Draft {number}")))[-1]
        await store.sources.bring(item, drafted(number))


@pytest.mark.untraced
@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("numbers", [(0, 1), (0, 2), (1, 2, 1, 0)])
def test_a_revised_archive_answers_as_one_that_never_knew_the_old_version(
    base: str, numbers: tuple[int, ...], tmp_path: Path
) -> None:
    assert drafted(0).quotes

    async def act() -> None:
        found = []
        for which in (numbers, numbers[-1:]):
            folder = tmp_path / str(len(which))
            url = BASES[base](folder)
            async with opened_store(url) as store:
                await revised(store, which)
                assert len(await store.sources.versions(1)) == len(which) - 1
                words = await indexed(url) if base == "sqlite" else []
                found.append((await answers(store.archive), words))
        assert found[0] == found[1]

    asyncio.run(act())


@pytest.mark.untraced
@pytest.mark.parametrize("base", BASES)
def test_an_article_that_is_being_changed_is_read_whole_as_it_was_or_as_it_is(
    base: str, tmp_path: Path
) -> None:
    """A digest of the new text with the old one's quotes would show words that nobody said."""

    async def act() -> None:
        async with opened_store(BASES[base](tmp_path)) as store:
            source = await new_source(store)
            whole = [drafted(0), drafted(1)]
            (item,) = await taken(store, source, entry(1))
            article = (await store.sources.bring(item, whole[0])).article
            done = asyncio.Event()

            async def change() -> None:
                for number in range(1, 31):
                    (again,) = await taken(store, source, entry(1, text=f"Changed {number}."))
                    await store.sources.bring(again, whole[number % 2])
                done.set()

            async def look() -> None:
                while not done.is_set():
                    found = await store.archive.article(article)
                    assert found
                    assert found.digest in whole

            await asyncio.gather(change(), *(look() for _ in range(3)))

    asyncio.run(act())
