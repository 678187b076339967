"""A briefing's messages, one at a time: each goes with a mark, by which it is found again after a crash."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from adapters.errors import RefusedError
from adapters.posting import Sent
from adapters.slack.blocks import Message
from adapters.slack.calls import call
from adapters.slack.refusals import in_our_words

PACE_S = 1.0
"""Slack takes one message a second to a channel. Source: https://docs.slack.dev/apis/web-api/rate-limits"""

_EVENT = "pullquote_delivery"
_PAGE = 200
"""As many messages as Slack recommends to ask for at once."""

_MOST_PAGES = 20
"""A lease does not last for longer; a channel with 4,000 messages since is a flood."""

_LONGEST_EDITED = 4000
"""In characters: chat.update takes no longer text, chat.postMessage ten times as much.

Source: https://docs.slack.dev/reference/methods/chat.update#errors
"""

_CLOCKS_DIFFER = timedelta(minutes=10)
"""Slack's clock says when a message was posted, ours from when on to look."""


async def post_marked(
    client: AsyncWebClient, channel: str, message: Message, mark: str, under: str | None
) -> Sent:
    """Post one message with its mark, without the messages of its thread; once, if the client tries once.

    Raises BadMessageError, RefusedError, TryLaterError and UnsureError.
    """
    payload = message.payload()
    payload["channel"] = channel
    payload["metadata"] = {"event_type": _EVENT, "event_payload": {"mark": mark}}
    if not message.blocks:
        del payload["blocks"]
    if under:
        payload["thread_ts"] = under
    with in_our_words(f"posting to {channel}", posts=True):
        answer = await call(client, "chat.postMessage", payload)
    sent = str(answer["ts"])
    return Sent(sent, under or sent)


async def edit(client: AsyncWebClient, channel: str, message: Message, ts: str) -> None:
    """Let a message that stands there say this instead; without its blocks, it has none afterwards.

    Raises BadMessageError, RefusedError and TryLaterError.
    """
    payload = message.payload()
    payload |= {"channel": channel, "ts": ts, "text": _short(message.text)}
    with in_our_words(f"correcting in {channel}", posts=True):
        await call(client, "chat.update", payload)


def _short(text: str) -> str:
    """The text as far as an edit takes it: not cut within what stands for & < >."""
    if len(text) <= _LONGEST_EDITED:
        return text
    kept, mark, rest = text[: _LONGEST_EDITED - 2].rpartition("&")
    return (f"{kept}{mark}{rest}" if not mark or ";" in rest else kept) + " …"


async def find_marked(
    client: AsyncWebClient, channel: str, mark: str, since: datetime, under: str | None
) -> Sent | None:
    """The message of this mark since then: in the channel, or in the thread of `under`; None when there is none.

    Among the latest it is looked for, too, whenever these were posted: `since` may come from a clock that was ahead,
    and then lie where Slack's clock has not been yet. Slack keeps what goes with a message back unless all of it is
    asked for. Source: https://github.com/slackapi/python-slack-sdk/issues/1501. Raises RefusedError when the app may
    not look there (not into public channels either, before it is invited), or there is too much to look through;
    TryLaterError.
    """
    method = "conversations.replies" if under else "conversations.history"
    asked = {
        "channel": channel,
        "oldest": f"{(since - _CLOCKS_DIFFER).timestamp():.6f}",
        "include_all_metadata": "true",
        "limit": str(_PAGE),
        **({"ts": under} if under else {}),
    }
    for _ in range(_MOST_PAGES):
        page = await _page(client, method, asked)
        if found := next(_of_mark(page, mark), None):
            return Sent(found, under or found)
        cursor = (page.get("response_metadata") or {}).get("next_cursor")
        if not cursor:
            return await _among_latest(client, method, asked, mark)
        asked["cursor"] = str(cursor)
    raise RefusedError(
        f"looking in {channel}: there are more than {_PAGE * _MOST_PAGES:,} messages since",
        "look whether the briefing stands there",
    )


async def _among_latest(
    client: AsyncWebClient, method: str, asked: Mapping[str, str], mark: str
) -> Sent | None:
    """The message, if it is one of the latest of the channel, or one of the first of the thread."""
    latest = {name: value for name, value in asked.items() if name not in {"oldest", "cursor"}}
    found = next(_of_mark(await _page(client, method, latest), mark), None)
    return Sent(found, asked.get("ts") or found) if found else None


async def _page(client: AsyncWebClient, method: str, asked: Mapping[str, str]) -> Mapping[str, Any]:
    """One page of messages; none when the thread is not there, or not any more."""
    with in_our_words(f"looking in {asked['channel']}"):
        try:
            answer = await client.api_call(method, http_verb="GET", params=dict(asked))
        except SlackApiError as error:
            if error.response.get("error") == "thread_not_found":
                return {}
            raise
    return answer.data if isinstance(answer.data, dict) else {}


def _of_mark(page: Mapping[str, Any], mark: str) -> Iterator[str]:
    """The ids of the messages that this mark went with."""
    for message in page.get("messages") or ():
        metadata = message.get("metadata") or {}
        payload = metadata.get("event_payload") or {}
        if metadata.get("event_type") == _EVENT and payload.get("mark") == mark:
            yield str(message["ts"])
