"""The use case of ingesting: many articles into the archive, digested in several processes."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Callable, Coroutine
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import aclosing
from dataclasses import dataclass

from adapters.articles import ArticleSource
from adapters.errors import SourceError, SourceUnreadableError
from adapters.ports import Archive
from bot.digesting import Cleaned, Digested, digest_cleaned
from bot.keeping import keep
from bot.sparing import Known, unless_known
from bot.workers import workers

_WAITING_A_JOB = 8
"""Texts handed to a process before its first is back: enough that none waits, few enough that memory stays small."""

Outcomes = AsyncGenerator[Digested | Known | SourceError]


@dataclass(slots=True)
class Tally:
    """What became of the articles so far."""

    added: int = 0
    known: int = 0
    failed: int = 0

    def __str__(self) -> str:
        """In words, in one line."""
        return f"{self.added:,} added, {self.known:,} already known, {self.failed:,} failed"


async def ingest(
    source: ArticleSource, jobs: int, archive: Archive, tally: Tally, tell: Callable[[str], None]
) -> None:
    """Keep the digest of each article, made in so many processes, and count in `tally`.

    What it holds is true whenever this is stopped. `tell` is called with a line about each article that could not
    be done, about how others were read, and with "" when one more is done.
    """
    async with aclosing(_digested(source, jobs, archive)) as outcomes:
        async for outcome in outcomes:
            if not isinstance(outcome, SourceError) and outcome.note:
                tell(outcome.note)
            if problem := await _to_the_end(_keep(outcome, archive, tally)):
                tell(problem)
            tell("")


async def _keep(outcome: Digested | Known | SourceError, archive: Archive, tally: Tally) -> str:
    """Keep what is new, and count; gives why it could not be done, "" when it was."""
    kept = await keep(outcome, archive) if isinstance(outcome, Digested) else outcome
    tally.added += kept is True
    tally.known += kept is False or isinstance(kept, Known)
    tally.failed += isinstance(kept, SourceError)
    return str(kept) if isinstance(kept, SourceError) else ""


async def _to_the_end(work: Coroutine[None, None, str]) -> str:
    """Do the work whole, also when stopped in its midst: what is kept and not counted would make the count untrue."""
    task = asyncio.create_task(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise


def _digested(source: ArticleSource, jobs: int, archive: Archive) -> Outcomes:
    """Each article's digest in the source's order, unless it is known; in this process for a single job."""
    return _here(source, archive) if jobs == 1 else _in_processes(source, jobs, archive)


async def _here(source: ArticleSource, archive: Archive) -> Outcomes:
    for found in source.articles():
        due = await unless_known(found, archive)
        yield digest_cleaned(due) if isinstance(due, Cleaned) else due


async def _in_processes(source: ArticleSource, jobs: int, archive: Archive) -> Outcomes:
    pool = workers(jobs)
    waiting: deque[Known | SourceError | Future[Digested | SourceError]] = deque()
    try:
        for found in source.articles():
            due = await unless_known(found, archive)
            waiting.append(pool.submit(digest_cleaned, due) if isinstance(due, Cleaned) else due)
            if len(waiting) >= jobs * _WAITING_A_JOB:
                yield _done(waiting.popleft())
        while waiting:
            yield _done(waiting.popleft())
    except BrokenProcessPool:
        advice = "run it again with fewer jobs; what was added stays"
        yield SourceUnreadableError("--jobs", "a digesting process was ended from outside", advice)
    finally:
        pool.shutdown(cancel_futures=True)


def _done(waiting: Known | SourceError | Future[Digested | SourceError]) -> Digested | Known | SourceError:
    return waiting.result() if isinstance(waiting, Future) else waiting
