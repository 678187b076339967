"""Windows of channels that follow sources: what each gets, once."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.briefings import Claim, Told
from adapters.found import AlsoIn
from adapters.store.sightings import Sighting
from digests.briefing import ANYTHING, Candidate, Terms
from tests.adapters.store.brought import NOW, Brought, brought_to, numbered
from tests.adapters.stores import in_file, new_database
from tests.adapters.test_ledger import LATER, LONG_AGO, TOMORROW, claimed, posted, subscribed

BASES: dict[str, Callable[[Path], str]] = {
    "sqlite": lambda folder: in_file(folder / "store.db"),
    "postgresql": lambda _folder: new_database(),
}
Act = Callable[[Brought], Coroutine[Any, Any, None]]
On = Callable[[Act], None]


@pytest.fixture(params=BASES, name="on")
def on_each_store(request: pytest.FixtureRequest, tmp_path: Path) -> On:
    async def acted(act: Act) -> None:
        async with brought_to(BASES[request.param](tmp_path)) as here:
            await act(here)

    return lambda act: asyncio.run(acted(act))


async def begun(here: Brought) -> Claim:
    """A channel's only subscription, claimed."""
    await subscribed(here.store)
    (claim,) = await claimed(here.store)
    return claim


async def offered(here: Brought, claim: Claim) -> list[int]:
    window = await here.store.deliveries.window(claim, NOW, LONG_AGO)
    return [candidate.id for candidate in window.candidates]


async def used_up(here: Brought, claim: Claim) -> Claim:
    """The next claim, after a window in which nothing was chosen."""
    window = await here.store.deliveries.window(claim, NOW, LONG_AGO)
    await here.store.deliveries.settle(claim, "empty", NOW, NOW, window)
    (claim,) = await claimed(here.store)
    return claim


def by(
    source: int | None, *, is_fresh: bool = True, url: str | None = None, outlet: str | None = None
) -> Sighting:
    return Sighting(NOW, source, is_fresh, url, outlet)


def test_who_follows_nothing_gets_each_article_once_at_its_first_fresh_sighting(on: On) -> None:
    async def act(here: Brought) -> None:
        claim = await begun(here)
        one, two = await here.source("one"), await here.source("two")
        first = await here.bring(numbered(1), by(one, is_fresh=False))
        second = await here.bring(numbered(2), by(one), by(two))
        assert await offered(here, claim) == [second]
        claim = await used_up(here, claim)
        await here.bring(numbered(1), by(two))
        await here.bring(numbered(2), by(None))
        third = await here.bring(numbered(3), by(None))
        assert await offered(here, claim) == [first, third]

    on(act)


def test_who_follows_sources_gets_what_they_bring_from_then_on_and_what_has_no_source(on: On) -> None:
    async def act(here: Brought) -> None:
        claim = await begun(here)
        mine, other = await here.source("mine"), await here.source("other")
        await here.bring(numbered(1), by(mine))
        await here.follow(claim.subscription.channel, mine)
        held = await here.bring(numbered(2), by(mine, is_fresh=False))
        brought = await here.bring(numbered(3), by(mine))
        await here.bring(numbered(4), by(other))
        ingested = await here.bring(numbered(5), by(None))
        copied = await here.bring(numbered(6), by(other), by(mine))
        assert await offered(here, claim) == [brought, ingested, copied]
        await here.follow(claim.subscription.channel, other)
        assert await here.bring(numbered(2), by(other)) == held
        assert await offered(here, claim) == [brought, ingested, copied, held]

    on(act)


def test_what_others_brought_long_ago_comes_when_a_followed_source_brings_it(on: On) -> None:
    async def act(here: Brought) -> None:
        claim = await begun(here)
        mine, other = await here.source("mine"), await here.source("other")
        await here.follow(claim.subscription.channel, mine)
        old = await here.bring(numbered(1), by(other))
        new = await here.bring(numbered(2), by(mine))
        claim = await used_up(here, claim)
        await here.bring(numbered(1), by(mine))
        await here.bring(numbered(2), by(None))
        assert await offered(here, claim) == [old]
        assert new not in await offered(here, claim)

    on(act)


