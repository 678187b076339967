"""Watching folders while the bot runs: what is put there is an article."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence

from adapters.articles import ArticleSource
from adapters.errors import ArchiveError
from adapters.faults import wordless
from adapters.ports import Archive
from bot.collecting.filling import collect

LOOK_EVERY_S = 5.0
"""A few thousand files are looked at in some milliseconds."""

_log = logging.getLogger(__name__)


async def watch(
    folders: Sequence[ArticleSource],
    archive: Archive,
    sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
) -> None:
    """Collect what is new in the folders, again and again, until it is cancelled."""
    while folders:
        for folder in folders:
            await _look(folder, archive)
        await sleep(LOOK_EVERY_S)


async def _look(folder: ArticleSource, archive: Archive) -> None:
    try:
        await collect(folder, archive, _log.warning)
    except ArchiveError as error:
        _log.error("articles wait: %s", error)
    except Exception as error:  # noqa: BLE001  # the outermost loop of this task: its end would stop the platforms
        _log.error("a folder could not be looked at; it is tried again", exc_info=wordless(error))
