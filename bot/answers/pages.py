"""The digest of an article by the address of its page, which is read when it is not kept yet."""

import asyncio

from adapters.contents import content_key
from adapters.errors import SourceError
from adapters.found import FoundArticle
from adapters.ports import Archive
from adapters.replies import Notice, Reply
from adapters.web import Web
from adapters.wording import clipped
from bot.answers.articles import shown
from bot.commands import Command
from bot.digesting import digest_one
from bot.keeping import keep
from digests.model import Article

_LOOKED_AT = 20
"""Articles whose headlines have the same words."""


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
    article = digested.digest.article
    found = await archive.article_at(article.url or url) or await _saying_the_same(article, archive)
    return shown(found, everything=everything, private=True) if found else Notice("It is not there any more.")


async def _saying_the_same(article: Article, archive: Archive) -> FoundArticle | None:
    """The article that has these very words, which is kept under another address."""
    same = content_key(article.headline, article.text)
    near = await archive.articles(article.headline or "", _LOOKED_AT)
    kept = ((content_key(found.digest.article.headline, found.digest.article.text), found) for found in near)
    return next((found for key, found in kept if key == same), None)
