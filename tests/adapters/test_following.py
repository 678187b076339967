"""What every place that keeps sources has to do: one suite, run against SQLite and PostgreSQL."""

import asyncio
from collections import Counter
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.briefings import Channel, Claim, Delivery, InVersion, Next, Told
from adapters.errors import NotKeptError
from adapters.following import Brought, Follow, Item, Source
from adapters.health import Missing
from adapters.store.opening import Store, open_store
from adapters.versions import Shown
from adapters.web import NO_VALIDATORS, Entry, Feed, Validators
from digests.model import Article, Digest, Excerpt
from tests.adapters.examples import ARTICLE, SILENT, WALL
from tests.adapters.test_ledger import BASES, LATER, NOW, PLACE, claimed, planned, posted, subscribed

Act = Callable[[Store], Coroutine[Any, Any, None]]
On = Callable[[Act], None]

URL = "https://ellery.example/feed.xml"
WEEK = timedelta(days=7)
DUE = NOW + timedelta(minutes=15)
OTHER = replace(PLACE, channel="C2")


@pytest.fixture(params=BASES, name="on")
def on_each_store(request: pytest.FixtureRequest, tmp_path: Path) -> On:
    """Acts on a new store whose clock says NOW."""

    async def acted(act: Act) -> None:
        store = await open_store(BASES[request.param](tmp_path), lambda: NOW)
        try:
            await act(store)
        finally:
            await store.close()

    return lambda act: asyncio.run(acted(act))


def entry(number: int, **changes: Any) -> Entry:  # noqa: ANN401  # as replace takes them
    """An entry published so many minutes before now."""
    at = NOW - timedelta(minutes=number)
    made = Entry(
        f"g{number}",
        f"https://ellery.example/{number}",
        f"Headline {number}",
        f"Text {number}.",
        published=at,
    )
    return replace(made, **changes)


def feed(*entries: Entry, url: str = URL, title: str = "The Ellery Post") -> Feed:
    return Feed(url, title, "https://ellery.example", entries, validators=Validators('"1"', "Monday"))


OLD = entry(9_000)
"""What stands in a feed that is followed: it would be taken for one that was never read without."""


def digest(number: int, text: str = "", **changes: Any) -> Digest:  # noqa: ANN401  # as above
    """What becomes of an entry."""
    text = text or f"The whole text of number {number}."
    url = f"https://ellery.example/{number}"
    article = Article(text, headline=f"Headline {number}", url=url, outlet="The Ellery Post")
    return Digest(replace(article, **changes), summary=(Excerpt(text[:3], 0, 3),))


async def channel(store: Store, name: str = "C1") -> Channel:
    return await store.subscriptions.channel(replace(PLACE, channel=name))


async def followed(store: Store, *entries: Entry, name: str = "C1", url: str = URL) -> Follow:
    found, _ = await store.sources.follow(await channel(store, name), feed(*entries, url=url), "Post", "U1")
    return found


async def taken(store: Store, source: Source, *entries: Entry, now: datetime = NOW) -> list[Item]:
    """What waits when a feed was taken in."""
    await store.sources.take_in(source, feed(*entries, url=source.url), now, DUE, now - WEEK)
    return await waiting(store, now)


async def waiting(store: Store, now: datetime = NOW) -> list[Item]:
    return list(await store.sources.items(now, 1000))


async def brought(store: Store, item: Item, made: Digest, copy_of: int | None = None) -> Brought:
    return await store.sources.bring(item, made, copy_of)


async def new_source(store: Store, url: str = URL) -> Source:
    """A source that is followed and whose old entry is done with."""
    source = (await followed(store, OLD, url=url)).source
    for item in await waiting(store):
        await store.sources.give_up(item, "old")
    return source


async def numbers(store: Store) -> list[str]:
    return [item.entry.guid for item in await waiting(store)]


def test_a_feed_is_followed_under_a_name_by_somebody(on: On) -> None:
    async def act(store: Store) -> None:
        made, is_new = await store.sources.follow(await channel(store), feed(OLD), "Post", "U1")
        assert is_new
        assert (made.name, made.made_by, made.made, made.channel.place) == ("Post", "U1", NOW, PLACE)
        source = made.source
        assert (source.url, source.title, source.site) == (URL, "The Ellery Post", "https://ellery.example")
        assert (source.health, source.told, source.since, source.checked) == ("working", "working", NOW, NOW)
        assert (source.validators, source.due) == (Validators('"1"', "Monday"), NOW)
        again, is_new = await store.sources.follow(await channel(store), feed(), "The Post", "U2")
        assert not is_new
        assert again == replace(made, name="The Post")
        assert await store.sources.followed(PLACE) == (again,)
        assert await store.sources.follow_of(made.id) == again
        assert await store.sources.follow_of(made.id + 1) is None
        assert await store.sources.followed(OTHER) == ()

    on(act)


def test_one_feed_is_one_source_however_its_address_is_written(on: On) -> None:
    async def act(store: Store) -> None:
        one = await followed(store, OLD)
        two = await followed(store, OLD, name="C2", url="http://www.ELLERY.example/feed.xml?utm_source=x")
        assert one.source.id == two.source.id
        assert two.source.url == URL
        assert {f.channel.place.channel for f in await store.sources.followers(one.source.id)} == {"C1", "C2"}
        assert [source.id for source in await store.sources.all()] == [one.source.id]

    on(act)


