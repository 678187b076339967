"""People by their names: exact words, words begun, and words misspelt."""

from collections.abc import Callable, Sequence
from difflib import get_close_matches
from itertools import pairwise
from typing import Any

from sqlalchemy import Column, ColumnElement, Select, and_, distinct, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.found import FoundPerson
from adapters.names import name_words, nearest
from adapters.store.indexing import LONGEST_WORD, trigrams
from adapters.store.tables import NAME_WORDS, PEOPLE, TRIGRAMS

_MOST_WORDS = 10
"""Words of a name that are looked up; no name that is asked for has more."""

_FEW_LETTERS = 2
_TOP = 1_000
_WIDE_TOP = 20_000
_MOST_BEGUN = 5_000
"""A prefix this short may begin tens of thousands of names, or none.

Common ones are found among the most quoted, 1,000 or, when these have too few, 20,000 (2 ms, 40 ms). A prefix that
no more than 5,000 words of names begin with is looked up by these (10 ms). So none walks everyone; for one that is
common, but not among the 20,000, the names that are offered may not be the most quoted of all.
"""

_SHARING_WORDS = 40
_NEAR_WORDS = 6
_NEAR_NAMES = 60
"""How many are weighed letter by letter: words that share trigrams, the nearest of these, and names with them."""

_NEAR = 0.6
"""How like a word must be to have its names weighed; adapters.names.nearest then asks for more."""

_Test = Callable[[Column[str]], ColumnElement[bool]]

_LAST = chr(0x10FFFF)
_PERSON = PEOPLE.c["id", "name", "role", "quotes"]
_MOST_QUOTED = (PEOPLE.c.quotes.desc(), PEOPLE.c.name)


async def people_named(connection: AsyncConnection, name: str, limit: int | None) -> tuple[FoundPerson, ...]:
    """Everyone whose name has these words, or has them with the last one only begun when nobody has."""
    words = _words(name)
    if not words:
        return ()
    exact = [*map(_is, words)]
    begun = [*exact[:-1], _begins(words[-1])]
    found = await _people(connection, _bearing(exact).limit(limit))
    return found or await _people(connection, _bearing(begun).limit(limit))


async def people_suggested(connection: AsyncConnection, prefix: str, limit: int) -> tuple[FoundPerson, ...]:
    """Everyone quoted whose name matches so far, the most quoted first; anyone quoted for no words."""
    words = _words(prefix)
    if len(words) == 1 and len(words[0]) <= _FEW_LETTERS:
        return await _begun(connection, words[0], limit)
    everyone = _bearing([*map(_is, words[:-1]), _begins(words[-1])]) if words else select(*_PERSON)
    asked = everyone.where(PEOPLE.c.quotes > 0).order_by(None).order_by(*_MOST_QUOTED).limit(limit)
    return await _people(connection, asked)


async def _begun(connection: AsyncConnection, letters: str, limit: int) -> tuple[FoundPerson, ...]:
    """Everyone quoted of whose name a word begins with these few letters, the most quoted first."""
    begun = _begins(letters)(NAME_WORDS.c.word)
    found = await _people(connection, _among_top(_TOP, begun).limit(limit))
    if len(found) >= limit:
        return found
    words = select(NAME_WORDS.c.person_id).where(begun).limit(_MOST_BEGUN + 1).subquery()
    if ((await connection.execute(select(func.count()).select_from(words))).scalar() or 0) > _MOST_BEGUN:
        found = await _people(connection, _among_top(_WIDE_TOP, begun).limit(limit))
    by_words = select(*_PERSON).where(PEOPLE.c.quotes > 0, PEOPLE.c.id.in_(select(words.c.person_id)))
    found += await _people(connection, by_words.order_by(*_MOST_QUOTED).limit(limit))
    return tuple(sorted(set(found), key=lambda p: (-p.quotes, p.name)))[:limit]


def _among_top(most: int, begun: ColumnElement[bool]) -> Select[Any]:
    """Of so many people, the most quoted ones, those of whose name a word is begun."""
    top = select(*_PERSON).where(PEOPLE.c.quotes > 0).order_by(*_MOST_QUOTED).limit(most).subquery()
    bears = exists().where(NAME_WORDS.c.person_id == top.c.id, begun)
    return select(top).where(bears).order_by(top.c.quotes.desc(), top.c.name)


async def person_of(connection: AsyncConnection, person_id: int) -> FoundPerson | None:
    """The person of this id; None when there is none."""
    found = await _people(connection, select(*_PERSON).where(PEOPLE.c.id == person_id))
    return found[0] if found else None


async def names_near(connection: AsyncConnection, name: str) -> tuple[str, ...]:
    """At most three full names that are spelled nearly so, nearest first."""
    words = [await _words_near(connection, word) for word in _words(name)]
    near = sorted({word for found in words for word in found})
    if not near:
        return ()
    bearing = func.count(distinct(NAME_WORDS.c.word))
    asked = (
        select(PEOPLE.c.name)
        .join(NAME_WORDS, NAME_WORDS.c.person_id == PEOPLE.c.id)
        .where(NAME_WORDS.c.word.in_(near))
        .group_by(PEOPLE.c.id, PEOPLE.c.name, PEOPLE.c.quotes)
        .order_by(bearing.desc(), *_MOST_QUOTED)
        .limit(_NEAR_NAMES)
    )
    return nearest(name, (await connection.execute(asked)).scalars().all())


async def _words_near(connection: AsyncConnection, word: str) -> list[str]:
    """The words of names that are spelled most like this one, among those that share most trigrams with it."""
    asked = (
        select(TRIGRAMS.c.word)
        .where(TRIGRAMS.c.trigram.in_(sorted(trigrams(word))))
        .group_by(TRIGRAMS.c.word)
        .order_by(func.count().desc(), func.abs(func.length(TRIGRAMS.c.word) - len(word)), TRIGRAMS.c.word)
        .limit(_SHARING_WORDS)
    )
    sharing = (await connection.execute(asked)).scalars().all()
    return get_close_matches(word, sharing, n=_NEAR_WORDS, cutoff=_NEAR)


def _words(name: str) -> list[str]:
    return [word[:LONGEST_WORD] for word in name_words(name)[:_MOST_WORDS]]


def _is(word: str) -> _Test:
    return lambda column: column == word


def _begins(word: str) -> _Test:
    """By range, so that the index is used; in the order of code points, which both databases keep here."""
    return lambda column: and_(column >= word, column < word + _LAST)


def _bearing(tests: Sequence[_Test]) -> Select[Any]:
    """People of whose names words pass each test in turn, in this order, the most quoted first."""
    words = [NAME_WORDS.alias(f"word_{at}") for at in range(len(tests))]
    asked = select(*_PERSON).distinct().order_by(*_MOST_QUOTED)
    for test, word in zip(tests, words, strict=True):
        asked = asked.where(word.c.person_id == PEOPLE.c.id, test(word.c.word))
    for before, word in pairwise(words):
        asked = asked.where(word.c.person_id == before.c.person_id, word.c.position > before.c.position)
    return asked


async def _people(connection: AsyncConnection, asked: Select[Any]) -> tuple[FoundPerson, ...]:
    return tuple(FoundPerson(*row) for row in (await connection.execute(asked)).all())
