"""How far long work has come, on standard error, while nobody sees its output."""

from collections.abc import Callable
from time import monotonic
from typing import TextIO

_FIRST_AFTER_S = 0.5
_EVERY_S = 0.1
_CLEAR = "\r\x1b[K"


class Progress:
    """One line that counts; it appears only when the work takes long, and leaves nothing behind."""

    def __init__(self, out: TextIO | None, *, clock: Callable[[], float] = monotonic) -> None:
        """A counter on `out`; silent without it, and when it is no terminal. `clock` counts seconds."""
        self._out = out if out and out.isatty() else None
        self._clock = clock
        self._due = clock() + _FIRST_AFTER_S
        self._count = 0
        self._is_shown = False

    def step(self) -> None:
        """One more is done."""
        self._count += 1
        if self._out and self._clock() >= self._due:
            self._due = self._clock() + _EVERY_S
            self._out.write(f"{_CLEAR}{self._count:,} articles ...")
            self._out.flush()
            self._is_shown = True

    def clear(self) -> None:
        """Take the line away, before other words or at the end."""
        if self._out and self._is_shown:
            self._out.write(_CLEAR)
            self._out.flush()
            self._is_shown = False
