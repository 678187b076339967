"""Quotes by somebody, about somebody, and in an article, a page at a time."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import RowMapping, Select, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.found import FoundQuote, QuotePage, surroundings
from adapters.store.capabilities import Capabilities, about_token, by_token
from adapters.store.indexing import words_of
from adapters.store.rows import article_of, quote_of
from adapters.store.tables import ARTICLES, MENTIONS, PEOPLE, QUOTES
from digests.model import Article
from digests.text import Reading, read


class Part(NamedTuple):
    """Which quotes of all: those with these words, `limit` of them after `offset`."""

    words: str
    offset: int
    limit: int


async def page_by(connection: AsyncConnection, can: Capabilities, person_id: int, part: Part) -> QuotePage:
    """What the person said, the newest first, where the words stand in the quote or its sentence."""
    if wanted := words_of(part.words):
        return await _page_of_words(connection, can, (*wanted, by_token(person_id)), part)
    total = select(PEOPLE.c.quotes).where(PEOPLE.c.id == person_id)
    chosen = select(QUOTES.c.id).where(QUOTES.c.person_id == person_id).order_by(QUOTES.c.age, QUOTES.c.id)
    return await _page(connection, total, chosen, part)


async def page_about(connection: AsyncConnection, can: Capabilities, person_id: int, part: Part) -> QuotePage:
    """What others said of the person, the newest first, where the words stand in the quote or its sentence."""
    if wanted := words_of(part.words):
        return await _page_of_words(connection, can, (*wanted, about_token(person_id)), part)
    mine = MENTIONS.c.person_id == person_id
    total = select(func.count()).select_from(MENTIONS).where(mine)
    chosen = select(MENTIONS.c.quote_id.label("id")).where(mine).order_by(MENTIONS.c.age, MENTIONS.c.quote_id)
    return await _page(connection, total, chosen, part)


async def page_in(connection: AsyncConnection, article_id: int, part: Part) -> QuotePage:
    """What stands in the article, in its order."""
    here = (QUOTES.c.article_id == article_id, QUOTES.c.kind != "indirect")
    total = select(func.count()).select_from(QUOTES).where(*here)
    chosen = select(QUOTES.c.id).where(*here).order_by(QUOTES.c.start_at, QUOTES.c.id)
    return await _page(connection, total, chosen, part)


async def quote_by_id(connection: AsyncConnection, quote_id: int) -> FoundQuote | None:
    """The quote of this id; None when there is none, and for indirect speech."""
    said = (QUOTES.c.id == quote_id, QUOTES.c.kind != "indirect")
    found = await _found(
        connection, (await connection.execute(select(QUOTES.c.id).where(*said))).scalars().all()
    )
    return found[0] if found else None


async def _page_of_words(
    connection: AsyncConnection, can: Capabilities, tokens: Sequence[str], part: Part
) -> QuotePage:
    matching = can.find_quotes.bindparams(query=can.query(tokens)).columns(QUOTES.c.id).subquery("matching")
    total = select(func.count()).select_from(matching)
    joined = QUOTES.join(matching, matching.c.id == QUOTES.c.id)
    chosen = select(QUOTES.c.id).select_from(joined).order_by(QUOTES.c.age, QUOTES.c.id)
    return await _page(connection, total, chosen, part)


async def _page(
    connection: AsyncConnection, total: Select[Any], chosen: Select[Any], part: Part
) -> QuotePage:
    counted = (await connection.execute(total)).scalar() or 0
    if part.offset >= counted or part.limit <= 0:
        return QuotePage((), counted)
    ids = (await connection.execute(chosen.offset(max(0, part.offset)).limit(part.limit))).scalars().all()
    return QuotePage(await _found(connection, ids), counted)


async def _found(connection: AsyncConnection, ids: Sequence[int]) -> tuple[FoundQuote, ...]:
    """The quotes of these ids, in this order, each with its article and the sentences around it."""
    asked = select(QUOTES).where(QUOTES.c.id.in_(ids))
    rows = {row["id"]: row for row in (await connection.execute(asked)).mappings()}
    articles = await _articles(connection, {row["article_id"] for row in rows.values()})
    readings = {at: read(article.text) for at, article in articles.items()}
    return tuple(_quote(rows[at], articles, readings) for at in ids if at in rows)


async def _articles(connection: AsyncConnection, ids: Collection[int]) -> dict[int, Article]:
    asked = select(ARTICLES).where(ARTICLES.c.id.in_(ids))
    return {row["id"]: article_of(row) for row in (await connection.execute(asked)).mappings()}


def _quote(row: RowMapping, articles: Mapping[int, Article], readings: Mapping[int, Reading]) -> FoundQuote:
    quote, article_id = quote_of(row), row["article_id"]
    at = surroundings(quote, readings[article_id])
    place = at.paragraph, at.sentence, at.before, at.after
    return FoundQuote(row["id"], article_id, quote, articles[article_id], *place)
