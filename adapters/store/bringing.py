"""What becomes of an item: a new article, one that is kept already, or a new version of one."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.contents import content_key
from adapters.errors import ArchiveError, NotKeptError
from adapters.following import Brought, BroughtHow, Item
from adapters.store import items
from adapters.store.addresses import page_at
from adapters.store.articles import article_by_id
from adapters.store.capabilities import Capabilities
from adapters.store.indexing import Index
from adapters.store.revising import revise
from adapters.store.sightings import Sighting, see
from adapters.store.source_tables import SIGHTINGS
from adapters.store.tables import ARTICLES
from adapters.store.writing import content_of, keep, key_of
from digests.model import Article, Digest, Excerpt, Extent, Figure, Quote

_EXTENTS: tuple[Extent, ...] = ("teaser", "feed", "full")
"""From the least to the most that there is of an article."""


async def bring(  # noqa: PLR0913  # what an article is brought by
    connection: AsyncConnection,
    can: Capabilities,
    item: Item,
    digest: Digest,
    index: Index,
    *,
    copy_of: int | None,
    now: datetime,
) -> Brought:
    """Keep the article that an item is, and that its source brought it; the item is done."""
    if can.keep_away_windows is not None:  # before anything else is locked: who follows does it in this order
        await connection.execute(can.keep_away_windows)
    held = await items.held(connection, item)
    url, outlet = item.entry.url or digest.article.url, digest.article.outlet
    sighting = Sighting(now, held.source, held.is_fresh, url, outlet)
    found = await _kept(connection, item, digest.article, held.article, copy_of)
    if found is None:
        added = await keep(connection, can, digest, index, sighting)
        if added is not None:
            await items.done(connection, item, added)
            return Brought(added, "added")
        found = await _same(connection, digest.article)  # another writer was faster
    if found is None:
        raise ArchiveError("an article is kept by another writer and cannot be found: it is tried again")
    brought = Brought(*found)
    own_of = None if held.article is None else held.source
    if await _is_revised(connection, brought, digest.article, own_of):
        kept = await article_by_id(connection, brought.article)
        assert kept is not None  # noqa: S101  # nothing is ever deleted
        await revise(connection, can, kept, digest, index, now=now)
        brought = Brought(brought.article, "revised")
    await see(connection, can, brought.article, sighting)
    await items.done(connection, item, brought.article)
    return brought


def verify(digest: Digest) -> None:
    """Raise NotKeptError unless all words of a digest stand in its article, where it says that they do."""
    text = digest.article.text
    for found in _excerpts(digest):
        if not 0 <= found.start <= found.end or text[found.start : found.end] != found.text:
            name = digest.article.url or digest.article.path or "an article"
            raise NotKeptError(
                f"{name}: words of its digest do not stand where they should (at {found.start}): please report it"
            )


def _excerpts(digest: Digest) -> Iterator[Excerpt | Figure | Quote]:
    yield from digest.summary
    yield from digest.figures
    yield from digest.quotes


async def _kept(
    connection: AsyncConnection, item: Item, article: Article, own: int | None, copy_of: int | None
) -> tuple[int, BroughtHow] | None:
    """The article that an item is, if it is kept: its own, one at its address or that says the same, or a copy."""
    if own is not None:
        return own, "known"
    if found := await _same(connection, article):
        return found
    for url in dict.fromkeys(filter(None, (article.url, item.entry.url))):
        if (at := await _at_page(connection, url, article.headline)) is not None:
            return at, "known"
    if copy_of is not None and await _first(connection, ARTICLES.c.id == copy_of):
        return copy_of, "copy"
    return None


async def _same(connection: AsyncConnection, article: Article) -> tuple[int, BroughtHow] | None:
    """The article with this address, else the one that says the same."""
    for same in (ARTICLES.c.key == key_of(article), ARTICLES.c.content == content_of(article)):
        if (found := await _first(connection, same)) is not None:
            return found, "known"
    return None


async def _first(connection: AsyncConnection, which: ColumnElement[bool]) -> int | None:
    found: int | None = (await connection.execute(select(ARTICLES.c.id).where(which))).scalar()
    return found


async def _at_page(connection: AsyncConnection, url: str, headline: str | None) -> int | None:
    """An article that was seen at this page, whatever form its address had, if its headline is the same."""
    asked = (
        select(ARTICLES.c.id, ARTICLES.c.headline)
        .join(SIGHTINGS, SIGHTINGS.c.article_id == ARTICLES.c.id)
        .where(SIGHTINGS.c.address == page_at(url))
        .order_by(SIGHTINGS.c.id)
    )
    rows = (await connection.execute(asked)).all()
    return next((row.id for row in rows if content_key(row.headline, "") == content_key(headline, "")), None)


async def _is_revised(
    connection: AsyncConnection, brought: Brought, article: Article, own_of: int | None
) -> bool:
    """Whether this is a new version of the article that it is kept as: it says something else, and no less of it.

    Only what stands at the article's address tells, or an item that was this article before, of the source that
    brought it first (`own_of`): what is a copy of another one's article, or was taken for it, does not change that.
    """
    if brought.how != "known":
        return False
    of = ARTICLES.c
    asked = select(of.key, of.headline, of.text, of.extent).where(of.id == brought.article)
    kept = (await connection.execute(asked.with_for_update(key_share=True))).one()
    if content_key(kept.headline, kept.text) == content_of(article):
        return False
    if _EXTENTS.index(article.extent) < _EXTENTS.index(kept.extent):
        return False
    if kept.key == key_of(article):
        return True
    return own_of is not None and await _first_source(connection, brought.article) == own_of


async def _first_source(connection: AsyncConnection, article_id: int) -> int | None:
    of = SIGHTINGS.c
    asked = select(of.source_id).where(of.article_id == article_id).order_by(of.id).limit(1)
    found: int | None = (await connection.execute(asked)).scalar()
    return found
