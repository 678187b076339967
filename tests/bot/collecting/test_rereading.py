"""Reading young pages again: what an outlet corrects at its page arrives, and no site is asked without end."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

import pytest

from adapters.articles import RawArticle
from adapters.errors import (
    ArchiveError,
    SourceAwayError,
    SourceBlockedError,
    SourceError,
    SourceGoneError,
    SourceUnreadableError,
)
from adapters.following import Brought, BroughtHow, Item, Version
from adapters.validators import NO_VALIDATORS, Validators
from adapters.young import YoungPage
from bot.collecting.bringing import MOST_VERSIONS_A_DAY, bring
from bot.collecting.grouping import Grouping
from bot.collecting.rereading import read_again
from bot.collecting.young import MOST_TIMES
from digests.model import Digest
from digests.summarise import summarise
from tests.adapters.examples import ARTICLE, TEXT, WALL
from tests.bot.collecting.small import ENTRY, ITEM, NOW, Clock, Pages, SmallPages, Waiting, collecting

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
URL = ENTRY.url or ""
KNOWN = Validators('"1"')
CHANGED = TEXT.replace("luck is not a plan", "luck is a plan")


def page_of(text: str, **changes: object) -> RawArticle:
    return replace(RawArticle(text, url=URL, validators=KNOWN), **changes)  # type: ignore[arg-type]  # as replace takes them


@dataclass
class Keeping(Waiting):
    """Sources that keep what is brought, or cannot."""

    how: BroughtHow = "added"
    refuses: ArchiveError | None = None

    async def bring(self, item: Item, digest: Digest, copy_of: int | None = None) -> Brought:  # noqa: ARG002  # by the port
        if self.refuses:
            raise self.refuses
        self.brought.append(digest)
        return Brought(item.article or 1, self.how)


@dataclass
class Scene:
    """An article that was read from its page just now, and the page as it is."""

    web: Pages = field(default_factory=lambda: Pages(pages={URL: page_of(TEXT)}))
    sources: Keeping = field(default_factory=lambda: Keeping(lambda: NOW))
    pages: SmallPages = field(default_factory=SmallPages)
    clock: Clock = field(default_factory=Clock)
    interval: timedelta = 20 * MINUTE

    async def bring(self, item: Item = ITEM) -> None:
        await bring(item, *await self._by())

    async def again(self, page: YoungPage) -> None:
        await read_again(page, *await self._by())

    async def day(self) -> list[timedelta]:
        """When the page is read again in the days from now on, whatever comes of it."""
        after: list[timedelta] = []
        while (at := await self.pages.next_wake()) is not None and len(after) < 50:
            self.clock.at = at
            (due,) = await self.pages.due(at, 5)
            await self.again(due)
            after.append(at - NOW)
        return after

    async def _by(self) -> tuple[Any, Grouping]:
        made = collecting(self.sources, self.web, self.clock, pages=self.pages)
        by = replace(made, page_interval=self.interval)
        article = summarise(replace(ARTICLE, url=URL, headline="Harbour board votes"))
        await by.correcting.archive.add(article)
        return by, Grouping(by.sources, by.correcting.archive, self.clock)


def young(**changes: object) -> YoungPage:
    return replace(YoungPage(replace(ITEM, article=1), validators=KNOWN), **changes)  # type: ignore[arg-type]  # as above


def test_a_new_page_is_read_again_four_times_within_a_day_ever_later() -> None:
    async def act() -> None:
        scene = Scene()
        await scene.bring()
        ((page, at),) = scene.pages.kept.values()
        assert (page.item.article, page.times, page.validators, at) == (1, 0, KNOWN, NOW + 20 * MINUTE)
        assert await scene.day() == [20 * MINUTE, 80 * MINUTE, 260 * MINUTE, 800 * MINUTE]
        assert scene.web.asked == [URL] * 5
        assert len(scene.sources.brought) == 1, "nothing has changed"

    asyncio.run(act())


def test_however_short_the_interval_is_a_page_is_read_a_few_times_only() -> None:
    async def act() -> None:
        scene = Scene(interval=timedelta(seconds=1))
        await scene.bring()
        assert len(await scene.day()) == MOST_TIMES

    asyncio.run(act())


@pytest.mark.parametrize(
    "scene, item",
    [
        (Scene(interval=timedelta()), ITEM),
        (Scene(), replace(ITEM, is_fresh=False)),
        (Scene(sources=Keeping(lambda: NOW, how="known")), ITEM),
        (Scene(sources=Keeping(lambda: NOW, how="copy")), ITEM),
        (Scene(web=Pages(pages={URL: page_of(TEXT, extent="teaser")})), ITEM),
        (Scene(web=Pages(errors={URL: SourceGoneError(URL, "it is not there (404)", "look")})), ITEM),
        (Scene(), replace(ITEM, seen=NOW - timedelta(days=1))),
    ],
)
def test_what_is_old_not_whole_or_another_ones_is_not_read_again(scene: Scene, item: Item) -> None:
    asyncio.run(scene.bring(item))
    assert scene.sources.brought
    assert not scene.pages.kept


def test_a_page_that_says_something_else_is_the_article_s_next_version() -> None:
    async def act() -> None:
        scene = Scene(web=Pages(pages={URL: page_of(CHANGED, validators=Validators('"2"'))}))
        await scene.again(young(times=1))
        (digest,) = scene.sources.brought
        assert "luck is a plan" in digest.article.text
        assert digest.article.headline == ENTRY.headline, "what the page does not say, its feed does"
        ((page, at),) = scene.pages.kept.values()
        assert (page.times, page.validators, at) == (2, Validators('"2"'), NOW + 3 * HOUR)

    asyncio.run(act())


@pytest.mark.parametrize(
    "found",
    [
        page_of(CHANGED),
        page_of(TEXT, validators=NO_VALIDATORS),
        page_of("We value your privacy. " * 40, validators=NO_VALIDATORS),
        page_of(TEXT[: len(TEXT) // 4], validators=NO_VALIDATORS),
        page_of("", validators=NO_VALIDATORS),
    ],
)
def test_a_page_that_is_the_same_or_shows_something_else_for_a_while_changes_nothing(
    found: RawArticle,
) -> None:
    async def act() -> None:
        scene = Scene(web=Pages(pages={URL: found}))
        await scene.again(young())
        assert not scene.sources.brought
        assert [page.times for page, _ in scene.pages.kept.values()] == [1]

    asyncio.run(act())


def held(error: SourceError, wait: timedelta) -> SourceError:
    assert isinstance(error, SourceAwayError | SourceBlockedError)
    error.retry_after = wait
    return error


@pytest.mark.parametrize(
    "error, after",
    [
        (SourceAwayError(URL, "no answer", "later"), HOUR),
        (SourceUnreadableError(URL, "no article", "look"), HOUR),
        (held(SourceAwayError(URL, "503", "later"), 5 * HOUR), 5 * HOUR),
        (held(SourceBlockedError(URL, "429", "later"), 5 * HOUR), 5 * HOUR),
        (held(SourceBlockedError(URL, "429", "later"), 25 * HOUR), None),
        (SourceBlockedError(URL, "robots.txt", "open it"), None),
        (SourceGoneError(URL, "404", "look"), None),
    ],
)
def test_a_page_that_cannot_be_had_is_left_as_it_is_and_tried_when_its_site_allows(
    error: SourceError, after: timedelta | None
) -> None:
    async def act() -> None:
        scene = Scene(web=Pages(errors={URL: error}), pages=SmallPages({ITEM.id: (young(), NOW)}))
        await scene.again(young())
        assert not scene.sources.brought
        assert [at - NOW for _, at in scene.pages.kept.values()] == ([after] if after else [])

    asyncio.run(act())


def test_of_a_source_that_nobody_follows_any_more_no_page_is_asked_for() -> None:
    async def act() -> None:
        scene = Scene(pages=SmallPages({ITEM.id: (young(), NOW)}))
        item = replace(ITEM, article=1, source=replace(ITEM.source, due=None))
        await scene.again(young(item=item))
        assert (scene.web.asked, scene.pages.kept) == ([], {})

    asyncio.run(act())


def test_when_no_page_is_to_be_read_again_what_waited_is_not() -> None:
    async def act() -> None:
        scene = Scene(pages=SmallPages({ITEM.id: (young(), NOW)}), interval=timedelta())
        await scene.again(young())
        assert (scene.web.asked, scene.pages.kept) == ([], {})

    asyncio.run(act())


def test_an_article_that_changes_all_the_time_is_left_as_it_is() -> None:
    async def act() -> None:
        scene = Scene(web=Pages(pages={URL: page_of(CHANGED, validators=NO_VALIDATORS)}))
        versions = tuple(Version(n, WALL, NOW - n * MINUTE) for n in range(MOST_VERSIONS_A_DAY, 0, -1))
        scene.sources.changed[1] = versions
        await scene.again(young())
        assert not scene.sources.brought
        assert scene.pages.kept

    asyncio.run(act())


def test_what_a_page_says_while_its_article_rests_is_not_taken_for_known() -> None:
    async def act() -> None:
        latest = Validators('"2"')
        scene = Scene(web=Pages(pages={URL: page_of(CHANGED, validators=latest)}))
        scene.sources.changed[1] = tuple(
            Version(n, WALL, NOW - n * HOUR) for n in range(MOST_VERSIONS_A_DAY, 0, -1)
        )
        await scene.again(young(times=2))
        ((page, at),) = scene.pages.kept.values()
        assert not scene.sources.brought
        scene.clock.at = max(at, NOW + 13 * HOUR)  # it rests no longer
        await scene.again(page)
        assert len(scene.sources.brought) == 1, "what was not kept is asked for as if it were not known"

    asyncio.run(act())


def test_a_page_that_has_grown_old_while_nobody_collected_is_not_asked_for() -> None:
    async def act() -> None:
        page = young(item=replace(ITEM, article=1, seen=NOW - timedelta(days=3)))
        scene = Scene(pages=SmallPages({ITEM.id: (page, NOW - timedelta(days=2, hours=23))}))
        await scene.again(page)
        assert (scene.web.asked, scene.pages.kept) == ([], {})

    asyncio.run(act())


def test_what_cannot_be_kept_now_is_read_at_the_next_time() -> None:
    async def act() -> None:
        scene = Scene(web=Pages(pages={URL: page_of(CHANGED, validators=NO_VALIDATORS)}))
        scene.sources.refuses = ArchiveError("the disk is full")
        with pytest.raises(ArchiveError):
            await scene.again(young())
        assert [(page.times, page.validators) for page, _ in scene.pages.kept.values()] == [(1, KNOWN)]

    asyncio.run(act())


def test_a_fault_of_ours_in_one_page_leaves_it_and_tells_no_word_of_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Faulty(Pages):
        async def article_again(self, url: str, validators: Validators) -> RawArticle:
            raise ZeroDivisionError(url, validators)

    async def act() -> None:
        scene = Scene(web=Faulty(), pages=SmallPages({ITEM.id: (young(), NOW)}))
        await scene.again(young())
        assert not scene.pages.kept

    asyncio.run(act())
    assert "its page is not read again" in caplog.text
    assert URL not in caplog.text
