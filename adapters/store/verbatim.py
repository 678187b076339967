"""Texts kept to the last character, in databases that cannot hold every one.

PostgreSQL refuses NUL, both refuse half surrogate pairs. Those are kept as an escape: U+FDD0, which Unicode
keeps for a program's own use, then four hexadecimal digits. U+FDD0 itself is escaped too, so that whatever
comes in comes out.
"""

import re

from sqlalchemy import Dialect, Text, TypeDecorator

_ESCAPE = "\ufdd0"
_UNSTORABLE = re.compile("[\x00\ud800-\udfff\ufdd0]")
_ESCAPED = re.compile("\ufdd0([0-9a-f]{4})")


class Verbatim(TypeDecorator[str]):
    """A text column that gives back exactly what was put in."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text as a database can hold it."""
        return None if value is None else storable(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The text as it was."""
        return None if value is None else restored(value)


def storable(text: str) -> str:
    """The text with what no database holds escaped."""
    return _UNSTORABLE.sub(lambda found: f"{_ESCAPE}{ord(found[0]):04x}", text)


def restored(text: str) -> str:
    """The text that was made storable."""
    if _ESCAPE not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
