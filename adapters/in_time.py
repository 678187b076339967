"""Names while somebody types: in time, or none.

A database that is at work on a statement does not stop for being cancelled, and would be waited for. So what
comes late is left to end by itself, and its result is dropped.
"""

import asyncio

from adapters.asking import Suggest
from adapters.found import FoundPerson

_MOST_LATE = 4
"""Questions that may be late at once: while so many are, no other is asked, and the archive keeps connections."""

_Task = asyncio.Task[tuple[FoundPerson, ...]]


class InTime:
    """A `Suggest` that answers within so many seconds: with nobody when the names come later."""

    def __init__(self, suggest: Suggest, within_s: float) -> None:
        """What gives the names, and how long it may take for them."""
        self._suggest = suggest
        self._within_s = within_s
        self._late: set[_Task] = set()

    async def __call__(self, typed: str) -> tuple[FoundPerson, ...]:
        """The names for what has been typed; raises what `suggest` raises in time."""
        if len(self._late) >= _MOST_LATE:
            return ()
        task = asyncio.create_task(self._ask(typed))
        try:
            await asyncio.wait({task}, timeout=self._within_s)
        finally:
            if not task.done():
                self._late.add(task)
                task.add_done_callback(self._ended)
        return task.result() if task.done() else ()

    async def _ask(self, typed: str) -> tuple[FoundPerson, ...]:
        return await self._suggest(typed)

    def _ended(self, task: _Task) -> None:
        self._late.discard(task)
        if not task.cancelled():
            task.exception()  # nobody waits for it any more, and one not looked at would be logged
