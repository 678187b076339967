"""What a briefing that comes by itself says before its stories: its overview."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from adapters.briefings import Delivery, Subscription
from adapters.replies import Button, Overview
from adapters.wording import counted
from bot.missing import missing_line
from bot.presses import PlanPress, token
from bot.stories import Story, line_of

LATE = timedelta(minutes=5)
"""Less than this is on time: a minute's work at a busy hour is no news."""


def overview_of(
    delivery: Delivery, subscription: Subscription, stories: Sequence[Story], now: datetime
) -> Overview:
    """The first message of a briefing: its stories at a glance, what it covers, and that it is late if it is."""
    zone = ZoneInfo(subscription.wish.schedule.zone)
    lines = tuple(map(line_of, stories))
    quotes = counted(sum(line.quotes for line in lines), "quote")
    number = "1 story" if len(stories) == 1 else f"{len(stories)} stories"
    covered = f"first seen {_moment(delivery.since, zone)} – {_moment(delivery.until, zone)} {zone.key}"
    notes = (late_note(delivery, now, zone), covered, "every line is copied from its source")
    return Overview(
        f"Briefing, {delivery.due.astimezone(zone):%a %-d %b}: {number}, {quotes}",
        lines,
        0,
        " · ".join(filter(None, notes)),
        missing=missing_line(delivery.missing, now, zone),
        buttons=(
            Button("Why these?", token(PlanPress("why", subscription.id, delivery.uid))),
            Button("Change", token(PlanPress("edit", subscription.id))),
            Button("Skip a day", token(PlanPress("skip", subscription.id))),
        ),
    )


def late_note(delivery: Delivery, now: datetime, zone: ZoneInfo) -> str:
    """That a briefing is late and when it was due, in the channel's zone; "" for one on time."""
    if now - delivery.due < LATE:
        return ""
    due = delivery.due.astimezone(zone)
    is_today = due.date() == now.astimezone(zone).date()
    return f"late: due {due:%H:%M}" if is_today else f"late: due {_moment(delivery.due, zone)}"


def _moment(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%-d %b %H:%M}"
