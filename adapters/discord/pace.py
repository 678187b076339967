"""The pace of all requests together: Discord takes 50 a second of one bot, and the library only heeds single routes.

Source: https://discord.com/developers/docs/topics/rate-limits#global-rate-limit; answers to interactions do not count.
"""

import asyncio
from types import SimpleNamespace

import aiohttp

from adapters.discord.pauses import is_for_all, pause_s

PER_SECOND = 45.0
"""A little less than Discord takes: requests do not arrive as evenly as they are sent."""

_UNCOUNTED = ("/interactions/", "/webhooks/")


class Pace:
    """Requests one after the other, no more than so many a second."""

    def __init__(self, per_second: float = PER_SECOND) -> None:
        """The first request need not wait."""
        self._apart_s = 1 / per_second
        self._next = 0.0

    async def begun(
        self,
        _session: aiohttp.ClientSession,
        _context: SimpleNamespace,
        params: aiohttp.TraceRequestStartParams,
    ) -> None:
        """Wait for the turn of a request that is about to go out."""
        if any(part in params.url.path for part in _UNCOUNTED):
            return
        now = asyncio.get_running_loop().time()
        turn = max(now, self._next)
        self._next = turn + self._apart_s
        if turn > now:
            await asyncio.sleep(turn - now)

    async def answered(
        self,
        _session: aiohttp.ClientSession,
        _context: SimpleNamespace,
        params: aiohttp.TraceRequestEndParams,
    ) -> None:
        """Let all requests wait for as long as Discord asks for; each one that does not counts against the bot."""
        if is_for_all(params.response):
            until = asyncio.get_running_loop().time() + pause_s(params.response)
            self._next = max(self._next, until)
