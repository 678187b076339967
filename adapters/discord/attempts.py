"""Whether what is being posted may stand: the library tells of its last try alone, and may have made several.

A try that Discord refused or held back was not done; one that was begun and not refused may have been, whatever
comes of those after it.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from types import SimpleNamespace

import aiohttp

from adapters.discord.pauses import is_for_all, pause_s
from adapters.errors import LimitedError


@dataclass(slots=True)
class Attempt:
    """What is known of something that is being posted; `may_stand` holds once one of its tries may have been taken.

    `limit` is how long it may take, if it is limited.
    """

    may_stand: bool = False
    limit: asyncio.Timeout | None = None


_attempt: ContextVar[Attempt | None] = ContextVar("attempt", default=None)


@contextmanager
def attempt() -> Iterator[Attempt]:
    """Within it, the tries of this task's requests are taken note of; those that only read do not count."""
    made = Attempt()
    before = _attempt.set(made)
    try:
        yield made
    finally:
        _attempt.reset(before)


@contextmanager
def unhurried() -> Iterator[None]:
    """Within it, waiting for its turn takes nothing from the time of what is being posted."""
    made = _attempt.get()
    limit = made.limit if made else None
    if limit is None or (until := limit.when()) is None:
        yield
        return
    clock = asyncio.get_running_loop().time
    left_s = until - clock()
    limit.reschedule(None)
    try:
        yield
    finally:
        limit.reschedule(clock() + left_s)


async def begun(
    _session: aiohttp.ClientSession, context: SimpleNamespace, params: aiohttp.TraceRequestStartParams
) -> None:
    """Take note that a request goes out."""
    made = _attempt.get()
    if made and params.method != "GET":
        context.stood = made.may_stand
        made.may_stand = True


async def answered(
    _session: aiohttp.ClientSession, context: SimpleNamespace, params: aiohttp.TraceRequestEndParams
) -> None:
    """Take note of the answer: what was refused does not stand.

    A pause that holds for all requests is told at once: the library would wait for its end, and if that waiting was
    cut short, keep all later requests waiting for ever.
    """
    response = params.response
    if 400 <= response.status < 500:
        _undo(context)
    if _attempt.get() and is_for_all(response):
        response.close()
        raise LimitedError("Discord asks for a pause", pause_s(response))


async def failed(
    _session: aiohttp.ClientSession, context: SimpleNamespace, params: aiohttp.TraceRequestExceptionParams
) -> None:
    """Take note of a failure: what could not be sent does not stand."""
    if isinstance(params.exception, aiohttp.ClientConnectorError):
        _undo(context)


def _undo(context: SimpleNamespace) -> None:
    made = _attempt.get()
    if made and hasattr(context, "stood"):
        made.may_stand = context.stood
