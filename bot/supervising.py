"""Keeping platforms connected: one that fails does not stop the others, is tried again, and says so."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from time import monotonic

from adapters.asking import Ask, Suggest
from adapters.errors import AdapterError, RefusedError, TryLaterError
from adapters.ports import Platform
from adapters.replies import PlatformState
from bot.faults import fault

LONGEST_WAIT_S = 60.0
"""Between two tries, after waits that double from 1 s."""

REFUSED_WAIT_S = 300.0
"""After a refusal, which somebody has to mend first: Discord bans an address for too many of these."""

_STEADY_S = 60.0
"""After so long a connection the waits begin anew."""

_log = logging.getLogger(__name__)


class Supervised:
    """A platform that is kept listening, and how it is."""

    def __init__(
        self,
        platform: Platform[object],
        *,
        clock: Callable[[], float] = monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        """Not connected yet. `clock` counts seconds, and `sleep` lets them pass."""
        self._platform = platform
        self._clock = clock
        self._sleep = sleep
        self._trouble: str | None = None

    @property
    def state(self) -> PlatformState:
        """How the platform is at the moment; between two tries, why and when the next one is."""
        return PlatformState(self._platform.name, self._trouble or self._platform.state)

    async def keep(self, ask: Ask, suggest: Suggest) -> None:
        """Listen until it is cancelled, however often it fails."""
        failures = 0
        while True:
            started = self._clock()
            error = await self._listen(ask, suggest)
            failures = 1 if self._clock() - started >= _STEADY_S else failures + 1
            wait_s = wait_after(error, failures)
            problem = _told(error)
            self._trouble = f"not connected: {problem}; tried again every {wait_s:.0f} s"
            _log.warning("%s: %s; trying again in %.0f s", self._platform.name, problem, wait_s)
            await self._sleep(wait_s)
            self._trouble = None

    async def _listen(self, ask: Ask, suggest: Suggest) -> Exception | None:
        """Listen once; gives why it ended."""
        try:
            await self._platform.listen(ask, suggest)
        except Exception as error:  # noqa: BLE001  # the outermost loop: whatever a library raises is tried again
            _log.debug("%s ended", self._platform.name, exc_info=True)
            return error
        return None


def wait_after(error: Exception | None, failures: int) -> float:
    """How many seconds to wait after so many failures in a row, the last one of which was this."""
    if isinstance(error, RefusedError):
        return REFUSED_WAIT_S
    doubled_s = float(min(LONGEST_WAIT_S, 2 ** min(failures - 1, 10)))
    return max(doubled_s, error.retry_after_s) if isinstance(error, TryLaterError) else doubled_s


def _told(error: Exception | None) -> str:
    if error is None:
        return "the connection ended"
    return str(error) if isinstance(error, AdapterError) else f"an unexpected {fault(error)}"
