"""Following a feed no longer, and that undone."""

from collections.abc import Sequence
from dataclasses import replace

from adapters.followed import SourceList
from adapters.following import Follow
from adapters.replies import Button, Notice, Option, Reply
from adapters.web import Feed
from adapters.wording import clipped, counted
from bot.following.finding import host, meant
from bot.following.follow import MOST_FOLLOWS, too_many
from bot.following.requests import GONE, Request
from bot.following.showing import shown
from bot.presses import LONGEST_NAME, SourcePress, token

_MOST_OPTIONS = 25
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
    undo = SourcePress("refollow", channel.id, f"{follow.source.id} {follow.name[:LONGEST_NAME]}")
    return Notice(
        f"{clipped(follow.name, 80)} is no longer followed here.",
        ("What it has brought stays.",),
        (Button("Undo", token(undo)),),
    )


async def refollow(request: Request, channel_id: int) -> Reply:
    """Follow again what was just left: its id, and its name here, as the button tells them."""
    channel = await request.channel()
    number, _, name = request.words.partition(" ")
    source = await request.by.sources.source(int(number)) if number.isdecimal() else None
    if source is None or channel.id != channel_id:
        return GONE
    if len(await request.by.sources.followed(request.place)) >= MOST_FOLLOWS:
        return too_many()
    feed = Feed(source.url, source.title, source.site, (), validators=source.validators)
    made, _ = await request.by.sources.follow(channel, feed, name or source.title, request.who)
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
