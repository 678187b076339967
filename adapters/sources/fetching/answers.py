"""What an answer means: the thing itself, that it has not changed, or a refusal of one kind or another."""

import re
from collections.abc import Mapping
from datetime import datetime

from adapters.errors import (
    SourceAwayError,
    SourceBlockedError,
    SourceEmptyError,
    SourceError,
    SourceGoneError,
    SourceUnreadableError,
)
from adapters.sources.fetching.faults import LATER, too_large
from adapters.sources.fetching.freshness import retry_after
from adapters.sources.fetching.limits import FetchLimits
from adapters.sources.fetching.urls import shown
from adapters.sources.fetching.wanted import Answer, Asking
from adapters.sources.formats import document
from adapters.web import NO_VALIDATORS

_NOT_TEXT = re.compile(
    r"\s*((?:image|audio|video|font)/[\w.+-]{1,40}|application/(?:pdf|zip|gzip|msword)\b)",
    re.IGNORECASE | re.ASCII,
)
_CHALLENGE = re.compile(rb"challenge-platform|cf-challenge|cf_chl_|<title>Just a moment", re.IGNORECASE)
"""What stands in the pages by which Cloudflare looks whether a person is asking."""

_REFUSED = {
    401: "only who has signed in may have it",
    402: "it is for subscribers",
    403: "its site refuses this bot",
    407: "its site refuses this bot",
    429: "its site says that it was asked too often",
    451: "its site may not show it here, by law",
}
_GONE = {404: "it is not there", 410: "it was taken away for good"}
_ASK_LATER = "it is asked for again later; its site can tell what it allows"


def check_head(asking: Asking, status: int, headers: Mapping[str, str]) -> None:
    """Look at what a server says of an answer before all of it is taken.

    Raises SourceUnreadableError: it is said to be a picture, a film or the like, or to be too large.
    """
    if not 200 <= status < 300 or asking.wanted.is_cut:
        return
    if found := _NOT_TEXT.match(headers.get("Content-Type", "")):
        raise _unreadable(asking, f"this is {found[1].lower()}")
    length = headers.get("Content-Length", "")
    if length.isdigit() and int(length) > asking.wanted.most_bytes:
        raise too_large(asking)


def refusal(asking: Asking, answer: Answer, now: datetime, limits: FetchLimits) -> SourceError | None:
    """Why an answer is not what was asked for; None when it is, or says that nothing has changed.

    A refusal that may end has `retry_after`, when its site says so.
    """
    if _is_challenge(answer):
        return _may_end(asking, "its site lets only people in", answer, now, limits)
    if answer.status in _REFUSED:
        return _may_end(asking, f"{_REFUSED[answer.status]} ({answer.status})", answer, now, limits)
    if answer.status in _GONE:
        problem = f"{asking.wanted.name} not available: {_GONE[answer.status]} ({answer.status})"
        return SourceGoneError(shown(str(asking.url)), problem, "check the address")
    if answer.status == 304 and asking.validators != NO_VALIDATORS:
        return None
    if not 200 <= answer.status < 300 or answer.status == 206:
        return _faulty(asking, answer, now, limits)
    return _not_the_thing(asking, answer)


def refusal_of_rules(
    asking: Asking, answer: Answer, now: datetime, limits: FetchLimits
) -> SourceError | None:
    """Why there is no telling what a robots.txt says; None for one that is not there, or not for us.

    Then nothing is forbidden; "too many requests" is no such answer. Source: RFC 9309, section 2.3.1.
    """
    if 400 <= answer.status < 500 and answer.status != 429:
        return None
    return refusal(asking, answer, now, limits)


def _is_challenge(answer: Answer) -> bool:
    """Source: https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/."""
    if answer.headers.get("cf-mitigated", "").strip().lower() == "challenge":
        return True
    return answer.status == 503 and bool(_CHALLENGE.search(answer.body))


def _may_end(
    asking: Asking, why: str, answer: Answer, now: datetime, limits: FetchLimits
) -> SourceBlockedError:
    problem = f"{asking.wanted.name} not available: {why}"
    error = SourceBlockedError(shown(str(asking.url)), problem, _ASK_LATER)
    error.retry_after = retry_after(answer.headers, now, limits.longest_wait)
    return error


def _faulty(asking: Asking, answer: Answer, now: datetime, limits: FetchLimits) -> SourceAwayError:
    problem = f"its host answers with a fault ({answer.status})"
    error = SourceAwayError(shown(str(asking.url)), problem, LATER)
    error.retry_after = retry_after(answer.headers, now, limits.longest_wait)
    return error


def _not_the_thing(asking: Asking, answer: Answer) -> SourceError | None:
    if asking.wanted.is_cut:
        return None
    if not answer.body or answer.body.isspace():
        return SourceEmptyError(shown(str(asking.url)), "the answer is empty", LATER)
    if found := document(answer.body):
        return _unreadable(asking, f"this is {found}")
    return None


def _unreadable(asking: Asking, problem: str) -> SourceUnreadableError:
    return SourceUnreadableError(
        shown(str(asking.url)), f"{problem}, not a {asking.wanted.name}", "use an address of one"
    )
