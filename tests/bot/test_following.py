"""Following feeds and filtering: what is typed and pressed, and what is answered."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, get_args

import pytest

from adapters.asking import Answer, Asked, Place, Pressed
from adapters.briefings import Channel
from adapters.errors import (
    SourceAwayError,
    SourceBlockedError,
    SourceEmptyError,
    SourceError,
    SourceForbiddenError,
    SourceGoneError,
    SourceMissingError,
    SourceUnreadableError,
)
from adapters.followed import FilterShown, FollowedSource, SourceList
from adapters.following import Follow, Follows, Health, Source
from adapters.posting import Person
from adapters.replies import Briefing, Button, Notice, Option
from adapters.store.opening import Store
from adapters.web import Entry, Feed
from bot.answering import answering
from bot.following.follow import MOST_FOLLOWS
from bot.following.news import news_of
from bot.following.requests import Following
from bot.managing.requests import Managers, Managing
from bot.presses import LONGEST_NAME, LONGEST_TOKEN, SourcePress, token
from bot.use_cases import UseCases
from digests.briefing import ANYTHING, Terms
from digests.model import Article, Digest
from tests.adapters.examples import WALL
from tests.adapters.stores import in_file, opened_store
from tests.bot.followed import SmallSources
from tests.bot.webs import SmallWeb

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
HERE = Place("slack", "T1", "C1", "anna")
THERE = Place("slack", "T1", "C2", "anna")
URL = "https://ellery.example.org/feed.xml"
SITE = "https://ellery.example.org"


def entry(number: int, **more: Any) -> Entry:  # noqa: ANN401  # its fields
    known = Entry(
        f"g{number}",
        f"{SITE}/{number}",
        f"Headline {number}",
        "Text.",
        published=NOW - timedelta(hours=number),
    )
    return replace(known, **more)


FEED = Feed(URL, "The Ellery Post", SITE, tuple(entry(n) for n in (5, 1, 4, 2, 3)))


@dataclass
class Talk:
    """Somebody in a channel, and the bot that answers them."""

    store: Store
    web: SmallWeb = field(default_factory=lambda: SmallWeb({URL: FEED, SITE: FEED}))
    sources: Follows = field(default_factory=lambda: SmallSources(lambda: NOW))
    person: Person = field(default_factory=Person)
    managers: Managers = "everyone"
    place: Place = HERE
    woken: int = 0
    folders: tuple[str, ...] = ()

    async def ask(self, asked: Asked | Pressed) -> Answer:
        return await answering(self.store.archive, lambda: (), UseCases(following=self._following()))(asked)

    def _following(self) -> Following:
        async def person(_: Place) -> Person:
            return self.person

        async def may_have(_: Channel, limit: int) -> Sequence[int]:
            return [article.id for article in await self.store.archive.articles("", limit)]

        def wake() -> None:
            self.woken += 1

        kept = self.store
        managing = Managing(
            kept.archive,
            kept.subscriptions,
            kept.deliveries,
            person,
            {"slack": self.managers, "discord": self.managers},
            lambda: NOW,
        )
        return Following(managing, self.sources, self.web, wake, may_have, self.folders)

    async def say(self, line: str) -> Answer:
        name, _, text = line.partition(" ")
        return await self.ask(Asked(self.place, name.removeprefix("/"), text))

    async def notice(self, line: str) -> Notice:
        reply = (await self.say(line)).reply
        assert isinstance(reply, Notice), reply
        return reply

    async def source(self, line: str) -> FollowedSource:
        reply = (await self.say(line)).reply
        assert isinstance(reply, FollowedSource), reply
        return reply

    async def listed(self, line: str = "/sources") -> SourceList:
        reply = (await self.say(line)).reply
        assert isinstance(reply, SourceList), reply
        return reply

    async def filter(self, line: str) -> FilterShown:
        reply = (await self.say(line)).reply
        assert isinstance(reply, FilterShown), reply
        return reply

    async def press(self, pressable: Sequence[Button | Option], label: str) -> Answer:
        (found,) = [each.token for each in pressable if each.label == label]
        assert found
        assert len(found) <= LONGEST_TOKEN
        return await self.ask(Pressed(self.place, found))

    async def follow(self, *names: str) -> None:
        for name in names:
            url = f"https://{name.lower()}.example.org/rss"
            self.web.feeds[url] = replace(FEED, url=url, title=name, site=None)
            await self.source(f"/follow {url}")

    async def kept(self, url: str) -> Source:
        return next(source for source in await self.sources.all() if source.url == url)

    async def becomes(self, url: str, **more: Any) -> None:  # noqa: ANN401  # its fields
        await self.sources.settle(replace(await self.kept(url), **more))


Act = Callable[[Talk], Coroutine[Any, Any, None]]
Hold = Callable[[Act], None]


@pytest.fixture(name="hold", params=["in memory", "in a database"])
def hold_talks(tmp_path: Path, request: pytest.FixtureRequest) -> Hold:
    """Talks, each with what is followed kept in either place."""

    def hold(act: Act) -> None:
        async def begin() -> None:
            async with opened_store(in_file(tmp_path / "store.db"), lambda: NOW) as store:
                is_stored = request.param == "in a database"
                await act(Talk(store, sources=store.sources) if is_stored else Talk(store))

        asyncio.run(begin())

    return hold


def test_a_feed_is_followed_and_what_was_found_is_told_without_a_flood(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        answer = await talk.say(f"/follow {URL}")
        told = answer.reply
        assert isinstance(told, FollowedSource)
        assert (answer.private, talk.woken) == (True, 1)
        assert (told.news, told.name, told.title, told.site) == (
            "Now followed here.",
            "The Ellery Post",
            "",
            SITE,
        )
        assert [line.headline for line in told.latest] == ["Headline 1", "Headline 2", "Headline 3"]
        assert told.due == NOW + timedelta(minutes=15)
        assert [button.label for button in told.buttons] == ["Post latest now", "Undo"]

    hold(act)


@pytest.mark.parametrize(
    "typed",
    [
        URL,
        f"<{URL}>",
        f"<{URL}|ellery.example.org/feed.xml>",
        "ellery.example.org/feed.xml",
        "feed://ellery.example.org/feed.xml",
        f"feed:{URL}",
        SITE,
    ],
)
def test_an_address_is_understood_as_people_and_slack_write_it(hold: Hold, typed: str) -> None:
    async def act(talk: Talk) -> None:
        assert (await talk.source(f"/follow {typed} My post")).name == "My post"
        again = await talk.source(f"/pullquote follow {typed}")
        assert (again.news, again.name) == ("That is followed here already.", "My post")
        renamed = await talk.source(f"/follow {typed} “Ours”")
        assert (renamed.news, renamed.name) == ("It is called that here now.", "Ours")

    hold(act)

    hold(act)


def test_a_feed_without_title_is_called_by_its_host_and_hostile_titles_are_cut(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        talk.web.feeds[URL] = replace(FEED, title=" ", site=None)
        assert (await talk.source(f"/follow {URL}")).name == "ellery.example.org"
        talk.web.feeds[f"{SITE}/b"] = replace(FEED, url=f"{SITE}/b", title="a\u202e\x07 <!here> " * 10_000)
        told = await talk.source(f"/follow {SITE}/b")
        assert len(told.name) <= LONGEST_NAME
        assert "\u202e" not in told.name

    hold(act)


def test_headlines_of_a_feed_without_times_stay_in_its_order(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        entries = (entry(2, published=None), entry(3, headline=None, text=""), entry(1, headline=None))
        talk.web.feeds[URL] = replace(FEED, entries=entries, wait=timedelta(hours=2))
        told = await talk.source(f"/follow {URL}")
        assert [line.headline for line in told.latest] == ["Headline 2", "Text."]
        assert told.due == NOW + timedelta(hours=2), "as long as it asks for"

    hold(act)


@pytest.mark.parametrize(
    "line, problem",
    [
        ("/follow nonsense", "“nonsense” is no web address."),
        ("/follow javascript:alert(1)", "“javascript:alert(1)” is no web address."),
        ("/follow file:///etc/passwd", "“file:///etc/passwd” is no web address."),
        (f"/follow {URL} {'n' * 51}", "At most 50 characters for a name, please."),
        ("/unfollow", "Nothing is followed here."),
        ("/filter …", "Which words?"),
        ('/filter climate -"global warming', "The phrase that begins with “global has no closing mark."),
        (f"/filter {'a ' * 21}", "At most 20 words, each of at most 60 characters."),
    ],
)
def test_what_cannot_be_meant_is_said_with_the_next_step(hold: Hold, line: str, problem: str) -> None:
    async def act(talk: Talk) -> None:
        told = await talk.notice(line)
        assert told.text == problem
        assert told.hints
        assert talk.web.asked == []

    hold(act)


ERRORS: dict[type[SourceError], str] = {
    SourceForbiddenError: "I may not ask for that address: it is so.",
    SourceBlockedError: "That site does not let me in: it is so.",
    SourceGoneError: "There is nothing at that address: it is so.",
    SourceAwayError: "That site cannot be reached now: it is so.",
    SourceMissingError: "That page names no feed: it is so.",
    SourceEmptyError: "There is a feed with nothing in it: it is so.",
    SourceUnreadableError: "What stands there is neither a feed nor a page that I can read: it is so.",
    SourceError: "That cannot be followed: it is so.",
}


@pytest.mark.parametrize("kind", ERRORS, ids=lambda kind: kind.__name__)
def test_each_way_to_fail_is_one_kind_line_with_a_next_step(hold: Hold, kind: type[SourceError]) -> None:
    async def act(talk: Talk) -> None:
        talk.web.errors[URL] = kind(URL, "it is so", "allow it")
        told = await talk.notice(f"/follow {URL}")
        assert (told.text, len(told.hints)) == (ERRORS[kind], 1)
        assert (await talk.listed()).sources == ()

    hold(act)


def test_every_kind_of_source_error_has_its_line() -> None:
    assert {*SourceError.__subclasses__(), SourceError} == {*ERRORS}


def test_following_can_be_undone_and_that_too(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        told = await talk.source(f"/follow {URL} My post")
        (before,) = await talk.sources.followed(HERE)
        gone = (await talk.press(told.buttons, "Undo")).reply
        assert isinstance(gone, Notice)
        assert gone.text == "My post is no longer followed here."
        assert (await talk.listed()).heading == "Nothing is followed here yet"
        back = await talk.press(gone.buttons, "Undo")
        assert isinstance(back.reply, FollowedSource)
        assert (back.reply.news, back.reply.name, back.replaces) == ("Followed again.", "My post", True)
        assert [source.url for source in (await talk.listed()).sources] == [URL]
        assert [each.after for each in await talk.sources.followed(HERE)] == [before.after], "nothing is lost"

    hold(act)


def test_who_follows_the_last_feed_no_longer_is_told_what_comes_then(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.follow("Herald", "Post")
        first, last = await talk.notice("/unfollow Herald"), await talk.notice("/unfollow Post")
        assert first.hints == ("What it has brought stays.",)
        assert last.hints[1:] == ("It was the last: from now on briefings here bring whatever comes in.",)

    hold(act)


def test_a_channel_follows_no_more_than_anybody_reads(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.follow(*(f"P{n}" for n in range(MOST_FOLLOWS)))
        left = await talk.notice("/unfollow P7")
        await talk.follow("Another")
        assert (await talk.notice(f"/follow {URL}")).text == "100 sources are followed here already."
        undone = (await talk.press(left.buttons, "Undo")).reply
        assert isinstance(undone, Notice)

    hold(act)


def test_what_is_followed_no_longer_is_found_by_name_address_or_words(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        for typed in ("Herald", "herald", "“Herald”", "https://herald.example.org/rss", "her"):
            await talk.follow("Herald", "Post")
            assert (await talk.notice(f"/unfollow {typed}")).text == "Herald is no longer followed here."
        assert (await talk.notice("/unfollow Herald")).text == "Nothing called “Herald” is followed here."

    hold(act)


def test_where_several_are_meant_it_is_asked_which(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.follow("Herald", "Herd", "Post")
        which = await talk.listed("/unfollow her")
        assert [option.label for option in which.options] == ["Herald", "Herd"]
        assert which.heading == "2 sources match “her”"
        assert len((await talk.listed("/unfollow")).options) == 3
        gone = (await talk.press(which.options, "Herd")).reply
        assert isinstance(gone, Notice)
        assert gone.text == "Herd is no longer followed here."

    hold(act)


def test_sources_are_listed_with_how_each_is(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.follow("Away", "Blocked", "Gone", "Moved", "New", "Well")
        day, hour = NOW - timedelta(days=1), NOW + timedelta(hours=1)
        for name, health in (
            ("away", "away"),
            ("blocked", "blocked"),
            ("gone", "gone"),
            ("moved", "working"),
        ):
            await talk.becomes(
                f"https://{name}.example.org/rss", health=health, since=day, due=hour, problem="no"
            )
        await talk.becomes("https://moved.example.org/rss", moved_from="http://old.example.org")
        await talk.becomes("https://well.example.org/rss", health="working", since=day, due=hour)
        await talk.becomes("https://new.example.org/rss", health="new")
        talk.folders = ("/srv/news",)
        told = await talk.listed()
        assert told.heading == "6 sources are followed here"
        states = {
            source.name: (source.state, source.since, source.problem, source.due) for source in told.sources
        }
        assert states == {
            "Away": ("Cannot be reached", day, "no", hour),
            "Blocked": ("Its site refuses us", day, "no", hour),
            "Gone": ("No longer there", day, "no", hour),
            "Moved": ("Working", None, "", hour),
            "New": ("Not read yet", None, "", None),
            "Well": ("Working", None, "", hour),
        }
        notes = {source.name: source.notes for source in told.sources}
        assert notes["Moved"] == ("It moved here from http://old.example.org",)
        assert notes["New"] == ("It is asked in a moment.",)
        assert {source.made_by for source in told.sources} == {"anna"}
        checkable = [s.name for s in told.sources if any(b.label == "Check now" for b in s.buttons)]
        assert checkable == ["Away", "Gone"]
        assert "For every channel these folders are watched: /srv/news" in told.hints

    hold(act)


def test_many_sources_come_page_by_page(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        await talk.follow(*(f"P{n:02}" for n in range(14)))
        first = await talk.listed()
        assert (first.heading, len(first.sources)) == ("14 sources are followed here: 1–6", 6)
        second = await talk.press(first.buttons, "Next ›")
        assert second.replaces
        assert isinstance(second.reply, SourceList)
        assert second.reply.sources[0].name == "P06"
        third = (await talk.press(second.reply.buttons, "Next ›")).reply
        assert isinstance(third, SourceList)
        assert third.heading == "14 sources are followed here: 13–14"
        assert [button.label for button in third.buttons] == ["‹ Previous", "Follow a feed"]
        narrowed = await talk.listed("/sources p1")
        assert (narrowed.heading, len(narrowed.sources)) == ("4 sources with “p1” are followed here", 4)
        beyond = (await talk.ask(Pressed(HERE, token(SourcePress("sources", 10**9))))).reply
        assert isinstance(beyond, SourceList)
        assert len(beyond.sources) == 2

    hold(act)


def test_a_source_that_does_not_answer_can_be_asked_at_once_and_one_that_refuses_us_cannot(
    hold: Hold,
) -> None:
    async def act(talk: Talk) -> None:
        await talk.follow("Away")
        url = "https://away.example.org/rss"
        await talk.becomes(url, health="away", due=NOW + timedelta(hours=9), failures=4)
        (source,) = (await talk.listed()).sources
        woken = talk.woken
        told = (await talk.press(source.buttons, "Check now")).reply
        assert isinstance(told, Notice)
        assert told.text == "Away is asked again now."
        asked = await talk.kept(url)
        assert (asked.due, asked.failures, talk.woken) == (NOW, 4, woken + 1)
        await talk.becomes(url, health="blocked", due=NOW + timedelta(hours=9))
        late = (await talk.press(source.buttons, "Check now")).reply
        assert isinstance(late, FollowedSource)
        assert (late.news, (await talk.kept(url)).due) == (
            "It is asked at its time.",
            NOW + timedelta(hours=9),
        )

    hold(act)


def test_the_latest_articles_of_a_source_are_posted_for_everyone_when_they_are_there(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        talk.sources = small = SmallSources(lambda: NOW)
        told = await talk.source(f"/follow {URL}")
        early = await talk.press(told.buttons, "Post latest now")
        assert isinstance(early.reply, Notice)
        assert (early.reply.text, early.private) == ("Nothing of it has been read yet.", True)
        await talk.store.archive.add(WALL)
        (article,) = await talk.store.archive.articles("", 1)
        (source,) = small.kept.values()
        small.brought[source.id] = (article.id, 99)
        posted = await talk.press(early.reply.buttons, "Post latest now")
        assert isinstance(posted.reply, Briefing)
        assert not posted.private
        assert posted.reply.overview.title == "Latest from The Ellery Post: 1 article, 3 quotes"
        assert [story.article for story in posted.reply.stories] == [WALL.article]

    hold(act)


FORBIDDEN = "Only those who manage this channel may change what it follows."


@pytest.mark.parametrize(
    "managers, person", [("managers", Person()), (frozenset({"boss"}), Person(manages=True))]
)
def test_who_may_not_manage_briefings_changes_no_sources_either(
    hold: Hold, managers: Managers, person: Person
) -> None:
    async def act(talk: Talk) -> None:
        told = await talk.source(f"/follow {URL}")
        gone = await talk.notice("/unfollow ellery")
        filtered = await talk.filter("/filter climate")
        again = await talk.source(f"/follow {URL}")
        await talk.becomes(URL, health="away", due=NOW + timedelta(hours=1))
        (listed,) = (await talk.listed()).sources
        talk.managers, talk.person, talk.woken = managers, person, 0
        for line in (
            f"/follow {URL}",
            "/follow",
            "/unfollow ellery",
            "/unfollow",
            "/filter sea",
            "/filter off",
        ):
            assert (await talk.notice(line)).text == FORBIDDEN
        pressable = (*told.buttons, *gone.buttons, *filtered.buttons, *again.buttons, *listed.buttons)
        for button in pressable:
            reply = (await talk.ask(Pressed(HERE, button.token or ""))).reply
            assert isinstance(reply, Notice)
            assert reply.text == FORBIDDEN
        assert (talk.woken, len((await talk.listed()).sources)) == (0, 1), "all may look"
        assert (await talk.filter("/filter")).does == "Only articles about climate"

    hold(act)


def test_who_is_named_in_the_setting_may(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        talk.managers = frozenset({"anna"})
        assert (await talk.source(f"/follow {URL}")).news == "Now followed here."

    hold(act)


def test_buttons_are_good_in_their_own_channel_alone(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        told = await talk.source(f"/follow {URL}")
        gone = await talk.notice("/unfollow ellery")
        filtered = await talk.filter("/filter climate")
        again = await talk.source(f"/follow {URL}")
        await talk.becomes(URL, health="away")
        (listed,) = (await talk.listed()).sources
        talk.place = THERE
        for button in (*told.buttons, *gone.buttons, *filtered.buttons, *again.buttons, *listed.buttons):
            reply = (await talk.ask(Pressed(THERE, button.token or ""))).reply
            assert isinstance(reply, Notice)
            assert reply.text == "That is not followed here any more."
        assert (
            len(await talk.sources.followed(replace(HERE, user=None)))
            + len(await talk.sources.followed(HERE))
            > 0
        )
        assert (await talk.filter("/filter")).does == "Nothing is filtered here."

    hold(act)


def test_without_an_address_a_form_asks_for_it(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        answer = await talk.say("/follow")
        assert answer.form
        assert [(o.name, o.required) for o in answer.form.spec.options] == [("url", True), ("name", False)]
        assert answer.form.spec.joined({"url": URL, "name": "My post"}) == f"{URL} My post"
        assert isinstance(answer.reply, Notice)
        (button,) = answer.reply.buttons
        assert button.token == "form:1:follow:0:"
        assert (await talk.press(answer.reply.buttons, "Follow a feed")).form == answer.form

    hold(act)


def climate(number: int, text: str) -> Digest:
    return Digest(Article(f"{text} {number}.", headline=f"{text} number {number}", outlet="Post"))


def test_a_filter_tells_what_it_would_have_kept(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        for number in range(3):
            await talk.store.archive.add(climate(number, "Climate talks"))
        await talk.store.archive.add(climate(7, "Football and climate"))
        await talk.store.archive.add(climate(8, "Interest rate up"))
        await talk.store.archive.add(climate(9, "Cats"))
        told = await talk.filter('/filter climate -football "interest rate"')
        assert told.does == "Only articles about climate or interest rate, without football"
        assert (told.kept, told.looked_at) == (4, 6)
        assert (len(told.keeps), sorted(told.drops)) == (
            2,
            ["Cats number 9", "Football and climate number 7"],
        )
        kept = (await talk.store.subscriptions.channel(HERE)).terms
        assert kept == Terms(("climate", "interest rate"), ("football",))
        assert (await talk.filter("/filter")).kept == 4
        assert (await talk.filter("/pullquote filter -cats")).does == "Articles without cats"
        gone = await talk.filter("/filter off")
        assert (gone.news, gone.does) == ("The filter is gone.", "Nothing is filtered here.")
        back = await talk.press(gone.buttons, "Undo")
        assert isinstance(back.reply, FilterShown)
        assert (back.reply.does, back.replaces) == ("Articles without cats", True)
        assert (await talk.store.subscriptions.channel(HERE)).terms == Terms((), ("cats",))

    hold(act)


def test_a_filter_too_long_for_a_button_can_be_brought_back_by_typing(hold: Hold) -> None:
    async def act(talk: Talk) -> None:
        words = " ".join(f"{'long' * 8}{n}" for n in range(9))
        await talk.filter(f"/filter {words}")
        gone = await talk.filter("/filter off")
        assert gone.buttons == ()
        assert f"Undo: /filter {words}" in gone.hints
        (undo,) = [hint.removeprefix("Undo: ") for hint in gone.hints if hint.startswith("Undo")]
        await talk.filter(undo)
        assert len((await talk.store.subscriptions.channel(HERE)).terms.include) == 9
        assert (await talk.store.subscriptions.channel(THERE)).terms == ANYTHING

    hold(act)


@pytest.mark.parametrize(
    "line", [f"/follow {URL}", "/unfollow", "/sources", "/filter climate", "/pullquote follow x"]
)
def test_where_nothing_comes_by_itself_it_is_said_what_works(hold: Hold, line: str) -> None:
    async def act(talk: Talk) -> None:
        name, _, text = line.partition(" ")
        ask = answering(talk.store.archive, lambda: ())
        told = (await ask(Asked(HERE, name.removeprefix("/"), text))).reply
        assert isinstance(told, Notice)
        assert told.text == "Feeds are followed on Slack and Discord only."
        assert any("/digest" in hint for hint in told.hints)
        assert (await ask(Pressed(HERE, "1:unfollow:1:"))).reply == told

    hold(act)


def follow_of(health: Health, zone: str | None = None, name: str = "Herald") -> tuple[Source, Follow]:
    since = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
    source = Source(1, URL, "Herald", None, health, since, "working", problem="it answers 403")
    return source, Follow(1, Channel(1, HERE, zone), source, name, "anna", NOW)


def test_a_channel_is_told_calmly_that_a_feed_broke_and_works_again() -> None:
    told = news_of(*follow_of("blocked", "Europe/Berlin"))
    assert told.text == (
        "Herald cannot be read: its site refuses us, since 20 Nov, 07:00 Europe/Berlin (it answers 403)."
    )
    assert told.hints[0] == "What it has brought stays, and everything else comes as before."
    assert len(told.hints) == 3
    well = news_of(*follow_of("working"))
    assert well.text == "Herald works again."


@pytest.mark.parametrize("health", get_args(Health))
def test_news_of_any_health_are_short_whatever_a_feed_is_called(health: Health) -> None:
    told = news_of(*follow_of(health, name="\u202e<!channel>" * 1000))
    assert len(told.text) < 400
    assert "\u202e" not in told.text
    assert told.hints
