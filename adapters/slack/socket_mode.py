"""Socket Mode: Slack's requests over a connection that we open, kept up for as long as the bot runs."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from time import monotonic, time
from typing import Any

from slack_bolt.adapter.socket_mode.async_internals import send_async_response
from slack_bolt.adapter.socket_mode.internals import build_headers
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.web.async_client import AsyncWebClient

from adapters.errors import TryLaterError
from adapters.slack.calls import QUIET, WAITS_S, kept_trying
from adapters.slack.desk import Desk
from adapters.slack.refusals import APP_TOKEN, in_our_words

_PING_EVERY_S = 10.0
_CONNECT_WITHIN_S = 10.0
_LOOK_EVERY_S = 0.5
"""How often it is looked whether a connection broke off without a word, which the SDK does with each ping only."""

_LASTING_S = 5.0
"""A connection that ends earlier did not work: the next one waits."""

_log = logging.getLogger(__name__)


class Connection(SocketModeClient):
    """One connection. When it wants to be replaced, it says so instead of replacing itself.

    The SDK's own way tries the same address again for ever, though each is good for one connection only.
    """

    def __init__(self, client: AsyncWebClient, app_token: str, address: str) -> None:
        """A connection to an address that Slack has just given."""
        super().__init__(app_token, QUIET, client, ping_interval=_PING_EVERY_S)
        self.wss_uri = address
        self.greeted = asyncio.Event()
        self.lost = asyncio.Event()
        self.message_listeners.append(self._on_message)
        self.on_error_listeners.append(self._on_error)

    async def connect_to_new_endpoint(self, force: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  # the SDK's
        """Note that Slack or the network has ended it."""
        self.lost.set()
        self.greeted.set()

    async def opened(self) -> bool:
        """Connect; whether Slack greets in time."""
        try:
            async with asyncio.timeout(_CONNECT_WITHIN_S):
                await self.connect()  # type: ignore[no-untyped-call]  # the SDK's
                await self.greeted.wait()
        except TimeoutError:
            return False
        return not self.lost.is_set()

    async def ended(self) -> None:
        """Wait until it has been lost, by a word of Slack's or without one."""
        while not self.lost.is_set():
            if self.current_session is None or self.current_session.closed:
                self.lost.set()
            with suppress(TimeoutError):
                await asyncio.wait_for(self.lost.wait(), _LOOK_EVERY_S)

    async def end(self) -> None:
        """Close it, and all that belongs to it."""
        await self.close()  # type: ignore[no-untyped-call]  # the SDK's

    async def _on_message(
        self, _: AsyncBaseSocketModeClient, message: dict[str, Any], __: str | None
    ) -> None:
        if message.get("type") == "hello":
            self.greeted.set()

    async def _on_error(self, _: object) -> None:
        await self.connect_to_new_endpoint()


async def stay_connected(
    client: AsyncWebClient, app_token: str, desk: Desk, tell: Callable[[str], None]
) -> None:
    """Hand what Slack sends to the desk until cancelled; `tell` hears how the connection is.

    A new connection is open before the old one is closed. Raises RefusedError when the first is refused.
    """

    async def opened() -> Connection:
        return await _open(client, app_token, desk)

    current = await kept_trying(opened, tell, is_first=True)
    try:
        while True:
            tell("connected")
            began = monotonic()
            await current.ended()
            tell("connecting")
            if monotonic() - began < _LASTING_S:
                await asyncio.sleep(WAITS_S[0])
            new = await kept_trying(opened, tell, is_first=False)
            await current.end()
            current = new
    finally:
        await current.end()


async def _open(client: AsyncWebClient, app_token: str, desk: Desk) -> Connection:
    with in_our_words("connecting", token_advice=APP_TOKEN, scopes_advice=APP_TOKEN):
        address = str((await client.apps_connections_open(app_token=app_token))["url"])
    connection = Connection(client, app_token, address)

    async def receive(_: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        bolt_request = AsyncBoltRequest(
            mode="socket_mode", body=request.payload, headers=build_headers(request)
        )
        response, work = await desk.acknowledge(bolt_request)
        try:
            await send_async_response(connection, request, response, time())
        finally:
            desk.start(work)

    connection.socket_mode_request_listeners.append(receive)
    is_open = False
    try:
        is_open = await connection.opened()
    finally:
        if not is_open:
            await connection.end()
    if not is_open:
        raise TryLaterError("connecting: Slack did not greet", WAITS_S[0])
    return connection
