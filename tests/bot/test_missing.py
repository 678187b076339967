"""What a briefing says of sources that it misses: in one line, once an outage, and not of what mends itself."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from adapters.briefings import Channel, Told
from adapters.errors import RefusedError, TryLaterError
from adapters.following import Follow, Source
from adapters.health import Health, Missing
from adapters.replies import Briefing, Overview
from adapters.store.opening import open_store
from adapters.store.sightings import Sighting
from adapters.web import Feed
from bot.missing import missing_line, to_tell
from tests.adapters.store.brought import Brought, brought_to
from tests.bot.room import Standing
from tests.bot.test_stories import PLACE, WISH, Scene, told

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2026, 3, 6, 8, 0, tzinfo=UTC)
"""A Friday."""

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def missing(
    name: str = "The Post",
    since: datetime = NOW - 3 * DAY,
    *,
    health: Health = "blocked",
    failures: int = 3,
    told: datetime | None = None,
) -> Missing:
    return Missing(1, name, health, since, failures, told)


@pytest.mark.parametrize(
    "since, words",
    [
        (NOW - 2 * HOUR, "Missing since 06:00: The Post (its site refuses us)."),
        (NOW - 9 * HOUR, "Missing since Thursday: The Post (its site refuses us)."),
        (NOW - 3 * DAY, "Missing since Tuesday: The Post (its site refuses us)."),
        (NOW - 6 * DAY, "Missing since Saturday: The Post (its site refuses us)."),
        (NOW - 7 * DAY, "Missing since 27 Feb: The Post (its site refuses us)."),
    ],
)
def test_one_source_is_named_with_the_day_since_when_and_why(since: datetime, words: str) -> None:
    assert missing_line((missing(since=since),), NOW, LONDON) == words


@pytest.mark.parametrize(
    "health, why",
    [("gone", "no longer there"), ("away", "cannot be reached"), ("unreadable", "cannot be read")],
)
def test_why_it_is_missing_is_said_in_a_few_words(health: Health, why: str) -> None:
    assert missing_line((missing(health=health),), NOW, LONDON).endswith(f"({why}).")


def test_of_many_sources_three_are_named_and_the_rest_counted() -> None:
    many = [missing(f"Post {n}", NOW - n * DAY, health="away") for n in range(1, 6)]
    assert missing_line(many, NOW, LONDON) == (
        "Missing: Post 1 since Thursday (cannot be reached), Post 2 since Wednesday (cannot be reached), "
        "Post 3 since Tuesday (cannot be reached); 2 more in /sources."
    )
    assert missing_line((), NOW, LONDON) == ""


def test_the_moment_is_the_channels() -> None:
    evening = datetime(2026, 3, 5, 20, 0, tzinfo=UTC)
    assert "since 05:00" in missing_line((missing(since=evening),), NOW, ZoneInfo("Asia/Tokyo"))


def test_a_name_is_words_on_one_line_and_never_too_long() -> None:
    line = missing_line((missing("A\nname\x07 " + "without end " * 100),), NOW, LONDON)
    assert "\n" not in line
    assert len(line) < 120


@pytest.mark.parametrize(
    "found, is_told",
    [
        (missing(), True),
        (missing(failures=2), False),
        (missing(told=NOW - DAY), False),
        (missing(since=NOW - 30 * DAY, told=NOW - 29 * DAY), False),
        (missing(told=NOW - 5 * DAY), False),
        (missing(told=NOW - 7 * DAY), True),
    ],
)
def test_an_outage_is_told_once_when_it_lasts_and_a_source_at_most_weekly(
    found: Missing, *, is_told: bool
) -> None:
    assert to_tell((found,), NOW) == ((found,) if is_told else ())


def test_the_longest_missing_is_told_first() -> None:
    one, two = missing("One", NOW - DAY), missing("Two", NOW - 2 * DAY)
    assert to_tell((one, two), NOW) == (two, one)


Act = Callable[[Scene, Follow], Awaitable[None]]
Play = Callable[[Act], None]


@pytest.fixture(name="play")
def play_mornings(tmp_path: Path) -> Play:
    """Acts in a channel that follows a source, with a daily briefing."""

    async def played(act: Act) -> None:
        async with brought_to(f"sqlite:///{tmp_path / 'store.db'}") as here:
            scene = Scene(here)
            channel = await here.store.subscriptions.channel(PLACE)
            await here.store.subscriptions.subscribe(channel, WISH, scene.now, "anna")
            await act(scene, await follow(here, channel))

    return lambda act: asyncio.run(played(act))


async def follow(here: Brought, channel: Channel) -> Follow:
    feed = Feed("https://post.example.org/feed", "The Post", None, ())
    made, _ = await here.store.sources.follow(channel, feed, "The Post", "anna")
    return made


async def fail(scene: Scene, source: Source, since: datetime, failures: int = 3) -> None:
    failed = replace(source, health="blocked", since=since, failures=failures, broken=since, due=scene.now)
    await scene.here.store.sources.settle(failed)


async def morning(scene: Scene, name: str) -> str:
    """What the next morning's briefing says that it misses, which brings this."""
    await scene.here.bring(told(name, headline=name), Sighting(scene.now, outlet=name))
    before = len(scene.room.standing)
    await scene.round()
    overview = scene.room.standing[before].part
    assert isinstance(overview, Overview)
    scene.now += DAY
    return overview.missing


