"""Correcting what was posted: in place, visibly, and only where a reader should hear of it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from adapters.asking import Asked, Place, Pressed
from adapters.errors import AppRefusedError, BadMessageError, PlatformError, RefusedError, TryLaterError
from adapters.followed import Corrections
from adapters.following import Outdated, Version
from adapters.memory import MemoryArchive
from adapters.posting import Corrector
from adapters.replies import Notice, Post, Reply
from bot.answering import answering
from bot.correcting import Correcting, correct
from bot.use_cases import UseCases
from digests.model import Digest
from digests.summarise import summarise
from tests.adapters.examples import ARTICLE, WALL
from tests.bot.followed import SmallSources

NOW = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
HERE = Place("room", "house", "channel")
AS_POSTED = summarise(
    replace(
        ARTICLE, text=ARTICLE.text.replace("luck is not a plan", "luck is a plan").replace("£2.4", "£1.4")
    )
)
OUTDATED = Outdated(
    delivery=3, position=1, place=HERE, message="m1", under="m0", article=1, shown=1, version=2
)


@dataclass
class Wall:
    """A platform that keeps the edits of its messages, or refuses them one after the other."""

    refuses: list[PlatformError] = field(default_factory=list)
    edits: list[tuple[str, str | None, Reply, bool]] = field(default_factory=list)

    async def edit_part(
        self,
        place: Place,  # noqa: ARG002  # by the port
        part: Reply,
        message: str,
        under: str | None = None,
        *,
        plain: bool = False,
    ) -> None:
        if self.refuses:
            raise self.refuses.pop(0)
        self.edits.append((message, under, part, plain))


@dataclass
class Scene:
    """An article that was changed after it was posted."""

    archive: MemoryArchive
    wall: Wall = field(default_factory=Wall)
    sources: SmallSources = field(default_factory=lambda: SmallSources(lambda: NOW))

    async def correct(self, platform: str = "room") -> None:
        await correct(OUTDATED, Correcting(self.archive, self.sources, {platform: self.wall}))

    async def ask(self, asked: Asked | Pressed) -> Reply:
        answer = await answering(self.archive, lambda: (), UseCases(versions=self.sources))(asked)
        assert answer.private
        return answer.reply


def playing(scenario: Callable[[Scene], Awaitable[None]], now: Digest = WALL, *before: Digest) -> None:
    async def play() -> None:
        scene = Scene(MemoryArchive(lambda: NOW))
        await scene.archive.add(now)
        first = NOW - len(before) * HOUR
        scene.sources.changed[1] = tuple(
            Version(n, digest, first + n * HOUR) for n, digest in enumerate(before or (AS_POSTED,), 1)
        )
        await scenario(scene)

    asyncio.run(play())


def test_a_posted_article_is_corrected_in_place_and_says_so() -> None:
    async def scenario(scene: Scene) -> None:
        await scene.correct()
        ((message, under, part, plain),) = scene.wall.edits
        assert (message, under, plain) == ("m1", "m0", False)
        assert isinstance(part, Post)
        assert part.corrected == NOW + HOUR
        assert part.buttons[-1].label == "What changed?"
        assert part.article == WALL.article
        assert scene.sources.settled == [OUTDATED]
        await scene.correct()
        assert scene.wall.edits[1] == scene.wall.edits[0], "doing it twice changes nothing"

    playing(scenario)


def test_what_no_reader_would_notice_is_settled_and_edited_nowhere() -> None:
    async def scenario(scene: Scene) -> None:
        await scene.correct()
        assert (scene.wall.edits, scene.sources.settled) == ([], [OUTDATED])

    playing(scenario, WALL, replace(WALL, article=replace(ARTICLE, byline=("Somebody Else",))))


def test_of_a_platform_whose_messages_cannot_be_changed_it_is_settled() -> None:
    async def scenario(scene: Scene) -> None:
        await scene.correct("elsewhere")
        assert (scene.wall.edits, scene.sources.settled) == ([], [OUTDATED])

    playing(scenario)


def test_an_article_or_a_version_that_is_gone_is_settled() -> None:
    async def scenario(scene: Scene) -> None:
        scene.sources.changed.clear()
        await scene.correct()
        assert (scene.wall.edits, scene.sources.settled) == ([], [OUTDATED])

    playing(scenario)


def test_a_correction_that_is_refused_for_what_it_is_goes_in_plain_words() -> None:
    async def scenario(scene: Scene) -> None:
        scene.wall.refuses = [BadMessageError("blocks", "use none")]
        await scene.correct()
        assert [plain for *_, plain in scene.wall.edits] == [True]
        assert scene.sources.settled == [OUTDATED]

    playing(scenario)


@pytest.mark.parametrize(
    "refuses",
    [
        [RefusedError("it is gone", "nothing")],
        [BadMessageError("blocks", "use none"), BadMessageError("words", "no")],
    ],
)
def test_a_message_that_cannot_be_changed_any_more_is_left_as_it_is(refuses: list[PlatformError]) -> None:
    async def scenario(scene: Scene) -> None:
        scene.wall.refuses = [*refuses]
        await scene.correct()
        assert (scene.wall.edits, scene.sources.settled) == ([], [OUTDATED])

    playing(scenario)


@pytest.mark.parametrize("error", [TryLaterError("slow down", 3.0), AppRefusedError("the token", "renew it")])
def test_what_is_not_about_this_message_is_still_to_be_done(error: PlatformError) -> None:
    async def scenario(scene: Scene) -> None:
        scene.wall.refuses = [error]
        with pytest.raises(type(error)):
            await scene.correct()
        assert scene.sources.settled == []

    playing(scenario)


def test_what_changed_is_told_to_who_asks() -> None:
    async def scenario(scene: Scene) -> None:
        await scene.correct()
        ((_, _, part, _),) = scene.wall.edits
        assert isinstance(part, Post)
        told = await scene.ask(Pressed(HERE, part.buttons[-1].token or ""))
        assert isinstance(told, Corrections)
        assert told.headline == ARTICLE.headline
        (correction,) = told.corrections
        lines = " | ".join(correction.lines)
        assert "luck is a plan" in lines
        assert "is now “We have been lucky for eleven winters, and luck is not a plan”" in lines
        assert "£1.4 million" in lines

    playing(scenario)


def test_the_latest_changes_come_first_and_many_are_counted() -> None:
    headlines = [replace(WALL, article=replace(ARTICLE, headline=f"Headline {n}")) for n in range(6)]

    async def scenario(scene: Scene) -> None:
        told = await scene.ask(Pressed(HERE, "1:changed:1"))
        assert isinstance(told, Corrections)
        assert [c.lines for c in told.corrections] == [
            ("Headline: “Headline 4” is now “Headline 5”",),
            ("Headline: “Headline 3” is now “Headline 4”",),
            ("Headline: “Headline 2” is now “Headline 3”",),
        ]
        assert told.more == 2

    playing(scenario, headlines[-1], *headlines[:-1])


def test_a_change_of_many_things_is_cut_and_the_rest_counted() -> None:
    (first, *_) = WALL.quotes
    many = replace(WALL, quotes=tuple(replace(first, text=f"{'word' * n} only here") for n in range(1, 30)))

    async def scenario(scene: Scene) -> None:
        told = await scene.ask(Pressed(HERE, "1:changed:1"))
        assert isinstance(told, Corrections)
        (correction,) = told.corrections
        assert len(correction.lines) == 11
        assert correction.lines[-1].startswith("and ")

    playing(scenario, many, replace(WALL, quotes=()))


def test_of_an_article_that_never_changed_or_is_gone_that_is_told() -> None:
    async def scenario(scene: Scene) -> None:
        scene.sources.changed.clear()
        told = await scene.ask(Pressed(HERE, "1:changed:1"))
        assert isinstance(told, Corrections)
        assert told.corrections == ()
        assert isinstance(await scene.ask(Pressed(HERE, "1:changed:9")), Notice)

    playing(scenario)


def test_the_wall_is_a_platform_whose_messages_can_be_changed() -> None:
    assert isinstance(Wall(), Corrector)
