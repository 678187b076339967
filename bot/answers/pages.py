"""The digest of an article by the address of its page, which is read when it is not kept yet."""

import asyncio

from adapters.errors import SourceError
from adapters.ports import Archive
from adapters.replies import Notice, Reply
from adapters.web import Web
from adapters.wording import clipped
from bot.answers.articles import shown
from bot.commands import Command
from bot.digesting import digest_one
from bot.keeping import keep


async def answer_page(command: Command, archive: Archive, web: Web) -> Reply:
    """The digest of the article at an address. Who asks sees it; no briefing brings it."""
    url, everything = command.words, "all" in command.switches
    if found := await archive.article_at(url):
        return shown(found, everything=everything, private=True)
    try:
        raw = await web.article(url)
        digested = await asyncio.to_thread(digest_one, raw)
        if isinstance(digested, SourceError):
            raise digested
        kept = await keep(digested, archive, is_fresh=False)
        if isinstance(kept, SourceError):
            raise kept
    except SourceError as error:
        return Notice(
            f"No article from {clipped(url, 200)}: {clipped(error.problem, 200)}.",
            (f"{error.advice[:1].upper()}{error.advice[1:]}.",),
        )
    found = await archive.article_at(digested.digest.article.url or url)
    if found is None:  # the same words are kept under another address
        found = next(iter(await archive.articles(digested.digest.article.headline or "", 1)), None)
    return shown(found, everything=everything, private=True) if found else Notice("It is not there any more.")
