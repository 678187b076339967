"""2,000 feeds checked twice from a server on loopback, with all manners.

    python -m tests.bench.feeds [--feeds N] [--hosts N]

The server counts in a process of its own; names of hosts all lead to it. Printed are the time, the processor time and
the peak memory of the bot's side, and what the server saw. The exit status is 1 when memory went beyond its bound,
when a host was asked two things at once or without a pause, or when the second round cost more than questions.
"""

import argparse
import asyncio
import multiprocessing
import resource
import socket
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from ipaddress import ip_network
from multiprocessing.connection import Connection

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from adapters.sources.fetching.limits import Manners
from adapters.sources.fetching.outside import Outside
from adapters.sources.web import WorldWideWeb
from adapters.web import NO_VALIDATORS, Feed, Unchanged, Validators

ITEMS = 20
MOST_MEMORY_MB = 250
MOST_S = 300
MANNERS = Manners(version="bench", allowed=(ip_network("127.0.0.1/32"),))
LEAST_PAUSE_S = 0.95 * MANNERS.pause_s
"""The server sees a request a little later than it was sent, and not always equally much."""


@dataclass
class Seen:
    """What the server saw in a round."""

    statuses: Counter[int] = field(default_factory=Counter)
    sent_mb: float = 0.0
    most_at_a_host: int = 0
    most_hosts: int = 0
    least_pause_s: float = float("inf")


class Server:
    """Answers every path of every host with a feed of its own, or with 304 to whoever has it already."""

    def __init__(self) -> None:
        self.seen = Seen()
        self._open: Counter[str] = Counter()
        self._left: dict[str, float] = defaultdict(lambda: float("-inf"))

    async def answer(self, request: web.Request) -> web.Response:
        host, now = request.host, time.monotonic()
        self._open[host] += 1
        self.seen.most_at_a_host = max(self.seen.most_at_a_host, self._open[host])
        self.seen.most_hosts = max(self.seen.most_hosts, sum(map(bool, self._open.values())))
        self.seen.least_pause_s = min(self.seen.least_pause_s, now - self._left[host])
        await asyncio.sleep(0)  # so that others are let in, if there are any
        response = self._respond(request)
        self.seen.statuses[response.status] += 1
        self.seen.sent_mb += len(response.body or b"") / 1e6  # type: ignore[arg-type]  # bytes, as made below
        self._open[host] -= 1
        self._left[host] = time.monotonic()
        return response

    def _respond(self, request: web.Request) -> web.Response:
        etag = f'W/"{hash(request.url.path) & 0xFFFFFF:x}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        headers = {"ETag": etag, "Cache-Control": "max-age=1800"}
        return web.Response(
            body=feed(request.host, request.path), headers=headers, content_type="application/rss+xml"
        )


def feed(host: str, path: str) -> bytes:
    items = "".join(
        f"<item><guid>{host}{path}/{n}</guid><title>Story {n} of {host}</title><link>{path}/{n}</link>"
        f"<pubDate>Mon, 02 Mar 2026 {n:02}:00:00 GMT</pubDate>"
        f"<description>{f'The council of the town voted on Monday about matter {n}. ' * 12}</description></item>"
        for n in range(ITEMS)
    )
    return f"<rss version='2.0'><channel><title>{host}{path}</title>{items}</channel></rss>".encode()


def serve(pipe: Connection) -> None:
    """Serve until the pipe says to stop; each word before that is answered with what was seen since the last."""
    asyncio.run(_serve(pipe))


async def _serve(pipe: Connection) -> None:
    server, app = Server(), web.Application()
    app.router.add_get("/{path:.*}", server.answer)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    pipe.send(runner.addresses[0][1])
    while await asyncio.to_thread(pipe.recv):
        pipe.send(server.seen)
        server.seen = Seen()
    await runner.cleanup()


class Home(AbstractResolver):
    """Leads every name to this machine."""

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        return [ResolveResult(hostname=host, host="127.0.0.1", port=port, family=family, proto=0, flags=0)]

    async def close(self) -> None:
        """Nothing is held."""


async def check_all(port: int, feeds: int, hosts: int, pipe: Connection) -> list[Seen]:
    """Check every feed twice; what the server saw in each round."""
    known = {f"http://paper{n % hosts}.example:{port}/feed/{n}": NO_VALIDATORS for n in range(feeds)}
    web_ = WorldWideWeb(MANNERS, outside=replace(Outside(), resolver=Home()))
    seen = []
    for number in (1, 2):
        start, cpu = time.monotonic(), time.process_time()
        entries = await asyncio.gather(*(_check(web_, url, known) for url in known))
        pipe.send("told?")
        seen.append(await asyncio.to_thread(pipe.recv))
        _print(number, sum(entries), time.monotonic() - start, time.process_time() - cpu, seen[-1])
    await web_.close()
    return seen


async def _check(web_: WorldWideWeb, url: str, known: dict[str, Validators]) -> int:
    """How many entries came; the feed itself is let go of, as a collector does that has stored them."""
    found: Feed | Unchanged = await web_.check(url, known[url])
    known[url] = found.validators
    return len(found.entries) if isinstance(found, Feed) else 0


def _print(number: int, entries: int, wall_s: float, cpu_s: float, seen: Seen) -> None:
    statuses = ", ".join(f"{count:,} x {status}" for status, count in seen.statuses.items())
    print(f"round {number}: {statuses}; {entries:,} entries, {seen.sent_mb:.1f} MB of bodies")
    print(f"  {wall_s:.1f} s, {cpu_s:.1f} s of processor time, peak memory {memory_mb():.0f} MB")
    print(
        f"  at once: {seen.most_hosts} hosts, {seen.most_at_a_host} at one; least pause {seen.least_pause_s:.2f} s"
    )


def memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def broken(seen: list[Seen], feeds: int) -> list[str]:
    """The bounds that were not kept."""
    first, second = seen
    kept = {
        f"memory below {MOST_MEMORY_MB} MB": memory_mb() < MOST_MEMORY_MB,
        "each feed brought once": first.statuses == {200: feeds},
        "the second round asks alone": second.statuses == {304: feeds} and second.sent_mb == 0,
        "one request at a time at each host": max(each.most_at_a_host for each in seen) == 1,
        "a pause between two": min(each.least_pause_s for each in seen) >= LEAST_PAUSE_S,
        f"no more than {MANNERS.most_hosts} hosts at once": max(each.most_hosts for each in seen)
        <= MANNERS.most_hosts,
    }
    return [bound for bound, is_kept in kept.items() if not is_kept]


def main() -> None:
    """Measure, print, and say whether all bounds were kept."""
    parser = argparse.ArgumentParser(prog="bench.feeds", description="Checks many feeds twice.")
    parser.add_argument("--feeds", type=int, default=2000)
    parser.add_argument("--hosts", type=int, default=500)
    options = parser.parse_args()
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(theirs,), daemon=True)
    process.start()
    work = check_all(ours.recv(), options.feeds, options.hosts, ours)
    seen = asyncio.run(asyncio.wait_for(work, MOST_S))
    ours.send("")
    process.join(10)
    sys.exit(f"not kept: {'; '.join(failed)}" if (failed := broken(seen, options.feeds)) else 0)


if __name__ == "__main__":
    main()
