"""Delivering: each briefing stands in its channel once, whatever happens on the way."""

import asyncio
import logging
import random
from collections.abc import Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from itertools import count
from pathlib import Path
from typing import Any, cast

import pytest

from adapters.asking import Place
from adapters.briefings import Claim, Subscription, Wish
from adapters.errors import (
    AppRefusedError,
    BadMessageError,
    LimitedError,
    RefusedError,
    TryLaterError,
    UnsureError,
)
from adapters.found import FoundArticle
from adapters.ledger import Deliveries
from adapters.ports import Archive
from adapters.replies import Notice, Overview
from adapters.store.archive import StoredArchive
from adapters.store.deliveries import StoredDeliveries
from adapters.store.errors import FullError
from adapters.store.opening import Store, open_store
from bot.delivering import deliver
from bot.lanes import Lanes
from bot.outgoing import LEASE, Delivering
from bot.redating import redate
from bot.stumbles import Stumbles
from digests.briefing import Terms
from digests.schedule import Quiet, Schedule
from tests.adapters.examples import ARTICLE, WALL
from tests.adapters.stores import in_file
from tests.bot.room import DiedError, Room, Standing

DUE = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
PLACE = Place("room", "house", "C1")
WISH = Wish(Schedule(time(8), "Europe/London"))


@dataclass
class Scene:
    """One channel with a daily briefing at 08:00, three articles that came in since, and a clock."""

    store: Store
    room: Room = field(default_factory=Room)
    now: datetime = DUE
    uids: Callable[[], int] = field(default_factory=lambda: count(1).__next__)
    stumbles: Stumbles = field(default_factory=Stumbles)

    @property
    def by(self) -> Delivering:
        return Delivering(
            self.store.archive,
            self.store.deliveries,
            {"room": self.room},
            lambda: self.now,
            chance=lambda: 0.5,
            new_uid=lambda: f"uid{self.uids():09}",
            lanes=Lanes(clock=lambda: 0.0, sleep=lambda _: asyncio.sleep(0)),
            stumbles=self.stumbles,
        )

    async def subscribe(self, wish: Wish = WISH, due: datetime = DUE, place: Place = PLACE) -> Subscription:
        channel = await self.store.subscriptions.channel(place)
        return await self.store.subscriptions.subscribe(channel, wish, due, "anna")

    async def add(self, *names: str) -> None:
        for name in names:
            await self.store.archive.add(replace(WALL, article=replace(ARTICLE, headline=name)))

    async def claims(self) -> tuple[Claim, ...]:
        return await self.store.deliveries.claim(self.now, self.now + LEASE, "me", 10, ("room",))

    async def round(self) -> None:
        for claim in await self.claims():
            await deliver(claim, self.by)

    async def listed(self) -> Subscription:
        (found,) = await self.store.subscriptions.of_channel(PLACE)
        return found


Act = Callable[[Scene], Coroutine[Any, Any, None]]
Play = Callable[[Act], None]


@pytest.fixture(name="play")
def play_scenes(tmp_path: Path) -> Play:
    def play(act: Act) -> None:
        async def begin() -> None:
            scenes: list[Scene] = []
            store = await open_store(in_file(tmp_path / "store.db"), lambda: scenes[0].now if scenes else DUE)
            try:
                scene = Scene(store)
                scenes.append(scene)
                await scene.subscribe()
                await scene.add("One", "Two", "Three")
                await act(scene)
            finally:
                await store.close()

        asyncio.run(begin())

    return play


def overview(scene: Scene) -> Overview:
    part = scene.room.standing[0].part
    assert isinstance(part, Overview)
    return part


def test_what_is_due_is_posted_once_and_waits_for_the_next_day(play: Play) -> None:
    async def act(scene: Scene) -> None:
        await scene.round()
        await scene.round()
        assert sorted(map(str, scene.room.headlines())) == ["One", "Three", "Two"]
        assert [m.under for m in scene.room.standing] == [None, "m1", "m1", "m1"]
        assert "Fri 20 Nov: 3 stories" in overview(scene).title
        assert "late" not in overview(scene).hint
        listed = await scene.listed()
        assert listed.due == DUE + timedelta(days=1)
        assert listed.last
        assert (listed.last.outcome, listed.last.posted) == ("posted", DUE)

    play(act)


def test_what_is_not_due_is_not_posted(play: Play) -> None:
    async def act(scene: Scene) -> None:
        scene.now = DUE - timedelta(seconds=1)
        await scene.round()
        assert scene.room.standing == []

    play(act)


