"""A connection for who posts while nothing listens: one for all of them, closed when the last one is done."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import discord

from adapters.discord.errors import FAILURES, ours


class Shared:
    """A client that is logged in as long as somebody needs it: logging in takes requests that are limited, too."""

    def __init__(self, make: Callable[[], discord.Client], token: str) -> None:
        """Nobody needs it yet. `make` gives a new client."""
        self._make = make
        self._token = token
        self._opening = asyncio.Lock()
        self._client: discord.Client | None = None
        self._users = 0

    @asynccontextmanager
    async def client(self) -> AsyncIterator[discord.Client]:
        """The client, logged in. Raises RefusedError for the token and TryLaterError."""
        self._users += 1
        try:
            yield await self._opened()
        finally:
            self._users -= 1
            if not self._users and self._client:
                client, self._client = self._client, None
                await client.close()

    async def _opened(self) -> discord.Client:
        async with self._opening:
            if self._client is None:
                client = self._make()
                try:
                    await client.login(self._token)
                except BaseException as error:
                    await client.close()
                    if isinstance(error, FAILURES):
                        raise ours(error) from error
                    raise
                self._client = client
            return self._client
