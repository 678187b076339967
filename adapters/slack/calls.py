"""Calls to Slack's Web API: posting messages, and who the app is."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from itertools import chain, repeat
from typing import TypeVar

from slack_sdk.http_retry.async_handler import AsyncRetryHandler
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
    AsyncServerErrorRetryHandler,
)
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from adapters.asking import Posted
from adapters.errors import RefusedError, TryLaterError
from adapters.slack.blocks import Message
from adapters.slack.refusals import in_our_words

LONGEST_WAIT_S = 30
"""A call that Slack wants to see later than this fails at once; who asked can decide when to try again."""

WAITS_S = (1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0)
"""Before the next try after each failure in a row, when something is kept up for as long as the bot runs."""

QUIET = logging.getLogger("adapters.slack.sdk")
"""The SDK's own log: silent, as it holds addresses that open connections. What matters is logged by us."""
QUIET.setLevel(logging.CRITICAL + 1)


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
    """What is tried again: lost connections, 429 and 5xx; by default the SDK does only the first."""
    return [AsyncConnectionErrorRetryHandler(), ShortWaits(max_retry_count=3), AsyncServerErrorRetryHandler()]


def web_client(token: str | None, api_url: str) -> AsyncWebClient:
    """A client of the Web API at this address."""
    base = api_url if api_url.endswith("/") else f"{api_url}/"
    return AsyncWebClient(token=token, base_url=base, logger=QUIET, retry_handlers=retries())


async def call(client: AsyncWebClient, method: str, payload: Mapping[str, object]) -> AsyncSlackResponse:
    """Call a method of the Web API. Raises SlackApiError, and what the network raises."""
    return await client.api_call(method, json=dict(payload))


async def post(client: AsyncWebClient, channel: str, message: Message) -> Posted:
    """Post a message, then its thread. Raises RefusedError and TryLaterError."""
    with in_our_words(f"posting to {channel}"):
        first = await call(client, "chat.postMessage", {"channel": channel, **message.payload()})
        parent, at = str(first["ts"]), str(first["channel"])
        posted = [parent]
        for reply in message.thread:
            place = {"channel": at, "thread_ts": parent}
            posted.append(str((await call(client, "chat.postMessage", {**place, **reply.payload()}))["ts"]))
    return Posted(at, tuple(posted))


async def kept_trying(
    attempt: Callable[[], Awaitable[Result]], tell: Callable[[str], None], *, is_first: bool = True
) -> Result:
    """What the attempt gives, however long it takes; `tell` hears why it does.

    Raises RefusedError when it is refused and `is_first`; later on, a refusal may be undone, and is retried.
    """
    for wait_s in chain(WAITS_S, repeat(WAITS_S[-1])):
        try:
            return await attempt()
        except RefusedError as error:
            if is_first:
                raise
            problem = str(error)
        except TryLaterError as error:
            problem = str(error).partition(": trying")[0]
        tell(f"not connected: {problem}: trying again in {wait_s:.0f} s")
        _log.warning("slack: not connected: %s", problem)
        await asyncio.sleep(wait_s)
    raise AssertionError  # the waits never end
