"""Sending rendered messages: to channels and threads, and as answers."""

from typing import Any, TypedDict

import discord

from adapters.discord.layouts import Message
from adapters.discord.once import once

_NO_TEXT_CHANNEL = 50008
_HAS_THREAD = 160004
"""The message has one already: opening it was repeated after a fault of Discord's own."""


class _Rendered(discord.ui.View):
    """Components that were rendered before, as the library's view: nothing waits for their being pressed.

    What is pressed is read from the interaction, so it makes no difference whether the bot was restarted.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(timeout=None)
        self._message = message

    def to_components(self) -> list[dict[str, Any]]:
        return list(self._message.components)

    def has_components_v2(self) -> bool:
        return self._message.is_layout


class Sendable(TypedDict, total=False):
    """What the library's ways of sending all take."""

    view: discord.ui.View
    embeds: list[discord.Embed]
    content: str


def sendable(message: Message) -> Sendable:
    """The message as the library sends it, as a new one or in place of another of the same layout."""
    if message.content:
        return {"content": message.content}
    view = _Rendered(message)
    if message.is_layout:
        return {"view": view}
    return {"view": view, "embeds": [discord.Embed.from_dict(dict(embed)) for embed in message.embeds]}


async def post(client: discord.Client, channel: int, message: Message, mark: str | None = None) -> int:
    """Post to a channel or thread; gives the message's id.

    It has a nonce that Discord enforces, the mark or one that the library makes, and may so be repeated after a 5xx.
    """
    more: dict[str, Any] = {"nonce": mark} if mark else {}
    more |= {"suppress_embeds": True} if message.content else {}
    sent = await client.get_partial_messageable(channel).send(**sendable(message), **more)
    return sent.id


async def begin(
    client: discord.Client, channel: int, message: Message, name: str, mark: str | None = None
) -> tuple[int, int]:
    """Post the first message of something; gives its id, and the channel or thread where the rest goes.

    In a forum it opens a thread of that name, which has no nonce.
    """
    try:
        return await post(client, channel, message, mark), channel
    except discord.HTTPException as error:
        if error.code != _NO_TEXT_CHANNEL:
            raise
        forum = await client.fetch_channel(channel)
        if not isinstance(forum, discord.ForumChannel):
            raise
    with once():
        opened = await forum.create_thread(name=name, **sendable(message))
    return opened.message.id, opened.thread.id


async def open_thread(client: discord.Client, channel: int, message: int, name: str) -> int:
    """A thread under a message, to be hidden after a day of silence; the channel itself where there can be none.

    In direct messages and threads there is none, and a server may not allow it.
    """
    try:
        made = await client.http.start_thread_with_message(
            channel, message, name=name, auto_archive_duration=1440
        )
    except discord.HTTPException as error:
        if error.code == _HAS_THREAD:
            return message  # such a thread has the id of its message
        if error.status in {400, 403, 404}:
            return channel
        raise
    return int(made["id"])
