"""How fast briefings that are due at once go out, by a real bot, to platforms that hold it to their limits.

    python -m tests.bench.fanout [--slack N] [--discord N]

Each briefing is an overview and a story in its thread: two messages a second apart on Slack, three requests on
Discord, which takes 50 a second of one bot. The platforms run in a process of their own on this machine.
"""

import argparse
import asyncio
import json
import os
import re
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, update

from adapters.asking import Place
from adapters.briefings import Wish
from adapters.store.opening import Store, open_store
from adapters.store.rows import microseconds
from adapters.store.tables import DELIVERIES, SUBSCRIPTIONS
from digests.schedule import Schedule
from tests.adapters.discord import server as discord
from tests.adapters.examples import ARTICLE, WALL
from tests.adapters.slack import server as slack
from tests.bench.crowded import DISCORD_PER_S
from tests.bot.both import QUIET, ROOT

REQUESTS_ON_DISCORD = 3
_WISH = Wish(Schedule(clock_time(8), "UTC"), 1)


def main() -> None:
    """Measure and print a line for each platform asked for."""
    parser = argparse.ArgumentParser(
        prog="bench.fanout", description="Measures briefings that are due at once."
    )
    parser.add_argument("--slack", type=int, default=1_000, metavar="N")
    parser.add_argument("--discord", type=int, default=300, metavar="N")
    options = parser.parse_args()
    for platform, count in (("slack", options.slack), ("discord", options.discord)):
        if count:
            print(asyncio.run(_measured(platform, count)), flush=True)


async def _measured(platform: str, count: int) -> str:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'bench.db'}"
        store = await open_store(url)
        try:
            await _subscribe(store, platform, count)
            async with _platforms(count) as (served, addresses), _bot(url, platform, addresses) as bot:
                started = await _due_now(store)
                took_s = await _until_posted(store, count, started)
                peak = _peak_mb(bot.pid)
                told = await _told(served)
        finally:
            await store.close()
    at_least_s = REQUESTS_ON_DISCORD * count / DISCORD_PER_S if platform == "discord" else 1.0
    return (
        f"{platform}: {count} briefings in {took_s:.1f} s ({count / took_s:.0f} a second); the limits allow "
        f"{at_least_s:.1f} s, ratio {took_s / at_least_s:.2f}; 429 {told[platform]['refused']} of "
        f"{told[platform]['taken'] + told[platform]['refused']}; peak {peak:.0f} MB"
    )


async def _subscribe(store: Store, platform: str, count: int) -> None:
    for number in range(1, count + 1):
        channel = f"CB{number}" if platform == "slack" else str(100_000 + number)
        there = await store.subscriptions.channel(Place(platform, "T1", channel))
        await store.subscriptions.subscribe(there, _WISH, None, "U1")
    await store.archive.add(replace(WALL, article=replace(ARTICLE, headline="Number one")))


async def _due_now(store: Store) -> float:
    """Make all of them due, as a clock does at eight."""
    now = microseconds(datetime.now(UTC))
    async with store.archive._database.writing() as connection:  # noqa: SLF001  # all at once, which no use case does
        await connection.execute(update(SUBSCRIPTIONS).values(due=now, wake=now))
    return time.monotonic()


async def _until_posted(store: Store, count: int, started: float) -> float:
    asked = select(func.count()).select_from(DELIVERIES).where(DELIVERIES.c.outcome == "posted")
    while True:
        async with store.archive._database.reading() as connection:  # noqa: SLF001  # as above
            done = (await connection.execute(asked)).scalar_one()
        if done >= count:
            return time.monotonic() - started
        if time.monotonic() - started > timedelta(minutes=30).total_seconds():
            raise TimeoutError(f"{done} of {count} are posted")
        with suppress(TimeoutError):
            await asyncio.wait_for(asyncio.Event().wait(), 0.1)


@asynccontextmanager
async def _platforms(count: int) -> AsyncIterator[tuple[asyncio.subprocess.Process, dict[str, str]]]:
    served = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench.crowded", str(count)),
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


@asynccontextmanager
async def _bot(
    url: str, platform: str, addresses: dict[str, str]
) -> AsyncIterator[asyncio.subprocess.Process]:
    of = {
        "slack": {
            "SLACK_BOT_TOKEN": slack.BOT_TOKEN,
            "SLACK_APP_TOKEN": slack.APP_TOKEN,
            "SLACK_API_URL": addresses["slack"],
        },
        "discord": {
            "DISCORD_TOKEN": discord.TOKEN,
            "DISCORD_API_URL": f"{addresses['discord']}/api",
            "DISCORD_GATEWAY_URL": addresses["discord"].replace("http", "ws") + "/gateway/",
        },
    }
    bot = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=ROOT,
        env={**QUIET, **of[platform], "DATABASE_URL": url, "BRIEFING_POLL_S": "0.5"},
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        assert bot.stderr
        while b"in the archive" not in await bot.stderr.readline():
            pass
        drain = asyncio.create_task(bot.stderr.read())
        await asyncio.wait([drain], timeout=3.0)  # until it has connected
        yield bot
    finally:
        bot.terminate()
        await bot.wait()


async def _told(served: asyncio.subprocess.Process) -> dict[str, Any]:
    assert served.stdin
    assert served.stdout
    served.stdin.write(b"\n")
    return dict(json.loads(await served.stdout.readline()))


def _peak_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status")
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    if os.name == "posix":
        main()
