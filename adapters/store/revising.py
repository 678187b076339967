"""A new version of an article: its rows are replaced, and what they were is kept as its earlier version."""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import RowMapping, bindparam, delete, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.found import FoundArticle
from adapters.links import canonical
from adapters.store import rows, writing
from adapters.store.capabilities import Capabilities
from adapters.store.derived import Kept, forget_derived, keep_derived
from adapters.store.digest_json import digest_to_json
from adapters.store.indexing import Index, index_of
from adapters.store.source_tables import VERSIONS
from adapters.store.tables import APPEARANCES, ARTICLES, EXCERPTS, FIGURES, QUOTES
from digests.model import Article, Digest

_OF = ARTICLES.c
_QUOTE = update(QUOTES).where(QUOTES.c.id == bindparam("known"))


async def revise(  # noqa: PLR0913  # the old and the new
    connection: AsyncConnection,
    can: Capabilities,
    old: FoundArticle,
    digest: Digest,
    index: Index,
    *,
    now: datetime,
) -> None:
    """Let a digest take the place of an article's digest; quotes that stand in both keep their ids."""
    await _remember(connection, old, now)
    people = await writing.keep_people(connection, can, digest, old.digest)
    old_index = await asyncio.to_thread(index_of, old.digest)
    await forget_derived(connection, can, Kept(old.id, rows.age(old.digest.article), people), old_index)
    for table in (EXCERPTS, FIGURES, APPEARANCES):
        await connection.execute(delete(table).where(table.c.article_id == old.id))
    await writing.keep_parts(connection, old.id, digest, people)
    await _replace_quotes(connection, old.id, writing.quote_rows(old.id, digest, people))
    await connection.execute(
        update(ARTICLES)
        .where(_OF.id == old.id)
        .values(
            {
                **writing.said_values(digest),
                **await _identity(connection, old.id, digest.article),
                "version": _OF.version + 1,
            }
        )
    )
    await keep_derived(connection, can, Kept(old.id, rows.age(digest.article), people), index)


async def _remember(connection: AsyncConnection, old: FoundArticle, now: datetime) -> None:
    kept = {
        "article_id": old.id,
        "number": select(_OF.version).where(_OF.id == old.id).scalar_subquery(),
        "replaced": rows.microseconds(now),
        "digest": digest_to_json(old.digest),
    }
    await connection.execute(insert(VERSIONS).values(kept))


async def _identity(connection: AsyncConnection, article_id: int, article: Article) -> rows.Values:
    """What the article is found by from now on; what is another's stays as it was."""
    key, content = writing.key_of(article), writing.content_of(article)
    others = select(_OF.key, _OF.content).where(
        _OF.id != article_id, or_(_OF.key == key, _OF.content == content)
    )
    taken = {hashed for row in await connection.execute(others) for hashed in row}
    found = {} if content in taken else {"content": content}
    if key in taken:
        url = (await connection.execute(select(_OF.url).where(_OF.id == article_id))).scalar()
        return {**found, "url": url}
    return {**found, "key": key, "address": canonical(article.url) if article.url else None}


async def _replace_quotes(connection: AsyncConnection, article_id: int, new: Sequence[rows.Values]) -> None:
    """Write the quotes of the new version: over those with the same words, the others anew."""
    mine = QUOTES.c.article_id == article_id
    asked = select(*QUOTES.c["id", "text"]).where(mine).order_by(QUOTES.c.id)
    known = _ids_by_text((await connection.execute(asked)).mappings())
    # out of the way first, as no two have the same place
    await connection.execute(update(QUOTES).where(mine).values(position=-1 - QUOTES.c.position))
    again = [(known[row["text"]].pop(0), row) for row in new if known[row["text"]]]
    gone = [id_ for ids in known.values() for id_ in ids]
    await connection.execute(delete(QUOTES).where(QUOTES.c.id.in_(gone)))
    for id_, row in again:
        await connection.execute(_QUOTE.values(row), {"known": id_})
    kept_rows = {id(row) for _, row in again}
    await writing.insert(connection, QUOTES, [row for row in new if id(row) not in kept_rows])


def _ids_by_text(found: Iterable[RowMapping]) -> Mapping[str, list[int]]:
    ids: defaultdict[str, list[int]] = defaultdict(list)
    for row in found:
        ids[row["text"]].append(row["id"])
    return ids
