"""The use case of delivering: from a claimed subscription to a briefing that stands in its channel, once.

Whatever happens between two steps, the next holder of the claim goes on from what is written down: a message is
marked as being sent before it is, so one that may stand in the channel is looked for before it is sent again.
"""

import logging
from collections.abc import Awaitable
from dataclasses import replace
from datetime import timedelta

from adapters.briefings import Claim, Delivery
from adapters.errors import (
    AdapterError,
    AppRefusedError,
    LimitedError,
    PlatformError,
    RefusedError,
    TryLaterError,
)
from adapters.faults import wordless
from adapters.ledger import LeaseLostError
from adapters.replies import Notice
from bot.faults import fault
from bot.lanes import Lane
from bot.missing import to_tell
from bot.outgoing import Delivering
from bot.posting import post_all
from bot.stories import told
from bot.timing import loud_from, next_due, reaches_to
from digests.briefing import chosen

_FIRST_WAIT_S = 5.0
_LONGEST_WAIT_S = 900.0
_LONGEST_SPREAD_S = 30.0
_APP_REFUSED_WAIT_S = 600.0
"""Until somebody mends the app: Discord bans who asks 10,000 times within 10 minutes with a bad token."""

_log = logging.getLogger(__name__)


async def deliver(claim: Claim, by: Delivering) -> None:
    """Deliver what is due to a claimed subscription; what cannot be done now is left for later. Raises nothing."""
    try:
        async with by.lanes.to(claim.subscription.channel.place) as lane:
            await _delivered(claim, by, lane)
    except LeaseLostError:
        _log.info(
            "subscription %d: another instance goes on with it", claim.subscription.id, extra=_ids(claim)
        )
    except AppRefusedError as error:
        await _safely(_postponed(claim, by, str(error), _APP_REFUSED_WAIT_S))
    except RefusedError as error:
        await _safely(_refused(claim, by, error))
    except LimitedError as error:
        await _safely(_limited(claim, by, error))
    except TryLaterError as error:
        await _safely(_postponed(claim, by, str(error), error.retry_after_s))
    except AdapterError as error:
        _log.warning(
            "subscription %d: %s; it goes on when its lease ends",
            claim.subscription.id,
            error,
            extra=_ids(claim),
        )
    except Exception as error:  # noqa: BLE001  # the outermost loop of a delivery: the others go on
        _log.error(
            "subscription %d: not delivered",
            claim.subscription.id,
            exc_info=wordless(error),
            extra=_ids(claim),
        )
        await _safely(_postponed(claim, by, f"an unexpected {fault(error)}", 0.0))


async def _delivered(claim: Claim, by: Delivering, lane: Lane) -> None:
    if not _has_begun(claim) and await _put_off(claim, by):
        return
    marked = None if claim.delivery else by.lease_until
    delivery = claim.delivery or await _planned(claim, by)
    if delivery is None:
        return
    last = await post_all(claim, delivery, by, lane, marked)
    now = by.clock()
    await by.deliveries.settle(claim, "posted", now, next_due(claim.subscription, now), last=last)
    late_s = (now - delivery.due).total_seconds()
    _log.info(
        "delivery %s: %d messages in %s, %.1f s after it was due",
        delivery.uid,
        len(delivery.messages),
        claim.subscription.channel.place.channel,
        late_s,
        extra=_ids(claim, delivery),
    )


def _has_begun(claim: Claim) -> bool:
    """Whether some of its delivery may stand in the channel already."""
    return claim.delivery is not None and any(m.state != "pending" for m in claim.delivery.messages)