def test_what_a_feed_asks_to_be_left_alone_for_is_kept(on: On) -> None:
    async def act(store: Store) -> None:
        asked = replace(feed(OLD), wait=timedelta(hours=2))
        made, _ = await store.sources.follow(await channel(store), asked, "Post", "U1")
        assert made.source.due == NOW + timedelta(hours=2)

    on(act)


def test_of_what_a_feed_held_when_it_was_followed_the_newest_ten_are_made_articles_and_are_not_fresh(
    on: On,
) -> None:
    async def act(store: Store) -> None:
        held = [entry(number) for number in (5, 2, 40, *range(6, 30), 1)]
        made = await followed(store, *held)
        found = await waiting(store)
        assert [item.entry.guid for item in found] == [f"g{n}" for n in (12, 11, 10, 9, 8, 7, 6, 5, 2, 1)]
        assert not any(item.is_fresh for item in found)
        assert found[0].entry == entry(12)
        assert found[0].source == made.source
        _, new = await store.sources.take_in(made.source, feed(*held, entry(0)), NOW, DUE, NOW - WEEK)
        assert new == 1
        assert [item.entry.guid for item in await waiting(store) if item.is_fresh] == ["g0"]

    on(act)


def test_a_feed_that_was_never_read_begins_with_its_first_answer(on: On) -> None:
    """As a list of feeds has them; a failure before it changes nothing."""

    async def act(store: Store) -> None:
        source = (await followed(store)).source
        assert (source.health, source.validators, source.due) == ("new", Validators(), NOW)
        await store.sources.settle(replace(source, health="away", checked=NOW, failures=1, due=DUE))
        assert not (await taken(store, source, entry(1)))[0].is_fresh
        assert [i.is_fresh for i in await taken(store, source, entry(1), entry(2))] == [False, True]

    on(act)


def test_an_empty_feed_that_answered_has_only_fresh_entries(on: On) -> None:
    async def act(store: Store) -> None:
        source = (await followed(store)).source
        await store.sources.take_in(source, feed(), NOW, DUE, NOW - WEEK)
        assert [item.is_fresh for item in await taken(store, source, entry(1))] == [True]

    on(act)


def test_a_source_that_nobody_follows_is_asked_no_more_and_its_items_wait_for_somebody(on: On) -> None:
    async def act(store: Store) -> None:
        one, two = await followed(store, OLD), await followed(store, OLD, name="C2")
        await taken(store, one.source, entry(1))
        await store.sources.unfollow(one)
        assert await store.sources.followed(PLACE) == ()
        assert len(await store.sources.due(NOW + WEEK, 10)) == 1
        await store.sources.unfollow(two)
        await store.sources.unfollow(two)
        assert await store.sources.all() == await store.sources.due(NOW + WEEK, 10) == ()
        assert await store.sources.next_wake() is None
        await store.sources.settle(replace(one.source, due=DUE))
        assert await taken(store, one.source, entry(3)) == []
        assert await store.sources.next_wake() is None
        await followed(store, entry(3), entry(2), entry(1))
        assert set(await numbers(store)) == {"g3", "g2", "g1"}
        assert not any(item.is_fresh for item in await waiting(store))

    on(act)


