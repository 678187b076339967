"""Following feeds on small platforms on loopback: typed, filled in in forms and pressed, by the platforms' own SDKs."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from adapters.asking import Answer, Asked, Pressed
from adapters.found import FoundPerson
from adapters.posting import Person
from adapters.slack import desk
from adapters.slack.platform import Slack
from adapters.store.opening import open_store
from bot.commands import COMMANDS
from bot.following.requests import FORBIDDEN
from tests.adapters.discord.refusals import of_form
from tests.adapters.discord.server import APPLICATION, Server
from tests.adapters.discord.talk import HERE as ON_DISCORD
from tests.adapters.discord.talk import listening, run
from tests.adapters.slack.server import APP_TOKEN, BOT_TOKEN, WITHIN_S, SlackServer
from tests.adapters.stores import in_file
from tests.bot.both import words
from tests.bot.test_following import NOW, URL, Talk


@dataclass
class RealBot:
    """The bot's own use cases for whoever asks; the web may be slow."""

    talk: Talk
    may_answer: asyncio.Event

    async def ask(self, asked: Asked | Pressed) -> Answer:
        await self.may_answer.wait()
        return await self.talk.ask(asked)

    async def suggest(self, _: str) -> tuple[FoundPerson, ...]:
        return ()


@asynccontextmanager
async def real_bot(folder: Path) -> AsyncIterator[RealBot]:
    store = await open_store(in_file(folder / "test.db"), lambda: NOW)
    ready = asyncio.Event()
    ready.set()
    try:
        yield RealBot(Talk(store), ready)
    finally:
        await store.close()


@asynccontextmanager
async def on_slack(folder: Path) -> AsyncIterator[tuple[SlackServer, RealBot]]:
    async with SlackServer() as server, asyncio.timeout(WITHIN_S), real_bot(folder) as bot:
        slack = Slack(bot_token=BOT_TOKEN, app_token=APP_TOKEN, api_url=server.api_url, commands=COMMANDS)
        listening = asyncio.create_task(slack.listen(bot.ask, bot.suggest))
        await server.connection()
        try:
            yield server, bot
        finally:
            bot.may_answer.set()
            listening.cancel()
            with suppress(asyncio.CancelledError):
                await listening


def button(message: dict[str, Any], label: str) -> dict[str, Any]:
    """The button of a Slack message that is called so."""
    elements: list[dict[str, Any]] = [
        each for block in message["blocks"] for each in block.get("elements", ())
    ]
    (found,) = [each for each in elements if each.get("text", {}) and _label(each) == label]
    return found


def _label(element: dict[str, Any]) -> str:
    text = element["text"]
    return str(text["text"]) if isinstance(text, dict) else ""


def test_on_slack_a_feed_is_followed_in_a_form_and_left_by_a_button(tmp_path: Path) -> None:
    async def scenario() -> None:
        async with on_slack(tmp_path) as (slack, _):
            await slack.command("/follow")
            view = await asyncio.wait_for(slack.views.get(), WITHIN_S)
            assert [block["block_id"] for block in view["blocks"]] == ["url", "name"]
            filled = {"type": "plain_text_input", "value": URL}
            await slack.submit(view, {"url": filled, "name": {**filled, "value": "My post"}})
            followed = await slack.response()
            assert "My post" in words(followed["blocks"])
            assert followed["response_type"] == "ephemeral"
            await slack.press(button(followed, "Undo"))
            assert "My post is no longer followed here." in words(await slack.response())

    asyncio.run(scenario())


def test_on_slack_who_waits_is_told_that_it_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "PATIENCE_S", 0.01)

    async def scenario() -> None:
        async with on_slack(tmp_path) as (slack, bot):
            bot.may_answer.clear()
            await slack.command("/follow", f"<{URL}|ellery.example.org>")
            waiting = await slack.response()
            assert (waiting["text"], waiting["response_type"]) == ("One moment: I am looking.", "ephemeral")
            bot.may_answer.set()
            assert "Now followed here." in words(await slack.response())

    asyncio.run(scenario())


def test_on_discord_a_feed_is_followed_in_a_form_and_left_by_a_button(tmp_path: Path) -> None:
    async def scene(server: Server) -> None:
        async with real_bot(tmp_path) as bot, listening(server, bot):
            bot.talk.place = ON_DISCORD
            asked = await server.command("follow")
            (shown,) = await server.seen("PATCH", f"/webhooks/{APPLICATION}/token-{asked}/messages/@original")
            assert "form:1:follow:0:" in words(shown.body)
            pressed = await server.press("form:1:follow:0:")
            (opened,) = await server.seen("POST", f"/interactions/{pressed}/token-{pressed}/callback")
            form = opened.body["data"]
            assert (opened.body["type"], of_form(form)) == (9, [])
            sent = await server.submit(form, url=URL, name="My post")
            (told,) = await server.seen("PATCH", f"/webhooks/{APPLICATION}/token-{sent}/messages/@original")
            assert "My post" in words(told.body)
            assert f"<t:{int(NOW.timestamp()) + 900}:f>" in words(told.body)
            (follow,) = await bot.talk.sources.followed(ON_DISCORD)
            left = await server.press(f"1:unfollow:{follow.id}:")
            (gone,) = await server.seen("POST", f"/webhooks/{APPLICATION}/token-{left}")
            assert "My post is no longer followed here." in words(gone.body)

    run(scene)


def test_on_discord_no_form_is_opened_for_who_may_not(tmp_path: Path) -> None:
    async def scene(server: Server) -> None:
        async with real_bot(tmp_path) as bot, listening(server, bot):
            bot.talk.place, bot.talk.managers, bot.talk.person = ON_DISCORD, "managers", Person()
            pressed = await server.press("form:1:follow:0:")
            (told,) = await server.seen("POST", f"/webhooks/{APPLICATION}/token-{pressed}")
            assert FORBIDDEN.text in words(told.body)

    run(scene)
