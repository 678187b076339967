"""`pullquote sources`: what is followed, as a list to read, to take from another feed reader, or to give to one."""

import asyncio
import sys
from argparse import Namespace
from collections.abc import Callable, Collection
from io import TextIOWrapper
from pathlib import Path

from adapters.asking import Place
from adapters.following import Source
from adapters.ledger import Kept
from adapters.web import Feed
from adapters.wording import clipped, counted
from bot.composition import lists, missing_database, stored
from bot.exits import FAILED, FINE, MisuseError, no_archive, say
from bot.following.carrying import OPERATOR, given, line_of, named, place_named, take_over
from bot.following.follow import MOST_FOLLOWS
from bot.settings import Settings, load

_MOST_TOLD = 20
"""Entries that are named one by one; hundreds would scroll away what matters."""

_MOST_NAMED = 5


def perform(arguments: Namespace) -> int:
    """Do what is asked for; 1 when the list cannot be read or written, or there is no archive to list."""
    place = _place(arguments)
    settings = load()
    if arguments.action == "import":
        return _take(settings, Path(arguments.file), place)
    if file := missing_database(settings):
        say(no_archive(file))
        return FAILED
    if arguments.action == "list":
        sys.stdout.write(asyncio.run(_list(settings, place)))
        return FINE
    feeds = asyncio.run(_followed(settings, place))
    if place and not feeds:
        say(f"{_address(place)} follows nothing: `pullquote sources list` says who follows what")
        return FAILED
    return _give(feeds, arguments.file, is_forced=arguments.force)


def _place(arguments: Namespace) -> Place | None:
    """The channel that is meant; raises MisuseError for anything that is wrong with what was typed."""
    if arguments.action == "import" and not arguments.file:
        raise MisuseError("sources import: which file? See pullquote sources --help")
    if arguments.action == "list" and arguments.file:
        raise MisuseError("sources list: it takes no file. See pullquote sources --help")
    place = place_named(arguments.channel) if arguments.channel else None
    if arguments.channel and place is None:
        raise MisuseError("sources: --channel is PLATFORM:WORKSPACE:CHANNEL, as in slack:T012AB3CD:C045EF6GH")
    return place


def _take(settings: Settings, file: Path, place: Place | None) -> int:
    """Import a file's feeds; 1 when any of its entries is left out, each of which is told."""
    left_out: list[str] = []
    feeds = lists().feeds_in(file, left_out.append)
    sys.stdout.write(f"{asyncio.run(_import(settings, feeds, place, left_out.append))}\n")
    say(*(f"left out: {line}" for line in left_out[:_MOST_TOLD]))
    if len(left_out) > _MOST_TOLD:
        say(f"left out: {len(left_out) - _MOST_TOLD:,} more")
    return FAILED if left_out else FINE


async def _import(
    settings: Settings, feeds: tuple[Feed, ...], place: Place | None, leave_out: Callable[[str], None]
) -> str:
    kept = await stored(settings)
    try:
        channel = await kept.subscriptions.channel(place or OPERATOR)
        if place:
            known = await kept.sources.followed(place)
            feeds = _fitting(feeds, {follow.source.url for follow in known}, leave_out)
        return str(await take_over(feeds, channel, kept.sources))
    finally:
        await kept.close()


def _fitting(
    feeds: tuple[Feed, ...], known: Collection[str], leave_out: Callable[[str], None]
) -> tuple[Feed, ...]:
    """Those that a channel follows already, and of the others as many as it may follow besides."""
    new = [feed for feed in feeds if feed.url not in known]
    over = new[max(0, MOST_FOLLOWS - len(known)) :]
    for feed in over:
        leave_out(f"“{clipped(feed.title or feed.url, 100)}”: a channel follows at most {MOST_FOLLOWS}")
    left = {feed.url for feed in over}
    return tuple(feed for feed in feeds if feed.url not in left)


async def _followed(settings: Settings, place: Place | None) -> tuple[Feed, ...]:
    kept = await stored(settings)
    try:
        return named(await kept.sources.followed(place)) if place else given(await kept.sources.all())
    finally:
        await kept.close()


async def _list(settings: Settings, place: Place | None) -> str:
    kept = await stored(settings)
    try:
        return "".join(f"{line}\n" for line in await _lines(kept, place))
    finally:
        await kept.close()


async def _lines(kept: Kept, place: Place | None) -> list[str]:
    if place is None:
        return [f"{line_of(each)}  {await _by(kept, each)}" for each in await kept.sources.all()]
    return [line_of(follow.source) for follow in await kept.sources.followed(place)]


async def _by(kept: Kept, source: Source) -> str:
    """Which channels follow a source, in words."""
    places = [_address(follow.channel.place) for follow in await kept.sources.followers(source.id)]
    more = f" and {len(places) - _MOST_NAMED} more" if len(places) > _MOST_NAMED else ""
    return f"followed by {', '.join(sorted(places)[:_MOST_NAMED])}{more}"


def _address(place: Place) -> str:
    """A channel as --channel takes it; the console is whoever runs the bot."""
    if place == OPERATOR:
        return "the operator"
    return f"{place.platform}:{place.workspace or ''}:{place.channel}"


def _give(feeds: tuple[Feed, ...], file: str | None, *, is_forced: bool) -> int:
    """To a file, or to standard output: as UTF-8, which a list says itself to be, whatever the terminal is.

    A file that is there may be the only list that somebody has: it is written over only where that is asked for.
    """
    told = lists().feeds_written(feeds)
    if not file:
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        sys.stdout.write(told)
        return FINE
    try:
        with Path(file).open("w" if is_forced else "x", encoding="utf-8") as opened:
            opened.write(told)
    except FileExistsError:
        say(f"{file}: it is there already: name another file, or write over it with --force")
        return FAILED
    except OSError as error:
        why = error.strerror or "it cannot be written"
        say(f"{file}: not written ({why}): name a file that can be, or none for standard output")
        return FAILED
    say(f"{counted(len(feeds), 'feed')} written to {file}")
    return FINE
