"""What the bot says of itself: how it is, what can be asked, and plain lines."""

from dataclasses import dataclass
from datetime import datetime

from adapters.pressable import Button


@dataclass(frozen=True, slots=True)
class PlatformState:
    """A platform by its name, and how it is: "connected", or what is wrong and what to do."""

    name: str
    state: str


@dataclass(frozen=True, slots=True)
class Status:
    """What the bot has and how it is connected; `since` is None for an empty archive.

    `notes` tell of its work, a line each: what was posted last, what is late or refused.
    """

    articles: int
    quotes: int
    since: datetime | None
    platforms: tuple[PlatformState, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """One command: how it is typed and what it does."""

    usage: str
    does: str


@dataclass(frozen=True, slots=True)
class Help:
    """What can be typed."""

    commands: tuple[CommandHelp, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A plain line to the one who asked: what is so, and what can be done next.

    `items` are a numbered list under it.
    """

    text: str
    hints: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    items: tuple[str, ...] = ()