def test_what_the_channel_has_had_never_comes_again_whoever_brings_it(on: On) -> None:
    async def act(here: Brought) -> None:
        claim = await begun(here)
        mine, other = await here.source("mine"), await here.source("other")
        await here.follow(claim.subscription.channel, mine)
        had = await here.bring(numbered(1), by(other))
        await here.store.subscriptions.had(claim.subscription.channel, [had])
        claim = await used_up(here, claim)
        await here.bring(numbered(1), by(mine))
        new = await here.bring(numbered(2), by(mine))
        assert await offered(here, claim) == [new]

    on(act)


def test_following_and_unfollowing_between_two_windows_tiles_them_still(on: On) -> None:
    async def act(here: Brought) -> None:
        claim = await begun(here)
        channel = claim.subscription.channel
        one, two = await here.source("one"), await here.source("two")
        everything = await here.bring(numbered(1), by(two))
        assert await offered(here, claim) == [everything]
        await here.follow(channel, one)
        assert await offered(here, claim) == []
        await here.unfollow(channel, one)
        assert await offered(here, claim) == [everything]

    on(act)


def test_the_channels_filter_holds_besides_the_words_of_the_briefing(on: On) -> None:
    async def act(here: Brought) -> None:
        claim = await begun(here)
        channel = replace(claim.subscription.channel, terms=Terms((), ("football",)))
        await here.store.subscriptions.set_channel(channel)
        mine = await here.source("mine")
        await here.follow(channel, mine)
        await here.bring(numbered(1, text="zebra football"), by(mine))
        zebra = await here.bring(numbered(2, text="zebra"), by(mine))
        rain = await here.bring(numbered(3, text="rain"), by(mine))
        await here.bring(numbered(4, text="zebra"), by(await here.source("other")))
        again = await here.store.subscriptions.subscription(claim.subscription.id)
        assert again
        assert again.channel.terms == channel.terms
        assert await offered(here, replace(claim, subscription=again)) == [zebra, rain]
        asked = replace(again, wish=replace(again.wish, terms=Terms(("zebra",))))
        assert await offered(here, replace(claim, subscription=asked)) == [zebra]

    on(act)


def test_a_candidate_has_the_story_that_its_article_was_put_into_later(on: On) -> None:
    async def act(here: Brought) -> None:
        claim = await begun(here)
        ids = [await here.bring(numbered(n), by(None)) for n in range(3)]

        async def stories() -> list[int | None]:
            window = await here.store.deliveries.window(claim, NOW, LONG_AGO)
            return [candidate.story for candidate in window.candidates]

        assert await stories() == [None] * 3
        await here.place(ids[0], ids[0], ids[2])
        assert await stories() == [ids[0], None, ids[0]]
        await here.place(ids[1], ids[1])
        assert await stories() == [ids[0], ids[1], ids[0]]

    on(act)


def test_all_articles_of_a_told_story_are_had_and_come_back_with_its_message(on: On) -> None:
    async def act(here: Brought) -> None:
        work = here.store.deliveries
        claim = await begun(here)
        one, two, three, four = [await here.bring(numbered(n), by(None)) for n in range(4)]
        window = await work.window(claim, NOW, LONG_AGO)
        told = (Told(one, (three,)), Told(two, (four,)))
        delivery = await work.plan(claim, window, told, uid="d1", due=NOW, lease_until=LATER)
        assert delivery
        assert [(m.article, m.also) for m in delivery.messages] == [
            (None, ()),
            (one, (three,)),
            (two, (four,)),
        ]
        kept = await work.delivery(claim.subscription, "d1")
        assert kept
        assert kept.messages == delivery.messages
        assert await work.delivery(replace(claim.subscription, id=99), "d1") is None
        await posted(here.store, claim, delivery, 0, 1)
        await work.refuse(claim, NOW, "gone")
        await here.store.subscriptions.change(claim.subscription.id, state="active", due=TOMORROW, by="U1")
        (again,) = await claimed(here.store, TOMORROW)
        assert await offered(here, again) == [two, four]

    on(act)


