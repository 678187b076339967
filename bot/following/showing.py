"""What people are told of a followed feed: how it is, when it is asked next, what can be done about it."""

from dataclasses import replace
from datetime import datetime

from adapters.followed import FollowedSource
from adapters.following import Follow, Health, Source
from adapters.replies import Button
from adapters.wording import clipped
from bot.presses import SourcePress, token

UTC_ZONE = "UTC"
"""In which moments are told where no zone is known."""

STATES: dict[Health, str] = {
    "new": "Not read yet",
    "working": "Working",
    "blocked": "Its site refuses us",
    "gone": "No longer there",
    "away": "Cannot be reached",
    "unreadable": "Cannot be read",
}

_WELL: frozenset[Health] = frozenset({"new", "working"})
_CHECKABLE: frozenset[Health] = frozenset({"gone", "away", "unreadable"})
"""Not one that a site refuses: how long it wants to be left alone is its own say."""


def shown(follow: Follow, now: datetime) -> FollowedSource:
    """A feed as a channel follows it."""
    source = follow.source
    is_waiting = source.due is not None and source.due > now
    return FollowedSource(
        name=follow.name,
        url=source.url,
        state=STATES[source.health],
        zone=follow.channel.zone or UTC_ZONE,
        title="" if clipped(source.title, 50) == follow.name else source.title,
        site=source.site,
        since=None if source.health in _WELL else source.since,
        problem="" if source.health in _WELL else source.problem,
        due=source.due if is_waiting else None,
        notes=() if is_waiting else ("It is asked in a moment.",),
        buttons=_buttons(follow),
        made_by=follow.made_by,
    )


def listed(follow: Follow, now: datetime) -> FollowedSource:
    """The same in a list: that it moved is said there, too."""
    told = shown(follow, now)
    moved = f"It moved here from {clipped(follow.source.moved_from, 150)}"
    return replace(told, notes=(*told.notes, moved)) if follow.source.moved_from else told


def is_checkable(source: Source) -> bool:
    """Whether it may be asked before its time: it did not answer, and did not ask to be left alone."""
    return source.health in _CHECKABLE


def _buttons(follow: Follow) -> tuple[Button, ...]:
    unfollow = Button("Unfollow", token(SourcePress("unfollow", follow.id)))
    if not is_checkable(follow.source):
        return (unfollow,)
    return (Button("Check now", token(SourcePress("check", follow.id))), unfollow)
