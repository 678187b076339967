"""How the console shows briefings that come by themselves."""

from collections.abc import Iterator

from adapters.console.lines import Keys, Line, button_lines
from adapters.plans import Plan, PlanList
from adapters.wording import run_time


def plan_lines(plan: Plan, keys: Keys) -> Iterator[Line]:
    """One subscription, with what has just been done to it."""
    if plan.news:
        yield Line(plan.news)
    yield Line(plan.does, "bold")
    yield from (Line(f"{run_time(at, plan.zone)} {plan.zone}", lead="• ") for at in plan.runs)
    if plan.made_by:
        yield Line(f"Set up by {plan.made_by}", "dim", "  ")
    yield from (Line(note, "dim", "  ") for note in plan.notes)
    yield from button_lines(plan.buttons, keys)


def plan_list_lines(found: PlanList, keys: Keys) -> Iterator[Line]:
    """All of a channel's subscriptions, one under the other."""
    for plan in found.plans:
        yield from plan_lines(plan, keys)
        yield Line("")
    yield from (Line(hint, prefix="  ") for hint in found.hints)
    yield from button_lines(found.buttons, keys)
