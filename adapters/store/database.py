"""An open database: its transactions, and what it reports as errors of ours."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from adapters.store.capabilities import Capabilities
from adapters.store.errors import reported


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


class Database:
    """Connections to one database, shared by all that is kept in it; adapters.store.opening makes one."""

    def __init__(
        self, engine: AsyncEngine, can: Capabilities, place: str, clock: Callable[[], datetime] = now
    ) -> None:
        """The database behind an engine; `place` names it in errors, `clock` gives the time in UTC."""
        self.can = can
        self.clock = clock
        self._place = place
        self._engine = engine
        self._writer = engine.execution_options(writes=True)
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes nothing. Raises StoreError."""
        with reported(self._place):
            async with self._engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that is kept when all goes well, and undone otherwise. Raises StoreError.

        Where the database has one writer at a time, all of ours wait here, in order.
        """
        async with AsyncExitStack() as stack:
            if self.can.one_writer:
                await stack.enter_async_context(self._turn)
            stack.enter_context(reported(self._place))
            yield await stack.enter_async_context(self._writer.begin())

    async def close(self) -> None:
        """Close all connections."""
        with reported(self._place):
            await self._engine.dispose()
