"""A connection to Discord: the library's client, at the addresses that are set, keeping as little as it can."""

import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

LONGEST_PAUSE_S = 30.0
"""Discord may ask for pauses; the library waits so long itself, and longer ones are told to who posts."""


def connect_at(api_url: str, gateway_url: str) -> None:
    """Let every connection of this process go to these addresses: the library has them as class attributes."""
    Route.BASE = api_url.rstrip("/")
    DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway_url)


def new_client() -> discord.Client:
    """A client without any privileged intent, which keeps neither messages nor members and mentions nobody.

    It is made anew for each connection, as one that has failed stays closed.
    """
    return discord.Client(
        intents=discord.Intents(guilds=True),
        allowed_mentions=discord.AllowedMentions.none(),
        max_messages=None,
        member_cache_flags=discord.MemberCacheFlags.none(),
        max_ratelimit_timeout=LONGEST_PAUSE_S,
    )
