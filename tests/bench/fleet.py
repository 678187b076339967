"""Real bots on one database, each a process, before platforms that hold them to their limits, in one of their own."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, update

from adapters.asking import Place
from adapters.briefings import Wish
from adapters.store.opening import Store
from adapters.store.rows import microseconds
from adapters.store.tables import DELIVERIES, SUBSCRIPTIONS
from digests.schedule import Schedule
from tests.adapters.discord import server as discord
from tests.adapters.examples import ARTICLE, WALL
from tests.adapters.slack import server as slack
from tests.bot.both import QUIET, ROOT

_WISH = Wish(Schedule(clock_time(8), "UTC"), 1)
_CONNECTS_WITHIN_S = 4.0
_HEARD_OF_WITHIN_S = 2.0


@dataclass(frozen=True)
class Fleet:
    """Instances of the bot on the database at `url`, joined to one platform.

    `shards`: each holds one of so many on Discord; 0 for as many as there are instances. `lease_s`: the setting.
    """

    url: str
    platform: str
    addresses: dict[str, str]
    instances: int = 1
    shards: int = 0
    lease_s: float = 120.0

    @asynccontextmanager
    async def running(self) -> AsyncIterator[list[asyncio.subprocess.Process]]:
        """All of them, connected; those that are in the list at the end are ended."""
        bots: list[asyncio.subprocess.Process] = []
        try:
            bots += await asyncio.gather(*(self.started(number) for number in range(self.instances)))
            drains = [asyncio.create_task(bot.stderr.read()) for bot in bots if bot.stderr]
            await asyncio.wait(drains, timeout=_CONNECTS_WITHIN_S)
            yield bots
        finally:
            for bot in bots:
                if bot.returncode is None:
                    bot.terminate()
            await asyncio.gather(*(bot.wait() for bot in bots))

    async def started(self, number: int) -> asyncio.subprocess.Process:
        """The instance of this number, as soon as it begins to join its platform."""
        bot = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "run"),
            cwd=ROOT,
            env={**QUIET, **self._settings(number)},
            stderr=asyncio.subprocess.PIPE,
        )
        assert bot.stderr
        while b"in the archive" not in await bot.stderr.readline():
            assert bot.returncode is None
        return bot

    def _settings(self, number: int) -> dict[str, str]:
        ours = {
            "DATABASE_URL": self.url,
            "BRIEFING_POLL_S": "0.5",
            "BRIEFING_LEASE_S": str(self.lease_s),
        }
        if self.platform == "slack":
            return ours | {
                "SLACK_BOT_TOKEN": slack.BOT_TOKEN,
                "SLACK_APP_TOKEN": slack.APP_TOKEN,
                "SLACK_API_URL": self.addresses["slack"],
            }
        shards = self.shards or self.instances
        held = {"DISCORD_SHARD_COUNT": str(shards), "DISCORD_SHARD_IDS": str(number)} if shards > 1 else {}
        return ours | {
            "DISCORD_TOKEN": discord.TOKEN,
            "DISCORD_API_URL": f"{self.addresses['discord']}/api",
            "DISCORD_GATEWAY_URL": self.addresses["discord"].replace("http", "ws") + "/gateway/",
            **held,
        }


@asynccontextmanager
async def platforms(channels: int) -> AsyncIterator[tuple[asyncio.subprocess.Process, dict[str, str]]]:
    """Both of them, with so many channels, and their addresses."""
    served = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench.crowded", str(channels)),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        assert served.stdout
        yield served, json.loads(await served.stdout.readline())
    finally:
        served.kill()
        await served.wait()


async def told(served: asyncio.subprocess.Process) -> dict[str, Any]:
    """What the platforms took and refused."""
    assert served.stdin
    assert served.stdout
    served.stdin.write(b"\n")
    return dict(json.loads(await served.stdout.readline()))


async def subscribe(store: Store, platform: str, count: int) -> None:
    """So many channels with a briefing each, and an article for them."""
    for number in range(1, count + 1):
        channel = f"CB{number}" if platform == "slack" else str(100_000 + number)
        there = await store.subscriptions.channel(Place(platform, "T1", channel))
        await store.subscriptions.subscribe(there, _WISH, None, "U1")
    await store.archive.add(replace(WALL, article=replace(ARTICLE, headline="Number one")))


async def due_soon(store: Store) -> None:
    """Make all of them due at a moment that all instances have heard of by then, and wait for it: eight o'clock."""
    due = datetime.now(UTC) + timedelta(seconds=_HEARD_OF_WITHIN_S)
    values = {"due": microseconds(due), "wake": microseconds(due)}
    async with store.archive._database.writing() as connection:  # noqa: SLF001  # all at once, which no use case does
        await connection.execute(update(SUBSCRIPTIONS).values(values))
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), (due - datetime.now(UTC)).total_seconds())


async def posted(store: Store) -> int:
    """How many briefings stand and are settled."""
    asked = select(func.count()).select_from(DELIVERIES).where(DELIVERIES.c.outcome == "posted")
    async with store.archive._database.reading() as connection:  # noqa: SLF001  # as above
        return int((await connection.execute(asked)).scalar_one())


def worked_s(bot: asyncio.subprocess.Process) -> float:
    """The seconds of a processor that this instance has used so far."""
    ended_name = Path(f"/proc/{bot.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(ended_name[11]) + int(ended_name[12])) / os.sysconf("SC_CLK_TCK")


async def held_by(store: Store, bot: asyncio.subprocess.Process) -> dict[int, datetime]:
    """The subscriptions that this instance holds, by id, and when each lease ends."""
    of = SUBSCRIPTIONS.c
    asked = select(of.id, of.leased).where(of.token.like(f"%-{bot.pid}-%"), of.leased.is_not(None))
    async with store.archive._database.reading() as connection:  # noqa: SLF001  # as above
        rows = (await connection.execute(asked)).all()
    return {row.id: datetime.fromtimestamp(row.leased / 1e6, UTC) for row in rows}
