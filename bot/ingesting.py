"""The use case of ingesting: many articles into the archive, digested in several processes."""

import asyncio
import signal
from collections import deque
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context

from adapters.articles import ArticleSource, RawArticle
from adapters.errors import SourceError, SourceUnreadableError
from adapters.ports import Archive
from bot.digesting import Digested, digest_all, digest_one
from digests.model import Digest

_WAITING_A_JOB = 8
"""Texts handed to a process before its first is back: enough that none waits, few enough that memory stays small."""

Outcomes = Iterator[Digested | SourceError]


@dataclass(slots=True)
class Tally:
    """What became of the articles so far."""

    added: int = 0
    known: int = 0
    failed: int = 0

    def __str__(self) -> str:
        """In words, in one line."""
        return f"{self.added:,} added, {self.known:,} already known, {self.failed:,} failed"


async def ingest(outcomes: Outcomes, archive: Archive, tally: Tally, tell: Callable[[str], None]) -> None:
    """Keep each digest as it comes, and count in `tally`; what it holds is true whenever this is stopped.

    `tell` is called with a line about each article that could not be done, about how others were read, and
    with "" when one more is done.
    """
    for outcome in outcomes:
        if isinstance(outcome, SourceError):
            tally.failed += 1
            tell(str(outcome))
        else:
            if outcome.note:
                tell(outcome.note)
            await _to_the_end(_keep(outcome.digest, archive, tally))
        tell("")


async def _keep(digest: Digest, archive: Archive, tally: Tally) -> None:
    is_new = await archive.add(digest)
    tally.added += is_new
    tally.known += not is_new


async def _to_the_end(work: Coroutine[None, None, None]) -> None:
    """Do the work whole, also when stopped in its midst: what is kept and not counted would make the count untrue."""
    task = asyncio.create_task(work)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise


def digests(source: ArticleSource, jobs: int) -> Outcomes:
    """Each article's digest in the source's order, made in so many processes; in this one for a single job."""
    return digest_all(source) if jobs == 1 else _in_processes(source, jobs)


def _in_processes(source: ArticleSource, jobs: int) -> Outcomes:
    """Processes start afresh: the database's threads must not be copied into them."""
    pool = _pool(jobs)
    waiting: deque[SourceError | Future[Digested | SourceError]] = deque()
    try:
        for found in source.articles():
            waiting.append(pool.submit(digest_one, found) if isinstance(found, RawArticle) else found)
            if len(waiting) >= jobs * _WAITING_A_JOB:
                yield _done(waiting.popleft())
        while waiting:
            yield _done(waiting.popleft())
    except BrokenProcessPool:
        advice = "run it again with fewer jobs; what was added stays"
        yield SourceUnreadableError("--jobs", "a digesting process was ended from outside", advice)
    finally:
        pool.shutdown(cancel_futures=True)


def _done(waiting: SourceError | Future[Digested | SourceError]) -> Digested | SourceError:
    return waiting if isinstance(waiting, SourceError) else waiting.result()


def _pool(jobs: int) -> ProcessPoolExecutor:
    """The processes, all started. Ctrl-C reaches each of a terminal's, and only the first one has to answer to it.

    A process ignores what the one that starts it ignores, from its first moment on.
    """
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"))
    ours = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        for _ in range(jobs):
            pool.submit(int)  # one process is started for each that finds none idle
    finally:
        signal.signal(signal.SIGINT, ours)
    return pool
