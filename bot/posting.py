"""Posting a delivery's messages, each once: those that stand in the channel already are found, not sent again."""

import asyncio
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from adapters.asking import Place
from adapters.briefings import Claim, Delivery, Message, Told
from adapters.errors import (
    AdapterError,
    AppRefusedError,
    BadMessageError,
    PlatformError,
    RefusedError,
    UnsureError,
)
from adapters.faults import wordless
from adapters.ledger import LeaseLostError
from adapters.posting import Poster, Sent
from adapters.replies import Reply
from bot.briefings import overview_of
from bot.lanes import Lane
from bot.outgoing import Delivering
from bot.stories import Story, places_of, post_of, story_of
from bot.stumbles import OURS, Stumbles

LOOK_AFTER_S = 5.0
"""A message that may stand there is looked for after so long: platforms show it a moment after they took it."""

_log = logging.getLogger(__name__)


async def post_all(claim: Claim, delivery: Delivery, by: Delivering, lane: Lane) -> None:
    """Post the messages that do not stand in the channel yet, in their order; each step is written down.

    One that fails for what it may be itself is left out after many times. Raises RefusedError, TryLaterError,
    UnsureError, LeaseLostError and ArchiveError; it can be called again.
    """
    poster = by.posters[claim.subscription.channel.place.platform]
    found = await _stories(delivery, by)
    for message in delivery.messages:
        if message.state == "posted":
            continue
        with _stumbling(delivery, message, by.stumbles):
            sent = None
            if part := _part(message, delivery, claim, found, by.clock()):
                story = found.get(message.position)
                version = story.lead.version if story else None
                sent = await _standing(_Sending(claim, delivery, message, part, poster, version), by, lane)
        under = (sent.under if sent else None) or delivery.under
        await by.deliveries.sent(
            claim,
            delivery,
            message.position,
            sent.message if sent else "",
            under=under,
            lease_until=by.lease_until,
        )
        by.stumbles.forget(message.mark)
        delivery = replace(delivery, under=under)


async def _stories(delivery: Delivery, by: Delivering) -> dict[int, Story]:
    """The stories that are not posted yet, by position; without those that are gone, or cannot be read."""
    left = [(m, Told(m.article, m.also)) for m in delivery.messages if m.article and m.state != "posted"]
    places = await places_of([told for _, told in left], by.deliveries)
    found = {}
    for message, told in left:
        with _stumbling(delivery, message, by.stumbles):
            if story := await story_of(told, by.archive, places):
                found[message.position] = story
    return found


@contextmanager
def _stumbling(delivery: Delivery, message: Message, stumbles: Stumbles) -> Iterator[None]:
    """Count what may fail for what the message is; a fault of ours ends here when it has come too often."""
    try:
        yield
    except UnsureError:
        stumbles.add(message.mark)
        raise
    except (AdapterError, LeaseLostError):
        raise
    except Exception as error:
        stumbles.add(message.mark, OURS)
        if not stumbles.is_hopeless(message.mark):
            raise
        _left_out(delivery, message, wordless(error))


def _left_out(delivery: Delivery, message: Message, why: Exception | None = None) -> None:
    _log.error(
        "delivery %s: message %d failed again and again and is left out",
        delivery.uid,
        message.position,
        exc_info=why,
        extra={"delivery": delivery.uid},
    )


def _part(
    message: Message, delivery: Delivery, claim: Claim, found: Mapping[int, Story], now: datetime
) -> Reply | None:
    """What a message says; None when its article is gone from the archive."""
    if message.article is None:
        return overview_of(delivery, claim.subscription, tuple(found.values()), now)
    story = found.get(message.position)
    return post_of(story) if story else None


@dataclass(frozen=True, slots=True)
class _Sending:
    """One message on its way."""

    claim: Claim
    delivery: Delivery
    message: Message
    part: Reply
    poster: Poster
    version: int | None

    @property
    def place(self) -> Place:
        return self.claim.subscription.channel.place


async def _standing(sending: _Sending, by: Delivering, lane: Lane) -> Sent | None:
    """The message as it stands in the channel; None when it is left out."""
    if sending.message.state == "sending" and (sent := await _looked_for(sending)):
        return sent
    if by.stumbles.is_hopeless(sending.message.mark):
        _left_out(sending.delivery, sending.message)
        return None
    return await _sent(sending, by, lane)


async def _looked_for(sending: _Sending) -> Sent | None:
    """The message, if it stands in the channel; None, too, where the platform does not let us look."""
    since = sending.delivery.until - timedelta(minutes=1)
    try:
        return await sending.poster.find_part(
            sending.place, sending.part, sending.message.mark, since, sending.delivery.under
        )
    except AppRefusedError:  # it could not be sent again either
        raise
    except RefusedError as error:
        _log.warning("delivery %s: cannot look for a message: %s", sending.delivery.uid, error)
        return None


async def _sent(sending: _Sending, by: Delivering, lane: Lane) -> Sent | None:
    """Send a message, in its plainest form when it is refused for what it is; None when that is refused, too."""
    await lane.turn(sending.poster.pace_s)
    for plain in (True,) if by.stumbles.is_for_plain(sending.message.mark) else (False, True):
        position = sending.message.position
        await by.deliveries.sending(
            sending.claim, sending.delivery, position, by.lease_until, sending.version
        )
        try:
            return await _attempted(sending, by.longest_send_s, plain=plain)
        except BadMessageError as error:
            _log.error("delivery %s: a message was refused: %s", sending.delivery.uid, error)
        except UnsureError:
            raise
        except PlatformError:
            await by.deliveries.unsent(sending.claim, sending.delivery, position, by.lease_until)
            raise
    return None


async def _attempted(sending: _Sending, longest_s: float, *, plain: bool) -> Sent:
    try:
        async with asyncio.timeout(longest_s):
            return await sending.poster.post_part(
                sending.place, sending.part, sending.message.mark, sending.delivery.under, plain=plain
            )
    except TimeoutError as error:
        raise UnsureError("the platform does not answer", LOOK_AFTER_S) from error
