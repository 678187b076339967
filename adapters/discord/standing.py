"""Looking whether a message stands already: in a channel's latest messages, or a forum's threads.

Discord does not promise to give nonces back, so ours are known by what can be pressed under them, which says what
they are about, or by their words. Of others' messages nothing but the author is looked at.
Source: https://discord.com/developers/docs/resources/message#get-channel-messages.
"""

from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

import discord
from discord.utils import time_snowflake

from adapters.discord.layouts import PICK, Message
from adapters.discord.posting import Part
from adapters.discord.sending import open_thread
from adapters.errors import RefusedError
from adapters.posting import Sent

Json = Mapping[str, Any]

_PAGES, _PAGE = 20, 100
_FORUM, _MEDIA = 15, 16
_UNREADABLE = RefusedError(
    "Pullquote may not read what it posted there", "let a moderator give it Read Message History"
)


async def find_part(client: discord.Client, part: Part, plain: Message, since: datetime) -> Sent | None:
    """The part, or its plain form, if it was posted since.

    Among the latest it is looked for, too, whenever these were posted: `since` may come from a clock that was ahead. It
    is looked for though its nonce would keep it from standing twice for some minutes: posting may be put off until
    after those. Raises RefusedError where it may not look, and what the library raises.
    """
    channel: Json = dict(await client.http.get_channel(part.channel))
    if channel["type"] in {_FORUM, _MEDIA}:
        return await _in_forum(client, channel, part, plain, since)
    async for message in _own_messages(client, channel, since):
        if _is_of(message, part, plain):
            return await _stands(client, part, int(message["id"]))
    latest = [dict(message) for message in await client.http.logs_from(part.channel, _PAGE)]
    for message in _before(latest, since, _own_id(client)):
        if _is_surely_of(message, part):
            return await _stands(client, part, int(message["id"]))
    return None


async def _stands(client: discord.Client, part: Part, id_: int) -> Sent:
    if not part.opens:
        return Sent(str(id_))
    return Sent(str(id_), str(await open_thread(client, part.channel, id_, part.name)))


def _before(messages: Iterable[Json], since: datetime, own: int) -> Iterator[Json]:
    """Those of this bot that were posted before; `since` may be of a clock that was ahead."""
    for message in messages:
        if int(message["author"]["id"]) == own and int(message["id"]) < time_snowflake(since):
            yield message


async def _in_forum(
    client: discord.Client, forum: Json, part: Part, plain: Message, since: datetime
) -> Sent | None:
    """A thread has the id of its first message. Those that are hidden by now are not looked at."""
    active: Json = dict(await client.http.get_active_threads(int(forum["guild_id"])))
    for thread in active["threads"]:
        if (
            int(thread.get("parent_id") or 0) == part.channel
            and int(thread.get("owner_id") or 0) == _own_id(client)
            and int(thread["id"]) >= time_snowflake(since)
        ):
            first: Json = dict(await client.http.get_message(int(thread["id"]), int(thread["id"])))
            if _is_of(first, part, plain):
                return Sent(str(first["id"]), str(thread["id"]) if part.opens else None)
    return None


async def _own_messages(client: discord.Client, channel: Json, since: datetime) -> AsyncIterator[Json]:
    """What this bot posted there since, the oldest first. Raises RefusedError where it cannot be told."""
    id_, after, own = int(channel["id"]), time_snowflake(since), _own_id(client)
    for number in range(_PAGES):
        page: list[Json] = [dict(m) for m in await client.http.logs_from(id_, _PAGE, after=after)]
        if not page and number == 0:
            await _may_read(client, channel, after)
        for message in sorted(page, key=lambda m: int(m["id"])):
            after = int(message["id"])
            if int(message["author"]["id"]) == own:
                yield message
        if len(page) < _PAGE:
            return
    raise RefusedError("too much was posted there to look through", "see whether the briefing stands there")


async def _may_read(client: discord.Client, channel: Json, after: int) -> None:
    """Raise RefusedError where no message is shown for want of permission, which looks as if there was none."""
    last = int(channel.get("last_message_id") or 0)
    if last <= after:
        return
    try:
        await client.http.get_message(int(channel["id"]), last)
    except discord.Forbidden as error:
        raise _UNREADABLE from error
    except discord.NotFound:
        return


def _own_id(client: discord.Client) -> int:
    return client.user.id if client.user else 0


def _is_of(message: Json, part: Part, plain: Message) -> bool:
    """Whether it is the part: by its mark, else by what can be pressed, else by its words."""
    if message.get("nonce") == part.mark:
        return True
    if message.get("content"):
        return _first_line(message["content"]) == _first_line(plain.content)
    shown, wanted = _pressable(message.get("components", ())), _pressable(part.message.components)
    if shown or wanted:
        return shown == wanted
    return _words(message) == _words({"components": part.message.components, "embeds": part.message.embeds})


def _is_surely_of(message: Json, part: Part) -> bool:
    """Whether it is the part, by its mark or what can be pressed alone: an older one may have the same words."""
    shown = _pressable(message.get("components", ()))
    return message.get("nonce") == part.mark or bool(shown and shown == _pressable(part.message.components))


def _first_line(words: str) -> str:
    return words.strip().partition("\n")[0].strip()


def _pressable(components: Any) -> frozenset[str]:  # noqa: ANN401  # JSON
    """The tokens of all buttons and options."""
    every = list(_walk(components))
    ids = {str(c["custom_id"]) for c in every if "custom_id" in c}
    values = {str(option["value"]) for c in every for option in c.get("options", ())}
    return frozenset({i for i in ids if not i.startswith(PICK)} | values)


def _words(message: Json) -> list[str]:
    texts = [str(c["content"]).strip() for c in _walk(message.get("components", ())) if "content" in c]
    titles = [str(e.get("title", "")).strip() for e in message.get("embeds", ())]
    return (texts or titles)[:1]


def _walk(components: Any) -> Iterator[Json]:  # noqa: ANN401  # JSON
    for component in components:
        yield component
        yield from _walk(component.get("components", ()))
