"""One message after the other to each channel, no faster than its platform allows; channels don't wait for others."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from itertools import islice
from time import monotonic

from adapters.asking import Place

_LOOKED_AT = 4
"""Lanes that are looked at whenever one is left, the ones not looked at for longest first."""


class Lane:
    """The way to one channel: what is posted there waits its turn."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], Awaitable[object]]) -> None:
        """Free at once. `clock` counts seconds, and `sleep` lets them pass."""
        self.free = asyncio.Lock()
        self.users = 0
        self._clock = clock
        self._sleep = sleep
        self._next = 0.0

    @asynccontextmanager
    async def turn(self, pace_s: float) -> AsyncIterator[None]:
        """A turn to post: it begins when `pace_s` have passed since the last one ended, with the platform's answer.

        Counted from its beginning, a message that was slow on its way would have the next one close behind.
        """
        wait_s = self._next - self._clock()
        if wait_s > 0:
            await self._sleep(wait_s)
        try:
            yield
        finally:
            self._next = self._clock() + pace_s

    @property
    def is_rested(self) -> bool:
        """Whether the next turn need not wait, so that the lane may be forgotten."""
        return self._next <= self._clock()


class Lanes:
    """A lane for each channel that something is on its way to; those of quiet channels are forgotten."""

    def __init__(
        self,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """No lanes yet."""
        self._clock = clock
        self._sleep = sleep
        self._lanes: dict[tuple[str, str], Lane] = {}

    def __len__(self) -> int:
        """How many are remembered."""
        return len(self._lanes)

    @asynccontextmanager
    async def to(self, place: Place) -> AsyncIterator[Lane]:
        """The lane to a channel, for one at a time, in the order in which they came."""
        lane = self._lanes.setdefault((place.platform, place.channel), Lane(self._clock, self._sleep))
        lane.users += 1
        try:
            async with lane.free:
                yield lane
        finally:
            lane.users -= 1
            self._forget_rested()

    def _forget_rested(self) -> None:
        """A few at a time, so that it costs the same with thousands."""
        for key in tuple(islice(self._lanes, _LOOKED_AT)):
            lane = self._lanes.pop(key)
            if lane.users or not lane.is_rested:
                self._lanes[key] = lane
