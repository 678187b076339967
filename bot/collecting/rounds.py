"""The rounds of collecting: ask the feeds that are due, make articles of what they hold, rest until there is more.

Many at once: a host that hangs holds no other up. What is under way is remembered here alone; the one instance that
collects is told by a lease, and whatever breaks off is done again.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import datetime, timedelta
from functools import partial

from adapters.errors import AdapterError, ArchiveError
from adapters.faults import wordless
from adapters.following import Item
from adapters.links import host_of
from adapters.young import YoungPage
from bot.collecting.asking import ask
from bot.collecting.bringing import bring
from bot.collecting.grouping import Grouping
from bot.collecting.leading import LEASE, Leader
from bot.collecting.needs import Collecting
from bot.collecting.rereading import read_again
from bot.collecting.revising import Revising
from bot.collecting.telling import tell
from bot.collecting.under_way import UnderWay, Work
from bot.steadiness import Steadiness
from bot.waking import Waker

SOURCES_AT_ONCE = 64
ITEMS_AT_ONCE = 32
PAGES_AT_ONCE = 8
"""Asked for at the same time: most wait for a server, or for their turn with its host."""

_LONGEST_AHEAD = timedelta(days=2)
"""No page is to be read again so late."""

_log = logging.getLogger(__name__)


class CollectingRounds:
    """One instance's rounds. `owner` names it among others that share the database."""

    def __init__(self, by: Collecting, owner: str, waker: Waker) -> None:
        """Rounds that have not begun."""
        self._by = by
        self._waker = waker
        self._leader = Leader(by.sources, owner, by.clock)
        self._grouping = Grouping(by.sources, by.correcting.archive, by.clock)
        self._asked = UnderWay("feeds", SOURCES_AT_ONCE, waker.wake)
        self._brought = UnderWay("articles", ITEMS_AT_ONCE, waker.wake)
        self._reread = UnderWay("pages", PAGES_AT_ONCE, waker.wake)
        self._revising = Revising(by)
        self._steadiness = Steadiness()
        self._leads = False
        self._is_behind = True
        self._is_reachable = True

    async def go(self) -> None:
        """Collect what is due until it is cancelled; what is under way then has some seconds."""
        keeping = asyncio.create_task(self._keep())
        try:
            while True:
                await self._waker.rest(await self._round())
        finally:
            keeping.cancel()
            await asyncio.gather(self._asked.finish(), self._brought.finish(), self._reread.finish())
            await self._leader.leave()

    async def _keep(self) -> None:
        """Extend the lease while this instance leads: some work takes longer than a lease."""
        while True:
            await asyncio.sleep(LEASE.total_seconds() / 3)
            if self._leads:
                try:
                    self._leads = await self._leader.leads()
                except ArchiveError as error:
                    _log.debug("the lease is not extended: %s", error)

    async def _round(self) -> datetime | None:
        """Begin what is due, as far as there is room; gives when there is more."""
        try:
            if not await self._takes_the_lead():
                return self._by.clock() + LEASE / 2
            await self._collect()
            wakes = (await self._by.sources.next_wake(), await self._by.pages.next_wake())
        except ArchiveError as error:
            if self._is_reachable:  # once, not at every wake
                _log.error("collecting waits: %s", error)
            self._is_reachable = False
            return None
        self._is_reachable = True
        next_wake = min(filter(None, wakes), default=None)
        if next_wake is None or next_wake <= self._by.clock():
            return None  # what is due is under way, or has no room: the next that ends wakes this
        return next_wake

    async def _takes_the_lead(self) -> bool:
        led, self._leads = self._leads, await self._leader.leads()
        is_set_back = self._steadiness.jump(self._by.clock()) < timedelta()
        self._is_behind = self._is_behind or not (led and self._leads)  # another may have collected meanwhile
        if self._leads and (self._is_behind or is_set_back):
            now = self._by.clock()
            await self._by.sources.hasten(now)
            await self._by.pages.hasten(now, now + _LONGEST_AHEAD)
        if self._leads and self._is_behind:
            await self._grouping.remember()
            self._is_behind = False
        return self._leads

    async def _collect(self) -> None:
        asked = partial(self._asked.fill, self._feeds)
        brought = partial(self._brought.fill, self._items)
        reread = partial(self._reread.fill, self._pages)
        for step in (
            asked,
            brought,
            reread,
            self._grouping.place,
            partial(tell, self._by),
            self._revising.round,
        ):
            if await self._stepped(step):
                self._waker.wake()

    async def _stepped(self, step: Callable[[], Awaitable[object]]) -> bool:
        """Whether a step says that there may be more to do at once. Raises ArchiveError."""
        try:
            return bool(await step())
        except AdapterError:
            raise
        except Exception as error:  # noqa: BLE001  # the outermost loop of this task: its end would stop the platforms
            _log.error("collecting stumbles, and goes on", exc_info=wordless(error))
            return False

    async def _feeds(self, most: int, but: Collection[int]) -> Sequence[Work]:
        due = await self._by.sources.due(self._by.clock(), most, but)
        return [Work(each.id, each.id, host_of(each.url), partial(ask, each, self._by)) for each in due]

    async def _items(self, most: int, but: Collection[int]) -> Sequence[Work]:
        return [self._bringing(each) for each in await self._by.sources.items(self._by.clock(), most, but)]

    async def _pages(self, most: int, but: Collection[int]) -> Sequence[Work]:
        return [self._rereading(each) for each in await self._by.pages.due(self._by.clock(), most, but)]

    def _rereading(self, page: YoungPage) -> Work:
        host = host_of(page.item.entry.url or page.item.source.url)
        return Work(
            page.item.id, page.item.source.id, host, partial(read_again, page, self._by, self._grouping)
        )

    def _bringing(self, item: Item) -> Work:
        host = host_of(item.entry.url or item.source.url)
        return Work(item.id, item.source.id, host, partial(bring, item, self._by, self._grouping))
