"""An event loop with a clock of its own, which leaps to the next moment that somebody waits for.

What waits for a second takes none, and how busy the machine is changes no time that is told: tests count turns and
seconds exactly. For what runs in this process alone, sockets on loopback included.
"""

import asyncio
import selectors
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


class _Waiting(selectors.DefaultSelector):
    """Waits by the loop's clock where there is nothing to read or write, and really where no moment is waited for."""

    def __init__(self, passes: Callable[[float], None]) -> None:
        super().__init__()
        self._passes = passes

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(timeout if timeout is None else 0)
        if not ready and timeout:
            self._passes(timeout)
        return ready


class LeapingLoop(asyncio.SelectorEventLoop):
    """Its clock begins at 0 and stands still while something is done."""

    def __init__(self) -> None:
        self._now = 0.0
        super().__init__(_Waiting(self.passes))

    def time(self) -> float:
        return self._now

    def passes(self, seconds: float) -> None:
        """Let time pass, as when the process is busy with something else."""
        self._now += seconds


def passes(seconds: float) -> None:
    """Let time pass in the leaping loop that runs."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, LeapingLoop)
    loop.passes(seconds)


def run(act: Coroutine[Any, Any, Result]) -> Result:
    """What it gives, by a clock that leaps."""
    with asyncio.Runner(loop_factory=LeapingLoop) as runner:
        return runner.run(act)
