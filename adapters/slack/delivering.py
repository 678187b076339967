"""Answers on their way back: to who asked alone, into the channel, or in place of an earlier one."""

import logging
from dataclasses import dataclass

from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.webhook.async_client import AsyncWebhookClient

from adapters.asking import Answer, Place
from adapters.errors import PlatformError, TryLaterError, UnsureError
from adapters.replies import Notice
from adapters.slack.blocks import Message
from adapters.slack.calls import QUIET, post, retries, send
from adapters.slack.refusals import in_our_words
from adapters.slack.rendering import render

_MOST_USES = 5
"""Of one response_url, within 30 minutes.
Source: https://docs.slack.dev/interactivity/handling-user-interaction#message_responses"""

_LATER_S = 10.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Asker:
    """Where an answer goes: Slack's response_url, and what tells it where that leads.

    `thread` is the parent of the thread that something was pressed in. `sees_alone`: what was pressed stands
    under a message that nobody else sees, so it may be replaced.
    """

    place: Place
    response_url: str | None
    thread: str | None = None
    sees_alone: bool = False


async def deliver(answer: Answer, to: Asker, client: AsyncWebClient) -> bool:
    """Send an answer; what Slack does not take is told to who asked. Gives whether any of it may stand there."""
    message = render(answer.reply)
    try:
        if message.thread and not answer.private:
            await post(client, to.place.channel, message)
        else:
            await _respond(answer, message, to, client)
    except PlatformError as error:
        _log.warning("slack: an answer did not arrive: %s", error)
        await tell(Notice("I could not post that.", (_advice(error),)), to, client)
        return isinstance(error, UnsureError) or bool(error.posted)
    return True


def _advice(error: PlatformError) -> str:
    if isinstance(error, UnsureError):
        return f"{error}: it may stand there already, so look before you ask again"
    if isinstance(error, TryLaterError):
        return f"{error}: ask again in {error.retry_after_s:.0f} s"
    return str(error)


async def tell(notice: Notice, to: Asker, client: AsyncWebClient) -> None:
    """Tell who asked, and nobody else; what fails is logged."""
    try:
        await _respond(Answer(notice), render(notice), to, client)
    except PlatformError as error:
        _log.warning("slack: and who asked could not be told: %s", error)


async def _respond(answer: Answer, message: Message, to: Asker, client: AsyncWebClient) -> None:
    for part in (message, *message.thread)[:_MOST_USES]:
        response = _response(answer, part, to)
        if not (to.response_url and await _used(to.response_url, response, posts=not answer.private)):
            await _post_anyway(answer, part, to, client)


def _response(answer: Answer, message: Message, to: Asker) -> dict[str, object]:
    payload = message.payload()
    payload["response_type"] = "ephemeral" if answer.private else "in_channel"
    payload["replace_original"] = answer.replaces and answer.private and to.sees_alone
    if to.thread and answer.private:
        payload["thread_ts"] = to.thread
    return payload


async def _used(response_url: str, payload: dict[str, object], *, posts: bool) -> bool:
    """Whether Slack took it: an address is good for half an hour and five times.

    Raises UnsureError when it is for everyone and may have been taken; somebody alone may see it twice.
    """
    webhook = AsyncWebhookClient(response_url, logger=QUIET, retry_handlers=retries())
    with in_our_words("answering", posts=posts):
        response = await webhook.send_dict(payload)
    if response.status_code != 200:
        _log.info("slack: response_url refused with %s: %s", response.status_code, response.body[:100])
    if response.status_code >= 500 and posts:
        raise UnsureError(f"answering: Slack says {response.status_code}", _LATER_S)
    return response.status_code == 200


async def _post_anyway(answer: Answer, message: Message, to: Asker, client: AsyncWebClient) -> None:
    """Send it without a response_url, which takes that the app is in the channel."""
    where: dict[str, object] = {"channel": to.place.channel}
    if answer.private:
        where["user"] = to.place.user
    if to.thread and answer.private:
        where["thread_ts"] = to.thread
    method = "chat.postEphemeral" if answer.private else "chat.postMessage"
    with in_our_words("answering", posts=not answer.private):
        await send(client, method, where, message)
