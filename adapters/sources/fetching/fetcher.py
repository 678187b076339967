"""A thing from the web, wherever it has moved to: each step allowed, in turn at its host, and judged."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from yarl import URL

from adapters.errors import SourceAwayError, SourceBlockedError, SourceError
from adapters.sources.fetching.answers import refusal
from adapters.sources.fetching.client import Client
from adapters.sources.fetching.limits import FetchLimits, Manners
from adapters.sources.fetching.outside import Outside
from adapters.sources.fetching.politeness import Politeness
from adapters.sources.fetching.urls import asked, shown
from adapters.sources.fetching.wanted import Answer, Asking, Fetched, Wanted
from adapters.web import NO_VALIDATORS, Validators

Permit = Callable[[URL], Awaitable[float]]
"""Asked before each step: how long a pause the site wants before it, in seconds. Raises what forbids the step."""

Judge = Callable[[Asking, Answer, datetime, FetchLimits], SourceError | None]
"""What tells whether an answer is a refusal."""

_FOR_GOOD = (301, 308)
_ELSEWHERE = (*_FOR_GOOD, 302, 303, 307)
_OVERRUN = (429, 503)
"""What a server says that wants to be left alone. Source: RFC 9110, section 15.6.4, and RFC 6585, section 4."""


class Fetcher:
    """Brings what is asked for, with the manners and within the limits that it was given."""

    def __init__(self, manners: Manners, limits: FetchLimits, outside: Outside) -> None:
        """A fetcher; it connects to nothing before it is asked to."""
        self._manners = manners
        self._limits = limits
        self._now = outside.now
        self._client = Client(manners, limits, outside.resolver)
        self._politeness = Politeness(manners, outside.clock, outside.sleep, outside.chance)

    async def get(
        self,
        wanted: Wanted,
        url: str,
        validators: Validators = NO_VALIDATORS,
        *,
        permit: Permit | None = None,
        judge: Judge = refusal,
    ) -> Fetched:
        """What stands at an address: with status 304 and no body when the validators are still true of it.

        Raises SourceError for all else that is not the thing.
        """
        at, stands_at, is_lasting = asked(url, self._manners.allowed), url, True
        seen = {at}
        while True:
            pause_s = await permit(at) if permit else 0.0
            answer = await self._step(Asking(wanted, at, validators), pause_s, judge)
            if not _leads_on(answer):
                return Fetched(answer, stands_at)
            at = self._next(answer, seen)
            is_lasting = is_lasting and answer.status in _FOR_GOOD
            stands_at = str(at) if is_lasting else stands_at

    async def close(self) -> None:
        """Let go of all connections."""
        await self._client.close()

    def _next(self, answer: Answer, seen: set[URL]) -> URL:
        """Where an answer sends us to; `seen` are the addresses so far, to which it is added."""
        at = asked(answer.headers["Location"], self._manners.allowed, since=answer.url)
        if at in seen:
            raise _lost(answer.url, "it leads in a circle")
        if len(seen) > self._limits.redirects:
            raise _lost(answer.url, f"it leads on more than {self._limits.redirects} times")
        seen.add(at)
        return at

    async def _step(self, asking: Asking, pause_s: float, judge: Judge) -> Answer:
        host = (asking.url.raw_host or "").rstrip(".")
        async with self._politeness.turn(host, pause_s, is_rules=asking.wanted.is_rules):
            if left := self._politeness.rests_for(host):
                raise _at_rest(asking, left)
            answer = await self._client.ask(asking)
            error = None if _leads_on(answer) else judge(asking, answer, self._now(), self._limits)
            if error and answer.status in _OVERRUN:
                self._politeness.rest(host, self._rest_s(answer, error))
        if error:
            raise error
        return answer

    def _rest_s(self, answer: Answer, error: SourceError) -> float:
        """How long a host wants to be left alone; a mere fault that tells no time says nothing of that."""
        if isinstance(error, SourceBlockedError | SourceAwayError) and error.retry_after:
            return error.retry_after.total_seconds()
        return self._limits.untold_rest_s if answer.status == 429 else 0.0


def _leads_on(answer: Answer) -> bool:
    return answer.status in _ELSEWHERE and "Location" in answer.headers


def _at_rest(asking: Asking, left_s: float) -> SourceBlockedError:
    problem = f"{asking.wanted.name} not available: its host wants to be left alone for now"
    error = SourceBlockedError(shown(str(asking.url)), problem, "it is asked for again when that is over")
    error.retry_after = timedelta(seconds=left_s)
    return error


def _lost(url: URL, problem: str) -> SourceAwayError:
    return SourceAwayError(shown(str(url)), problem, "check the address in a browser")
