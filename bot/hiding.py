"""What of the settings must never be shown."""

import re

from pydantic import SecretStr

from bot.settings import Settings

_SHORTEST_ALONE = 8
"""In characters: a shorter password is part of ordinary words, and hiding those would garble what is said."""

_WITH_PASSWORD = re.compile(r"://([^/:@]*):([^/]*)@([^/?:]*)[^/?]*/?([^?]*)")
"""User, password, host and database of an address."""


def secrets(settings: Settings) -> tuple[str, ...]:
    """What must never be shown: every secret that is set, and the password within an address; longest first."""
    values = [v.get_secret_value() for _, v in settings if isinstance(v, SecretStr)]
    passwords = [form for value in values for form in _passwords(value)]
    return tuple(sorted({*values, *passwords} - {""}, key=lambda secret: (-len(secret), secret)))


def _passwords(address: str) -> tuple[str, ...]:
    """The password as it stands in an address; bare, too, unless it is short or part of a name that is no secret."""
    if not (match := _WITH_PASSWORD.search(address)) or not match[2]:
        return ()
    user, password, host, database = match.groups()
    names = (user, host, database, "pullquote", "postgresql", "sqlite")
    is_told_apart = len(password) >= _SHORTEST_ALONE and not any(password in name for name in names)
    return (f":{password}@", password) if is_told_apart else (f":{password}@",)