def test_without_anything_new_nothing_is_posted_and_the_log_says_so(play: Play) -> None:
    async def act(scene: Scene) -> None:
        await scene.round()
        scene.now += timedelta(days=1)
        await scene.round()
        assert len(scene.room.standing) == 4
        listed = await scene.listed()
        assert listed.last
        assert listed.last.outcome == "empty"
        assert listed.due == DUE + timedelta(days=2)

    play(act)


def test_after_three_days_away_one_late_briefing_covers_them(play: Play) -> None:
    async def act(scene: Scene) -> None:
        scene.now += timedelta(days=3, hours=2)
        await scene.round()
        await scene.round()
        assert len(scene.room.standing) == 4
        assert "late: due 20 Nov 08:00" in overview(scene).hint
        assert (await scene.listed()).due == DUE + timedelta(days=4)

    play(act)


def test_a_late_briefing_of_today_says_when_it_was_due(play: Play) -> None:
    async def act(scene: Scene) -> None:
        scene.now += timedelta(minutes=6)
        await scene.round()
        assert overview(scene).hint.startswith("late: due 08:00 · ")

    play(act)


def test_nothing_older_than_a_week_comes_after_a_long_absence(play: Play) -> None:
    async def act(scene: Scene) -> None:
        scene.now += timedelta(days=8)
        await scene.round()
        assert scene.room.standing == []
        assert (await scene.listed()).due == DUE + timedelta(days=9)

    play(act)


def test_an_article_comes_to_a_channel_once_though_two_briefings_do(play: Play) -> None:
    async def act(scene: Scene) -> None:
        await scene.subscribe(Wish(Schedule(time(8), "Europe/London"), 2))
        await scene.add("Four")
        await scene.round()
        assert sorted(map(str, scene.room.headlines())) == ["Four", "One", "Three", "Two"]

    play(act)


def test_only_articles_with_the_words_asked_for_come(play: Play) -> None:
    async def act(scene: Scene) -> None:
        there = Place("room", "house", "C2")
        await scene.subscribe(Wish(WISH.schedule, 5, Terms(("two",))), place=there)
        await scene.add("Number two hundred", "Number two")
        scene.now += timedelta(seconds=1)
        await scene.round()
        titles = [m for m in scene.room.standing if m.channel == "C2"]
        assert len(titles) == 3

    play(act)


def refuse_once(error: Exception, at: int = 0) -> Callable[[Standing], None]:
    """Raise the error at the message of this number, counted from 0, once."""
    left = [at]

    def check(_: Standing) -> None:
        left[0] -= 1
        if left[0] == -1:
            raise error

    return check


def test_too_many_requests_wait_as_long_as_the_platform_says_and_go_on_where_it_stopped(play: Play) -> None:
    async def act(scene: Scene) -> None:
        scene.room.before = refuse_once(TryLaterError("too many requests", 90.0), at=2)
        await scene.round()
        assert len(scene.room.standing) == 2
        scene.now += timedelta(seconds=89)
        await scene.round()
        assert len(scene.room.standing) == 2
        scene.now += timedelta(seconds=1)
        await scene.round()
        assert len(set(scene.room.marks())) == len(scene.room.standing) == 4

    play(act)


def test_a_limit_of_the_platform_is_waited_for_and_not_much_longer(play: Play) -> None:
    async def act(scene: Scene) -> None:
        scene.room.before = refuse_once(LimitedError("too many requests", 2.0), at=2)
        await scene.round()
        scene.now += timedelta(seconds=1.9)
        await scene.round()
        assert len(scene.room.standing) == 2
        scene.now += timedelta(seconds=1.1)
        await scene.round()
        assert len(set(scene.room.marks())) == len(scene.room.standing) == 4

    play(act)


def test_three_writes_and_the_claim_take_a_briefing_of_two_messages_through(play: Play) -> None:
    async def act(scene: Scene) -> None:
        listed = await scene.listed()
        one = replace(WISH, top=1)
        await scene.store.subscriptions.change(listed.id, state="active", due=DUE, by="anna", wish=one)
        for claim in await scene.claims():
            noting = Noting(scene.store.deliveries)
            await deliver(claim, replace(scene.by, deliveries=cast("Deliveries", noting)))
        assert noting.calls == ["window", "plan", "also_in", "sent", "settle"]  # also_in only reads
        assert len(scene.room.standing) == 2

    play(act)


