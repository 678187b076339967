"""Telling who follows a source that it broke, or works again: once, and only when it lasts."""

import logging

from adapters.errors import PlatformError
from adapters.following import Follow, Source
from bot.collecting.needs import Collecting
from bot.following.news import news_of
from digests.schedule import put_off

LASTING = 3
"""Failures in a row that are worth telling of: most are over at the next check."""

_log = logging.getLogger(__name__)


async def tell(by: Collecting) -> None:
    """Tell what is news of all sources. Raises ArchiveError.

    It is kept as told first: better that a channel never hears of it, as /sources and its briefings say so, too, than
    that it hears twice.
    """
    for source in await by.sources.untold():
        if is_quietly_told(source) or is_news(source):
            await by.sources.told(source.id, source.health)
        if is_news(source):
            for follow in await by.sources.followers(source.id):
                await _tell(source, follow, by)


def is_quietly_told(source: Source) -> bool:
    """Whether nobody needs to hear it: it works from the first, or again before anybody heard that it did not."""
    return source.health == "working" and source.told in {"new", "working"}


def is_news(source: Source) -> bool:
    """Whether its followers should hear how it is: it broke and stayed so, or works again."""
    if source.health == "working":
        return source.told not in {"new", "working"}
    return source.failures >= LASTING and source.told in {"new", "working"}


async def _tell(source: Source, follow: Follow, by: Collecting) -> None:
    """Tell one channel; one where it is quiet now reads of it in its next briefing, or in /sources."""
    channel = follow.channel
    poster = by.posters.get(channel.place.platform)
    now = by.clock()
    if poster is None or (channel.zone and put_off(now, channel.quiet, channel.zone) != now):
        return
    mark = f"s{source.id}-{int(source.since.timestamp()):x}"
    try:
        await poster.post_part(channel.place, news_of(source, follow), mark)
    except PlatformError as error:
        _log.info("source %d: a channel could not be told: %s", source.id, error)
