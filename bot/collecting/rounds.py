"""The rounds of collecting: ask the feeds that are due, make articles of what they hold, rest until there is more.

Many at once: a host that hangs holds no other up. What is under way is remembered here alone; the one instance that
collects is told by a lease, and whatever breaks off is done again.
"""

import asyncio
import logging
from datetime import datetime

from adapters.errors import ArchiveError
from bot.collecting.asking import ask
from bot.collecting.bringing import bring
from bot.collecting.grouping import Grouping
from bot.collecting.leading import LEASE, Leader
from bot.collecting.needs import Collecting
from bot.collecting.revising import Revising
from bot.collecting.telling import tell
from bot.collecting.under_way import UnderWay
from bot.waking import Waker

SOURCES_AT_ONCE = 64
ITEMS_AT_ONCE = 32
"""Asked for at the same time: most wait for a server, or for their turn with its host."""

_log = logging.getLogger(__name__)


class CollectingRounds:
    """One instance's rounds. `owner` names it among others that share the database."""

    def __init__(self, by: Collecting, owner: str, waker: Waker) -> None:
        """Rounds that have not begun."""
        self._by = by
        self._waker = waker
        self._leader = Leader(by.sources, owner, by.clock)
        self._grouping = Grouping(by.sources, by.clock)
        self._asked = UnderWay("feeds", SOURCES_AT_ONCE, waker.wake)
        self._brought = UnderWay("articles", ITEMS_AT_ONCE, waker.wake)
        self._revising = Revising(by)
        self._leads = False
        self._is_reachable = True

    async def go(self) -> None:
        """Collect what is due until it is cancelled; what is under way then has some seconds."""
        keeping = asyncio.create_task(self._keep())
        try:
            while True:
                await self._waker.rest(await self._round())
        finally:
            keeping.cancel()
            await asyncio.gather(self._asked.finish(), self._brought.finish())

    async def _keep(self) -> None:
        """Extend the lease while this instance leads: some work takes longer than a lease."""
        while True:
            await asyncio.sleep(LEASE.total_seconds() / 3)
            if self._leads:
                try:
                    await self._leader.leads()
                except ArchiveError as error:
                    _log.debug("the lease is not extended: %s", error)

    async def _round(self) -> datetime | None:
        """Begin what is due, as far as there is room; gives when there is more."""
        try:
            if not await self._takes_the_lead():
                return self._by.clock() + LEASE / 2
            await self._collect()
            next_wake = await self._by.sources.next_wake()
        except ArchiveError as error:
            if self._is_reachable:  # once, not at every wake
                _log.error("collecting waits: %s", error)
            self._is_reachable = False
            return None
        self._is_reachable = True
        if next_wake is None or next_wake <= self._by.clock():
            return None  # what is due is under way, or has no room: the next that ends wakes this
        return next_wake

    async def _takes_the_lead(self) -> bool:
        led, self._leads = self._leads, await self._leader.leads()
        if self._leads and not led:
            await self._grouping.remember()
        return self._leads

    async def _collect(self) -> None:
        by, now = self._by, self._by.clock()
        await self._asked.fill(lambda most: by.sources.due(now, most), lambda source: ask(source, by))
        await self._brought.fill(
            lambda most: by.sources.items(now, most), lambda item: bring(item, by, self._grouping)
        )
        await self._grouping.place()
        await tell(by)
        if await self._revising.round():
            self._waker.wake()
