"""An open database: its transactions, and what it reports as errors of ours."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
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
        self._still = engine.execution_options(**can.of_one_moment)
        self._writer = engine.execution_options(writes=True)
        self._lasting_writer = engine.execution_options(writes=True, is_lasting=True)
        self._turns = asyncio.Semaphore(can.writers)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A transaction that writes nothing; each statement may see more than the one before. Raises StoreError."""
        with reported(self._place):
            async with self._engine.connect() as connection:
                yield connection

    @asynccontextmanager
    async def reading_still(self) -> AsyncIterator[AsyncConnection]:
        """The same, in which all is as it was when it began: for what takes several statements to read."""
        with reported(self._place):
            async with self._still.connect() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self, *, is_lasting: bool = False) -> AsyncIterator[AsyncConnection]:
        """A transaction that is kept when all goes well, and undone otherwise. Raises StoreError.

        No more of ours write at once than the database is good for; the others wait here, in order. `is_lasting`:
        not even a power cut takes it back, which costs a turn of the disk on SQLite.
        """
        async with self._turns:
            with reported(self._place):
                async with (self._lasting_writer if is_lasting else self._writer).begin() as connection:
                    yield connection

    async def close(self) -> None:
        """Close all connections."""
        with reported(self._place):
            await self._engine.dispose()
