"""Asking a feed that is due: what it says is kept, or why it says nothing."""

import logging
from dataclasses import replace
from datetime import timedelta
from logging import DEBUG, INFO

from adapters.errors import (
    AdapterError,
    SourceAwayError,
    SourceBlockedError,
    SourceEmptyError,
    SourceError,
    SourceGoneError,
)
from adapters.faults import wordless
from adapters.following import Health, Source
from adapters.web import Feed, Unchanged
from bot.collecting.needs import Collecting
from bot.collecting.waits import after_failures, until_next_check

_log = logging.getLogger(__name__)

_FAULT = "a fault of Pullquote's own, which the log tells more of"


async def ask(source: Source, by: Collecting) -> None:
    """Ask one source. Raises ArchiveError; all else that goes wrong is what the source is now."""
    try:
        found: Feed | Unchanged = await by.web.check(source.url, source.validators)
    except SourceEmptyError:  # no fault: some feeds are empty until something happens
        found = Unchanged(source.url, source.validators)
    except SourceError as error:
        return await _settle_failed(source, by, _health(error), error.problem, retry_after(error))
    except AdapterError:
        raise
    except Exception as error:  # noqa: BLE001  # the outermost loop of a source: the others are asked
        _log.error("source %d could not be asked", source.id, exc_info=wordless(error))
        return await _settle_failed(source, by, "unreadable", _FAULT, None)
    return await _settle_well(_moved(source, found.url), found, by)


async def _settle_well(source: Source, found: Feed | Unchanged, by: Collecting) -> None:
    now = by.clock()
    due = now + until_next_check(by.interval, found.wait, by.chance())
    if isinstance(found, Feed):
        _, new = await by.sources.take_in(source, found, now, due, now - by.oldest)
        _log.log(INFO if new else DEBUG, "source %d: %d new of %d", source.id, new, len(found.entries))
        return
    well = replace(
        source, failures=0, problem="", checked=now, due=due, validators=found.validators, broken=None
    )
    if source.health != "working":
        well = replace(well, health="working", since=now)
    await by.sources.settle(well)


async def _settle_failed(
    source: Source, by: Collecting, health: Health, problem: str, retry: timedelta | None
) -> None:
    now, failures = by.clock(), source.failures + 1
    due = now + after_failures(failures, by.interval, retry, by.chance())
    failed = replace(
        source,
        health=health,
        problem=problem,
        failures=failures,
        checked=now,
        due=due,
        broken=source.broken or now,
    )
    if source.health != health:
        failed = replace(failed, since=now)
    _log.info("source %d: %s (%d in a row): %s", source.id, health, failures, problem)
    await by.sources.settle(failed)


def _moved(source: Source, url: str) -> Source:
    """The source at the address where it is for good."""
    return source if url == source.url else replace(source, url=url, moved_from=source.url)


def _health(error: SourceError) -> Health:
    if isinstance(error, SourceBlockedError):
        return "blocked"
    if isinstance(error, SourceGoneError):
        return "gone"
    return "away" if isinstance(error, SourceAwayError) else "unreadable"


def retry_after(error: SourceError) -> timedelta | None:
    """How long a site asks to be left alone; None when it does not say."""
    return error.retry_after if isinstance(error, SourceAwayError | SourceBlockedError) else None