def test_a_briefing_says_once_which_source_it_misses_and_again_in_the_next_outage(play: Play) -> None:
    async def act(scene: Scene, follow: Follow) -> None:
        begun = scene.now
        assert await morning(scene, "One") == ""
        await fail(scene, follow.source, begun + HOUR)
        assert await morning(scene, "Two") == "Missing since Monday: The Post (its site refuses us)."
        await fail(scene, replace(follow.source, health="gone"), begun + HOUR, 9)
        assert await morning(scene, "Three") == "", "it is the same outage"
        await scene.here.store.sources.settle(replace(follow.source, health="working", due=scene.now))
        scene.now += 7 * DAY
        assert await morning(scene, "Four") == ""
        await fail(scene, follow.source, scene.now - HOUR)
        assert "The Post" in await morning(scene, "Five")

    play(act)


def test_of_two_briefings_that_two_instances_plan_at_once_one_says_it(play: Play) -> None:
    async def act(scene: Scene, follow: Follow) -> None:
        store, now = scene.here.store, scene.now
        await fail(scene, follow.source, now - HOUR)
        articles = [
            await scene.here.bring(told(name, headline=name), Sighting(now, outlet=name)) for name in "AB"
        ]
        await store.subscriptions.subscribe(follow.channel, WISH, now, "anna")
        claims = await store.deliveries.claim(now, now + HOUR, "me", 10, ("slack",))
        windows = [await store.deliveries.window(claim, now, now - DAY) for claim in claims]
        assert [len(to_tell(window.missing, now)) for window in windows] == [1, 1]
        said = []
        for claim, window, article in zip(claims, windows, articles, strict=True):
            planned = await store.deliveries.plan(
                claim,
                window,
                (Told(article),),
                uid=f"uid{article}",
                due=now,
                lease_until=now + HOUR,
                missing=to_tell(window.missing, now),
            )
            assert planned
            said.append([each.name for each in planned.missing])
        assert said == [["The Post"], []]

    play(act)


def test_a_source_that_only_others_follow_is_not_missed(play: Play) -> None:
    async def act(scene: Scene, follow: Follow) -> None:
        await scene.here.store.sources.unfollow(follow)
        other = await scene.here.store.subscriptions.channel(replace(PLACE, channel="C2"))
        made = await follow_again(scene, other)
        await fail(scene, made.source, scene.now - HOUR)
        assert await morning(scene, "One") == ""

    async def follow_again(scene: Scene, channel: Channel) -> Follow:
        return await follow(scene.here, channel)

    play(act)


def test_what_a_refused_briefing_would_have_said_is_said_in_the_next(play: Play) -> None:
    async def act(scene: Scene, follow: Follow) -> None:
        def die(_: Standing) -> None:
            scene.room.before = lambda _: None
            raise RefusedError("the app may not post", "let it")

        await fail(scene, follow.source, scene.now - HOUR)
        scene.room.before = die
        await scene.here.bring(told("One", headline="One"), Sighting(scene.now, outlet="One"))
        await scene.round()
        assert scene.room.standing == []
        (listed,) = await scene.here.store.subscriptions.of_channel(PLACE)
        await scene.here.store.subscriptions.change(listed.id, state="active", due=scene.now, by="anna")
        assert "The Post" in await morning(scene, "Two"), "nobody has heard of it yet"

    play(act)


def test_a_briefing_that_is_posted_late_says_since_when_as_it_is_read_then(play: Play) -> None:
    async def act(scene: Scene, follow: Follow) -> None:
        def away(_: Standing) -> None:
            scene.room.before = lambda _: None
            raise TryLaterError("the platform is away", 60.0)

        await fail(scene, follow.source, scene.now - HOUR)
        scene.room.before = away
        await scene.here.bring(told("One", headline="One"), Sighting(scene.now, outlet="One"))
        await scene.round()
        assert scene.room.standing == []
        scene.now += DAY
        await scene.round()
        overview = scene.room.standing[0].part
        assert isinstance(overview, Overview)
        assert overview.missing == "Missing since Monday: The Post (its site refuses us)."

    play(act)


def test_what_a_delivery_says_is_kept_with_it(play: Play, tmp_path: Path) -> None:
    async def act(scene: Scene, follow: Follow) -> None:
        await fail(scene, follow.source, scene.now - HOUR)
        said = await morning(scene, "One")
        again = await open_store(f"sqlite:///{tmp_path / 'store.db'}")
        try:
            (listed,) = await again.subscriptions.of_channel(PLACE)
        finally:
            await again.close()
        assert listed.last
        assert missing_line(listed.last.missing, listed.last.until, LONDON) == said

    play(act)


def test_a_test_says_what_the_briefing_would_say_which_says_it_all_the_same(play: Play) -> None:
    async def act(scene: Scene, follow: Follow) -> None:
        await fail(scene, follow.source, scene.now - HOUR)
        await scene.here.bring(told("One", headline="One"), Sighting(scene.now, outlet="One"))
        tested = await scene.press("test")
        assert isinstance(tested, Briefing)
        assert tested.overview.missing == await morning(scene, "Two") != ""

    play(act)
