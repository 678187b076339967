"""One turn of the event loop a statement on SQLite, where SQLAlchemy's adapter for aiosqlite takes four.

It makes a cursor, executes, fetches and closes, each a round trip to the connection's thread. On a busy machine
each waits for the processor: a page of quotes took twice as long, keeping an article three times.
"""

import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Dialect
from sqlalchemy.connectors.asyncio import AsyncAdapt_dbapi_cursor
from sqlalchemy.dialects.sqlite.aiosqlite import AsyncAdapt_aiosqlite_connection
from sqlalchemy.util.concurrency import await_

_Act = Callable[[sqlite3.Cursor], object]


class _Done(NamedTuple):
    description: Any
    rowcount: int
    lastrowid: int | None
    rows: Sequence[Any]


_NOTHING = _Done(None, -1, None, ())


class OneTurnCursor(AsyncAdapt_dbapi_cursor):
    """A cursor that does all of a statement's work in one go, and then holds its rows."""

    __slots__ = ("_done",)

    def __init__(self, adapt_connection: AsyncAdapt_aiosqlite_connection) -> None:
        """A cursor that has done nothing yet."""
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection  # noqa: SLF001  # as SQLAlchemy's own cursor does
        self._rows = deque()
        self._done = _NOTHING

    @property
    def description(self) -> Any:  # noqa: ANN401  # DB-API's
        """The columns of the rows; None for a statement without any."""
        return self._done.description

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""
        return self._done.rowcount

    @property
    def lastrowid(self) -> Any:  # noqa: ANN401  # None before the first
        """The id of the row that was inserted last."""
        return self._done.lastrowid

    def execute(self, operation: Any, parameters: Any = None) -> None:  # noqa: ANN401  # DB-API's
        """Run one statement and fetch all its rows."""
        self._run(lambda cursor: cursor.execute(operation, parameters or ()))

    def executemany(self, operation: Any, seq_of_parameters: Any) -> None:  # noqa: ANN401  # DB-API's
        """Run one statement for each set of parameters."""
        self._run(lambda cursor: cursor.executemany(operation, seq_of_parameters))

    def close(self) -> None:
        """Forget the rows; the driver's own cursor is closed already."""
        self._rows.clear()

    async def _async_soft_close(self) -> None:
        """Nothing is open."""

    def _run(self, act: _Act) -> None:
        try:
            await_(self._in_its_turn(act))
        except Exception as error:  # noqa: BLE001  # SQLAlchemy decides what it is
            self._adapt_connection._handle_exception(error)  # noqa: SLF001  # as above

    async def _in_its_turn(self, act: _Act) -> None:
        driver: Any = self._connection
        async with self._adapt_connection._execute_mutex:  # noqa: SLF001  # as above
            self._done = await driver._execute(_perform, driver._conn, act)  # noqa: SLF001  # aiosqlite's one way in
        self._rows = deque(self._done.rows)


class OneTurnConnection(AsyncAdapt_aiosqlite_connection):
    """SQLAlchemy's connection through aiosqlite, with the quicker cursor."""

    __slots__ = ()
    _cursor_cls = OneTurnCursor  # type: ignore[assignment]  # it stands in for the adapter's own


def connect(
    dialect: Dialect, _record: object, arguments: Sequence[Any], named: dict[str, Any]
) -> OneTurnConnection:
    """What the event "do_connect" is answered with."""
    dbapi: Any = dialect.loaded_dbapi
    return OneTurnConnection(dbapi, dbapi.connect(*arguments, **named)._connection)  # noqa: SLF001  # as above


def _perform(connection: sqlite3.Connection, act: _Act) -> _Done:
    """In the connection's own thread."""
    cursor = connection.cursor()
    try:
        act(cursor)
        rows = cursor.fetchall() if cursor.description else ()
        return _Done(cursor.description, cursor.rowcount, cursor.lastrowid, rows)
    finally:
        cursor.close()
