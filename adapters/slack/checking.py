"""What Slack needs to be there: tokens of the right kind, which Slack takes, with the scopes that they need."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from slack_bolt.authorization import AuthorizeResult
from slack_sdk.web.async_client import AsyncWebClient

from adapters.errors import RefusedError
from adapters.slack.refusals import APP_TOKEN, BOT_TOKEN, SCOPES_AT, SIGNING_SECRET, in_our_words

Mode = Literal["socket", "http"]
"""socket: we open a connection to Slack; http: Slack sends requests to us."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """What Slack is shown and shows: the bot's token, the app's for Socket Mode, the signing secret for HTTP."""

    bot_token: str = field(repr=False)
    app_token: str = field(default="", repr=False)
    signing_secret: str = field(default="", repr=False)


def missing(secrets: Secrets, mode: Mode) -> Iterator[RefusedError]:
    """Each secret that this mode needs and that is missing or of the wrong kind."""
    if not secrets.bot_token.startswith("xoxb-"):
        yield RefusedError(_absent("SLACK_BOT_TOKEN", secrets.bot_token, "a bot token"), BOT_TOKEN)
    if mode == "socket" and not secrets.app_token.startswith("xapp-"):
        yield RefusedError(_absent("SLACK_APP_TOKEN", secrets.app_token, "an app-level token"), APP_TOKEN)
    if mode == "http" and not secrets.signing_secret:
        yield RefusedError("SLACK_SIGNING_SECRET is missing", SIGNING_SECRET)


def _absent(name: str, value: str, kind: str) -> str:
    return f"{name} is not {kind}" if value else f"{name} is missing"


async def identity(client: AsyncWebClient) -> AuthorizeResult:
    """Who the bot is. Raises RefusedError when its token is refused, TryLaterError when Slack is not there."""
    with in_our_words("signing in"):
        answer = await client.auth_test()
    return AuthorizeResult(
        enterprise_id=answer.get("enterprise_id"),
        team_id=answer.get("team_id"),
        bot_token=client.token,
        bot_id=answer.get("bot_id"),
        bot_user_id=answer.get("user_id"),
    )


async def check_scopes(client: AsyncWebClient, needed: Iterable[str]) -> None:
    """Raises RefusedError with all needed scopes that the bot's token lacks, and as identity does."""
    if lacking := await lacking_scopes(client, needed):
        raise RefusedError(f"the app lacks {', '.join(lacking)}", SCOPES_AT)


async def lacking_scopes(client: AsyncWebClient, wanted: Iterable[str]) -> tuple[str, ...]:
    """Those of the scopes that the bot's token lacks; () when Slack does not say. Raises as identity does."""
    with in_our_words("signing in"):
        answer = await client.auth_test()
    headers = {name.lower(): value for name, value in answer.headers.items()}
    if "x-oauth-scopes" not in headers:
        return ()
    granted = {scope.strip() for scope in headers["x-oauth-scopes"].split(",")}
    return tuple(scope for scope in wanted if scope not in granted)


async def check_app_token(client: AsyncWebClient, app_token: str) -> None:
    """Raises RefusedError when Slack opens no connection for this token."""
    with in_our_words("connecting", token_advice=APP_TOKEN, scopes_advice=APP_TOKEN):
        await client.apps_connections_open(app_token=app_token)
