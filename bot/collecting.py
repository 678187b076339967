"""The use case of collecting: from a source's articles to an archive of their digests."""

import asyncio
from collections.abc import Callable

from adapters.articles import ArticleSource
from adapters.errors import SourceError
from adapters.ports import Archive
from bot.digesting import digest_all


async def collect(source: ArticleSource, archive: Archive, tell: Callable[[str], None]) -> int:
    """Digest everything in the source into the archive; gives how many could not be done.

    `tell` is called with a line about each of those, and about how others were read.
    """
    failures, outcomes = 0, digest_all(source)
    while outcome := await asyncio.to_thread(next, outcomes, None):  # a long article holds up no answer
        if isinstance(outcome, SourceError):
            failures += 1
            tell(str(outcome))
            continue
        if outcome.note:
            tell(outcome.note)
        await archive.add(outcome.digest)
    return failures
