"""Deliveries as they were written down."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.briefings import Delivery, Logged, Subscription
from adapters.store.briefing_rows import CHANNEL_COLUMNS, deliveries_of, subscribed_place
from adapters.store.tables import CHANNELS, DELIVERIES, SUBSCRIPTIONS


async def delivery_named(
    connection: AsyncConnection, subscription: Subscription, uid: str
) -> Delivery | None:
    """The delivery of a subscription that has this name; None when there is none."""
    of = DELIVERIES.c
    asked = select(DELIVERIES).where(of.uid == uid, of.subscription_id == subscription.id)
    rows = (await connection.execute(asked)).mappings().all()
    found = await deliveries_of(connection, rows)
    return found[0] if found else None


async def logged(connection: AsyncConnection, limit: int) -> tuple[Logged, ...]:
    """The deliveries begun last, newest first."""
    asked = (
        select(DELIVERIES, *CHANNEL_COLUMNS)
        .join(SUBSCRIPTIONS, SUBSCRIPTIONS.c.id == DELIVERIES.c.subscription_id)
        .join(CHANNELS, CHANNELS.c.id == SUBSCRIPTIONS.c.channel_id)
        .order_by(DELIVERIES.c.id.desc())
        .limit(limit)
    )
    rows = (await connection.execute(asked)).mappings().all()
    found = await deliveries_of(connection, rows)
    return tuple(
        Logged(delivery, row["subscription_id"], subscribed_place(row))
        for delivery, row in zip(found, rows, strict=True)
    )
