"""How sources are, and what that means for briefings."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Health = Literal["new", "working", "blocked", "gone", "away", "unreadable"]
"""How a source is: new until it was first asked; the others are what the last answers were, errors by their names."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A source that a channel follows under this name, and that brings nothing, as it does not work.

    `since` is since when, whatever the reasons were in turn; `failures` counts those in a row. `told` is when one of
    the channel's briefings last said of this source that it is missing; None for never.
    """

    source: int
    name: str
    health: Health
    since: datetime
    failures: int = 0
    told: datetime | None = None
