"""Watching folders while the bot runs: what is put there is an article, and what is changed there its next version."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from adapters.articles import ArticleSource
from adapters.errors import ArchiveError, SourceError
from adapters.faults import wordless
from adapters.ports import Archive
from adapters.versions import Revisions
from bot.collecting.filling import collect
from bot.digesting import Digested
from bot.keeping import keep
from digests.copies import COPIED, containment

LOOK_EVERY_S = 5.0
"""A few thousand files are looked at in some milliseconds."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Watching:
    """What watching needs: the folders, and where their articles are kept."""

    folders: Sequence[ArticleSource]
    archive: Archive
    revisions: Revisions


async def watch(by: Watching, sleep: Callable[[float], Awaitable[object]] = asyncio.sleep) -> None:
    """Collect what is new in the folders, again and again, until it is cancelled."""
    while by.folders:
        for folder in by.folders:
            await _look(folder, by)
        await sleep(LOOK_EVERY_S)


async def _look(folder: ArticleSource, by: Watching) -> None:
    async def kept(digested: Digested) -> bool | SourceError:
        return await _kept(digested, by)

    try:
        await collect(folder, by.archive, _log.warning, kept)
    except ArchiveError as error:
        _log.error("articles wait: %s", error)
    except Exception as error:  # noqa: BLE001  # the outermost loop of this task: its end would stop the platforms
        _log.error("a folder could not be looked at; it is tried again", exc_info=wordless(error))


async def _kept(digested: Digested, by: Watching) -> bool | SourceError:
    """Keep an article; one whose file held nearly the same before is that one, changed.

    A file that is written anew with another story holds another article.
    """
    article = digested.digest.article
    before = await by.revisions.article_in(article.path) if article.path else None
    if before and await asyncio.to_thread(containment, before.digest.article.text, article.text) >= COPIED:
        await by.revisions.revise(before.id, digested.digest)
        return True
    return await keep(digested, by.archive)
