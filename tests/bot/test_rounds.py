"""The rounds: how many are on their way at once, to each platform for itself."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from itertools import count
from pathlib import Path
from time import monotonic

from adapters.asking import Place
from adapters.briefings import Wish
from adapters.posting import Sent
from adapters.replies import Reply
from adapters.store.opening import Store, open_store
from bot.outgoing import LEASE, Delivering
from bot.rounds import Rounds
from bot.waking import Waker
from digests.schedule import Schedule
from tests.adapters.examples import ARTICLE, WALL
from tests.adapters.stores import in_file
from tests.bot.room import Room

DUE = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
WISH = Wish(Schedule(time(8), "UTC"))


@dataclass
class Slow(Room):
    """A platform that answers when it is told to; `most` is how many it was working on at the same time."""

    answers: asyncio.Event = field(default_factory=asyncio.Event)
    begun: int = 0
    most: int = 0

    async def post_part(
        self, place: Place, part: Reply, mark: str, under: str | None = None, *, plain: bool = False
    ) -> Sent:
        self.begun += 1
        self.most = max(self.most, self.begun)
        await self.answers.wait()
        self.begun -= 1
        return await super().post_part(place, part, mark, under, plain=plain)


@asynccontextmanager
async def rounds(store: Store, clock: "Clock | None" = None, **rooms: Room) -> AsyncIterator[None]:
    uids = count(1)
    passed = (lambda: clock.passed_s) if clock else monotonic
    by = Delivering(
        store.archive,
        store.deliveries,
        rooms,
        clock or (lambda: DUE),
        chance=lambda: 0.5,
        new_uid=lambda: f"uid{next(uids):09}",
    )
    async with Waker(poll_s=0.05) as waker:
        going = asyncio.create_task(Rounds(by, "one", waker, passed=passed).go())
        try:
            yield
        finally:
            going.cancel()
            with suppress(asyncio.CancelledError):
                await going


async def opened(folder: Path, **channels: int) -> Store:
    """So many channels of each platform that have a briefing due, and an article."""
    store = await open_store(in_file(folder / "rounds.db"))
    for platform, many in channels.items():
        for number in range(many):
            channel = await store.subscriptions.channel(Place(platform, "house", f"C{number}"))
            await store.subscriptions.subscribe(channel, WISH, DUE, "anna")
    await store.archive.add(replace(WALL, article=replace(ARTICLE, headline="Number one")))
    return store


async def until_stands(room: Room, messages: int) -> None:
    async with asyncio.timeout(10):
        while len(room.standing) < messages:
            with suppress(TimeoutError):
                await asyncio.wait_for(asyncio.Event().wait(), 0.01)


def test_a_platform_that_hangs_holds_no_other_up(tmp_path: Path) -> None:
    async def scene() -> None:
        store = await opened(tmp_path, slow=6, room=6)
        slow, room = Slow(at_once=2), Room(at_once=2)
        async with rounds(store, slow=slow, room=room):
            await until_stands(room, 12)
            assert (len(slow.standing), slow.begun) == (0, 2)
            slow.answers.set()
            await until_stands(slow, 12)
        await store.close()

    asyncio.run(scene())


def test_no_more_are_on_their_way_to_a_platform_than_it_takes_at_once(tmp_path: Path) -> None:
    async def scene() -> None:
        store = await opened(tmp_path, slow=9)
        slow = Slow(at_once=3)
        async with rounds(store, slow=slow):
            slow.answers.set()
            await until_stands(slow, 18)
        assert slow.most <= 3
        await store.close()

    asyncio.run(scene())


@dataclass
class Clock:
    """A clock that is set, and the seconds that really pass; `looks` is how often it was looked at."""

    now: datetime = DUE - timedelta(hours=3)
    passed_s: float = 0.0
    looks: int = 0

    def __call__(self) -> datetime:
        self.looks += 1
        return self.now

    async def looked_at(self, times: int) -> None:
        """Wait until it was looked at so many times more."""
        until = self.looks + times
        async with asyncio.timeout(10):
            while self.looks < until:
                with suppress(TimeoutError):
                    await asyncio.wait_for(asyncio.Event().wait(), 0.01)


def test_nothing_is_claimed_for_a_while_after_the_clock_was_set_ahead(tmp_path: Path) -> None:
    """By that clock all leases have ended, and their holders may be just sending."""

    async def scene() -> None:
        store, clock, room = await opened(tmp_path, room=1), Clock(), Room()
        async with rounds(store, clock, room=room):
            await clock.looked_at(5)
            clock.now = DUE
            await clock.looked_at(5)
            assert room.standing == []
            clock.now += LEASE
            clock.passed_s += LEASE.total_seconds()
            await until_stands(room, 2)
        await store.close()

    asyncio.run(scene())


def test_what_a_wrong_clock_has_put_off_is_due_again_at_the_first_round(tmp_path: Path) -> None:
    async def scene() -> None:
        store = await opened(tmp_path, room=1)
        (claim,) = await store.deliveries.claim(DUE, DUE, "one", 1, ("room",))
        ahead = DUE + timedelta(days=30)
        window = await store.deliveries.window(claim, ahead, DUE - timedelta(days=9000))
        await store.deliveries.settle(claim, "empty", ahead, ahead + timedelta(days=1), window)
        async with rounds(store, room=Room()), asyncio.timeout(10):
            while await store.deliveries.next_wake(("room",)) != DUE + timedelta(days=1):
                with suppress(TimeoutError):
                    await asyncio.wait_for(asyncio.Event().wait(), 0.01)
        await store.close()

    asyncio.run(scene())