def test_of_a_story_whose_articles_another_briefing_took_the_rest_is_told(on: On) -> None:
    async def act(here: Brought) -> None:
        work = here.store.deliveries
        for _ in range(2):
            await subscribed(here.store)
        first, second = await claimed(here.store)
        one, two, three = [await here.bring(numbered(n), by(None)) for n in range(3)]
        windows = [await work.window(claim, NOW, LONG_AGO) for claim in (first, second)]
        assert await work.plan(first, windows[0], (Told(one, (three,)),), uid="a", due=NOW, lease_until=LATER)
        told = (Told(one, (two, three)), Told(three))
        rest = await work.plan(second, windows[1], told, uid="b", due=NOW, lease_until=LATER)
        assert rest
        assert [(m.article, m.also) for m in rest.messages[1:]] == [(two, ())]

    on(act)


def test_the_latest_is_of_what_the_channel_follows_fresh_or_not(on: On) -> None:
    async def latest(here: Brought, claim: Claim, terms: Terms = ANYTHING) -> list[Candidate]:
        return list(await here.store.deliveries.latest(claim.subscription.channel, terms, 3))

    async def act(here: Brought) -> None:
        claim = await begun(here)
        mine, other = await here.source("mine"), await here.source("other")
        others = [await here.bring(numbered(n), by(other)) for n in range(4)]
        assert len(await latest(here, claim)) == 3
        await here.follow(claim.subscription.channel, mine)
        assert await latest(here, claim) == []
        held = await here.bring(numbered(5, text="zebra"), by(mine, is_fresh=False))
        both = await here.bring(numbered(0), by(mine))
        ingested = await here.bring(numbered(6), by(None))
        assert {c.id for c in await latest(here, claim)} == {held, both, ingested}
        assert [c.id for c in await latest(here, claim, Terms(("zebra",)))] == [held]
        assert both == others[0]
        assert await here.store.deliveries.follows(claim.subscription.channel) == (f"Source {mine}",)

    on(act)


def test_an_article_is_also_where_others_brought_it_from(on: On) -> None:
    async def act(here: Brought) -> None:
        mine, other = await here.source("mine"), await here.source("other")
        article = await here.bring(
            numbered(1, "The Post"),
            by(mine, outlet="The Post", url="https://post.example.org/1"),
            by(other, outlet="The Times", url="https://times.example.org/1"),
            by(None),
        )
        silent = await here.bring(numbered(2), by(None))
        assert await here.store.deliveries.also_in([article, silent]) == {
            article: (
                AlsoIn("The Post", "https://post.example.org/1"),
                AlsoIn("The Times", "https://times.example.org/1"),
            )
        }

    on(act)


def test_how_old_something_is_counts_from_when_it_was_seen_here(on: On) -> None:
    async def act(here: Brought) -> None:
        claim = await begun(here)
        mine, other = await here.source("mine"), await here.source("other")
        await here.follow(claim.subscription.channel, mine)
        old = Sighting(NOW - timedelta(days=30), other)
        article = await here.bring(numbered(1), old, by(mine))
        await here.bring(numbered(2), replace(old, source=mine))
        window = await here.store.deliveries.window(claim, NOW, NOW - timedelta(days=7))
        assert [(c.id, c.seen) for c in window.candidates] == [(article, NOW)]

    on(act)


def test_a_candidate_knows_at_which_other_outlets_its_article_was_seen(on: On) -> None:
    async def act(here: Brought) -> None:
        claim = await begun(here)
        one, two = await here.source("one"), await here.source("two")
        await here.bring(numbered(1, "The Post"), by(one, outlet="The Post"))
        await here.bring(numbered(2, "The Post"), by(one, outlet="The Post"))

        async def elsewhere() -> list[tuple[str, ...]]:
            window = await here.store.deliveries.window(claim, NOW, LONG_AGO)
            return [candidate.elsewhere for candidate in window.candidates]

        assert await elsewhere() == [(), ()]
        await here.bring(numbered(1), by(two, outlet="The Times"), by(None, outlet="The Post"))
        assert await elsewhere() == [("The Times",), ()]

    on(act)
