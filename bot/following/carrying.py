"""Carrying lists of feeds from one reader to another: taking them over, and giving them away."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from adapters.asking import Place
from adapters.briefings import Channel
from adapters.following import Follow, Follows, Source
from adapters.web import Feed
from adapters.wording import clipped, inert, moment_time
from bot.following.finding import host
from bot.following.showing import STATES
from bot.presses import LONGEST_NAME

OPERATOR = Place("console", None, "console")
"""Whose feeds no channel follows by itself: they are read for all channels that follow nothing."""

PLATFORMS = ("slack", "discord")


@dataclass(slots=True)
class Taken:
    """How many of a list's feeds are new, and how many were followed there already."""

    added: int = 0
    known: int = 0

    def __str__(self) -> str:
        return f"{self.added} added, {self.known} already known"


def place_named(text: str) -> Place | None:
    """The channel of "slack:T012AB3CD:C045EF6GH" (platform, workspace or server, channel); None for anything else."""
    platform, *ids = text.split(":")
    if platform not in PLATFORMS or len(ids) != 2 or not all(map(_is_id, ids)):
        return None
    return Place(platform, *ids)


def _is_id(text: str) -> bool:
    return 0 < len(text) <= 64 and text.isascii() and text.isalnum()


async def take_over(feeds: Iterable[Feed], channel: Channel, follows: Follows) -> Taken:
    """Let a channel follow all of them; the web is asked nothing: that is for the collector. Raises ArchiveError."""
    taken = Taken()
    known = {follow.source.url for follow in await follows.followed(channel.place)}
    for feed in feeds:
        if feed.url in known:
            taken.known += 1
            continue
        name = (clipped(feed.title, LONGEST_NAME) or host(feed.url))[:LONGEST_NAME]
        _, is_new = await follows.follow(channel, feed, name, "")
        taken.added += is_new
        taken.known += not is_new
    return taken


def given(sources: Iterable[Source]) -> tuple[Feed, ...]:
    """The sources as feeds of a list, by title."""
    feeds = (Feed(source.url, source.title, source.site, ()) for source in sources)
    return tuple(sorted(feeds, key=lambda feed: (feed.title.casefold(), feed.url)))


def named(follows: Sequence[Follow]) -> tuple[Feed, ...]:
    """What one channel follows as feeds of a list, called as it calls them."""
    return tuple(Feed(each.source.url, each.name, each.source.site, ()) for each in follows)


def line_of(source: Source) -> str:
    """A source in one line: its address, its title, how it is, and when it is asked next."""
    state = STATES[source.health].lower()
    if source.health not in {"new", "working"}:
        why = f": {clipped(source.problem, 200)}" if source.problem else ""
        state = f"{state} since {moment_time(source.since)} UTC{why}"
    due = f"next check {moment_time(source.due)} UTC" if source.due else ""
    return "  ".join(filter(None, (inert(source.url), clipped(source.title, 80), state, due)))
