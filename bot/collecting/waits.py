"""When a source is asked again, and an item tried again: pure rules of time."""

from datetime import timedelta

LONGEST = timedelta(days=1)
"""However often a source has failed, and however long it asks to be left alone."""

_JITTER = 0.2
"""So that feeds that were followed together are not asked together for ever."""

_FIRST_TRY = timedelta(minutes=2)
_GROWTH = 3
"""An outlet corrects within the first hours, if at all."""


def until_next_check(interval: timedelta, wait: timedelta | None, chance: float) -> timedelta:
    """How long after a good answer a source is asked again: what it asks for, if that is more than `interval`."""
    return _spread(min(LONGEST, max(interval, wait or interval)), chance)


def after_failures(
    failures: int, interval: timedelta, retry_after: timedelta | None, chance: float
) -> timedelta:
    """How long after so many failures in a row (from 1) a source is asked again: doubling, to a day at the most."""
    doubled = min(LONGEST, interval * 2 ** min(failures - 1, 10))
    return _spread(min(LONGEST, max(doubled, retry_after or doubled)), chance)


def until_next_try(attempts: int, retry_after: timedelta | None, chance: float) -> timedelta:
    """How long until an article's page is tried again that could not be reached so many times (from 1) in a row."""
    return after_failures(attempts, _FIRST_TRY, retry_after, chance)


def until_read_again(
    times: int, interval: timedelta, retry_after: timedelta | None, chance: float
) -> timedelta:
    """How long until a page is read again that was so many times (from 0): three times as long each time."""
    grown = interval * _GROWTH ** min(times, 10)
    return _spread(max(grown, retry_after or grown), chance)


def _spread(wait: timedelta, chance: float) -> timedelta:
    """A little more than that, never less: what a site asks for is the least."""
    return wait * (1 + _JITTER * chance)
