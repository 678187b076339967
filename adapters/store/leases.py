"""Leases on subscriptions: one winner each, proved by a token, until they end or are given up.

A lease is `wake` moved forward: while it lasts, nobody finds the subscription, and when its holder dies it is found
again by itself. Moments are those of the machines' clocks: one that is ahead by more than a lease finds subscriptions
that others still hold. They can write nothing more, but what they are just sending may be sent again.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    Text,
    Update,
    and_,
    bindparam,
    cast,
    func,
    literal,
    not_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.dml import ReturningUpdate

from adapters.briefings import Claim, Delivery
from adapters.ledger import LeaseLostError
from adapters.store.briefing_rows import deliveries_of, subscription_of, subscriptions_asked
from adapters.store.rows import Values, microseconds
from adapters.store.tables import DELIVERIES, SUBSCRIPTIONS

_OF = SUBSCRIPTIONS.c
_OTHERS = SUBSCRIPTIONS.alias("others")
HELD = update(SUBSCRIPTIONS).where(_OF.id == bindparam("claimed"), _OF.token == bindparam("proof"))
"""A change of a subscription by who holds it, made once: making a statement costs more than running it."""

GIVEN_UP: Mapping[str, None] = {"token": None, "leased": None}
"""What ends a lease."""


def claiming(
    now: datetime, lease_until: datetime, owner: str, limit: int, platforms: Collection[str]
) -> ReturningUpdate[Any]:
    """The statement that takes those due longest, and gives their ids.

    It walks the due index, and each one's channel. Where several write at once, those that another is just taking
    are passed by.
    """
    until = microseconds(lease_until)
    due = (
        select(_OF.id)
        .where(_OF.wake <= microseconds(now), _OF.platform.in_(platforms))
        .where(has_its_channel(owner, literal(microseconds(now), BigInteger)))
        .order_by(_OF.wake)
        .limit(limit)
        .with_for_update(skip_locked=True)
        .cte("due")
    )
    number = _OF.claims + 1
    return (
        update(SUBSCRIPTIONS)
        .where(_OF.id.in_(select(due.c.id)))
        .values(wake=until, leased=until, claims=number, token=literal(_mark(owner)) + cast(number, Text))
        .returning(_OF.id)
    )


def first_wake(platforms: Collection[str], owner: str) -> Select[Any]:
    """The query for when there is next something to claim on these platforms."""
    waiting = select(_OF.wake).where(
        _OF.wake.is_not(None), _OF.platform.in_(platforms), has_its_channel(owner, _OF.wake)
    )
    return waiting.order_by(_OF.wake).limit(1)


def has_its_channel(owner: str, at: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether nobody else than `owner` holds another subscription of the same channel at that moment.

    Its own are told by lanes in its memory. Counted: for NOT EXISTS PostgreSQL would read all subscriptions first.
    """
    of, mark = _OTHERS.c, _mark(owner)
    is_mine = func.substr(of.token, 1, len(mark)) == mark
    is_held = and_(of.token.is_not(None), of.leased > at, not_(is_mine))
    held = select(func.count()).where(of.channel_id == _OF.channel_id, of.id != _OF.id, is_held)
    return held.scalar_subquery() == 0


def _mark(owner: str) -> str:
    """What all tokens of an instance begin with."""
    return f"{owner}#"


async def claims_of(connection: AsyncConnection, ids: Sequence[int]) -> tuple[Claim, ...]:
    """The claims on subscriptions that were just taken, longest due first, each with the delivery it goes on with."""
    if not ids:
        return ()
    asked = subscriptions_asked().where(_OF.id.in_(ids)).order_by(_OF.due, _OF.id)
    rows = (await connection.execute(asked)).mappings().all()
    begun = await _taken_up(connection, ids)
    return tuple(Claim(subscription_of(row), row["token"], begun.get(row["id"])) for row in rows)


async def hold(
    connection: AsyncConnection, claim: Claim, lease_until: datetime, values: Values | None = None
) -> None:
    """Change a claimed subscription and extend its lease. Raises LeaseLostError when it is somebody else's."""
    until = microseconds(lease_until)
    await change_held(connection, claim, {"wake": until, "leased": until, **(values or {})})


async def change_held(
    connection: AsyncConnection, claim: Claim, values: Values, statement: Update = HELD
) -> None:
    """Change a claimed subscription. Raises LeaseLostError when it is somebody else's.

    `statement` is HELD with values of its own.
    """
    proof = {"claimed": claim.subscription.id, "proof": claim.token}
    if not (await connection.execute(statement, {**proof, **values})).rowcount:
        raise lost(claim)


def lost(claim: Claim) -> LeaseLostError:
    """The error for a claim that no longer holds."""
    return LeaseLostError(f"subscription {claim.subscription.id} is no longer held as {claim.token}")


async def _taken_up(connection: AsyncConnection, ids: Sequence[int]) -> dict[int, Delivery]:
    """The open deliveries of these subscriptions, by subscription, each counted as taken up once more."""
    of = DELIVERIES.c
    again = update(DELIVERIES).where(of.subscription_id.in_(ids), of.outcome == "open")
    counted = again.values(attempts=of.attempts + 1).returning(DELIVERIES)
    rows = (await connection.execute(counted)).mappings().all()
    found = await deliveries_of(connection, rows)
    return {row["subscription_id"]: delivery for row, delivery in zip(rows, found, strict=True)}
