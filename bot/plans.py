"""What people are told of a briefing that comes by itself: what it does, when next, what can be done about it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from adapters.briefings import Delivery, Subscription
from adapters.plans import Plan, PlanList
from adapters.replies import Button
from adapters.wording import counted, run_time
from bot.presses import PlanPress, token
from digests.briefing import Terms
from digests.schedule import DAYS, WEEKDAYS, next_runs

SHOWN_RUNS = 3
NEVER = (
    "As it is, it never comes: it is quiet here whenever it would. Choose other days, or /briefing quiet off."
)
"""What is told of one that quiet days leave no run."""

DAY_NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_OUTCOMES = {"empty": "there was nothing new", "expired": "given up, too late", "open": "on its way"}


def plan_of(subscription: Subscription, now: datetime, news: str = "") -> Plan:
    """A subscription as it is shown; its next runs are those after `now`, none while it is not active."""
    runs = _runs(subscription, now) if subscription.state == "active" else ()
    notes = (_state(subscription, runs), _quiet(subscription), _last(subscription))
    return Plan(
        does=does(subscription),
        runs=runs,
        zone=subscription.wish.schedule.zone,
        notes=tuple(filter(None, notes)),
        buttons=_buttons(subscription),
        news=news,
        made_by=subscription.made_by,
        changed_by=subscription.changed_by,
    )


def plan_list(found: Sequence[Subscription], channel: int, now: datetime) -> PlanList:
    """A channel's subscriptions, numbered as "pause 2" means them when there are several."""
    plans = tuple(plan_of(each, now) for each in found)
    if len(plans) > 1:
        plans = tuple(_numbered(plan, number) for number, plan in enumerate(plans, 1))
    how = "/briefing daily 08:00 Europe/London mon-fri top 5 words climate -football"
    hints = (how,) if plans else ("No briefing comes to this channel by itself yet. Set one up:", how)
    buttons = (Button("New briefing", token(PlanPress("new", channel)), primary=not plans),)
    return PlanList(plans, hints, buttons)


def does(subscription: Subscription) -> str:
    """What it does, in words: "Daily at 08:00, Mon–Fri, top 5, about climate, without football"."""
    wish = subscription.wish
    days = wish.schedule.days
    often = "Weekly" if len(days) == 1 else "Daily"
    parts = [
        f"{often} at {wish.schedule.at:%H:%M}",
        "" if days == DAYS else days_in_words(days),
        f"top {wish.top}",
        about(wish.terms),
    ]
    return ", ".join(filter(None, parts))


def days_in_words(days: frozenset[int]) -> str:
    """Days of the week: "Mon–Fri", "Sat, Sun"; Monday is 0."""
    if days == WEEKDAYS:
        return "Mon–Fri"
    return ", ".join(DAY_NAMES[n] for n in sorted(days))


def _runs(subscription: Subscription, now: datetime) -> tuple[datetime, ...]:
    """The next runs, from the one that it waits for on: an earlier one may have been skipped."""
    schedule, channel = subscription.wish.schedule, subscription.channel
    first = subscription.due if subscription.due and subscription.due > now else None
    if first is None:
        return next_runs(schedule, now, SHOWN_RUNS, channel.quiet, channel.zone)
    return (first, *next_runs(schedule, first, SHOWN_RUNS - 1, channel.quiet, channel.zone))


def _numbered(plan: Plan, number: int) -> Plan:
    return replace(plan, does=f"{number}. {plan.does}")


def about(terms: Terms) -> str:
    """What articles have to be about, in words; "" for anything."""
    wanted = f"about {' or '.join(terms.include)}" if terms.include else ""
    unwanted = f"without {' or '.join(terms.exclude)}" if terms.exclude else ""
    return ", ".join(filter(None, (wanted, unwanted)))


def _state(subscription: Subscription, runs: Sequence[datetime]) -> str:
    match subscription.state:
        case "active":
            return "" if runs else NEVER
        case "paused":
            return "Paused. Nothing is lost: the next one covers what came meanwhile."
        case "broken":
            return f"Paused, as it cannot be posted: {subscription.reason}"
        case "stopped":
            return "Stopped."


def _quiet(subscription: Subscription) -> str:
    """When it is quiet in the channel, with the zone where that is another than the briefing's."""
    quiet, zone = subscription.channel.quiet, subscription.channel.zone
    if quiet is None:
        return ""
    hours = f"{quiet.start:%H:%M}–{quiet.end:%H:%M}" if quiet.start != quiet.end else ""
    hours += f" {zone}" if hours and zone and zone != subscription.wish.schedule.zone else ""
    return f"Quiet here: {', '.join(filter(None, (hours, days_in_words(quiet.days))))}"


def _last(subscription: Subscription) -> str:
    """How the last one went."""
    last = subscription.last
    if last is None:
        return ""
    zone = subscription.wish.schedule.zone
    if last.outcome == "posted" and last.posted:
        return f"Last posted {run_time(last.posted, zone)}{_late(last, ZoneInfo(zone))}"
    how = _OUTCOMES.get(last.outcome, last.problem or last.outcome)
    trouble = f": {last.problem}" if last.outcome == "open" and last.problem else ""
    return f"Last due {run_time(last.due, zone)}: {how}{trouble}"


def _late(delivery: Delivery, zone: ZoneInfo) -> str:
    late_s = (delivery.posted - delivery.due).total_seconds() if delivery.posted else 0.0
    due = delivery.due.astimezone(zone)
    return f", {counted(round(late_s / 60), 'minute')} late (due {due:%H:%M})" if late_s >= 300 else ""


def _buttons(subscription: Subscription) -> tuple[Button, ...]:
    def button(label: str, action: str) -> Button:
        return Button(label, token(PlanPress(action, subscription.id)))  # type: ignore[arg-type]  # as listed there

    match subscription.state:
        case "active":
            return (
                button("Test", "test"),
                button("Change", "edit"),
                button("Pause", "pause"),
                button("Stop", "stop"),
            )
        case "paused" | "broken":
            return (button("Resume", "resume"), button("Change", "edit"), button("Stop", "stop"))
        case "stopped":
            return (button("Undo", "undo"),)
