"""The lanes: one after the other to each channel, no faster than its platform takes."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import pytest

from adapters.asking import Place
from bot.lanes import Lanes

PLACE = Place("slack", "T1", "C1")


@dataclass
class Clock:
    """Seconds that pass when somebody sleeps, or a message is on its way."""

    now: float = 100.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


def on_lanes(act: Callable[[Clock, Lanes], Coroutine[Any, Any, None]]) -> None:
    clock = Clock()
    asyncio.run(act(clock, Lanes(clock, clock.sleep)))


@pytest.mark.parametrize("slow_s", [0.0, 0.4, 3.0])
def test_a_message_that_was_slow_on_its_way_has_the_next_one_no_closer_behind(slow_s: float) -> None:
    async def act(clock: Clock, lanes: Lanes) -> None:
        async with lanes.to(PLACE) as lane:
            async with lane.turn(1.0):
                clock.now += slow_s
                answered = clock.now
            async with lane.turn(1.0):
                assert clock.now == answered + 1.0

    on_lanes(act)


def test_what_failed_took_its_turn_too() -> None:
    async def act(clock: Clock, lanes: Lanes) -> None:
        async with lanes.to(PLACE) as lane:
            with pytest.raises(OSError, match="broke off"):
                async with lane.turn(1.0):
                    raise OSError("broke off")
            async with lane.turn(1.0):
                assert clock.now == 101.0

    on_lanes(act)


def test_channels_do_not_wait_for_each_other_and_are_forgotten_when_they_have_rested() -> None:
    async def act(clock: Clock, lanes: Lanes) -> None:
        for number in range(10):
            async with lanes.to(Place("slack", "T1", f"C{number}")) as lane, lane.turn(1.0):
                assert clock.now == 100.0
        assert len(lanes) == 10
        clock.now += 1.0
        for _ in range(3):
            async with lanes.to(PLACE):
                pass
        assert len(lanes) == 0

    on_lanes(act)