def test_a_message_that_waited_for_most_of_its_lease_is_sent_by_whoever_holds_it_now(play: Play) -> None:
    async def act(scene: Scene) -> None:
        async def sleep(_: float) -> None:
            scene.now += LEASE
            others.extend(await scene.claims())

        others: list[Claim] = []
        (claim,) = await scene.claims()
        scene.room.pace_s = 1.0
        lanes = Lanes(clock=lambda: 0.0, sleep=sleep)
        await deliver(claim, replace(scene.by, lanes=lanes))
        assert len(scene.room.standing) == 1
        for other in others:
            await deliver(other, scene.by)
        assert len(set(scene.room.marks())) == len(scene.room.standing) == 4

    play(act)


@pytest.mark.parametrize("stands", [True, False])
def test_a_message_that_may_stand_there_is_looked_for_before_it_is_sent_again(
    play: Play, *, stands: bool
) -> None:
    async def act(scene: Scene) -> None:
        fail = refuse_once(UnsureError("the connection broke", 5.0), at=1)
        if stands:
            scene.room.after = fail
        else:
            scene.room.before = fail
        await scene.round()
        scene.now += timedelta(minutes=1)
        await scene.round()
        assert len(set(scene.room.marks())) == len(scene.room.standing) == 4

    play(act)


def test_where_looking_is_not_allowed_it_is_sent_again_and_told_in_the_log(
    play: Play, caplog: pytest.LogCaptureFixture
) -> None:
    def forbid() -> None:
        raise RefusedError("the app lacks channels:history", "add it")

    async def act(scene: Scene) -> None:
        scene.room.before = refuse_once(UnsureError("the connection broke", 5.0))
        scene.room.looks = forbid
        await scene.round()
        scene.now += timedelta(minutes=1)
        await scene.round()
        assert len(scene.room.standing) == 4
        assert "cannot look for a message: the app lacks channels:history" in caplog.text

    play(act)


def test_a_refusal_pauses_it_with_the_reason_and_tells_whoever_made_it_once(play: Play) -> None:
    async def act(scene: Scene) -> None:
        def gone(_: Standing) -> None:
            raise RefusedError("there is no such channel", "choose another one")

        scene.room.before = gone
        await scene.round()
        scene.now += timedelta(days=2)
        await scene.round()
        listed = await scene.listed()
        assert (listed.state, listed.due) == ("broken", None)
        assert "no such channel" in listed.reason
        ((who, notice),) = scene.room.told
        assert who == "anna"
        assert isinstance(notice, Notice)
        assert "no such channel" in notice.text

    play(act)


def test_what_was_refused_comes_with_the_first_briefing_after_it_is_mended(play: Play) -> None:
    async def act(scene: Scene) -> None:
        def gone(_: Standing) -> None:
            raise RefusedError("Pullquote may not post there", "let it")

        scene.room.before = gone
        await scene.round()
        scene.room.before = lambda _: None
        scene.now += timedelta(days=1)
        listed = await scene.listed()
        await scene.store.subscriptions.change(listed.id, state="active", due=scene.now, by="anna")
        await scene.round()
        assert sorted(map(str, scene.room.headlines())) == ["One", "Three", "Two"]

    play(act)


def test_a_digest_that_is_refused_for_what_it_is_comes_in_its_plainest_form(play: Play) -> None:
    async def act(scene: Scene) -> None:
        def choosy(message: Standing) -> None:
            if not message.plain and message.mark.endswith("-2"):
                raise BadMessageError("the blocks are not taken", "report it")

        scene.room.before = choosy
        await scene.round()
        assert [m.plain for m in scene.room.standing] == [False, False, True, False]

    play(act)


def test_a_digest_that_is_refused_in_every_form_keeps_nothing_else_back(play: Play) -> None:
    async def act(scene: Scene) -> None:
        def choosy(message: Standing) -> None:
            if message.mark.endswith("-1"):
                raise BadMessageError("the blocks are not taken", "report it")

        scene.room.before = choosy
        await scene.round()
        assert len(scene.room.standing) == 3
        assert (await scene.listed()).due == DUE + timedelta(days=1)

    play(act)


def test_a_fault_of_ours_is_tried_again_later_and_the_others_go_on(
    play: Play, caplog: pytest.LogCaptureFixture
) -> None:
    async def act(scene: Scene) -> None:
        scene.room.before = refuse_once(KeyError("x"))
        await scene.round()
        assert "not delivered" in caplog.text
        scene.now += timedelta(minutes=20)
        await scene.round()
        assert len(set(scene.room.marks())) == 4

    with caplog.at_level(logging.INFO):
        play(act)


