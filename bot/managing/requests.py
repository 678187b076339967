"""One wish to change the briefings of a channel: where, by whom, and whether they may."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from adapters.asking import Place
from adapters.briefings import Subscription
from adapters.ledger import Deliveries, Subscriptions
from adapters.ports import Archive
from adapters.posting import Person
from adapters.replies import Notice

Managers = Literal["everyone", "managers"] | frozenset[str]
"""Who may change briefings: everyone, those who manage the channel, or these people by their ids."""

_USAGE = "/briefing daily 08:00 Europe/London, list, pause, resume, move 09:30, stop, quiet 22:00-07:00, now"

GONE = Notice("That briefing is not there any more.", ("/briefing list shows those that are.",))
FORBIDDEN = Notice(
    "Only those who manage this channel may change its briefings.",
    ("Ask one of them; /briefing list shows what comes here, and /briefing now posts one at once.",),
)


async def nothing_hinders(_: Place) -> str:
    """As where a platform lets the bot see what stands in its channels."""
    return ""


@dataclass(frozen=True, slots=True)
class Managing:
    """What managing needs: where briefings and articles are kept, who people are, who may, and the time in UTC.

    `oldest` is how old an article of a briefing may be. `hindrance` tells what has to be done before the bot can look
    whether a message of its own stands in a channel; "" for nothing, or where that is not known.
    """

    archive: Archive
    subscriptions: Subscriptions
    deliveries: Deliveries
    people: Callable[[Place], Awaitable[Person]]
    managers: Mapping[str, Managers]
    clock: Callable[[], datetime]
    oldest: timedelta = timedelta(days=7)
    hindrance: Callable[[Place], Awaitable[str]] = nothing_hinders


@dataclass(frozen=True, slots=True)
class Request:
    """Something to be changed: where and by whom, and the words behind the verb."""

    place: Place
    words: str
    by: Managing

    @property
    def who(self) -> str:
        """The platform's id of who asks."""
        return self.place.user or ""


async def may_manage(place: Place, by: Managing) -> bool:
    """Whether who asks may change the briefings of this channel."""
    who = by.managers.get(place.platform, "everyone")
    if who == "everyone":
        return True
    if who == "managers":
        return (await by.people(place)).manages
    return place.user in who


def is_here(subscription: Subscription, place: Place) -> bool:
    """Whether it is of this very channel, for which the right was asked: a token is good for no other.

    On Slack a thread has its channel's id; on Discord nothing that changes a briefing stands in its thread.
    """
    own = subscription.channel.place
    return (own.platform, own.workspace, own.channel) == (place.platform, place.workspace, place.channel)


def unclear(problem: str, *hints: str) -> Notice:
    """What is not understood, and what could be typed instead."""
    return Notice(problem, tuple(hints) or (_USAGE,))
