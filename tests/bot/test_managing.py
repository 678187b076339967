"""Setting up and changing briefings that come by themselves: what is typed and pressed, and what is answered."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.asking import Answer, Asked, Place, Pressed
from adapters.briefings import Subscription, Told
from adapters.plans import Plan, PlanList
from adapters.posting import Person
from adapters.replies import Briefing, Button, Help, Notice, Status
from adapters.store.opening import Store, open_store
from bot.answering import answering
from bot.managing.requests import Managers, Managing
from bot.presses import PlanPress, token
from bot.use_cases import UseCases
from digests.briefing import Terms
from digests.schedule import WEEKDAYS, Quiet
from tests.adapters.examples import ARTICLE, WALL
from tests.adapters.stores import in_file

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
HERE = Place("slack", "T1", "C1", "anna")


@dataclass
class Talk:
    """Somebody in a channel, and the bot that answers them from a store."""

    store: Store
    person: Person = field(default_factory=lambda: Person("Europe/London"))
    managers: Managers = "everyone"
    place: Place = HERE
    now: datetime = NOW
    advice: str = ""

    async def ask(self, asked: Asked | Pressed) -> Answer:
        async def person(_: Place) -> Person:
            return self.person

        async def hindrance(_: Place) -> str:
            return self.advice

        managing = Managing(
            self.store.archive,
            self.store.subscriptions,
            self.store.deliveries,
            person,
            {"slack": self.managers},
            lambda: self.now,
            hindrance=hindrance,
        )
        return await answering(self.store.archive, lambda: (), UseCases(managing))(asked)

    async def say(self, text: str) -> Answer:
        return await self.ask(Asked(self.place, "briefing", text))

    async def plan(self, text: str) -> Plan:
        reply = (await self.say(text)).reply
        assert isinstance(reply, Plan), reply
        return reply

    async def notice(self, text: str) -> Notice:
        reply = (await self.say(text)).reply
        assert isinstance(reply, Notice), reply
        return reply

    async def press(self, buttons: Sequence[Button], label: str) -> Answer:
        (token,) = [b.token for b in buttons if b.label == label]
        assert token
        return await self.ask(Pressed(self.place, token))

    async def begin(self, at: datetime) -> None:
        """It is that time, and what is due is on its way."""
        self.now = at
        await self.store.archive.add(WALL)
        lease = at + timedelta(minutes=2)
        (claim,) = await self.store.deliveries.claim(at, lease, "me", 1, ("slack",))
        window = await self.store.deliveries.window(claim, at, NOW - timedelta(days=7))
        picked = tuple(Told(candidate.id) for candidate in window.candidates)
        assert await self.store.deliveries.plan(claim, window, picked, uid="u", due=at, lease_until=lease)

    async def kept(self) -> tuple[Subscription, ...]:
        return await self.store.subscriptions.of_channel(self.place)

    async def one(self) -> Subscription:
        (found,) = await self.kept()
        return found


Act = Callable[[Talk], Coroutine[Any, Any, None]]
Hold = Callable[[Act], None]


@pytest.fixture(name="hold")
def hold_talks(tmp_path: Path) -> Hold:
    def hold(act: Act) -> None:
        async def begin() -> None:
            store = await open_store(in_file(tmp_path / "store.db"), lambda: NOW)
            try:
                await act(Talk(store))
            finally:
                await store.close()

        asyncio.run(begin())

    return hold


def labels(buttons: Sequence[Button]) -> list[str]:
    return [button.label for button in buttons]


def test_a_daily_briefing_is_set_up_in_the_askers_zone_and_tells_its_next_three_runs(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        plan = await talk.plan('daily 8am mon-fri top 3 words climate -football "interest rate"')
        assert plan.does == "Daily at 08:00, Mon–Fri, top 3, about climate or interest rate, without football"
        assert plan.runs == tuple(datetime(2026, 11, day, 8, tzinfo=UTC) for day in (23, 24, 25))
        assert (plan.zone, plan.made_by) == ("Europe/London", "anna")
        assert plan.news.startswith("Done.")
        assert labels(plan.buttons) == ["Test", "Change", "Pause", "Stop", "Post latest now"]
        kept = await talk.one()
        assert kept.wish.schedule.days == WEEKDAYS
        assert kept.wish.terms == Terms(("climate", "interest rate"), ("football",))
        assert kept.due == plan.runs[0]

    hold(act)


def test_who_sets_one_up_is_told_what_keeps_the_bot_from_looking_there(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        talk.advice = "invite the app there"
        plan = await talk.plan("daily 08:00")
        assert plan.notes[-1].startswith("I cannot look into this channel")
        assert plan.notes[-1].endswith("invite the app there")
        assert not any("invite" in note for note in (await talk.plan("move 9")).notes)

    hold(act)


def test_a_weekly_one_needs_its_day(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        assert "On which day" in (await talk.notice("weekly 17:00")).text
        assert "On which day" in (await talk.notice("weekly mon-fri 17:00")).text
        assert (await talk.plan("weekly fri 17:00")).does == "Weekly at 17:00, Fri, top 5"

    hold(act)


@pytest.mark.parametrize(
    "text, problem",
    [
        ("daily", "At what time?"),
        ("daily soonish", "“soonish”"),
        ("dialy 8", "/briefing dialy: what is meant?"),
        ("pause", "No briefing comes"),
        ("zone Atlantis", "no zone Atlantis"),
        ("zone EST", "no zone EST"),
        ("daily 08:00 MST", "“MST”"),
        ("quiet whenever", "“whenever”"),
        ("quiet", "Quiet when?"),
        ("change x", "Change which one?"),
        ("change 77 08:00", "not there any more"),
    ],
)
def test_what_is_not_understood_is_said_with_what_could_be_typed(hold: Hold, text: str, problem: str) -> None:
    async def act(talk: Talk) -> None:
        notice = await talk.notice(text)
        assert problem in notice.text
        assert notice.hints

    hold(act)


def test_where_no_zone_is_known_it_is_asked_for_once_a_channel(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        talk.person = Person()
        asked = await talk.notice("daily 08:00 mon-fri")
        assert "In which zone" in asked.text
        reply = (await talk.press(asked.buttons, "Asia/Tokyo")).reply
        assert isinstance(reply, Plan)
        assert (reply.zone, reply.does) == ("Asia/Tokyo", "Daily at 08:00, Mon–Fri, top 5")
        assert (await talk.plan("weekly fri 17:00")).zone == "Asia/Tokyo"

    hold(act)


def test_a_zone_that_is_typed_wins(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        assert (await talk.plan("daily 8 new york")).zone == "America/New_York"

    hold(act)


def test_the_same_wish_twice_is_one_briefing(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.plan("daily 08:00")
        assert "already" in (await talk.plan("daily 8am")).news
        assert len(await talk.kept()) == 1

    hold(act)


def test_one_is_paused_resumed_moved_and_stopped_and_the_last_change_names_who_made_it(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.plan("daily 08:00")
        talk.place = replace(HERE, user="ben")
        paused = await talk.plan("pause")
        assert (paused.runs, labels(paused.buttons)) == ((), ["Resume", "Change", "Stop"])
        assert (paused.made_by, paused.changed_by) == ("anna", "ben")
        assert (await talk.one()).due is None
        resumed = await talk.press(paused.buttons, "Resume")
        assert resumed.replaces
        assert (await talk.plan("move 09:30")).does == "Daily at 09:30, top 5"
        assert (await talk.plan("move sat sun")).does == "Daily at 09:30, Sat, Sun, top 5"
        stopped = await talk.plan("stop")
        assert await talk.kept() == ()
        assert labels(stopped.buttons) == ["Undo"]
        await talk.press(stopped.buttons, "Undo")
        assert (await talk.one()).due == datetime(2026, 11, 21, 9, 30, tzinfo=UTC)

    hold(act)


def test_of_several_the_number_in_front_says_which(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.plan("daily 08:00")
        await talk.plan("weekly fri 17:00")
        assert "Which one?" in (await talk.notice("pause")).text
        await talk.plan("pause 2")
        await talk.plan("move 1 10:00")
        first, second = await talk.kept()
        assert (first.wish.schedule.at, second.state) == (time(10), "paused")

    hold(act)


@pytest.mark.parametrize(
    "words, does",
    [
        ("top 5", "Daily at 08:00, top 5, about climate"),
        ("top 3", "Daily at 08:00, top 3, about climate"),
        ("midnight", "Daily at 00:00, top 7, about climate"),
        ("words -football", "Daily at 08:00, top 7, without football"),
        ("words", "Daily at 08:00, top 7"),
    ],
)
def test_what_moving_does_not_speak_of_stays(hold: Hold, words: str, does: str) -> None:
    async def act(talk: Talk) -> None:
        await talk.plan("daily 08:00 top 7 words climate")
        assert (await talk.plan(f"move {words}")).does == does

    hold(act)


CHANGES = ("quiet 22:00-07:00", "zone Europe/Dublin", "move top 3", "resume", "change 1 08:00")


@pytest.mark.parametrize("change", CHANGES)
def test_what_is_due_and_not_begun_still_comes_after_a_change(hold: Hold, change: str) -> None:
    async def act(talk: Talk) -> None:
        await talk.plan("daily 10:00")
        due = NOW + timedelta(hours=1)
        talk.now = due + timedelta(seconds=20)
        await talk.say(change)
        assert (await talk.one()).due == due

    hold(act)


@pytest.mark.parametrize(
    "quiet, due",
    [
        ("quiet fri", NOW + timedelta(days=1, hours=1)),
        ("quiet 09:00-12:00", NOW + timedelta(hours=3)),
    ],
)
def test_what_is_due_comes_later_or_not_at_all_where_it_is_quiet_by_then(
    hold: Hold, quiet: str, due: datetime
) -> None:
    async def act(talk: Talk) -> None:
        await talk.plan("daily 10:00")
        talk.now = NOW + timedelta(hours=1, seconds=20)
        await talk.say(quiet)
        assert (await talk.one()).due == due

    hold(act)


@pytest.mark.parametrize("change", CHANGES[:-1])
def test_what_is_being_posted_does_not_come_again_after_a_change(hold: Hold, change: str) -> None:
    async def act(talk: Talk) -> None:
        await talk.plan("daily 10:00")
        await talk.begin(at=NOW + timedelta(hours=1))
        await talk.say(change)
        assert (await talk.one()).due == NOW + timedelta(days=1, hours=1)

    hold(act)


def test_skipping_one_while_it_is_posted_leaves_out_the_one_after_it(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        plan = await talk.plan("daily 10:00")
        await talk.begin(at=NOW + timedelta(hours=1))
        (test, *_) = plan.buttons
        assert test.token
        await talk.ask(Pressed(HERE, test.token.replace("test", "skip")))
        assert (await talk.one()).due == NOW + timedelta(days=2, hours=1)

    hold(act)


def test_quiet_hours_are_by_the_clocks_of_the_channel(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.plan("daily 08:00")
        await talk.say("quiet 22:00-07:00")
        plan = await talk.plan("daily 18:00 new york")
        assert plan.runs[0] == datetime(2026, 11, 21, 7, tzinfo=UTC)
        assert "Quiet here: 22:00–07:00 Europe/London" in plan.notes
        assert (await talk.plan("move 2 17:30")).runs[0] == datetime(2026, 11, 21, 7, tzinfo=UTC)

    hold(act)


def test_one_that_quiet_days_never_let_come_is_said_to_be_so(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.plan("weekly fri 17:00")
        listed = (await talk.say("quiet fri")).reply
        assert isinstance(listed, PlanList)
        assert any("never comes" in note for note in listed.plans[0].notes)
        await talk.say("stop")
        plan = await talk.plan("weekly fri 17:00")
        assert "never comes" in plan.news
        assert "never comes" in plan.notes[0]
        assert "never comes" not in str(await talk.plan("move sat"))

    hold(act)


def test_the_list_numbers_several_and_offers_a_form(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        empty = (await talk.say("")).reply
        assert isinstance(empty, PlanList)
        assert empty.plans == ()
        assert "Set one up" in empty.hints[0]
        await talk.plan("daily 08:00")
        await talk.plan("weekly fri 17:00")
        listed = (await talk.say("list")).reply
        assert isinstance(listed, PlanList)
        assert [plan.does[:3] for plan in listed.plans] == ["1. ", "2. "]
        assert [len(plan.runs) for plan in listed.plans] == [3, 3]
        answer = await talk.press(listed.buttons, "New briefing")
        assert answer.form
        assert answer.form.values["zone"] == "Europe/London"

    hold(act)


def test_a_form_that_is_sent_changes_all_of_it(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        plan = await talk.plan("daily 08:00 mon-fri words climate")
        form = (await talk.press(plan.buttons, "Change")).form
        assert form
        assert form.values == {
            "time": "08:00",
            "zone": "Europe/London",
            "days": "mon tue wed thu fri",
            "top": "5",
            "words": "climate",
        }
        sent = form.spec.joined({**form.values, "time": "7pm", "days": "", "words": ""})
        changed = await talk.plan(sent)
        assert changed.does == "Daily at 19:00, top 5"
        new = (await talk.press((await talk.say("list")).reply.buttons, "New briefing")).form  # type: ignore[union-attr]
        assert new
        again = await talk.plan(new.spec.joined({"time": "6am", "zone": "paris", "top": "2"}))
        assert (again.does, again.zone) == ("Daily at 06:00, top 2", "Europe/Paris")

    hold(act)


def test_quiet_times_move_what_is_due_and_off_moves_it_back(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.plan("daily 08:00")
        await talk.say("quiet 22:00-09:00 sat sun")
        kept = await talk.one()
        assert kept.channel.quiet == Quiet(time(22), time(9), frozenset({5, 6}))
        assert kept.due == datetime(2026, 11, 23, 9, tzinfo=UTC)
        listed = (await talk.say("list")).reply
        assert isinstance(listed, PlanList)
        assert "Quiet here: 22:00–09:00, Sat, Sun" in listed.plans[0].notes
        await talk.say("quiet off")
        assert (await talk.one()).due == datetime(2026, 11, 21, 8, tzinfo=UTC)

    hold(act)


def test_another_zone_of_the_channel_moves_all_its_briefings(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.plan("daily 08:00")
        await talk.say("zone Asia/Kolkata")
        kept = await talk.one()
        assert kept.wish.schedule.zone == "Asia/Kolkata"
        assert kept.due == datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
        await talk.say("zone new york")
        assert (await talk.one()).channel.zone == "America/New_York"

    hold(act)


@pytest.mark.parametrize(
    "managers, person, may",
    [
        ("everyone", Person("Europe/London"), True),
        ("managers", Person("Europe/London"), False),
        ("managers", Person("Europe/London", manages=True), True),
        (frozenset({"anna"}), Person("Europe/London"), True),
        (frozenset({"ben"}), Person("Europe/London", manages=True), False),
    ],
)
def test_only_those_may_change_briefings_whom_the_setting_allows(
    hold: Hold, managers: Managers, person: Person, *, may: bool
) -> None:
    async def act(talk: Talk) -> None:
        talk.managers, talk.person = managers, person
        reply = (await talk.say("daily 08:00")).reply
        assert isinstance(reply, Plan) is may
        assert len(await talk.kept()) == may
        assert isinstance((await talk.say("list")).reply, PlanList)

    hold(act)


@pytest.mark.parametrize(
    "elsewhere",
    [replace(HERE, workspace="T2"), replace(HERE, channel="C2"), replace(HERE, platform="discord")],
)
def test_what_is_pressed_or_sent_elsewhere_changes_nothing_here(hold: Hold, elsewhere: Place) -> None:
    async def act(talk: Talk) -> None:
        plan = await talk.plan("daily 08:00")
        kept = await talk.one()
        talk.place = elsewhere
        for label in ("Stop", "Pause", "Change", "Test"):
            answer = await talk.press(plan.buttons, label)
            assert isinstance(answer.reply, Notice)
            assert answer.form is None
        assert "not there" in (await talk.notice(f"change {kept.id} 09:00")).text
        talk.place = HERE
        assert await talk.one() == kept

    hold(act)


def test_a_test_shows_what_would_come_now_to_the_asker_alone(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.store.archive.add(WALL)
        plan = await talk.plan("daily 08:00")
        nothing = await talk.press(plan.buttons, "Test")
        assert isinstance(nothing.reply, Notice)
        await talk.store.archive.add(replace(WALL, article=replace(ARTICLE, headline="New")))
        shown = await talk.press(plan.buttons, "Test")
        assert shown.private
        assert isinstance(shown.reply, Briefing)
        assert [s.article.headline for s in shown.reply.stories] == ["New"]

    hold(act)


def test_the_latest_can_be_posted_at_once(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.store.archive.add(WALL)
        plan = await talk.plan("daily 08:00")
        posted = await talk.press(plan.buttons, "Post latest now")
        assert not posted.private
        assert isinstance(posted.reply, Briefing)
        assert len(posted.reply.stories) == 1

    hold(act)


def test_a_test_reaches_as_far_back_as_the_briefing_will(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        plan = await talk.plan("weekly fri 17:00")
        await talk.store.archive.add(WALL)
        talk.now += timedelta(days=30)
        paused = await talk.plan("pause")
        resumed = (await talk.press(paused.buttons, "Resume")).reply
        assert isinstance(resumed, Plan)
        assert isinstance((await talk.press(plan.buttons, "Test")).reply, Briefing)

    hold(act)


@pytest.mark.parametrize("by_button", [True, False])
def test_what_was_posted_at_once_does_not_come_again_by_itself(hold: Hold, *, by_button: bool) -> None:
    async def act(talk: Talk) -> None:
        plan = await talk.plan("daily 08:00")
        await talk.store.archive.add(WALL)
        assert isinstance((await talk.press(plan.buttons, "Test")).reply, Briefing)
        answer = await (talk.press(plan.buttons, "Post latest now") if by_button else talk.say("NOW"))
        assert isinstance(answer.reply, Briefing)
        assert not answer.private
        assert isinstance((await talk.press(plan.buttons, "Test")).reply, Notice)

    hold(act)


def test_when_there_is_nothing_yet_only_who_asked_is_told(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        plan = await talk.plan("daily 08:00")
        for answer in (await talk.say("now"), await talk.press(plan.buttons, "Post latest now")):
            assert isinstance(answer.reply, Notice)
            assert answer.private

    hold(act)


def test_the_status_tells_of_what_a_platform_refuses(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.plan("daily 08:00")
        later = NOW + timedelta(days=1)
        (claim,) = await talk.store.deliveries.claim(later, later + timedelta(minutes=1), "me", 1, ("slack",))
        await talk.store.deliveries.refuse(claim, later, "the bot is not in that channel: invite it")
        answer = await talk.ask(Asked(HERE, "pullquote", "status"))
        assert isinstance(answer.reply, Status)
        assert "Refused in C1: the bot is not in that channel: invite it" in answer.reply.notes
        listed = (await talk.say("list")).reply
        assert isinstance(listed, PlanList)
        assert "Paused, as it cannot be posted: the bot is not in that channel" in listed.plans[0].notes[0]
        assert isinstance((await talk.say("help")).reply, Help)

    hold(act)


@pytest.mark.parametrize("change", ["quiet 23:00-06:00", "zone Europe/London", "move 09:30"])
def test_a_run_that_was_skipped_stays_skipped_whatever_is_changed(hold: Hold, change: str) -> None:
    async def act(talk: Talk) -> None:
        plan = await talk.plan("daily 08:00")
        kept = await talk.one()
        await talk.ask(Pressed(HERE, token(PlanPress("skip", kept.id))))
        assert plan.runs[0].day == 21
        assert ((await talk.one()).due or NOW).day == 22
        await talk.say(change)
        assert ((await talk.one()).due or NOW).day == 22

    hold(act)
