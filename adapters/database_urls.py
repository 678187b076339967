"""Whether a DATABASE_URL can name a database, by its form alone: nothing of it is told, as all may be a password."""

import re

ACCEPTED = "sqlite:///path/to/file.db or postgresql://user:password@host/database"

_KIND = re.compile(r"(sqlite|postgresql|postgres)(?:\+\w+)?://")
_LOGIN = re.compile(r"[^:/]*(?::[^@]*)?@")
_HOST_AND_PORT = re.compile(r"(?:\[[^/?]*\]|[^:/?]*)(?::([^/?]*))?")
"""As SQLAlchemy parts an address: a password reaches to the first @, which may be within the real one."""


def unusable(url: str) -> str | None:
    """What is wrong with the address and what to write instead; None when it can be used."""
    kind = _KIND.match(url)
    if kind is None:
        if "://" not in url:
            return f"it cannot be read: write {ACCEPTED}"
        return f"it names no database that can be used: write {ACCEPTED}"
    rest = url[kind.end() :]
    return _unusable_file(rest) if kind[1] == "sqlite" else _unusable_server(rest)


def _unusable_file(rest: str) -> str | None:
    if rest.startswith("/") and rest[1:].partition("?")[0] not in {"", ":memory:"}:
        return None
    return f"it names no file: write {ACCEPTED}"


def _unusable_server(rest: str) -> str | None:
    login = _LOGIN.match(rest)
    place = rest[login.end() :] if login else rest
    if "@" in place:
        return "there is an @ too many: write @ in a password as %40, : as %3A and / as %2F"
    port = (_HOST_AND_PORT.match(place) or [None, None])[1]
    return None if not port or port.isdecimal() else f"its port is no number: write {ACCEPTED}"
