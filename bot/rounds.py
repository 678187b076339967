"""The rounds of delivering: claim what is due, deliver it, rest until there is more. Many at once, not all.

Each platform has room for its own: one that hangs, or takes little, holds no other up.
"""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic

from adapters.at_work import AtWork
from adapters.briefings import Claim
from adapters.errors import ArchiveError
from bot.delivering import deliver
from bot.outgoing import Delivering
from bot.posting import LOOK_AFTER_S
from bot.redating import hasten, redate
from bot.steadiness import Steadiness
from bot.waking import Waker

MOST_AT_ONCE = 400
"""Deliveries on their way to a platform at a time, however many it takes: a bound for memory."""

_MOST_IN_ONE_GO = 50
"""Claimed by one statement: others that share the database have their turns between, and their share of the work."""

_SETTLED_IN_S = 0.5
"""So long after a delivery the next wake is looked up, once for all that end meanwhile: two statements for each
would be more than a delivery itself takes."""

_REDATED_EVERY = timedelta(minutes=10)

_log = logging.getLogger(__name__)


class Rounds:
    """One instance's rounds. `owner` names it among others that share the database."""

    def __init__(
        self,
        by: Delivering,
        owner: str,
        waker: Waker,
        most: int = MOST_AT_ONCE,
        passed: Callable[[], float] = monotonic,
    ) -> None:
        """Rounds that have not begun; `passed` counts seconds, whatever the clock is set to."""
        self._by = by
        self._owner = owner
        self._waker = waker
        self._most = {name: min(most, poster.at_once) for name, poster in by.posters.items()}
        self._at_work = {name: AtWork(f"briefings on {name}") for name in by.posters}
        self._is_reachable = True
        self._redated: datetime | None = None
        self._steadiness = Steadiness(passed)
        self._held_until: datetime | None = None
        self._went_back = False

    async def go(self) -> None:
        """Deliver what is due until it is cancelled; what is on its way then has some seconds to arrive."""
        try:
            while True:
                await self._waker.rest(await self._round())
        finally:
            await asyncio.gather(*(at_work.finish() for at_work in self._at_work.values()))

    async def _round(self) -> datetime | None:
        """Begin to deliver what is due, as far as there is room; gives when there is more for what has room left."""
        try:
            await self._redate()
            if self._held_until:
                return self._held_until
            roomy = [name for name in self._by.posters if await self._begin(name)]
            next_wake = await self._by.deliveries.next_wake(roomy, self._owner)
        except ArchiveError as error:
            self._tell_unreachable(error)
            return None
        self._is_reachable = True
        return next_wake

    async def _redate(self) -> None:
        """Now and then, and whenever the clock was set, see what a wrong clock has put off."""
        now = self._by.clock()
        jump = self._steadiness.jump(now)
        self._hold(now, jump)
        self._went_back = self._went_back or jump < timedelta()
        if jump or self._redated is None or abs(now - self._redated) >= _REDATED_EVERY:
            self._redated = None  # until it has been done, whatever the clock says next
            await redate(self._by)
            await hasten(self._by, is_all=self._went_back)
            self._redated = now
            self._went_back = False

    def _hold(self, now: datetime, jump: timedelta) -> None:
        """Claim nothing for a while after the clock was set ahead, by which all leases seem to have ended.

        What their holders are just sending is answered for by then, and their leases are extended by the new clock.
        """
        if jump > timedelta():
            self._held_until = now + timedelta(seconds=self._by.longest_send_s + LOOK_AFTER_S)
        elif jump or (self._held_until and now >= self._held_until):
            self._held_until = None

    async def _begin(self, platform: str) -> bool:
        """Begin to deliver what is due on one platform; gives whether there is room left."""
        by, at_work = self._by, self._at_work[platform]
        while (room := self._most[platform] - len(at_work)) > 0:
            limit = min(room, _MOST_IN_ONE_GO)
            claims = await by.deliveries.claim(by.clock(), by.lease_until, self._owner, limit, (platform,))
            for claim in claims:
                at_work.start(self._deliver(claim, platform))
            if len(claims) < limit:
                return True
        return False

    async def _deliver(self, claim: Claim, platform: str) -> None:
        await deliver(claim, self._by)
        others = len(self._at_work[platform]) - 1
        if others == self._most[platform] * 3 // 4:
            self._waker.wake()  # there may be more that is due than there was room for
        else:
            self._waker.wake_within(_SETTLED_IN_S)

    def _tell_unreachable(self, error: ArchiveError) -> None:
        """Once, not at every wake."""
        if self._is_reachable:
            _log.error("briefings wait: %s", error)
        self._is_reachable = False
