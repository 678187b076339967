"""What every place that keeps briefings has to do: one suite, run against SQLite and PostgreSQL."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.asking import Place
from adapters.briefings import Claim, Delivery, Next, Subscription, Told, Wish
from adapters.ledger import LeaseLostError
from adapters.store.opening import Store
from digests.briefing import Terms
from digests.model import Article, Digest
from digests.schedule import WEEKDAYS, Quiet, Schedule
from tests.adapters.examples import ARTICLE, FRENCH, SILENT, WALL
from tests.adapters.stores import in_file, new_database, opened_store

BASES: dict[str, Callable[[Path], str]] = {
    "sqlite": lambda folder: in_file(folder / "store.db"),
    "postgresql": lambda _folder: new_database(),
}
Act = Callable[[Store], Coroutine[Any, Any, None]]
On = Callable[[Act], None]

PLACE = Place("slack", "T1", "C1")
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
LEASE = timedelta(minutes=2)
LATER = NOW + LEASE
TOMORROW = NOW + timedelta(days=1)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
WISH = Wish(Schedule(time(8), "Europe/London"))


@pytest.fixture(params=BASES, name="on")
def on_each_store(request: pytest.FixtureRequest, tmp_path: Path) -> On:
    """Acts on a new store."""

    async def acted(act: Act) -> None:
        async with opened_store(BASES[request.param](tmp_path)) as store:
            await act(store)

    return lambda act: asyncio.run(acted(act))


def numbered(number: int) -> Digest:
    return replace(WALL, article=replace(ARTICLE, headline=f"Number {number}"))


async def add(store: Store, *numbers: int) -> None:
    for number in numbers:
        assert await store.archive.add(numbered(number))


async def subscribed(store: Store, place: Place = PLACE, wish: Wish = WISH) -> Subscription:
    return await store.subscriptions.subscribe(await store.subscriptions.channel(place), wish, NOW, "U1")


async def claimed(store: Store, now: datetime = NOW, limit: int = 10) -> tuple[Claim, ...]:
    return await store.deliveries.claim(now, now + LEASE, "one", limit, ("slack", "discord"))


async def offered_until(store: Store, done: asyncio.Event) -> list[int]:
    """What one subscription is offered, window after window, till the first one after that moment."""
    seen: list[int] = []
    last = False
    while not last:
        last = done.is_set()
        (claim,) = await claimed(store)
        window = await store.deliveries.window(claim, NOW, LONG_AGO)
        seen += [candidate.id for candidate in window.candidates]
        await store.deliveries.settle(claim, "empty", NOW, NOW, window)
    return seen


async def planned(store: Store, claim: Claim, *, uid: str = "d1", top: int = 5) -> Delivery:
    window = await store.deliveries.window(claim, NOW, LONG_AGO)
    stories = tuple(Told(c.id) for c in window.candidates)[:top]
    delivery = await store.deliveries.plan(
        claim, window, stories, uid=uid, due=claim.subscription.due or NOW, lease_until=LATER
    )
    assert delivery
    return delivery


async def posted(store: Store, claim: Claim, delivery: Delivery, *positions: int) -> None:
    for position in positions:
        await store.deliveries.sending(claim, delivery, position, LATER)
        await store.deliveries.sent(
            claim, delivery, position, f"m{position}", under="thread", lease_until=LATER
        )


def test_a_channel_is_made_once_and_keeps_its_zone_and_quiet_times(on: On) -> None:
    async def act(store: Store) -> None:
        made = await store.subscriptions.channel(replace(PLACE, user="U1"))
        assert made.place == PLACE
        assert (made.zone, made.quiet) == (None, None)
        told = replace(made, zone="Asia/Tokyo", quiet=Quiet(time(22, 30), time(7), frozenset({5, 6})))
        await store.subscriptions.set_channel(told)
        assert await store.subscriptions.channel(PLACE) == told
        await store.subscriptions.set_channel(replace(told, quiet=Quiet()))
        assert (await store.subscriptions.channel(PLACE)).quiet == Quiet()
        await store.subscriptions.set_channel(made)
        assert await store.subscriptions.channel(PLACE) == made
        assert (await store.subscriptions.channel(replace(PLACE, workspace=None))).id != made.id

    on(act)


def test_a_channel_that_many_ask_for_at_once_is_one(on: On) -> None:
    async def act(store: Store) -> None:
        channels = await asyncio.gather(*(store.subscriptions.channel(PLACE) for _ in range(8)))
        assert len({channel.id for channel in channels}) == 1

    on(act)


def test_a_subscription_comes_out_as_it_went_in(on: On) -> None:
    terms = Terms(("sea wall", "é\x00"), ("football",))
    wish = Wish(Schedule(time(17, 45), "America/New_York", WEEKDAYS), 3, terms)

    async def act(store: Store) -> None:
        made = await subscribed(store, wish=wish)
        assert (made.wish, made.state, made.due, made.made_by, made.changed_by) == (
            wish,
            "active",
            NOW,
            "U1",
            "U1",
        )
        assert made.last is None
        assert await store.subscriptions.subscription(made.id) == made
        assert await store.subscriptions.of_channel(PLACE) == (made,)
        assert await store.subscriptions.of_channel(replace(PLACE, channel="C2")) == ()
        assert await store.subscriptions.subscription(made.id + 1) is None

    on(act)


def test_a_change_names_who_made_it_and_can_be_undone(on: On) -> None:
    async def act(store: Store) -> None:
        made = await subscribed(store)
        stopped = await store.subscriptions.change(made.id, state="stopped", due=None, by="U2")
        assert stopped
        assert (stopped.state, stopped.due, stopped.changed_by, stopped.made_by) == (
            "stopped",
            None,
            "U2",
            "U1",
        )
        assert await store.subscriptions.of_channel(PLACE) == ()
        assert await claimed(store) == ()
        again = await store.subscriptions.change(made.id, state="active", due=NOW, by="U1")
        assert again == replace(made, changed=again.changed if again else NOW)
        assert [c.subscription.id for c in await claimed(store)] == [made.id]
        assert await store.subscriptions.change(made.id + 1, state="active", due=NOW, by="U1") is None

    on(act)


def test_a_wish_and_a_reason_are_changed_with_the_state(on: On) -> None:
    wish = Wish(Schedule(time(9, 30), "UTC"), 7)

    async def act(store: Store) -> None:
        made = await subscribed(store)
        changed = await store.subscriptions.change(
            made.id, state="paused", due=None, by="U1", wish=wish, reason="holidays"
        )
        assert changed
        assert (changed.wish, changed.reason) == (wish, "holidays")
        moved = await store.subscriptions.change(made.id, state="active", due=TOMORROW, by="U1")
        assert moved
        assert (moved.wish, moved.reason, moved.due) == (wish, "", TOMORROW)

    on(act)


def test_only_what_is_due_on_the_platforms_asked_for_is_claimed_longest_due_first(on: On) -> None:
    async def act(store: Store) -> None:
        first, second, third = [await subscribed(store, replace(PLACE, channel=c)) for c in "abc"]
        other = await subscribed(store, replace(PLACE, platform="discord"))
        await store.subscriptions.change(second.id, state="active", due=NOW - timedelta(hours=1), by="U1")
        await store.subscriptions.change(third.id, state="active", due=NOW + timedelta(seconds=1), by="U1")
        slack = await store.deliveries.claim(NOW, LATER, "one", 10, ["slack"])
        assert [c.subscription.id for c in slack] == [second.id, first.id]
        assert await store.deliveries.claim(NOW, LATER, "one", 10, []) == ()
        assert await store.deliveries.next_wake(["discord"]) == NOW
        assert await store.deliveries.next_wake(["slack"]) == NOW + timedelta(seconds=1)
        assert await store.deliveries.next_wake(["teams"]) is None
        assert [c.subscription.id for c in await claimed(store)] == [other.id]

    on(act)


def test_no_more_are_claimed_than_asked_for(on: On) -> None:
    async def act(store: Store) -> None:
        made = [await subscribed(store, replace(PLACE, channel=c)) for c in "abcde"]
        taken = [await claimed(store, limit=2) for _ in range(4)]
        assert [len(claims) for claims in taken] == [2, 2, 1, 0]
        assert {c.subscription.id for claims in taken for c in claims} == {s.id for s in made}

    on(act)


def test_the_first_window_begins_with_the_next_article(on: On) -> None:
    async def act(store: Store) -> None:
        await add(store, 1, 2)
        await subscribed(store)
        (claim,) = await claimed(store)
        window = await store.deliveries.window(claim, NOW, LONG_AGO)
        assert (window.candidates, window.until) == ((), NOW)
        await add(store, 3)
        (candidate,) = (await store.deliveries.window(claim, NOW, LONG_AGO)).candidates
        found = await store.archive.article(candidate.id)
        assert found
        assert found.digest == numbered(3)
        assert (candidate.outlet, candidate.quotes, candidate.text) == ("The Ellery Post", 3, "")

    on(act)


def test_candidates_are_those_with_the_words_asked_for(on: On) -> None:
    async def act(store: Store) -> None:
        await subscribed(store, wish=replace(WISH, terms=Terms(("wall",))))
        for digest in (WALL, FRENCH, SILENT):
            await store.archive.add(digest)
        (claim,) = await claimed(store)
        window = await store.deliveries.window(claim, NOW, LONG_AGO)
        found = [await store.archive.article(c.id) for c in window.candidates]
        assert [article.digest for article in found if article] == [WALL]
        assert [(c.quotes, c.text) for c in window.candidates] == [(3, None)]

    on(act)


def test_words_are_looked_for_in_all_of_a_window(on: On) -> None:
    async def act(store: Store) -> None:
        await subscribed(store, wish=replace(WISH, terms=Terms(("zebra",))))
        assert await store.archive.add(Digest(Article("A zebra escaped.")))
        await add(store, *range(5))
        (claim,) = await claimed(store)
        assert len((await store.deliveries.window(claim, NOW, LONG_AGO, most=2)).candidates) == 1

    on(act)


@pytest.mark.untraced
def test_what_is_said_most_in_is_chosen_however_much_came_after_it(tmp_path: Path) -> None:
    async def act() -> None:
        async with opened_store(BASES["sqlite"](tmp_path)) as store:
            await subscribed(store)
            assert await store.archive.add(WALL)
            for number in range(510):
                await store.archive.add(Digest(Article(f"It rained {number} times.")))
            (claim,) = await claimed(store)
            window = await store.deliveries.window(claim, NOW, LONG_AGO)
            assert max(c.quotes for c in window.candidates) == 3

    asyncio.run(act())


def test_a_window_has_the_newest_and_nothing_too_old(on: On) -> None:
    async def act(store: Store) -> None:
        await subscribed(store)
        (claim,) = await claimed(store)
        await add(store, *range(5))
        all_of_it = await store.deliveries.window(claim, NOW, LONG_AGO)
        assert len(all_of_it.candidates) == 5
        some = await store.deliveries.window(claim, NOW, LONG_AGO, most=2)
        assert some.candidates == all_of_it.candidates[-2:]
        bound = all_of_it.candidates[2].seen
        young = await store.deliveries.window(claim, NOW, bound)
        assert young.candidates == all_of_it.candidates[2:]
        assert (young.since, young.after, young.upto) == (bound, all_of_it.after, all_of_it.upto)

    on(act)


def test_a_briefing_goes_its_whole_way(on: On) -> None:
    async def act(store: Store) -> None:
        await subscribed(store)
        await add(store, 1, 2)
        (claim,) = await claimed(store)
        delivery = await planned(store, claim)
        assert [(m.position, m.mark, m.state) for m in delivery.messages] == [
            (0, "d1-0", "pending"),
            (1, "d1-1", "pending"),
            (2, "d1-2", "pending"),
        ]
        assert delivery.messages[0].article is None
        assert (delivery.uid, delivery.due, delivery.outcome, delivery.attempts) == ("d1", NOW, "open", 1)
        await posted(store, claim, delivery, 0, 1, 2)
        await store.deliveries.settle(claim, "posted", LATER, TOMORROW)
        (after,) = await store.subscriptions.of_channel(PLACE)
        assert after.last
        assert (after.due, after.last.outcome, after.last.posted, after.last.under) == (
            TOMORROW,
            "posted",
            LATER,
            "thread",
        )
        assert [m.message for m in after.last.messages] == ["m0", "m1", "m2"]
        assert await store.deliveries.next_wake(["slack"]) == TOMORROW
        (line,) = await store.deliveries.log()
        assert (line.delivery, line.subscription, line.place) == (after.last, after.id, PLACE)

    on(act)


def test_the_next_window_begins_where_the_last_one_ended(on: On) -> None:
    async def act(store: Store) -> None:
        await subscribed(store)
        await add(store, 1, 2, 3)
        (claim,) = await claimed(store)
        first = await store.deliveries.window(claim, NOW, LONG_AGO)
        delivery = await planned(store, claim, top=1)
        await posted(store, claim, delivery, 0, 1)
        await store.deliveries.settle(claim, "posted", NOW, TOMORROW)
        await add(store, 4)
        (claim,) = await claimed(store, TOMORROW)
        second = await store.deliveries.window(claim, TOMORROW, LONG_AGO)
        assert (second.after, second.since) == (first.upto, first.until)
        assert [c.id for c in second.candidates] == [second.upto]

    on(act)


def test_a_window_that_reaches_less_far_takes_nothing_back(on: On) -> None:
    async def act(store: Store) -> None:
        await add(store, 1, 2)
        await subscribed(store)
        (claim,) = await claimed(store)
        window = await store.deliveries.window(claim, NOW, LONG_AGO)
        await store.deliveries.settle(claim, "empty", NOW, TOMORROW, replace(window, upto=0))
        (claim,) = await claimed(store, TOMORROW)
        assert (await store.deliveries.window(claim, TOMORROW, LONG_AGO)).candidates == ()

    on(act)


def test_an_empty_window_is_used_up_and_logged(on: On) -> None:
    async def act(store: Store) -> None:
        made = await subscribed(store)
        for day in range(2):
            now = NOW + timedelta(days=day)
            (claim,) = await claimed(store, now)
            window = await store.deliveries.window(claim, now, LONG_AGO)
            await store.deliveries.settle(claim, "empty", now, now + timedelta(days=1), window)
        assert [line.delivery.outcome for line in await store.deliveries.log()] == ["empty", "empty"]
        (after,) = await store.subscriptions.of_channel(PLACE)
        assert after.last
        assert (after.id, after.last.posted, after.last.since, after.last.messages) == (
            made.id,
            None,
            NOW,
            (),
        )

    on(act)


def test_a_delivery_goes_on_with_the_states_of_its_messages(on: On) -> None:
    async def act(store: Store) -> None:
        made = await subscribed(store)
        await add(store, 1, 2, 3)
        (claim,) = await claimed(store)
        delivery = await planned(store, claim)
        await posted(store, claim, delivery, 0)
        await store.deliveries.sending(claim, delivery, 1, LATER)
        await store.deliveries.unsent(claim, delivery, 1, LATER)
        await store.deliveries.sending(claim, delivery, 2, LATER)
        assert await claimed(store, LATER - timedelta(seconds=1)) == ()
        (again,) = await claimed(store, LATER)
        assert again.subscription.id == made.id
        assert again.delivery
        assert [(m.state, m.message) for m in again.delivery.messages] == [
            ("posted", "m0"),
            ("pending", None),
            ("sending", None),
            ("pending", None),
        ]
        assert (again.delivery.uid, again.delivery.under, again.delivery.attempts) == ("d1", "thread", 2)

    on(act)


def test_one_step_writes_that_a_message_stands_and_the_next_is_on_its_way(on: On) -> None:
    async def act(store: Store) -> None:
        await subscribed(store)
        await add(store, 1, 2)
        (claim,) = await claimed(store)
        window = await store.deliveries.window(claim, NOW, LONG_AGO)
        told = tuple(Told(c.id) for c in window.candidates)
        work = store.deliveries
        delivery = await work.plan(claim, window, told, uid="d1", due=NOW, lease_until=LATER, is_sending=True)
        assert delivery
        assert [m.state for m in delivery.messages] == ["sending", "pending", "pending"]
        await work.sent(claim, delivery, 0, "m0", under="t", lease_until=LATER, then=Next(1))
        (again,) = await claimed(store, LATER)
        assert again.delivery
        assert [(m.state, m.message) for m in again.delivery.messages] == [
            ("posted", "m0"),
            ("sending", None),
            ("pending", None),
        ]
        assert again.delivery.under == "t"
        await work.sent(again, delivery, 1, "m1", under="t", lease_until=LATER, then=Next(2))
        last = replace(delivery.messages[2], state="posted", message="m2")
        await work.settle(again, "posted", NOW, TOMORROW, last=last)
        (line,) = await work.log()
        assert line.delivery.outcome == "posted"
        assert [(m.state, m.message) for m in line.delivery.messages] == [
            ("posted", f"m{n}") for n in range(3)
        ]

    on(act)


def test_who_has_lost_the_lease_can_write_nothing_more(on: On) -> None:
    async def act(store: Store) -> None:
        await subscribed(store)
        await add(store, 1)
        (old,) = await claimed(store)
        window = await store.deliveries.window(old, NOW, LONG_AGO)
        delivery = await planned(store, old)
        (new,) = await claimed(store, LATER)
        work = store.deliveries
        for attempt in (
            lambda: work.window(old, NOW, LONG_AGO),
            lambda: work.plan(old, window, (Told(1),), uid="d2", due=NOW, lease_until=LATER),
            lambda: work.sending(old, delivery, 0, LATER),
            lambda: work.sent(old, delivery, 0, "m", under=None, lease_until=LATER),
            lambda: work.unsent(old, delivery, 0, LATER),
            lambda: work.settle(old, "posted", NOW, TOMORROW),
            lambda: work.postpone(old, LATER, "trouble"),
            lambda: work.refuse(old, NOW, "gone"),
        ):
            with pytest.raises(LeaseLostError):
                await attempt()
        (line,) = await work.log()
        assert line.delivery == new.delivery
        await work.sending(new, delivery, 0, LATER + LEASE)

    on(act)


def test_a_lease_that_is_extended_is_not_taken_over(on: On) -> None:
    async def act(store: Store) -> None:
        await subscribed(store)
        await add(store, 1)
        (claim,) = await claimed(store)
        delivery = await planned(store, claim)
        await store.deliveries.sending(claim, delivery, 0, LATER + LEASE)
        assert await claimed(store, LATER) == ()
        assert len(await claimed(store, LATER + LEASE)) == 1

    on(act)


def test_what_is_put_off_is_claimed_again_with_its_problem(on: On) -> None:
    async def act(store: Store) -> None:
        await subscribed(store)
        await add(store, 1)
        (claim,) = await claimed(store)
        await planned(store, claim)
        await store.deliveries.postpone(claim, NOW + timedelta(seconds=5), "the platform is down")
        assert await claimed(store) == ()
        (again,) = await claimed(store, NOW + timedelta(seconds=5))
        assert again.delivery
        assert (again.delivery.problem, again.subscription.due) == ("the platform is down", NOW)

    on(act)


def test_an_article_goes_to_a_channel_once(on: On) -> None:
    async def act(store: Store) -> None:
        for _ in range(2):
            await subscribed(store)
        await subscribed(store, replace(PLACE, channel="C2"))
        await add(store, 1, 2)
        first, second, elsewhere = await claimed(store)
        windows = [await store.deliveries.window(c, NOW, LONG_AGO) for c in (first, second)]
        assert windows[0].candidates == windows[1].candidates
        one, two = (c.id for c in windows[0].candidates)
        delivery = await store.deliveries.plan(
            first, windows[0], (Told(two),), uid="a", due=NOW, lease_until=LATER
        )
        assert delivery
        rest = await store.deliveries.plan(
            second, windows[1], (Told(two), Told(one)), uid="b", due=NOW, lease_until=LATER
        )
        assert rest
        assert [m.article for m in rest.messages] == [None, one]
        assert len((await planned(store, elsewhere, uid="c")).messages) == 3

    on(act)


def test_what_somebody_had_posted_in_a_channel_is_no_candidate_there_any_more(on: On) -> None:
    async def act(store: Store) -> None:
        here, there = await subscribed(store), await subscribed(store, replace(PLACE, channel="C2"))
        await add(store, 1, 2)
        before = await store.deliveries.ahead(here, NOW, LONG_AGO)
        one, two = (c.id for c in before.candidates)
        for articles in ((), (one,), (one,)):
            await store.subscriptions.had(here.channel, articles)
        for claim in await claimed(store):
            window = await store.deliveries.window(claim, NOW, LONG_AGO)
            is_here = claim.subscription.id == here.id
            assert {c.id for c in window.candidates} == ({two} if is_here else {one, two})
        assert len((await store.deliveries.ahead(there, NOW, LONG_AGO)).candidates) == 2

    on(act)


def test_a_plan_without_an_article_left_is_none(on: On) -> None:
    async def act(store: Store) -> None:
        for _ in range(2):
            await subscribed(store)
        await add(store, 1)
        first, second = await claimed(store)
        window = await store.deliveries.window(second, NOW, LONG_AGO)
        taken = tuple(c.id for c in window.candidates)
        await planned(store, first)
        assert (await store.deliveries.window(second, NOW, LONG_AGO)).candidates == ()
        plan = await store.deliveries.plan(
            second, window, tuple(map(Told, taken)), uid="b", due=NOW, lease_until=LATER
        )
        assert plan is None
        await store.deliveries.settle(second, "empty", NOW, TOMORROW, window)

    on(act)


def test_what_is_refused_is_broken_told_once_and_loses_nothing(on: On) -> None:
    async def act(store: Store) -> None:
        made = await subscribed(store)
        await add(store, 1, 2, 3)
        (claim,) = await claimed(store)
        delivery = await planned(store, claim)
        await posted(store, claim, delivery, 0, 1)
        await store.deliveries.sending(claim, delivery, 2, LATER)
        assert await store.deliveries.refuse(claim, NOW, "not in this channel")
        (broken,) = await store.subscriptions.broken()
        assert (broken.id, broken.state, broken.reason, broken.due) == (
            made.id,
            "broken",
            "not in this channel",
            None,
        )
        assert broken.last
        assert (broken.last.outcome, broken.last.problem) == ("refused", "not in this channel")
        assert await claimed(store, TOMORROW) == ()
        await store.subscriptions.change(made.id, state="active", due=TOMORROW, by="U1")
        assert await store.subscriptions.broken() == ()
        (claim,) = await claimed(store, TOMORROW)
        assert claim.delivery is None
        window = await store.deliveries.window(claim, TOMORROW, LONG_AGO)
        assert [c.id for c in window.candidates] == [delivery.messages[3].article]
        assert window.since == delivery.since
        assert await store.deliveries.refuse(claim, TOMORROW, "gone")  # somebody had mended it: they are told

    on(act)


def test_a_delivery_waits_while_its_subscription_is_paused(on: On) -> None:
    async def act(store: Store) -> None:
        made = await subscribed(store)
        await add(store, 1)
        (claim,) = await claimed(store, store_now())
        delivery = await planned(store, claim)
        await store.deliveries.sending(claim, delivery, 0, store_now() + LEASE)
        await store.subscriptions.change(made.id, state="paused", due=None, by="U1")
        with pytest.raises(LeaseLostError):
            await store.deliveries.sent(claim, delivery, 0, "m", under=None, lease_until=store_now() + LEASE)
        assert await store.deliveries.next_wake(["slack"]) is None
        due = store_now() + timedelta(days=1)
        await store.subscriptions.change(made.id, state="active", due=due, by="U1")
        assert await claimed(store, store_now()) == ()  # a message may still be on its way
        (again,) = await claimed(store, store_now() + LEASE)
        assert again.delivery
        assert [m.state for m in again.delivery.messages] == ["sending", "pending"]
        assert again.subscription.due == due

    on(act)


def store_now() -> datetime:
    """The time of the store's own clock."""
    return datetime.now(UTC)


