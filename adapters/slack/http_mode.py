"""HTTP mode: Slack's requests at an address of our own, each checked for its signature, age and repetition."""

import asyncio
import logging
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

_SENSELESS = (ValueError, TypeError, AttributeError, LookupError)
"""What Bolt raises when a payload has not the shape of any of Slack's."""

_log = logging.getLogger(__name__)


class Seen:
    """The signatures of late, each of which is good for one request."""

    def __init__(self) -> None:
        """None yet."""
        self._until_s: dict[str, float] = {}

    def before(self, signature: str, now_s: float) -> bool:
        """Whether it was asked about before; it is remembered for as long as Slack's signatures hold."""
        for old in [known for known, until_s in self._until_s.items() if until_s < now_s]:
            del self._until_s[old]
        if signature in self._until_s:
            return True
        self._until_s[signature] = now_s + _REMEMBERED_S
        return False


async def serve(desk: Desk, signing_secret: str, host: str, port: int, tell: Callable[[str], None]) -> None:
    """Hand what Slack sends to the desk until cancelled; `tell` hears when it listens.

    Raises RefusedError when the port cannot be listened at.
    """
    verifier, seen = SignatureVerifier(signing_secret), Seen()

    async def receive(request: web.Request) -> web.StreamResponse:
        stamp, signature = (
            request.headers.get(f"X-Slack-{name}") for name in ("Request-Timestamp", "Signature")
        )
        if not signature or not _is_signed(verifier, await request.read(), stamp, signature):
            return web.Response(status=401, text="not signed by Slack, or too long ago")
        if seen.before(signature, time()):
            return web.Response(status=401, text="sent before")
        try:
            acknowledged, work = await desk.acknowledge(await to_bolt_request(request))
        except _SENSELESS as error:
            _log.warning("slack: a request makes no sense: %s", type(error).__name__)
            return web.Response(status=400, text="this makes no sense")
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


def _is_signed(verifier: SignatureVerifier, body: bytes, stamp: str | None, signature: str) -> bool:
    """Whether Slack signed this within the last 5 minutes; whatever else comes is not signed, and no error."""
    try:
        return verifier.is_valid(body, stamp, signature)
    except (ValueError, TypeError):
        return False


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        raise RefusedError(
            f"listening at {host}:{port} is impossible ({error.strerror or error})",
            "set SLACK_HTTP_HOST and SLACK_HTTP_PORT to an address of this machine that is free",
        ) from error
