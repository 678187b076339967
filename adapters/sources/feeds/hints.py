"""How long a feed itself asks to be left alone."""

from datetime import datetime, timedelta

from lxml import etree

from adapters.sources.feeds.xml import local

LONGEST_WAIT = timedelta(days=1)
"""A feed that asks for more was not set up for news; a day is what the bot sleeps at most."""

_PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(weeks=1),
    "monthly": timedelta(days=30),
    "yearly": timedelta(days=365),
}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def wait(root: etree._Element, now: datetime) -> timedelta | None:
    """The longest of what the feed asks for (ttl, the syndication module, hours and days to skip), at most a day.

    None when it does not ask.
    Source: RSS 2.0 (ttl, skipHours, skipDays); http://web.resource.org/rss/1.0/modules/syndication/
    """
    said: dict[str, str] = {}
    hours: set[int] = set()
    days: set[str] = set()
    for element in _head(root):
        name, text = local(element), (element.text or "").strip().lower()[:20]
        if name == "hour" and text.isdecimal():
            hours.add(int(text) % 24)
        elif name == "day":
            days.add(text)
        else:
            said.setdefault(name, text)
    asked = (_ttl(said.get("ttl", "")), _period(said), _skipped(hours, days, now))
    longest = max(asked)
    return min(longest, LONGEST_WAIT) if longest else None


def _head(root: etree._Element) -> list[etree._Element]:
    """What the feed says of itself: two levels below its channel, without its items."""
    tops = [root, *(child for child in root if local(child) == "channel")]
    own = [child for top in tops for child in top if local(child) not in ("item", "entry", "channel")]
    return [*own, *(inner for child in own if local(child) in ("skiphours", "skipdays") for inner in child)]


def _ttl(text: str) -> timedelta:
    return timedelta(minutes=min(int(text), 1440)) if text.isdecimal() and len(text) < 9 else timedelta()


def _period(said: dict[str, str]) -> timedelta:
    """The module's period by its frequency; a daily feed by default, which only counts when it says anything."""
    if "updateperiod" not in said and "updatefrequency" not in said:
        return timedelta()
    times = said.get("updatefrequency", "1")
    often = int(times) if times.isdecimal() and 0 < len(times) < 6 else 1
    return _PERIODS.get(said.get("updateperiod", "daily"), timedelta()) / max(1, often)


def _skipped(hours: set[int], days: set[str], now: datetime) -> timedelta:
    """How long it is from now until an hour that is not to be skipped; at most a day. Hours and days are in UTC."""
    at = now
    for _ in range(24):
        if at.hour not in hours and _DAYS[at.weekday()] not in days:
            break
        at = at.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return at - now
