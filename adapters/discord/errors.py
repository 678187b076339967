"""Discord's errors as ours: what cannot succeed until somebody changes something, and what can later."""

import aiohttp
import discord

from adapters.discord.pauses import pause_s
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

FAILURES = (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError)
"""Everything that Discord, its library or the network raises."""

_RENEW = "set DISCORD_TOKEN to the one at https://discord.com/developers/applications, Bot, Reset Token"
_GRANT = "let a moderator give Pullquote View Channel and Send Messages there"
_BY_CODE = {
    10003: ("there is no such channel", "choose another one"),
    10004: ("there is no such server", "choose another one"),
    10008: ("that message is gone", "post it again"),
    10062: ("that question is too old to be answered", "ask again"),
    40007: ("Pullquote is banned from that server", "let a moderator undo that"),
    40067: (
        "that forum wants a tag on each of its posts",
        "let a moderator change that, or choose another channel",
    ),
    50001: ("Pullquote may not see that channel", _GRANT),
    50005: ("that message is somebody else's", "nothing needs to be done"),
    50007: ("they take no direct messages from Pullquote", "let them allow direct messages"),
    50008: ("nothing can be posted in that kind of channel", "choose a text channel"),
    50013: ("Pullquote may not post there", _GRANT),
    50024: ("that cannot be done in that kind of channel", "choose a text channel"),
    50083: ("that thread is archived", "open it again, or choose another channel"),
}
"""Source: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json"""

_OF_THE_MESSAGE = frozenset({20009, 40005, 50006, 50035, 200000, 200001, 240000})
"""What is wrong is what was sent: its form, its size, words that a server has forbidden."""

_OF_THE_ACCOUNT = frozenset({40001, 40002, 50014})
"""The token, or the account behind it."""

_OF_THE_MOMENT = frozenset({0, 20016, 40333, 130000})
"""Slow mode, overload, and what is not from Discord but from something between: then there is no code."""

_LOGIN_FAILED, _TOO_MANY, _DOWN_S = 4004, 429, 10.0
_SHARDS = {
    4010: "set DISCORD_SHARD_IDS to numbers below DISCORD_SHARD_COUNT",
    4011: "it is in too many servers for one connection: set DISCORD_SHARD_COUNT",
}
_FINAL_CODES = range(4010, 4015)
"""Close codes after which nothing gets better by itself: shards, version, intents."""


def ours(error: Exception, *, posts: bool = False) -> PlatformError:
    """The error of ours that says the same, with what to do; never with an address, which can hold a secret.

    `posts`: something was being posted, so what may have been taken is an UnsureError.
    """
    match error:
        case discord.LoginFailure():
            return AppRefusedError("Discord refuses the token", _RENEW)
        case discord.RateLimited():
            return LimitedError("Discord asks for a pause", error.retry_after)
        case discord.HTTPException():
            return _of_request(error, posts=posts)
        case discord.ConnectionClosed():
            return _of_gateway(error)
    was_sent = posts and not isinstance(error, aiohttp.ClientConnectorError)
    kind = UnsureError if was_sent else TryLaterError
    return kind(f"Discord cannot be reached: {unreached(error)}", _DOWN_S)


def _of_request(error: discord.HTTPException, *, posts: bool) -> PlatformError:
    if error.status == 401 or error.code in _OF_THE_ACCOUNT:
        return AppRefusedError("Discord refuses the token", _RENEW)
    if error.status == _TOO_MANY:
        return LimitedError("Discord asks for a pause", pause_s(error.response))
    if error.status >= 500:
        told = f"Discord has a fault of its own ({error.status})"
        return (UnsureError if posts else TryLaterError)(told, _DOWN_S)
    return _refused(error)


def _refused(error: discord.HTTPException) -> PlatformError:
    told = f"Discord refuses it ({error.status}, {error.code})"
    if error.code in _OF_THE_MESSAGE or error.status == 413:
        return BadMessageError(told, "please report it")
    if error.code in _OF_THE_MOMENT:
        return TryLaterError(told, _DOWN_S)
    if error.code in _BY_CODE:
        return RefusedError(*_BY_CODE[error.code])
    return AppRefusedError(told, _GRANT if error.status == 403 else "please report it")


def _of_gateway(error: discord.ConnectionClosed) -> PlatformError:
    if error.code == _LOGIN_FAILED:
        return AppRefusedError("Discord refuses the token", _RENEW)
    if error.code in _FINAL_CODES:
        return RefusedError(
            f"Discord refuses the connection ({error.code})", _SHARDS.get(error.code, "please report it")
        )
    return TryLaterError(f"Discord closed the connection ({error.code})", _DOWN_S)
