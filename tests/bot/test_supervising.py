import asyncio
from dataclasses import dataclass, field

import pytest

from adapters.asking import Answer, Ask, Asked, Place, Posted, Pressed, Suggest
from adapters.errors import RefusedError, TryLaterError
from adapters.found import FoundPerson
from adapters.memory import MemoryArchive
from adapters.replies import Notice, Reply, Status
from bot.running import serve
from bot.supervising import LONGEST_WAIT_S, REFUSED_WAIT_S, Supervised, wait_after


class StoppedError(BaseException):
    """Ends what would go on for ever; nothing may take it for a failure."""


@dataclass
class Clock:
    """A clock that ticks when somebody sleeps, and stops everything after so many naps."""

    naps: int
    now_s: float = 0.0
    slept_s: list[float] = field(default_factory=list)

    def read(self) -> float:
        return self.now_s

    async def sleep(self, seconds: float) -> None:
        self.slept_s.append(seconds)
        self.now_s += seconds
        if len(self.slept_s) >= self.naps:
            raise StoppedError


@dataclass
class Shaky:
    """A platform that fails in these ways, one after the other, then is connected."""

    clock: Clock
    failures: list[Exception | None]
    lasts_s: float = 0.0
    name: str = "shaky"
    state: str = "connecting"
    states_seen: list[str] = field(default_factory=list)

    def render(self, reply: Reply) -> str:
        return repr(reply)

    async def publish(self, place: Place, reply: Reply) -> Posted:
        raise AssertionError((place, reply))

    async def listen(self, ask: Ask, suggest: Suggest) -> None:
        assert await suggest("") == ()
        self.clock.now_s += self.lasts_s
        if self.failures:
            if error := self.failures.pop(0):
                raise error
            return
        self.state = "connected"
        answer = await ask(Asked(Place(self.name, None, "c"), "status"))
        assert isinstance(answer.reply, Status)
        self.states_seen.extend(f"{p.name}: {p.state}" for p in answer.reply.platforms)
        raise StoppedError


async def notice(_asked: Asked | Pressed) -> Answer:
    return Answer(Notice(""))


async def nobody(_prefix: str) -> tuple[FoundPerson, ...]:
    return ()


def kept(shaky: Shaky, clock: Clock) -> Supervised:
    """The platform, watched until it is stopped."""
    watched = Supervised(shaky, clock=clock.read, sleep=clock.sleep)
    with pytest.raises(StoppedError):
        asyncio.run(watched.keep(notice, nobody))
    return watched


def test_whatever_a_platform_raises_it_is_tried_again_with_longer_and_longer_waits() -> None:
    clock = Clock(9)
    errors: list[Exception | None] = [AttributeError("'NoneType' object has no attribute 'sequence'")] * 9
    kept(Shaky(clock, errors), clock)
    assert clock.slept_s == [1, 2, 4, 8, 16, 32, LONGEST_WAIT_S, LONGEST_WAIT_S, LONGEST_WAIT_S]


def test_a_steady_connection_that_was_lost_is_tried_again_soon() -> None:
    clock = Clock(4)
    kept(Shaky(clock, [OSError()] * 4, lasts_s=3600), clock)
    assert clock.slept_s == [1, 1, 1, 1]


@pytest.mark.parametrize(
    "error, wait_s",
    [
        (RefusedError("the token is refused", "set it anew"), REFUSED_WAIT_S),
        (TryLaterError("too many requests", 17.5), 17.5),
        (TryLaterError("too many requests", 0), 1),
        (None, 1),
        (OSError(), 1),
    ],
)
def test_the_wait_fits_what_went_wrong(error: Exception | None, wait_s: float) -> None:
    assert wait_after(error, 1) == wait_s


def test_the_wait_stays_bounded_for_ever() -> None:
    assert wait_after(OSError(), 10**6) == LONGEST_WAIT_S


def test_the_state_says_why_it_is_not_connected_and_no_secret() -> None:
    clock = Clock(1)
    refused = RefusedError("the token is refused", "set DISCORD_TOKEN anew")
    state = kept(Shaky(clock, [refused]), clock).state
    assert state.state == (
        "not connected: the token is refused: set DISCORD_TOKEN anew; tried again every 300 s"
    )
    clock = Clock(1)
    state = kept(Shaky(clock, [KeyError("xoxb-secret")]), clock).state
    assert state.state.startswith("not connected: an unexpected KeyError in test_supervising.py, line ")
    assert "xoxb" not in state.state
    clock = Clock(1)
    assert "the connection ended" in kept(Shaky(clock, [None]), clock).state.state


def test_one_that_cannot_connect_does_not_stop_the_others_and_the_status_says_so() -> None:
    async def never(_seconds: float) -> None:
        await asyncio.Event().wait()

    clock = Clock(99)
    down = Shaky(clock, [OSError("no route")], name="down")
    up = Shaky(clock, [], name="up")
    platforms = (Supervised(down, sleep=never), Supervised(up, sleep=never))
    with pytest.raises(BaseExceptionGroup) as raised:
        asyncio.run(serve(MemoryArchive(), platforms))
    assert raised.group_contains(StoppedError)
    broken, fine = up.states_seen
    assert broken.startswith("down: not connected: an unexpected OSError")
    assert fine == "up: connected"