def test_quiet_hours_put_the_next_one_off(play: Play) -> None:
    async def act(scene: Scene) -> None:
        channel = await scene.store.subscriptions.channel(PLACE)
        await scene.store.subscriptions.set_channel(replace(channel, quiet=Quiet(time(7), time(10))))
        scene.now += timedelta(hours=2)
        await scene.round()
        assert (await scene.listed()).due == DUE + timedelta(days=1, hours=2)

    play(act)


class Noting:
    """The deliveries of a store, with the names of what is asked of them."""

    def __init__(self, deliveries: StoredDeliveries) -> None:
        self._deliveries = deliveries
        self.calls: list[str] = []

    def __getattr__(self, name: str) -> object:
        self.calls.append(name)
        return getattr(self._deliveries, name)


class Failing:
    """The deliveries of a store whose disk is full, or whose server is away, at calls of these numbers."""

    def __init__(self, deliveries: StoredDeliveries, at: range) -> None:
        self._deliveries = deliveries
        self._at = at
        self._calls = count()

    def __getattr__(self, name: str) -> Callable[..., Coroutine[Any, Any, Any]]:
        async def call(*arguments: object, **named: object) -> Any:  # noqa: ANN401  # whatever the method gives
            if next(self._calls) in self._at:
                raise FullError("store.db", "the disk is full", "make room on it; nothing was lost")
            return await getattr(self._deliveries, name)(*arguments, **named)

        return call


@pytest.mark.untraced
@pytest.mark.parametrize("first", range(11))
@pytest.mark.parametrize("calls", [1, 30])
def test_whatever_the_database_does_not_write_each_message_stands_there_once(
    play: Play, first: int, calls: int
) -> None:
    async def act(scene: Scene) -> None:
        failing = Failing(scene.store.deliveries, range(first, first + calls))
        for _ in range(40):
            for claim in await scene.claims():
                await deliver(claim, replace(scene.by, deliveries=cast("Deliveries", failing)))
            scene.now += LEASE
        assert sorted(scene.room.marks()) == sorted(set(scene.room.marks()))
        assert sorted(map(str, scene.room.headlines())) == ["One", "Three", "Two"]

    play(act)


@pytest.mark.parametrize("jump", [timedelta(hours=-2), timedelta(hours=3), timedelta(days=2)])
def test_a_clock_that_jumps_on_the_way_neither_loses_nor_repeats(play: Play, jump: timedelta) -> None:
    async def act(scene: Scene) -> None:
        def leap(_: Standing) -> None:
            scene.room.after = lambda _: None
            scene.now += jump

        scene.room.after = leap
        await scene.round()
        scene.now = DUE + timedelta(hours=4)
        await scene.round()
        assert sorted(scene.room.marks()) == sorted(set(scene.room.marks()))
        assert sorted(map(str, scene.room.headlines())) == ["One", "Three", "Two"]
        await scene.add("Four")
        scene.now = DUE + timedelta(days=4)
        await scene.round()
        assert sorted(map(str, scene.room.headlines())) == ["Four", "One", "Three", "Two"]

    play(act)


class Deadly:
    """The deliveries of a store whose caller may be killed before and after each write."""

    def __init__(self, deliveries: StoredDeliveries, die: Callable[[], None]) -> None:
        self._deliveries = deliveries
        self._die = die

    def __getattr__(self, name: str) -> Callable[..., Coroutine[Any, Any, Any]]:
        async def call(*arguments: object, **named: object) -> Any:  # noqa: ANN401  # whatever the method gives
            self._die()
            given = await getattr(self._deliveries, name)(*arguments, **named)
            self._die()
            return given

        return call


@pytest.mark.untraced
@pytest.mark.parametrize("seed", range(12))
def test_whatever_moment_it_is_killed_at_each_message_stands_there_once(play: Play, seed: int) -> None:
    """Killed before or after a message is taken, or before or after a write; the next instance takes over."""
    chance = random.Random(seed)  # noqa: S311  # the same each time

    def die(_: Standing | None = None) -> None:
        if chance.random() < 0.12:
            raise DiedError

    async def act(scene: Scene) -> None:
        scene.room.before = scene.room.after = die
        deadly = cast("Deliveries", Deadly(scene.store.deliveries, die))
        for _ in range(80):
            for claim in await scene.claims():
                with suppress(DiedError):
                    await deliver(claim, replace(scene.by, deliveries=deadly))
            scene.now += LEASE
        assert sorted(scene.room.marks()) == sorted(set(scene.room.marks()))
        assert sorted(map(str, scene.room.headlines())) == ["One", "Three", "Two"]

    play(act)


