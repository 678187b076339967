"""Briefings that come by themselves, by the bot and discord.py, on a small Discord on loopback."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import count
from pathlib import Path

import pytest

from adapters.briefings import Subscription, Wish
from adapters.store.opening import Store, open_store
from bot.delivering import deliver
from bot.lanes import Lanes
from bot.outgoing import LEASE, Delivering
from digests.schedule import Schedule
from tests.adapters.discord.server import CHANNEL, DM, FORUM, Server
from tests.adapters.discord.talk import HERE, platform, run
from tests.adapters.examples import ARTICLE, WALL
from tests.adapters.stores import in_file

MESSAGES = f"/channels/{CHANNEL}/messages"


@dataclass
class Scene:
    """A Discord, and a channel there with a briefing that is due and two articles for it."""

    discord: Server
    store: Store
    now: datetime

    async def restart_and_go_round(self, *, forgets: bool = True) -> None:
        """A bot that knows no more than the database does delivers what is due; its leases have ended before."""
        self.now += LEASE + timedelta(minutes=15)
        if forgets:
            self.discord.forget_nonces()
        numbers = count(1)
        by = Delivering(
            self.store.archive,
            self.store.deliveries,
            {"discord": platform(self.discord)},
            lambda: self.now,
            chance=lambda: 0.5,
            new_uid=lambda: f"uid{next(numbers):09}",
            lanes=Lanes(clock=lambda: 0.0, sleep=lambda _: asyncio.sleep(0)),
        )
        for claim in await self.store.deliveries.claim(self.now, self.now + LEASE, "me", 10, ("discord",)):
            await deliver(claim, by)

    async def listed(self) -> Subscription:
        (found,) = await self.store.subscriptions.of_channel(HERE)
        return found

    @property
    def thread(self) -> str:
        """The thread of the only overview."""
        (overview,) = self.discord.history[CHANNEL]
        return str(overview["id"])

    def stories(self, where: str | None = None) -> int:
        """How many stand in the overview's thread, each another one."""
        said = self.discord.history.get(where or self.thread, [])
        assert len({str(message["components"]) for message in said}) == len(said)
        return len(said)


def play(folder: Path, act: Callable[[Scene], Awaitable[None]]) -> None:
    async def begin(server: Server) -> None:
        now = datetime.now(UTC) - timedelta(hours=1)
        server.date(now + timedelta(minutes=20))
        store = await open_store(in_file(folder / "store.db"), lambda: now)
        try:
            channel = await store.subscriptions.channel(HERE)
            await store.subscriptions.subscribe(channel, Wish(Schedule(time(8), "UTC")), now, "400")
            for name in ("One", "Two"):
                await store.archive.add(replace(WALL, article=replace(ARTICLE, headline=name)))
            await act(Scene(server, store, now))
        finally:
            await store.close()

    run(begin)


def test_a_briefing_stands_once_with_its_stories_in_its_thread(tmp_path: Path) -> None:
    async def act(scene: Scene) -> None:
        await scene.restart_and_go_round()
        await scene.restart_and_go_round()
        assert scene.stories() == 2
        assert (await scene.listed()).last is not None

    play(tmp_path, act)


@pytest.mark.untraced
@pytest.mark.parametrize("forgets", [True, False], ids=["nonces forgotten", "nonces kept"])
@pytest.mark.parametrize("status", [503, 0], ids=["503", "reset"])
@pytest.mark.parametrize("is_done", [True, False], ids=["done", "not done"])
@pytest.mark.parametrize("broken", ["overview", "thread", "story"])
def test_whatever_breaks_off_stands_once_in_the_end(
    tmp_path: Path, broken: str, status: int, *, is_done: bool, forgets: bool
) -> None:
    async def act(scene: Scene) -> None:
        id_ = str(scene.discord.next_id)
        paths = {
            "overview": MESSAGES,
            "thread": f"{MESSAGES}/{id_}/threads",
            "story": f"/channels/{id_}/messages",
        }
        if is_done:
            scene.discord.fail("POST", paths[broken], status)
        else:
            scene.discord.refuse("POST", paths[broken], status, 0)
        await scene.restart_and_go_round()
        assert scene.stories(id_) == int(broken == "story" and is_done)
        await scene.restart_and_go_round(forgets=forgets)
        assert scene.stories() == 2

    play(tmp_path, act)


def test_a_pause_postpones_it_and_nothing_comes_twice(tmp_path: Path) -> None:
    async def act(scene: Scene) -> None:
        pause = {"message": "slow", "retry_after": 90, "global": False}
        scene.discord.plan("POST", MESSAGES, 429, pause, Via="1.1 google")
        await scene.restart_and_go_round()
        assert scene.discord.standing == {}
        await scene.restart_and_go_round()
        assert scene.stories() == 2

    play(tmp_path, act)


def test_in_a_forum_a_briefing_that_may_stand_is_found(tmp_path: Path) -> None:
    async def act(scene: Scene) -> None:
        scene.discord.kind = FORUM
        scene.discord.fail("POST", f"/channels/{CHANNEL}/threads")
        await scene.restart_and_go_round()
        await scene.restart_and_go_round()
        (thread,) = scene.discord.active
        assert scene.stories(thread["id"]) == 3

    play(tmp_path, act)


def test_what_discord_does_not_like_the_look_of_comes_in_plain_words(tmp_path: Path) -> None:
    async def act(scene: Scene) -> None:
        scene.discord.refuse("POST", MESSAGES, 400, 50035)
        await scene.restart_and_go_round()
        (overview,) = scene.discord.history[CHANNEL]
        assert "One" in overview["content"]
        assert overview["components"] == []
        assert scene.stories() == 2

    play(tmp_path, act)


def test_a_thread_that_is_gone_ends_its_briefing_and_the_next_one_comes(tmp_path: Path) -> None:
    async def act(scene: Scene) -> None:
        scene.discord.gone.add(str(scene.discord.next_id))
        await scene.restart_and_go_round()
        found = await scene.listed()
        assert found.state == "active"
        assert scene.stories() == 0

    play(tmp_path, act)


def test_where_it_may_not_write_in_threads_it_says_so(tmp_path: Path) -> None:
    async def act(scene: Scene) -> None:
        scene.discord.refuse("POST", f"/channels/{scene.discord.next_id}/messages", 403, 50013)
        await scene.restart_and_go_round()
        assert "give it Send Messages in Threads" in (await scene.listed()).reason

    play(tmp_path, act)


def test_whoever_set_up_a_briefing_that_is_refused_is_told_alone(tmp_path: Path) -> None:
    async def act(scene: Scene) -> None:
        scene.discord.refuse("POST", MESSAGES, 403, 50013)
        await scene.restart_and_go_round()
        assert (await scene.listed()).state == "broken"
        (told,) = scene.discord.found("POST", f"/channels/{DM}/messages")
        assert "Pullquote may not post there" in str(told.body)

    play(tmp_path, act)
