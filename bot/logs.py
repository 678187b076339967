"""What is logged, to standard error: for people or for programs, and never a secret."""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import TextIO

_OURS = ("adapters", "bot", "digests")
_HIDDEN = "[secret]"
_TELLTALES = ("discord", "slack_sdk", "slack_bolt", "aiosqlite", "sqlalchemy", "psycopg")
"""Libraries that log tokens of interactions, people's ids and what is asked of the database, below warnings."""


def start_logging(level: str, form: str, secrets: tuple[str, ...] = (), out: TextIO | None = None) -> None:
    """Log from `level` up, as "text" or "json"; other libraries only their warnings, unless it is "debug".

    Those that would tell who asked what log their warnings alone even then.
    """
    stream = logging.StreamHandler(out or sys.stderr)
    stream.setFormatter(_Inert(secrets, is_json=form == "json"))
    theirs = level if level in {"debug", "error"} else "warning"
    logging.basicConfig(level=theirs.upper(), handlers=[stream], force=True)
    for name in _OURS:
        logging.getLogger(name).setLevel(level.upper())
    for name in _TELLTALES:
        logging.getLogger(name).setLevel("ERROR" if level == "error" else "WARNING")


_TOLD_APART = ("delivery", "subscription")
"""What JSON tells by names of their own, where it is logged with `extra`: ids, so that programs can follow one."""


class _Inert(logging.Formatter):
    """One line an event, or one JSON object; secrets and control codes are taken out."""

    def __init__(self, secrets: tuple[str, ...], *, is_json: bool) -> None:
        super().__init__()
        self._secrets = tuple(secret for secret in secrets if secret)
        self._is_json = is_json

    def format(self, record: logging.LogRecord) -> str:
        told = record.getMessage()
        trace = self.formatException(record.exc_info) if record.exc_info else ""
        for secret in self._secrets:
            told, trace = told.replace(secret, _HIDDEN), trace.replace(secret, _HIDDEN)
        at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        if self._is_json:
            event = {"time": at, "level": record.levelname.lower(), "logger": record.name, "message": told}
            event |= {name: getattr(record, name) for name in _TOLD_APART if hasattr(record, name)}
            return json.dumps({**event, "trace": trace} if trace else event, ensure_ascii=False)
        line = "".join(c if c.isprintable() else " " for c in told)
        return f"{at} {record.levelname.lower():7} {record.name}: {line}" + (f"\n{trace}" if trace else "")
