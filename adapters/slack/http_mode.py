"""HTTP mode: Slack's requests at an address of our own, each checked for its signature, age and repetition."""

import asyncio
from collections.abc import Callable
from time import time

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_sdk.signature import SignatureVerifier

from adapters.errors import RefusedError
from adapters.slack.desk import Desk

PATH = "/slack/events"
"""Where commands, buttons and forms arrive."""

_LARGEST_REQUEST = 1024 * 1024
_REMEMBERED_S = 600.0
"""A signature holds from 5 minutes before its time to 5 minutes after."""


class Seen:
    """The signatures of late, each of which is good for one request."""

    def __init__(self) -> None:
        """None yet."""
        self._until: dict[str, float] = {}

    def before(self, signature: str) -> bool:
        """Whether it was asked about before; it is remembered for as long as Slack's signatures hold."""
        now = time()
        for old in [known for known, until in self._until.items() if until < now]:
            del self._until[old]
        if signature in self._until:
            return True
        self._until[signature] = now + _REMEMBERED_S
        return False


async def serve(desk: Desk, signing_secret: str, host: str, port: int, tell: Callable[[str], None]) -> None:
    """Hand what Slack sends to the desk until cancelled; `tell` hears when it listens.

    Raises RefusedError when the port cannot be listened at.
    """
    verifier, seen = SignatureVerifier(signing_secret), Seen()

    async def receive(request: web.Request) -> web.StreamResponse:
        headers = {name: str(value) for name, value in request.headers.items()}
        is_signed = verifier.is_valid_request(await request.text(), headers)
        if is_signed and seen.before(request.headers["X-Slack-Signature"]):
            return web.Response(status=401, text="this request was sent before")
        acknowledged, work = await desk.acknowledge(await to_bolt_request(request))
        response = await to_aiohttp_response(acknowledged)
        await response.prepare(request)
        await response.write_eof()
        desk.start(work)
        return response

    app = web.Application(client_max_size=_LARGEST_REQUEST)
    app.router.add_post(PATH, receive)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await _listen(runner, host, port)
        tell("connected")
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        raise RefusedError(
            f"listening at {host}:{port} is impossible ({error.strerror or error})",
            "set SLACK_HTTP_HOST and SLACK_HTTP_PORT to an address of this machine that is free",
        ) from error
