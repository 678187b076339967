"""What holds for a whole channel: its zone, and its quiet times."""

from dataclasses import replace

from adapters.briefings import Channel, Subscription
from adapters.replies import Reply
from bot.commands import Misread
from bot.managing.changing import change_wish
from bot.managing.listing import list_plans
from bot.managing.requests import Request, unclear
from bot.managing.subscribing import subscribe
from bot.wishes import Wanted, clock, wanted, zone_meant, zone_named
from digests.schedule import Quiet

_QUIET_USAGE = ("/briefing quiet 22:00-07:00 sat sun", "/briefing quiet off")


async def set_zone(request: Request) -> Reply:
    """Set the channel's zone, for all its briefings; go on with what was asked for before."""
    name, _, words = request.words.partition(" ")
    zone = zone_named(name)
    if zone is None and (zone := zone_named(request.words)):  # New York
        words = ""
    if not request.words:
        known = (await request.by.subscriptions.channel(request.place)).zone
        return unclear(
            f"The zone here is {known}." if known else "No zone is known here.", "/briefing zone Europe/Paris"
        )
    if zone is None:
        return unclear(f"I know no zone {name[:40]}.", *zone_meant(name), "/briefing zone Europe/London")
    subscriptions = request.by.subscriptions
    channel, before = await _as_before(request)
    await subscriptions.set_channel(replace(channel, zone=zone))
    for each in before:
        schedule = replace(each.wish.schedule, zone=zone)
        await change_wish(request, each, replace(each.wish, schedule=schedule))
    return await subscribe(replace(request, words=words)) if words else await list_plans(request)


async def set_quiet(request: Request) -> Reply:
    """Hours and days on which nothing is posted here, or "off"."""
    subscriptions = request.by.subscriptions
    quiet = _quiet_times(request.words)
    if isinstance(quiet, Misread):
        return unclear(quiet.problem, *quiet.hints)
    channel, before = await _as_before(request)
    await subscriptions.set_channel(replace(channel, quiet=quiet))
    for each in before:
        await change_wish(request, each, each.wish)
    return await list_plans(request)


async def _as_before(request: Request) -> tuple[Channel, tuple[Subscription, ...]]:
    """The channel and its subscriptions as they are before a change, which tells which runs were skipped."""
    subscriptions = request.by.subscriptions
    return await subscriptions.channel(request.place), await subscriptions.of_channel(request.place)


def _quiet_times(words: str) -> Quiet | Misread | None:
    """The quiet times in "22:00-07:00 sat sun"; None for "off"."""
    if words.lower() in {"off", "none", "never"}:
        return None
    quiet = Quiet()
    for part in words.replace(",", " ").replace("–", "-").split():
        start, dash, end = part.partition("-")
        first, last = clock(start), clock(end)
        if dash and first is not None and last is not None:
            quiet = replace(quiet, start=first, end=last)
        elif isinstance(read := wanted(part), Wanted) and read.days is not None:
            quiet = replace(quiet, days=quiet.days | read.days)
        else:
            return Misread(f"I do not understand “{part[:40]}” as hours or days.", _QUIET_USAGE)
    return quiet if quiet != Quiet() else Misread("Quiet when?", _QUIET_USAGE)
