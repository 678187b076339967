"""How many deliveries a second the database can lead through, and how soon a dead one's work goes on.

    python -m tests.bench.leases [--deliveries N] [--only sqlite|postgresql]

Each delivery is claimed, looks at its window, is planned, and has an overview and a story marked before and after
they are sent, as bot/posting.py does: three commits and its share of a claim. Nothing is sent anywhere. PostgreSQL
waits for its disk at each commit, SQLite with its write-ahead log at some. Both run on this machine, beside the
processes.
"""

import argparse
import asyncio
import multiprocessing
import os
import signal
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from adapters.asking import Place
from adapters.briefings import Claim, Next, Told, Wish
from adapters.ledger import Deliveries
from adapters.store.opening import Store, open_store
from digests.model import Article, Digest
from digests.schedule import Schedule
from tests.bench.databases import KINDS, databases

PROCESSES = (1, 2, 4)
AT_ONCE = 100
LEASE = timedelta(minutes=2)
SHORT_LEASE = timedelta(seconds=3)
_WISH = Wish(Schedule(datetime(2026, 1, 1, 8, tzinfo=UTC).time(), "UTC"))
_SPAWNING = multiprocessing.get_context("spawn")


def main() -> None:
    """Measure both databases and print a table."""
    parser = argparse.ArgumentParser(prog="bench.leases", description="Measures leases and deliveries.")
    parser.add_argument("--deliveries", type=int, default=2_000)
    parser.add_argument("--only", choices=KINDS)
    options = parser.parse_args()
    load = os.getloadavg()[0]
    print(f"{os.cpu_count()} cores, {load:.1f} processes on them already")
    print(f"{'':12s}" + "".join(f"{count:>10d} proc." for count in PROCESSES) + "   deliveries a second")
    for base in KINDS:
        if options.only in (None, base):
            with databases(base) as urls:
                rates = [_rate(next(urls), options.deliveries, count) for count in PROCESSES]
                print(f"{base:12s}" + "".join(f"{rate:16.0f}" for rate in rates), flush=True)
                print(f"{'':12s}{_takeover(next(urls))}", flush=True)


def _rate(url: str, deliveries: int, processes: int) -> float:
    """Deliveries a second, from the moment when all processes are ready."""
    asyncio.run(_fill(url, deliveries))
    ready, settled = _SPAWNING.Barrier(processes + 1), _SPAWNING.Queue()
    workers = [_SPAWNING.Process(target=_work, args=(url, ready, settled)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    ready.wait()
    start = time.perf_counter()
    done = sum(settled.get() for _ in workers)
    took = time.perf_counter() - start
    for worker in workers:
        worker.join()
    assert done == deliveries
    return deliveries / took


async def _fill(url: str, deliveries: int) -> None:
    """Channels that are each due, and an article."""
    store = await open_store(url)
    now = datetime.now(UTC)
    for number in range(deliveries):
        channel = await store.subscriptions.channel(Place("slack", "T", f"C{number}"))
        await store.subscriptions.subscribe(channel, _WISH, now, "U1")
    await store.archive.add(Digest(Article("It rained.")))
    await store.close()


def _work(url: str, ready, settled) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  # multiprocessing's own
    settled.put(asyncio.run(_deliver_all(url, ready)))


async def _deliver_all(url: str, ready) -> int:  # type: ignore[no-untyped-def]  # noqa: ANN001  # as above
    store = await open_store(url)
    await asyncio.to_thread(ready.wait)
    count = 0
    while claims := await _claimed(store, LEASE):
        await asyncio.gather(*(_deliver(claim, store.deliveries) for claim in claims))
        count += len(claims)
    await store.close()
    return count


async def _claimed(store: Store, lease: timedelta) -> tuple[Claim, ...]:
    now = datetime.now(UTC)
    return await store.deliveries.claim(now, now + lease, str(os.getpid()), AT_ONCE, ("slack",))


async def _deliver(claim: Claim, deliveries: Deliveries) -> None:
    now = datetime.now(UTC)
    until = now + LEASE
    window = await deliveries.window(claim, now, now - timedelta(days=7))
    articles = tuple(candidate.id for candidate in window.candidates)
    delivery = await deliveries.plan(
        claim,
        window,
        tuple(map(Told, articles)),
        uid=uuid4().hex[:12],
        due=now,
        lease_until=until,
        is_sending=True,
    )
    assert delivery
    await deliveries.sent(claim, delivery, 0, "1", under="2", lease_until=until, then=Next(1))
    last = replace(delivery.messages[1], state="posted", message="2")
    await deliveries.settle(claim, "posted", now, now + timedelta(days=1), last=last)


def _takeover(url: str) -> str:
    """How long after one process is killed another goes on with what it had."""
    asyncio.run(_fill(url, 1))
    has_it = _SPAWNING.Event()
    holder = _SPAWNING.Process(target=_hold, args=(url, has_it))
    holder.start()
    has_it.wait()
    os.kill(holder.pid or 0, signal.SIGKILL)
    start = time.perf_counter()
    late_s = asyncio.run(_take_over(url))
    waited = time.perf_counter() - start
    lease_s = SHORT_LEASE.total_seconds()
    late = f"{1000 * late_s:.0f} ms after its end"
    return f"killed: taken over after {waited:.2f} s of a lease of {lease_s:.0f} s, {late}"


def _hold(url: str, has_it) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  # as above
    async def act() -> None:
        store = await open_store(url)
        assert await _claimed(store, SHORT_LEASE)
        has_it.set()
        await asyncio.Event().wait()

    asyncio.run(act())


async def _take_over(url: str) -> float:
    """How many seconds after the lease's end it is claimed; whoever waits is woken when the database says."""
    store = await open_store(url)
    wake = await store.deliveries.next_wake(("slack",))
    assert wake
    while not await _claimed(store, LEASE):
        left_s = (wake - datetime.now(UTC)).total_seconds()
        with suppress(TimeoutError):
            await asyncio.wait_for(asyncio.Event().wait(), max(0.0, left_s))
    late = datetime.now(UTC) - wake
    await store.close()
    return late.total_seconds()


if __name__ == "__main__":
    main()
