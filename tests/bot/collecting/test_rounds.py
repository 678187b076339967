"""The rounds of collecting: nothing that goes wrong ends them, and who leads knows what was collected before."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from adapters.errors import ArchiveError
from adapters.following import Source, Unplaced
from bot.collecting.rounds import CollectingRounds
from bot.waking import Waker
from tests.bot.collecting.small import NOW, TEXT, Clock, Waiting, collecting


@dataclass
class Shaky(Waiting):
    """A database in which some questions fail, each once."""

    errors: list[Exception] = field(default_factory=list)
    fails_at: str = ""
    rounds: int = 0
    script: list[Callable[[], None]] = field(default_factory=list)
    placed_at_first: int = 0

    async def lead(self, owner: str, now: datetime, until: datetime, name: str = "") -> bool:
        if self.script:
            self.script.pop(0)()
        return await super().lead(owner, now, until, name)

    async def placed(self, since: datetime, limit: int, after: int = 0) -> tuple[Unplaced, ...]:
        self._look("placed")
        return await super().placed(since, limit, after)

    async def untold(self) -> tuple[Source, ...]:
        self._look("untold")
        self.placed_at_first = self.placed_at_first or len(self.stories)
        return await super().untold()

    async def next_wake(self) -> datetime | None:
        self.rounds += 1
        return None

    def _look(self, at: str) -> None:
        if at == self.fails_at and self.errors:
            raise self.errors.pop()


def article(number: int, story: int | None = None) -> Unplaced:
    return Unplaced(number, "Harbour board of Port Ellery votes for a wall", TEXT, NOW, story)


async def go_until(
    sources: Shaky, enough: Callable[[], bool], clock: Clock | None = None, poll_s: float = 0.01
) -> None:
    """Rounds until there are enough, within a few hundred looks."""
    async with Waker(poll_s) as waker:
        going = asyncio.create_task(CollectingRounds(collecting(sources, clock=clock), "one", waker).go())
        for _ in range(500):
            if enough() or going.done():
                break
            with suppress(TimeoutError):
                await asyncio.wait_for(asyncio.Event().wait(), 0.01)
        going.cancel()
        with suppress(asyncio.CancelledError):
            await going
    assert enough()


def test_a_fault_of_ours_ends_neither_the_rounds_nor_the_bot(caplog: pytest.LogCaptureFixture) -> None:
    sources = Shaky(lambda: NOW, fails_at="untold", errors=[ZeroDivisionError("the article says so")])
    asyncio.run(go_until(sources, lambda: sources.rounds > 1))
    assert "collecting stumbles" in caplog.text
    assert "the article says so" not in caplog.text


def test_what_was_collected_before_is_remembered_though_the_database_was_away_when_it_was_asked_for() -> None:
    sources = Shaky(
        lambda: NOW,
        fails_at="placed",
        errors=[ArchiveError("it is away")],
        stories={1: article(1, story=1)},
        new={2: article(2)},
    )
    asyncio.run(go_until(sources, lambda: 2 in sources.stories))
    assert sources.stories[2].story == 1


def test_who_was_not_the_leader_for_a_while_remembers_anew() -> None:
    sources = Shaky(lambda: NOW)

    def lose() -> None:
        sources.leader = "another"

    def win() -> None:
        sources.leader, sources.stories, sources.new = "", {1: article(1, story=1)}, {2: article(2)}

    sources.script = [lambda: None, lose, win]
    asyncio.run(go_until(sources, lambda: 2 in sources.stories))
    assert sources.stories[2].story == 1


def test_what_a_clock_has_put_off_that_was_ahead_is_due_at_the_start_and_when_the_clock_is_set_back() -> None:
    clock, sources = Clock(), Shaky(lambda: NOW)

    def set_back() -> None:
        clock.at = NOW - timedelta(hours=5)

    sources.script = [lambda: None, lambda: None, set_back]
    asyncio.run(go_until(sources, lambda: sources.rounds > 4, clock))
    assert sources.hastened == [NOW, NOW - timedelta(hours=5)]


def test_an_archive_that_is_being_filled_holds_no_round_up() -> None:
    sources = Shaky(lambda: NOW, new={n: article(n) for n in range(1, 200)})
    asyncio.run(go_until(sources, lambda: not sources.new, poll_s=60))
    assert 0 < sources.placed_at_first < 199, "others have their turn between"


def test_who_ends_lets_the_next_go_on_at_once() -> None:
    sources = Shaky(lambda: NOW)
    asyncio.run(go_until(sources, lambda: sources.rounds > 0))
    assert sources.leases[-1][::2] == ("one", NOW)
