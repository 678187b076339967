"""Young pages: those that articles were read from of late, and that are read again, as outlets correct what is new."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from adapters.following import Item
from adapters.web import NO_VALIDATORS, Validators


@dataclass(frozen=True, slots=True)
class YoungPage:
    """The page at which an item's article stands, `item.entry.url`; what its feed says of it may stay the same.

    `times` is how often it was read again; `validators` are what its server said of it last.
    """

    item: Item
    times: int = 0
    validators: Validators = NO_VALIDATORS


class YoungPages(Protocol):
    """The pages that are read again. Every method raises ArchiveError."""

    async def read_at(self, page: YoungPage, at: datetime) -> None:
        """A page is read again then, as it is given here; one of an item each."""
        ...

    async def due(self, now: datetime, limit: int, but: Collection[int] = ()) -> tuple[YoungPage, ...]:
        """Pages that are to be read again, the longest due first, but for those of the sources of these ids."""
        ...

    async def leave(self, page: YoungPage) -> None:
        """A page is not read again."""
        ...

    async def next_wake(self) -> datetime | None:
        """When there is next a page to be read again; None for never."""
        ...

    async def hasten(self, now: datetime, latest: datetime) -> None:
        """Let be due now what is due after `latest`, as only a clock that was ahead can have said."""
        ...
