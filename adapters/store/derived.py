"""What articles are found by, kept beside them: words of names, mentions, word indexes. All of it can be made again."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sqlalchemy import Insert, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.mentions import named_people
from adapters.names import name_words
from adapters.store.capabilities import Capabilities, about_token, by_token
from adapters.store.digests import digests_of
from adapters.store.indexing import LONGEST_WORD, Index, QuoteIndex, index_of, trigrams
from adapters.store.rows import Values, age
from adapters.store.tables import ARTICLES, MENTIONS, NAME_WORDS, PEOPLE, QUOTES, TRIGRAMS

_BATCH = 200
"""Articles made findable again at a time."""


class Kept(NamedTuple):
    """An article that is kept: its id, its age, and the ids of everyone named in it, by folded name."""

    id: int
    age: int
    people: Mapping[str, int]


async def keep_derived(connection: AsyncConnection, can: Capabilities, article: Kept, index: Index) -> None:
    """Make an article findable."""
    await _keep_names(connection, can, article.people)
    await _keep_quotes(connection, can, article, index.quotes)
    row = can.article_row(article.id, index.headline, index.body)
    await connection.execute(can.keep_article, row)


async def forget_derived(connection: AsyncConnection, can: Capabilities, article: Kept, index: Index) -> None:
    """Take an article's words and mentions out again, before its rows change: `index` is what it was found by.

    It is computed again from the digest: whoever changes how, adds a migration that rebuilds.
    """
    await connection.execute(can.forget_article, can.article_row(article.id, index.headline, index.body))
    if not index.quotes:
        return
    found = await _indexed(connection, article.id, index.quotes)
    words = [
        can.quote_row(quote_id, (*quote.words, *_tokens(quote, article.people))) for quote_id, quote in found
    ]
    await connection.execute(can.forget_quote, words)
    of = MENTIONS.c
    mine = (of.person_id.in_(article.people.values()), of.age == article.age)
    await connection.execute(delete(MENTIONS).where(*mine, of.quote_id.in_([id_ for id_, _ in found])))


async def rebuild(connection: AsyncConnection, can: Capabilities) -> None:
    """Make all articles findable again, after a migration has emptied what they are found by."""
    people = {
        row.folded: row.id for row in (await connection.execute(select(PEOPLE.c.id, PEOPLE.c.folded))).all()
    }
    ids = (await connection.execute(select(ARTICLES.c.id).order_by(ARTICLES.c.id))).scalars().all()
    for at in range(0, len(ids), _BATCH):
        for found in await digests_of(connection, ids[at : at + _BATCH]):
            named = {name: people[name] for name in named_people(found.digest)}
            index = await asyncio.to_thread(index_of, found.digest)
            await keep_derived(connection, can, Kept(found.id, age(found.digest.article), named), index)


async def _keep_names(connection: AsyncConnection, can: Capabilities, people: Mapping[str, int]) -> None:
    """The words of names that are new, and the trigrams of words that are."""
    ids = list(people.values())
    old = await connection.execute(
        select(NAME_WORDS.c.person_id).where(NAME_WORDS.c.person_id.in_(ids)).distinct()
    )
    known = set(old.scalars())
    words = [
        {"word": word[:LONGEST_WORD], "person_id": person_id, "position": at}
        for name, person_id in people.items()
        if person_id not in known
        for at, word in enumerate(name_words(name))
    ]
    spelled = sorted({(trigram, row["word"]) for row in words for trigram in trigrams(str(row["word"]))})
    await _insert(connection, can.insert(NAME_WORDS).on_conflict_do_nothing(), words)
    pairs = [{"trigram": trigram, "word": word} for trigram, word in spelled]
    await _insert(connection, can.insert(TRIGRAMS).on_conflict_do_nothing(), pairs)


async def _keep_quotes(
    connection: AsyncConnection, can: Capabilities, article: Kept, indexes: Sequence[QuoteIndex]
) -> None:
    if not indexes:
        return
    people = article.people
    found = await _indexed(connection, article.id, indexes)
    mentions = [
        {"person_id": people[name], "age": article.age, "quote_id": quote_id}
        for quote_id, index in found
        for name in index.about
    ]
    await _insert(connection, MENTIONS.insert(), mentions)
    words = [can.quote_row(quote_id, (*index.words, *_tokens(index, people))) for quote_id, index in found]
    await connection.execute(can.keep_quote, words)


async def _indexed(
    connection: AsyncConnection, article_id: int, indexes: Sequence[QuoteIndex]
) -> Sequence[tuple[int, QuoteIndex]]:
    """The ids of an article's quotes that can be found, each with what it is found by."""
    mine = QUOTES.c.article_id == article_id
    asked = select(QUOTES.c.id).where(mine, QUOTES.c.kind != "indirect").order_by(QUOTES.c.position)
    return list(zip((await connection.execute(asked)).scalars(), indexes, strict=True))


def _tokens(index: QuoteIndex, people: Mapping[str, int]) -> Iterable[str]:
    """The people of a quote as words of their own, so that one search narrows by person and words."""
    if index.by is not None:
        yield by_token(people[index.by])
    yield from (about_token(people[name]) for name in index.about)


async def _insert(connection: AsyncConnection, statement: Insert, values: Sequence[Values]) -> None:
    if values:
        await connection.execute(statement, values)
