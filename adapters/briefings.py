"""Briefings as the store keeps them: channels, their subscriptions, and the deliveries of each; and the port to it.

The database is the only truth about what is due and what was posted. A subscription is claimed by a lease that
one instance wins; a delivery is written down before its first message and settled after its last, each of its
messages before and after it is sent, so that whoever takes over resumes at the message that is missing.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from adapters.asking import Place
from digests.briefing import ANYTHING, DEFAULT_TOP, Candidate, Terms
from digests.schedule import Quiet, Schedule

State = Literal["active", "paused", "broken", "stopped"]
"""paused: by somebody; broken: by a platform that refuses it; stopped: ended, kept so that it can be undone."""

Outcome = Literal["open", "posted", "empty", "refused", "expired"]
"""open: on its way; empty: there was nothing new; refused: the platform will not have it; expired: too old."""


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel that has asked for something, with its zone (IANA; None until it is known) and its quiet times."""

    id: int
    place: Place
    zone: str | None = None
    quiet: Quiet | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a subscription asks for: when, how many stories, about what."""

    schedule: Schedule
    top: int = DEFAULT_TOP
    terms: Terms = ANYTHING


@dataclass(frozen=True, slots=True)
class Subscription:
    """A briefing that comes to a channel by itself.

    `due` is when the next one is to be posted; None unless active. `reason` tells why it is paused or broken.
    `made_by` and `changed_by` are the platform's ids of people, kept to answer who did it.
    """

    id: int
    channel: Channel
    wish: Wish
    state: State
    due: datetime | None
    made_by: str
    changed_by: str
    changed: datetime
    reason: str = ""
    last: "Delivery | None" = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a delivery, by its place in it: 0 is the overview, without an article.

    `mark` reaches the platform with it: at most 25 characters, like no other's. `state`: pending, sending (it may
    stand in the channel already), posted (as `message`).
    """

    position: int
    article: int | None
    mark: str
    state: Literal["pending", "sending", "posted"] = "pending"
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """One briefing on its way to a channel, or there: when it was due, from when to when its articles were seen.

    `uid` names it in logs and in marks. `posted` is when its last message stood there; `problem` the last trouble.
    `under` is where its stories go: a thread, as the platform names it; None until it is known.
    """

    id: int
    uid: str
    due: datetime
    since: datetime
    until: datetime
    outcome: Outcome
    attempts: int = 0
    posted: datetime | None = None
    problem: str = ""
    under: str | None = None
    messages: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A subscription that this instance alone may work at until the lease ends; `token` proves it.

    `delivery` is one that was begun before and not ended.
    """

    subscription: Subscription
    token: str
    delivery: Delivery | None


@dataclass(frozen=True, slots=True)
class Window:
    """The articles first seen since the last briefing, at most so many of the newest, which no briefing had here.

    `after` and `upto` are ids of articles, half-open at the start: ids grow as articles are seen, and one window
    begins where the last one ended, so that none is lost between two.
    """

    after: int
    upto: int
    since: datetime
    until: datetime
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Logged:
    """A line of the log of deliveries."""

    delivery: Delivery
    subscription: int
    place: Place


class LeaseLostError(Exception):
    """Another instance has taken over: whoever held the claim stops, and posts nothing more."""


class Subscriptions(Protocol):
    """What channels have asked for. Every method raises ArchiveError when the database cannot be reached."""

    async def channel(self, place: Place) -> Channel:
        """The channel of a place; made when it is new."""
        ...

    async def set_channel(self, channel: Channel) -> None:
        """Keep a channel's zone and quiet times."""
        ...

    async def subscribe(self, channel: Channel, wish: Wish, due: datetime | None, by: str) -> Subscription:
        """A new subscription; its first window begins with the next article, so that it brings no flood."""
        ...

    async def of_channel(self, place: Place) -> tuple[Subscription, ...]:
        """The channel's subscriptions that are not stopped, oldest first, each with its last delivery."""
        ...

    async def subscription(self, subscription_id: int) -> Subscription | None:
        """The subscription of this id, stopped or not; None when there is none."""
        ...

    async def change(  # noqa: PLR0913  # what a change is
        self,
        subscription_id: int,
        *,
        state: State,
        due: datetime | None,
        by: str,
        wish: Wish | None = None,
        reason: str = "",
    ) -> Subscription | None:
        """Change the state, the next due moment and, if given, the wish; None when there is none of this id."""
        ...

    async def broken(self) -> tuple[Subscription, ...]:
        """Every subscription that a platform refuses."""
        ...


class Deliveries(Protocol):
    """The work of delivering. Every method raises ArchiveError; those with a claim LeaseLostError, too.

    A claim's lease is extended by each of them that says when it ends (`lease_until`).
    """

    async def claim(self, now: datetime, lease_until: datetime, owner: str, limit: int) -> tuple[Claim, ...]:
        """At most `limit` subscriptions that are due or whose delivery is to be taken up, longest due first.

        One statement, one winner: no two instances get the same one before its lease ends.
        """
        ...

    async def next_wake(self) -> datetime | None:
        """When there is next something to claim; None when nothing is subscribed."""
        ...

    async def window(self, claim: Claim, now: datetime, oldest: datetime, most: int = 500) -> Window:
        """What a claim's next briefing may choose from: nothing first seen before `oldest`."""
        ...

    async def plan(  # noqa: PLR0913  # what a plan is
        self,
        claim: Claim,
        window: Window,
        articles: tuple[int, ...],
        *,
        uid: str,
        due: datetime,
        lease_until: datetime,
    ) -> Delivery | None:
        """Write a delivery down, with an overview and a message an article; the window is used up.

        Articles that another briefing of the channel has taken meanwhile are left out; None when none is left.
        """
        ...

    async def sending(self, claim: Claim, delivery: Delivery, position: int, lease_until: datetime) -> None:
        """A message is about to be sent: from now on it may stand in the channel."""
        ...

    async def sent(  # noqa: PLR0913  # what a message's end is
        self,
        claim: Claim,
        delivery: Delivery,
        position: int,
        message: str,
        *,
        under: str | None,
        lease_until: datetime,
    ) -> None:
        """A message stands in the channel; `under` is where the ones after it go."""
        ...

    async def unsent(self, claim: Claim, delivery: Delivery, position: int, lease_until: datetime) -> None:
        """A message was certainly not sent."""
        ...

    async def settle(
        self,
        claim: Claim,
        outcome: Outcome,
        now: datetime,
        due: datetime | None,
        window: Window | None = None,
    ) -> None:
        """The delivery is at its end, and the subscription waits for `due`; the lease ends.

        With a window and no delivery, nothing was found in it, and the next one begins where it ends.
        """
        ...

    async def postpone(self, claim: Claim, until: datetime, problem: str) -> None:
        """It could not go on: the lease ends, and it may be claimed again from `until` on."""
        ...

    async def refuse(self, claim: Claim, now: datetime, reason: str) -> bool:
        """The platform will not have it: the subscription is broken. True the first time, when it is to be told."""
        ...

    async def log(self, limit: int = 50) -> tuple[Logged, ...]:
        """The deliveries begun last, newest first."""
        ...
