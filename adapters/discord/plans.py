"""How Discord shows briefings that come by themselves: what was asked for, and when the next ones come."""

from collections.abc import Iterator

from adapters.discord.markdown import bold, plain, small
from adapters.discord.sheets import Block, Row, Rule, Sheet, first_fit, rows, texts
from adapters.plans import Plan, PlanList
from adapters.wording import run_time

_MOST_PLANS = 5
_LONGEST = 300


def plan_sheet(plan: Plan) -> Sheet:
    """One subscription, with what has just been done to it."""
    blocks = (*texts(plain(plan.news, _LONGEST)), *_blocks(plan, ""))
    return first_fit([Sheet("", blocks, framed=False)])


def plan_list_sheet(found: PlanList) -> Sheet:
    """All of a channel's subscriptions, one under the other."""
    blocks: list[Block] = []
    for number, plan in enumerate(found.plans[:_MOST_PLANS], 1):
        blocks += [Rule()] if blocks else []
        blocks += _blocks(plan, f"briefing {number}")
    hints = [small(plain(hint, 200)) for hint in found.hints[:5]]
    left = len(found.plans) - _MOST_PLANS
    if left > 0:
        hints.insert(0, small(f"and {left} more"))
    tail: tuple[Block, ...] = (*texts("\n".join(filter(None, hints))), *rows(found.buttons))
    return first_fit([Sheet("", tuple(blocks), tail, framed=False)])


def _blocks(plan: Plan, about: str) -> Iterator[Block]:
    lines = [bold(plain(plan.does, _LONGEST))]
    lines += _runs(plan)
    lines += [small(_people(plan))]
    lines += [small(plain(note, _LONGEST)) for note in plan.notes[:5]]
    yield from texts("\n".join(filter(None, lines)))
    for row in rows(plan.buttons):
        yield Row(row.buttons, about)


def _people(plan: Plan) -> str:
    """Who made it and who changed it last, as names; no message of ours notifies anybody."""
    if not plan.made_by.isdecimal():
        return ""
    changed = plan.changed_by if plan.changed_by.isdecimal() and plan.changed_by != plan.made_by else ""
    return f"Set up by <@{plan.made_by}>" + (f", changed by <@{changed}>" if changed else "")


def _runs(plan: Plan) -> Iterator[str]:
    """The runs in the channel's zone, which is named once, and in the reader's own, which Discord knows.

    Source: https://discord.com/developers/docs/reference#message-formatting-timestamp-styles
    """
    if plan.runs:
        yield small(f"Next, in {plain(plan.zone, 40)} and for you")
    for at in plan.runs:
        yield f"• {plain(run_time(at, plan.zone), 60)} · <t:{int(at.timestamp())}:f>"
