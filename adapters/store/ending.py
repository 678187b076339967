"""The ends of work that was claimed: it is settled, put off, or refused for good. The claim is proved with each."""

from datetime import datetime

from sqlalchemy import BigInteger, bindparam, case, update
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.briefings import Claim, Message, Outcome, Window
from adapters.store import delivery_writing as writing
from adapters.store.briefing_rows import microseconds_or_none
from adapters.store.leases import GIVEN_UP, HELD, change_held
from adapters.store.rows import Values, microseconds
from adapters.store.tables import SUBSCRIPTIONS

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


async def settle(  # noqa: PLR0913  # what an end is
    connection: AsyncConnection,
    claim: Claim,
    outcome: Outcome,
    now: datetime,
    due: datetime | None,
    *,
    window: Window | None,
    last: Message | None,
) -> None:
    """The delivery is at its end, and the subscription waits for `due`, as the port says."""
    wanted = {"next_due": microseconds_or_none(due), **_as_claimed(claim)}
    used = writing.used_up(window) if window else {}
    ended = {"outcome": outcome, "posted": microseconds(now) if outcome == "posted" else None}
    await change_held(connection, claim, {**GIVEN_UP, **wanted, **used}, _SETTLED)
    if last:
        await writing.set_last(connection, claim, last)
    if outcome == "expired":
        await writing.give_back(connection, claim)
    if not await writing.set_open(connection, claim, ended) and window:
        begun = {"uid": _unnamed(claim), "due": microseconds(claim.subscription.due or now)}
        values = {**writing.window_values(window), **begun, **ended}
        await writing.begin(connection, claim, values, ())


async def postpone(connection: AsyncConnection, claim: Claim, until: datetime, problem: str) -> None:
    """It could not go on, and may be claimed again from `until` on."""
    await change_held(connection, claim, {**GIVEN_UP, "wake": microseconds(until)})
    await writing.set_open(connection, claim, {"problem": problem})


async def refuse(connection: AsyncConnection, claim: Claim, reason: str) -> bool:
    """The subscription is broken. True the first time, when it is to be told."""
    broken = {**GIVEN_UP, "state": "broken", "reason": reason, "due": None, "wake": None}
    await change_held(connection, claim, broken)
    await writing.give_back(connection, claim)
    await writing.set_open(connection, claim, {"outcome": "refused", "problem": reason})
    mine = update(SUBSCRIPTIONS).where(_OF.id == claim.subscription.id, _OF.told.is_(False))
    return (await connection.execute(mine.values(told=True))).rowcount > 0


def _as_claimed(claim: Claim) -> Values:
    """What the subscription was like when it was claimed."""
    was = claim.subscription
    return {"was_changed": microseconds(was.changed), "was_due": microseconds_or_none(was.due)}


def _unnamed(claim: Claim) -> str:
    """What names a delivery that has no messages to be marked; no other claim has this number."""
    return f"{claim.subscription.id}-{claim.token.rpartition('#')[2]}"
