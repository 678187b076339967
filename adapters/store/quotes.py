"""Quotes by somebody, about somebody, and in an article, a page at a time."""

import asyncio
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import CTE, Column, RowMapping, Select, Subquery, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.found import FoundQuote, QuotePage, found_at
from adapters.store.capabilities import Capabilities, about_token, by_token
from adapters.store.indexing import words_of
from adapters.store.rows import article_of, quote_of
from adapters.store.tables import ARTICLES, MENTIONS, PEOPLE, QUOTES
from digests.model import Article
from digests.text import Reading, read

_Order = tuple[Column[int], Column[int]]

_NEWEST: _Order = (QUOTES.c.age, QUOTES.c.id)
_LABELS = {column.name: f"of_article_{column.name}" for column in ARTICLES.c}
_ARTICLE = [ARTICLES.c[name].label(label) for name, label in _LABELS.items()]

MOST_COUNTED = 10_000
"""Of quotes with a word, those kept last: the most quoted have more with the commonest words, and 33,000 take 60 ms."""

_READ_AT_ONCE = 100_000
"""Characters that are read on the event loop: that takes a few milliseconds, a thread costs a busy loop as much."""


class Part(NamedTuple):
    """Which quotes of all: those with these words, `limit` of them after `offset`."""

    words: str
    offset: int
    limit: int


async def page_by(connection: AsyncConnection, can: Capabilities, person_id: int, part: Part) -> QuotePage:
    """What the person said, the newest first, where the words stand in the quote or its sentence."""
    total = select(PEOPLE.c.quotes).where(PEOPLE.c.id == person_id)
    chosen = select(QUOTES.c.id).where(QUOTES.c.person_id == person_id).order_by(*_NEWEST)
    if wanted := words_of(part.words):
        matching = _matching(can, (*wanted, by_token(person_id)))
        total, chosen = _count(matching), chosen.where(QUOTES.c.id.in_(select(matching.c.id)))
    return await _page(connection, total, chosen, part)


async def page_about(connection: AsyncConnection, can: Capabilities, person_id: int, part: Part) -> QuotePage:
    """What others said of the person, the newest first, where the words stand in the quote or its sentence."""
    mine = MENTIONS.c.person_id == person_id
    total = select(func.count()).select_from(MENTIONS).where(mine)
    chosen = select(MENTIONS.c.quote_id.label("id")).where(mine)
    chosen = chosen.order_by(MENTIONS.c.age, MENTIONS.c.quote_id)
    if wanted := words_of(part.words):
        matching = _matching(can, (*wanted, about_token(person_id)))
        total, chosen = _count(matching), chosen.where(MENTIONS.c.quote_id.in_(select(matching.c.id)))
    return await _page(connection, total, chosen, part)


async def page_in(connection: AsyncConnection, article_id: int, part: Part) -> QuotePage:
    """What stands in the article, in its order."""
    here = (QUOTES.c.article_id == article_id, QUOTES.c.kind != "indirect")
    total = select(func.count()).select_from(QUOTES).where(*here)
    order = (QUOTES.c.start_at, QUOTES.c.id)
    chosen = select(QUOTES.c.id).where(*here).order_by(*order)
    return await _page(connection, total, chosen, part, order)


async def quote_by_id(connection: AsyncConnection, quote_id: int) -> FoundQuote | None:
    """The quote of this id; None when there is none, and for indirect speech."""
    chosen = select(QUOTES.c.id).where(QUOTES.c.id == quote_id, QUOTES.c.kind != "indirect")
    rows = (await connection.execute(_with_articles(chosen.subquery("chosen")))).mappings().all()
    return next(iter(await _all_found(rows)), None)


def _matching(can: Capabilities, tokens: Sequence[str]) -> CTE:
    """The ids of quotes with these words and this person, in no order, and no more than are counted.

    The pages walk the person's quotes, the newest first, through an index that has all it needs, and keep
    what is among these: reading thousands of quotes to sort them took 200 ms.
    """
    asked = can.find_quotes.bindparams(query=can.query(tokens), most=MOST_COUNTED + 1)
    return asked.columns(QUOTES.c.id).cte("matching")


def _count(matching: CTE) -> Select[Any]:
    return select(func.count()).select_from(matching)


async def _page(
    connection: AsyncConnection, total: Select[Any], chosen: Select[Any], part: Part, order: _Order = _NEWEST
) -> QuotePage:
    """One question where that is enough: each one more is several turns of the event loop."""
    if part.limit > 0:
        here = chosen.offset(max(0, part.offset)).limit(part.limit).subquery("chosen")
        asked = _with_articles(here).add_columns(total.scalar_subquery().label("total")).order_by(*order)
        if rows := (await connection.execute(asked)).mappings().all():
            return _part_of(rows[0]["total"], part, await _all_found(rows))
    return _part_of((await connection.execute(total)).scalar() or 0, part)


def _part_of(total: int, part: Part, found: tuple[FoundQuote, ...] = ()) -> QuotePage:
    """The page; of quotes with words no more are counted than there were looked for."""
    is_cut = total > MOST_COUNTED and bool(words_of(part.words))
    return QuotePage(found, MOST_COUNTED if is_cut else total, is_cut)


def _with_articles(chosen: Subquery) -> Select[Any]:
    return (
        select(QUOTES, *_ARTICLE)
        .join(chosen, chosen.c.id == QUOTES.c.id)
        .join(ARTICLES, ARTICLES.c.id == QUOTES.c.article_id)
    )


async def _all_found(rows: Sequence[RowMapping]) -> tuple[FoundQuote, ...]:
    """Long texts are read in a thread: the event loop has others to answer."""
    to_read = {row["article_id"]: len(row[_LABELS["text"]]) for row in rows}
    if sum(to_read.values()) > _READ_AT_ONCE:
        return await asyncio.to_thread(lambda: tuple(_found(rows)))
    return tuple(_found(rows))


def _found(rows: Iterable[RowMapping]) -> Iterator[FoundQuote]:
    """The quotes of these rows, each with its article and the sentences around it."""
    read_before: dict[int, tuple[Article, Reading]] = {}
    for row in rows:
        article_id = row["article_id"]
        if article_id not in read_before:
            article = article_of({name: row[label] for name, label in _LABELS.items()})
            read_before[article_id] = article, read(article.text)
        article, reading = read_before[article_id]
        yield found_at(row["id"], article_id, quote_of(row), article, reading)
