"""One request and its answer, within bounds: who may be connected to, how long it may take, how much may come."""

import socket
from ipaddress import ip_address
from types import TracebackType
from typing import Any, Self

import aiohttp
from aiohttp.abc import AbstractResolver

from adapters.sources.fetching.answers import check_head
from adapters.sources.fetching.faults import FAULTS, NotPublicError, TooLargeError, fault
from adapters.sources.fetching.freshness import asking_if_changed
from adapters.sources.fetching.guard import may_connect
from adapters.sources.fetching.limits import FetchLimits, Manners
from adapters.sources.fetching.names import SystemNames
from adapters.sources.fetching.unpacking import ACCEPTED, unpacking
from adapters.sources.fetching.wanted import Answer, Asking

_LONGEST_LINE = 8 * 1024
_LONGEST_FIELD = 16 * 1024
_MOST_FIELDS = 128
_REFUSAL_BYTES = 64 * 1024
"""Of a page that says why there is no answer, so much is looked at."""

_KEEP_S = 10.0
"""How long a connection waits for the next request to its host: a little more than the usual pause."""


class Client:
    """Asks servers, without cookies, passwords or proxies: through a proxy, nobody knows what is connected to."""

    def __init__(
        self, manners: Manners, limits: FetchLimits, resolver: AbstractResolver | None = None
    ) -> None:
        """A client with these manners and limits; names are looked up by the system unless a resolver is given."""
        self._manners = manners
        self._limits = limits
        self._resolver = resolver
        self._session: aiohttp.ClientSession | None = None

    async def ask(self, asking: Asking) -> Answer:
        """The answer of a server, whichever it is: redirects are not followed, and refusals are answers, too.

        Raises SourceForbiddenError, SourceGoneError (no such host), SourceAwayError, SourceUnreadableError (too
        large, packed wrongly, a picture).
        """
        headers = {"Accept": asking.wanted.accept, **asking_if_changed(asking.validators)}
        try:
            async with self._opened().get(asking.url, headers=headers, allow_redirects=False) as response:
                check_head(asking, response.status, response.headers)
                body = await self._body(asking, response)
                return Answer(asking.url, response.status, response.headers, body)
        except FAULTS as error:
            raise fault(asking, error) from error

    async def close(self) -> None:
        """Let go of all connections."""
        if self._session is not None:
            await self._session.close()

    async def __aenter__(self) -> Self:
        """The client itself."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of all connections."""
        await self.close()

    async def _body(self, asking: Asking, response: aiohttp.ClientResponse) -> bytes:
        if 300 <= response.status < 400:
            return b""
        if response.status < 300:
            return await _read(response, asking.wanted.most_bytes, is_cut=asking.wanted.is_cut)
        try:
            return await _read(response, _REFUSAL_BYTES, is_cut=True)
        except FAULTS:
            return b""  # its status says enough

    def _opened(self) -> aiohttp.ClientSession:
        """The session: made when it is first needed, as it belongs to the loop that runs then."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    resolver=self._resolver or SystemNames(self._manners.most_hosts),
                    socket_factory=self._socket,
                    limit=0,
                    keepalive_timeout=_KEEP_S,
                ),
                headers={"User-Agent": self._manners.agent, "Accept-Encoding": ACCEPTED},
                timeout=aiohttp.ClientTimeout(
                    total=self._limits.whole_s,
                    connect=self._limits.connect_s,
                    sock_read=self._limits.silence_s,
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                trust_env=False,
                max_line_size=_LONGEST_LINE,
                max_field_size=_LONGEST_FIELD,
                max_headers=_MOST_FIELDS,
            )
        return self._session

    def _socket(self, info: tuple[Any, ...]) -> socket.socket:
        """A socket for an address that is about to be connected to: here, none gets past, however it was found."""
        family, kind, protocol, _, (host, *_) = info
        if not may_connect(ip_address(host), self._manners.allowed):
            raise NotPublicError
        return socket.socket(family, kind, protocol)


async def _read(response: aiohttp.ClientResponse, most: int, *, is_cut: bool) -> bytes:
    """The body, unpacked; of what is cut, no more than `most`. Raises TooLargeError, and what FAULTS has."""
    unpacked = unpacking(response.headers.get("Content-Encoding", ""))
    body, received = bytearray(), 0
    async for packed in response.content.iter_any():
        received += len(packed)
        for step in unpacked.steps(packed):
            body += step
            if len(body) > most:
                break
        if max(len(body), received) > most:
            if not is_cut:
                raise TooLargeError
            return bytes(body[:most])
    if not unpacked.is_whole():
        raise aiohttp.ClientPayloadError
    return bytes(body)
