"""The work of delivering, as adapters.ledger.Deliveries says. Whoever holds a claim proves it with every write."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from adapters.briefings import (
    Channel,
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
from adapters.found import AlsoIn
from adapters.health import Missing
from adapters.store import delivery_writing as writing
from adapters.store import ending
from adapters.store.briefing_rows import subscription_of
from adapters.store.database import Database
from adapters.store.delivery_log import delivery_named, logged
from adapters.store.leases import claiming, claims_of, first_wake, hold, lost
from adapters.store.misdated import hasten, misdated, redate
from adapters.store.missing import tell_missing
from adapters.store.newest import MOST
from adapters.store.rows import moment
from adapters.store.sightings import names_followed, places_of
from adapters.store.windows import Asked, Windows
from digests.briefing import Candidate, Terms


class StoredDeliveries:
    """Deliveries kept in a database; adapters.store.opening makes them. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        """The deliveries in a database."""
        self._database = database
        self._windows = Windows(database)

    async def claim(
        self, now: datetime, lease_until: datetime, owner: str, limit: int, platforms: Collection[str]
    ) -> tuple[Claim, ...]:
        """At most `limit` subscriptions that are due or whose delivery is to be taken up, longest due first."""
        async with self._database.writing() as connection:
            if self._database.can.lock_claims is not None:
                await connection.execute(self._database.can.lock_claims)
            taken = await connection.execute(claiming(now, lease_until, owner, limit, platforms))
            return await claims_of(connection, taken.scalars().all())

    async def next_wake(self, platforms: Collection[str], owner: str = "") -> datetime | None:
        """When there is next something to claim on these platforms; None when nothing waits there."""
        async with self._database.reading() as connection:
            first = (await connection.execute(first_wake(platforms, owner))).scalar()
        return None if first is None else moment(first)

    async def window(self, claim: Claim, now: datetime, oldest: datetime, most: int = MOST) -> Window:
        """What a claim's next briefing may choose from."""
        if not (window := await self._windows.held(claim, Asked(now, oldest, most))):
            raise lost(claim)
        return window

    async def ahead(
        self, subscription: Subscription, now: datetime, oldest: datetime, most: int = MOST
    ) -> Window:
        """What the subscription's next briefing could choose from, if it came now; nothing is claimed."""
        return await self._windows.ahead(subscription, Asked(now, oldest, most))

    async def plan(  # noqa: PLR0913  # as the port
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

        `is_sending`: its first message is about to be sent.
        """
        async with self._database.writing(is_lasting=is_sending) as connection:
            await hold(connection, claim, lease_until, writing.used_up(window))
            channel = claim.subscription.channel.id
            mine = await writing.reserve_stories(connection, self._database.can, channel, stories)
            if not mine:
                return None
            untold = await tell_missing(connection, channel, missing, window.until)
            values = writing.open_values(window, uid, due, untold)
            return await writing.begin(connection, claim, values, (None, *mine), is_sending=is_sending)

    async def latest(self, channel: Channel, terms: Terms, most: int) -> Sequence[Candidate]:
        """The newest articles that a channel may have, whether they came there before or not."""
        return await self._windows.latest(channel, terms, most)

    async def also_in(self, articles: Collection[int]) -> Mapping[int, tuple[AlsoIn, ...]]:
        """Where each article was seen, the first place first."""
        async with self._database.reading() as connection:
            return await places_of(connection, articles)

    async def follows(self, channel: Channel) -> tuple[str, ...]:
        """The names of what a channel follows, in their order."""
        async with self._database.reading() as connection:
            return await names_followed(connection, channel)

    async def delivery(self, subscription: Subscription, uid: str) -> Delivery | None:
        """The delivery of a subscription that has this name; None when there is none."""
        async with self._database.reading() as connection:
            return await delivery_named(connection, subscription, uid)

    async def sending(  # noqa: PLR0913  # as the port
        self,
        claim: Claim,
        delivery: Delivery,
        position: int,
        lease_until: datetime,
        version: int | None = None,
        *,
        also: tuple[InVersion, ...] = (),
    ) -> None:
        """A message is about to be sent: from now on it may stand in the channel, and shows these versions."""
        async with self._database.writing(is_lasting=True) as connection:
            await hold(connection, claim, lease_until)
            await writing.set_sending(connection, delivery, Next(position, version, also))

    async def sent(  # noqa: PLR0913  # as the port
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
        """A message stands in the channel; `under` is where the ones after it go, `then` the one that is sent next."""
        async with self._database.writing(is_lasting=then is not None) as connection:
            await hold(connection, claim, lease_until)
            await writing.set_posted(connection, delivery, position, message, then)
            if under is not None and under != delivery.under:
                await writing.set_open(connection, claim, {"under": under})

    async def unsent(self, claim: Claim, delivery: Delivery, position: int, lease_until: datetime) -> None:
        """A message was certainly not sent."""
        async with self._database.writing() as connection:
            await hold(connection, claim, lease_until)
            await writing.set_message(connection, delivery, position, {"state": "pending"})

    async def settle(  # noqa: PLR0913  # as the port
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

        When somebody has changed the subscription meanwhile, it waits for what they have set. With a window and no
        delivery one is logged that has no messages. `last` is a message that was not written down yet.
        """
        async with self._database.writing() as connection:
            await ending.settle(connection, claim, outcome, now, due, window=window, last=last)

    async def misdated(self, after: datetime) -> tuple[Subscription, ...]:
        """Those that wait for a run and whose last briefing ended after that moment, as no right clock can tell."""
        async with self._database.reading() as connection:
            rows = (await connection.execute(misdated(after))).mappings().all()
        return tuple(map(subscription_of, rows))

    async def redate(self, subscription: Subscription, now: datetime, due: datetime | None) -> None:
        """Let a misdated one wait for `due`, if nobody has taken or changed it; what it did was done now."""
        async with self._database.writing() as connection:
            await redate(connection, subscription, now, due)

    async def hasten(self, now: datetime, latest: datetime, until: datetime, *, is_all: bool) -> int:
        """What is held until after `latest`, as only a clock that was ahead can have said, is held until `until`."""
        async with self._database.writing() as connection:
            return await hasten(connection, now, latest, until, is_all=is_all)

    async def postpone(self, claim: Claim, until: datetime, problem: str) -> None:
        """It could not go on: the lease ends, and it may be claimed again from `until` on."""
        async with self._database.writing() as connection:
            await ending.postpone(connection, claim, until, problem)

    async def refuse(self, claim: Claim, now: datetime, reason: str) -> bool:  # noqa: ARG002  # as the port
        """The platform will not have it: the subscription is broken. True the first time, when it is to be told.

        What was not posted goes into the first briefing that can be posted again.
        """
        async with self._database.writing() as connection:
            return await ending.refuse(connection, claim, reason)

    async def log(self, limit: int = 50) -> tuple[Logged, ...]:
        """The deliveries begun last, newest first."""
        async with self._database.reading() as connection:
            return await logged(connection, limit)
