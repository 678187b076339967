"""The use case of `pullquote run` with nothing configured: the seeds in a channel, then answers."""

from collections.abc import Callable

from adapters.ports import Archive, ArticleSource, Platform, SourceError
from adapters.replies import Overview, headline, post
from adapters.wording import counted
from bot.answering import answer
from bot.digesting import digest_all
from digests.model import Digest

SHOWN_IN_FULL = 3
"""How many articles are posted in full after the overview: more would be a wall."""


async def collect(source: ArticleSource, archive: Archive, tell: Callable[[str], None]) -> int:
    """Digest everything in the source into the archive; gives how many could not be done.

    `tell` is called with a line about each of those, and about how others were read.
    """
    failures = 0
    for outcome in digest_all(source):
        if isinstance(outcome, SourceError):
            failures += 1
            tell(str(outcome))
            continue
        if outcome.note:
            tell(outcome.note)
        await archive.add(outcome.digest)
    return failures


async def run(archive: Archive, platform: Platform[object]) -> None:
    """Post an overview of the archive and its first digests, then answer until the platform closes."""
    digests = await archive.digests("")
    await platform.publish(overview(digests))
    for digest in digests[:SHOWN_IN_FULL]:
        await platform.publish(post(digest))
    await platform.listen(lambda line: answer(line, archive))


def overview(digests: tuple[Digest, ...]) -> Overview:
    """All digests, a line each, under what they hold together."""
    lines = tuple(headline(digest) for digest in digests)
    quotes = counted(sum(line.quotes for line in lines), "quote")
    figures = counted(sum(len(digest.figures) for digest in digests), "figure")
    rest = "; /digest WORDS shows any other" if len(digests) > SHOWN_IN_FULL else ""
    hint = f"{counted(min(SHOWN_IN_FULL, len(digests)), 'post')} below{rest}."
    return Overview(f"{counted(len(digests), 'article')}: {quotes}, {figures}", lines, 0, hint)
