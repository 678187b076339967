"""Slack's errors in our words: what it refused and what to do about it, or when to try again."""

from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

from aiohttp import ClientConnectorError, ClientError
from slack_sdk.errors import SlackApiError

from adapters.errors import (
    AppRefusedError,
    BadMessageError,
    LimitedError,
    PlatformError,
    RefusedError,
    TryLaterError,
    UnsureError,
)
from adapters.unreached import unreached

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
        "team_added_to_org",
        "org_login_required",
    }
)
_LIMITED = frozenset({"ratelimited", "rate_limited"})
_UNDONE = frozenset({"team_added_to_org", "org_login_required"})
"""With _LIMITED those of them after which nothing was done; of the others part of it may have been.

Source: https://docs.slack.dev/reference/methods/chat.postMessage#errors
"""

_BAD_MESSAGE = frozenset(
    {
        "attachment_payload_limit_exceeded",
        "block_mismatch",
        "cannot_reply_to_message",
        "invalid_attachments",
        "invalid_blocks",
        "invalid_blocks_format",
        "metadata_too_large",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_text",
        "restricted_action_non_threadable_channel",
        "restricted_action_thread_locked",
        "thread_not_found",
        "too_many_attachments",
    }
)
"""The channel would take another message."""

_ADVICE = {
    "channel_not_found": "check the channel's id; to a private channel, invite the app first",
    "not_in_channel": "invite the app there: /invite @Pullquote",
    "is_archived": "unarchive the channel, or choose another one",
    "restricted_action": "ask an admin of the workspace to let apps post there",
    "user_not_in_channel": "join the channel, or ask in one that you are in",
    "message_limit_exceeded": "the workspace has reached its limit of messages; see its plan",
    "message_not_found": "nothing needs to be done: somebody has deleted it",
    "cant_update_message": "nothing can be done: it is not the app's own, or cannot be changed",
    "edit_window_closed": "let an admin of the workspace allow messages to be edited for longer",
    "messages_tab_disabled": f"turn the Messages Tab on at {_APP} → App Home",
}
"""By the beginning of Slack's error code."""

_OF_THE_CHANNEL = (
    "as_user_not_supported",
    "cannot_dm_bot",
    "cant_broadcast_message",
    "cant_update_message",
    "channel_",
    "duplicate_channel_not_found",
    "edit_window_closed",
    "is_archived",
    "is_inactive",
    "message_not_found",
    "messages_tab_disabled",
    "method_not_supported_for_channel_type",
    "no_permission",
    "not_in_channel",
    "restricted_action",
    "slack_connect_",
    "user_",
)
"""The beginnings of the codes that are about one channel alone: elsewhere the app can go on.

Source: https://docs.slack.dev/reference/methods/chat.postMessage#errors and …/chat.update#errors
"""


SCOPES_AT = f"add it at {_APP} → OAuth & Permissions → Bot Token Scopes, then reinstall the app"


@contextmanager
def in_our_words(
    what: str, *, token_advice: str = BOT_TOKEN, scopes_advice: str = SCOPES_AT, posts: bool = False
) -> Iterator[None]:
    """Turn what Slack and the network raise into RefusedError and TryLaterError; `what` was being done.

    `posts`: it must not be done twice, so what may have been done is an UnsureError. Causes are not kept: they
    hold addresses with tickets, and whole requests.
    """
    try:
        yield
    except SlackApiError as error:
        raise _of_api(error, what, token_advice, scopes_advice, posts=posts) from None
    except ClientConnectorError as error:  # it was never sent
        raise _unreached(error, what) from None
    except (ClientError, OSError, TimeoutError) as error:
        if posts:
            raise UnsureError(f"{what}: Slack broke off ({type(error).__name__})", _RETRY_AFTER_S) from None
        raise _unreached(error, what) from None


def _unreached(error: Exception, what: str) -> TryLaterError:
    return TryLaterError(f"{what}: Slack cannot be reached: {unreached(error)}", _RETRY_AFTER_S)


def _of_api(
    error: SlackApiError, what: str, token_advice: str, scopes_advice: str, *, posts: bool
) -> PlatformError:
    answer, status = _read(error)
    code = str(answer.get("error") or "")
    is_limited = status == HTTPStatus.TOO_MANY_REQUESTS or code in _LIMITED
    if is_limited or code in _UNDONE:
        later = LimitedError if is_limited else TryLaterError
        return later(f"{what}: Slack says {code or status}", _retry_after_s(error))
    if code in _LATER or not code or status >= _SERVER_ERRORS:
        told = f"{what}: Slack says {code or status}"
        return (UnsureError if posts else TryLaterError)(told, _retry_after_s(error))
    if code == "missing_scope":
        kind = AppRefusedError if posts else RefusedError  # what only looks can be done without
        return kind(f"{what}: the app lacks the scope {answer.get('needed')}", scopes_advice)
    if code in _BAD_MESSAGE:
        return BadMessageError(f"{what}: Slack says {code}", "it is tried in plainer words where it can be")
    if code in _TOKEN_ERRORS:
        return AppRefusedError(f"{what}: Slack refuses the token ({code})", token_advice)
    advice = (told for start, told in _ADVICE.items() if code.startswith(start))
    kind = RefusedError if code.startswith(_OF_THE_CHANNEL) else AppRefusedError
    return kind(f"{what}: Slack says {code}", next(advice, f"docs.slack.dev tells what {code} means"))


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
