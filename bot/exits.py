"""Exit statuses of the command line, and the lines on standard error that go with them."""

import sys
from contextlib import suppress
from pathlib import Path

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


def no_archive(file: Path) -> str:
    """What is said where an archive is asked that was never made."""
    return (
        f"there is no archive at {file}: make it with `pullquote ingest FILES…`, with `pullquote sources import` or, "
        "once a platform has its token, with `pullquote run`; or set DATABASE_URL to where yours is"
    )
