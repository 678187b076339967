"""Posting a delivery's messages, each once: those that stand in the channel already are found, not sent again."""

import asyncio
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import zip_longest

from adapters.asking import Place
from adapters.briefings import Claim, Delivery, InVersion, Message, Next, Told
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


async def post_all(
    claim: Claim, delivery: Delivery, by: Delivering, lane: Lane, marked: datetime | None = None
) -> Message | None:
    """Post the messages that do not stand in the channel yet, in their order; each step is written down.

    Gives the last one, which is yet to be written down with the delivery's end; None when all stood there before.
    `marked`: the first one was just written down as being sent, with a lease until then. One that fails for what it
    may be itself is left out after many times. Raises RefusedError, TryLaterError, UnsureError, LeaseLostError and
    ArchiveError; it can be called again.
    """
    poster = by.posters[claim.subscription.channel.place.platform]
    found = await _stories(delivery, by)
    left = [message for message in delivery.messages if message.state != "posted"]
    for message, following in zip_longest(left, left[1:]):
        with _stumbling(delivery, message, by.stumbles):
            sent = None
            if part := _part(message, delivery, claim, found, by.clock()):
                shows = _shows(message, found)
                sent = await _standing(
                    _Sending(claim, delivery, message, part, poster, marked, shows), by, lane
                )
        by.stumbles.forget(message.mark)
        id_ = sent.message if sent else ""
        if following is None:
            return replace(message, state="posted", message=id_)
        stands = Sent(id_, (sent.under if sent else None) or delivery.under)
        then = _shows(following, found) if following.state == "pending" else None
        marked = await _written(claim, delivery, message, stands, then=then, by=by)
        delivery = replace(delivery, under=stands.under)
    return None


async def _written(  # noqa: PLR0913  # what it is told
    claim: Claim,
    delivery: Delivery,
    message: Message,
    stands: Sent,
    *,
    then: Next | None,
    by: Delivering,
) -> datetime | None:
    """Write down that a message stands, and in the same step that the next one is about to be sent.

    Gives until when the lease lasts with which that one was marked; None for one that is to be looked for first.
    """
    until = by.lease_until
    await by.deliveries.sent(
        claim,
        delivery,
        message.position,
        stands.message,
        under=stands.under,
        lease_until=until,
        then=then,
    )
    return until if then else None


def _shows(message: Message, found: Mapping[int, Story]) -> Next:
    """A message with the versions of its articles that it shows."""
    story = found.get(message.position)
    if story is None:
        return Next(message.position)
    also = tuple(InVersion(each.id, each.version) for each in story.also)
    return Next(message.position, story.lead.version, also)


async def _stories(delivery: Delivery, by: Delivering) -> dict[int, Story]:
    """The stories that are not posted yet, by position; without those that are gone, or cannot be read."""
    left = [(m, Told(m.article, m.also)) for m in delivery.messages if m.article and m.state != "posted"]
    seen = partial(by.at_hand.also_in, by.deliveries)
    places = await places_of([told for _, told in left], seen)
    found = {}
    for message, told in left:
        with _stumbling(delivery, message, by.stumbles):
            if story := await story_of(told, partial(by.at_hand.article, by.archive), places):
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
    """One message on its way; `marked`: as being sent by us, just now, with a lease until then."""

    claim: Claim
    delivery: Delivery
    message: Message
    part: Reply
    poster: Poster
    marked: datetime | None
    shows: Next

    @property
    def place(self) -> Place:
        return self.claim.subscription.channel.place


async def _standing(sending: _Sending, by: Delivering, lane: Lane) -> Sent | None:
    """The message as it stands in the channel; None when it is left out."""
    may_stand = sending.message.state == "sending" and not sending.marked
    if may_stand and (sent := await _looked_for(sending)):
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
    for plain in (True,) if by.stumbles.is_for_plain(sending.message.mark) else (False, True):
        async with lane.turn(sending.poster.pace_s):
            await _mark(sending, by)
            try:
                return await _attempted(sending, by.longest_send_s, plain=plain)
            except BadMessageError as error:
                _log.error("delivery %s: a message was refused: %s", sending.delivery.uid, error)
            except UnsureError:
                raise
            except PlatformError:
                await by.deliveries.unsent(
                    sending.claim, sending.delivery, sending.message.position, by.lease_until
                )
                raise
    return None


async def _mark(sending: _Sending, by: Delivering) -> None:
    """See that it is written down that it may stand from now on, by whoever holds the lease for as long as it takes.

    Waiting for its turn may have taken a part of the lease, or the machine may have slept.
    """
    now = by.clock()
    if not sending.marked or now + timedelta(seconds=by.longest_send_s) >= sending.marked:
        shows = sending.shows
        await by.deliveries.sending(
            sending.claim, sending.delivery, shows.position, now + by.lease, shows.version, also=shows.also
        )


async def _attempted(sending: _Sending, longest_s: float, *, plain: bool) -> Sent:
    try:
        async with asyncio.timeout(longest_s):
            return await sending.poster.post_part(
                sending.place, sending.part, sending.message.mark, sending.delivery.under, plain=plain
            )
    except TimeoutError as error:
        raise UnsureError("the platform does not answer", LOOK_AFTER_S) from error
