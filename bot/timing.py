"""When a briefing may be posted, when the next one is due, and how far back it reaches."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from adapters.briefings import Subscription
from digests.schedule import moment, next_run, put_off

_EVER = datetime(1970, 1, 1, tzinfo=UTC)
_WEEK = 7


def next_due(subscription: Subscription, now: datetime) -> datetime | None:
    """The first run after now and after the one that was due: a clock that went back a little repeats none.

    Those that were missed are covered by the one that was just posted.
    """
    channel = subscription.channel
    after = max(now, subscription.due or now)
    return next_run(subscription.wish.schedule, after, channel.quiet, channel.zone)


def reaches_to(due: datetime | None, now: datetime, oldest: timedelta) -> datetime:
    """The moment before which an article was first seen that is too old for a briefing now.

    There is none while a briefing is not later than `oldest`: between two runs, and while it is paused or skipped, as
    much time passes as people want, and what came in then waits for them. Only time away is cut.
    """
    return now - oldest if due and now - due > oldest else _EVER


def loud_from(subscription: Subscription, now: datetime) -> datetime:
    """The first moment from now on when something may be posted; a day on, when each of the week's is quiet."""
    channel = subscription.channel
    zone = channel.zone or subscription.wish.schedule.zone
    if loud := put_off(now, channel.quiet, zone):
        return loud
    today = now.astimezone(ZoneInfo(zone)).date()
    for days in range(1, _WEEK + 1):
        midnight = moment(today + timedelta(days), time(), ZoneInfo(zone))
        if loud := put_off(midnight, channel.quiet, zone):
            return loud
    return now + timedelta(days=1)
