"""Connections to Slack that calls share: the SDK makes one for each call, with a handshake, if it is given none."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress

import aiohttp
from slack_sdk.web.async_client import AsyncWebClient

from adapters.at_work import FINISH_WITHIN_S

_IDLE_S = 10.0
"""A connection that was idle for longer is not used again: Slack may just be closing it."""


class Connections:
    """The connections of one client, as long as they are kept open; otherwise each of its calls makes its own."""

    def __init__(self, client: AsyncWebClient) -> None:
        """None is open."""
        self._client = client
        self._users = 0
        self._is_idle = asyncio.Event()
        self._is_idle.set()

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Within it, calls share connections; at its end those that are still in use have some seconds to come back."""
        connector = aiohttp.TCPConnector(keepalive_timeout=_IDLE_S)
        timeout = aiohttp.ClientTimeout(total=self._client.timeout)
        no_cookies = aiohttp.DummyCookieJar()
        async with aiohttp.ClientSession(
            connector=connector, timeout=timeout, cookie_jar=no_cookies
        ) as session:
            self._client.session = session
            try:
                yield
            finally:
                self._client.session = None
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._is_idle.wait(), FINISH_WITHIN_S)

    @contextmanager
    def used(self) -> Iterator[None]:
        """Within it, the client calls: what it has under way is waited for."""
        self._users += 1
        self._is_idle.clear()
        try:
            yield
        finally:
            self._users -= 1
            if not self._users:
                self._is_idle.set()
