"""The use case of `pullquote run`: platforms that are asked, or the seeds in a channel when there are none."""

import asyncio
from collections.abc import Iterable

from adapters.asking import Place
from adapters.found import FoundArticle
from adapters.ports import Archive, Platform
from adapters.replies import POST_QUOTES, Overview, PlatformState, headline, said
from adapters.wording import counted
from bot.answering import answering, suggesting
from bot.answers.articles import shown
from bot.reach import Reach
from bot.supervising import Supervised
from bot.use_cases import ARCHIVE_ALONE, UseCases

SHOWN_IN_FULL = 3
"""How many articles are posted in full after the overview: more would be a wall."""

_MOST_LISTED = 100


async def serve(
    archive: Archive, platforms: Iterable[Supervised], use_cases: UseCases = ARCHIVE_ALONE
) -> None:
    """Answer on all platforms together, until it is cancelled."""
    kept = tuple(platforms)
    reach = Reach()
    ask = answering(archive, lambda: tuple(platform.state for platform in kept), use_cases, reach)
    suggest = suggesting(archive, reach)
    async with asyncio.TaskGroup() as tasks:
        for platform in kept:
            tasks.create_task(platform.keep(ask, suggest))


async def show(archive: Archive, platform: Platform[object], place: Place) -> None:
    """Post an overview of the archive and the digests with most to quote, then answer until the platform closes."""
    found = await archive.articles("", _MOST_LISTED)
    await platform.publish(place, overview(found))
    for article in sorted(found, key=_quotes, reverse=True)[:SHOWN_IN_FULL]:
        await platform.publish(place, shown(article, everything=False, private=False))
    ask = answering(archive, lambda: (PlatformState(platform.name, platform.state),))
    await platform.listen(ask, suggesting(archive))


def _quotes(found: FoundArticle) -> int:
    """How many quotes a post would show, as far as they make one more worth reading."""
    return min(POST_QUOTES, sum(quote.speaker is not None for quote in said(found.digest)))


def overview(found: tuple[FoundArticle, ...]) -> Overview:
    """All articles, a line each, under what they hold together."""
    digests = tuple(article.digest for article in found)
    lines = tuple(headline(digest) for digest in digests)
    quotes = counted(sum(line.quotes for line in lines), "quote")
    figures = counted(sum(len(digest.figures) for digest in digests), "figure")
    rest = "; /digest WORDS shows any other" if len(digests) > SHOWN_IN_FULL else ""
    hint = f"{counted(min(SHOWN_IN_FULL, len(digests)), 'post')} below{rest}."
    return Overview(f"{counted(len(digests), 'article')}: {quotes}, {figures}", lines, 0, hint)
