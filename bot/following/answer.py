"""From a command or a press about sources and filters to what is answered."""

from collections.abc import Awaitable, Callable

from adapters.asking import Answer, Place
from adapters.following import Follow
from adapters.replies import Notice, Reply
from bot.following.filtering import set_filter, show_filter, undo_filter
from bot.following.follow import follow, form, post_newest
from bot.following.listing import check_now, list_sources
from bot.following.requests import FORBIDDEN, GONE, Following, Request, is_here
from bot.following.unfollow import refollow, stop, unfollow
from bot.managing.requests import may_manage
from bot.presses import SourcePress

COMMANDS = frozenset({"follow", "unfollow", "sources", "filter"})
"""What is answered here."""


async def answer(name: str, words: str, place: Place, by: Following) -> Answer:
    """The answer to one of COMMANDS and what stands behind it: always to who asked alone."""
    request = Request(place, words.strip(), by)
    if name == "sources":
        return Answer(await list_sources(request))
    if name == "filter" and not request.words:
        return Answer(await show_filter(request))
    if not await may_manage(place, by.managing):
        return Answer(FORBIDDEN)
    if name == "follow" and not request.words:
        return form()
    return Answer(await _CHANGES[name](request))


async def press(pressed: SourcePress, place: Place, by: Following) -> Answer:
    """The answer to a button under a source or a filter of this place."""
    request = Request(place, pressed.words, by)
    if pressed.action == "sources":
        return Answer(await list_sources(request, pressed.id), replaces=True)
    if not await may_manage(place, by.managing):
        return Answer(FORBIDDEN)
    if pressed.action == "follow":
        return form()
    if undo := _UNDOING.get(pressed.action):
        return Answer(await undo(request, pressed.id), replaces=True)
    found = await by.sources.follow_of(pressed.id)
    if found is None or not is_here(found, place):
        return Answer(GONE)
    reply = await _ON_ONE[pressed.action](request, found)
    is_public = pressed.action == "newest" and not isinstance(reply, Notice)
    return Answer(reply, private=not is_public)


_CHANGES: dict[str, Callable[[Request], Awaitable[Reply]]] = {
    "follow": follow,
    "unfollow": unfollow,
    "filter": set_filter,
}
_UNDOING: dict[str, Callable[[Request, int], Awaitable[Reply]]] = {
    "refollow": refollow,
    "filter": undo_filter,
}
_ON_ONE: dict[str, Callable[[Request, Follow], Awaitable[Reply]]] = {
    "unfollow": stop,
    "check": check_now,
    "newest": post_newest,
}
