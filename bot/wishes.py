"""Reading when a briefing is wanted, as people write it: "daily 8am London mon-fri top 5 words climate -football"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

from bot.commands import Misread
from digests.briefing import MOST, Terms
from digests.schedule import DAYS, WEEKDAYS

MOST_TERMS = 20
LONGEST_TERM = 60

_USAGE = ("/briefing daily 08:00 Europe/London mon-fri top 5", "/briefing weekly fri 17:00")
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_GROUPS = {
    "weekdays": WEEKDAYS,
    "workdays": WEEKDAYS,
    "weekends": frozenset({5, 6}),
    "weekend": frozenset({5, 6}),
    "everyday": DAYS,
}
_NAMED_TIMES = {"noon": time(12), "midday": time(12), "midnight": time(0)}
_TIME = re.compile(r"(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)
_SHORT_ZONES = {
    **dict.fromkeys(("est", "edt", "et"), "America/New_York"),
    **dict.fromkeys(("cst", "cdt", "ct"), "America/Chicago"),
    **dict.fromkeys(("mst", "mdt", "mt"), "America/Denver"),
    **dict.fromkeys(("pst", "pdt", "pt"), "America/Los_Angeles"),
    **dict.fromkeys(("aest", "aedt", "aet"), "Australia/Sydney"),
    **dict.fromkeys(("bst",), "Europe/London"),
    **dict.fromkeys(("cest",), "Europe/Berlin"),
    **dict.fromkeys(("ist",), "Asia/Kolkata"),
}
"""What people write, with what most of them mean. As zones, EST and MST have no summer time: an hour off for months."""

_NO_PLACES = _SHORT_ZONES.keys() | {"localtime", "factory"}
_SPLIT_HALF = re.compile(r"(?<=\d)\s+(?=[ap]\.?m\b)", re.IGNORECASE)
_TERM = re.compile(r'(-?)(?:["“«]([^"”»]+)["”»]|(\S+))')
_OPENING_MARKS = '"“«'
_FILLERS = frozenset({"at", "on", "in", "every", "each", "day", "and", "stories", "zone", "o'clock"})
_TERMS_BEGIN = re.compile(r"(?:^|\s)(?:words|about)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """When a briefing is wanted, as far as it was said: what is None was not. Of `days`, 0 is Monday."""

    at: time | None = None
    zone: str | None = None
    days: frozenset[int] | None = None
    top: int | None = None
    terms: Terms | None = None


def wanted(text: str) -> Wanted | Misread:
    """What stands behind "daily" or "weekly"; a Misread names the first word that cannot be understood."""
    when, *about = _TERMS_BEGIN.split(_SPLIT_HALF.sub("", text), maxsplit=1)
    found: dict[str, object] = {}
    words = when.replace(",", " ").split()
    while words:
        word = words.pop(0)
        if words and (city := zone_named(f"{word} {words[0]}")):  # New York
            del words[0]
            word = city
        meant = _top(word, words) or _meaning(word)
        if isinstance(meant, Misread):
            return meant
        name, value = meant
        if name == "days" and "days" in found:
            value = value | found["days"]  # type: ignore[operator]  # both are sets of days
        elif name in found:
            return Misread(f"There is a second {_CALLED[name]}: {word[:40]}.", _USAGE)
        if name:
            found[name] = value
    terms = terms_named(about[0]) if about else None
    return terms if isinstance(terms, Misread) else Wanted(**found, terms=terms)  # type: ignore[arg-type]


_CALLED = {"at": "time", "zone": "zone", "top": "number of stories"}


def clock(text: str) -> time | None:
    """The time of day that was meant by "8", "8am", "20:15", "0815", "noon"; None for anything else."""
    named = _NAMED_TIMES.get(text.lower())
    match = _TIME.fullmatch(text.strip())
    if named or not match:
        return named
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "")[:1].lower()
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return time(hour % 24, minute) if hour <= 23 and minute <= 59 else None


def zone_named(text: str) -> str | None:
    """The IANA zone of this name in any case, or of the one city called so ("london"); None when there is none."""
    return _zones().get(text.lower().replace(" ", "_"))


def zone_meant(text: str) -> tuple[str, ...]:
    """Asks whether the zone was meant that a short name like "EST" or a near miss stands for; () without one."""
    short = _SHORT_ZONES.get(text.lower())
    return (f"Did you mean {short}?",) if short else _near(text, _zones())


def days_named(text: str) -> frozenset[int] | None:
    """The days of "mon-fri", "weekends", "tuesdays"; None for anything else. Monday is 0."""
    low = text.lower().rstrip(".")
    if low in _GROUPS:
        return _GROUPS[low]
    first, dash, last = low.replace("–", "-").partition("-")
    start, end = _day(first), _day(last) if dash else _day(first)
    if start is None or end is None:
        return None
    return frozenset((start + n) % 7 for n in range((end - start) % 7 + 1))


def _meaning(word: str) -> tuple[str, object] | Misread:
    """Which part of a wish a word is, and its value; ("", …) for one that says nothing."""
    if word.lower() in _FILLERS:
        return "", None
    readings = (("at", clock(word)), ("days", days_named(word)), ("zone", zone_named(word)))
    known = next(((name, value) for name, value in readings if value is not None), None)
    return known or _unknown(word)


def _top(word: str, rest: list[str]) -> tuple[str, object] | Misread | None:
    if word.lower() != "top":
        return None
    count = rest.pop(0) if rest else ""
    if count.isdecimal() and 1 <= int(count[:4]) <= MOST:
        return "top", int(count)
    return Misread(f"“top” takes a number from 1 to {MOST}.", _USAGE)


def _unknown(word: str) -> Misread:
    if word.lower() in _SHORT_ZONES:
        problem = f"“{word}” does not say what the clocks do in summer, or where."
        return Misread(problem, (*zone_meant(word), *_USAGE))
    hints = _near(word, [*_zones(), *_NAMES])
    return Misread(f"I do not understand “{word[:40]}” as a time, a day or a zone.", (*hints, *_USAGE))


def _near(word: str, names: Iterable[str]) -> tuple[str, ...]:
    found = get_close_matches(word.lower(), list(names), n=1, cutoff=0.75)
    return tuple(f"Did you mean {_zones().get(name, name)}?" for name in found)


def terms_named(text: str) -> Terms | Misread:
    """Words and phrases, those behind a hyphen unwanted: 'climate -football "interest rate"'."""
    found = [(m[1], (m[2] or m[3]).strip(",;")) for m in _TERM.finditer(text.strip(" :"))]
    found = [(sign, term) for sign, term in found if any(map(str.isalnum, term))]
    if unclosed := next((term for _, term in found if term[0] in _OPENING_MARKS), None):
        return Misread(f"The phrase that begins with “{unclosed[1:]} has no closing mark.", _USAGE)
    if len(found) > MOST_TERMS or any(len(term) > LONGEST_TERM for _, term in found):
        return Misread(f"At most {MOST_TERMS} words, each of at most {LONGEST_TERM} characters.", _USAGE)
    return Terms(_signed(found, ""), _signed(found, "-"))


def _signed(terms: Iterable[tuple[str, str]], sign: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(term for s, term in terms if s == sign))


def _day(text: str) -> int | None:
    word = text.rstrip("s") if len(text) > 4 else text
    found = [n for n, name in enumerate(_NAMES) if len(word) >= 3 and name.startswith(word)]
    return found[0] if len(found) == 1 else None


@cache
def _zones() -> dict[str, str]:
    """Each zone by its name in lower case, and by its city where only one has it."""
    zones = sorted(z for z in available_timezones() if not z.startswith(("posix/", "right/")))
    by_city: dict[str, set[str]] = {}
    for zone in zones:
        region, _, city = zone.rpartition("/")
        if region and region != "Etc":
            by_city.setdefault(city.lower(), set()).add(zone)
    cities = {city: min(found) for city, found in by_city.items() if len(found) == 1}
    known = cities | {zone.lower(): zone for zone in zones}
    return {name: zone for name, zone in known.items() if name not in _NO_PLACES}
