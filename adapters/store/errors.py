"""What databases report, as errors of ours.

    ArchiveError
    └── StoreError
        ├── UnopenableError    there is no database where one should be, or it may not be used
        ├── NewerSchemaError   a newer Pullquote has written it
        ├── LockedError        another program keeps it locked
        ├── FullError          the disk is full
        ├── UnkeepableError    it takes no such thing; a NotKeptError, too
        └── AwayError          the server cannot be reached, or went away

Each says which database, without its password, and what to do.
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from adapters.errors import ArchiveError, NotKeptError


class StoreError(ArchiveError):
    """The database did not do what was asked of it."""

    def __init__(self, place: str, problem: str, advice: str) -> None:
        """An error about the database at `place`: what is wrong, and what its owner can do."""
        super().__init__(f"{place}: {problem}: {advice}")
        self.place = place


class UnopenableError(StoreError):
    """There is no database where one should be, or it may not be used."""


class NewerSchemaError(StoreError):
    """A newer Pullquote has written it."""


class LockedError(StoreError):
    """Another program keeps it locked."""


class FullError(StoreError):
    """The disk is full."""


class UnkeepableError(StoreError, NotKeptError):
    """It takes no such thing: too large, or a number out of range. Others are taken."""


class AwayError(StoreError):
    """The server cannot be reached, or went away."""


class _Kind(NamedTuple):
    error: type[StoreError]
    problem: str
    advice: str


_FULL = _Kind(FullError, "the disk is full", "make room on it; nothing was lost")
_LOCKED = _Kind(
    LockedError, "another program keeps it locked", "stop that program, or try again when it is done"
)
_AWAY = _Kind(AwayError, "the server cannot be reached", "check that it runs, and DATABASE_URL")
_SECRET = _Kind(UnopenableError, "the server refuses this user or password", "check DATABASE_URL")
_NO_PERMISSION = _Kind(UnopenableError, "no permission for it", "change its permissions, or DATABASE_URL")
_DAMAGED = _Kind(StoreError, "the database is damaged", "restore a backup, or run SQLite's .recover on it")
_UNKEEPABLE = _Kind(UnkeepableError, "the database takes no such thing", "")
_UNKNOWN = _Kind(StoreError, "the database reports an error", "")

_SQLITE = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_BUSY: _LOCKED,
    sqlite3.SQLITE_LOCKED: _LOCKED,
    sqlite3.SQLITE_CANTOPEN: _Kind(
        UnopenableError,
        "it cannot be opened or made",
        "check the path, its folder's permissions, and DATABASE_URL",
    ),
    sqlite3.SQLITE_READONLY: _NO_PERMISSION,
    sqlite3.SQLITE_PERM: _NO_PERMISSION,
    sqlite3.SQLITE_NOTADB: _Kind(
        UnopenableError, "this is no SQLite database", "point DATABASE_URL elsewhere"
    ),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_TOOBIG: _UNKEEPABLE,
    sqlite3.SQLITE_MISMATCH: _UNKEEPABLE,
    sqlite3.SQLITE_IOERR: _Kind(
        StoreError, "the disk reports an error", "check the disk; restore a backup if need be"
    ),
}
"""By primary result code. Source: https://sqlite.org/rescode.html."""

_OF_A_FILE = {
    errno.ENOSPC: sqlite3.SQLITE_FULL,
    errno.EDQUOT: sqlite3.SQLITE_FULL,
    errno.EROFS: sqlite3.SQLITE_READONLY,
    errno.EACCES: sqlite3.SQLITE_PERM,
    errno.EPERM: sqlite3.SQLITE_PERM,
    errno.ENOENT: sqlite3.SQLITE_CANTOPEN,
    errno.ENOTDIR: sqlite3.SQLITE_CANTOPEN,
    errno.EISDIR: sqlite3.SQLITE_CANTOPEN,
    errno.EEXIST: sqlite3.SQLITE_CANTOPEN,
    errno.ENAMETOOLONG: sqlite3.SQLITE_CANTOPEN,
    errno.EIO: sqlite3.SQLITE_IOERR,
}
"""What SQLite calls the errors of the system that we meet ourselves, making the file's folder; no server gives them."""

_POSTGRESQL = {
    "53100": _FULL,
    "55P03": _LOCKED,
    "3D000": _Kind(UnopenableError, "there is no database of that name", "create it, or check DATABASE_URL"),
    "42501": _NO_PERMISSION,
    "53300": _Kind(
        AwayError, "the server has no connection left", "raise its max_connections, or try again later"
    ),
    "57": _AWAY,
    "08": _AWAY,
    "28": _SECRET,
    "22": _UNKEEPABLE,
    "54": _UNKEEPABLE,
}
"""By SQLSTATE, or its class. Source: https://www.postgresql.org/docs/current/errcodes-appendix.html."""


@contextmanager
def reported(place: str) -> Iterator[None]:
    """Turn what the database at `place` reports into a StoreError."""
    try:
        yield
    except PoolTimeoutError as error:
        raise LockedError(place, "all connections are busy", "try again in a moment") from error
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise _ours(place, error) from error
    except OverflowError as error:
        raise UnkeepableError(place, _UNKEEPABLE.problem, "a number in it is out of range") from error


def _ours(place: str, error: Exception) -> StoreError:
    original = (error.orig or error) if isinstance(error, DBAPIError) else error
    kind = _kind(original)
    advice = kind.advice or f"please report it ({type(original).__name__}: {_first_line(original)})"
    return kind.error(place, kind.problem, advice)


def _kind(original: BaseException) -> _Kind:
    code = getattr(original, "sqlite_errorcode", None)
    if code is not None:
        return _SQLITE.get(code & 0xFF, _UNKNOWN)
    if isinstance(original, OSError) and original.errno in _OF_A_FILE:
        return _SQLITE[_OF_A_FILE[original.errno]]
    state = getattr(original, "sqlstate", None)
    if state:
        return _POSTGRESQL.get(state) or _POSTGRESQL.get(state[:2], _UNKNOWN)
    said = str(original)
    if "password authentication" in said or "no pg_hba.conf entry" in said:
        return _SECRET
    if 'database "' in said and "does not exist" in said:
        return _POSTGRESQL["3D000"]
    is_connection = isinstance(original, OSError) or type(original).__name__ == "OperationalError"
    return _AWAY if is_connection and not isinstance(original, sqlite3.Error) else _UNKNOWN


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [""])[0][:200]
