"""A small Slack and a small Discord that can kill whoever posts, between taking a message and saying so."""

from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from aiohttp import web
from discord.utils import time_snowflake

from tests.adapters.discord import server as discord
from tests.adapters.slack import server as slack

TAKEN = Callable[[], bool]
"""Called when a message has been taken: whether its sender was killed, and hears nothing any more."""

Trouble = Literal["busy", "failed", "failed after"]
TROUBLE = Callable[[], Trouble | None]
"""Called for each message: whether it is answered with 429, or with 500 before or after it was taken."""

SLACK_CHANNELS = ("C1", "G1")
DISCORD_CHANNELS = ("300", "301")


class DeadlySlack(slack.SlackServer):
    """Tells when a message has been taken, before its sender hears of it."""

    def __init__(self, taken: TAKEN, trouble: TROUBLE) -> None:
        super().__init__()
        self._taken = taken
        self._trouble = trouble

    async def _call(self, request: web.Request) -> web.Response:
        posts = request.match_info["method"] == "chat.postMessage"
        match self._trouble() if posts else None:
            case "busy":
                body = {"ok": False, "error": "ratelimited"}
                return web.json_response(body, status=429, headers={"Retry-After": "1"})
            case "failed":
                return web.Response(status=500, text="oops")
            case "failed after":
                await super()._call(request)
                return web.Response(status=503, text="oops")
        answer = await super()._call(request)
        if request.match_info["method"] == "chat.postMessage" and b'"ok": true' in (answer.body or b""):  # type: ignore[operator]  # bytes here
            self._taken()
        return answer

    def marks(self) -> Counter[tuple[str, str]]:
        """How often each mark stands in each channel."""
        return Counter(
            (channel, message["metadata"]["event_payload"]["mark"])
            for channel, messages in self.history.items()
            for message in messages
            if "metadata" in message
        )


class DeadlyDiscord(discord.Server):
    """The same for Discord."""

    def __init__(self, taken: TAKEN, trouble: TROUBLE) -> None:
        super().__init__()
        self._deadly = taken
        self._trouble = trouble

    async def api(self, request: web.Request) -> web.Response:
        before = len(self.standing)
        now = datetime.now(UTC)
        if self.next_id < time_snowflake(now):  # never back: two within a millisecond are two messages
            self.date(now)  # looking asks for what was posted since
        posts = request.method == "POST" and request.path.endswith("/messages")
        trouble = self._trouble() if posts else None
        if trouble == "busy":
            body = b'{"message": "slow down", "retry_after": 0.5, "global": false}'
            headers = {"Via": "1.1 google", "Content-Type": "application/json", "Retry-After": "1"}
            return web.Response(status=429, body=body, headers=headers)
        answer = web.Response(status=500) if trouble == "failed" else await super().api(request)
        if trouble:
            return web.Response(status=502, body=b"{}", headers={"Content-Type": "application/json"})
        if len(self.standing) > before:
            self._deadly()
        return answer

    def marks(self) -> Counter[tuple[str, str]]:
        """How often each mark stands, wherever: stories stand in threads."""
        return Counter(("", str(body["nonce"])) for body in self.standing.values() if "nonce" in body)


@dataclass(frozen=True)
class Platforms:
    """Both of them."""

    slack: DeadlySlack
    discord: DeadlyDiscord

    @property
    def environment(self) -> dict[str, str]:
        """The settings of a bot that joins them."""
        return {
            "SLACK_BOT_TOKEN": slack.BOT_TOKEN,
            "SLACK_APP_TOKEN": slack.APP_TOKEN,
            "SLACK_API_URL": self.slack.api_url,
            "DISCORD_TOKEN": discord.TOKEN,
            "DISCORD_API_URL": f"{self.discord.url}/api",
            "DISCORD_GATEWAY_URL": self.discord.url.replace("http", "ws") + "/gateway/",
        }

    def marks(self) -> Counter[str]:
        """How often each mark stands on either."""
        found: Counter[str] = Counter()
        for (_, mark), times in (self.slack.marks() + self.discord.marks()).items():
            found[mark] += times
        return found


@asynccontextmanager
async def serving(taken: TAKEN, trouble: TROUBLE) -> AsyncIterator[Platforms]:
    """Both on free ports of loopback."""
    at_slack = DeadlySlack(taken, trouble)
    at_slack.scopes = "commands,chat:write,channels:history,groups:history,users:read"
    async with at_slack, discord.serving(DeadlyDiscord(taken, trouble)) as at_discord:
        assert isinstance(at_discord, DeadlyDiscord)
        yield Platforms(at_slack, at_discord)
