"""Changing one of a channel's briefings: pausing, moving, stopping it, and back."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta

from adapters.briefings import Channel, State, Subscription, Wish
from adapters.replies import Notice, Reply
from bot.commands import Misread
from bot.managing.requests import GONE, Request, unclear
from bot.plans import plan_of
from bot.wishes import Wanted, wanted
from digests.briefing import ANYTHING, DEFAULT_TOP
from digests.schedule import DAYS, Schedule, next_run, put_off

_MOST_OF_A_DAY = timedelta(hours=18)
"""A time that is moved stays on its day, and does not come on the one before."""


async def pause(request: Request) -> Reply:
    """It comes no more until it is resumed."""
    return await _on_one(request, lambda r, each: set_state(r, each, "paused", "Paused."))


async def resume(request: Request) -> Reply:
    """It comes again, with what came in meanwhile."""
    return await _on_one(request, lambda r, each: set_state(r, each, "active", "It comes again."))


async def stop(request: Request) -> Reply:
    """It comes no more, and is no longer listed; the answer lets that be undone."""
    return await _on_one(request, lambda r, each: set_state(r, each, "stopped", "Stopped: it comes no more."))


async def move(request: Request) -> Reply:
    """Another time, days, zone, number or words; what is not said stays."""
    return await _on_one(request, _moved)


async def _moved(request: Request, each: Subscription) -> Reply:
    read = wanted(request.words)
    if isinstance(read, Misread):
        return unclear(read.problem, *read.hints)
    if read == Wanted():
        return unclear("Move it to when?", "/briefing move 09:30")
    old = each.wish
    schedule = Schedule(
        old.schedule.at if read.at is None else read.at,
        read.zone or old.schedule.zone,
        old.schedule.days if read.days is None else read.days,
    )
    terms = old.terms if read.terms is None else read.terms
    return await change_wish(request, each, Wish(schedule, read.top or old.top, terms))


async def change_to(request: Request, each: Subscription, words: str) -> Reply:
    """All of it anew: what the words do not say is as in a new one, but for the zone."""
    read = wanted(words)
    if isinstance(read, Misread):
        return unclear(read.problem, *read.hints)
    old = each.wish.schedule
    at = old.at if read.at is None else read.at
    schedule = Schedule(at, read.zone or old.zone, DAYS if read.days is None else read.days)
    return await change_wish(request, each, Wish(schedule, read.top or DEFAULT_TOP, read.terms or ANYTHING))


async def set_state(request: Request, each: Subscription, state: State, news: str) -> Reply:
    """Another state, and what people are told of it."""
    now = request.by.clock()
    due = _due(each, each.wish, each.channel, now) if state == "active" else None
    changed = await request.by.subscriptions.change(each.id, state=state, due=due, by=request.who)
    return plan_of(changed, now, news) if changed else GONE


async def change_wish(request: Request, each: Subscription, wish: Wish) -> Reply:
    """Another wish; one that is not active stays so."""
    now = request.by.clock()
    channel = await request.by.subscriptions.channel(request.place)
    due = _due(each, wish, channel, now) if each.state == "active" else None
    changed = await request.by.subscriptions.change(
        each.id, state=each.state, due=due, by=request.who, wish=wish, reason=each.reason
    )
    return plan_of(changed, now, "Changed.") if changed else GONE


async def skip(request: Request, each: Subscription) -> Reply:
    """Leave out the next run; the one after it covers it."""
    now = request.by.clock()
    due = each.due and _run_after(each.wish, each.channel, max(each.due, now))
    if due and _is_on_its_way(each):
        due = _run_after(each.wish, each.channel, due)
    if each.state != "active" or due is None:
        return plan_of(each, now, "It does not come at the moment.")
    changed = await request.by.subscriptions.change(each.id, state="active", due=due, by=request.who)
    return plan_of(changed, now, "The next one is left out.") if changed else GONE


def _due(each: Subscription, wish: Wish, channel: Channel, now: datetime) -> datetime | None:
    """When it is due after a change: as before, if it is due and nobody has begun with it, unless it is quiet now."""
    kept = None
    if each.state == "active" and each.due and each.due <= now and not _is_on_its_way(each):
        kept = put_off(each.due, channel.quiet, channel.zone or wish.schedule.zone)
    return kept or _run_after(wish, channel, max(now, _skipped_until(each, now)))


def _skipped_until(each: Subscription, now: datetime) -> datetime:
    """Before when it is not to come, as runs were skipped: the day on which it is due; now, when none was."""
    first = _run_after(each.wish, each.channel, now)
    is_skipped = each.state == "active" and each.due and first and each.due > first
    return each.due - _MOST_OF_A_DAY if is_skipped and each.due else now


def _run_after(wish: Wish, channel: Channel, after: datetime) -> datetime | None:
    return next_run(wish.schedule, after, channel.quiet, channel.zone)


def _is_on_its_way(each: Subscription) -> bool:
    """Whether what is due is being posted: whatever is asked for now, is asked for the one after it."""
    return each.last is not None and each.last.outcome == "open"


async def _on_one(request: Request, act: Callable[[Request, Subscription], Awaitable[Reply]]) -> Reply:
    """Act on the subscription that is meant: the only one, or that of the number in front."""
    found = await request.by.subscriptions.of_channel(request.place)
    first, _, rest = request.words.partition(" ")
    if first.isdecimal() and len(first) < 3 and 1 <= int(first) <= len(found) and (rest or act is not _moved):
        return await act(replace(request, words=rest), found[int(first) - 1])
    if len(found) == 1:
        return await act(request, found[0])
    if not found:
        return Notice("No briefing comes to this channel by itself.", ("/briefing daily 08:00 sets one up.",))
    return Notice("Which one? Put its number in front.", ("/briefing list shows the numbers.",))
