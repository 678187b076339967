"""One wish about what a channel follows: where, by whom, and what is needed to grant it."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from adapters.asking import Place
from adapters.briefings import Channel
from adapters.following import Follow, Follows
from adapters.replies import Notice
from adapters.web import Web
from bot.managing.requests import Managing

LOOKED_AT = 80
"""Articles that a filter is tried on: some days of a busy channel, and read in a blink."""

FORBIDDEN = Notice(
    "Only those who manage this channel may change what it follows.",
    ("Ask one of them; /sources shows what is followed here, and /filter what is left out.",),
)
GONE = Notice("That is not followed here any more.", ("/sources shows what is.",))
ELSEWHERE = Notice(
    "Feeds are followed on Slack and Discord only.",
    (
        "`pullquote sources import FILE.opml` keeps feeds for when the bot runs there.",
        "/digest, /quote and /figures ask the articles that are here.",
    ),
)
"""Where nothing comes by itself, as on the console."""


@dataclass(frozen=True, slots=True)
class Following:
    """What following needs. `managing` says who may, who they are, where channels and articles are kept, and the time.

    `wake` lets the collector look at once for what has changed. `may_have` gives the ids of the newest articles that a
    channel could get, whatever its filter, at most so many. `folders` are watched for everybody, by the names
    that readers may see. `interval` is how long
    after an answer a feed is asked again that asks for no more.
    """

    managing: Managing
    sources: Follows
    web: Web
    wake: Callable[[], None]
    may_have: Callable[[Channel, int], Awaitable[Sequence[int]]]
    folders: tuple[str, ...] = ()
    interval: timedelta = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Request:
    """Something to be done or shown: where and by whom, and the words behind the command."""

    place: Place
    words: str
    by: Following

    @property
    def who(self) -> str:
        """The platform's id of who asks."""
        return self.place.user or ""

    async def channel(self) -> Channel:
        """The channel that is asked in; made when it is new."""
        return await self.by.managing.subscriptions.channel(self.place)


def is_here(follow: Follow, place: Place) -> bool:
    """Whether it is this very channel that follows it: a token is good for no other."""
    own = follow.channel.place
    return (own.platform, own.workspace, own.channel) == (place.platform, place.workspace, place.channel)
