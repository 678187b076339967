"""How far long work has come, on standard error, while nobody sees its output."""

from collections.abc import Callable
from time import monotonic
from typing import TextIO

_FIRST_AFTER_S = 0.5
_EVERY_S = 0.1
_BAR_WIDTH = 30
_CLEAR = "\r\x1b[K"


class Progress:
    """One line that counts; it appears only when the work takes long, and leaves nothing behind."""

    def __init__(
        self, out: TextIO | None, *, total: int | None = None, clock: Callable[[], float] = monotonic
    ) -> None:
        """A counter on `out`; silent without it, and when it is no terminal.

        With `total` it is a bar and says how long the rest will take. `clock` counts seconds.
        """
        self._out = out if out and out.isatty() else None
        self._clock = clock
        self._total = total
        self._start = clock()
        self._due = self._start + _FIRST_AFTER_S
        self._count = 0
        self._is_shown = False

    def step(self) -> None:
        """One more is done."""
        self._count += 1
        if self._out and self._clock() >= self._due:
            self._due = self._clock() + _EVERY_S
            self._out.write(_CLEAR + self._line())
            self._out.flush()
            self._is_shown = True

    def clear(self) -> None:
        """Take the line away, before other words or at the end."""
        if self._out and self._is_shown:
            self._out.write(_CLEAR)
            self._out.flush()
            self._is_shown = False

    def _line(self) -> str:
        if not self._total:
            return f"{self._count:,} articles ..."
        share = min(1.0, self._count / self._total)
        bar = "#" * int(share * _BAR_WIDTH)
        left_s = round((self._clock() - self._start) * (1 / share - 1))
        minutes, seconds = divmod(left_s, 60)
        return (
            f"[{bar:{_BAR_WIDTH}}] {self._count:,} of {self._total:,} articles, {minutes}:{seconds:02} left"
        )