def test_a_token_that_is_refused_breaks_nothing_and_waits_until_it_is_mended(play: Play) -> None:
    async def act(scene: Scene) -> None:
        def refused(_: Standing) -> None:
            raise AppRefusedError("Slack refuses the token (invalid_auth)", "set SLACK_BOT_TOKEN")

        scene.room.before = refused
        await scene.round()
        scene.now += timedelta(minutes=9)
        await scene.round()
        listed = await scene.listed()
        assert listed.state == "active"
        assert listed.last
        assert (listed.last.attempts, listed.last.outcome) == (1, "open")
        assert "refuses the token" in listed.last.problem
        scene.room.before = lambda _: None
        scene.now += timedelta(minutes=7)
        await scene.round()
        assert sorted(map(str, scene.room.headlines())) == ["One", "Three", "Two"]
        assert scene.room.told == []

    play(act)


async def add_at(scene: Scene, at: datetime, *names: str) -> None:
    """Articles that are first seen at that moment."""
    now, scene.now = scene.now, at
    await scene.add(*names)
    scene.now = now


def test_after_more_than_a_week_away_what_came_in_within_the_last_one_is_posted(play: Play) -> None:
    async def act(scene: Scene) -> None:
        await add_at(scene, DUE + timedelta(days=7), "Fresh")
        scene.now += timedelta(days=8)
        await scene.round()
        assert scene.room.headlines() == ["Fresh"]
        assert "late: due 20 Nov 08:00" in overview(scene).hint

    play(act)


def test_a_briefing_that_waited_for_more_than_a_week_is_planned_anew(play: Play) -> None:
    async def act(scene: Scene) -> None:
        scene.room.before = refuse_once(TryLaterError("the platform is away", 60.0))
        await scene.round()
        await add_at(scene, DUE + timedelta(days=7), "Fresh")
        scene.now += timedelta(days=8)
        await scene.round()
        await scene.round()
        assert scene.room.headlines() == ["Fresh"]
        assert (await scene.listed()).due == DUE + timedelta(days=9)

    play(act)


def test_what_was_planned_before_a_long_pause_comes_after_it(play: Play) -> None:
    async def act(scene: Scene) -> None:
        scene.room.before = refuse_once(TryLaterError("the platform is away", 60.0))
        await scene.round()
        listed = await scene.listed()
        later = DUE + timedelta(days=10)
        await scene.store.subscriptions.change(listed.id, state="paused", due=None, by="anna")
        await scene.store.subscriptions.change(listed.id, state="active", due=later, by="anna")
        scene.now = later - timedelta(hours=1)
        await scene.round()
        assert scene.room.standing == []
        scene.now = later
        await scene.round()
        assert sorted(map(str, scene.room.headlines())) == ["One", "Three", "Two"]

    play(act)


def test_a_week_that_is_left_out_loses_none_of_its_articles(play: Play) -> None:
    async def act(scene: Scene) -> None:
        listed = await scene.listed()
        skipped = DUE + timedelta(days=14)
        weekly = Wish(Schedule(time(8), "Europe/London", frozenset({4})))
        await scene.store.subscriptions.change(listed.id, state="active", due=skipped, by="anna", wish=weekly)
        scene.now = skipped
        await scene.round()
        assert sorted(map(str, scene.room.headlines())) == ["One", "Three", "Two"]

    play(act)


@pytest.mark.parametrize("is_planned", [False, True])
def test_a_late_briefing_waits_for_the_end_of_the_quiet_hours(play: Play, *, is_planned: bool) -> None:
    async def act(scene: Scene) -> None:
        if is_planned:
            scene.room.before = refuse_once(TryLaterError("the platform is away", 60.0))
            await scene.round()
        channel = await scene.store.subscriptions.channel(PLACE)
        await scene.store.subscriptions.set_channel(replace(channel, quiet=Quiet(time(22), time(7))))
        scene.now = DUE + timedelta(hours=15)
        await scene.round()
        scene.now = DUE + timedelta(hours=22, minutes=59)
        await scene.round()
        assert scene.room.standing == []
        scene.now = DUE + timedelta(hours=23)
        await scene.round()
        assert len(scene.room.standing) == 4
        assert (await scene.listed()).due == DUE + timedelta(days=1)

    play(act)