def test_a_delivery_goes_on_while_its_subscription_is_moved_and_does_not_move_it_back(on: On) -> None:
    async def act(store: Store) -> None:
        made = await subscribed(store)
        await add(store, 1)
        (claim,) = await claimed(store)
        delivery = await planned(store, claim)
        moved = NOW + timedelta(hours=3)
        await store.subscriptions.change(made.id, state="active", due=moved, by="U1")
        await posted(store, claim, delivery, 0, 1)
        await store.deliveries.settle(claim, "posted", NOW, TOMORROW)
        (after,) = await store.subscriptions.of_channel(PLACE)
        assert (after.due, await store.deliveries.next_wake(["slack"])) == (moved, moved)

    on(act)


def test_a_subscription_without_a_next_run_waits_for_nothing(on: On) -> None:
    async def act(store: Store) -> None:
        await subscribed(store)
        (claim,) = await claimed(store)
        window = await store.deliveries.window(claim, NOW, LONG_AGO)
        await store.deliveries.settle(claim, "empty", NOW, None, window)
        (after,) = await store.subscriptions.of_channel(PLACE)
        assert (after.state, after.due) == ("active", None)
        assert await store.deliveries.next_wake(["slack"]) is None

    on(act)


def test_the_log_has_the_last_deliveries_newest_first(on: On) -> None:
    async def act(store: Store) -> None:
        for channel in "abc":
            await subscribed(store, replace(PLACE, channel=channel))
        await add(store, 1)
        for number, claim in enumerate(await claimed(store)):
            await planned(store, claim, uid=f"d{number}")
        lines = await store.deliveries.log(2)
        assert [line.delivery.uid for line in lines] == ["d2", "d1"]
        assert [line.place.channel for line in lines] == ["c", "b"]
        assert [len(line.delivery.messages) for line in lines] == [2, 2]

    on(act)


