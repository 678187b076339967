"""The terminal or pipe that the console shows its replies on."""

from dataclasses import dataclass
from typing import TextIO

from adapters.errors import PlatformClosedError

PLAIN_WIDTH = 80
"""The width, in columns, where there is no terminal to ask."""


@dataclass(frozen=True, slots=True)
class Screen:
    """Where replies are shown: how wide it is, in columns, and whether it understands colour."""

    out: TextIO
    width: int = PLAIN_WIDTH
    colour: bool = False

    def show(self, text: str) -> None:
        """Write it, at once. Raises PlatformClosedError when nobody reads any more."""
        try:
            self.out.write(text)
            self.out.flush()
        except BrokenPipeError as error:
            raise PlatformClosedError("nobody reads the output any more") from error
