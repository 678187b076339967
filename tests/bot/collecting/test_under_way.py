"""What is under way: begun once, within its share, and not again at once when it cannot be kept."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, field

from adapters.errors import ArchiveError
from bot.collecting.under_way import UnderWay, Work


@dataclass
class Queue:
    """Work that waits in its order, as a database has it: what is under way is still in it."""

    hosts: list[str]
    begun: list[int] = field(default_factory=list)
    done: set[int] = field(default_factory=set)
    ends: asyncio.Event = field(default_factory=asyncio.Event)
    fails: bool = False
    while_looking: Callable[[], Awaitable[object]] | None = None

    async def find(self, most: int, but: Collection[int]) -> Sequence[Work]:
        waiting = [n for n in range(len(self.hosts)) if n not in self.done and n not in but]
        found = [Work(n, n, self.hosts[n], lambda n=n: self.do(n)) for n in waiting[:most]]  # type: ignore[misc]  # mypy knows no defaults in lambdas
        if self.while_looking:
            await self.while_looking()
        return found

    async def do(self, number: int) -> None:
        self.begun.append(number)
        await self.ends.wait()
        if self.fails:
            raise ArchiveError("it is not kept")
        self.done.add(number)


async def settled() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def test_a_host_that_hangs_holds_up_nobody_but_itself() -> None:
    async def act() -> None:
        queue = Queue(["slow"] * 30 + ["quick"])
        under_way = UnderWay("feeds", 8, lambda: None)
        await under_way.fill(queue.find)
        await settled()
        assert queue.begun == [0, 1, 30], "a quarter of the places, and the one behind all of them"
        queue.ends.set()
        await under_way.finish()

    asyncio.run(act())


def test_what_ends_while_it_is_looked_for_is_not_done_twice() -> None:
    async def act() -> None:
        queue = Queue(["a", "b"])
        under_way = UnderWay("feeds", 8, lambda: None)
        await under_way.fill(queue.find)
        await settled()

        async def end() -> None:
            queue.ends.set()
            await settled()
            assert queue.done == {0, 1}

        queue.while_looking = end
        await under_way.fill(queue.find)
        await under_way.finish()
        assert queue.begun == [0, 1]

    asyncio.run(act())


def test_what_cannot_be_kept_is_not_asked_for_again_at_once() -> None:
    async def act() -> None:
        queue, woken = Queue(["a"], fails=True), []
        queue.ends.set()
        under_way = UnderWay("feeds", 8, lambda: woken.append(True))
        for _ in range(5):
            await under_way.fill(queue.find)
            await settled()
        assert queue.begun == [0]
        assert not woken
        await under_way.finish()

    asyncio.run(act())


def test_no_more_is_begun_than_there_is_room_for_and_an_end_makes_room() -> None:
    async def act() -> None:
        queue, woken = Queue([f"h{n}" for n in range(20)]), []
        under_way = UnderWay("feeds", 8, lambda: woken.append(True))
        await under_way.fill(queue.find)
        await under_way.fill(queue.find)
        await settled()
        assert queue.begun == list(range(8))
        queue.ends.set()
        await settled()
        assert woken
        await under_way.fill(queue.find)
        await under_way.finish()
        assert queue.begun == list(range(16))

    asyncio.run(act())
