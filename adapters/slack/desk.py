"""Where Slack's requests arrive: each is acknowledged first, and answered once that has been sent."""

import asyncio
import logging
import re
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from slack_bolt.app.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_bolt.context.async_context import AsyncBoltContext
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_bolt.response import BoltResponse
from slack_sdk.web.async_client import AsyncWebClient

from adapters.asking import Answer, Ask, Asked, CommandSpec, Place, Pressed, Suggest
from adapters.at_work import AtWork
from adapters.errors import PlatformError
from adapters.faults import FAULT, wordless
from adapters.in_time import InTime
from adapters.lately import STANDS, Lately
from adapters.replies import Notice
from adapters.slack.calls import QUIET, call, web_client
from adapters.slack.delivering import Asker, deliver, tell
from adapters.slack.forms import CALLBACK, VALUE, asking, filled, name_of, needs_form, suggestions, view
from adapters.slack.refusals import in_our_words
from adapters.slack.repeats import Repeats

Body = dict[str, Any]
Work = Callable[[], Coroutine[None, None, None]]

_SUGGEST_WITHIN_S = 2.0
"""Names must be in Slack's hands within 3 s."""

PATIENCE_S = 2.5
"""Nothing is seen of a command meanwhile. Most are answered in a tenth of it; a site may take many seconds."""

_LOOKING = Notice("One moment: I am looking.")
_DUE = "due"
_ANY = re.compile(".*")
_log = logging.getLogger(__name__)


