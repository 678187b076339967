"""Corrections in rounds: a message that a platform never takes does not keep the others for ever."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta

from adapters.asking import Place
from adapters.errors import AppRefusedError, LimitedError, PlatformError, UnsureError
from adapters.replies import Reply
from adapters.versions import Version
from bot.collecting.revising import Revising
from digests.summarise import summarise
from tests.adapters.examples import ARTICLE, WALL
from tests.bot.collecting.small import NOW, Clock, Waiting, collecting
from tests.bot.test_correcting import OUTDATED

AS_POSTED = summarise(replace(ARTICLE, text=ARTICLE.text.replace("luck is not a plan", "luck is a plan")))


@dataclass
class Wall:
    """A platform that edits no message of this id, and all others."""

    error: PlatformError
    refused: str = "m1"
    asked: list[str] = field(default_factory=list)

    async def edit_part(
        self,
        place: Place,  # noqa: ARG002  # by the port
        part: Reply,  # noqa: ARG002  # as above
        message: str,
        under: str | None = None,  # noqa: ARG002  # as above
        *,
        plain: bool = False,  # noqa: ARG002  # as above
    ) -> None:
        self.asked.append(message)
        if message == self.refused:
            raise self.error


def revised(error: PlatformError, hours: int) -> tuple[Wall, list[str]]:
    """Rounds of so many hours, a minute apart; the platform, and the messages that are settled then."""

    async def act() -> tuple[Wall, list[str]]:
        wall, clock = Wall(error), Clock()
        other = replace(OUTDATED, position=2, message="m2")
        before = (Version(1, AS_POSTED, NOW),)
        sources = Waiting(lambda: NOW, changed={1: before}, stale=[OUTDATED, other])
        by = collecting(sources, clock=clock, correctors={"room": wall})
        await by.correcting.archive.add(WALL)
        revising = Revising(by)
        for minute in range(hours * 60):
            clock.at = NOW + timedelta(minutes=minute)
            await revising.round()
        return wall, [each.message for each in sources.settled]

    return asyncio.run(act())


def test_a_message_that_is_never_taken_is_left_after_some_hours_and_others_are_corrected() -> None:
    wall, settled = revised(UnsureError("it fails", 1.0), hours=4)
    assert settled == ["m1", "m2"]
    assert 10 < wall.asked.count("m1") < 30, "ever less often"
    assert revised(AppRefusedError("cannot_edit", "see the app"), hours=4)[1] == ["m1", "m2"]


def test_a_short_trouble_leaves_nothing_uncorrected() -> None:
    _, settled = revised(UnsureError("it fails", 1.0), hours=1)
    assert settled == []


def test_too_many_requests_are_no_fault_of_the_message() -> None:
    wall, settled = revised(LimitedError("too many", 30.0), hours=6)
    assert settled == []
    assert wall.asked
