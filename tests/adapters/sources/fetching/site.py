"""Sites on loopback that answer as they are told, and a world in which waiting takes no time."""

import asyncio
import socket
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from types import TracebackType
from typing import Any, Protocol, Self, TypeVar

from aiohttp import web
from aiohttp.abc import AbstractResolver, ResolveResult

from adapters.sources.fetching.limits import FetchLimits, Manners
from adapters.sources.fetching.outside import Outside

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
WITHIN_S = 60.0
"""How long a test may take before it is stopped."""

HOME = (ip_network("127.0.0.1/32"),)
MANNERS = Manners(version="1.2", contact="https://bot.example/about", allowed=HOME)
LIMITS = FetchLimits(whole_s=30, connect_s=30, silence_s=30)
"""Long ones, for machines that have much else to do."""


@dataclass(slots=True)
class Page:
    """An answer: its body, or what is done to give one."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Asked:
    """A request as it came."""

    host: str
    path: str
    headers: dict[str, str]


class Site:
    """A web server on 127.0.0.1 for all host names; pages are named by their path, or by host and path.

    A list is answered one after the other, the last of them for ever. `busiest` is how many were asked at once.
    """

    def __init__(self, address: str = "127.0.0.1") -> None:
        self.address = address
        self.port = 0
        self.pages: dict[str, Page | list[Page]] = {}
        self.asked: list[Asked] = []
        self.busiest = 0
        self._busy: dict[str, int] = defaultdict(int)

    def url(self, path: str, host: str = "news.example") -> str:
        return f"http://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [each.path for each in self.asked]

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, self.address, 0)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.Response:
        host = request.host.partition(":")[0]
        self.asked.append(Asked(host, request.path_qs, dict(request.headers)))
        self._busy[host] += 1
        self.busiest = max(self.busiest, self._busy[host])
        await asyncio.sleep(0)
        self._busy[host] -= 1
        page = (
            self.pages.get(f"{host}{request.path_qs}") or self.pages.get(request.path_qs) or Page(status=404)
        )
        if isinstance(page, list):
            page = page.pop(0) if len(page) > 1 else page[0]
        return web.Response(body=page.body, status=page.status, headers=page.headers)


class Names(AbstractResolver):
    """Host names that lead to the addresses they are told to; all others to 127.0.0.1.

    A list of addresses is given one at a time, as by a name server that changes its mind, a tuple all at once.
    """

    def __init__(self, **hosts: str | list[str] | tuple[str, ...] | OSError) -> None:
        self.hosts = {name.replace("_", "."): told for name, told in hosts.items()}

    async def resolve(
        self,
        host: str,
        port: int = 0,
        family: socket.AddressFamily = socket.AF_INET,  # noqa: ARG002  # aiohttp names it
    ) -> list[ResolveResult]:
        told = self.hosts.get(host, "127.0.0.1")
        if isinstance(told, OSError):
            raise told
        if isinstance(told, list):
            told = told.pop(0)
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in ((told,) if isinstance(told, str) else told)
        ]

    async def close(self) -> None:
        """Nothing is held."""


@dataclass(slots=True)
class Time:
    """A clock that goes on only while somebody waits for it."""

    at: float = 1000.0
    waits: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.at

    def now(self) -> datetime:
        return NOON + timedelta(seconds=self.at - 1000)

    async def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.at += seconds
        await asyncio.sleep(0)

    def outside(self, names: Names | None = None, chance: float = 0.0) -> Outside:
        return Outside(
            clock=self.clock,
            now=self.now,
            sleep=self.wait,
            chance=lambda: chance,
            resolver=names or Names(),
        )


Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class RawServer:
    """A server that says exactly what it is told to, well-formed or not."""

    def __init__(self, talk: Talk | bytes) -> None:
        self._said = talk
        self._talking: set[asyncio.Task[None]] = set()
        self.port = 0

    @property
    def url(self) -> str:
        return f"http://raw.example:{self.port}/"

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._begin, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.close()
        for talking in self._talking:
            talking.cancel()
        await asyncio.gather(*self._talking, return_exceptions=True)

    def _begin(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._talking.add(asyncio.create_task(self._talk(reader, writer)))

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await reader.readuntil(b"\r\n\r\n")
            if isinstance(self._said, bytes):
                writer.write(self._said)
                await writer.drain()
            else:
                await self._said(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # whoever asked has left
        finally:
            writer.close()
            with suppress(ConnectionError):
                await writer.wait_closed()


class Closing(Protocol):
    """What is held open while a test goes on."""

    async def close(self) -> None: ...


_Held = TypeVar("_Held", bound=Closing)


def with_site(
    make: Callable[[Outside], _Held],
    act: Callable[[Site, _Held, Time], Awaitable[None]],
    names: Names | None = None,
) -> None:
    """Act on a site with what is made for a world in which waiting takes no time."""

    async def whole() -> None:
        time = Time()
        held = make(time.outside(names))
        async with Site() as site:
            try:
                await act(site, held, time)
            finally:
                await held.close()

    run(whole())


def run(work: Coroutine[Any, Any, None]) -> None:
    """Do it, for a bounded time."""
    asyncio.run(asyncio.wait_for(work, WITHIN_S))