class Desk:
    """Tells apart what Slack sends, and answers it by asking the bot."""

    def __init__(  # what it needs is what it joins
        self,
        app: AsyncApp,
        client: AsyncWebClient,
        commands: Sequence[CommandSpec],
        ask: Ask,
        suggest: Suggest,
    ) -> None:
        """A desk at which Bolt's `app` tells requests apart, and which answers through `client`."""
        self._client = client
        self._specs = {spec.name: spec for spec in commands}
        self._ask = ask
        self._suggest = InTime(suggest, _SUGGEST_WITHIN_S)
        self._lately = Lately()
        self._repeats = Repeats()
        self._at_work = AtWork("slack")
        self._app = app
        app.command(_ANY)(self._on_command)
        app.action(_ANY)(self._on_action)
        app.view(CALLBACK)(self._on_form)
        app.options(VALUE)(self._on_typing)
        app.error(_log_fault)

    async def acknowledge(self, request: AsyncBoltRequest) -> tuple[BoltResponse, Work | None]:
        """What to answer Slack at once, and the work to start when that has been sent: none for what it sent before."""
        response = await self._app.async_dispatch(request)
        work = request.context.get(_DUE)
        return response, None if work and self._repeats.has(request.body.get("trigger_id")) else work

    def start(self, work: Work | None) -> None:
        """Begin the work of a request that has been acknowledged."""
        if work:
            self._at_work.start(work())

    async def close(self) -> None:
        """Finish what is still being worked on, within a bound."""
        await self._at_work.finish()

    async def _on_command(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        place = Place(
            "slack", body.get("team_id"), body["channel_id"], body["user_id"], body.get("user_name") or ""
        )
        asker = Asker(place, body.get("response_url"))
        asked = Asked(place, body["command"].removeprefix("/"), _typed(body.get("text") or ""))
        spec = self._specs.get(asked.name)
        if spec and needs_form(spec, asked.text):
            context[_DUE] = lambda: self._offer(spec, body.get("trigger_id"), asked, asker)
        else:
            context[_DUE] = lambda: self._answer(asked, asker, body.get("trigger_id"))
        await ack()

    async def _on_action(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        (action, *_) = body["actions"]
        if token := action.get("value") or (action.get("selected_option") or {}).get("value"):
            asker = _who_pressed(body)
            context[_DUE] = lambda: self._answer(Pressed(asker.place, token), asker, body.get("trigger_id"))
        await ack()

    async def _on_form(self, ack: AsyncAck, body: Body, context: AsyncBoltContext) -> None:
        if meant := filled(body["view"], body["user"]):
            context[_DUE] = lambda: self._answer(*meant)
        await ack()

    async def _on_typing(self, ack: AsyncAck, body: Body) -> None:
        people = await self._suggest(body.get("value") or "")
        await ack(options=suggestions(people))

    async def _answer(self, asked: Asked | Pressed, asker: Asker, trigger_id: str | None = None) -> None:
        """Ask, and deliver what is answered: its form where one can be opened, which must be within 3 s.

        A fault is logged, and who asked is told.
        """
        try:
            answer = await self._asked(asked, asker)
            if answer.form and await self._opened(view(answer.form, asker), trigger_id):
                return
            if answer.private:
                await deliver(answer, asker, self._client)
            else:
                await self._share(answer, asked, asker)
        except Exception as error:  # noqa: BLE001  # the outermost loop of a request: nobody may be left waiting
            _log.error("slack: an answer failed", exc_info=wordless(error))
            await tell(FAULT, asker, self._client)

    async def _asked(self, asked: Asked | Pressed, asker: Asker) -> Answer:
        """What the bot answers; when that takes longer than people expect, they are told that it goes on."""
        asking = asyncio.ensure_future(self._ask(asked))
        try:
            done, _ = await asyncio.wait({asking}, timeout=PATIENCE_S)
            if not done:
                await tell(_LOOKING, asker, self._client)
            return await asking
        finally:
            asking.cancel()

    async def _share(self, answer: Answer, asked: Asked | Pressed, asker: Asker) -> None:
        """Deliver it for everyone, unless somebody else has just done so."""
        if not self._lately.begin(asker.place, asked):
            await tell(STANDS, asker, self._client)
            return
        may_stand = False
        try:
            may_stand = await deliver(answer, asker, self._client)
        finally:
            if not may_stand:
                self._lately.undo(asker.place, asked)

    async def _offer(self, spec: CommandSpec, trigger_id: str | None, asked: Asked, asker: Asker) -> None:
        """Open a form; where that fails, the bot says what to type."""
        if not await self._opened(asking(spec, asker), trigger_id):
            await self._answer(asked, asker)

    async def _opened(self, shown: Body, trigger_id: str | None) -> bool:
        """Whether a form could be opened by what was typed or pressed."""
        if not trigger_id:
            return False
        try:
            with in_our_words("opening a form"):
                await call(self._client, "views.open", {"trigger_id": trigger_id, "view": shown})
        except PlatformError as error:
            _log.info("slack: no form: %s", error)
            return False
        return True


async def _log_fault(error: Exception) -> None:
    """Log what went wrong before a request was acknowledged; Slack tells who asked that there is no answer."""
    _log.error("slack: a request was not taken", exc_info=wordless(error))


def bolt_app(api_url: str, identity: AuthorizeResult, signing_secret: str) -> AsyncApp:
    """Bolt, told who it is: by itself it would ask Slack before the first acknowledgement, within its 3 s."""

    async def authorize() -> AuthorizeResult:
        return identity

    return AsyncApp(
        name="pullquote",
        logger=QUIET,
        signing_secret=signing_secret,
        client=web_client(None, api_url),
        authorize=authorize,
    )


def _who_pressed(body: Body) -> Asker:
    container, channel = body.get("container") or {}, body.get("channel") or {}
    place = Place(
        "slack",
        (body.get("team") or {}).get("id"),
        channel.get("id") or container.get("channel_id") or "",
        body["user"]["id"],
        name_of(body["user"]),
    )
    thread = container.get("thread_ts") or (body.get("message") or {}).get("thread_ts")
    return Asker(place, body.get("response_url"), thread, sees_alone=bool(container.get("is_ephemeral")))


def _typed(text: str) -> str:
    """What was typed, without the marks that Slack puts in place of & < >."""
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()
