"""Slack's errors in our words: what it refused and what to do about it, or when to try again."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

from aiohttp import ClientError
from slack_sdk.errors import SlackApiError

from adapters.errors import PlatformError, RefusedError, TryLaterError

_SERVER_ERRORS = 500
_RETRY_AFTER_S = 10.0
"""When Slack does not say."""

_APP = "api.slack.com/apps → your app"
BOT_TOKEN = f"set SLACK_BOT_TOKEN to the Bot User OAuth Token (xoxb-…) from {_APP} → OAuth & Permissions"
APP_TOKEN = f"set SLACK_APP_TOKEN to an app-level token (xapp-…) with connections:write from {_APP} → Basic Information"
SIGNING_SECRET = f"set SLACK_SIGNING_SECRET to the Signing Secret from {_APP} → Basic Information"

_TOKEN_ERRORS = frozenset(
    {
        "invalid_auth",
        "not_authed",
        "account_inactive",
        "token_revoked",
        "token_expired",
        "not_allowed_token_type",
    }
)
_LATER = frozenset(
    {
        "ratelimited",
        "rate_limited",
        "service_unavailable",
        "fatal_error",
        "internal_error",
        "request_timeout",
    }
)
_ADVICE = {
    "channel_not_found": "check the channel's id; to a private channel, invite the app first",
    "not_in_channel": "invite the app there: /invite @Pullquote",
    "is_archived": "unarchive the channel, or choose another one",
    "restricted_action": "ask an admin of the workspace to let apps post there",
    "user_not_in_channel": "join the channel, or ask in one that you are in",
    "message_limit_exceeded": "the workspace has reached its limit of messages; see its plan",
}
"""By the beginning of Slack's error code."""


SCOPES_AT = f"add it at {_APP} → OAuth & Permissions → Bot Token Scopes, then reinstall the app"


@contextmanager
def in_our_words(
    what: str, *, token_advice: str = BOT_TOKEN, scopes_advice: str = SCOPES_AT
) -> Iterator[None]:
    """Turn what Slack and the network raise into RefusedError and TryLaterError; `what` was being done.

    Causes are not kept: they hold addresses with tickets, and whole requests.
    """
    try:
        yield
    except SlackApiError as error:
        raise _of_api(error, what, token_advice, scopes_advice) from None
    except (ClientError, OSError, TimeoutError) as error:
        raise TryLaterError(
            f"{what}: Slack cannot be reached ({type(error).__name__})", _RETRY_AFTER_S
        ) from None


def _of_api(error: SlackApiError, what: str, token_advice: str, scopes_advice: str) -> PlatformError:
    answer, status = _read(error)
    code = str(answer.get("error") or "")
    if code in _LATER or not code or status == HTTPStatus.TOO_MANY_REQUESTS or status >= _SERVER_ERRORS:
        return TryLaterError(f"{what}: Slack says {code or status}", _retry_after_s(error))
    if code == "missing_scope":
        return RefusedError(f"{what}: the app lacks the scope {answer.get('needed')}", scopes_advice)
    if code in _TOKEN_ERRORS:
        return RefusedError(f"{what}: Slack refuses the token ({code})", token_advice)
    advice = (told for start, told in _ADVICE.items() if code.startswith(start))
    return RefusedError(f"{what}: Slack says {code}", next(advice, f"docs.slack.dev tells what {code} means"))


def _read(error: SlackApiError) -> tuple[dict[str, object], int]:
    """What Slack answered, and with which status; the SDK gives its own response or the network's."""
    data = getattr(error.response, "data", None)
    status = getattr(error.response, "status_code", None) or getattr(error.response, "status", None)
    return data if isinstance(data, dict) else {}, int(status or 0)


def _retry_after_s(error: SlackApiError) -> float:
    headers = getattr(error.response, "headers", None) or {}
    try:
        return max(0.0, float(headers.get("Retry-After", _RETRY_AFTER_S)))
    except ValueError:
        return _RETRY_AFTER_S
