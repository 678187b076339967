"""Telling who follows a source that it broke, or works again: once, and only when it lasts."""

import logging

from adapters.errors import PlatformError
from adapters.following import Follow, Source
from bot.collecting.needs import Collecting
from bot.following.news import news_of
from bot.missing import LASTING
from digests.schedule import put_off

_log = logging.getLogger(__name__)


async def tell(by: Collecting) -> None:
    """Tell what is news of all sources. Raises ArchiveError.

    It is kept as told first: better that a channel never hears of it, as /sources and its briefings say so, too, than
    that it hears twice. Where all who follow it are quiet now it waits; where some are, these read of it in /sources.
    """
    for source in await by.sources.untold():
        if is_quietly_told(source):
            await by.sources.told(source.id, source.health)
        elif is_news(source):
            await _tell_followers(source, by)


async def _tell_followers(source: Source, by: Collecting) -> None:
    followers = await by.sources.followers(source.id)
    loud = [follow for follow in followers if not _is_quiet(follow, by)]
    if followers and not loud:
        return  # it can wait until somebody may hear it: most teams are quiet together
    await by.sources.told(source.id, source.health)
    for follow in loud:
        await _tell(source, follow, by)


def _is_quiet(follow: Follow, by: Collecting) -> bool:
    channel, now = follow.channel, by.clock()
    return channel.zone is not None and put_off(now, channel.quiet, channel.zone) != now


def is_quietly_told(source: Source) -> bool:
    """Whether nobody needs to hear it: it works from the first, or again before anybody heard that it did not."""
    return source.health == "working" and source.told in {"new", "working"}


def is_news(source: Source) -> bool:
    """Whether its followers should hear how it is: it broke and stayed so, or works again."""
    if source.health == "working":
        return source.told not in {"new", "working"}
    return source.failures >= LASTING and source.told in {"new", "working"}


async def _tell(source: Source, follow: Follow, by: Collecting) -> None:
    channel = follow.channel
    poster = by.posters.get(channel.place.platform)
    if poster is None:
        return
    mark = f"s{source.id}-{int(source.since.timestamp()):x}"
    try:
        await poster.post_part(channel.place, news_of(source, follow), mark)
    except PlatformError as error:
        _log.info("source %d: a channel could not be told: %s", source.id, error)
