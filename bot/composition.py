"""The composition root: the one place that knows which adapters there are, and puts them together.

Each adapter is imported where it is made, so that no command waits for what it does not use.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from ipaddress import ip_network
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.articles import ArticleSource
from adapters.links import is_web
from adapters.sources.files import Files, count
from bot.exits import MisuseError
from bot.setting_rules import parted
from bot.shards import shard_ids
from bot.shipped import as_typed, shipped_seeds

if TYPE_CHECKING:
    from pydantic import SecretStr

    from adapters.console.screen import Screen
    from adapters.found import ArchiveState
    from adapters.ledger import Kept
    from adapters.ports import Archive, Platform
    from adapters.replies import Reply
    from adapters.web import Lists, Web
    from bot.settings import Settings


def named(paths: Sequence[str], max_bytes: int) -> ArticleSource:
    """The articles at these paths and addresses; a file larger than `max_bytes` is refused.

    Raises MisuseError for wrong settings, which are read for an address alone.
    """
    if not any(map(is_web, paths)):
        return Files(paths, max_bytes=max_bytes)
    from adapters.sources.named import Named  # noqa: PLC0415  # asyncio, for addresses alone
    from bot.settings import load  # noqa: PLC0415  # 250 ms of pydantic

    settings = load()
    return Named(paths, max_bytes=max_bytes, web=lambda: web(settings))


def web(settings: Settings) -> Web:
    """Feeds and pages, asked with manners."""
    from importlib.metadata import version  # noqa: PLC0415  # for addresses alone

    from adapters.sources.fetching.limits import Manners  # noqa: PLC0415  # as above
    from adapters.sources.web import WorldWideWeb  # noqa: PLC0415  # 500 ms of aiohttp, lxml and parsers

    manners = Manners(
        version=version("pullquote"),
        contact=settings.fetch_contact,
        allowed=parted(settings.fetch_networks, ip_network),
        pause_s=settings.fetch_pause_s,
    )
    return WorldWideWeb(manners)


def lists() -> Lists:
    """Lists of feeds, as other feed readers write and read them."""
    from adapters.sources import lists as opml  # noqa: PLC0415  # lxml, for one verb alone

    return opml


def seeds(settings: Settings) -> ArticleSource:
    """The articles of the folder SEEDS, or those that come with Pullquote."""
    return Files([as_typed(settings.seeds or shipped_seeds())], max_bytes=settings.max_article_bytes)


def folders(settings: Settings) -> tuple[ArticleSource, ...]:
    """The folders of FOLDERS, and that of SEEDS where it is set: each gives what is new in it since its last look."""
    from adapters.sources.folders import WatchedFolder  # noqa: PLC0415  # for `run` alone

    named = parted(settings.folders, str)
    paths = [*named, str(settings.seeds)] if settings.seeds else named
    return tuple(WatchedFolder(path, settings.max_article_bytes) for path in dict.fromkeys(paths))


def count_files(paths: Sequence[str]) -> int:
    """How many articles there are at these paths, as far as can be told without reading them."""
    return count(paths)


async def stored_archive(settings: Settings) -> Archive:
    """The archive in the database of DATABASE_URL; raises as stored does."""
    return (await stored(settings)).archive


async def stored(settings: Settings) -> Kept:
    """What is kept in the database of DATABASE_URL, made when there is none.

    Raises ArchiveError, and MisuseError for a setting that names no database.
    """
    from adapters.store.opening import open_store  # noqa: PLC0415  # 250 ms of SQLAlchemy; digesting needs none

    missing_database(settings)
    return await open_store(_database_url(settings))


async def state_of_archive(settings: Settings) -> ArchiveState:
    """How the database of DATABASE_URL is; nothing in it is changed. Raises what stored_archive raises."""
    from adapters.store.opening import look  # noqa: PLC0415  # as above

    missing_database(settings)
    return await look(_database_url(settings))


def missing_database(settings: Settings) -> Path | None:
    """The file that an archive would be made in; None when it is there, or a server keeps it.

    Raises MisuseError for a setting that names no database. Nothing is opened.
    """
    from adapters.store.errors import UnopenableError  # noqa: PLC0415  # as above
    from adapters.store.opening import read_url  # noqa: PLC0415  # as above

    try:
        address = read_url(_database_url(settings))
    except UnopenableError as error:
        raise MisuseError(str(error)) from error
    file = Path(address.database or "").expanduser()
    return file if address.get_backend_name() == "sqlite" and not file.exists() else None


def _database_url(settings: Settings) -> str:
    given = settings.database_url
    return given.get_secret_value() if given else f"sqlite:///{default_database()}"


def default_database() -> Path:
    """Where the archive is kept when no setting says so: with the user's data, wherever the command is run.

    Source: https://specifications.freedesktop.org/basedir-spec/latest/. Raises MisuseError without a home folder.
    """
    named = os.environ.get("XDG_DATA_HOME", "")
    try:
        data = Path(named) if Path(named).is_absolute() else Path.home() / ".local" / "share"
    except RuntimeError as error:
        raise MisuseError("DATABASE_URL: there is no home folder to keep articles in: say where") from error
    return data / "pullquote" / "pullquote.db"


def archive() -> Archive:
    """An archive that lasts as long as the program."""
    from adapters.memory import MemoryArchive  # noqa: PLC0415  # for `run` alone

    return MemoryArchive()


def platforms(settings: Settings) -> tuple[Platform[object], ...]:
    """Every platform that has its token."""
    makers = ((settings.slack_bot_token, _slack), (settings.discord_token, _discord))
    return tuple(make(settings) for token, make in makers if token)


def _slack(settings: Settings) -> Platform[object]:
    """Slack, by Socket Mode or HTTP."""
    from adapters.slack.platform import Slack  # noqa: PLC0415  # slack_bolt, for who uses Slack alone
    from bot.commands import COMMANDS  # noqa: PLC0415  # for platforms alone
    from bot.tokens import SLACK_MANAGERS, SLACK_OPTIONAL, SLACK_SCOPES  # noqa: PLC0415  # as above

    needed = {SLACK_MANAGERS} if settings.slack_briefings_by == "managers" else set()
    optional = [scope for scope in SLACK_OPTIONAL if scope not in needed]
    return Slack(
        bot_token=_revealed(settings.slack_bot_token),
        app_token=_revealed(settings.slack_app_token),
        signing_secret=_revealed(settings.slack_signing_secret),
        api_url=settings.slack_api_url,
        mode=settings.slack_mode,
        http_host=settings.slack_http_host,
        http_port=settings.slack_http_port,
        commands=COMMANDS,
        scopes=tuple(scope for scope in SLACK_SCOPES if scope not in optional),
        optional_scopes={scope: SLACK_SCOPES[scope] for scope in optional},
    )


def _discord(settings: Settings) -> Platform[object]:
    """Discord, by its gateway."""
    from adapters.discord.platform import Discord  # noqa: PLC0415  # discord.py, for who uses Discord alone
    from adapters.discord.shards import Shards  # noqa: PLC0415  # as above
    from bot.commands import COMMANDS  # noqa: PLC0415  # for platforms alone

    count = settings.discord_shard_count
    return Discord(
        token=_revealed(settings.discord_token),
        api_url=settings.discord_api_url,
        gateway_url=settings.discord_gateway_url,
        layout=settings.discord_layout,
        commands=COMMANDS,
        shards=Shards(shard_ids(settings.discord_shard_ids, count), count or 1),
    )


def _revealed(secret: SecretStr | None) -> str:
    return secret.get_secret_value() if secret else ""


def console() -> Platform[str]:
    """Standard input and output as a platform."""
    from adapters.console.platform import Console  # noqa: PLC0415  # 30 ms of asyncio, for `run` alone

    if sys.stdin is None:  # the caller closed it
        return Console(screen(), typed_from=os.open(os.devnull, os.O_RDONLY), is_terminal=False)
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    return Console(screen(), typed_from=sys.stdin.fileno(), is_terminal=is_terminal)


def screen() -> Screen:
    """Standard output, with its width and colours when it is a terminal."""
    from shutil import get_terminal_size  # noqa: PLC0415  # 10 ms of compression; JSON needs none

    from adapters.console.screen import PLAIN_WIDTH, Screen  # noqa: PLC0415  # as above

    if not sys.stdout.isatty():
        return Screen(sys.stdout)
    return Screen(sys.stdout, get_terminal_size((PLAIN_WIDTH, 24)).columns, colour=_has_colour())


def renderer() -> Callable[[Reply], str]:
    """How standard output shows a reply."""
    from adapters.console.rendering import render  # noqa: PLC0415  # 80 ms of rich; JSON needs none

    shown = screen()
    return lambda reply: render(reply, width=shown.width, colour=shown.colour)


def _has_colour() -> bool:
    """Whether the terminal shows colours and its owner wants them. Source: https://no-color.org."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
