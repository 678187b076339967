"""What is under way of one kind of work: each is begun once, and no more at a time than there is room for."""

import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import Protocol, TypeVar

from adapters.at_work import AtWork
from adapters.errors import ArchiveError

_log = logging.getLogger(__name__)


class Numbered(Protocol):
    """Something to be worked at, told from others by its number."""

    @property
    def id(self) -> int:
        """Its number."""
        ...


Work = TypeVar("Work", bound=Numbered)


class UnderWay:
    """What is being worked at. What ended is known to the database, and what did not is found there again."""

    def __init__(self, name: str, most: int, roomy: Callable[[], None]) -> None:
        """Nothing yet; at most so many at once. `roomy` is called when there is room for a good many more, or all."""
        self._at_work = AtWork(name)
        self._ids: set[int] = set()
        self._most = most
        self._roomy = roomy

    async def fill(
        self, found: Callable[[int], Awaitable[Sequence[Work]]], work: Callable[[Work], Awaitable[None]]
    ) -> None:
        """Begin to work at what is found, as far as there is room; `found` gives at most so many."""
        if (room := self._most - len(self._ids)) <= 0:
            return
        waiting = [each for each in await found(self._most) if each.id not in self._ids]
        for each in waiting[:room]:
            self._ids.add(each.id)
            self._at_work.start(self._worked(each, work))

    async def _worked(self, each: Work, work: Callable[[Work], Awaitable[None]]) -> None:
        try:
            await work(each)
        except ArchiveError as error:
            _log.info("%d is done again: %s", each.id, error)
        finally:
            self._ids.discard(each.id)
            if len(self._ids) <= self._most * 3 // 4:
                self._roomy()

    async def finish(self) -> None:
        """Let what is under way come to its end, for a few seconds."""
        await self._at_work.finish()
