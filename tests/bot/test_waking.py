"""What wakes the work: a moment, somebody, or the time to look again, whatever the clock is set to."""

import asyncio
from datetime import UTC, datetime, timedelta, tzinfo

import apscheduler.schedulers.base
import pytest

from bot.waking import Waker


class Set(datetime):
    """A clock that is set back by three hours after it was first looked at."""

    looks = 0

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # as aware as it is asked for
        cls.looks += 1
        return datetime.now(tz) - timedelta(hours=3 if cls.looks > 1 else 0)


def test_it_is_looked_again_in_time_though_the_clock_was_set_back_by_hours(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(apscheduler.schedulers.base, "datetime", Set)

    async def act() -> None:
        async with Waker(poll_s=0.01) as waker, asyncio.timeout(10):
            for _ in range(3):
                await waker.rest(datetime.now(UTC) + timedelta(hours=1))

    asyncio.run(act())


def test_whoever_rests_is_woken_at_the_moment_named_and_by_who_wakes() -> None:
    async def act() -> None:
        async with Waker(poll_s=600) as waker, asyncio.timeout(10):
            await waker.rest(datetime.now(UTC) + timedelta(milliseconds=5))
            waker.wake()
            await waker.rest(None)
            for _ in range(3):
                waker.wake_within(0.01)
            await waker.rest(None)

    asyncio.run(act())
