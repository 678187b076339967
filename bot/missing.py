"""What a briefing says of the sources that it misses: one small line, once an outage."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from adapters.health import Health, Missing
from adapters.wording import clipped

LASTING = 3
"""Failures in a row that are worth telling of: most are over at the next check."""

CALM = timedelta(days=7)
"""A source that works and breaks by turns is told of once in so long."""

_MOST = 3
_LONGEST_NAME = 40
_WEEK = timedelta(days=6)
"""Within it the name of a day says which one."""

_WHY: dict[Health, str] = {
    "blocked": "its site refuses us",
    "gone": "no longer there",
    "away": "cannot be reached",
    "unreadable": "cannot be read",
}


def to_tell(missing: Sequence[Missing], now: datetime) -> tuple[Missing, ...]:
    """Of which sources a channel's next briefing says that they are missing, the longest missing first.

    Those that stay broken, and of which it was not told: once an outage, and not again within a week.
    """
    return tuple(
        sorted((each for each in missing if _is_news(each, now)), key=lambda each: (each.since, each.source))
    )


def _is_news(each: Missing, now: datetime) -> bool:
    if each.failures < LASTING:
        return False
    return each.told is None or (each.told < each.since and now - each.told >= CALM)


def missing_line(missing: Sequence[Missing], now: datetime, zone: ZoneInfo) -> str:
    """The line: "Missing since Tuesday: The Post (its site refuses us)."; "" when nothing is."""
    if not missing:
        return ""
    if len(missing) == 1:
        (one,) = missing
        return f"Missing {_since(one, now, zone)}: {_name(one)} ({_why(one)})."
    told = [f"{_name(each)} {_since(each, now, zone)} ({_why(each)})" for each in missing[:_MOST]]
    more = f"; {len(missing) - _MOST} more in /sources" if len(missing) > _MOST else ""
    return f"Missing: {', '.join(told)}{more}."


def _name(each: Missing) -> str:
    return clipped(each.name, _LONGEST_NAME) or "a source"


def _why(each: Missing) -> str:
    return _WHY.get(each.health, "does not work")


def _since(each: Missing, now: datetime, zone: ZoneInfo) -> str:
    since, today = each.since.astimezone(zone), now.astimezone(zone)
    if since.date() == today.date():
        return f"since {since:%H:%M}"
    return f"since {since:%A}" if today.date() - since.date() <= _WEEK else f"since {since:%-d %b}"
