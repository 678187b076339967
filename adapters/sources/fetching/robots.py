"""What sites' robots.txt files allow: asked for once a day, and kept.

Source: RFC 9309.
"""

import asyncio
import re
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from protego import Protego
from yarl import URL

from adapters.errors import SourceAwayError, SourceBlockedError, SourceError
from adapters.sources.fetching.faults import LATER
from adapters.sources.fetching.urls import shown

NAME = "Pullquote"
"""The name that the files know us by."""

_GOOD_FOR_S = 24 * 3600.0
_AWAY_FOR_S = 3600.0
"""How long a file that could not be had keeps us from its site, before it is asked for again."""

_MOST_KEPT = 1024 * 1024
"""In characters of all files together; parsed, they take up to 60 times that in memory. Most have a thousand."""

_LEAST_SIZE = 500
"""In characters: what even an empty one costs."""

_AGENT_LINE = re.compile(r"\s*user[- ]?agent\b\s*:?\s*(\*|[a-z_-]*)", re.IGNORECASE)

GetText = Callable[[str], Awaitable[str | None]]
"""The text of the robots.txt at an address; None when there is none. Raises SourceError when nobody can tell."""


@dataclass(frozen=True, slots=True)
class _Rules:
    """What a file says, until when that is good, and how long the file is; no rules: it could not be had."""

    rules: Protego | None
    until: float
    size: int


class Robots:
    """The robots.txt files of all sites that are asked for pages; times are seconds of `clock`."""

    def __init__(self, get: GetText, clock: Callable[[], float]) -> None:
        """Files that are had by `get`."""
        self._get = get
        self._clock = clock
        self._kept: OrderedDict[URL, _Rules] = OrderedDict()
        self._asking: dict[URL, asyncio.Lock] = {}

    async def permit(self, url: URL) -> float:
        """The pause in seconds that a site wants between requests, 0 for none, when it allows this page to bots.

        Raises SourceBlockedError when it does not, SourceAwayError when its file cannot be had now.
        """
        found = await self._rules(url.origin())
        page = shown(str(url))
        if found.rules is None:
            error = SourceAwayError(page, "its site does not tell now what bots may read (robots.txt)", LATER)
            error.retry_after = timedelta(seconds=max(1.0, found.until - self._clock()))
            raise error
        if not found.rules.can_fetch(str(url), NAME):
            problem = "full article not available: its site asks bots not to read this page (robots.txt)"
            raise SourceBlockedError(
                page, problem, "what its feed says of it is shown; the site has all of it"
            )
        return found.rules.crawl_delay(NAME) or 0.0

    async def _rules(self, site: URL) -> _Rules:
        lock = self._asking.setdefault(site, asyncio.Lock())
        try:
            async with lock:
                kept = self._kept.get(site)
                if kept is None or kept.until <= self._clock():
                    kept = await self._read(site)
                    self._keep(site, kept)
                self._kept.move_to_end(site)
                return kept
        finally:
            if not lock.locked():
                self._asking.pop(site, None)

    async def _read(self, site: URL) -> _Rules:
        try:
            text = await self._get(str(site.with_path("/robots.txt"))) or ""
        except SourceError as error:
            return _Rules(None, self._clock() + _away_for_s(error), _LEAST_SIZE)
        rules = await asyncio.to_thread(rules_in, text)
        return _Rules(rules, self._clock() + _GOOD_FOR_S, max(len(text), _LEAST_SIZE))

    def _keep(self, site: URL, rules: _Rules) -> None:
        self._kept[site] = rules
        self._kept.move_to_end(site)
        size = sum(kept.size for kept in self._kept.values())
        while size > _MOST_KEPT and len(self._kept) > 1:
            size -= self._kept.popitem(last=False)[1].size


def _away_for_s(error: SourceError) -> float:
    told = error.retry_after if isinstance(error, SourceAwayError | SourceBlockedError) else None
    return min(told.total_seconds(), _AWAY_FOR_S) if told else _AWAY_FOR_S


def rules_in(text: str) -> Protego:
    """The rules of a robots.txt, as far as they are for us or for all.

    Whom the other groups are for is not told to the parser: for each of thousands of names it would keep all of
    thousands of rules.
    """
    return Protego.parse("\n".join(map(_for_us, text.splitlines())))


def _for_us(line: str) -> str:
    found = _AGENT_LINE.match(line)
    if not found:
        return line
    name = found[1].lower()
    return f"User-agent: {name if name in ('*', NAME.lower()) else 'another'}"
