"""The bot as a process that has joined a small Slack and a small Discord at once."""

import asyncio
import os
import re
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.settings import Settings
from tests.adapters.discord import server as discord
from tests.adapters.slack import server as slack

ROOT = Path(__file__).parents[2]
QUIET = {k: v for k, v in os.environ.items() if k not in {name.upper() for name in Settings.model_fields}}


@dataclass(frozen=True)
class Both:
    """The two platforms, and the bot that has joined them."""

    slack: slack.SlackServer
    discord: discord.Server
    bot: asyncio.subprocess.Process

    async def slack_says(self, name: str, text: str) -> dict[str, Any]:
        await self.slack.command(f"/{name}", text)
        return await self.slack.response()

    async def discord_says(self, name: str, *options: dict[str, Any]) -> Any:  # noqa: ANN401
        id_ = await self.discord.command(name, *options)
        (answer,) = await self.discord.seen("PATCH", self.discord_answer(id_))
        return answer.body

    def discord_answer(self, id_: str) -> str:
        """Where the answer to an interaction is put."""
        return f"/webhooks/{discord.APPLICATION}/token-{id_}/messages/@original"


def strings(value: object) -> Iterator[str]:
    """Every text in a payload."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def words(payload: object) -> str:
    """Its words, without what either platform escapes."""
    return re.sub(r"\\(.)", r"\1", " ".join(strings(payload)))


@asynccontextmanager
async def joined(
    archive: Path, *, module: str = "bot", told: str = "", **environment: str
) -> AsyncIterator[Both]:
    async with slack.SlackServer() as at_slack, discord.serving() as at_discord:
        settings = {
            "SLACK_BOT_TOKEN": slack.BOT_TOKEN,
            "SLACK_APP_TOKEN": slack.APP_TOKEN,
            "SLACK_API_URL": at_slack.api_url,
            "DISCORD_TOKEN": discord.TOKEN,
            "DISCORD_API_URL": f"{at_discord.url}/api",
            "DISCORD_GATEWAY_URL": at_discord.url.replace("http", "ws") + "/gateway/",
            "DATABASE_URL": f"sqlite:///{archive}",
        }
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", module, "run"),
            cwd=ROOT,
            env={**QUIET, **settings, **environment},
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            assert bot.stderr
            while b"articles in the archive" not in (line := await bot.stderr.readline()):
                assert line, "it ended"
            await at_slack.connection()
            await at_discord.until(lambda: at_discord.identified == 1)
            yield Both(at_slack, at_discord, bot)
        finally:
            if bot.returncode is None:
                bot.terminate()
            rest = (await bot.communicate())[1].decode()
        assert bot.returncode == 0
        assert told in rest
        assert not [token for token in (slack.BOT_TOKEN, slack.APP_TOKEN, discord.TOKEN) if token in rest]
