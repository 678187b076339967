"""Briefings that come by themselves, as people are told of them: what was asked for, and when the next ones come."""

from dataclasses import dataclass
from datetime import datetime

from adapters.pressable import Button


@dataclass(frozen=True, slots=True)
class Plan:
    """One subscription: what it does ("Daily at 08:00, Mon–Fri, top 5") and its next runs, in UTC.

    `zone` is the channel's (IANA), in which runs are told; where a platform can, the reader sees their own, too.
    `notes` are lines of small print: how the last one went, why it is paused. `news` says what has just been done;
    "" in a list. `made_by` and `changed_by` are the platform's ids of people, shown as names; nobody is notified.
    """

    does: str
    runs: tuple[datetime, ...]
    zone: str
    notes: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
    news: str = ""
    made_by: str = ""
    changed_by: str = ""


@dataclass(frozen=True, slots=True)
class PlanList:
    """All of a channel's subscriptions; `hints` say what can be typed, and stand alone where there are none."""

    plans: tuple[Plan, ...]
    hints: tuple[str, ...] = ()
    buttons: tuple[Button, ...] = ()
