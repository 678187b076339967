"""How Slack shows briefings that come by themselves: what was asked for, and when the next ones come."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from adapters.plans import Plan, PlanList
from adapters.slack.blocks import Message, actions, first_fitting, message, notes, spoken
from adapters.slack.rich_text import Json, line, listing, rich, run
from adapters.wording import clipped, counted, run_time

_MOST_PLANS = 9
"""Each takes up to five of the 50 blocks that a message may have."""

_MOST_RUNS = 5
_MOST_BUTTONS = 8
PERSON = re.compile(r"[UW][A-Z0-9]{2,20}")
"""What Slack takes for somebody's id; it refuses a whole message for another."""


@dataclass(frozen=True, slots=True)
class _Room:
    """How much of its plans a message has room for; `longest` in characters."""

    plans: int
    runs: int
    notes: int
    longest: int


_ROOMS = (
    _Room(_MOST_PLANS, _MOST_RUNS, 10, 300),
    _Room(_MOST_PLANS, 1, 4, 200),
    _Room(6, 1, 4, 200),
    _Room(3, 1, 2, 100),
    _Room(1, 1, 2, 60),
)


def plan_message(plan: Plan) -> Message:
    """One subscription, with what has just been done to it."""
    text = spoken(plan.news, *_spoken(plan))
    return first_fitting(_ROOMS, lambda room: message(text, _plan_blocks(plan, "", room)))


def plan_list_message(found: PlanList) -> Message:
    """All of a channel's subscriptions, one under the other."""
    said = [sentence for plan in found.plans[:_MOST_PLANS] for sentence in _spoken(plan)]
    text = spoken(*said, *found.hints)
    return first_fitting(_ROOMS, lambda room: message(text, _list_blocks(found, room)))


def _list_blocks(found: PlanList, room: _Room) -> Iterator[Json | None]:
    shown = found.plans[: room.plans]
    for number, plan in enumerate(shown, 1):
        yield from _plan_blocks(plan, f"briefing {number}", room)
    left = len(found.plans) - len(shown)
    yield notes(f"and {counted(left, 'more briefing')}" if left > 0 else "", *found.hints[: room.notes])
    yield actions(found.buttons[:_MOST_BUTTONS])


def _plan_blocks(plan: Plan, of: str, room: _Room) -> Iterator[Json | None]:
    news = clipped(plan.news, room.longest)
    does = line(run(clipped(plan.does, room.longest), bold=True))
    runs = plan.runs[: room.runs]
    yield rich(line(run(news)), does)
    when = line(run(f"Next, in {plan.zone} and for you:"))
    yield rich(when, listing(_run(at, plan.zone) for at in runs)) if runs else None
    yield rich(_people(plan)) if PERSON.fullmatch(plan.made_by) else None
    yield notes(*(clipped(note, room.longest) for note in plan.notes[: room.notes]))
    yield actions(plan.buttons[:_MOST_BUTTONS], of=of)


def _people(plan: Plan) -> Json:
    """Who made it and who changed it last, as names: nobody is notified by a message that one person sees."""
    said = [run("Set up by "), person(plan.made_by)]
    if PERSON.fullmatch(plan.changed_by) and plan.changed_by != plan.made_by:
        said += [run(", changed by "), person(plan.changed_by)]
    return {"type": "rich_text_section", "elements": said}


def person(user: str) -> Json:
    """Somebody by their name."""
    return {"type": "user", "user_id": user}


def _run(at: datetime, zone: str) -> Json:
    """A run in the channel's zone, and in the reader's own, which Slack knows."""
    there = run_time(at, zone)
    own: Json = {
        "type": "date",
        "timestamp": int(at.timestamp()),
        "format": "{date_short_pretty} {time}",
        "fallback": there,
    }
    return {
        "type": "rich_text_section",
        "elements": [run(f"{there} · "), own],
    }


def _spoken(plan: Plan) -> Iterator[str]:
    yield plan.does
    yield from (f"Next: {run_time(at, plan.zone)} {plan.zone}" for at in plan.runs[:1])
    yield from plan.notes
