"""Answers under way: what was acknowledged is finished before its connection is let go, within a bound."""

import asyncio
import logging
from collections.abc import Coroutine

from adapters.faults import wordless

FINISH_WITHIN_S = 5.0
"""Systems that stop a service wait 10 s (Docker) and more before they end it for good."""

_log = logging.getLogger(__name__)


class AtWork:
    """Everything that one platform is working on."""

    def __init__(self, platform: str) -> None:
        """Nothing yet; `platform` names it in the log."""
        self._platform = platform
        self._tasks: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        """How much is under way."""
        return len(self._tasks)

    def start(self, work: Coroutine[None, None, None]) -> None:
        """Begin some work; an error in it is logged."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    async def finish(self, within_s: float = FINISH_WITHIN_S) -> None:
        """Wait until all is done, and end what takes longer; what begins meanwhile is waited for, too."""
        if self._tasks:
            _log.info("%s: finishing what was asked: %d", self._platform, len(self._tasks))
        until = asyncio.get_running_loop().time() + within_s
        while self._tasks and (left_s := until - asyncio.get_running_loop().time()) > 0:
            await asyncio.wait(self._tasks, timeout=left_s, return_when=asyncio.FIRST_COMPLETED)
        for task in (late := tuple(self._tasks)):
            task.cancel()
        if late:
            _log.warning("%s: not finished within %.0f s: %d", self._platform, within_s, len(late))
        await asyncio.gather(*late, return_exceptions=True)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            _log.error("%s: an answer failed", self._platform, exc_info=wordless(error))
