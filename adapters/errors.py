"""The errors of all adapters: what the outside world did not do.

    AdapterError
    ├── SourceError                one article could not be had; the others can
    │   ├── SourceMissingError     nothing is there, or nothing that may be read
    │   ├── SourceEmptyError       it is there and holds nothing to digest
    │   ├── SourceUnreadableError  it is there, and is no text that can be read
    │   ├── SourceForbiddenError   we may not ask for it: no web address, or one in our own network
    │   ├── SourceBlockedError     its site refuses us, or its robots.txt does
    │   ├── SourceGoneError        it is no longer there
    │   └── SourceAwayError        it cannot be reached now, or answers with a fault of its own
    ├── ArchiveError               the archive cannot be opened, read or written
    │   └── NotKeptError           one article is refused for what it is; others are not
    └── PlatformError              a platform did not take what was posted, or cannot be reached
        ├── PlatformClosedError    nobody reads what is posted there any more
        ├── RefusedError           it cannot succeed until somebody changes something
        │   ├── BadMessageError    this message is refused for what it is; a plainer one may not be
        │   └── AppRefusedError    the app is refused, or nothing tells that it is for this channel
        └── TryLaterError          it was not done, and can succeed later; it knows when
            ├── LimitedError       there were too many requests; the platform says when it takes more
            └── UnsureError        it may have been done: look before it is tried again

Each message says what is wrong, with which thing, and what to do about it, in one line, without secrets. An
adapter raises nothing else for what its own library or the system reports.
"""

from datetime import timedelta
from typing import Self


class AdapterError(Exception):
    """The outside world did not do what was asked of it."""


class SourceError(AdapterError):
    """One article could not be had."""

    def __init__(self, source: str, problem: str, advice: str) -> None:
        """An error about `source` (a path or address): what is wrong, and what its owner can do."""
        super().__init__(f"{source}: {problem}: {advice}")
        self.source = source
        self.problem = problem
        self.advice = advice
        self._parts = source, problem, advice

    def named(self, source: str) -> Self:
        """The same error about the same thing, which is called otherwise: without what is nobody's business."""
        return type(self)(source, *self._parts[1:])

    def __reduce__(self) -> tuple[type[Self], tuple[str, str, str]]:
        """How it comes out of another process as it went in."""
        return type(self), self._parts


class SourceMissingError(SourceError):
    """Nothing is there, or nothing that may be read."""


class SourceEmptyError(SourceError):
    """It is there and holds nothing to digest."""


class SourceUnreadableError(SourceError):
    """It is there, and is no text that can be read."""


class SourceForbiddenError(SourceError):
    """We may not ask for it: it is no web address, or one in a network that is not public and not allowed."""


class SourceBlockedError(SourceError):
    """Its site refuses us (401, 402, 403, 429, 451, a challenge), or its robots.txt does.

    `retry_after` is how long the site asks to be left alone; None when it does not say.
    """

    retry_after: timedelta | None = None


class SourceGoneError(SourceError):
    """It is no longer there (404, 410), or its host is not."""


class SourceAwayError(SourceError):
    """It cannot be reached now, takes too long, or answers with a fault of its own.

    `retry_after` as in SourceBlockedError.
    """

    retry_after: timedelta | None = None


class ArchiveError(AdapterError):
    """The archive cannot be opened, read or written."""


class NotKeptError(ArchiveError):
    """One article cannot be kept for what it is; others can."""


class PlatformError(AdapterError):
    """A platform did not take what was posted, or cannot be reached.

    `posted` are the ids of those messages of the same reply that stand, in order, when a later one failed.
    """

    posted: tuple[str, ...] = ()


class PlatformClosedError(PlatformError):
    """Nobody reads what is posted there any more."""


class RefusedError(PlatformError):
    """It cannot succeed until somebody changes something: no such channel, no permission, a bad token."""

    def __init__(self, problem: str, advice: str) -> None:
        """What was refused and why, and what its owner can do."""
        super().__init__(f"{problem}: {advice}")
        self.problem = problem
        self.advice = advice


class TryLaterError(PlatformError):
    """It can succeed later: too many requests, or the platform is down."""

    def __init__(self, problem: str, retry_after_s: float) -> None:
        """What went wrong, and in how many seconds it may be tried again."""
        super().__init__(problem)
        self.retry_after_s = retry_after_s


class LimitedError(TryLaterError):
    """It was not done for nothing but its rate: what the platform says is when, no sooner and not much later."""


class BadMessageError(RefusedError):
    """This message is refused for what it is: too large, blocks that are not taken. A plainer one may be taken."""


class AppRefusedError(RefusedError):
    """The app or its account is refused, wherever it goes: a token that was replaced, a scope that was taken away.

    What nobody knows to be about the channel is one, too: of a channel, it tells nothing.
    """


class UnsureError(TryLaterError):
    """It may have been done: the connection broke late, or the platform failed. Look before it is tried again."""