async def _put_off(claim: Claim, by: Delivering) -> bool:
    """Whether nothing is to be posted now: it is quiet there, or what was planned has become too old.

    What is due is planned anew in place of the old one at once, with the articles that are still young.
    """
    now, delivery = by.clock(), claim.delivery
    if delivery and now - delivery.until > by.oldest:
        _log.warning(
            "delivery %s: given up, it was due %s",
            delivery.uid,
            delivery.due.isoformat(),
            extra=_ids(claim, delivery),
        )
        await by.deliveries.settle(claim, "expired", now, claim.subscription.due)
        return True
    loud = loud_from(claim.subscription, now)
    if loud > now:
        _log.info(
            "subscription %d: quiet until %s", claim.subscription.id, loud.isoformat(), extra=_ids(claim)
        )
        await by.deliveries.postpone(claim, loud, "it is quiet there")
    return loud > now


async def _planned(claim: Claim, by: Delivering) -> Delivery | None:
    """A new delivery, written down; None when there is nothing new, which is settled, too."""
    now, wish = by.clock(), claim.subscription.wish
    due = claim.subscription.due
    window = await by.deliveries.window(claim, now, reaches_to(due, now, by.oldest))
    if picked := chosen(window.candidates, wish.top, wish.terms):
        delivery = await by.deliveries.plan(
            claim,
            window,
            told(picked),
            uid=by.new_uid(),
            due=due or now,
            lease_until=by.lease_until,
            is_sending=True,
            missing=to_tell(window.missing, now),
        )
        if delivery:
            return delivery
    await by.deliveries.settle(claim, "empty", now, next_due(claim.subscription, now), window)
    return None


def _ids(claim: Claim, delivery: Delivery | None = None) -> dict[str, object]:
    """What programs follow in the log: which subscription, and which delivery if one has begun."""
    begun = delivery or claim.delivery
    return {"subscription": claim.subscription.id, **({"delivery": begun.uid} if begun else {})}


async def _refused(claim: Claim, by: Delivering, error: RefusedError) -> None:
    """Pause it with the reason, and tell whoever made it, once."""
    _log.warning("subscription %d: refused: %s", claim.subscription.id, error, extra=_ids(claim))
    if not await by.deliveries.refuse(claim, by.clock(), str(error)):
        return
    place = claim.subscription.channel.place
    notice = Notice(
        f"The briefing that you set up (channel {place.channel}) is paused: {error.problem}.",
        (error.advice, "Then resume it there: /briefing resume. Nothing new is lost until then."),
    )
    try:
        await by.posters[place.platform].tell(replace(place, user=claim.subscription.made_by), notice)
    except PlatformError as unheard:
        _log.info("subscription %d: and who made it could not be told: %s", claim.subscription.id, unheard)


async def _limited(claim: Claim, by: Delivering, error: LimitedError) -> None:
    """Try again when the platform says, or a little later: they do not all come at once, the less the more often."""
    attempts = claim.delivery.attempts if claim.delivery else 1
    spread_s = min(_LONGEST_SPREAD_S, error.retry_after_s * attempts)
    wait_s = error.retry_after_s + spread_s * by.chance()
    _log.info("subscription %d: %s; again in %.1f s", claim.subscription.id, error, wait_s, extra=_ids(claim))
    await by.deliveries.postpone(claim, by.clock() + timedelta(seconds=wait_s), str(error))


async def _postponed(claim: Claim, by: Delivering, problem: str, at_least_s: float) -> None:
    """Try again after waits that double, less or more by half, so that not all come at once."""
    attempts = claim.delivery.attempts if claim.delivery else 0
    wait_s = min(_LONGEST_WAIT_S, _FIRST_WAIT_S * 2 ** min(attempts, 10)) * (0.5 + by.chance())
    wait_s = max(wait_s, at_least_s)
    _log.warning(
        "subscription %d: %s; again in %.0f s", claim.subscription.id, problem, wait_s, extra=_ids(claim)
    )
    await by.deliveries.postpone(claim, by.clock() + timedelta(seconds=wait_s), problem)


async def _safely(step: Awaitable[None]) -> None:
    """A last step after a failure; when it fails, too, the lease ends by itself."""
    try:
        await step
    except LeaseLostError:
        _log.info("another instance goes on with it")
    except AdapterError as error:
        _log.warning("it goes on when its lease ends: %s", error)
