"""The use case of collecting: from a source's articles to an archive of their digests."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from functools import partial

from adapters.articles import ArticleSource
from adapters.errors import AdapterError, SourceError
from adapters.ports import Archive
from bot.digesting import Cleaned, Digested, digest_cleaned
from bot.faults import fault
from bot.keeping import keep
from bot.sparing import unless_known

_log = logging.getLogger(__name__)


Keep = Callable[[Digested], Awaitable[bool | SourceError]]
"""What keeps a digest, or says why it cannot be kept."""


async def collect(
    source: ArticleSource, archive: Archive, tell: Callable[[str], None], keeping: Keep | None = None
) -> int:
    """Digest what is new in the source into the archive; gives how many could not be done.

    `tell` is called with a line about each of those, and about how others were read. `keeping` is how a digest is kept,
    when not as a new article.
    """
    keeping = keeping or partial(keep, archive=archive)
    failures, articles = 0, source.articles()
    while found := await asyncio.to_thread(next, articles, None):  # a slow disk holds up no answer
        due = await unless_known(found, archive)
        outcome = await asyncio.to_thread(digest_cleaned, due) if isinstance(due, Cleaned) else due
        if not isinstance(outcome, SourceError) and outcome.note:
            tell(outcome.note)
        kept = await keeping(outcome) if isinstance(outcome, Digested) else outcome
        if isinstance(kept, SourceError):
            failures += 1
            tell(str(kept))
    return failures


async def fill(source: ArticleSource, archive: Archive, *, only_empty: bool) -> None:
    """Collect from the source, with `only_empty` into an empty archive alone; nothing that goes wrong is raised.

    It is logged: the bot answers from what is kept. What an empty archive is filled with is there to be tried out: it
    is news to nobody.
    """
    try:
        if not only_empty or not await archive.count():
            keeping = partial(keep, archive=archive, is_fresh=not only_empty)
            await collect(source, archive, _log.warning, keeping)
        _log.info("%d articles in the archive", await archive.count())
    except AdapterError as error:
        _log.error("articles could not be kept: %s", error)
    except Exception as error:  # noqa: BLE001  # the outermost loop of this task: its end would stop the platforms
        _log.error(
            "articles could not be digested: an unexpected %s; the bot answers from those it has",
            fault(error),
        )
