"""What channels have asked for, as adapters.ledger.Subscriptions says."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    RowMapping,
    Select,
    and_,
    case,
    exists,
    func,
    insert,
    literal,
    null,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.asking import Place
from adapters.briefings import Channel, State, Subscription, Wish
from adapters.store.briefing_rows import (
    channel_of,
    last_deliveries,
    microseconds_or_none,
    place_values,
    setting_values,
    subscription_of,
    subscriptions_asked,
    wish_values,
)
from adapters.store.database import Database
from adapters.store.delivery_writing import reserve
from adapters.store.newest import newest_sighting
from adapters.store.rows import Values, microseconds
from adapters.store.tables import CHANNELS, DELIVERIES, SUBSCRIPTIONS

_OF = SUBSCRIPTIONS.c
_HAS_OPEN = exists().where(DELIVERIES.c.subscription_id == _OF.id, DELIVERIES.c.outcome == "open")


class StoredSubscriptions:
    """Subscriptions kept in a database; adapters.store.opening makes them. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        """The subscriptions in a database."""
        self._database = database

    async def channel(self, place: Place) -> Channel:
        """The channel of a place; made when it is new."""
        asked = select(CHANNELS).where(_is_at(place))
        async with self._database.reading() as connection:
            if row := (await connection.execute(asked)).mappings().first():
                return channel_of(row)
        async with self._database.writing() as connection:
            new = self._database.can.insert(CHANNELS).on_conflict_do_nothing()
            await connection.execute(new, place_values(place))
            return channel_of((await connection.execute(asked)).mappings().one())

    async def set_channel(self, channel: Channel) -> None:
        """Keep a channel's zone, quiet times and filter."""
        async with self._database.writing() as connection:
            changed = update(CHANNELS).where(CHANNELS.c.id == channel.id)
            await connection.execute(changed.values(setting_values(channel)))

    async def subscribe(self, channel: Channel, wish: Wish, due: datetime | None, by: str) -> Subscription:
        """A new subscription; its first window begins with the next sighting."""
        changed = microseconds(self._database.clock())
        values: Values = {
            **wish_values(wish),
            "channel_id": channel.id,
            "platform": channel.place.platform,
            "wake": microseconds_or_none(due),
            "claims": 0,
            "due": microseconds_or_none(due),
            "served_at": changed,
            "state": "active",
            "reason": "",
            "told": False,
            "made_by": by,
            "changed_by": by,
            "changed": changed,
        }
        async with self._database.writing() as connection:
            served = await newest_sighting(connection, self._database.can)
            new = insert(SUBSCRIPTIONS).values(**values, served=served).returning(_OF.id)
            made = (await connection.execute(new)).scalar_one()
            (subscription,) = await _found(connection, subscriptions_asked().where(_OF.id == made))
        return subscription

    async def of_channel(self, place: Place) -> tuple[Subscription, ...]:
        """The channel's subscriptions that are not stopped, oldest first, each with its last delivery."""
        asked = subscriptions_asked().where(_is_at(place), _OF.state != "stopped")
        async with self._database.reading() as connection:
            return await _found(connection, asked)

    async def subscription(self, subscription_id: int) -> Subscription | None:
        """The subscription of this id, stopped or not; None when there is none."""
        async with self._database.reading() as connection:
            found = await _found(connection, subscriptions_asked().where(_OF.id == subscription_id))
        return found[0] if found else None

    async def change(  # noqa: PLR0913  # as the port
        self,
        subscription_id: int,
        *,
        state: State,
        due: datetime | None,
        by: str,
        wish: Wish | None = None,
        reason: str = "",
    ) -> Subscription | None:
        """Change the state, the next due moment and, if given, the wish; None when there is none of this id.

        A delivery that is on its way goes on while the subscription is active. Otherwise whoever delivers it
        loses the claim, and it stays as it is until the subscription is active again.
        """
        at = microseconds(self._database.clock())
        values = {
            "state": state,
            "reason": reason,
            "changed_by": by,
            "changed": at,
            **(wish_values(wish) if wish else {}),
            **(_waiting(due, at) if state == "active" else {"due": None, "wake": None, "token": None}),
        }
        mine = _OF.id == subscription_id
        async with self._database.writing() as connection:
            await connection.execute(update(SUBSCRIPTIONS).where(mine).values(values))
            found = await _found(connection, subscriptions_asked().where(mine))
        return found[0] if found else None

    async def had(self, channel: Channel, articles: Collection[int]) -> None:
        """These were posted there: none of the channel's briefings brings them again."""
        async with self._database.writing() as connection:
            await reserve(connection, self._database.can, channel.id, tuple(articles))

    async def broken(self) -> tuple[Subscription, ...]:
        """Every subscription that a platform refuses, oldest first."""
        async with self._database.reading() as connection:
            return await _found(connection, subscriptions_asked().where(_OF.state == "broken"))

    async def counts(self) -> Mapping[State, int]:
        """How many subscriptions there are in each state that has any."""
        asked = select(_OF.state, func.count().label("number")).group_by(_OF.state)
        async with self._database.reading() as connection:
            return {row.state: row.number for row in (await connection.execute(asked)).all()}


def _is_at(place: Place) -> ColumnElement[bool]:
    return and_(*(CHANNELS.c[name] == value for name, value in place_values(place).items()))


def _waiting(due: datetime | None, now: int) -> Values:
    """What makes it wait for `due`, or at once for a delivery that is open, but not before a lease has ended.

    Whoever had the lease may have a message on its way, that has to stand there before it is looked for.
    """
    later = null() if due is None else literal(microseconds(due), BigInteger)
    ready = case((_HAS_OPEN, literal(now, BigInteger)), else_=later)
    return {
        "due": microseconds_or_none(due),
        "wake": case((_OF.leased > ready, _OF.leased), else_=ready),
        "told": False,
    }


async def _found(connection: AsyncConnection, asked: Select[Any]) -> tuple[Subscription, ...]:
    """The subscriptions asked for, oldest first, each with its last delivery."""
    rows: Sequence[RowMapping] = (await connection.execute(asked.order_by(_OF.id))).mappings().all()
    last = await last_deliveries(connection, [row["id"] for row in rows]) if rows else {}
    return tuple(subscription_of(row, last.get(row["id"])) for row in rows)
