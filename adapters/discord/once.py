"""Requests that must not be sent twice: the library repeats each that Discord answers with a fault of its own.

A message in a channel may be repeated, as it has a nonce that Discord enforces: of two that are the same the
second is answered with the first. A thread in a forum and an answer to everyone have none.
Source: https://discord.com/developers/docs/resources/message#create-message (enforce_nonce).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from types import SimpleNamespace

import aiohttp

from adapters.discord.attempts import answered, begun, failed
from adapters.discord.pace import Pace
from adapters.errors import UnsureError

_is_once: ContextVar[bool] = ContextVar("is_once", default=False)


@contextmanager
def once() -> Iterator[None]:
    """Within it, a request that Discord answers with 5xx raises UnsureError instead of being repeated."""
    before = _is_once.set(True)
    try:
        yield
    finally:
        _is_once.reset(before)


def watch(pace: Pace) -> aiohttp.TraceConfig:
    """What the library's connections are made with, so that `once`, `attempt` and the pace hold.

    It leaves no other way to say so.
    """
    trace = aiohttp.TraceConfig()
    trace.on_request_start.append(pace.begun)
    trace.on_request_start.append(begun)
    trace.on_request_end.append(pace.answered)
    trace.on_request_end.append(answered)
    trace.on_request_end.append(_ended)
    trace.on_request_exception.append(failed)
    return trace


async def _ended(
    _session: aiohttp.ClientSession, _context: SimpleNamespace, params: aiohttp.TraceRequestEndParams
) -> None:
    if _is_once.get() and params.response.status >= 500:
        params.response.close()
        raise UnsureError(f"Discord has a fault of its own ({params.response.status})", 10.0)
