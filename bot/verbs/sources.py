"""`pullquote sources`: what is followed, as a list to read, to take from another feed reader, or to give to one."""

import asyncio
import sys
from argparse import Namespace
from io import TextIOWrapper
from pathlib import Path

from adapters.asking import Place
from adapters.ledger import Kept
from adapters.web import Feed
from bot.composition import lists, missing_database, stored
from bot.exits import FAILED, FINE, MisuseError, say
from bot.following.carrying import OPERATOR, given, line_of, named, place_named, take_over
from bot.settings import Settings, load


def perform(arguments: Namespace) -> int:
    """Do what is asked for; 1 when the list cannot be read, or there is no archive to list."""
    place = _place(arguments)
    settings = load()
    if arguments.action == "import":
        taken = asyncio.run(_import(settings, lists().feeds_in(Path(arguments.file)), place))
        sys.stdout.write(f"{taken}\n")
        return FINE
    if file := missing_database(settings):
        say(f"there is no archive at {file}: `pullquote run` makes it, or set DATABASE_URL to where yours is")
        return FAILED
    told = asyncio.run(_export(settings, place) if arguments.action == "export" else _list(settings, place))
    _give(told, arguments.file)
    return FINE


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


async def _import(settings: Settings, feeds: tuple[Feed, ...], place: Place | None) -> str:
    kept = await stored(settings)
    try:
        channel = await kept.subscriptions.channel(place or OPERATOR)
        return str(await take_over(feeds, channel, kept.sources))
    finally:
        await kept.close()


async def _export(settings: Settings, place: Place | None) -> str:
    kept = await stored(settings)
    try:
        feeds = named(await kept.sources.followed(place)) if place else given(await kept.sources.all())
        return lists().feeds_written(feeds)
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
        return [line_of(source) for source in await kept.sources.all()]
    return [line_of(follow.source) for follow in await kept.sources.followed(place)]


def _give(told: str, file: str | None) -> None:
    """To a file, or to standard output: as UTF-8, which a list says itself to be, whatever the terminal is."""
    if file:
        Path(file).write_text(told, encoding="utf-8")
        return
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(told)
