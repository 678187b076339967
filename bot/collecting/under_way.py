"""What is under way of one kind of work: each is begun once, and no more at a time than there is room for."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass

from adapters.at_work import AtWork
from adapters.errors import ArchiveError

_HELD_S = 60.0
"""For so long what the archive did not take keeps its place: at once again, it would be asked for without end."""

_SHARES = 4
"""One host has a quarter of the places at most: it answers one request at a time, and may hang."""

_MOST_LOOKS = 8
"""So often is looked past hosts that have their share."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Work:
    """Something to be worked at, told from others by its number: of which source, and at which host."""

    id: int
    source: int
    host: str
    do: Callable[[], Awaitable[None]]


Find = Callable[[int, Collection[int]], Awaitable[Sequence[Work]]]
"""What gives so much work at the most, the longest due first, none of it of these sources."""


class UnderWay:
    """What is being worked at. What ended is known to the database, and what did not is found there again."""

    def __init__(self, name: str, most: int, roomy: Callable[[], None]) -> None:
        """Nothing yet; at most so many at once. `roomy` is called when there is room for a good many more, or all."""
        self._at_work = AtWork(name)
        self._hosts: dict[int, str] = {}
        self._most = most
        self._roomy = roomy

    async def fill(self, find: Find) -> None:
        """Begin to work at what is found, as far as there is room, and each host has its share."""
        crowded: set[int] = set()
        for _ in range(_MOST_LOOKS):
            if len(self._hosts) >= self._most:
                return
            before = frozenset(self._hosts)  # what ends during the look is found there as it was
            found = [each for each in await find(self._most, crowded) if each.id not in before]
            if not (left := self._begin(found)):
                return
            crowded |= left

    def _begin(self, found: Sequence[Work]) -> set[int]:
        """Begin what there is room for, and give the sources of what has to wait for its host."""
        at_host, share = Counter(self._hosts.values()), max(1, self._most // _SHARES)
        crowded = set()
        for each in found:
            if at_host[each.host] >= share:
                crowded.add(each.source)
            elif len(self._hosts) < self._most:
                at_host[each.host] += 1
                self._hosts[each.id] = each.host
                self._at_work.start(self._worked(each))
        return crowded

    async def _worked(self, each: Work) -> None:
        try:
            await each.do()
        except ArchiveError as error:
            _log.info("%d is done again: %s", each.id, error)
            asyncio.get_running_loop().call_later(_HELD_S, self._ended, each)
            return
        except BaseException:
            self._ended(each)
            raise
        self._ended(each)

    def _ended(self, each: Work) -> None:
        del self._hosts[each.id]
        if len(self._hosts) <= self._most * 3 // 4:
            self._roomy()

    async def finish(self) -> None:
        """Let what is under way come to its end, for a few seconds."""
        await self._at_work.finish()
