"""The web, as the bot reads it: fetching and reading put together."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from adapters.articles import RawArticle
from adapters.errors import (
    SourceEmptyError,
    SourceError,
    SourceForbiddenError,
    SourceGoneError,
    SourceMissingError,
    SourceUnreadableError,
)
from adapters.sources.fetching.answers import refusal_of_rules
from adapters.sources.fetching.fetcher import Fetcher
from adapters.sources.fetching.freshness import fresh_for, validators_of
from adapters.sources.fetching.limits import FetchLimits, Manners
from adapters.sources.fetching.outside import Outside
from adapters.sources.fetching.robots import Robots
from adapters.sources.fetching.urls import shown
from adapters.sources.fetching.wanted import Answer, Fetched, Wanted
from adapters.sources.readers import Readers
from adapters.web import Feed, Unchanged, Validators

_FEEDS = (
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7"
)
_PAGES = "text/html, application/xhtml+xml"
_Found = TypeVar("_Found")
_MOST_TRIED = 3
"""Of the feeds that a page names, so many are tried when the first are none."""


class WorldWideWeb:
    """The Web by HTTP. It connects to nothing before it is asked to, and is used from one event loop."""

    def __init__(
        self,
        manners: Manners,
        limits: FetchLimits | None = None,
        outside: Outside | None = None,
        readers: Readers | None = None,
    ) -> None:
        """The web, asked with these manners and within these limits."""
        self._limits = limits = limits or FetchLimits()
        outside = outside or Outside()
        self._now = outside.now
        self._readers = readers or Readers()
        self._fetcher = Fetcher(manners, limits, outside)
        self._robots = Robots(self._robots_text, outside.clock)
        self._feed = Wanted("feed", f"{_FEEDS}, */*;q=0.1", limits.feed_bytes)
        self._page = Wanted("full article", f"{_PAGES}, */*;q=0.1", limits.page_bytes)
        self._either = Wanted("feed", f"{_FEEDS}, {_PAGES};q=0.9, */*;q=0.1", limits.feed_bytes)
        self._rules = Wanted(
            "robots.txt", "text/plain, */*;q=0.1", limits.robots_bytes, is_cut=True, is_rules=True
        )

    async def find(self, url: str) -> Feed:
        """The feed at this address, or the first one that the page there names. SourceMissingError: it names none."""
        fetched = await self._fetcher.get(self._either, url)
        answer = fetched.answer
        if await asyncio.to_thread(self._readers.is_feed, answer.body, answer.content_type):
            return await self._feed_in(fetched)
        links = await _read(self._readers.feed_links, answer)
        if not links:
            advice = "look for the address of its feed on the page, often behind “RSS”"
            raise SourceMissingError(shown(url), "there is no feed here, and the page names none", advice)
        for link in links[: _MOST_TRIED - 1]:
            with suppress(SourceGoneError, SourceUnreadableError, SourceEmptyError, SourceForbiddenError):
                return await self._checked(link)
        return await self._checked(links[min(len(links), _MOST_TRIED) - 1])

    async def check(self, url: str, validators: Validators) -> Feed | Unchanged:
        """The feed at its address, asked for only if it has changed."""
        fetched = await self._fetcher.get(self._feed, url, validators)
        if fetched.answer.status == 304:
            return self._unchanged(fetched, validators)
        return await self._feed_in(fetched)

    async def article(self, url: str) -> RawArticle:
        """The article on a page, when its site's robots.txt allows it to bots: see Web."""
        return await self._article_in(await self._fetcher.get(self._page, url, permit=self._robots.permit))

    async def article_again(self, url: str, validators: Validators) -> RawArticle | Unchanged:
        """The article on a page that was read before, asked for only if it has changed."""
        fetched = await self._fetcher.get(self._page, url, validators, permit=self._robots.permit)
        if fetched.answer.status == 304:
            return self._unchanged(fetched, validators)
        return await self._article_in(fetched)

    async def close(self) -> None:
        """Let go of all connections; nothing may be asked afterwards."""
        await self._fetcher.close()

    def _unchanged(self, fetched: Fetched, validators: Validators) -> Unchanged:
        new = validators_of(fetched.answer.headers)
        kept = Validators(new.etag or validators.etag, new.modified or validators.modified)
        return Unchanged(fetched.stands_at, kept, self._fresh_for(fetched.answer))

    async def _article_in(self, fetched: Fetched) -> RawArticle:
        raw = await _read(self._readers.read_page, fetched.answer)
        return replace(raw, validators=validators_of(fetched.answer.headers))

    async def _checked(self, url: str) -> Feed:
        return await self._feed_in(await self._fetcher.get(self._feed, url))

    async def _feed_in(self, fetched: Fetched) -> Feed:
        answer = fetched.answer
        feed = await _read(self._readers.read_feed, answer)
        waits = [wait for wait in (feed.wait, self._fresh_for(answer)) if wait is not None]
        return replace(
            feed,
            url=fetched.stands_at,
            validators=validators_of(answer.headers),
            wait=min(max(waits), self._limits.longest_wait) if waits else None,
        )

    def _fresh_for(self, answer: Answer) -> timedelta | None:
        return fresh_for(answer.headers, self._now(), self._limits.longest_wait)

    async def _robots_text(self, url: str) -> str | None:
        """A site's robots.txt; None when it has none, or one that nobody may read, which says as little."""
        try:
            fetched = await self._fetcher.get(self._rules, url, judge=refusal_of_rules)
        except (SourceGoneError, SourceForbiddenError, SourceUnreadableError):
            return None
        answer = fetched.answer
        return answer.body.decode("utf-8-sig", errors="replace") if answer.status < 300 else None


async def _read(reader: Callable[[bytes, str, str], _Found], answer: Answer) -> _Found:
    """What is in an answer: found in a thread, as large ones take a second, and others want to be fetched meanwhile."""
    try:
        return await asyncio.to_thread(reader, answer.body, str(answer.url), answer.content_type)
    except SourceError as error:
        raise error.named(shown(error.source)) from error
