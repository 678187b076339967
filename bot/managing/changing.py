"""Changing one of a channel's briefings: pausing, moving, stopping it, and back."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from adapters.briefings import State, Subscription, Wish
from adapters.replies import Notice, Reply
from bot.commands import Misread
from bot.managing.requests import GONE, Request, unclear
from bot.plans import plan_of
from bot.wishes import Wanted, wanted
from digests.schedule import DAYS, Schedule, next_run


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
    old, unsaid = each.wish, Wanted()
    schedule = Schedule(
        read.at or old.schedule.at,
        read.zone or old.schedule.zone,
        old.schedule.days if read.days is None else read.days,
    )
    top = old.top if read.top == unsaid.top else read.top
    terms = old.terms if read.terms == unsaid.terms else read.terms
    return await change_wish(request, each, Wish(schedule, top, terms))


async def change_to(request: Request, each: Subscription, words: str) -> Reply:
    """All of it anew: what the words do not say is as in a new one, but for the zone."""
    read = wanted(words)
    if isinstance(read, Misread):
        return unclear(read.problem, *read.hints)
    old = each.wish.schedule
    schedule = Schedule(read.at or old.at, read.zone or old.zone, DAYS if read.days is None else read.days)
    return await change_wish(request, each, Wish(schedule, read.top, read.terms))


async def set_state(request: Request, each: Subscription, state: State, news: str) -> Reply:
    """Another state, and what people are told of it."""
    now = request.by.clock()
    due = next_run(each.wish.schedule, now, each.channel.quiet) if state == "active" else None
    changed = await request.by.subscriptions.change(each.id, state=state, due=due, by=request.who)
    return plan_of(changed, now, news) if changed else GONE


async def change_wish(request: Request, each: Subscription, wish: Wish) -> Reply:
    """Another wish; one that is not active stays so."""
    now = request.by.clock()
    channel = await request.by.subscriptions.channel(request.place)
    due = next_run(wish.schedule, now, channel.quiet) if each.state == "active" else None
    changed = await request.by.subscriptions.change(
        each.id, state=each.state, due=due, by=request.who, wish=wish, reason=each.reason
    )
    return plan_of(changed, now, "Changed.") if changed else GONE


async def skip(request: Request, each: Subscription) -> Reply:
    """Leave out the next run; the one after it covers it."""
    now = request.by.clock()
    due = each.due and next_run(each.wish.schedule, max(each.due, now), each.channel.quiet)
    if each.state != "active" or due is None:
        return plan_of(each, now, "It does not come at the moment.")
    changed = await request.by.subscriptions.change(each.id, state="active", due=due, by=request.who)
    return plan_of(changed, now, "The next one is left out.") if changed else GONE


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
