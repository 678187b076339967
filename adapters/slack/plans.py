"""How Slack shows briefings that come by themselves: what was asked for, and when the next ones come."""

from collections.abc import Iterator
from datetime import datetime

from adapters.plans import Plan, PlanList
from adapters.slack.blocks import Message, actions, message, notes, spoken
from adapters.slack.rich_text import Json, line, listing, rich, run
from adapters.wording import clipped, run_time

_MOST_PLANS = 10
_LONGEST = 300


def plan_message(plan: Plan) -> Message:
    """One subscription, with what has just been done to it."""
    return message(spoken(plan.news, *_spoken(plan)), _plan_blocks(plan, ""))


def plan_list_message(found: PlanList) -> Message:
    """All of a channel's subscriptions, one under the other."""
    said = [sentence for plan in found.plans[:_MOST_PLANS] for sentence in _spoken(plan)]

    def blocks() -> Iterator[Json | None]:
        for number, plan in enumerate(found.plans[:_MOST_PLANS], 1):
            yield from _plan_blocks(plan, f"briefing {number}")
        yield notes(*found.hints)
        yield actions(found.buttons)

    return message(spoken(*said, *found.hints), blocks())


def _plan_blocks(plan: Plan, of: str) -> Iterator[Json | None]:
    news = clipped(plan.news, _LONGEST)
    does = line(run(clipped(plan.does, _LONGEST), bold=True))
    yield rich(line(run(news)), does) if news else rich(does)
    yield rich(line(run("Next:")), listing(_run(at, plan.zone) for at in plan.runs)) if plan.runs else None
    yield rich(_people(plan)) if plan.made_by else None
    yield notes(*plan.notes)
    yield actions(plan.buttons, of=of)


def _people(plan: Plan) -> Json:
    """Who made it and who changed it last, as names: nobody is notified by a message that one person sees."""
    said = [run("Set up by "), _person(plan.made_by)]
    if plan.changed_by and plan.changed_by != plan.made_by:
        said += [run(", changed by "), _person(plan.changed_by)]
    return {"type": "rich_text_section", "elements": said}


def _person(user: str) -> Json:
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
        "elements": [run(f"{there} ({zone}); for you "), own],
    }


def _spoken(plan: Plan) -> Iterator[str]:
    yield plan.does
    yield from (f"Next: {run_time(at, plan.zone)} {plan.zone}" for at in plan.runs[:1])
    yield from plan.notes
