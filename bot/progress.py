"""How far long work has come, on standard error, while nobody sees its output."""

from time import monotonic
from typing import TextIO

_FIRST_AFTER_S = 0.5
_EVERY_S = 0.1
_CLEAR = "\r\x1b[K"


class Progress:
    """One line that counts; it appears only when the work takes long, and leaves nothing behind."""

    def __init__(self, out: TextIO, *, visible: bool) -> None:
        """A counter on `out`, silent unless `visible`."""
        self._out = out
        self._visible = visible
        self._due = monotonic() + _FIRST_AFTER_S
        self._count = 0
        self._is_shown = False

    def step(self) -> None:
        """One more is done."""
        self._count += 1
        if self._visible and monotonic() >= self._due:
            self._due = monotonic() + _EVERY_S
            self._out.write(f"{_CLEAR}{self._count:,} articles ...")
            self._out.flush()
            self._is_shown = True

    def clear(self) -> None:
        """Take the line away, before other words or at the end."""
        if self._is_shown:
            self._out.write(_CLEAR)
            self._out.flush()
            self._is_shown = False
