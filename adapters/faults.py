"""Faults of our own or of a library: what is logged of them, and what is said to who asked."""

from adapters.replies import Notice

FAULT = Notice(
    "That went wrong, and it is my own fault.",
    (
        "Ask again in a moment, or in other words; everything else works.",
        "It is in my log: please tell whoever runs me.",
    ),
)
"""What somebody is told whose answer failed in a way that nobody foresaw."""


_MOST_CAUSES = 5


class FaultError(Exception):
    """Stands in the log for an error whose own words could be an article's, or a secret."""


def wordless(error: BaseException) -> FaultError:
    """The error as it may be logged: its kind, those of its causes, and its trace, without a word of theirs."""
    kinds: list[str] = []
    cause: BaseException | None = error
    while len(kinds) < _MOST_CAUSES and cause is not None:
        kinds.append(type(cause).__name__)
        cause = cause.__cause__ or cause.__context__
    return FaultError(" from ".join(kinds)).with_traceback(error.__traceback__)
