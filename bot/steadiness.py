"""Whether the clock goes steadily: it may be set, and while a machine sleeps its clock runs ahead of what it did."""

from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic

_UNNOTICED = timedelta(seconds=1)
"""What clocks are put right by all the time."""


class Steadiness:
    """Compares the clock with the seconds that have passed since it was last looked at."""

    def __init__(self, passed: Callable[[], float] = monotonic) -> None:
        """Not looked at yet; `passed` counts seconds, whatever the clock is set to."""
        self._passed = passed
        self._last: tuple[datetime, float] | None = None

    def jump(self, now: datetime) -> timedelta:
        """How far the clock was set since the last look, ahead or (below zero) back; zero the first time."""
        last, self._last = self._last, (now, self._passed())
        if last is None:
            return timedelta()
        before, at_s = last
        jumped = now - before - timedelta(seconds=self._last[1] - at_s)
        return jumped if abs(jumped) > _UNNOTICED else timedelta()
