"""The rounds of delivering: claim what is due, deliver it, rest until there is more. Many at once, not all."""

import logging
from datetime import datetime

from adapters.at_work import AtWork
from adapters.briefings import Claim
from adapters.errors import ArchiveError
from bot.delivering import deliver
from bot.outgoing import Delivering
from bot.waking import Waker

MOST_AT_ONCE = 400
"""Deliveries on their way at a time: many, as each waits for its channel most of the time; a bound for memory."""

_log = logging.getLogger(__name__)


class Rounds:
    """One instance's rounds. `owner` names it among others that share the database."""

    def __init__(self, by: Delivering, owner: str, waker: Waker, most: int = MOST_AT_ONCE) -> None:
        """Rounds that have not begun."""
        self._by = by
        self._owner = owner
        self._waker = waker
        self._most = most
        self._at_work = AtWork("briefings")
        self._is_reachable = True

    async def go(self) -> None:
        """Deliver what is due until it is cancelled; what is on its way then has some seconds to arrive."""
        try:
            while True:
                await self._waker.rest(await self._round())
        finally:
            await self._at_work.finish()

    async def _round(self) -> datetime | None:
        """Begin to deliver what is due, as far as there is room; gives when there is more."""
        by, platforms = self._by, tuple(self._by.posters)
        try:
            while room := self._most - len(self._at_work):
                claims = await by.deliveries.claim(by.clock(), by.lease_until, self._owner, room, platforms)
                for claim in claims:
                    self._at_work.start(self._deliver(claim))
                if len(claims) < room:
                    break
            next_wake = await by.deliveries.next_wake(platforms)
        except ArchiveError as error:
            self._tell_unreachable(error)
            return None
        self._is_reachable = True
        return next_wake if room else None

    async def _deliver(self, claim: Claim) -> None:
        await deliver(claim, self._by)
        if len(self._at_work) < self._most * 3 // 4:
            self._waker.wake()

    def _tell_unreachable(self, error: ArchiveError) -> None:
        """Once, not at every wake."""
        if self._is_reachable:
            _log.error("briefings wait: %s", error)
        self._is_reachable = False
