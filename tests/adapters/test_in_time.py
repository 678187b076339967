"""Names while somebody types come in time, even from an archive that does not stop when it is told to."""

import asyncio
import contextlib

import pytest

from adapters.found import FoundPerson
from adapters.in_time import InTime

QUILL = (FoundPerson(1, "Ada Quill", "chair of the board", 12),)


class Stubborn:
    """Gives the names once `ready` is set, and cannot be cancelled before."""

    def __init__(self) -> None:
        self.ready = asyncio.Event()
        self.asked = 0
        self.ended = 0

    async def suggest(self, _typed: str) -> tuple[FoundPerson, ...]:
        self.asked += 1
        while not self.ready.is_set():
            with contextlib.suppress(asyncio.CancelledError):
                await self.ready.wait()
        self.ended += 1
        return QUILL


async def failing(_typed: str) -> tuple[FoundPerson, ...]:
    raise OSError("gone")


async def a_few_turns() -> None:
    """Of the event loop: enough for everyone who can go on."""
    for _ in range(20):
        await asyncio.sleep(0)


def test_names_in_time_are_given() -> None:
    async def act() -> None:
        archive = Stubborn()
        archive.ready.set()
        assert await InTime(archive.suggest, 60)("Qu") == QUILL

    asyncio.run(act())


def test_who_does_not_stop_is_not_waited_for_and_ends_by_itself() -> None:
    async def act() -> None:
        archive = Stubborn()
        names = InTime(archive.suggest, 0.01)
        assert await names("Qu") == ()
        assert archive.ended == 0
        archive.ready.set()
        assert await names("Qui") == QUILL
        assert archive.ended == 2

    asyncio.run(act())


def test_who_stops_waiting_leaves_the_question_to_end_by_itself() -> None:
    async def act() -> None:
        archive = Stubborn()
        waiting = asyncio.create_task(InTime(archive.suggest, 60)("Qu"))
        await a_few_turns()
        assert archive.asked == 1
        waiting.cancel()
        await asyncio.wait({waiting})
        assert (waiting.cancelled(), archive.ended) == (True, 0)
        archive.ready.set()

    asyncio.run(act())


def test_only_a_few_are_late_at_once() -> None:
    async def act() -> None:
        archive = Stubborn()
        names = InTime(archive.suggest, 0.001)
        assert [await names("Qu") for _ in range(10)] == [()] * 10
        assert archive.asked == 4
        archive.ready.set()
        await a_few_turns()
        assert await InTime(archive.suggest, 60)("Qu") == await names("Qu") == QUILL

    asyncio.run(act())


def test_a_failure_is_told_in_time_and_dropped_when_it_is_late() -> None:
    async def act() -> None:
        unheard: list[object] = []
        asyncio.get_running_loop().set_exception_handler(lambda _loop, context: unheard.append(context))
        with pytest.raises(OSError, match="gone"):
            await InTime(failing, 60)("Qu")
        archive = Stubborn()

        async def fails_late(typed: str) -> tuple[FoundPerson, ...]:
            await archive.suggest(typed)
            return await failing(typed)

        assert await InTime(fails_late, 0.01)("Qu") == ()
        archive.ready.set()
        await a_few_turns()
        assert archive.ended == 1
        assert unheard == []

    asyncio.run(act())
