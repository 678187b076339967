"""The work of delivering, as adapters.ledger.Deliveries says. Whoever holds a claim proves it with every write."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import BigInteger, bindparam, case, select, update

from adapters.briefings import Claim, Delivery, Logged, Message, Outcome, Subscription, Window
from adapters.store import delivery_writing as writing
from adapters.store.briefing_rows import (
    CHANNEL_COLUMNS,
    deliveries_of,
    microseconds_or_none,
    subscribed_place,
    subscription_of,
)
from adapters.store.database import Database
from adapters.store.leases import (
    GIVEN_UP,
    HELD,
    change_held,
    claiming,
    claims_of,
    has_its_channel,
    hold,
    lost,
)
from adapters.store.misdated import hasten, misdated, redate
from adapters.store.newest import MOST
from adapters.store.rows import Values, microseconds, moment
from adapters.store.tables import CHANNELS, DELIVERIES, SUBSCRIPTIONS
from adapters.store.windows import Asked, Windows

_OF = SUBSCRIPTIONS.c
_NEXT_DUE = case(
    (
        (_OF.changed == bindparam("was_changed", type_=BigInteger))
        & _OF.due.is_not_distinct_from(bindparam("was_due", type_=BigInteger)),
        bindparam("next_due", type_=BigInteger),
    ),
    else_=_OF.due,
)
_SETTLED = HELD.values(due=_NEXT_DUE, wake=_NEXT_DUE)
"""Somebody may have changed the subscription since it was claimed: then it waits for what they have set."""


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
        waiting = select(_OF.wake).where(
            _OF.wake.is_not(None), _OF.platform.in_(platforms), has_its_channel(owner, _OF.wake)
        )
        async with self._database.reading() as connection:
            first = (await connection.execute(waiting.order_by(_OF.wake).limit(1))).scalar()
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
        articles: tuple[int, ...],
        *,
        uid: str,
        due: datetime,
        lease_until: datetime,
        is_sending: bool = False,
    ) -> Delivery | None:
        """Write a delivery down, with an overview and a message an article; the window is used up.

        `is_sending`: its first message is about to be sent.
        """
        async with self._database.writing(is_lasting=is_sending) as connection:
            await hold(connection, claim, lease_until, writing.used_up(window))
            channel = claim.subscription.channel.id
            mine = await writing.reserve(connection, self._database.can, channel, articles)
            if not mine:
                return None
            values = {
                **writing.window_values(window),
                "uid": uid,
                "due": microseconds(due),
                "outcome": "open",
            }
            return await writing.begin(connection, claim, values, (None, *mine), is_sending=is_sending)

    async def sending(self, claim: Claim, delivery: Delivery, position: int, lease_until: datetime) -> None:
        """A message is about to be sent: from now on it may stand in the channel."""
        values = {"state": "sending"}
        await self._mark(claim, delivery, position, lease_until, values, is_lasting=True)

    async def sent(  # noqa: PLR0913  # as the port
        self,
        claim: Claim,
        delivery: Delivery,
        position: int,
        message: str,
        *,
        under: str | None,
        lease_until: datetime,
        then: int | None = None,
    ) -> None:
        """A message stands in the channel; `under` is where the ones after it go, `then` the one that is sent next."""
        async with self._database.writing(is_lasting=then is not None) as connection:
            await hold(connection, claim, lease_until)
            await writing.set_posted(connection, delivery, position, message, then)
            if under is not None and under != delivery.under:
                await writing.set_open(connection, claim, {"under": under})

    async def unsent(self, claim: Claim, delivery: Delivery, position: int, lease_until: datetime) -> None:
        """A message was certainly not sent."""
        await self._mark(claim, delivery, position, lease_until, {"state": "pending"})

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
        wanted = {"next_due": microseconds_or_none(due), **_as_claimed(claim)}
        used = writing.used_up(window) if window else {}
        ended = {"outcome": outcome, "posted": microseconds(now) if outcome == "posted" else None}
        async with self._database.writing() as connection:
            await change_held(connection, claim, {**GIVEN_UP, **wanted, **used}, _SETTLED)
            if last:
                await writing.set_last(connection, claim, last)
            if outcome == "expired":
                await writing.give_back(connection, claim)
            if not await writing.set_open(connection, claim, ended) and window:
                begun = {"uid": _unnamed(claim), "due": microseconds(claim.subscription.due or now)}
                values = {**writing.window_values(window), **begun, **ended}
                await writing.begin(connection, claim, values, ())

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
            await change_held(connection, claim, {**GIVEN_UP, "wake": microseconds(until)})
            await writing.set_open(connection, claim, {"problem": problem})

    async def refuse(self, claim: Claim, now: datetime, reason: str) -> bool:  # noqa: ARG002  # as the port
        """The platform will not have it: the subscription is broken. True the first time, when it is to be told.

        What was not posted goes into the first briefing that can be posted again.
        """
        broken = {**GIVEN_UP, "state": "broken", "reason": reason, "due": None, "wake": None}
        async with self._database.writing() as connection:
            await change_held(connection, claim, broken)
            await writing.give_back(connection, claim)
            await writing.set_open(connection, claim, {"outcome": "refused", "problem": reason})
            mine = update(SUBSCRIPTIONS).where(_OF.id == claim.subscription.id, _OF.told.is_(False))
            return (await connection.execute(mine.values(told=True))).rowcount > 0

    async def log(self, limit: int = 50) -> tuple[Logged, ...]:
        """The deliveries begun last, newest first."""
        asked = (
            select(DELIVERIES, *CHANNEL_COLUMNS)
            .join(SUBSCRIPTIONS, _OF.id == DELIVERIES.c.subscription_id)
            .join(CHANNELS, CHANNELS.c.id == _OF.channel_id)
            .order_by(DELIVERIES.c.id.desc())
            .limit(limit)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(asked)).mappings().all()
            found = await deliveries_of(connection, rows)
        return tuple(
            Logged(delivery, row["subscription_id"], subscribed_place(row))
            for delivery, row in zip(found, rows, strict=True)
        )

    async def _mark(  # noqa: PLR0913  # what it is told
        self,
        claim: Claim,
        delivery: Delivery,
        position: int,
        lease_until: datetime,
        values: Values,
        *,
        is_lasting: bool = False,
    ) -> None:
        async with self._database.writing(is_lasting=is_lasting) as connection:
            await hold(connection, claim, lease_until)
            await writing.set_message(connection, delivery, position, values)


def _as_claimed(claim: Claim) -> Values:
    """What the subscription was like when it was claimed."""
    was = claim.subscription
    return {"was_changed": microseconds(was.changed), "was_due": microseconds_or_none(was.due)}


def _unnamed(claim: Claim) -> str:
    """What names a delivery that has no messages to be marked; no other claim has this number."""
    return f"{claim.subscription.id}-{claim.token.rpartition('#')[2]}"
