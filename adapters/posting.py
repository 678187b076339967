"""Posting so that nothing comes twice: message by message, each with a mark that the platform keeps."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, runtime_checkable

from adapters.asking import Place
from adapters.replies import Reply


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that stands in a channel, and where the messages that belong to it go: a thread, or None."""

    message: str
    under: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks: their zone (IANA; None where the platform does not tell), and whether they manage the channel."""

    zone: str | None = None
    manages: bool = False


@runtime_checkable
class Poster(Protocol):
    """A platform that briefings are delivered to."""

    @property
    def pace_s(self) -> float:
        """The least time between two messages to one channel, in seconds; 0 where its library waits by itself."""
        ...

    @property
    def at_once(self) -> int:
        """How many deliveries may be on their way to it at a time: as many as it takes well within a lease."""
        ...

    async def post_part(
        self, place: Place, part: Reply, mark: str, under: str | None = None, *, plain: bool = False
    ) -> Sent:
        """Post one message, never tried again by itself: an overview to the channel, a story `under` it.

        `mark` (at most 25 characters) goes with it, so that it can be found. `plain`: words alone, nothing to
        press. Raises RefusedError: it cannot succeed here; BadMessageError: this message is refused, a plain one
        may not be; TryLaterError: it certainly does not stand there; UnsureError: it may.
        """
        ...

    async def find_part(
        self, place: Place, part: Reply, mark: str, since: datetime, under: str | None = None
    ) -> Sent | None:
        """The message of this mark, if it was posted since; None when it certainly does not stand there.

        Raises RefusedError when it may not look there, TryLaterError.
        """
        ...

    async def tell(self, place: Place, reply: Reply) -> None:
        """Say something to `place.user` alone, unasked. Raises RefusedError and TryLaterError."""
        ...

    async def person(self, place: Place) -> Person:
        """Who `place.user` is there; what cannot be told is left at its default. Raises nothing."""
        ...


@runtime_checkable
class Corrector(Protocol):
    """A platform whose posted messages can be changed."""

    async def edit_part(
        self, place: Place, part: Reply, message: str, under: str | None = None, *, plain: bool = False
    ) -> None:
        """Let a message that stands there (`message`, `under`, as post_part gave them) say this instead.

        Doing it twice changes nothing. Raises RefusedError: the message is gone or may not be changed;
        BadMessageError and TryLaterError as post_part does.
        """
        ...
