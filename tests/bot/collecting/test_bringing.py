"""From an item to an article: what may still be had is waited for, and nothing is tried without end."""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from adapters.articles import RawArticle
from adapters.errors import ArchiveError, SourceAwayError, SourceBlockedError, SourceError, SourceGoneError
from adapters.following import Brought, Item, Version
from bot.collecting.bringing import MOST_TRIES, MOST_VERSIONS_A_DAY, bring
from bot.collecting.grouping import Grouping
from digests.model import Digest
from tests.adapters.examples import WALL
from tests.bot.collecting.small import ENTRY, ITEM, NOW, TEXT, Clock, Pages, Waiting, collecting

HOUR = timedelta(hours=1)
URL = ENTRY.url or ""


@dataclass
class Keeping(Waiting):
    """Sources that keep what is brought, or cannot."""

    refuses: ArchiveError | None = None

    async def bring(self, item: Item, digest: Digest, copy_of: int | None = None) -> Brought:  # noqa: ARG002  # by the port
        if self.refuses:
            raise self.refuses
        self.brought.append(digest)
        return Brought(item.article or 1, "added")


def brought(item: Item, web: Pages, sources: Keeping | None = None) -> Keeping:
    sources = sources or Keeping(lambda: NOW)
    by = collecting(sources, web)
    asyncio.run(bring(item, by, Grouping(by.sources, by.correcting.archive, Clock())))
    return sources


def blocked(wait: timedelta | None) -> SourceError:
    error = SourceBlockedError(URL, "its host wants to be left alone for now", "later")
    error.retry_after = wait
    return error


def away(wait: timedelta | None = None) -> SourceError:
    error = SourceAwayError(URL, "its host answers with a fault (503)", "later")
    error.retry_after = wait
    return error


@pytest.mark.parametrize("error", [away(), away(HOUR), blocked(timedelta(minutes=5))])
def test_a_page_that_may_soon_be_had_is_waited_for(error: SourceError) -> None:
    sources = brought(ITEM, Pages(errors={URL: error}))
    ((problem, until),) = sources.put_offs
    assert problem == error.problem
    assert until >= NOW + (getattr(error, "retry_after", None) or timedelta())
    assert not sources.brought


@pytest.mark.parametrize(
    "error",
    [
        blocked(None),
        blocked(6 * HOUR),
        away(timedelta(days=1)),
        SourceGoneError(URL, "it is not there (404)", "look"),
    ],
)
def test_of_a_page_that_is_not_to_be_had_soon_the_feed_s_own_words_are_taken(error: SourceError) -> None:
    sources = brought(ITEM, Pages(errors={URL: error}))
    (digest,) = sources.brought
    assert (digest.article.text, digest.article.extent) == (TEXT, "teaser")


def test_after_some_tries_the_feed_s_own_words_are_taken() -> None:
    tried = replace(ITEM, attempts=MOST_TRIES - 1)
    assert brought(tried, Pages(errors={URL: blocked(HOUR)})).brought
    assert brought(tried, Pages(errors={URL: away()})).brought


def test_an_item_that_the_archive_does_not_take_is_tried_ever_less_often() -> None:
    sources = Keeping(lambda: NOW, refuses=ArchiveError("no"))
    page = Pages(pages={URL: RawArticle(TEXT, url=URL)})
    for attempts in (0, 5):
        with pytest.raises(ArchiveError):
            brought(replace(ITEM, attempts=attempts), page, sources)
    (_, soon), (_, late) = sources.put_offs
    assert NOW < soon < late


def test_an_article_that_changes_all_the_time_is_left_as_it_is_for_the_day() -> None:
    versions = tuple(Version(n + 1, WALL, NOW - 13 * HOUR + n * HOUR) for n in range(MOST_VERSIONS_A_DAY))
    sources = Keeping(lambda: NOW, changed={1: versions})
    page = Pages(pages={URL: RawArticle(TEXT, url=URL)})
    brought(replace(ITEM, article=1), page, sources)
    assert not page.asked
    assert sources.put_offs == [("it changes all the time", NOW + 11 * HOUR)]
    sources.changed[1] = versions[1:]
    brought(replace(ITEM, article=1), page, sources)
    assert len(sources.brought) == 1