def test_what_a_clock_that_was_ahead_holds_or_puts_off_for_hours_is_gone_on_with(on: On) -> None:
    hours, soon = NOW + timedelta(hours=5), NOW + timedelta(hours=1)

    async def act(store: Store) -> None:
        for channel in "abc":
            await subscribed(store, replace(PLACE, channel=channel))
        held, put_off, quiet = await store.deliveries.claim(NOW, hours, "one", 3, ["slack"])
        await store.deliveries.postpone(put_off, hours, "too many requests")
        await store.deliveries.settle(quiet, "empty", NOW, hours)
        assert await claimed(store, LATER) == ()
        work = store.deliveries
        assert await work.hasten(NOW, hours, LATER, is_all=True) == 0
        assert await work.hasten(NOW, soon, LATER, is_all=False) == 1
        (again,) = await claimed(store, LATER)
        assert again.subscription.id == held.subscription.id
        with pytest.raises(LeaseLostError):
            await work.sending(held, held.delivery, 0, LATER) if held.delivery else await work.postpone(
                held, LATER, ""
            )
        assert await work.hasten(NOW, soon, LATER, is_all=True) == 1
        (again,) = await claimed(store, LATER)
        assert again.subscription.id == put_off.subscription.id

    on(act)


def test_what_expired_is_given_back_and_stays_due(on: On) -> None:
    async def act(store: Store) -> None:
        await subscribed(store)
        await add(store, 1, 2)
        (claim,) = await claimed(store)
        await planned(store, claim)
        await store.deliveries.settle(claim, "expired", TOMORROW, NOW)
        (again,) = await claimed(store, TOMORROW)
        assert again.delivery is None
        window = await store.deliveries.window(again, TOMORROW, LONG_AGO)
        assert len(window.candidates) == 2

    on(act)


