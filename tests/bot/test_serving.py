"""What the use cases of a running bot ask of the platforms."""

import asyncio
from datetime import UTC, datetime

import pytest

from adapters.asking import Place
from adapters.slack.platform import Slack
from bot.serving import hindrance
from tests.adapters.discord.server import Server
from tests.adapters.discord.talk import HERE, platform, run
from tests.adapters.slack.server import APP_TOKEN, BOT_TOKEN, SCOPES, SlackServer

SEEING = f"{SCOPES},channels:history,groups:history"


@pytest.mark.parametrize(
    "channel, scopes, told",
    [
        ("C1", SEEING, ""),
        ("C3", SEEING, "invite the app there: /invite @Pullquote"),
        ("C1", SCOPES, "add it at api.slack.com"),
    ],
    ids=["it may look", "it was not invited", "it lacks a scope"],
)
def test_in_slack_is_told_what_keeps_the_bot_from_looking_into_a_channel(
    channel: str, scopes: str, told: str
) -> None:
    async def act() -> str:
        async with SlackServer() as server, asyncio.timeout(20):
            server.scopes = scopes
            slack = Slack(bot_token=BOT_TOKEN, app_token=APP_TOKEN, api_url=server.api_url)
            return await hindrance({"slack": slack}, Place("slack", "T1", channel))

    found = asyncio.run(act())
    assert found.startswith(told)
    assert bool(found) is bool(told)


@pytest.mark.parametrize("may_read", [True, False])
def test_on_discord_is_told_that_messages_may_not_be_read(*, may_read: bool) -> None:
    async def scene(server: Server) -> None:
        server.may_read = may_read
        server.date(datetime.now(UTC))
        server.say()
        found = await hindrance({"discord": platform(server)}, HERE)
        assert ("Read Message History" in found) is not may_read

    run(scene)


def test_what_cannot_be_told_is_nothing() -> None:
    async def act() -> None:
        async with SlackServer() as server:
            slack = Slack(bot_token=BOT_TOKEN, api_url=server.api_url)
        assert await hindrance({"slack": slack}, Place("slack", "T1", "C1")) == ""
        assert await hindrance({}, HERE) == ""

    asyncio.run(act())
