"""What a channel follows, and how each feed is."""

from dataclasses import replace

from adapters.followed import SourceList
from adapters.following import Follow
from adapters.replies import Button, Notice, Reply
from adapters.wording import clipped, counted
from bot.following.finding import meant
from bot.following.requests import Following, Request
from bot.following.showing import is_checkable, listed, shown
from bot.presses import LONGEST_NAME, SourcePress, token

PAGE = 6
"""Each takes five of the 40 components that a message on Discord may have."""

_HINT = "/follow URL adds one, /unfollow NAME takes one away"


async def list_sources(request: Request, offset: int = 0) -> Reply:
    """A page of what the channel follows, by name; with words, those that are meant by them."""
    known = await request.by.sources.followed(request.place)
    words = request.words.strip("\"'“”‘’«» ")[:LONGEST_NAME]
    found = meant(known, words) if words else known
    start = min(max(0, offset), max(0, len(found) - 1) // PAGE * PAGE)
    now = request.by.managing.clock()
    return SourceList(
        _heading(len(found), words, start),
        tuple(listed(each, now) for each in found[start : start + PAGE]),
        (*_folders(request.by), *_everything(known), _HINT),
        (*_pages(start, len(found), words), *_another(is_first=not known)),
    )


def _heading(number: int, words: str, start: int) -> str:
    about = f" with “{words}”" if words else ""
    if not number:
        return f"Nothing{about} is followed here" + ("" if words else " yet")
    told = f"{counted(number, 'source')}{about} {'is' if number == 1 else 'are'} followed here"
    return told if number <= PAGE else f"{told}: {start + 1}–{min(number, start + PAGE)}"


def _folders(by: Following) -> tuple[str, ...]:
    named = ", ".join(clipped(folder, 80) for folder in by.folders[:5])
    return (f"For every channel these folders are watched: {named}",) if named else ()


def _everything(known: tuple[Follow, ...]) -> tuple[str, ...]:
    """What a channel gets that follows nothing."""
    return () if known else ("Until something is, briefings here bring whatever comes in.",)


def _pages(start: int, number: int, words: str) -> tuple[Button, ...]:
    before = Button("‹ Previous", token(SourcePress("sources", max(0, start - PAGE), words)))
    after = Button("Next ›", token(SourcePress("sources", start + PAGE, words)))
    return ((before,) if start else ()) + ((after,) if start + PAGE < number else ())


def _another(*, is_first: bool) -> tuple[Button, ...]:
    return (Button("Follow a feed", token(SourcePress("follow", 0)), primary=is_first),)


async def check_now(request: Request, follow: Follow) -> Reply:
    """Let a feed that does not answer be asked at once, instead of at its time."""
    now, source = request.by.managing.clock(), follow.source
    if not is_checkable(source):
        return replace(shown(follow, now), news="It is asked at its time.")
    await request.by.sources.ask_at(source.id, now)
    request.by.wake()
    return Notice(
        f"{clipped(follow.name, 80)} is asked again now.", ("/sources shows in a few seconds how it went.",)
    )
