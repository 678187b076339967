"""The pace of all requests together: turns in the order asked for, none lost, and none promised that is too far."""

import asyncio
from itertools import pairwise

import pytest

from adapters.discord import posting
from adapters.discord.pace import Pace
from adapters.discord.shards import Shards
from adapters.errors import TryLaterError
from tests import leaping
from tests.adapters.discord.server import Server
from tests.adapters.discord.talk import HERE, platform, run
from tests.adapters.discord.test_posting import MARK, STORY


def test_turns_are_apart_and_in_the_order_asked_for() -> None:
    async def scene() -> None:
        pace, came = Pace(100), []

        async def come(number: int) -> None:
            await pace.turn()
            came.append((number, asyncio.get_running_loop().time()))

        await asyncio.gather(*(come(number) for number in range(20)))
        assert [number for number, _ in came] == list(range(20))
        assert [later - earlier for (_, earlier), (_, later) in pairwise(came)] == pytest.approx([0.01] * 19)

    leaping.run(scene())


def test_whoever_stops_waiting_leaves_the_turn_to_the_next() -> None:
    async def scene() -> None:
        pace, now = Pace(20), asyncio.get_running_loop().time
        await pace.turn()
        waiting = [asyncio.create_task(pace.turn()) for _ in range(100)]
        await asyncio.wait(waiting, timeout=0.01)
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        began = now()
        await pace.turn()
        assert 0.01 < now() - began < 0.06

    leaping.run(scene())


def test_turns_that_were_missed_are_caught_up_with_and_no_second_has_too_many() -> None:
    async def scene() -> None:
        pace, came, clock = Pace(50), list[float](), asyncio.get_running_loop().time

        async def come() -> None:
            await pace.turn()
            came.append(clock())
            if len(came) == 20:
                leaping.passes(0.2)  # the process is busy with something else

        await asyncio.gather(*(come() for _ in range(80)))
        assert came[29] - came[20] < 0.1
        assert min(later - earlier for earlier, later in zip(came, came[51:], strict=False)) >= 1

    leaping.run(scene())


def test_a_turn_that_is_too_far_is_refused_at_once_and_takes_none() -> None:
    async def scene() -> None:
        pace = Pace(20, longest_wait_s=0.5)
        waiting = [asyncio.create_task(pace.turn()) for _ in range(200)]
        told = await asyncio.gather(*waiting, return_exceptions=True)
        refused = [error for error in told if isinstance(error, TryLaterError)]
        assert told.count(None) == 11
        assert len(refused) == 200 - told.count(None)
        assert all(0.4 <= error.retry_after_s < 1 for error in refused)
        await asyncio.wait_for(pace.turn(), 0.06)

    leaping.run(scene())


def test_waiting_for_its_turn_costs_a_message_none_of_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "LONGEST_S", 0.8)

    async def scene(server: Server) -> None:
        slow = platform(server, shards=Shards((0,), 22))  # two a second
        ways = (slow.post_part(HERE, STORY, f"{MARK}{n}", str(5000 + n)) for n in range(6))
        await asyncio.gather(*ways)
        assert len(server.standing) == 6

    run(scene, by_leaps=True)


def test_fewer_are_on_their_way_at_once_where_a_share_of_the_pace_is_ones_own() -> None:
    async def scene(server: Server) -> None:
        assert platform(server).at_once >= 300
        assert platform(server, shards=Shards((0,), 4)).at_once <= 100
        assert platform(server, shards=Shards((0,), 100)).at_once >= 4

    run(scene)
