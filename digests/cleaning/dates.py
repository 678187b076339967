"""When an article was published, from a line that says nothing else."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import cache

from digests.words.months import AMERICAN_ZONES, DATE_LINE_WORDS, MONTHS, ZONES

_LONGEST = 100
_DIGIT = re.compile(r"\d")
_WORDS = re.compile(r"[^\W\d_]+")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = re.compile(r"\b(?:19|20)\d\d|\d/\d\d?/\d\d")
_TIME = re.compile(
    r"(?<![\d:/.-])(?P<h>\d{1,2})[:.h](?P<min>\d\d)(?::\d\d)?(?:\.\d+)?\s*(?P<half>[ap]\.?m\b\.?)?\s*\(?"
    r"(?:(?P<zone>[a-z]{1,8})\b|(?P<sign>[+-])(?P<oh>\d\d):?(?P<om>\d\d))?"
)


def is_date_line(low: str) -> bool:
    """Whether a line, in small letters, says on which day and nothing else."""
    if len(low) > _LONGEST or _DIGIT.search(low) is None:
        return False
    words = _WORDS.findall(low.rpartition("|")[2] if "|" in low else low)
    return all(map(DATE_LINE_WORDS.__contains__, words)) and _names_day(low, words)


def _names_day(low: str, words: list[str]) -> bool:
    """Whether a line holds a year, or a month or weekday beside a number, or how long ago it was."""
    return bool(_YEAR.search(low) or "ago" in words or any(len(w) > 2 and w in MONTHS for w in words))


def published(low: str) -> datetime | None:
    """The aware UTC time that a stretch in small letters names; midnight UTC without a time in a known zone.

    None without a day, month and year, or where their order is open ("3/4/2020").
    """
    for pattern in _dates():
        if found := pattern.search(low):
            return _moment(found, low)
    return None


@cache
def _dates() -> tuple[re.Pattern[str], ...]:
    """The ways of writing a day, first the likeliest; compiled when a page first names one."""
    return (
        re.compile(rf"\b(?P<m>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>(?:19|20)\d\d)"),
        re.compile(
            rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:\s+de)?\s+(?P<m>{_MONTH})\.?,?(?:\s+de)?\s+(?P<y>(?:19|20)\d\d)"
        ),
        re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"),
        re.compile(r"\b(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>(?:20)?\d\d)\b"),
        re.compile(r"\b(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>20\d\d)\b"),
    )


def _moment(found: re.Match[str], low: str) -> datetime | None:
    day = _day(found)
    if day is None:
        return None
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    time = _TIME.search(low, found.end()) or _TIME.search(low[: found.start()])
    offset = _offset(time, day) if time else None
    if time is None or offset is None:
        return midnight
    hour, minute = int(time["h"]), int(time["min"])
    if half := time["half"]:
        hour = hour % 12 + 12 * (half[0] == "p")
    return (
        midnight + timedelta(hours=hour, minutes=minute) - offset if hour < 24 and minute < 60 else midnight
    )


def _day(found: re.Match[str]) -> date | None:
    month = MONTHS.get(found["m"]) or int(found["m"])
    day, year = int(found["d"]), int(found["y"])
    if "/" in found[0]:
        if month <= 12 and day <= 12 and month != day:
            return None
        month, day = (month, day) if month <= 12 else (day, month)
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def _offset(time: re.Match[str], day: date) -> timedelta | None:
    """How far ahead of UTC the time's zone is; None when it names none that is known."""
    if time["sign"]:
        ahead = timedelta(hours=int(time["oh"]), minutes=int(time["om"]))
        return -ahead if time["sign"] == "-" else ahead
    zone = time["zone"] or ""
    if zone in ZONES:
        return timedelta(hours=ZONES[zone])
    if zone in AMERICAN_ZONES:
        return timedelta(hours=AMERICAN_ZONES[zone] + _is_american_summer(day))
    return None


def _is_american_summer(day: date) -> bool:
    """Whether clocks in the United States are forward: second Sunday of March to first of November."""
    start, end = date(day.year, 3, 14), date(day.year, 11, 7)
    return start - timedelta(days=start.isoweekday() % 7) <= day < end - timedelta(days=end.isoweekday() % 7)
