"""Turns at hosts: one request at a time, a pause between two, and few hosts at once."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from adapters.sources.fetching.limits import Manners

_FEW_HOSTS = 1024
"""So many are remembered without looking whether it is still needed."""


@dataclass(slots=True)
class _Host:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    wanted: int = 0
    asked_at: float = float("-inf")
    rests_until: float = float("-inf")
    only_rules_asked: bool = False


class Politeness:
    """Whose turn it is at which host. Hosts are told apart by name; times are seconds of `clock`."""

    def __init__(
        self,
        manners: Manners,
        clock: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
        chance: Callable[[], float],
    ) -> None:
        """Turns by these manners; `chance` gives a number from 0 to 1, so that pauses are not all the same."""
        self._manners = manners
        self._clock = clock
        self._sleep = sleep
        self._chance = chance
        self._slots = asyncio.Semaphore(manners.most_hosts)
        self._hosts: dict[str, _Host] = {}
        self._most = _FEW_HOSTS

    @asynccontextmanager
    async def turn(self, host: str, pause_s: float = 0, *, is_rules: bool = False) -> AsyncIterator[None]:
        """A turn at a host, in the order that it was asked for; the pause before it may have to be longer.

        `is_rules`: its robots.txt is asked for, behind which the next may come at once, unless the host wants a pause.
        """
        place = self._place(host)
        place.wanted += 1
        try:
            async with place.lock:
                await self._pause(place, pause_s)
                async with self._slots:
                    try:
                        yield
                    finally:
                        place.asked_at, place.only_rules_asked = self._clock(), is_rules
        finally:
            place.wanted -= 1

    def rest(self, host: str, seconds: float) -> None:
        """Note that a host wants to be left alone for so long."""
        place = self._place(host)
        place.rests_until = max(place.rests_until, self._clock() + seconds)

    def rests_for(self, host: str) -> float:
        """How many seconds a host still wants to be left alone; 0 when it does not."""
        place = self._hosts.get(host)
        return max(0.0, place.rests_until - self._clock()) if place else 0.0

    async def _pause(self, place: _Host, pause_s: float) -> None:
        ours = 0.0 if place.only_rules_asked else self._manners.pause_s
        pause = max(ours, min(pause_s, self._manners.longest_pause_s))
        left = place.asked_at + pause * (1 + self._manners.jitter * self._chance()) - self._clock()
        if left > 0:
            await self._sleep(left)

    def _place(self, host: str) -> _Host:
        if host not in self._hosts:
            if len(self._hosts) >= self._most:
                self._forget()
            self._hosts[host] = _Host()
        return self._hosts[host]

    def _forget(self) -> None:
        """Let go of hosts that nothing needs to be remembered of."""
        over = self._clock() - self._manners.longest_pause_s * (1 + self._manners.jitter)
        self._hosts = {
            host: place
            for host, place in self._hosts.items()
            if place.wanted or place.asked_at > over or place.rests_until > self._clock()
        }
        self._most = max(_FEW_HOSTS, 2 * len(self._hosts))
