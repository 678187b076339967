"""When something was published, from the ways in which feeds and pages write it."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from digests.cleaning.dates import published

_LONGEST = 100
_FUTURE = timedelta(days=2)
"""So far ahead may a clock be that is set to the wrong zone; what is further ahead is no time of publication."""

_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)
"""Before the Web: clocks that were never set, and zeros."""

_ISO = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?Z?)?")
_SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})")
_ZONES = {
    "CET": "+0100",
    "CEST": "+0200",
    "MET": "+0100",
    "MEST": "+0200",
    "BST": "+0100",
    "WEST": "+0100",
    "EET": "+0200",
    "EEST": "+0300",
    "MSK": "+0300",
    "IST": "+0530",
    "JST": "+0900",
    "KST": "+0900",
    "SGT": "+0800",
    "HKT": "+0800",
    "AEST": "+1000",
    "AEDT": "+1100",
    "NZST": "+1200",
    "NZDT": "+1300",
}
"""Zones that RFC 822 does not have; it knows the American ones."""

_ZONE = re.compile(r"\b([A-Z]{3,4})\s*$")


def moment(text: str | None, now: datetime) -> datetime | None:
    """The aware UTC time that a text names; a time without a zone is UTC, a day without a time its midnight.

    None for what is no date, or one that is days after `now` or before the Web.
    """
    if not text or len(text := text.strip()) > _LONGEST:
        return None
    for read in (_iso, _compact, _rfc_822, _written):
        try:
            found = read(text)
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
        if found is not None:
            return found if _EARLIEST <= found <= now + _FUTURE else None
    return None


def _iso(text: str) -> datetime | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    zone = (found[3] or "Z").upper().replace("UTC", "Z").replace("GMT", "Z")
    return datetime.fromisoformat(f"{found[1]}T{found[2] or '00:00'}{zone}").astimezone(UTC)


def _compact(text: str) -> datetime | None:
    if slashed := _SLASHED.match(text):
        return datetime(int(slashed[1]), int(slashed[2]), int(slashed[3]), tzinfo=UTC)
    found = _COMPACT.fullmatch(text)
    return datetime(*(int(part or 0) for part in found.groups()), tzinfo=UTC) if found else None  # type: ignore[misc, arg-type]  # three to six numbers


def _rfc_822(text: str) -> datetime | None:
    known = _ZONE.sub(lambda zone: _ZONES.get(zone[1], zone[1]), text)
    found = parsedate_to_datetime(known)
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _written(text: str) -> datetime | None:
    """As a page's reader sees it: "3 November 2025, 14:00 CET"."""
    return published(text.lower())