def test_a_briefing_that_has_begun_is_finished_in_quiet_hours(play: Play) -> None:
    async def act(scene: Scene) -> None:
        scene.room.before = refuse_once(TryLaterError("the platform is away", 60.0), at=2)
        await scene.round()
        channel = await scene.store.subscriptions.channel(PLACE)
        await scene.store.subscriptions.set_channel(replace(channel, quiet=Quiet(time(8), time(20))))
        scene.now += timedelta(minutes=5)
        await scene.round()
        assert len(scene.room.standing) == 4

    play(act)


def test_a_late_briefing_waits_for_the_end_of_a_quiet_day(play: Play) -> None:
    async def act(scene: Scene) -> None:
        channel = await scene.store.subscriptions.channel(PLACE)
        await scene.store.subscriptions.set_channel(replace(channel, quiet=Quiet(days=frozenset({5, 6}))))
        scene.now = DUE + timedelta(days=1)
        await scene.round()
        assert scene.room.standing == []
        scene.now = DUE + timedelta(days=2, hours=16)
        await scene.round()
        assert len(scene.room.standing) == 4

    play(act)


def test_a_clock_that_goes_back_a_little_brings_no_second_briefing_of_the_day(play: Play) -> None:
    async def act(scene: Scene) -> None:
        claims = await scene.claims()
        scene.now -= timedelta(seconds=2)
        for claim in claims:
            await deliver(claim, scene.by)
        assert (await scene.listed()).due == DUE + timedelta(days=1)

    play(act)


async def go_on(scene: Scene, *, rounds: int) -> None:
    for _ in range(rounds):
        await scene.round()
        scene.now += timedelta(minutes=30)


@pytest.mark.parametrize(
    "error, rounds",
    [(KeyError("x"), 8), (UnsureError("the platform has a fault of its own (500)", 10.0), 41)],
    ids=lambda value: type(value).__name__,
)
def test_a_message_that_fails_every_time_keeps_the_others_back_for_some_hours_at_most(
    play: Play, caplog: pytest.LogCaptureFixture, error: Exception, rounds: int
) -> None:
    plain: list[bool] = []

    def fail(message: Standing) -> None:
        if message.mark.endswith("-2"):
            plain.append(message.plain)
            raise error

    async def act(scene: Scene) -> None:
        scene.room.before = fail
        await go_on(scene, rounds=rounds - 1)
        assert len(scene.room.standing) == 2
        await go_on(scene, rounds=1)
        assert len(scene.room.standing) == 3
        assert (plain[0], plain[-1]) == (False, True)
        assert "message 2 failed again and again and is left out" in caplog.text
        assert (await scene.listed()).due == DUE + timedelta(days=1)

    play(act)


def test_an_article_that_cannot_be_read_keeps_the_others_back_for_some_minutes_at_most(play: Play) -> None:
    class Torn:
        def __init__(self, archive: StoredArchive) -> None:
            self._archive = archive

        async def article(self, article_id: int) -> FoundArticle | None:
            if article_id == 2:
                raise ValueError("no such kind")
            return await self._archive.article(article_id)

    async def act(scene: Scene) -> None:
        for _ in range(9):
            for claim in await scene.claims():
                await deliver(claim, replace(scene.by, archive=cast("Archive", Torn(scene.store.archive))))
            scene.now += timedelta(minutes=30)
        assert sorted(map(str, scene.room.headlines())) == ["One", "Three"]

    play(act)


@pytest.mark.parametrize("is_ahead_at_first", [False, True])
def test_a_clock_that_was_weeks_ahead_for_a_moment_silences_nothing(
    play: Play, *, is_ahead_at_first: bool
) -> None:
    async def act(scene: Scene) -> None:
        def leap(_: Standing) -> None:
            scene.now = DUE + timedelta(days=6)

        scene.room.after = leap
        if is_ahead_at_first:
            scene.now = DUE + timedelta(days=6)
        await scene.round()
        assert (await scene.listed()).due == DUE + timedelta(days=7)
        scene.now = DUE + timedelta(minutes=5)
        await redate(scene.by)
        listed = await scene.listed()
        assert listed.due == DUE + timedelta(days=1)
        skipped = DUE + timedelta(days=2)
        await scene.store.subscriptions.change(listed.id, state="active", due=skipped, by="anna")
        await redate(scene.by)
        assert (await scene.listed()).due == skipped
        assert len(set(scene.room.marks())) == len(scene.room.standing) == 4

    play(act)
