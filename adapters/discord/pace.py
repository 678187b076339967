"""The pace of all requests together: Discord takes 50 a second of one bot, and the library only heeds single routes.

Source: https://discord.com/developers/docs/topics/rate-limits#global-rate-limit; answers to interactions do not count.
"""

import asyncio
from collections import deque
from types import SimpleNamespace

import aiohttp

from adapters.discord.attempts import unhurried
from adapters.discord.pauses import is_for_all, pause_s
from adapters.errors import LimitedError

PER_SECOND = 47.0
"""A little less than Discord takes: requests do not arrive as evenly as they are sent."""

LONGEST_WAIT_S = 15.0
"""A turn that is further away is not waited for: who posts is told when to come again."""

_BUSY_S = 8.0
"""How long a turn is waited for when as much as may is under way: about half of what is waited for at most."""

_CAUGHT_UP = 12
"""Turns that may follow at once on those that came late: the process, too, is not always given its turn in time.

No second has more of them for that than the pace allows, and one.
"""

_SECOND_S = 1.02
"""What is counted as a second: requests are on their way for a while that differs."""

_UNCOUNTED = ("/interactions/", "/webhooks/")


class Pace:
    """Requests one after the other, no more than so many a second, in the order in which they come."""

    def __init__(self, per_second: float = PER_SECOND, longest_wait_s: float = LONGEST_WAIT_S) -> None:
        """The first request need not wait."""
        self._apart_s = 1 / per_second
        self._longest_wait_s = longest_wait_s
        self._free = asyncio.Lock()
        self._waiting = 0
        self._next = 0.0
        self._lately: deque[float] = deque(maxlen=int(per_second) + 1)

    @property
    def at_once(self) -> int:
        """How many things, each with one request at a time, may be under way so that none waits for too long."""
        return max(4, int(_BUSY_S / self._apart_s))

    async def turn(self) -> None:
        """Wait for a turn; who is cancelled leaves it to the next. Raises LimitedError at once where it is too far."""
        clock = asyncio.get_running_loop().time
        away_s = max(0.0, self._next - clock()) + self._waiting * self._apart_s
        if away_s > self._longest_wait_s:
            raise LimitedError("Discord takes no more requests for now", away_s)
        is_first = not self._waiting
        self._waiting += 1
        try:
            async with self._free:
                while (left_s := self._left_s(clock())) > 0:  # a pause may be asked for meanwhile
                    is_first = False
                    await asyncio.sleep(left_s)
                late_s = 0.0 if is_first else _CAUGHT_UP * self._apart_s
                self._next = max(self._next, clock() - late_s) + self._apart_s
                self._lately.append(clock())
        finally:
            self._waiting -= 1

    def _left_s(self, now: float) -> float:
        """How long it still is until the next turn."""
        is_full = len(self._lately) == self._lately.maxlen
        return max(self._next - now, self._lately[0] + _SECOND_S - now if is_full else 0.0)

    async def begun(
        self,
        _session: aiohttp.ClientSession,
        _context: SimpleNamespace,
        params: aiohttp.TraceRequestStartParams,
    ) -> None:
        """Wait for the turn of a request that is about to go out."""
        if any(part in params.url.path for part in _UNCOUNTED):
            return
        with unhurried():
            await self.turn()

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
