"""Keeping a digest: the rows that it becomes, in one transaction."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.contents import content_key
from adapters.links import canonical
from adapters.mentions import named_people, speaker_of
from adapters.names import folded, is_name
from adapters.replies import said
from adapters.store import rows
from adapters.store.capabilities import Capabilities
from adapters.store.derived import Kept, keep_derived
from adapters.store.indexing import Index
from adapters.store.sightings import Sighting, see
from adapters.store.tables import APPEARANCES, ARTICLES, EXCERPTS, FIGURES, PEOPLE, QUOTES
from digests.model import Article, Digest


async def keep(
    connection: AsyncConnection, can: Capabilities, digest: Digest, index: Index, added: datetime
) -> bool:
    """Write a digest's rows, and what it is found by; False when its article is kept already."""
    article_id = await _keep_article(connection, can, digest, added)
    if article_id is None:
        return False
    of = digest.article
    await see(connection, can, article_id, Sighting(added, url=of.url, outlet=of.outlet))
    people = await _keep_people(connection, can, digest)
    age = rows.age(digest.article)
    appearing = ({**rows.person_values(p), "person_id": _id(p.name, people)} for p in digest.people)
    saying = (
        {**rows.quote_values(q), "age": age, "person_id": people.get(speaker_of(q) or "")}
        for q in digest.quotes
    )
    for table, values in (
        (EXCERPTS, map(rows.excerpt_values, digest.summary)),
        (FIGURES, map(rows.figure_values, digest.figures)),
        (APPEARANCES, appearing),
    ):
        await _insert(connection, table, rows.placed(article_id, values))
    # by rank, so that ids tell which of an article's quotes comes first
    by_rank = sorted(
        zip(digest.quotes, rows.placed(article_id, saying), strict=True), key=lambda q: q[0].rank
    )
    await _insert(connection, QUOTES, [row for _, row in by_rank])
    await keep_derived(connection, can, Kept(article_id, age, people), index)
    return True


async def is_kept(connection: AsyncConnection, article: Article) -> bool:
    """Whether an article that is the same is kept."""
    same = (ARTICLES.c.key == key_of(article)) | (ARTICLES.c.content == _content_of(article))
    asked = select(ARTICLES.c.id).where(same).limit(1)
    return (await connection.execute(asked)).first() is not None


def key_of(article: Article) -> str:
    """What two articles share when they are the same: the address when there is one, else headline and text."""
    if article.url:
        return key_at(article.url)
    return _hashed("text", article.headline, article.text)


def key_at(url: str) -> str:
    """The key of an article with this address. It never changes: articles that were kept before are found by it."""
    return _hashed("address", canonical(url))


def _content_of(article: Article) -> str:
    return content_key(article.headline, article.text)


def _hashed(*words: str | None) -> str:
    return sha256(json.dumps(words).encode()).hexdigest()


async def _keep_article(
    connection: AsyncConnection, can: Capabilities, digest: Digest, added: datetime
) -> int | None:
    article = digest.article
    row = {
        **rows.article_values(article),
        "key": key_of(article),
        "content": _content_of(article),
        "address": canonical(article.url) if article.url else None,
        "added": rows.microseconds(added),
        "said": len(said(digest)),
        "version": 1,
    }
    if can.keep_away_windows is not None:
        await connection.execute(can.keep_away_windows)
    new = can.insert(ARTICLES).on_conflict_do_nothing().returning(ARTICLES.c.id)
    found: int | None = (await connection.execute(new, row)).scalar()
    return found


async def _keep_people(connection: AsyncConnection, can: Capabilities, digest: Digest) -> dict[str, int]:
    """The ids of everyone named, by folded name, new ones added: counts grow, and the last role given wins.

    Sorted, so that two writers on PostgreSQL take their rows in one order and never wait for each other.
    """
    people = named_people(digest)
    if not people:
        return {}
    quotes = Counter(map(speaker_of, said(digest)))
    roles = _roles(digest)
    values = [
        {"folded": key, "name": people[key], "role": roles.get(key), "quotes": quotes[key]}
        for key in sorted(people)
    ]
    new = can.insert(PEOPLE)
    grown = new.on_conflict_do_update(
        index_elements=["folded"],
        set_={
            "role": func.coalesce(new.excluded.role, PEOPLE.c.role),
            "quotes": PEOPLE.c.quotes + new.excluded.quotes,
        },
    ).returning(PEOPLE.c.folded, PEOPLE.c.id)
    found = await connection.execute(grown, values)
    return {row.folded: row.id for row in found.all()}


def _roles(digest: Digest) -> Mapping[str, str]:
    """The last role that an article gives each person, those of its quotes after those of its people."""
    given = [(p.name, p.role) for p in digest.people]
    given += [(q.speaker.name, q.speaker.role) for q in said(digest) if q.speaker]
    return {folded(name): role for name, role in given if role and is_name(name)}


def _id(name: str, people: Mapping[str, int]) -> int | None:
    return people.get(folded(name)) if is_name(name) else None


async def _insert(connection: AsyncConnection, table: Table, values: Iterable[rows.Values]) -> None:
    if found := list(values):
        await connection.execute(table.insert(), found)
