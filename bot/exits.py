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


class MisuseError(Exception):
    """Wrong usage or wrong settings; `problems` says all that is wrong and what to do, one a line."""

    def __init__(self, *problems: str) -> None:
        """All problems at once, so that nobody has to find them one by one."""
        super().__init__("; ".join(problems))
        self.problems = problems


def say(*messages: str) -> None:
    """A line each for the person, on standard error; whatever a file's name holds, it stays one line."""
    if sys.stderr is None:  # the caller closed it; print would turn to standard output
        return
    with suppress(OSError):
        for message in messages:
            line = "".join(c if c.isprintable() else "\ufffd" for c in message)
            print(f"pullquote: {line}", file=sys.stderr)  # noqa: T201
