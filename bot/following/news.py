"""What a channel is told of a feed that it follows: once that it broke, and once that it works again."""

from adapters.following import Follow, Health, Source
from adapters.replies import Notice
from adapters.wording import clipped, moment_time
from bot.following.showing import UTC_ZONE

_HAPPENED: dict[Health, str] = {
    "blocked": "cannot be read: its site refuses us",
    "gone": "cannot be read: it is no longer there",
    "away": "cannot be reached",
    "unreadable": "cannot be read: what stands there is no feed any more",
}
_STEPS: dict[Health, str] = {
    "blocked": "Only its owner can let us in again. Until then it is asked at most once a day.",
    "gone": "It may have moved: /follow its new address, and /unfollow this one.",
    "away": "Nothing needs to be done: it is asked again by itself, ever less often, once a day at the least.",
    "unreadable": "If its site has another feed, /follow that, and /unfollow this one.",
}
_GOES_ON = "What it has brought stays, and everything else comes as before."


def news_of(source: Source, follow: Follow) -> Notice:
    """How a source is, in calm words: what happened, what still works, and the next step."""
    name = clipped(follow.name, 80)
    if source.health not in _HAPPENED:
        return Notice(f"{name} works again.", ("What it published meanwhile and still lists comes, too.",))
    zone = follow.channel.zone or UTC_ZONE
    since = f"since {moment_time(source.since, zone)} {zone}"
    why = f" ({clipped(source.problem, 150)})" if source.problem else ""
    return Notice(
        f"{name} {_HAPPENED[source.health]}, {since}{why}.",
        (_GOES_ON, _STEPS[source.health], "It is said here when it works again; /sources shows how it is."),
    )
