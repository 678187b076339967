"""Exit statuses of the command line, and the lines on standard error that go with them."""

import sys
from contextlib import suppress

FINE = 0
FAILED = 1
"""Something that was asked for could not be done; it was named, and the rest was done."""
MISUSED = 2
"""Wrong usage or wrong settings: nothing was done."""
INTERRUPTED = 130
"""Ctrl-C, as shells report it."""


def say(message: str) -> None:
    """One line for the person, on standard error; whatever file names and texts hold, it stays one line."""
    line = "".join(c if c.isprintable() else "\ufffd" for c in message)
    with suppress(OSError):
        print(f"pullquote: {line}", file=sys.stderr)  # noqa: T201
