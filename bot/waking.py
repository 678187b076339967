"""What wakes the work: at the moment that the database names, and now and then in case it has changed there."""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger

_NEXT = "next"


class Waker:
    """Wakes whoever waits. What is due is never decided here: a wake too many costs one look."""

    def __init__(self, poll_s: float) -> None:
        """Not started: use it with `async with`. A change that another instance has made may go unseen for `poll_s`."""
        self._awake = asyncio.Event()
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )
        self._poll_s = poll_s
        self._soon: asyncio.TimerHandle | None = None

    async def __aenter__(self) -> Self:
        """Start to wake."""
        self._scheduler.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wake nobody any more."""
        if self._soon:
            self._soon.cancel()
        self._scheduler.shutdown(wait=False)

    def wake(self) -> None:
        """Wake whoever waits, or who waits next, at once."""
        self._awake.set()

    def wake_within(self, seconds: float) -> None:
        """Wake whoever waits so much later, or before: those who ask meanwhile are answered together."""
        if self._soon is None:
            self._soon = asyncio.get_running_loop().call_later(seconds, self._wake_now)

    def _wake_now(self) -> None:
        self._soon = None
        self.wake()

    async def rest(self, until: datetime | None) -> None:
        """Wait to be woken: at the latest at that moment, if there is one, or when it is time to look again.

        That time is counted, not read from the clock: the scheduler would look again when a clock that was set back
        by hours is where it was.
        """
        if until is not None:
            self._scheduler.add_job(
                self.wake, DateTrigger(until, timezone=UTC), id=_NEXT, replace_existing=True
            )
        with suppress(TimeoutError):
            async with asyncio.timeout(self._poll_s):
                await self._awake.wait()
        self._awake.clear()
