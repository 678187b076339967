import asyncio
from collections.abc import Callable

from adapters.sources.fetching.limits import Manners
from adapters.sources.fetching.politeness import Politeness
from tests.adapters.sources.fetching.site import Time, run


def politeness(time: Time, *, most_hosts: int = 16, chance: Callable[[], float] = lambda: 0.0) -> Politeness:
    return Politeness(Manners(most_hosts=most_hosts), time.clock, time.wait, chance)


def test_between_two_turns_at_a_host_there_is_a_pause_and_between_hosts_none() -> None:
    async def act() -> None:
        time = Time()
        turns = politeness(time)
        for host in ("a", "b", "a", "c", "b"):
            async with turns.turn(host):
                pass
        assert time.waits == [1.0]

    run(act())


def test_behind_a_robots_txt_one_request_comes_at_once_unless_the_host_wants_a_pause() -> None:
    async def act() -> None:
        time = Time()
        turns = politeness(time)
        for host, pause_s, is_rules in (
            ("a", 0, True),
            ("a", 0, False),
            ("a", 0, False),
            ("b", 0, True),
            ("b", 5, False),
        ):
            async with turns.turn(host, pause_s, is_rules=is_rules):
                pass
        assert time.waits == [1.0, 5.0]

    run(act())


def test_a_pause_that_has_gone_by_is_not_waited_for() -> None:
    async def act() -> None:
        time = Time()
        turns = politeness(time)
        async with turns.turn("a"):
            time.at += 7
        time.at += 0.75
        async with turns.turn("a"):
            pass
        assert time.waits == [0.25]

    run(act())


def test_chance_makes_a_pause_longer_by_up_to_a_half() -> None:
    async def act() -> None:
        time = Time()
        chances = iter([0.0, 0.5, 1.0])
        turns = politeness(time, chance=lambda: next(chances))
        for _ in range(3):
            async with turns.turn("a"):
                pass
        assert time.waits == [1.25, 1.5]

    run(act())


def test_a_site_can_ask_for_a_longer_pause_within_bounds() -> None:
    async def act() -> None:
        time = Time()
        turns = politeness(time)
        for pause_s in (0, 5, 0.1, 1e9):
            async with turns.turn("a", pause_s):
                pass
        assert time.waits == [5.0, 1.0, 30.0]

    run(act())


def test_a_host_has_one_turn_at_a_time_in_the_order_asked_for() -> None:
    async def act() -> None:
        turns = politeness(Time())
        order: list[tuple[int, str]] = []

        async def take(number: int) -> None:
            async with turns.turn("a"):
                order.append((number, "in"))
                await asyncio.sleep(0)
                order.append((number, "out"))

        await asyncio.gather(*map(take, range(5)))
        assert order == [(number, way) for number in range(5) for way in ("in", "out")]

    run(act())


def test_so_many_hosts_are_asked_at_once_and_no_more() -> None:
    async def act() -> None:
        turns = politeness(Time(), most_hosts=3)
        busy, busiest = 0, 0

        async def take(host: str) -> None:
            nonlocal busy, busiest
            async with turns.turn(host):
                busy += 1
                busiest = max(busiest, busy)
                for _ in range(5):
                    await asyncio.sleep(0)
                busy -= 1

        await asyncio.gather(*(take(f"host{number}") for number in range(20)))
        assert busiest == 3

    run(act())


def test_whoever_gives_up_waiting_leaves_the_turn_to_the_next() -> None:
    async def act() -> None:
        turns = politeness(Time())
        is_over = asyncio.Event()

        async def hold() -> None:
            async with turns.turn("a"):
                await is_over.wait()

        async def take() -> None:
            async with turns.turn("a"):
                pass

        holding = asyncio.create_task(hold())
        await asyncio.sleep(0)
        impatient, patient = asyncio.create_task(take()), asyncio.create_task(take())
        await asyncio.sleep(0)
        impatient.cancel()
        is_over.set()
        await asyncio.gather(holding, patient)
        assert impatient.cancelled()

    run(act())


def test_a_host_that_wants_rest_has_it_for_as_long_as_it_said_last() -> None:
    time = Time()
    turns = politeness(time)
    assert turns.rests_for("a") == 0
    turns.rest("a", 60)
    turns.rest("a", 10)
    time.at += 20
    assert turns.rests_for("a") == 40
    time.at += 50
    assert turns.rests_for("a") == 0


def test_hosts_are_forgotten_when_nothing_is_left_to_remember() -> None:
    async def act() -> None:
        time = Time()
        turns = politeness(time)
        turns.rest("resting", 10**6)
        for number in range(5000):
            async with turns.turn(f"host{number}"):
                time.at += 0.5
        assert len(turns._hosts) <= 1100  # noqa: SLF001
        assert turns.rests_for("resting") > 0

    run(act())
