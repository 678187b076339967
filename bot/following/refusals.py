"""Why a feed could not be had, in one kind line each, with what can be done."""

from adapters.errors import (
    SourceAwayError,
    SourceBlockedError,
    SourceEmptyError,
    SourceError,
    SourceForbiddenError,
    SourceGoneError,
    SourceMissingError,
    SourceUnreadableError,
)
from adapters.replies import Notice
from adapters.wording import clipped

_TOLD: tuple[tuple[type[SourceError], str, str], ...] = (
    (
        SourceForbiddenError,
        "I may not ask for that address",
        "It has to be a public web address; of your own networks, whoever runs me can allow some: FETCH_NETWORKS.",
    ),
    (
        SourceBlockedError,
        "That site does not let me in",
        "Its feed may have an address of its own that is open; else only its owner can change that.",
    ),
    (SourceGoneError, "There is nothing at that address", "Look whether it is spelled right, and try again."),
    (
        SourceAwayError,
        "That site cannot be reached now",
        "Try again in a few minutes.",
    ),
    (
        SourceMissingError,
        "That page names no feed",
        "Look there for a link called RSS, Atom or Feed, and give me its address.",
    ),
    (
        SourceEmptyError,
        "There is a feed with nothing in it",
        "Try again when it has its first article, or look for another feed of that site.",
    ),
    (
        SourceUnreadableError,
        "What stands there is neither a feed nor a page that I can read",
        "RSS, Atom and JSON feeds can be followed; give me the address of one, or of a page that names one.",
    ),
)


def refusal(error: SourceError) -> Notice:
    """What is told of an error: what happened and why, and the next step."""
    for kind, happened, step in _TOLD:
        if isinstance(error, kind):
            return Notice(f"{happened}: {clipped(error.problem, 200)}.", (step,))
    return Notice(f"That cannot be followed: {clipped(error.problem, 200)}.", ("Try another address.",))
