"""Correcting a story that several outlets tell: of what it shows of each, once, whoever goes on with it."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from adapters.errors import TryLaterError
from adapters.replies import Post
from adapters.store.sightings import Sighting
from bot.correcting import Correcting, as_stories, correct
from bot.presses import Press, token
from digests.model import Digest
from tests.adapters.store.brought import NOW, brought_to
from tests.bot.test_correcting import Wall
from tests.bot.test_stories import PLACE, WISH, Scene, told

LATER = NOW + timedelta(hours=1)


@dataclass
class Told:
    """A story that was posted: "Times" leads with two quotes, "Post" and "Echo" have one more each."""

    scene: Scene
    times: int
    post: int
    echo: int
    wall: Wall

    async def revise(self, article: int, digest: Digest) -> None:
        url = (await self.now(article)).article.url
        await self.scene.here.store.sources.revise(
            article, replace(digest, article=replace(digest.article, url=url))
        )

    async def now(self, article: int) -> Digest:
        found = await self.scene.here.store.archive.article(article)
        assert found
        return found.digest

    async def round(self) -> list[Post]:
        """What is edited by whoever collects, who remembers nothing: the posts as they are then."""
        store, already = self.scene.here.store, len(self.wall.edits)
        by = Correcting(
            store.archive, store.sources, {"slack": self.wall}, as_stories(store.archive, store.deliveries)
        )
        for outdated in await store.sources.outdated(("slack",), NOW - timedelta(days=7), 20):
            await correct(outdated, by)
        assert await store.sources.outdated(("slack",), NOW - timedelta(days=7), 20) == ()
        return [part for _, _, part, _ in self.wall.edits[already:] if isinstance(part, Post)]


Act = Callable[[Told], Coroutine[Any, Any, None]]
Play = Callable[[Act], None]


@pytest.fixture(name="play")
def play_stories(tmp_path: Path) -> Play:
    async def played(act: Act) -> None:
        async with brought_to(f"sqlite:///{tmp_path / 'store.db'}") as here:
            channel = await here.store.subscriptions.channel(PLACE)
            await here.store.subscriptions.subscribe(channel, WISH, NOW, "anna")
            scene = Scene(here)
            times = told("Times", "Two of them", "Three of them")
            ids = [
                await here.bring(each, Sighting(NOW, outlet=each.article.outlet))
                for each in (
                    times,
                    told("Post", "One wall"),
                    told("Echo", "Nobody was asked", "Not even once"),
                )
            ]
            await here.place(ids[0], *ids)
            await scene.round()
            (post,) = scene.posts()
            assert [further.quote.text for further in post.further] == ["Nobody was asked", "One wall"]
            await act(Told(scene, ids[0], ids[1], ids[2], Wall()))

    return lambda act: asyncio.run(played(act))


def test_a_quote_that_another_outlet_corrects_is_corrected_once_in_the_message_that_shows_it(
    play: Play,
) -> None:
    async def act(story: Told) -> None:
        await story.revise(story.post, told("Post", "No wall at all"))
        (post,) = await story.round()
        assert post.article.outlet == "Times"
        assert [further.quote.text for further in post.further] == ["Nobody was asked", "No wall at all"]
        assert post.corrected == NOW
        assert [b.token for b in post.buttons if b.label == "What changed?"] == [
            token(Press("changed", story.post))
        ]
        assert await story.round() == []

    play(act)


@pytest.mark.parametrize(
    "again",
    [
        told("Echo", "Nobody was asked", "Not even once", headline="Another one"),
        told("Echo", "Nobody was asked"),
        told("Echo", "Nobody was asked", "Not even once", "And that is that"),
    ],
)
def test_what_the_message_does_not_show_of_another_outlet_needs_no_correction(
    play: Play, again: Digest
) -> None:
    async def act(story: Told) -> None:
        await story.revise(story.echo, again)
        assert await story.round() == []

    play(act)


def test_a_quote_stands_no_longer_than_its_outlet_stands_by_it_however_often_that_changed(play: Play) -> None:
    async def act(story: Told) -> None:
        await story.revise(
            story.echo, told("Echo", "Somebody was asked", "Nobody was told", "Nobody was asked")
        )
        before = await story.round()
        await story.revise(story.echo, told("Echo", "Somebody was asked", "Nobody was told"))
        (*_, post) = [*before, *(await story.round())]
        shown = [further.quote.text for further in post.further]
        assert "Nobody was asked" not in shown, "it was taken back in the end"
        assert await story.round() == []

    play(act)


def test_articles_that_change_together_are_corrected_in_one_edit_and_each_can_be_asked(play: Play) -> None:
    async def act(story: Told) -> None:
        await story.revise(story.times, told("Times", "Two of them", "Four of them"))
        await story.revise(story.post, told("Post", "No wall at all"))
        await story.revise(story.echo, told("Echo", "Somebody was asked", "Not even once"))
        (post,) = await story.round()
        assert [quote.text for quote in post.quotes] == ["Two of them", "Four of them"]
        labels = [button.label for button in post.buttons if button.label.startswith("What")]
        assert labels == ["What changed? (Times)", "What changed? (Echo)"]
        assert len(post.buttons) <= 5

    play(act)


def test_a_change_back_to_what_the_message_shows_needs_no_correction(play: Play) -> None:
    async def act(story: Told) -> None:
        await story.revise(story.post, told("Post", "No wall at all"))
        await story.revise(story.post, told("Post", "One wall"))
        assert await story.round() == []

    play(act)


def test_what_could_not_be_edited_is_still_to_be_corrected_after_a_restart(play: Play) -> None:
    async def act(story: Told) -> None:
        await story.revise(story.post, told("Post", "No wall at all"))
        story.wall.refuses = [TryLaterError("slow down", 3.0)]
        with pytest.raises(TryLaterError):
            await story.round()
        assert len(await story.round()) == 1
        assert await story.round() == []

    play(act)


def test_another_article_of_the_same_outlet_is_named_by_its_headline_which_is_corrected(play: Play) -> None:
    async def act(story: Told) -> None:
        here = story.scene.here
        one = await here.bring(told("Post", "Five", "Six", headline="Ferry"), Sighting(NOW, outlet="Post"))
        two = await here.bring(told("Post", "Seven", headline="More"), Sighting(NOW, outlet="Post"))
        await here.place(one, one, two)
        story.scene.now += timedelta(days=1)
        await story.scene.round()
        assert [place.outlet for place in story.scene.posts()[-1].also] == ["“More in Post”"]
        await story.revise(two, told("Post", "Seven", headline="Less"))
        (post,) = await story.round()
        assert [place.outlet for place in post.also] == ["“Less in Post”"]

    play(act)
