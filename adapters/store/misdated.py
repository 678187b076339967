"""Subscriptions that wait for a moment that a wrong clock has set: found by what they did at a time yet to come."""

from datetime import datetime
from typing import Any

from sqlalchemy import Select, and_, case, false, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.briefings import Subscription
from adapters.store.briefing_rows import microseconds_or_none, subscriptions_asked
from adapters.store.rows import microseconds
from adapters.store.tables import DELIVERIES, SUBSCRIPTIONS

_OF = SUBSCRIPTIONS.c
_DONE = DELIVERIES.c
_LAST_POSTED = (
    select(_DONE.posted)
    .where(_DONE.subscription_id == _OF.id)
    .order_by(_DONE.id.desc())
    .limit(1)
    .scalar_subquery()
)


def misdated(after: datetime) -> Select[Any]:
    """The query for those that wait for a run, and whose last window or delivery ended after that moment."""
    late = microseconds(after)
    waits = (_OF.state == "active", _OF.token.is_(None), _OF.due > late)
    return subscriptions_asked().where(*waits, or_(_OF.served_at > late, late < _LAST_POSTED))


async def redate(
    connection: AsyncConnection, subscription: Subscription, now: datetime, due: datetime | None
) -> None:
    """Let it wait for another run, if nobody has taken or changed it, and put what it did down as done now.

    A window in which all seemed too old, as it was far away for that clock, is opened again.
    """
    at, when = microseconds(now), microseconds_or_none(due)
    mine = update(SUBSCRIPTIONS).where(
        _OF.id == subscription.id,
        _OF.token.is_(None),
        _OF.changed == microseconds(subscription.changed),
        _OF.due == microseconds_or_none(subscription.due),
    )
    served = case((_OF.served_at > at, at), else_=_OF.served_at)
    shut = (_DONE.subscription_id == subscription.id, _DONE.until > at, _DONE.outcome == "empty")
    opened = select(func.min(_DONE.after_id)).where(*shut).scalar_subquery()
    values = {"due": when, "wake": when, "served_at": served, "served": func.coalesce(opened, _OF.served)}
    if (await connection.execute(mine.values(values))).rowcount:
        done = update(DELIVERIES).where(_DONE.subscription_id == subscription.id, _DONE.posted > at)
        await connection.execute(done.values(posted=at))


async def hasten(
    connection: AsyncConnection, now: datetime, latest: datetime, until: datetime, *, is_all: bool
) -> int:
    """Let what is held until after `latest` be held until `until`; gives how much that was.

    Whoever holds it and is still there extends its lease with the next step. `is_all`: also what is due and put off.
    """
    late = and_(_OF.due <= microseconds(now), _OF.state == "active") if is_all else false()
    held = _OF.token.is_not(None)
    at = microseconds(until)
    far = update(SUBSCRIPTIONS).where(_OF.wake > microseconds(latest), or_(held, late))
    return (await connection.execute(far.values(wake=at, leased=case((held, at), else_=None)))).rowcount
