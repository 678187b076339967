"""What a server says of time: how long its answer stays good, how long it wants to be left alone, which state it is.

All durations are bounded: some sites say ten years.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from adapters.web import Validators

Headers = Mapping[str, str]
"""By names in any case."""

_MAX_AGE = re.compile(r"(?:^|,)\s*max-age\s*=\s*\"?(\d+)\"?\s*(?=,|$)", re.IGNORECASE)
_NOT_KEPT = re.compile(r"(?:^|,)\s*no-(?:store|cache)\s*(?=,|=|$)", re.IGNORECASE)
_MOST_DIGITS = 9
_LONGEST_VALIDATOR = 512
"""In characters: longer ones are no marks of a state, and would have to be kept with every feed."""


def fresh_for(headers: Headers, now: datetime, most: timedelta) -> timedelta | None:
    """How long an answer stays good from now on; None when it does not say, or says that it does not.

    Source: RFC 9111, sections 4.2.1 and 5.2.2; what is for shared caches alone (s-maxage) is not for us.
    """
    control = headers.get("Cache-Control", "")
    if _NOT_KEPT.search(control):
        return None
    if found := _MAX_AGE.search(control):
        return _bounded(_seconds(found[1]) - _seconds(headers.get("Age", "0")), most)
    return _until(headers.get("Expires", ""), headers, now, most)


def retry_after(headers: Headers, now: datetime, most: timedelta) -> timedelta | None:
    """How long a server wants to be left alone, told in seconds or by a date; None when it does not say.

    Source: RFC 9110, section 10.2.3.
    """
    said = headers.get("Retry-After", "").strip()
    if said.isascii() and said.isdigit():
        return _bounded(_seconds(said), most)
    return _until(said, headers, now, most)


def validators_of(headers: Headers) -> Validators:
    """What is given back to the server the next time, exactly as it came: weak marks stay weak."""
    return Validators(
        etag=_fit(headers.get("ETag", "")),
        modified=_fit(headers.get("Last-Modified", "")),
    )


def asking_if_changed(validators: Validators) -> dict[str, str]:
    """The headers that ask for an answer only if it is another one.

    What is no header's value any more is left out. Source: RFC 9110, sections 13.1.2 and 13.1.3.
    """
    said = {"If-None-Match": _fit(validators.etag), "If-Modified-Since": _fit(validators.modified)}
    return {name: value for name, value in said.items() if value}


def _until(said: str, headers: Headers, now: datetime, most: timedelta) -> timedelta | None:
    """The time up to a date, by the server's own clock when it tells that, as it may be wrong."""
    until = _date(said)
    if until is None:
        return None
    return _bounded((until - (_date(headers.get("Date", "")) or now)).total_seconds(), most)


def _date(said: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(said)
        return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
    except (TypeError, ValueError, OverflowError, IndexError):
        return None


def _seconds(digits: str) -> int:
    digits = digits.strip()
    if not (digits.isascii() and digits.isdigit()):
        return 0
    return int(digits) if len(digits) <= _MOST_DIGITS else 10**_MOST_DIGITS


def _bounded(seconds: float, most: timedelta) -> timedelta | None:
    if seconds <= 0:
        return None
    return timedelta(seconds=min(seconds, most.total_seconds()))


def _fit(value: str) -> str:
    return value if len(value) <= _LONGEST_VALIDATOR and value.isascii() and value.isprintable() else ""
