"""Keeping a digest: the rows that it becomes, in one transaction."""

from collections import Counter
from collections.abc import Iterable, Mapping
from operator import itemgetter

from sqlalchemy import Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.contents import content_key
from adapters.links import canonical
from adapters.mentions import named_people, speaker_of
from adapters.names import folded, is_name
from adapters.replies import said
from adapters.store import rows
from adapters.store.addresses import hashed, key_at
from adapters.store.capabilities import Capabilities
from adapters.store.derived import Kept, keep_derived
from adapters.store.indexing import Index
from adapters.store.sightings import Sighting, see
from adapters.store.tables import APPEARANCES, ARTICLES, EXCERPTS, FIGURES, PEOPLE, QUOTES
from digests.model import Article, Digest


async def keep(
    connection: AsyncConnection, can: Capabilities, digest: Digest, index: Index, sighting: Sighting
) -> int | None:
    """Write the rows of a digest whose article was seen so, and what it is found by; gives the article's id.

    None, and nothing changes, when it is kept already.
    """
    article_id = await _keep_article(connection, can, digest, rows.microseconds(sighting.seen))
    if article_id is None:
        return None
    await see(connection, can, article_id, sighting)
    people = await keep_people(connection, can, digest)
    await keep_parts(connection, article_id, digest, people)
    await insert(connection, QUOTES, quote_rows(article_id, digest, people))
    await keep_derived(connection, can, Kept(article_id, rows.age(digest.article), people), index)
    return article_id


async def keep_parts(
    connection: AsyncConnection, article_id: int, digest: Digest, people: Mapping[str, int]
) -> None:
    """Write what an article has but its quotes; `people` are the ids of everyone named, by folded name."""
    appearing = ({**rows.person_values(p), "person_id": _id(p.name, people)} for p in digest.people)
    for table, values in (
        (EXCERPTS, map(rows.excerpt_values, digest.summary)),
        (FIGURES, map(rows.figure_values, digest.figures)),
        (APPEARANCES, appearing),
    ):
        await insert(connection, table, rows.placed(article_id, values))


def quote_rows(article_id: int, digest: Digest, people: Mapping[str, int]) -> list[rows.Values]:
    """An article's quotes by rank, so that their ids tell which of them comes first."""
    age = rows.age(digest.article)
    saying = (
        {**rows.quote_values(q), "age": age, "person_id": people.get(speaker_of(q) or "")}
        for q in digest.quotes
    )
    return sorted(rows.placed(article_id, saying), key=itemgetter("rank"))


async def is_kept(connection: AsyncConnection, article: Article) -> bool:
    """Whether an article that is the same is kept."""
    same = (ARTICLES.c.key == key_of(article)) | (ARTICLES.c.content == content_of(article))
    asked = select(ARTICLES.c.id).where(same).limit(1)
    return (await connection.execute(asked)).first() is not None


def key_of(article: Article) -> str:
    """What two articles share when they are the same: the address when there is one, else headline and text."""
    if article.url:
        return key_at(article.url)
    return hashed("text", article.headline, article.text)


def content_of(article: Article) -> str:
    """What two articles share when they say the same."""
    return content_key(article.headline, article.text)


def said_values(digest: Digest) -> rows.Values:
    """The columns of an article that tell what it says."""
    return {**rows.article_values(digest.article), "said": len(said(digest))}


async def _keep_article(
    connection: AsyncConnection, can: Capabilities, digest: Digest, added: int
) -> int | None:
    article = digest.article
    row = {
        **said_values(digest),
        "key": key_of(article),
        "content": content_of(article),
        "address": canonical(article.url) if article.url else None,
        "added": added,
        "version": 1,
    }
    if can.keep_away_windows is not None:
        await connection.execute(can.keep_away_windows)
    new = can.insert(ARTICLES).on_conflict_do_nothing().returning(ARTICLES.c.id)
    found: int | None = (await connection.execute(new, row)).scalar()
    return found


async def keep_people(
    connection: AsyncConnection, can: Capabilities, digest: Digest, before: Digest | None = None
) -> dict[str, int]:
    """The ids of everyone named, by folded name, new ones added: counts grow, and the last role given wins.

    With a digest `before`, whose place this one takes, its people are among them, and its quotes count no more.
    Sorted, so that two writers on PostgreSQL take their rows in one order and never wait for each other.
    """
    people = {**(named_people(before) if before else {}), **named_people(digest)}
    if not people:
        return {}
    quotes = Counter(map(speaker_of, said(digest)))
    quotes.subtract(map(speaker_of, said(before)) if before else ())
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


async def insert(connection: AsyncConnection, table: Table, values: Iterable[rows.Values]) -> None:
    """Write rows, if there are any."""
    if found := list(values):
        await connection.execute(table.insert(), found)
