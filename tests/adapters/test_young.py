"""What every place that keeps young pages has to do: one suite, run against SQLite and PostgreSQL."""

from dataclasses import replace
from datetime import timedelta

from adapters.following import Item
from adapters.store.opening import Store
from adapters.web import Validators
from adapters.young import YoungPage
from tests.adapters.test_following import (
    FIRST,
    On,
    brought,
    entry,
    followed,
    new_source,
    on_each_store,
    taken,
)
from tests.adapters.test_ledger import NOW

__all__ = ["on_each_store"]

HOUR = timedelta(hours=1)


async def young(store: Store, number: int = 1) -> YoungPage:
    """The page of an item that has become an article."""
    source = await new_source(store)
    (item,) = await taken(store, source, entry(number))
    article = (await brought(store, item, FIRST)).article
    return YoungPage(replace(item, article=article), validators=Validators('"1"', "Monday"))


def as_kept(item: Item) -> Item:
    """The text of an entry is not kept: the page has it."""
    return replace(item, entry=replace(item.entry, text=""))


def test_a_page_is_read_again_when_it_is_time_and_is_known_by_its_item(on: On) -> None:
    async def act(store: Store) -> None:
        page = await young(store)
        assert await store.pages.next_wake() is None
        await store.pages.read_at(page, NOW + HOUR)
        assert await store.pages.next_wake() == NOW + HOUR
        assert await store.pages.due(NOW, 5) == ()
        (due,) = await store.pages.due(NOW + HOUR, 5)
        assert replace(due, item=as_kept(page.item)) == replace(page, item=as_kept(page.item))
        assert (due.item.id, due.item.article, due.item.seen) == (page.item.id, page.item.article, NOW)
        assert due.item.entry == as_kept(page.item).entry
        assert await store.pages.due(NOW + HOUR, 5, (page.item.source.id,)) == ()

    on(act)


def test_a_page_has_one_time_and_is_left_for_good(on: On) -> None:
    async def act(store: Store) -> None:
        page = await young(store)
        await store.pages.read_at(page, NOW)
        again = replace(page, times=2, validators=Validators("", "Tuesday"))
        await store.pages.read_at(again, NOW + HOUR)
        (due,) = await store.pages.due(NOW + HOUR, 5)
        assert (due.times, due.validators) == (2, Validators("", "Tuesday"))
        await store.pages.leave(due)
        await store.pages.leave(due)
        assert await store.pages.due(NOW + HOUR, 5) == ()
        assert await store.pages.next_wake() is None

    on(act)


def test_an_entry_that_changes_meanwhile_is_an_item_all_the_same(on: On) -> None:
    async def act(store: Store) -> None:
        page = await young(store)
        await store.pages.read_at(page, NOW)
        (due,) = await store.pages.due(NOW, 5)
        (changed,) = await taken(store, page.item.source, entry(1, text="Changed."))
        assert (await brought(store, due.item, FIRST)).how == "known"
        (still,) = await store.sources.items(NOW, 5)
        assert still == changed

    on(act)


def test_a_source_that_is_followed_no_more_says_so_and_one_that_becomes_another_has_one_page(on: On) -> None:
    async def act(store: Store) -> None:
        page = await young(store)
        await store.pages.read_at(page, NOW)
        (follow,) = await store.sources.followers(page.item.source.id)
        await store.sources.unfollow(follow)
        (due,) = await store.pages.due(NOW, 5)
        assert due.item.source.due is None
        other = await followed(store, entry(1), url="https://ellery.example/other.xml")
        await store.sources.settle(replace(page.item.source, url=other.source.url))
        left = await store.pages.due(NOW, 5)
        assert [each.item.source.id for each in left] in ([], [other.source.id])
        await store.pages.read_at(page, NOW)
        assert len(await store.pages.due(NOW, 5)) <= 1, "of an item that is gone there is no page"

    on(act)


def test_what_a_clock_has_put_off_that_was_ahead_is_due_now(on: On) -> None:
    async def act(store: Store) -> None:
        page = await young(store)
        await store.pages.read_at(page, NOW + HOUR)
        await store.pages.hasten(NOW, NOW + 2 * HOUR)
        assert await store.pages.next_wake() == NOW + HOUR
        await store.pages.read_at(page, NOW + 300 * HOUR)
        await store.pages.hasten(NOW, NOW + 2 * HOUR)
        assert await store.pages.next_wake() == NOW

    on(act)
