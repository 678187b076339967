"""SQLite: FTS5 for words, one writer at a time, and the settings that each connection needs."""

import asyncio
import logging
import sqlite3
from collections.abc import Sequence
from typing import Protocol

import aiosqlite
from sqlalchemy import AdaptedConnection, Connection, Engine, event, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncEngine

from adapters.store.capabilities import Capabilities, Row
from adapters.store.turns import connect

BUSY_TIMEOUT_S = 10
"""How long a writer waits for another program's transaction."""

_WAL_TRIES = 100
_WAL_PAUSE_S = 0.05
_NO_WAL = (
    "%s: no write-ahead log: %s. All works, but answers wait while an article is kept, and keeping waits for "
    "answers: %s"
)

_log = logging.getLogger(__name__)

_PRAGMAS = ("foreign_keys = ON", "synchronous = NORMAL", "temp_store = MEMORY", "cache_size = -4000")
"""With a write-ahead log, NORMAL loses nothing to a crash of ours, and is consistent after a power cut.
Source: https://sqlite.org/pragma.html#pragma_synchronous. What has to be
there after one is written with FULL. Each connection has a cache of 4 MB;
what it lacks the system mostly has. Of 400,000 quotes 30 who ask at once take 73 MB and 14 s for 1,800 questions; with
15 connections of 8 MB, 180 MB and 17 s.
"""


_SYNCHRONOUS = "synchronous"
"""What a connection is set to is remembered with it: asking and setting are a turn of the event loop each."""


class _DriverConnection(Protocol):
    def cursor(self) -> "_Cursor": ...


class _Cursor(Protocol):
    def execute(self, statement: str) -> object: ...
    def close(self) -> None: ...


def prepare(engine: Engine) -> None:
    """Give each new connection its settings, and begin transactions ourselves: writers take the lock at once.

    A transaction that reads first and then writes could not be continued after another's commit.
    Source: https://sqlite.org/isolation.html.
    """
    event.listen(engine, "do_connect", connect)
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)


async def use_write_ahead_log(engine: AsyncEngine, place: str) -> None:
    """Let readers go on while one writes; the file remembers it. Where that cannot be, a warning says so.

    Changing it takes the file alone and does not wait by itself: another instance may be doing the same.
    Where files cannot share memory, as on network disks, SQLite stays as it is and reports no error.
    Source: https://sqlite.org/wal.html.
    """
    async with engine.connect() as connection:
        driver = (await connection.get_raw_connection()).driver_connection
        assert driver is not None  # noqa: S101  # a connected one has it
        await driver.execute("PRAGMA busy_timeout = 0")  # else each try would wait as long as a writer
        try:
            problem = await _to_write_ahead_log(driver)
        finally:
            await driver.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_S * 1000}")
    if problem:
        _log.warning(_NO_WAL, place, *problem)


async def _to_write_ahead_log(driver: aiosqlite.Connection) -> tuple[str, str] | None:
    """Why it could not be, and what to do about it; None when it is there."""
    for _ in range(_WAL_TRIES):
        try:
            row = await (await driver.execute("PRAGMA journal_mode = WAL")).fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            await asyncio.sleep(_WAL_PAUSE_S)
        else:
            return None if row == ("wal",) else ("its disk does not allow it", "put it on a local disk")
    return "another program is using it", "stop that one and start again"


def _set_pragmas(connection: _DriverConnection, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    """On the driver's own connection: through a cursor it would be three turns of the event loop instead of one."""
    options = connection.get_execution_options()
    statement = "BEGIN IMMEDIATE" if options.get("writes", False) else "BEGIN"
    adapted: AdaptedConnection = connection.connection.dbapi_connection  # type: ignore[assignment]  # aiosqlite's is one
    wanted = "FULL" if options.get("is_lasting", False) else "NORMAL"
    if wanted != connection.info.get(_SYNCHRONOUS, "NORMAL"):
        adapted.run_async(lambda driver: driver.execute(f"PRAGMA synchronous = {wanted}"))
        connection.info[_SYNCHRONOUS] = wanted
    adapted.run_async(lambda driver: driver.execute(statement))


def _query(words: Sequence[str]) -> str:
    """Source: https://sqlite.org/fts5.html#fts5_strings."""
    return " ".join('"' + word.replace('"', '""') + '"' for word in words)


def _article_row(article_id: int, headline: Sequence[str], body: Sequence[str]) -> Row:
    return {"id": article_id, "headline": " ".join(headline), "body": " ".join(body)}


def _quote_row(quote_id: int, words: Sequence[str]) -> Row:
    return {"id": quote_id, "words": " ".join(words)}


SQLITE = Capabilities(
    name="sqlite",
    insert=insert,
    connections=4,
    writers=1,
    lookers=2,
    lock_schema=None,
    keep_away_windows=None,
    await_articles=None,
    lock_claims=None,
    of_one_moment={},
    schema_words={
        "id": "INTEGER PRIMARY KEY",
        "big": "INTEGER",
        "exact": "",
        "keyed": "WITHOUT ROWID",
        "after_sightings": "SELECT 1",
        "article_words": "CREATE VIRTUAL TABLE article_words USING fts5("
        "headline, body, content='', tokenize=\"ascii tokenchars '_'''\")",
        "quote_words": "CREATE VIRTUAL TABLE quote_words USING fts5("
        "words, content='', detail=none, columnsize=0, tokenize=\"ascii tokenchars '_''=@'\")",
    },
    query=_query,
    keep_article=text("INSERT INTO article_words(rowid, headline, body) VALUES (:id, :headline, :body)"),
    forget_article=text(
        "INSERT INTO article_words(article_words, rowid, headline, body) VALUES ('delete', :id, :headline, :body)"
    ),
    article_row=_article_row,
    keep_quote=text("INSERT INTO quote_words(rowid, words) VALUES (:id, :words)"),
    forget_quote=text("INSERT INTO quote_words(quote_words, rowid, words) VALUES ('delete', :id, :words)"),
    quote_row=_quote_row,
    find_articles=text(
        "SELECT id FROM (SELECT rowid AS id, bm25(article_words, 1000.0, 1.0) AS place FROM article_words "
        "WHERE article_words MATCH :query ORDER BY rowid DESC LIMIT :most) ORDER BY place, id DESC LIMIT :limit"
    ),
    find_quotes=text(
        "SELECT rowid AS id FROM quote_words WHERE quote_words MATCH :query ORDER BY rowid DESC LIMIT :most"
    ),
)
"""FTS5's tokenizer "ascii" leaves whatever is not ASCII alone: our words are folded already, and each stays one.

An index without contents has to be told what it forgets: the words that it was given.
Source: https://sqlite.org/fts5.html#the_delete_command.
"""