def test_what_waits_by_a_clock_that_was_ahead_is_found_and_waits_for_another_run(on: On) -> None:
    ahead = NOW + timedelta(days=30)

    async def act(store: Store) -> None:
        made = await subscribed(store)
        await subscribed(store, replace(PLACE, channel="C2"))
        await add(store, 1)
        first, second = await claimed(store)
        delivery = await planned(store, first)
        await posted(store, first, delivery, 0, 1)
        await store.deliveries.settle(first, "posted", ahead, ahead + timedelta(days=1))
        window = await store.deliveries.window(second, ahead, LONG_AGO.replace(year=2100))
        assert window.candidates == ()
        await store.deliveries.settle(second, "empty", ahead, ahead + timedelta(days=1), window)
        found = await store.deliveries.misdated(NOW + timedelta(minutes=5))
        assert sorted(each.id for each in found) == sorted((first.subscription.id, second.subscription.id))
        for each in found:
            await store.deliveries.redate(replace(each, due=NOW), NOW, LATER)
        assert await claimed(store, TOMORROW) == ()
        for each in found:
            await store.deliveries.redate(each, NOW, TOMORROW)
        assert await store.deliveries.misdated(NOW + timedelta(minutes=5)) == ()
        again = {claim.subscription.id: claim for claim in await claimed(store, TOMORROW)}
        windows = [
            await store.deliveries.window(again[of.subscription.id], TOMORROW, LONG_AGO)
            for of in (first, second)
        ]
        assert [len(window.candidates) for window in windows] == [0, 1]
        listed = await store.subscriptions.subscription(made.id)
        assert listed
        assert listed.last
        assert (listed.due, listed.last.posted) == (TOMORROW, NOW)

    on(act)
