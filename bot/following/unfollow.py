"""Following a feed no longer, and that undone."""

from collections.abc import Sequence
from dataclasses import replace

from adapters.followed import SourceList
from adapters.following import Follow
from adapters.replies import Button, Notice, Option, Reply
from adapters.wording import clipped, counted
from bot.following.finding import host, meant
from bot.following.follow import MOST_FOLLOWS, too_many
from bot.following.requests import GONE, Request
from bot.following.showing import shown
from bot.presses import LONGEST_NAME, SourcePress, token

_MOST_OPTIONS = 25
_LAST = "It was the last: from now on briefings here bring whatever comes in."
_NONE = Notice("Nothing is followed here.", ("/follow URL follows a feed.",))


async def unfollow(request: Request) -> Reply:
    """Follow what is meant no longer; where several are, who asks is asked which."""
    known = await request.by.sources.followed(request.place)
    if not known:
        return _NONE
    words = request.words.strip("\"'“”‘’«» ")
    found = meant(known, words)
    if len(found) == 1 and words:
        return await stop(request, found[0])
    if not found:
        return Notice(
            f"Nothing called “{clipped(words, 60)}” is followed here.", ("/sources shows what is.",)
        )
    return _which(found, words)


async def stop(request: Request, follow: Follow) -> Reply:
    """Follow this one no longer; the answer lets that be undone."""
    channel = await request.channel()
    await request.by.sources.unfollow(follow)
    last = () if await request.by.sources.followed(request.place) else (_LAST,)
    was = f"{follow.source.id} {follow.after} {follow.name[:LONGEST_NAME]}"
    undo = SourcePress("refollow", channel.id, was)
    return Notice(
        f"{clipped(follow.name, 80)} is no longer followed here.",
        ("What it has brought stays.", *last),
        (Button("Undo", token(undo)),),
    )


async def refollow(request: Request, channel_id: int) -> Reply:
    """Go on with what was just left: its id, from when it counted, and its name here, as the button tells them."""
    channel, sources = await request.channel(), request.by.sources
    number, after, name = (*request.words.split(" ", 2), "", "")[:3]
    if channel.id != channel_id or not number.isdecimal() or not after.isdecimal():
        return GONE
    if len(await sources.followed(request.place)) >= MOST_FOLLOWS:
        return too_many()
    made = await sources.resume(channel, int(number), name, request.who, after=int(after))
    if made is None:
        return GONE
    request.by.wake()
    return replace(shown(made, request.by.managing.clock()), news="Followed again.")


def _which(found: Sequence[Follow], words: str) -> SourceList:
    options = tuple(_option(each) for each in found[:_MOST_OPTIONS])
    heading = (
        f"{counted(len(found), 'source')} match “{clipped(words, 60)}”" if words else "Unfollow which one?"
    )
    left = len(found) - len(options)
    hints = (f"and {left} more: /unfollow with more of the name",) if left > 0 else ()
    return SourceList(heading, hints=hints, options=options, ask="Unfollow which one?")


def _option(follow: Follow) -> Option:
    return Option(
        clipped(follow.name, 70),
        clipped(host(follow.source.url), 70),
        token(SourcePress("unfollow", follow.id)),
    )
