"""Briefings that come by themselves, by the bot and Slack's own SDK, on a small Slack on loopback."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from adapters.asking import Place
from adapters.briefings import Subscription, Wish
from adapters.slack.platform import Slack
from adapters.store.opening import Store, open_store
from bot.composition import platforms
from bot.delivering import deliver
from bot.lanes import Lanes
from bot.outgoing import LEASE, Delivering
from bot.settings import Settings
from digests.schedule import Schedule
from tests.adapters.examples import ARTICLE, WALL
from tests.adapters.slack.server import APP_TOKEN, BOT_TOKEN, SCOPES, WITHIN_S, Refusal, SlackServer
from tests.adapters.stores import in_file
from tests.bot.both import Both, joined, words

ALL_SCOPES = f"{SCOPES},channels:history,users:read"


@dataclass
class Scene:
    """A Slack, and a channel there with a briefing that is due and two articles for it."""

    slack: SlackServer
    store: Store
    now: datetime
    channel: str = "C1"

    async def restart_and_go_round(self) -> None:
        """A bot that knows no more than the database does delivers what is due; its leases have ended before."""
        self.now += LEASE + timedelta(minutes=15)
        numbers = count(1)
        by = Delivering(
            self.store.archive,
            self.store.deliveries,
            {"slack": Slack(bot_token=BOT_TOKEN, api_url=self.slack.api_url)},
            lambda: self.now,
            chance=lambda: 0.5,
            new_uid=lambda: f"uid{next(numbers):09}",
            lanes=Lanes(clock=lambda: 0.0, sleep=lambda _: asyncio.sleep(0)),
        )
        for claim in await self.store.deliveries.claim(self.now, self.now + LEASE, "me", 10, ("slack",)):
            await deliver(claim, by)

    async def listed(self) -> Subscription:
        (found,) = await self.store.subscriptions.of_channel(Place("slack", "T1", self.channel))
        return found

    def standing(self) -> list[tuple[str, bool]]:
        """The marks of what stands in the channel, each with whether it is in a thread."""
        said = self.slack.history[self.channel]
        return [(m["metadata"]["event_payload"]["mark"][-1], "thread_ts" in m) for m in said]


def play(folder: Path, act: Callable[[Scene], Awaitable[None]], *, scopes: str = ALL_SCOPES) -> None:
    async def begin() -> None:
        now = datetime.now(UTC) - timedelta(hours=1)
        async with SlackServer() as slack, asyncio.timeout(WITHIN_S * 3):
            slack.scopes = scopes
            store = await open_store(in_file(folder / "store.db"), lambda: now)
            try:
                channel = await store.subscriptions.channel(Place("slack", "T1", "C1"))
                await store.subscriptions.subscribe(channel, Wish(Schedule(time(8), "UTC")), now, "U1")
                for name in ("One", "Two"):
                    await store.archive.add(replace(WALL, article=replace(ARTICLE, headline=name)))
                await act(Scene(slack, store, now))
            finally:
                await store.close()

    asyncio.run(begin())


def test_a_briefing_stands_once_with_its_stories_in_its_thread(tmp_path: Path) -> None:
    async def act(scene: Scene) -> None:
        await scene.restart_and_go_round()
        await scene.restart_and_go_round()
        overview, *stories = scene.slack.history["C1"]
        assert [threaded for _, threaded in scene.standing()] == [False, True, True]
        assert {story["thread_ts"] for story in stories} == {overview["ts"]}
        assert (await scene.listed()).last is not None

    play(tmp_path, act)


@pytest.mark.untraced
@pytest.mark.parametrize("broken", [0, 1, 2])
@pytest.mark.parametrize(
    "refusal",
    [
        Refusal(500, "<html>", is_done=True),
        Refusal(0, "", is_done=True),
        Refusal(200, {"ok": False, "error": "fatal_error"}, is_done=True),
        Refusal(503, {"ok": False, "error": "service_unavailable"}),
        Refusal(429, {"ok": False, "error": "ratelimited"}, {"Retry-After": "40"}),
    ],
    ids=["500", "reset", "fatal", "503, not done", "429"],
)
def test_whatever_breaks_off_stands_once_in_the_end(tmp_path: Path, broken: int, refusal: Refusal) -> None:
    async def act(scene: Scene) -> None:
        scene.slack.refuse["chat.postMessage"] = [None] * broken + [refusal]
        await scene.restart_and_go_round()
        assert len(scene.standing()) == broken + refusal.is_done
        await scene.restart_and_go_round()
        marks = [mark for mark, _ in scene.standing()]
        assert (len(marks), len(set(marks))) == (3, 3)
        assert [threaded for _, threaded in scene.standing()] == [False, True, True]

    play(tmp_path, act)


def test_where_it_may_not_look_a_message_may_come_twice_but_the_briefing_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def act(scene: Scene) -> None:
        scene.slack.refuse["chat.postMessage"] = [None, Refusal(500, "<html>", is_done=True)]
        await scene.restart_and_go_round()
        await scene.restart_and_go_round()
        assert [threaded for _, threaded in scene.standing()] == [False, True, True, True]

    play(tmp_path, act, scopes=SCOPES)
    assert "cannot look for a message: looking in C1: the app lacks the scope channels:history" in caplog.text


def test_what_slack_does_not_like_the_look_of_comes_in_plain_words(tmp_path: Path) -> None:
    async def act(scene: Scene) -> None:
        scene.slack.refuse["chat.postMessage"] = [Refusal(body={"ok": False, "error": "invalid_blocks"})]
        await scene.restart_and_go_round()
        overview, *stories = scene.slack.history["C1"]
        assert "blocks" not in overview
        assert all(story["blocks"] for story in stories)

    play(tmp_path, act)


def test_whoever_set_up_a_briefing_that_is_refused_is_told_alone(tmp_path: Path) -> None:
    async def act(scene: Scene) -> None:
        scene.slack.refuse["chat.postMessage"] = [Refusal(body={"ok": False, "error": "is_archived"})]
        await scene.restart_and_go_round()
        assert (await scene.listed()).state == "broken"
        (told,) = scene.slack.history["D1"]
        assert told["channel"] == "U1"
        assert "is paused: posting to C1: Slack says is_archived" in told["text"]

    play(tmp_path, act)


def settings(server: SlackServer, **more: Any) -> Settings:  # noqa: ANN401
    tokens = {"slack_bot_token": BOT_TOKEN, "slack_app_token": APP_TOKEN, "slack_api_url": server.api_url}
    return Settings.model_validate({**tokens, **more})


@pytest.mark.parametrize(
    "by, problems, missed",
    [
        ("everyone", 0, ["chat:write.public", "channels:history", "groups:history", "users:read"]),
        ("U1A2B", 0, ["chat:write.public", "channels:history", "groups:history", "users:read"]),
        ("managers", 1, ["chat:write.public", "channels:history", "groups:history"]),
    ],
)
def test_who_may_change_briefings_says_what_the_app_cannot_do_without(
    by: str, problems: int, missed: list[str]
) -> None:
    async def run() -> None:
        async with SlackServer() as server:
            (slack,) = platforms(settings(server, slack_briefings_by=by))
            assert isinstance(slack, Slack)
            wrong = await slack.problems()
            assert ["the app lacks users:read: add it at" in problem for problem in wrong] == [
                True
            ] * problems
            assert [line.split()[3].rstrip(",") for line in await slack.advice()] == missed

    asyncio.run(run())


def test_a_briefing_is_set_up_and_changed_by_forms(tmp_path: Path) -> None:
    async def act(both: Both) -> None:
        both.slack.scopes = ALL_SCOPES
        empty = await both.slack_says("briefing", "list")
        view = await opened(both, empty, "new")
        await both.slack.submit(view, {"time": written("8am"), "zone": written("Europe/London")})
        made = await both.slack.response()
        assert "Daily at 08:00, top 5" in words(made)
        assert made["response_type"] == "ephemeral"

        view = await opened(both, made, "edit")
        await both.slack.submit(view, {"time": written("09:30"), "days": written("mon-fri")})
        assert "Daily at 09:30, Mon–Fri, top 5" in words(await both.slack.response())
        assert "Daily at 09:30, Mon–Fri, top 5" in words(await both.slack_says("briefing", "list"))

    async def run() -> None:
        async with asyncio.timeout(60), joined(tmp_path / "archive.db") as both:
            await act(both)

    asyncio.run(run())


def test_only_admins_may_where_the_setting_says_so(tmp_path: Path) -> None:
    async def run() -> None:
        only = joined(tmp_path / "archive.db", SLACK_BRIEFINGS_BY="managers")
        async with asyncio.timeout(60), only as both:
            both.slack.scopes = ALL_SCOPES
            assert "Only those who manage" in words(await both.slack_says("briefing", "daily 08:00 UTC"))
            await both.slack.command("/briefing", "daily 08:00", user="U2")
            assert "08:00 Europe/Paris" in words(await both.slack.response())

    asyncio.run(run())


def written(value: str) -> dict[str, str]:
    return {"type": "plain_text_input", "value": value}


async def opened(both: Both, shown: dict[str, Any], action: str) -> dict[str, Any]:
    """The form behind a button of this message."""
    (token,) = set(re.findall(rf"form:1:{action}:\d+:", json.dumps(shown)))
    await both.slack.press({"type": "button", "action_id": "press-0", "block_id": "b", "value": token})
    return await asyncio.wait_for(both.slack.views.get(), WITHIN_S)
