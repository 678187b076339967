"""The ports to where briefings are kept: what channels have asked for, and the work of delivering it."""

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from adapters.briefings import (
    Claim,
    Delivery,
    InVersion,
    Logged,
    Message,
    Next,
    Outcome,
    Subscription,
    Told,
    Window,
)
from adapters.following import Sources
from adapters.health import Missing
from adapters.ports import Archive
from adapters.subscribing import Subscriptions as Subscriptions  # noqa: PLC0414  # all that is kept is found here
from adapters.telling import Telling
from adapters.young import YoungPages


class LeaseLostError(Exception):
    """Another instance has taken over: whoever held the claim stops, and posts nothing more."""


class Deliveries(Telling, Protocol):
    """The work of delivering, and what its briefings tell.

    Every method raises ArchiveError; those with a claim LeaseLostError, too.
    A claim's lease is extended by each of them that says when it ends (`lease_until`).
    """

    async def claim(
        self, now: datetime, lease_until: datetime, owner: str, limit: int, platforms: Collection[str]
    ) -> tuple[Claim, ...]:
        """At most `limit` subscriptions on these platforms that are due or whose delivery is to be taken up.

        The longest due come first.
        One statement, one winner: no two instances get the same one before its lease ends, nor two of one channel:
        there its messages would be mixed with the others', and together too many.
        """
        ...

    async def next_wake(self, platforms: Collection[str], owner: str = "") -> datetime | None:
        """When there is next something to claim on these platforms; None when nothing waits there.

        While another than `owner` works in its channel, what is due there waits for the end of that lease.
        """
        ...

    async def window(self, claim: Claim, now: datetime, oldest: datetime, most: int = 20_000) -> Window:
        """What a claim's next briefing may choose from: nothing seen before `oldest`.

        At most so many, the newest, of all that its terms and its channel's admit and that the channel follows.
        """
        ...

    async def ahead(
        self, subscription: Subscription, now: datetime, oldest: datetime, most: int = 20_000
    ) -> Window:
        """What the subscription's next briefing could choose from, if it came now; nothing is claimed."""
        ...

    async def plan(  # noqa: PLR0913  # what a plan is
        self,
        claim: Claim,
        window: Window,
        stories: tuple[Told, ...],
        *,
        uid: str,
        due: datetime,
        lease_until: datetime,
        is_sending: bool = False,
        missing: tuple[Missing, ...] = (),
    ) -> Delivery | None:
        """Write a delivery down, with an overview and a message a story; the window is used up.

        The channel has had all articles of these. Those that another briefing of it has taken meanwhile are left out,
        and the next one of their story leads; None when none is left.
        `is_sending`: its first message is about to be sent, as `sending` says. `missing` is what its overview says of
        sources, without those of which another briefing of the channel says it since: it is kept with each.
        """
        ...

    async def sending(  # noqa: PLR0913  # what is to be known of it
        self,
        claim: Claim,
        delivery: Delivery,
        position: int,
        lease_until: datetime,
        version: int | None = None,
        *,
        also: tuple[InVersion, ...] = (),
    ) -> None:
        """A message is about to be sent: from now on it may stand in the channel.

        It shows this version of its article (FoundArticle.version), and `also` of the others of its story; None, and
        those that are not named: the one that is kept now.
        """
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
        then: Next | None = None,
    ) -> None:
        """A message stands in the channel; `under` is where the ones after it go.

        `then` is about to be sent, as `sending` says.
        """
        ...

    async def unsent(self, claim: Claim, delivery: Delivery, position: int, lease_until: datetime) -> None:
        """A message was certainly not sent."""
        ...

    async def settle(  # noqa: PLR0913  # what an end is
        self,
        claim: Claim,
        outcome: Outcome,
        now: datetime,
        due: datetime | None,
        window: Window | None = None,
        *,
        last: Message | None = None,
    ) -> None:
        """The delivery is at its end, and the subscription waits for `due`; the lease ends.

        With a window and no delivery, nothing was found in it, and the next one begins where it ends. What expired is
        given back: the next one begins where it began. `last` is the message that now stands and was not written down.
        """
        ...

    async def misdated(self, after: datetime) -> tuple[Subscription, ...]:
        """Those that wait for a run and whose last briefing ended after that moment, as no right clock can tell."""
        ...

    async def redate(self, subscription: Subscription, now: datetime, due: datetime | None) -> None:
        """Let a misdated one wait for `due`, if nobody has taken or changed it; what it did was done now."""
        ...

    async def hasten(self, now: datetime, latest: datetime, until: datetime, *, is_all: bool) -> int:
        """What is held until after `latest`, as only a clock that was ahead can have said, is held until `until`.

        Gives how much there was. `is_all`: what is due and tried again after `latest` is tried at `until`, too.
        """
        ...

    async def postpone(self, claim: Claim, until: datetime, problem: str) -> None:
        """It could not go on: the lease ends, and it may be claimed again from `until` on."""
        ...

    async def refuse(self, claim: Claim, now: datetime, reason: str) -> bool:
        """The platform will not have it: the subscription is broken. True the first time, when it is to be told.

        The first is the first since somebody made it active. Articles that were not posted go into the next
        briefing, when it can be posted again.
        """
        ...

    async def log(self, limit: int = 50) -> tuple[Logged, ...]:
        """The deliveries begun last, newest first."""
        ...


class Kept(Protocol):
    """All that is kept in one database."""

    @property
    def archive(self) -> Archive:
        """The digests."""
        ...

    @property
    def subscriptions(self) -> Subscriptions:
        """What channels have asked for."""
        ...

    @property
    def deliveries(self) -> Deliveries:
        """The work of delivering it."""
        ...

    @property
    def sources(self) -> Sources:
        """What is followed, and the work of collecting it."""
        ...

    @property
    def pages(self) -> YoungPages:
        """The pages that are read again, as articles were read from them of late."""
        ...

    async def close(self) -> None:
        """Let go of what is held open; nothing may be asked afterwards."""
        ...
