"""Slack as a platform: posts through the Web API; commands through Socket Mode or HTTP."""

from collections.abc import Coroutine, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from adapters.asking import Ask, CommandSpec, Place, Posted, Suggest
from adapters.errors import PlatformError, RefusedError
from adapters.posting import Person, Sent
from adapters.replies import Reply
from adapters.slack.blocks import Message
from adapters.slack.calls import kept_trying, post, web_client
from adapters.slack.checking import (
    Mode,
    Secrets,
    check_app_token,
    check_scopes,
    identity,
    lacking_scopes,
    missing,
)
from adapters.slack.connections import Connections
from adapters.slack.desk import Desk, bolt_app
from adapters.slack.http_mode import serve
from adapters.slack.people import People
from adapters.slack.posting import PACE_S, edit, find_marked, post_marked
from adapters.slack.refusals import SCOPES_AT
from adapters.slack.rendering import render
from adapters.slack.socket_mode import stay_connected

API_URL = "https://slack.com/api/"


class Slack:
    """One app in one workspace. Nothing is opened before it posts or listens."""

    name = "slack"
    pace_s = PACE_S
    at_once = 400

    def __init__(  # noqa: PLR0913  # each is a setting, passed by name
        self,
        *,
        bot_token: str,
        app_token: str = "",
        signing_secret: str = "",
        api_url: str = API_URL,
        mode: Mode = "socket",
        http_host: str = "127.0.0.1",
        http_port: int = 3000,
        commands: Sequence[CommandSpec] = (),
        scopes: Sequence[str] = (),
        optional_scopes: Mapping[str, str] | None = None,
    ) -> None:
        """An app with these tokens: `app_token` is for Socket Mode, the others from `signing_secret` for HTTP.

        `scopes` are those that it cannot do without; the optional ones come with what each is for.
        """
        self.state = "connecting"
        self._secrets = Secrets(bot_token, app_token, signing_secret)
        self._mode = mode
        self._http = (http_host, http_port)
        self._commands = commands
        self._scopes = scopes
        self._optional_scopes = optional_scopes or {}
        self._client = web_client(bot_token, api_url)
        self._client_once = web_client(bot_token, api_url, tries_again=False)
        self._connections = Connections(self._client_once)
        self._people = People(self._client_once)

    def render(self, reply: Reply) -> Message:
        """The reply as a message, a briefing's stories in its thread."""
        return render(reply)

    async def publish(self, place: Place, reply: Reply) -> Posted:
        """Post a reply to a channel. Raises RefusedError and TryLaterError."""
        return await post(self._client, place.channel, render(reply))

    async def post_part(
        self, place: Place, part: Reply, mark: str, under: str | None = None, *, plain: bool = False
    ) -> Sent:
        """Post one message of a briefing, once. Raises as the port says."""
        message = replace(render(part), blocks=()) if plain else render(part)
        with self._connections.used():
            return await post_marked(self._client_once, place.channel, message, mark, under)

    async def edit_part(
        self,
        place: Place,
        part: Reply,
        message: str,
        under: str | None = None,  # noqa: ARG002  # its id tells it
        *,
        plain: bool = False,
    ) -> None:
        """Change one message of a briefing. Raises as the port says."""
        shown = replace(render(part), blocks=()) if plain else render(part)
        await edit(self._client_once, place.channel, shown, message)

    async def find_part(
        self,
        place: Place,
        part: Reply,  # noqa: ARG002  # the mark tells it
        mark: str,
        since: datetime,
        under: str | None = None,
    ) -> Sent | None:
        """The message of this mark, if it stands there. Raises as the port says."""
        with self._connections.used():
            return await find_marked(self._client_once, place.channel, mark, since, under)

    async def tell(self, place: Place, reply: Reply) -> None:
        """Say it in the conversation of the app and the person. Raises RefusedError and TryLaterError."""
        if not place.user:
            raise RefusedError("telling somebody", "it is not known whom")
        await post(self._client, place.user, render(reply))

    async def person(self, place: Place) -> Person:
        """Who asks: their zone, and whether they are an admin or owner of the workspace. Raises nothing."""
        return await self._people.at(place)

    async def listen(self, ask: Ask, suggest: Suggest) -> None:
        """Answer until cancelled, through lost connections. Raises RefusedError when it cannot begin."""
        self._tell("connecting")
        try:
            for problem in missing(self._secrets, self._mode):
                raise problem
            desk = await self._desk(ask, suggest)
            try:
                async with self._connections.kept():
                    await self._listen_at(desk)
            finally:
                await desk.close()
        except PlatformError as error:
            self._tell(f"not connected: {error}")
            raise

    async def problems(self) -> tuple[str, ...]:
        """What is missing or wrong, each with where to get it; Slack is asked, and nothing is posted."""
        found: list[PlatformError] = list(missing(self._secrets, self._mode))
        names = " ".join(map(str, found))
        checks: list[Coroutine[None, None, None]] = (
            [] if "SLACK_BOT_TOKEN" in names else [check_scopes(self._client, self._scopes)]
        )
        if self._mode == "socket" and "SLACK_APP_TOKEN" not in names:
            checks.append(check_app_token(self._client, self._secrets.app_token))
        for check in checks:
            try:
                await check
            except PlatformError as error:
                found.append(error)
        return tuple(str(error) for error in found)

    async def advice(self) -> tuple[str, ...]:
        """The optional scopes that the app lacks, with what each is for; () when Slack cannot be asked."""
        try:
            lacking = await lacking_scopes(self._client, self._optional_scopes)
        except PlatformError:  # which problems() tells
            return ()
        return tuple(
            f"the app lacks {scope}, {self._optional_scopes[scope]}: {SCOPES_AT}" for scope in lacking
        )

    async def _desk(self, ask: Ask, suggest: Suggest) -> Desk:
        me = await kept_trying(lambda: identity(self._client), self._tell)
        app = bolt_app(self._client.base_url, me, self._secrets.signing_secret)
        return Desk(app, self._client, self._commands, ask, suggest)

    async def _listen_at(self, desk: Desk) -> None:
        if self._mode == "socket":
            await stay_connected(self._client, self._secrets.app_token, desk, self._tell)
        else:
            await serve(desk, self._secrets.signing_secret, *self._http, self._tell)

    def _tell(self, state: str) -> None:
        self.state = state