def test_an_entry_is_worked_at_once_and_again_when_it_says_something_else(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        (item,) = await taken(store, source, OLD, entry(1))
        assert item.is_fresh
        assert (item.seen, item.attempts, item.article) == (NOW, 0, None)
        article = (await brought(store, item, digest(1))).article
        assert await taken(store, source, entry(1), OLD) == []
        assert await taken(store, source, entry(1, headline="HEADLINE  1", published=None), OLD) == []
        (again,) = await taken(store, source, entry(1, text="Text 1, corrected."), OLD)
        assert (again.id, again.article, again.entry.text) == (item.id, article, "Text 1, corrected.")

    on(act)


@pytest.mark.parametrize(
    "before, after",
    [
        (entry(1), entry(1, guid="another")),
        (entry(1), entry(1, guid="")),
        (entry(1, guid=""), entry(1, guid="new")),
        (entry(1), entry(1, url="https://ellery.example/1-moved")),
        (entry(1), entry(1, url=None)),
        (entry(1), entry(1, url="http://www.ellery.example/1/?utm_medium=rss#top")),
        (entry(1), entry(1, url="https://m.ellery.example/1/amp", guid="another")),
        (entry(1, guid="", url=None), entry(1, guid="", url=None, text="Text  1.")),
        (entry(1), entry(1, published=None)),
        (entry(1, published=None), entry(1, url="https://ellery.example/other")),
    ],
)
def test_an_entry_is_known_by_its_address_and_by_its_guid(on: On, before: Entry, after: Entry) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        (item,) = await taken(store, source, before)
        await store.sources.give_up(item, "no article")
        for _ in range(2):
            assert await taken(store, source, after) == []

    on(act)


def test_a_guid_that_was_another_articles_is_no_bar_to_a_new_one(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        always = [entry(number, guid="always") for number in (300, 200, 100)]
        for one in always:
            (item,) = await taken(store, source, one)
            await brought(store, item, digest(int(str(one.url).rpartition("/")[2])))
        assert await taken(store, source, *reversed(always)) == []
        assert await store.archive.count() == 3

    on(act)


def test_entries_that_share_a_guid_in_one_feed_are_told_apart_by_their_addresses(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        same = [entry(number, guid="same", published=None) for number in (1, 2, 3)]
        assert len(await taken(store, source, *same)) == 3
        assert len(await taken(store, source, *same[::-1], entry(4, guid="same", published=None))) == 4

    on(act)


def test_old_entries_are_not_fresh_and_the_newest_ten_alone_are_worked_at(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        minutes = 8 * 24 * 60
        old = [entry(minutes + number) for number in range(15)]
        found = await taken(store, source, entry(1), *old)
        assert Counter(item.is_fresh for item in found) == {True: 1, False: 10}
        edited = [replace(one, text="All anew.") for one in old]
        assert len(await taken(store, source, *edited)) == 15 + 1
        assert len(await taken(store, source, *edited)) == 15 + 1

    on(act)


def test_taking_in_keeps_how_the_source_is(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        ill = replace(source, health="away", since=NOW, problem="no answer", failures=3, checked=NOW, due=NOW)
        await store.sources.settle(ill)
        assert await store.sources.all() == await store.sources.due(NOW, 1) == (ill,)
        assert await store.sources.untold() == (ill,)
        await store.sources.told(source.id, "away")
        assert await store.sources.untold() == ()
        well, new = await store.sources.take_in(ill, feed(entry(1)), LATER, DUE, NOW - WEEK)
        assert new == 1
        expected = replace(
            ill, health="working", since=LATER, problem="", failures=0, checked=LATER, due=DUE, told="away"
        )
        assert well == expected
        assert await store.sources.all() == (well,)
        assert await store.sources.untold() == (well,)
        await store.sources.settle(replace(well, told="working"))
        assert await store.sources.untold() == (well,)

    on(act)


def test_the_next_wake_is_the_first_source_or_item_to_be_worked_at(on: On) -> None:
    async def act(store: Store) -> None:
        assert await store.sources.next_wake() is None
        source = await new_source(store)
        await store.sources.settle(replace(source, due=DUE))
        assert await store.sources.next_wake() == DUE
        assert await store.sources.due(DUE - timedelta(microseconds=1), 5) == ()
        (item,) = await taken(store, source, entry(1))
        assert await store.sources.next_wake() == NOW
        await store.sources.put_off(item, "no answer", LATER)
        assert await store.sources.next_wake() == LATER
        assert await waiting(store) == []
        (again,) = await waiting(store, LATER)
        assert again == replace(item, attempts=1)
        await store.sources.give_up(again, "gone")
        assert await store.sources.next_wake() == DUE

    on(act)


def test_an_item_that_is_brought_is_an_article_seen_by_its_source(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        (item,) = await taken(store, source, entry(1, url="https://ellery.example/one?ref=rss"))
        found = await brought(store, item, digest(1))
        assert found.how == "added"
        assert await store.sources.latest(source.id, 5) == (found.article,)
        assert await waiting(store) == []
        assert await brought(store, item, digest(1)) == Brought(found.article, "known")
        assert await store.sources.latest(source.id, 5) == (found.article,)
        for url in ("https://ellery.example/1", "https://m.ellery.example/one?ref=rss&utm_source=x"):
            at = await store.archive.article_at(url)
            assert at
            assert at.digest == digest(1)
        assert await store.archive.article_at("https://ellery.example/2") is None

    on(act)


def test_an_article_that_is_kept_is_seen_by_each_source_that_brings_it(on: On) -> None:
    async def act(store: Store) -> None:
        one, two = await new_source(store), await new_source(store, "https://two.example/feed")
        assert await store.archive.add(digest(1))
        (first,) = await taken(store, one, entry(1))
        assert (await brought(store, first, digest(1))).how == "known"
        (second,) = await taken(store, two, entry(2))
        same = digest(1, url="https://two.example/1")
        assert (await brought(store, second, same)).how == "known"
        assert await store.sources.latest(one.id, 5) == await store.sources.latest(two.id, 5) == (1,)
        assert await store.archive.count() == 1

    on(act)


def test_an_article_is_known_at_another_form_of_its_address_under_the_same_headline(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        (one,) = await taken(store, source, entry(1))
        assert (await brought(store, one, digest(1))).how == "added"
        (two,) = await taken(store, source, entry(2, url="https://m.ellery.example/other"))
        mobile = digest(1, "Shorter.", url="https://m.ellery.example/1", headline="headline  1")
        assert (await brought(store, two, mobile)).how == "known"
        (three,) = await taken(store, source, entry(3))
        other = digest(3, "Another.", url="https://m.ellery.example/1", headline="Another one")
        assert (await brought(store, three, other)).how == "added"

    on(act)


def test_a_copy_is_seen_at_its_own_address_and_never_changes_what_it_is_a_copy_of(on: On) -> None:
    async def act(store: Store) -> None:
        one, two = await new_source(store), await new_source(store, "https://two.example/feed")
        (item,) = await taken(store, one, entry(1))
        original = (await brought(store, item, digest(1))).article
        (other,) = await taken(store, two, entry(2, url="https://two.example/copy"))
        copy = digest(2, "The whole text of number 1, nearly.", url="https://two.example/copy")
        assert await brought(store, other, copy, original) == Brought(original, "copy")
        (again,) = await taken(store, two, entry(2, url="https://two.example/copy", text="Edited."))
        assert again.article == original
        edited = digest(2, "Edited altogether.", url="https://two.example/copy")
        assert await brought(store, again, edited) == Brought(original, "known")
        found = await store.archive.article_at("https://two.example/copy")
        assert found
        assert (found.id, found.digest, found.version) == (original, digest(1), 1)
        assert await brought(store, other, copy, 999) == Brought(original, "known")

    on(act)


def test_words_that_do_not_stand_in_the_article_are_not_kept(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        (item,) = await taken(store, source, entry(1))
        for wrong in (Excerpt("that", 0, 4), Excerpt("", -1, -1), Excerpt("The", 900, 903)):
            with pytest.raises(NotKeptError, match=r"https://ellery\.example/1: words of its digest"):
                await brought(store, item, replace(digest(1), summary=(wrong,)))
        assert await waiting(store) == [item]
        assert await store.archive.count() == 0

    on(act)


def test_an_item_whose_entry_changes_while_it_is_brought_waits_on(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        (item,) = await taken(store, source, entry(1))
        (changed,) = await taken(store, source, entry(1, text="Changed."))
        await store.sources.put_off(item, "", LATER)
        await store.sources.give_up(item, "")
        assert await waiting(store) == [changed]
        article = (await brought(store, item, digest(1))).article
        assert await waiting(store) == [replace(changed, article=article)]

    on(act)


FIRST = replace(WALL, article=replace(ARTICLE, url="https://ellery.example/1"))
SECOND = replace(
    WALL,
    article=replace(
        FIRST.article, text=ARTICLE.text.replace("Critics", "Readers"), headline="A wall after all"
    ),
    quotes=WALL.quotes[1:],
    people=WALL.people[:2],
)
"""As it was changed: a quote and a person have gone, and some words."""


async def two_versions(store: Store) -> tuple[Source, int]:
    source = await new_source(store)
    (item,) = await taken(store, source, entry(1))
    article = (await brought(store, item, FIRST)).article
    (again,) = await taken(store, source, entry(1, text="Changed."))
    assert await brought(store, again, SECOND) == Brought(article, "revised")
    return source, article


def test_a_revised_article_is_its_new_version_and_its_old_one_is_kept(on: On) -> None:
    async def act(store: Store) -> None:
        source, article = await two_versions(store)
        found = await store.archive.article(article)
        assert found
        assert (found.digest, found.version) == (SECOND, 2)
        (old,) = await store.sources.versions(article)
        assert (old.number, old.digest, old.replaced) == (1, FIRST, NOW)
        assert await store.sources.versions(article + 1) == ()
        assert await store.sources.latest(source.id, 5) == (article,)
        assert await store.archive.count() == 1
        assert await store.archive.has(SECOND.article)
        assert not await store.archive.add(SECOND)

    on(act)


def test_quotes_that_stand_in_both_versions_keep_their_ids(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        (item,) = await taken(store, source, entry(1))
        article = (await brought(store, item, FIRST)).article
        before = {q.quote.text: q.id for q in (await store.archive.quotes_in(article)).quotes}
        (again,) = await taken(store, source, entry(1, text="Changed."))
        await brought(store, again, SECOND)
        after = {q.quote.text: q.id for q in (await store.archive.quotes_in(article)).quotes}
        assert after.items() < before.items()
        (gone,) = before.keys() - after.keys()
        assert await store.archive.quote(before[gone]) is None
        (third,) = await taken(store, source, entry(1, text="Changed back."))
        assert (await brought(store, third, FIRST)).how == "revised"
        back = {q.quote.text: q.id for q in (await store.archive.quotes_in(article)).quotes}
        assert after.items() < back.items()
        assert back.keys() == before.keys()

    on(act)


def test_a_revised_article_is_found_by_what_it_says_now_alone(on: On) -> None:
    async def act(store: Store) -> None:
        await two_versions(store)
        archive = store.archive
        (quill,) = await archive.people("quill")
        assert quill.quotes == 1
        assert (await archive.quotes_by(quill.id)).total == 1
        assert (await archive.quotes_by(quill.id, "winters")).total == 0
        assert (await archive.quotes_by(quill.id, "polite")).total == 1
        assert (await archive.quotes_about(quill.id)).total == 1
        assert (await archive.quotes_about(quill.id, "remembered")).total == 1
        (brandt,) = await archive.people("tomas brandt")
        assert (await archive.quotes_by(brandt.id)).total == brandt.quotes == 1
        assert await archive.count_quotes() == 2
        assert [a.digest for a in await archive.articles("wall after all")] == [SECOND]
        assert await archive.articles("build a sea wall port ellery headline") == ()
        assert await archive.articles("build") == ()
        assert len(await archive.figures("winters")) == 1

    on(act)


def test_a_teaser_takes_no_texts_place(on: On) -> None:
    async def act(store: Store) -> None:
        one, two = await new_source(store), await new_source(store, "https://two.example/feed")
        (item,) = await taken(store, one, entry(1))
        assert (await brought(store, item, digest(1, "A beginning.", extent="teaser"))).how == "added"
        (other,) = await taken(store, two, entry(1))
        assert (await brought(store, other, digest(1))).how == "revised"
        (again,) = await taken(store, one, entry(1, text="Changed."))
        assert (await brought(store, again, digest(1, "Another beginning.", extent="teaser"))).how == "known"
        found = await store.archive.article(1)
        assert found
        assert found.digest == digest(1)

    on(act)


def test_an_article_that_moves_and_changes_is_found_at_both_addresses(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        (item,) = await taken(store, source, entry(1))
        await brought(store, item, digest(1))
        (again,) = await taken(store, source, entry(1, url="https://ellery.example/one", headline="One"))
        moved = digest(1, "Another text.", url="https://ellery.example/one", headline="One")
        assert (await brought(store, again, moved)).how == "revised"
        found = [await store.archive.article_at(f"https://ellery.example/{at}") for at in ("1", "one")]
        assert [each.digest for each in found if each] == [moved, moved]

    on(act)


def test_a_new_version_that_says_what_another_article_says_stays_by_itself(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        one, two = await taken(store, source, entry(1), entry(2))
        ids = [(await brought(store, each, digest(n))).article for each, n in ((one, 2), (two, 1))]
        (again,) = await taken(store, source, entry(2), entry(1, text="Changed."))
        same = digest(1, digest(2).article.text, headline="Headline 2")
        assert await brought(store, again, same) == Brought(ids[1], "revised")
        (third,) = await taken(store, source, entry(2), entry(1, text="Changed once more."))
        taken_over = digest(1, "Text.", url="https://ellery.example/2", headline="Headline 1")
        assert await brought(store, third, taken_over) == Brought(ids[1], "revised")
        found = await store.archive.article(ids[1])
        assert found
        assert found.digest.article.url == "https://ellery.example/1"
        other = await store.archive.article_at("https://ellery.example/2")
        assert other
        assert other.id == ids[0]

    on(act)


def test_messages_that_show_an_earlier_version_are_outdated_until_they_are_corrected(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        await subscribed(store)
        (item,) = await taken(store, source, entry(1))
        article = (await brought(store, item, FIRST)).article
        (claim,) = await claimed(store)
        delivery = await planned(store, claim)
        (again,) = await taken(store, source, entry(1, text="Changed."))
        await brought(store, again, SECOND)
        await store.deliveries.sending(claim, delivery, 0, LATER)
        await store.deliveries.sent(claim, delivery, 0, "m0", under="t", lease_until=LATER)
        await store.deliveries.sending(claim, delivery, 1, LATER, 1)  # it was read before the change
        platforms = ("slack",)
        assert await store.sources.outdated(platforms, NOW, 5) == ()
        await store.deliveries.sent(claim, delivery, 1, "m1", under="t", lease_until=LATER)
        (old,) = await store.sources.outdated(platforms, NOW, 5)
        assert (old.delivery, old.position, old.message, old.under) == (delivery.id, 1, "m1", "t")
        assert (old.article, old.shown, old.version, old.place) == (article, 1, 2, PLACE)
        await store.deliveries.settle(claim, "posted", NOW, LATER)
        assert await store.sources.outdated(platforms, NOW, 5) == (old,)
        assert await store.sources.outdated(("discord",), NOW, 5) == ()
        assert await store.sources.outdated(platforms, LATER, 5) == ()
        await store.sources.corrected(old)
        assert await store.sources.outdated(platforms, NOW, 5) == ()

    on(act)


def test_an_outdated_message_knows_the_other_articles_of_its_story(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        await subscribed(store)
        two, one = await taken(store, source, entry(1), entry(2))  # feeds list the newest first
        article = (await brought(store, one, FIRST)).article
        other = (await brought(store, two, digest(2))).article
        (claim,) = await claimed(store)
        window = await store.deliveries.window(claim, NOW, NOW - WEEK)
        story = (Told(article, (other,)),)
        delivery = await store.deliveries.plan(claim, window, story, uid="d1", due=NOW, lease_until=LATER)
        assert delivery
        await posted(store, claim, delivery, 0)
        await store.deliveries.sending(claim, delivery, 1, LATER, 1)
        await store.deliveries.sent(claim, delivery, 1, "m1", under="t", lease_until=LATER)
        (again,) = await taken(store, source, entry(2), entry(1, text="Changed."))
        assert await brought(store, again, SECOND) == Brought(article, "revised")
        (old,) = await store.sources.outdated(("slack",), NOW, 5)
        assert (old.article, old.also) == (article, (Shown(other, 1, 1),))

    on(act)


def test_a_message_is_outdated_once_when_another_article_of_its_story_was_changed(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        claim, delivery, article, other = await told_of_two(store, source)
        await store.deliveries.sending(claim, delivery, 1, LATER, 1, also=(InVersion(other, 1),))
        await store.deliveries.sent(claim, delivery, 1, "m1", under="t", lease_until=LATER)
        assert await store.sources.outdated(("slack",), NOW, 5) == ()
        (again,) = await taken(store, source, entry(1, text="Changed."), entry(2))
        assert await brought(store, again, SECOND) == Brought(other, "revised")
        (old,) = await store.sources.outdated(("slack",), NOW, 5)
        assert (old.article, old.shown, old.version) == (article, 1, 1)
        assert old.also == (Shown(other, 1, 2),)
        await store.sources.corrected(old)
        assert await store.sources.outdated(("slack",), NOW, 5) == ()

    on(act)


def test_a_story_keeps_the_order_of_its_articles(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        await subscribed(store)
        items = await taken(store, source, *(entry(number) for number in range(1, 4)))
        one, two, three = [(await brought(store, each, digest(n))).article for n, each in enumerate(items)]
        _, delivery = await planned_as(store, Told(two, (three, one)))
        (kept,) = [logged.delivery for logged in await store.deliveries.log()]
        assert kept == delivery
        assert [message.also for message in kept.messages] == [(), (three, one)]

    on(act)


@pytest.mark.parametrize("shown, is_outdated", [(1, True), (2, False), (None, False)])
def test_a_message_shows_the_versions_of_its_other_articles_that_were_read(
    on: On, shown: int | None, *, is_outdated: bool
) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        await subscribed(store)
        two, one = await taken(store, source, entry(1), entry(2))
        article = (await brought(store, two, digest(2))).article
        other = (await brought(store, one, FIRST)).article
        (again,) = await taken(store, source, entry(1, text="Changed."), entry(2))
        await brought(store, again, SECOND)
        claim, delivery = await planned_as(store, Told(article, (other,)))
        also = () if shown is None else (InVersion(other, shown),)
        work = store.deliveries
        await work.sending(claim, delivery, 0, LATER)
        await work.sent(claim, delivery, 0, "m0", under="t", lease_until=LATER, then=Next(1, 1, also))
        await work.sent(claim, delivery, 1, "m1", under="t", lease_until=LATER)
        found = await store.sources.outdated(("slack",), NOW, 5)
        assert [each.also for each in found] == ([(Shown(other, 1, 2),)] if is_outdated else [])

    on(act)


async def planned_as(store: Store, story: Told) -> tuple[Claim, Delivery]:
    """A delivery of one story, which is due to whoever has subscribed."""
    (claim,) = await claimed(store)
    window = await store.deliveries.window(claim, NOW, NOW - WEEK)
    delivery = await store.deliveries.plan(claim, window, (story,), uid="d1", due=NOW, lease_until=LATER)
    assert delivery
    return claim, delivery


async def told_of_two(store: Store, source: Source) -> tuple[Claim, Delivery, int, int]:
    """A delivery whose overview stands, and whose story is told by two articles: what leads, and the other."""
    await subscribed(store)
    two, one = await taken(store, source, entry(1), entry(2))
    article = (await brought(store, two, digest(2))).article
    other = (await brought(store, one, FIRST)).article
    claim, delivery = await planned_as(store, Told(article, (other,)))
    await posted(store, claim, delivery, 0)
    return claim, delivery, article, other


def test_a_message_made_after_a_change_is_not_outdated(on: On) -> None:
    async def act(store: Store) -> None:
        await subscribed(store)
        await two_versions(store)
        (claim,) = await claimed(store)
        delivery = await planned(store, claim)
        await posted(store, claim, delivery, 0, 1)
        assert await store.sources.outdated(("slack",), NOW, 5) == ()

    on(act)


@pytest.mark.parametrize("shown, is_outdated", [(1, True), (2, False), (None, False)])
def test_a_message_that_was_marked_with_the_one_before_shows_the_version_that_was_read(
    on: On, shown: int | None, *, is_outdated: bool
) -> None:
    async def act(store: Store) -> None:
        await subscribed(store)
        await two_versions(store)
        (claim,) = await claimed(store)
        delivery = await planned(store, claim)
        work = store.deliveries
        await work.sending(claim, delivery, 0, LATER)
        await work.sent(claim, delivery, 0, "m0", under="t", lease_until=LATER, then=Next(1, shown))
        await work.sent(claim, delivery, 1, "m1", under="t", lease_until=LATER)
        found = await store.sources.outdated(("slack",), NOW, 5)
        assert [(each.position, each.shown) for each in found] == ([(1, 1)] if is_outdated else [])

    on(act)


def test_a_source_that_is_asked_at_once_stays_as_it_has_just_become(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        await store.sources.settle(replace(source, health="away", due=DUE))
        await store.sources.ask_at(source.id, NOW)
        kept = await store.sources.source(source.id)
        assert kept
        assert (kept.health, kept.due) == ("away", NOW)
        (follow,) = await store.sources.followed(PLACE)
        await store.sources.unfollow(follow)
        await store.sources.ask_at(source.id, NOW)
        assert await store.sources.all() == ()

    on(act)


def test_what_is_followed_again_at_once_has_lost_nothing(on: On) -> None:
    """Neither what it has brought since the last briefing, nor what waits to be an article."""

    async def act(store: Store) -> None:
        made = await followed(store, OLD)
        for item in await waiting(store):
            await store.sources.give_up(item, "old")
        await subscribed(store)
        brought_before, waits = await taken(store, made.source, entry(1), entry(2))
        article = (await brought(store, brought_before, digest(2))).article
        await store.sources.unfollow(made)
        assert await waiting(store) == []
        again = await store.sources.resume(made.channel, made.source.id, "Post", "U2", after=made.after)
        assert again
        assert (again.name, again.after, again.source.due) == ("Post", made.after, NOW)
        assert again.source.validators == NO_VALIDATORS, "it is asked for all that it holds"
        (item,) = await waiting(store)
        assert (item.id, item.is_fresh) == (waits.id, True)
        (claim,) = await claimed(store)
        window = await store.deliveries.window(claim, NOW, NOW - WEEK)
        assert [candidate.id for candidate in window.candidates] == [article]

    on(act)


def test_what_is_followed_again_twice_or_is_unknown_changes_nothing(on: On) -> None:
    async def act(store: Store) -> None:
        made = await followed(store, OLD)
        here, source = made.channel, made.source.id
        assert await store.sources.resume(here, source, "Another", "U2", after=99) == made
        assert await store.sources.resume(here, source + 1, "Another", "U2", after=0) is None
        await store.sources.unfollow(made)
        later = await store.sources.resume(here, source, "Post", "U2", after=99)
        assert later
        assert later.after == 0, "no further than what has been seen"

    on(act)


def test_of_two_sources_made_one_nothing_is_told_that_its_followers_never_heard_of(on: On) -> None:
    """Nobody who follows now heard that the other was blocked, so none is told that it works again."""

    async def act(store: Store) -> None:
        other = await followed(store, OLD, url="https://two.example/feed")
        await store.sources.settle(replace(other.source, health="blocked"))
        await store.sources.told(other.source.id, "blocked")
        await store.sources.unfollow(other)
        mine = await new_source(store)
        await store.sources.settle(replace(mine, url="https://two.example/feed", moved_from=URL))
        assert await store.sources.untold() == ()
        assert [each.id for each in await store.sources.all()] == [other.source.id]

    on(act)


def test_a_source_that_moved_keeps_its_followers_and_tells_from_where(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        moved = replace(source, url="https://new.example/feed", moved_from=URL, due=DUE)
        await store.sources.settle(moved)
        assert await store.sources.all() == (moved,)
        again = await followed(store, OLD, name="C2", url=URL)
        assert again.source.id != source.id

    on(act)


def test_a_source_that_moves_to_anothers_address_becomes_one_with_it(on: On) -> None:
    async def act(store: Store) -> None:
        one, two = await followed(store, OLD), await followed(store, OLD, url="https://two.example/feed")
        both = (
            await followed(store, OLD, name="C2"),
            await followed(store, OLD, name="C2", url=two.source.url),
        )
        only = await followed(store, OLD, name="C3")
        await store.sources.give_up((await waiting(store))[0], "old")
        for item in await taken(store, one.source, entry(1), entry(2)):
            if item.entry != OLD:
                await brought(store, item, digest(int(item.entry.guid[1:])))
        late = await taken(store, one.source, entry(1), entry(2), entry(3))
        (third,) = [item for item in late if item.entry.guid == "g3"]
        for item in await taken(store, two.source, entry(2), OLD):
            if item.source.id == two.source.id:
                await brought(store, item, digest(int(item.entry.guid[1:])))
        moved = replace(one.source, url="https://www.two.example/feed", moved_from=URL)
        kept, new = await store.sources.take_in(
            moved, feed(entry(1), entry(2), entry(3), entry(4)), NOW, DUE, NOW - WEEK
        )
        assert (kept.id, kept.moved_from, kept.due, new) == (two.source.id, "", DUE, 1)
        followers = await store.sources.followers(two.source.id)
        assert {each.id for each in followers} == {two.id, both[1].id, only.id}
        assert await store.sources.followers(one.source.id) == ()
        assert [source.id for source in await store.sources.all()] == [two.source.id]
        assert len(set(await store.sources.latest(two.source.id, 9))) == 3
        assert len(await store.sources.latest(two.source.id, 9)) == 3
        assert (await brought(store, third, digest(3))).how == "added"
        assert len(await store.sources.latest(two.source.id, 9)) == 4
        assert [i.entry.guid for i in await waiting(store) if i.entry.guid in {"g1", "g2", "g3"}] == []
        await store.sources.settle(replace(one.source, due=DUE))
        assert [source.id for source in await store.sources.all()] == [two.source.id]

    on(act)


def test_what_waits_is_not_lost_to_a_source_that_knew_it_and_let_it_rest(on: On) -> None:
    async def act(store: Store) -> None:
        one, two = await new_source(store), await new_source(store, "https://two.example/feed")
        (theirs,) = await taken(store, two, entry(1, guid="theirs"))
        await store.sources.give_up(theirs, "its page was not to be had")
        (mine,) = await taken(store, one, entry(1))
        await store.sources.settle(replace(one, url=two.url, moved_from=URL))
        (left,) = await waiting(store)
        assert (left.id, left.source.id) == (mine.id, two.id)

    on(act)


def test_what_was_under_way_for_a_source_that_is_now_another_is_kept(on: On) -> None:
    async def act(store: Store) -> None:
        one, two = await new_source(store), await new_source(store, "https://two.example/feed")
        (mine,) = await taken(store, one, entry(1))
        await taken(store, two, entry(1))
        await store.sources.settle(replace(one, url=two.url, moved_from=URL))
        assert (await brought(store, mine, digest(1))).how == "added"
        (theirs,) = await waiting(store)
        assert theirs.source.id == two.id
        assert (await brought(store, theirs, digest(1))).how == "known"

    on(act)


def test_articles_are_put_into_stories(on: On) -> None:
    async def act(store: Store) -> None:
        for made in (digest(1), digest(2), SILENT):
            assert await store.archive.add(made)
        found = await store.sources.unplaced(2)
        assert [(each.id, each.headline, each.text) for each in found] == [
            (1, "Headline 1", digest(1).article.text),
            (2, "Headline 2", digest(2).article.text),
        ]
        assert {each.seen for each in found} == {NOW}
        await store.sources.place(2, 1)
        assert [each.id for each in await store.sources.unplaced(9)] == [1, 3]
        assert await store.sources.placed(NOW, 9) == (replace(found[1], story=1),)
        assert (
            await store.sources.placed(NOW, 9, after=found[1].id)
            == await store.sources.placed(LATER, 9)
            == ()
        )

    on(act)


def test_a_lease_is_one_instances_until_it_ends(on: On) -> None:
    async def act(store: Store) -> None:
        lead = store.sources.lead
        won = await asyncio.gather(*(lead(f"{number}", NOW, LATER) for number in range(8)))
        assert sum(won) == 1
        winner = f"{won.index(True)}"
        assert not await lead("other", NOW, LATER)
        assert await lead(winner, NOW, LATER + WEEK)
        assert not await lead("other", LATER, LATER + WEEK)
        assert await lead("other", NOW, LATER, "something else")
        assert await lead("other", LATER + WEEK, LATER + 2 * WEEK)
        assert not await lead(winner, LATER + WEEK, LATER + 2 * WEEK)

    on(act)


def test_a_lease_is_given_up_by_who_has_it_alone(on: On) -> None:
    async def act(store: Store) -> None:
        minute, lead = timedelta(minutes=1), store.sources.lead
        assert await lead("one", NOW, NOW + minute)
        assert not await lead("other", NOW - minute, NOW)
        assert not await lead("other", NOW, NOW + minute)
        assert await lead("one", NOW - minute, NOW)
        assert await lead("other", NOW, NOW + minute)

    on(act)


def test_a_lease_of_a_clock_that_was_far_ahead_is_nobody_s(on: On) -> None:
    async def act(store: Store) -> None:
        minute, lead = timedelta(minutes=1), store.sources.lead
        assert await lead("one", NOW + WEEK, NOW + WEEK + minute)
        assert await lead("other", NOW, NOW + minute)
        assert await lead("one", NOW + 2 * minute, NOW + 3 * minute)
        assert not await lead("other", NOW, NOW + minute), "a little ahead is what clocks are"

    on(act)


def test_what_a_clock_has_put_off_that_was_ahead_is_due_now(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        (item,) = await taken(store, source, entry(1))
        await store.sources.hasten(NOW)
        assert await store.sources.due(DUE - timedelta(microseconds=1), 5) == (), (
            "in time, nothing is changed"
        )
        ahead = NOW + WEEK
        await store.sources.settle(replace(source, checked=ahead, due=ahead + timedelta(minutes=15)))
        await store.sources.put_off(item, "no answer", ahead)
        assert await waiting(store) == []
        await store.sources.hasten(NOW)
        (late,) = await store.sources.due(NOW, 5)
        assert (late.due, late.checked) == (NOW, NOW)
        assert [each.id for each in await waiting(store)] == [item.id]

    on(act)


def test_a_window_knows_the_broken_sources_of_its_channel_and_when_it_was_told_of_them(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        await new_source(store, "https://other.example/feed.xml")
        await subscribed(store)
        (item,) = await taken(store, source, entry(1))
        await brought(store, item, FIRST)
        since = NOW - timedelta(hours=9)
        await store.sources.settle(replace(source, health="gone", failures=4, broken=since, due=DUE))
        (claim,) = await claimed(store)
        window = await store.deliveries.window(claim, NOW, NOW - WEEK)
        missing = Missing(source.id, "Post", "gone", since, failures=4)
        assert window.missing == (missing,)
        assert (await store.deliveries.ahead(claim.subscription, NOW, NOW - WEEK)).missing == (missing,)
        story = tuple(Told(each.id) for each in window.candidates)
        delivery = await store.deliveries.plan(
            claim, window, story, uid="d1", due=NOW, lease_until=LATER, missing=window.missing
        )
        assert delivery
        assert delivery.missing == (replace(missing, failures=0),)
        assert [logged.delivery for logged in await store.deliveries.log()] == [delivery]
        again = await store.deliveries.window(claim, NOW, NOW - WEEK)
        assert again.missing == (replace(missing, told=NOW),)
        await store.deliveries.refuse(claim, NOW, "no")
        assert (await store.deliveries.ahead(claim.subscription, NOW, NOW - WEEK)).missing == (missing,)
        assert await store.sources.take_in(source, feed(entry(1)), NOW, DUE, NOW - WEEK)
        assert (await store.deliveries.ahead(claim.subscription, NOW, NOW - WEEK)).missing == ()

    on(act)


def test_what_a_posted_overview_said_of_sources_stays_told(on: On) -> None:
    async def act(store: Store) -> None:
        source = await new_source(store)
        await subscribed(store)
        (item,) = await taken(store, source, entry(1))
        await brought(store, item, FIRST)
        await store.sources.settle(replace(source, health="gone", failures=4, broken=NOW, due=DUE))
        (claim,) = await claimed(store)
        window = await store.deliveries.window(claim, NOW, NOW - WEEK)
        story = tuple(Told(each.id) for each in window.candidates)
        delivery = await store.deliveries.plan(
            claim, window, story, uid="d1", due=NOW, lease_until=LATER, missing=window.missing
        )
        assert delivery
        await posted(store, claim, delivery, 0)
        await store.deliveries.refuse(claim, NOW, "no")
        (missing,) = (await store.deliveries.ahead(claim.subscription, NOW, NOW - WEEK)).missing
        assert missing.told == NOW

    on(act)
