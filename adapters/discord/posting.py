"""Posting the messages of a briefing that comes by itself, each once, and telling somebody something."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import discord
from discord.http import MultipartParameters

from adapters.asking import Place
from adapters.discord.attempts import Attempt, attempt
from adapters.discord.errors import FAILURES, ours
from adapters.discord.layouts import Layout, Message
from adapters.discord.rendering import render_one, thread_name
from adapters.discord.sending import begin, open_thread, post
from adapters.errors import BadMessageError, PlatformError, RefusedError, TryLaterError, UnsureError
from adapters.posting import Sent
from adapters.replies import Overview, Reply

LONGEST_S = 38.0
"""For all tries of a message and its thread together, waiting for their turns apart: the library alone would wait
for minutes."""

_GONE, _LOCKED = 10003, 50083
_LATER_S = 10.0
_FORBIDDEN = frozenset({50001, 50013})


@dataclass(frozen=True, slots=True)
class Part:
    """One message on its way: to which channel or thread, as it is shown, and the mark that it is known by.

    `name` is what a thread is called that it opens. `opens`: the parts after it go to a thread of it. `is_below`:
    it goes to the thread of an earlier one.
    """

    channel: int
    message: Message
    mark: str
    name: str
    opens: bool
    is_below: bool


def part_of(  # noqa: PLR0913  # what a port is asked for
    layout: Layout, place: Place, part: Reply, mark: str, under: str | None, *, plain: bool = False
) -> Part:
    """What is asked of the port as a message on its way. Raises RefusedError where there is no such channel."""
    message = render_one(part, layout, plain=plain)
    opens = under is None and isinstance(part, Overview)
    is_below = under is not None and under != place.channel
    return Part(numbered(under or place.channel), message, mark, thread_name(part), opens, is_below)


async def post_part(client: discord.Client, part: Part) -> Sent:
    """Post it, and open its thread; what its mark finds standing there is not posted again.

    Raises what the library raises, and BadMessageError for a thread that is gone: its message is left out.
    """
    try:
        message, where = await begin(client, part.channel, part.message, part.name, part.mark)
    except discord.HTTPException as error:
        if part.is_below and error.code in {_GONE, _LOCKED}:
            raise BadMessageError("its thread is gone or locked", "nothing needs to be done") from error
        if part.is_below and error.code in _FORBIDDEN:
            raise RefusedError(
                "Pullquote may not write in threads there", "let a moderator give it Send Messages in Threads"
            ) from error
        raise
    if part.opens and where == part.channel:
        where = await open_thread(client, part.channel, message, part.name)
    return Sent(str(message), str(where) if part.opens else None)


async def edit_part(client: discord.Client, channel: int, message: int, shown: Message) -> None:
    """Let a message say this instead, and nothing of what it said; whatever it was, it mentions nobody.

    Raises what the library raises.
    """
    body = {"content": None, "embeds": [], **shown.json()}
    params = MultipartParameters(payload=body, multipart=None, files=None)
    await client.http.edit_message(channel, message, params=params)


@asynccontextmanager
async def in_our_words() -> AsyncIterator[None]:
    """Within it, something is posted once: what fails is an error of ours that knows whether it may stand."""
    with attempt() as made:
        try:
            async with asyncio.timeout(LONGEST_S) as made.limit:
                yield
        except (PlatformError, *FAILURES) as error:
            raise _told(error, made) from error


@asynccontextmanager
async def reading() -> AsyncIterator[None]:
    """Within it, what fails was not done, as an error of ours, and not for long."""
    with attempt() as made:
        try:
            async with asyncio.timeout(LONGEST_S) as made.limit:
                yield
        except FAILURES as error:
            raise ours(error) from error


def _told(error: Exception, made: Attempt) -> PlatformError:
    problem = error if isinstance(error, PlatformError) else ours(error, posts=made.may_stand)
    if not made.may_stand or isinstance(problem, UnsureError):
        return problem
    later_s = problem.retry_after_s if isinstance(problem, TryLaterError) else _LATER_S
    return UnsureError(str(problem), later_s)


async def tell(client: discord.Client, user: int, messages: tuple[Message, ...]) -> None:
    """Say it to somebody alone, in direct messages."""
    opened = await client.http.start_private_message(user)
    for message in messages:
        await post(client, int(opened["id"]), message)


def numbered(id_: str | None, what: str = "channel") -> int:
    """The id as a number; raises RefusedError for one that is none."""
    if not id_ or not id_.isdecimal():
        raise RefusedError(f"there is no such {what}", "choose another one")
    return int(id_)
