"""What people are told of sources, filters and corrections. Names, titles and headlines in them are others' words."""

from dataclasses import dataclass
from datetime import datetime

from adapters.pressable import Button, Option


@dataclass(frozen=True, slots=True)
class NewsLine:
    """A headline as its feed gives it, and where it leads; None for no address."""

    headline: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class FollowedSource:
    """A feed that a channel follows: its `name` there, and its `title`, "" where that is the name.

    `url` is the feed, `site` what it is the feed of. `state` says how it is in a few words ("Its site refuses us"),
    `since` since when where that is of interest, `problem` why. `due` is when it is asked next. Moments are UTC;
    `zone` is the channel's (IANA), for platforms that do not know the reader's. `made_by` is the platform's id of a
    person, shown as a name; nobody is notified. `news` says what has just been done; "" in a list.
    """

    name: str
    url: str
    state: str
    zone: str
    title: str = ""
    site: str | None = None
    since: datetime | None = None
    problem: str = ""
    due: datetime | None = None
    latest: tuple[NewsLine, ...] = ()
    notes: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    made_by: str = ""
    news: str = ""


@dataclass(frozen=True, slots=True)
class SourceList:
    """One page of what a channel follows, under its `heading`; `hints` say what can be typed.

    `options` stand for sources one of which is to be picked, where `ask` says what for.
    """

    heading: str
    sources: tuple[FollowedSource, ...] = ()
    hints: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    options: tuple[Option, ...] = ()
    ask: str = "Which one?"


@dataclass(frozen=True, slots=True)
class FilterShown:
    """A channel's filter: what it `does` ("Only about climate, without football"), and what that means.

    It would have kept `kept` of the last `looked_at` articles; some headlines of those, and of the ones it would not.
    """

    does: str
    kept: int
    looked_at: int
    keeps: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    news: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What an article changed at a time (UTC, when it was noticed), a line each: "“…” is gone"."""

    at: datetime
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corrections:
    """How an article was changed since it was first seen, the latest first; `more` were before those."""

    headline: str
    corrections: tuple[Correction, ...]
    more: int = 0


Followed = FollowedSource | SourceList | FilterShown | Corrections
"""What this module holds of the replies."""
