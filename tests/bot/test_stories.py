"""Stories that several outlets tell: one message each, once, with where else they are told."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from adapters.asking import Asked, Place, Pressed
from adapters.briefings import Wish
from adapters.found import AlsoIn, FoundArticle
from adapters.posting import Person
from adapters.replies import Briefing, Notice, Overview, Post, Reply
from adapters.store.sightings import Sighting
from bot.answering import answering
from bot.delivering import deliver
from bot.lanes import Lanes
from bot.managing.requests import Managing
from bot.outgoing import LEASE, Delivering
from bot.presses import PlanPress, token
from bot.stories import Story, line_of, post_of
from bot.use_cases import UseCases
from digests.briefing import Terms
from digests.model import Article, Digest, Quote, Speaker
from digests.schedule import Schedule
from tests.adapters.store.brought import NOW, Brought, brought_to
from tests.adapters.stores import in_file
from tests.bot.room import DiedError, Room, Standing

PLACE = Place("slack", "house", "C1", "anna")
WISH = Wish(Schedule(time(8), "Europe/London"))


def told(outlet: str, *said: str, headline: str = "The wall") -> Digest:
    """An article of an outlet with quotes by somebody named."""
    text = f"{outlet}: " + " ".join(f'"{words}" said Ada Quill.' for words in said)
    who = Speaker("Ada Quill", None, "Ada Quill", 0, 9, "named")
    quotes = tuple(
        Quote(words, text.index(words), text.index(words) + len(words), "direct", who, "said", rank)
        for rank, words in enumerate(said, 1)
    )
    url = f"https://{outlet.lower()}.example.org/{len(text)}"
    return Digest(
        Article(text, headline=f"{headline} in {outlet}", url=url, outlet=outlet),
        quotes=quotes,
    )


@dataclass
class Scene:
    """A channel with a daily briefing, a platform, and what sources bring."""

    here: Brought
    room: Room = field(default_factory=Room)
    now: datetime = NOW
    uids: Callable[[], int] = field(default_factory=lambda: count(1).__next__)

    async def round(self) -> None:
        work = self.here.store.deliveries
        by = Delivering(
            self.here.store.archive,
            work,
            {"slack": self.room},
            lambda: self.now,
            chance=lambda: 0.5,
            new_uid=lambda: f"uid{self.uids():09}",
            lanes=Lanes(clock=lambda: 0.0, sleep=lambda _: asyncio.sleep(0)),
        )
        for claim in await work.claim(self.now, self.now + LEASE, "me", 10, ("slack",)):
            await deliver(claim, by)

    async def ask(self, asked: Asked | Pressed) -> Reply:
        async def people(_: Place) -> Person:
            return Person("Europe/London")

        store = self.here.store
        managing = Managing(
            store.archive, store.subscriptions, store.deliveries, people, {}, lambda: self.now
        )
        return (await answering(store.archive, lambda: (), UseCases(managing))(asked)).reply

    async def press(self, action: str, words: str = "") -> Reply:
        (each,) = await self.here.store.subscriptions.of_channel(PLACE)
        return await self.ask(Pressed(PLACE, token(PlanPress(action, each.id, words))))  # type: ignore[arg-type]

    def posts(self) -> list[Post]:
        return [m.part for m in self.room.standing if isinstance(m.part, Post)]


Act = Callable[[Scene], Coroutine[Any, Any, None]]
Play = Callable[[Act], None]


@pytest.fixture(name="play")
def play_scenes(tmp_path: Path) -> Play:
    async def played(act: Act) -> None:
        async with brought_to(in_file(tmp_path / "store.db")) as here:
            channel = await here.store.subscriptions.channel(PLACE)
            await here.store.subscriptions.subscribe(channel, WISH, NOW, "anna")
            await act(Scene(here))

    return lambda act: asyncio.run(played(act))


async def wall(scene: Scene) -> tuple[int, int]:
    """Two outlets that tell one story, the second with more in it, and another story."""
    short = await scene.here.bring(told("Post", "One wall"), Sighting(NOW, outlet="Post"))
    long = await scene.here.bring(
        told("Times", "Two of them", "Three of them"), Sighting(NOW, outlet="Times")
    )
    await scene.here.bring(told("Echo", headline="The ferry"), Sighting(NOW, outlet="Echo"))
    await scene.here.place(short, short, long)
    return short, long


def test_a_story_is_one_message_with_quotes_from_all_and_comes_once(play: Play) -> None:
    async def act(scene: Scene) -> None:
        short, long = await wall(scene)
        await scene.round()
        first, second = scene.posts()
        assert [p.article.outlet for p in (first, second)] == ["Times", "Echo"]
        assert [q.text for q in first.quotes] == ["Two of them", "Three of them"]
        assert [(f.quote.text, f.article.outlet) for f in first.further] == [("One wall", "Post")]
        assert [place.outlet for place in first.also] == ["Post"]
        assert second.also == ()
        overview = scene.room.standing[0].part
        assert isinstance(overview, Overview)
        assert [line.others for line in overview.headlines] == [1, 0]
        (kept,) = await scene.here.store.subscriptions.of_channel(PLACE)
        assert kept.last
        assert [(m.article, m.also) for m in kept.last.messages[:2]] == [(None, ()), (long, (short,))]
        scene.now += timedelta(days=1)
        await scene.round()
        assert len(scene.posts()) == 2

    play(act)


def test_a_story_that_broke_off_goes_on_with_all_its_articles(play: Play) -> None:
    def die(message: Standing) -> None:
        if isinstance(message.part, Post):
            scenes[0].room.before = lambda _: None
            raise DiedError

    scenes: list[Scene] = []

    async def act(scene: Scene) -> None:
        scenes.append(scene)
        await wall(scene)
        scene.room.before = die
        with pytest.raises(DiedError):
            await scene.round()
        scene.now += LEASE
        await scene.round()
        assert [[place.outlet for place in post.also] for post in scene.posts()] == [["Post"], []]

    play(act)


def test_what_is_new_on_a_story_that_was_told_comes_by_itself(play: Play) -> None:
    async def act(scene: Scene) -> None:
        short, _ = await wall(scene)
        await scene.round()
        scene.now += timedelta(days=1)
        later = await scene.here.bring(told("Gazette", "Four of them"), Sighting(scene.now))
        await scene.here.place(short, later)
        await scene.round()
        *_, last = scene.posts()
        assert (last.article.outlet, last.also) == ("Gazette", ())

    play(act)


def test_a_copy_at_another_outlet_is_named_with_its_address(play: Play) -> None:
    async def act(scene: Scene) -> None:
        source = await scene.here.source("wire")
        copy = Sighting(NOW, source, url="https://wire.example.org/1", outlet="Wire")
        await scene.here.bring(told("Post", "One wall"), Sighting(NOW, outlet="Post"), copy)
        await scene.round()
        (post,) = scene.posts()
        assert post.also == (AlsoIn("Wire", "https://wire.example.org/1"),)
        assert post.further == ()

    play(act)


def test_why_these_tells_how_each_was_chosen_and_of_what(play: Play) -> None:
    async def act(scene: Scene) -> None:
        channel = await scene.here.store.subscriptions.channel(PLACE)
        await scene.here.store.subscriptions.set_channel(replace(channel, terms=Terms((), ("football",))))
        await scene.here.follow(channel, await scene.here.source("mine"))
        await wall(scene)
        await scene.round()
        reply = await scene.press("why", "uid000000001")
        assert isinstance(reply, Notice)
        assert reply.items == (
            "The wall in Times: 2 outlets, 2 quotes by named speakers",
            "The ferry in Echo: 1 outlet, no quotes by named speakers",
        )
        assert "from what this channel follows (Source 1)" in reply.text
        assert "filter lets in what is without football" in reply.text
        unknown = await scene.press("why", "uid000000009")
        assert isinstance(unknown, Notice)
        assert unknown.items == ()
        assert "most outlets" in unknown.text

    play(act)


def test_a_test_and_the_latest_show_stories_as_the_briefing_would(play: Play) -> None:
    async def act(scene: Scene) -> None:
        await wall(scene)
        tested = await scene.press("test")
        assert isinstance(tested, Briefing)
        assert [story.article.outlet for story in tested.stories] == ["Times", "Echo"]
        assert tested.overview.title.startswith("Test: what would come now: 2 stories")
        now = await scene.ask(Asked(PLACE, "briefing", "now"))
        assert isinstance(now, Briefing)
        assert now.stories == tested.stories
        assert isinstance(await scene.press("test"), Notice)
        latest = await scene.press("latest")
        assert isinstance(latest, Briefing)
        assert latest.stories == tested.stories

    play(act)


def test_the_latest_in_a_channel_that_follows_sources_is_theirs(play: Play) -> None:
    async def act(scene: Scene) -> None:
        channel = await scene.here.store.subscriptions.channel(PLACE)
        mine, other = await scene.here.source("mine"), await scene.here.source("other")
        await scene.here.bring(told("Post", "One"), Sighting(NOW, other))
        await scene.here.bring(told("Times", "Two"), Sighting(NOW, mine, is_fresh=False))
        await scene.here.follow(channel, mine)
        latest = await scene.press("latest")
        assert isinstance(latest, Briefing)
        assert [story.article.outlet for story in latest.stories] == ["Times"]

    play(act)


def test_what_is_there_to_be_tried_out_is_not_for_who_follows_something(play: Play) -> None:
    async def act(scene: Scene) -> None:
        channel = await scene.here.store.subscriptions.channel(PLACE)
        await scene.here.store.archive.add(told("Seeds", "One"), is_fresh=False)
        now = await scene.ask(Asked(PLACE, "briefing", "now"))
        assert isinstance(now, Briefing)
        assert [story.article.outlet for story in now.stories] == ["Seeds"]
        await scene.here.follow(channel, await scene.here.source("mine"))
        for nothing in (await scene.ask(Asked(PLACE, "briefing", "now")), await scene.press("latest")):
            assert isinstance(nothing, Notice)
            assert nothing.text == "Nothing of what is followed here can be shown yet."
        await scene.here.store.archive.add(told("Folder", "Two"))
        now = await scene.ask(Asked(PLACE, "briefing", "now"))
        assert isinstance(now, Briefing)
        assert [story.article.outlet for story in now.stories] == ["Folder"]

    play(act)


def found(number: int, digest: Digest) -> FoundArticle:
    return FoundArticle(number, digest)


def test_half_of_the_quotes_may_be_from_others_where_they_say_something_else() -> None:
    lead = found(1, told("Post", "A first", "A second", "A third", "A fourth", "A fifth"))
    others = found(2, told("Times", "A first", "B first", "B second", "B third"))
    post = post_of(Story(lead, (others,)))
    assert [q.text for q in post.quotes] == ["A first", "A second"]
    assert [f.quote.text for f in post.further] == ["B first", "B second"]
    assert post.more_quotes == 3
    for further in post.further:
        quote = further.quote
        assert further.article.text[quote.start : quote.end] == quote.text


def test_where_the_lead_says_little_others_say_more() -> None:
    post = post_of(Story(found(1, told("Post", "A first")), (found(2, told("Times", "B", "C", "D", "E")),)))
    assert (len(post.quotes), len(post.further)) == (1, 3)


def test_each_other_outlet_is_named_once_and_the_own_one_by_its_headline() -> None:
    lead, own = found(1, told("Post", "A")), found(2, told("POST", "B", headline="Again the wall"))
    unnamed = found(3, replace(told("x"), article=Article("C", url="https://c.example.org/1")))
    story = Story(
        lead, (own, found(4, told("Times", "D")), unnamed), (AlsoIn("times"), AlsoIn("Post"), AlsoIn("Wire"))
    )
    post = post_of(story)
    assert [place.outlet for place in post.also] == [
        "Times",
        "c.example.org",
        "Wire",
        "“Again the wall in POST”",
    ]
    assert line_of(story).others == 3


def test_a_story_without_others_is_its_articles_post() -> None:
    alone = post_of(Story(found(1, told("Post", "A", "B"))))
    assert (alone.also, alone.further, len(alone.quotes)) == ((), (), 2)


def test_a_storys_line_counts_what_all_of_its_articles_quote() -> None:
    lead, other = found(1, told("Post")), found(2, told("Times", "B first", "B second"))
    assert line_of(Story(lead, (other,))).quotes == 2
    assert line_of(Story(lead)).quotes == 0


def test_the_button_to_all_quotes_says_whose_they_are_where_others_are_shown_too() -> None:
    lead, other = found(1, told("Post", "A first")), found(2, told("Times", "B first", "B second"))
    together, alone = post_of(Story(lead, (other,))), post_of(Story(lead))
    assert [button.label for button in together.buttons][:1] == ["All quotes of Post (1)"]
    assert [button.label for button in alone.buttons][:1] == ["All quotes (1)"]
