"""How fast briefings that are due at once go out, by real bots, to platforms that hold them to their limits.

    python -m tests.bench.fanout [--slack N] [--discord N] [--processes N ...] [--database sqlite|postgresql]

Each briefing is an overview and a story in its thread: two messages a second apart on Slack, three requests on
Discord, which takes 50 a second of one bot. On Discord several processes share its shards. All run on this machine,
and the platforms in one process: what several bots together reach on Slack is also what that one can answer.

`--takeover N` instead: N briefings are due, one bot is killed, and the others (a single one is started again) go on.
"""

import argparse
import asyncio
import os
import re
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from adapters.store.opening import Store, open_store
from tests.bench.crowded import DISCORD_PER_S
from tests.bench.databases import KINDS, databases
from tests.bench.fleet import Fleet, due_soon, held_by, platforms, posted, subscribe, told, worked_s

REQUESTS_ON_DISCORD = 3
_LONGEST_S = 1_800.0
_LEASE_S = 10.0


def main() -> None:
    """Measure and print a line for each platform and number of processes asked for."""
    parser = argparse.ArgumentParser(
        prog="bench.fanout", description="Measures briefings that are due at once."
    )
    parser.add_argument("--slack", type=int, default=1_000, metavar="N")
    parser.add_argument("--discord", type=int, default=300, metavar="N")
    parser.add_argument("--processes", type=int, default=[1], nargs="+", metavar="N")
    parser.add_argument("--shards", type=int, default=0, metavar="N", help="each holds one of so many")
    parser.add_argument("--database", choices=KINDS, default="sqlite")
    parser.add_argument("--takeover", type=int, default=0, metavar="N")
    options = parser.parse_args()
    print(f"{os.cpu_count()} cores, {os.getloadavg()[0]:.1f} processes on them already")
    with databases(options.database) as urls:
        for processes in options.processes:
            if options.takeover:
                print(asyncio.run(_taken_over(next(urls), options.takeover, processes)), flush=True)
                continue
            for platform, count in (("slack", options.slack), ("discord", options.discord)):
                if count:
                    line = _measured(next(urls), platform, count, processes, options.shards)
                    print(f"{options.database}, {processes} proc., {asyncio.run(line)}", flush=True)


async def _measured(url: str, platform: str, count: int, processes: int, shards: int) -> str:
    store = await open_store(url)
    try:
        await subscribe(store, platform, count)
        async with platforms(count) as (served, addresses):
            fleet = Fleet(url, platform, addresses, processes, shards)
            async with fleet.running() as bots:
                before_s = sum(worked_s(bot) for bot in bots)
                await due_soon(store)
                took_s = await _until_posted(store, count)
                work_ms = 1000 * (sum(worked_s(bot) for bot in bots) - before_s) / count
                peak = max(_peak_mb(bot.pid) for bot in bots)
                counts = (await told(served))[platform]
    finally:
        await store.close()
    share = processes / shards if shards else 1.0
    at_least_s = REQUESTS_ON_DISCORD * count / DISCORD_PER_S / share if platform == "discord" else 1.0
    return (
        f"{platform}: {count} briefings in {took_s:.1f} s ({count / took_s:.1f} a second); the limits allow "
        f"{at_least_s:.1f} s, ratio {took_s / at_least_s:.2f}; 429 {counts['refused']} of "
        f"{counts['taken'] + counts['refused']}; {work_ms:.1f} ms of a processor each; peak {peak:.0f} MB"
    )


async def _until_posted(store: Store, count: int) -> float:
    started = time.monotonic()
    while (done := await posted(store)) < count:
        if time.monotonic() - started > _LONGEST_S:
            raise TimeoutError(f"{done} of {count} are posted")
        await _a_moment()
    return time.monotonic() - started


async def _taken_over(url: str, count: int, processes: int) -> str:
    """Kill one bot amid its work; how long until the last of what it held is held by another, or done."""
    store = await open_store(url)
    try:
        await subscribe(store, "slack", count)
        async with platforms(count) as (_, addresses):
            fleet = Fleet(url, "slack", addresses, processes, lease_s=_LEASE_S)
            async with fleet.running() as bots:
                await due_soon(store)
                while not await held_by(store, bots[0]):
                    await _a_moment()
                await _a_moment(1.0)
                bots[0].kill()
                killed = time.monotonic()
                await bots[0].wait()
                held = await held_by(store, bots[0])
                again = asyncio.create_task(fleet.started(0)) if processes == 1 else None
                while left := await held_by(store, bots[0]):
                    held |= left
                    await _a_moment()
                after_s = time.monotonic() - killed
                late_s = (datetime.now(UTC) - max(held.values(), default=datetime.now(UTC))).total_seconds()
                if again:
                    bots.append(await again)
                all_s = await _until_posted(store, count) + after_s
    finally:
        await store.close()
    return (
        f"{processes} proc., one killed while it held {len(held)} of {count}: all taken over after {after_s:.1f} s "
        f"of a lease of {_LEASE_S:.0f} s, {late_s:.1f} s after its end; all posted after {all_s:.1f} s"
    )


async def _a_moment(seconds: float = 0.1) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), seconds)


def _peak_mb(pid: int) -> float:
    status = Path(f"/proc/{pid}/status")
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    if os.name == "posix":
        main()
