"""From an item of a feed to an article in the archive: its page is read, else what the feed gives of it."""

import asyncio
import logging
from dataclasses import replace
from datetime import datetime, timedelta

from adapters.articles import RawArticle
from adapters.errors import ArchiveError, NotKeptError, SourceAwayError, SourceEmptyError, SourceError
from adapters.faults import wordless
from adapters.following import Brought, Item
from adapters.web import Entry
from adapters.young import YoungPage
from bot.collecting.asking import retry_after
from bot.collecting.grouping import Grouping
from bot.collecting.needs import Collecting
from bot.collecting.waits import until_next_try
from bot.collecting.young import read_later
from bot.digesting import clean_one, digest_cleaned
from digests.model import Digest, Given

MOST_TRIES = 6
"""After so many tries over some hours what the feed itself gives has to do."""

MOST_VERSIONS_A_DAY = 12
"""Of an article; what changes more often (a ticker, a page that is another one each time) is taken as it is then."""

_DAY = timedelta(days=1)
_LONGEST_WAIT = timedelta(hours=2)
"""What is to be asked for later still is no news by then: what the feed gives has to do."""

_log = logging.getLogger(__name__)


class _PassingError(Exception):
    """A page cannot be had now, and may be soon."""

    def __init__(self, error: SourceError) -> None:
        super().__init__()
        self.error = error


async def bring(item: Item, by: Collecting, grouping: Grouping) -> None:
    """Make an item an article, or keep why it is none, or has to wait. Raises ArchiveError."""
    try:
        if until := await rests_until(item, by):
            return await by.sources.put_off(item, "it changes all the time", until)
        raw = await _raw(item, by)
        digest = await asyncio.to_thread(_digest, raw)
        brought = await grouping.bring(item, digest)
        if _may_change(raw, item, brought):
            await read_later(YoungPage(replace(item, article=brought.article), validators=raw.validators), by)
    except _PassingError as passing:
        await _put_off(item, by, passing.error.problem, retry_after(passing.error))
    except SourceError as error:
        await by.sources.give_up(item, error.problem)
    except NotKeptError as error:
        await by.sources.give_up(item, str(error))
    except ArchiveError:  # of this one, or of all: then this fails, too, and it is as it was
        await _put_off(item, by, "it could not be kept", None)
        raise
    except Exception as error:  # noqa: BLE001  # the outermost loop of an item: the others go on
        _log.error("item %d: not digested", item.id, exc_info=wordless(error))
        await by.sources.give_up(item, "a fault of Pullquote's own, which the log tells more of")


async def _put_off(item: Item, by: Collecting, problem: str, retry: timedelta | None) -> None:
    wait = until_next_try(item.attempts + 1, retry, by.chance())
    await by.sources.put_off(item, problem, by.clock() + wait)


async def rests_until(item: Item, by: Collecting) -> datetime | None:
    """Until when an article is left as it is that was changed very often within a day; None for any other."""
    if item.article is None:
        return None
    oldest = by.clock() - _DAY
    changed = [each.replaced for each in await by.sources.versions(item.article) if each.replaced > oldest]
    return changed[-MOST_VERSIONS_A_DAY] + _DAY if len(changed) >= MOST_VERSIONS_A_DAY else None


async def _raw(item: Item, by: Collecting) -> RawArticle:
    """The article as its page has it, or as its feed gives it where that is more or the page is not to be had."""
    entry, outlet = item.entry, item.source.title
    if entry.url is None:
        return _of_feed(entry, outlet)
    try:
        raw = await by.web.article(entry.url)
    except SourceError as error:
        if _is_passing(error) and item.attempts + 1 < MOST_TRIES:
            raise _PassingError(error) from error
        _log.info("item %d: %s; taken as its feed gives it", item.id, error.problem)
        return _of_feed(entry, outlet)
    if raw.extent == "teaser" and len(entry.text) > len(raw.text):
        return _of_feed(entry, outlet)
    return completed(raw, item)


def completed(raw: RawArticle, item: Item) -> RawArticle:
    """An article as its page has it, with what its feed says where the page says nothing."""
    return replace(raw, given=_completed(raw.given or Given(), item.entry, item.source.title))


def _may_change(raw: RawArticle, item: Item, brought: Brought) -> bool:
    """Whether a page is worth reading again: all of an article that briefings may bring stands there, and is new."""
    return raw.extent == "full" and item.is_fresh and brought.how in {"added", "revised"}


def _is_passing(error: SourceError) -> bool:
    """Whether a page may soon be had: its host is away, or wants to be left alone for a time that it tells."""
    told = retry_after(error)
    return isinstance(error, SourceAwayError) if told is None else told <= _LONGEST_WAIT


def _of_feed(entry: Entry, outlet: str) -> RawArticle:
    given = _completed(Given(), entry, outlet)
    return RawArticle(entry.text, url=entry.url, given=given, extent="feed" if entry.is_whole else "teaser")


def _completed(given: Given, entry: Entry, outlet: str) -> Given:
    """What the page says, and where it says nothing, what the feed does."""
    return replace(
        given,
        headline=given.headline or entry.headline,
        byline=given.byline or entry.byline,
        published=given.published or entry.published,
        outlet=given.outlet or outlet,
    )


def _digest(raw: RawArticle) -> Digest:
    """The digest of an article. Raises SourceError."""
    cleaned = clean_one(raw)
    if isinstance(cleaned, SourceError):
        raise cleaned
    if not (cleaned.article.text or cleaned.article.headline):
        raise SourceEmptyError(raw.source, "neither its page nor its feed says anything", "nothing to do")
    digested = digest_cleaned(cleaned)
    if isinstance(digested, SourceError):
        raise digested
    return digested.digest
