"""Reading young pages again: an outlet corrects an article at its page, and its feed may never say so.

With all manners of a first reading, and with what its server said of it, so that a page that is the same need not be
sent again. young.py says when.
"""

import asyncio
import logging
from dataclasses import replace

from adapters.articles import RawArticle
from adapters.contents import content_key
from adapters.errors import (
    ArchiveError,
    NotKeptError,
    SourceBlockedError,
    SourceError,
    SourceGoneError,
)
from adapters.faults import wordless
from adapters.validators import Validators
from adapters.young import YoungPage
from bot.collecting.asking import retry_after
from bot.collecting.bringing import completed, rests_until
from bot.collecting.grouping import Grouping
from bot.collecting.needs import Collecting
from bot.collecting.young import YOUNG, read_later
from bot.digesting import clean_one, digest_cleaned
from digests.copies import COPIED, containment
from digests.model import Article, Digest

_LEAST_LEFT = 0.5
"""The share of an article's length that an outlet leaves of it; of what it shows to some only, a site shows less."""

_log = logging.getLogger(__name__)


async def read_again(page: YoungPage, by: Collecting, grouping: Grouping) -> None:
    """Read a page again, and keep what has become of its article. Raises ArchiveError."""
    if not _is_wanted(page, by):
        return await by.pages.leave(page)
    again = replace(page, times=page.times + 1)
    try:
        validators = await _read(page, by, grouping)
    except SourceError as error:
        return await _unread(again, error, by)
    except NotKeptError as error:
        _log.warning("item %d: its page is not read again: %s", page.item.id, error)
    except ArchiveError:  # of this one, or of all: then this fails, too, and it is as it was
        await read_later(again, by)
        raise
    except Exception as error:  # noqa: BLE001  # the outermost loop of a page: the others go on
        _log.error("item %d: its page is not read again", page.item.id, exc_info=wordless(error))
    else:
        return await read_later(replace(again, validators=validators), by)
    return await by.pages.leave(page)


def _is_wanted(page: YoungPage, by: Collecting) -> bool:
    """Whether somebody follows its source and wants that, and it is young: nobody may have collected for days."""
    is_young = by.clock() - page.item.seen <= YOUNG
    return page.item.source.due is not None and bool(by.page_interval) and is_young


async def _read(page: YoungPage, by: Collecting, grouping: Grouping) -> Validators:
    """What its server says of a page that was read; its article is kept where it has changed.

    One that rests is not asked for: what is not kept must not be known to its server as what we have.
    """
    item = page.item
    if await rests_until(item, by):
        return page.validators
    found = await by.web.article_again(item.entry.url or "", page.validators)
    kept = await by.correcting.archive.article(item.article) if item.article else None
    if isinstance(found, RawArticle) and kept:
        raw = completed(found, item)
        if digest := await asyncio.to_thread(_changed, raw, kept.digest.article):
            await grouping.bring(item, digest)
            _log.info("item %d: its page has changed", item.id)
    return found.validators


async def _unread(page: YoungPage, error: SourceError, by: Collecting) -> None:
    """A page could not be read now: the next time may be another matter, unless its site will not have it."""
    _log.info("item %d: %s", page.item.id, error.problem)
    told = retry_after(error)
    if isinstance(error, SourceGoneError) or (isinstance(error, SourceBlockedError) and told is None):
        return await by.pages.leave(page)
    return await read_later(page, by, told)


def _changed(raw: RawArticle, kept: Article) -> Digest | None:
    """The digest of an article that says something else now; None for one that does not, or that is another one.

    A site may show something else at the address for a while: what it asks of visitors, that it is being mended, or how
    the article begins, once somebody has read it a few times.
    """
    cleaned = clean_one(raw)
    if isinstance(cleaned, SourceError):
        raise cleaned
    now = cleaned.article
    if content_key(now.headline, now.text) == content_key(kept.headline, kept.text):
        return None
    if len(now.text) < len(kept.text) * _LEAST_LEFT or containment(kept.text, now.text) < COPIED:
        return None
    digested = digest_cleaned(cleaned)
    if isinstance(digested, SourceError):
        raise digested
    return digested.digest
