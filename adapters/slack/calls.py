"""Calls to Slack's Web API: posting messages, and who the app is."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from itertools import chain, repeat
from typing import TypeVar

from aiohttp import ClientConnectorError
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
)
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.asking import Posted
from adapters.errors import PlatformError, RefusedError, TryLaterError
from adapters.slack.blocks import Message
from adapters.slack.refusals import in_our_words

LONGEST_WAIT_S = 30
"""A call that Slack wants to see later than this fails at once; who asked can decide when to try again."""

WAITS_S = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0)
"""Before the next try after each failure in a row, when something is kept up for as long as the bot runs."""

QUIET = logging.getLogger("adapters.slack.sdk")
"""The SDK's own log: silent, as it holds addresses that open connections. What matters is logged by us."""
QUIET.setLevel(logging.CRITICAL + 1)


_BAD_BLOCKS = frozenset({"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
_log = logging.getLogger(__name__)
Result = TypeVar("Result")


class ShortWaits(AsyncRateLimitErrorRetryHandler):
    """Tries again when Slack says that it was too much and when to come back, if that is soon."""

    async def _can_retry_async(
        self,
        *,
        state: RetryState,  # noqa: ARG002  # the SDK passes it by name, and the next ones
        request: HttpRequest,  # noqa: ARG002
        response: HttpResponse | None = None,
        error: Exception | None = None,  # noqa: ARG002
    ) -> bool:
        if response is None or response.status_code != 429:
            return False
        headers = {name.lower(): value for name, value in response.headers.items()}
        waits = headers.get("retry-after") or ["1"]
        return all(wait.isdigit() and int(wait) <= LONGEST_WAIT_S for wait in waits)


def retries() -> list[AsyncRetryHandler]:
    """What is tried again by itself: only what Slack cannot have done yet, 429 and connections never made.

    By default the SDK sends again after lost connections, too, and others after 5xx; the message may stand by
    then, and would stand twice.
    """
    return [
        AsyncConnectionErrorRetryHandler(error_types=[ClientConnectorError]),
        ShortWaits(max_retry_count=3),
    ]


def web_client(token: str | None, api_url: str, *, tries_again: bool = True) -> AsyncWebClient:
    """A client of the Web API at this address; without `tries_again`, each call is one request."""
    base = api_url if api_url.endswith("/") else f"{api_url}/"
    handlers = retries() if tries_again else []
    return AsyncWebClient(token=token, base_url=base, logger=QUIET, retry_handlers=handlers)


async def call(client: AsyncWebClient, method: str, payload: Mapping[str, object]) -> AsyncSlackResponse:
    """Call a method of the Web API. Raises SlackApiError, and what the network raises."""
    return await client.api_call(method, json=dict(payload))


async def send(
    client: AsyncWebClient, method: str, where: Mapping[str, object], message: Message
) -> AsyncSlackResponse:
    """Send a message by a method of chat; without its blocks, should Slack not take them. Raises as call does.

    What is read aloud says the same in plain words: better than nothing, where an address in an article is
    one that Slack does not like.
    """
    payload = {**where, **message.payload()}
    try:
        return await call(client, method, payload)
    except SlackApiError as error:
        if error.response.get("error") not in _BAD_BLOCKS:
            raise
        _log.error("slack: blocks refused: %s", error.response.get("response_metadata"))
        return await call(client, method, {**payload, "blocks": []})


async def post(client: AsyncWebClient, channel: str, message: Message) -> Posted:
    """Post a message, then its thread. Raises RefusedError, TryLaterError and UnsureError, with what stands."""
    posted: list[str] = []
    try:
        with in_our_words(f"posting to {channel}", posts=True):
            first = await send(client, "chat.postMessage", {"channel": channel}, message)
            posted.append(str(first["ts"]))
            where = {"channel": str(first["channel"]), "thread_ts": posted[0]}
            for reply in message.thread:
                sent = await send(client, "chat.postMessage", where, reply)
                posted.append(str(sent["ts"]))
    except PlatformError as error:
        error.posted = tuple(posted)
        raise
    return Posted(where["channel"], tuple(posted))


async def kept_trying(
    attempt: Callable[[], Awaitable[Result]], tell: Callable[[str], None], *, is_first: bool = True
) -> Result:
    """What the attempt gives, however long it takes; `tell` hears why it does.

    Raises RefusedError when it is refused and `is_first`; later on, a refusal may be undone, and is retried.
    """
    for wait_s in chain(WAITS_S, repeat(WAITS_S[-1])):
        try:
            return await attempt()
        except (RefusedError, TryLaterError) as error:
            if is_first and isinstance(error, RefusedError):
                raise
            problem = str(error)
        tell(f"not connected: {problem}; trying again in {wait_s:.0f} s")
        _log.warning("slack: not connected: %s", problem)
        await asyncio.sleep(wait_s)
    raise AssertionError  # the waits never end
