"""A connection to Discord: the library's client, at the addresses that are set, keeping as little as it can."""

import logging
from collections.abc import Callable
from typing import Any

import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from adapters.discord.once import watch
from adapters.discord.pace import Pace
from adapters.discord.shards import Shards

LOST = "not connected: the connection was lost; it comes back by itself"

ONE = Shards()
"""One connection for all servers."""

LONGEST_PAUSE_S = 30.0
"""Discord may ask for pauses; the library waits so long itself, and longer ones are told to who posts."""


def connect_at(api_url: str, gateway_url: str) -> None:
    """Let every connection of this process go to these addresses: the library has them as class attributes.

    It also keeps quiet about what nobody can act on: missing voice, and where in it a connection was lost.
    """
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
    for name in ("discord.client", "discord.shard"):
        logging.getLogger(name).addFilter(_in_one_line)
    Route.BASE = api_url.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway_url)


def new_client(pace: Pace, shards: Shards = ONE) -> discord.Client:
    """A client without any privileged intent, which keeps neither messages nor members and mentions nobody.

    It is made anew for each connection, as one that has failed stays closed.
    """
    if shards.ids:
        return discord.AutoShardedClient(
            shard_ids=list(shards.ids), shard_count=shards.count, **_options(pace)
        )
    return discord.Client(**_options(pace))


def _options(pace: Pace) -> dict[str, Any]:
    return {
        "intents": discord.Intents(guilds=True),
        "allowed_mentions": discord.AllowedMentions.none(),
        "max_messages": None,
        "member_cache_flags": discord.MemberCacheFlags.none(),
        "max_ratelimit_timeout": LONGEST_PAUSE_S,
        "http_trace": watch(pace),
    }


def _in_one_line(record: logging.LogRecord) -> bool:
    """A lost connection comes back by itself: its cause is told without the traceback."""
    if record.exc_info and record.exc_info[0]:
        record.msg = f"{record.msg} ({record.exc_info[0].__name__})"
        record.levelno, record.levelname = logging.WARNING, "WARNING"
        record.exc_info = record.exc_text = None
    return True


def heed_one(client: discord.Client, tell: Callable[[str], None]) -> None:
    """Tell what becomes of the one connection."""

    async def on_connect() -> None:
        tell("connected")

    async def on_resumed() -> None:
        tell("connected")

    async def on_disconnect() -> None:
        tell(LOST)

    for heard in (on_connect, on_resumed, on_disconnect):
        client.event(heard)
