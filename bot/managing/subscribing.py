"""Setting up a briefing that comes by itself."""

from dataclasses import replace

from adapters.briefings import Channel, Wish
from adapters.replies import Button, Notice, Reply
from bot.commands import Misread
from bot.managing.requests import Request, unclear
from bot.plans import plan_of
from bot.presses import PlanPress, token
from bot.wishes import Wanted, wanted
from digests.briefing import ANYTHING, DEFAULT_TOP
from digests.schedule import DAYS, Schedule, next_run

MOST_SUBSCRIPTIONS = 20
"""Of one channel: more would be a feed."""

_FIRST = "Done. The first one brings what comes in from now on."
_TWICE = "I cannot look into this channel, so after a crash a message may come twice, unless you help"
_LONGEST_KEPT = 60
_ZONES = (
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Australia/Sydney",
)
"""Offered where no zone is known; any other can be typed."""


async def subscribe(request: Request) -> Reply:
    """A new one; where its zone is not known, who asks is asked for it."""
    often, _, words = request.words.partition(" ")
    read = wanted(words)
    if isinstance(read, Misread):
        return unclear(read.problem, *read.hints)
    if problem := _missing(often.lower(), read):
        return problem
    subscriptions = request.by.subscriptions
    channel = await subscriptions.channel(request.place)
    zone = read.zone or channel.zone or (await request.by.people(request.place)).zone
    if zone is None:
        return _which_zone(channel, request.words)
    if channel.zone is None:
        channel = replace(channel, zone=zone)
        await subscriptions.set_channel(channel)
    return await _added(request, channel, _wish(read, zone))


async def _added(request: Request, channel: Channel, wish: Wish) -> Reply:
    known = await request.by.subscriptions.of_channel(request.place)
    now = request.by.clock()
    if same := next((each for each in known if each.wish == wish), None):
        return plan_of(same, now, "That one comes here already.")
    if len(known) >= MOST_SUBSCRIPTIONS:
        return Notice(f"{MOST_SUBSCRIPTIONS} briefings come to this channel already.", ("Stop one first.",))
    due = next_run(wish.schedule, now, channel.quiet, channel.zone)
    made = await request.by.subscriptions.subscribe(channel, wish, due, request.who)
    latest = Button("Post latest now", token(PlanPress("latest", made.id)))
    told = plan_of(made, now, _FIRST if due else "It is set up, but it never comes.")
    return replace(told, buttons=(*told.buttons, latest), notes=(*told.notes, *await _blindness(request)))


async def _blindness(request: Request) -> tuple[str, ...]:
    """That a message may come twice here, and what helps: now somebody is there who can do it."""
    advice = await request.by.hindrance(request.place)
    return (f"{_TWICE}: {advice}",) if advice else ()


def _missing(often: str, read: Wanted) -> Notice | None:
    """What has to be said, and was not."""
    if often == "weekly" and (read.days is None or len(read.days) != 1):
        return unclear("On which day of the week?", "/briefing weekly fri 17:00")
    if read.at is None:
        return unclear("At what time?", "/briefing daily 08:00", "/briefing weekly fri 17:00")
    return None


def _wish(read: Wanted, zone: str) -> Wish:
    assert read.at is not None  # noqa: S101  # looked for before
    schedule = Schedule(read.at, zone, DAYS if read.days is None else read.days)
    return Wish(schedule, read.top or DEFAULT_TOP, read.terms or ANYTHING)


def _which_zone(channel: Channel, words: str) -> Notice:
    """A zone to press; what was asked for goes with it where there is room."""
    kept = f" {words}" if len(words) <= _LONGEST_KEPT else ""
    buttons = tuple(Button(zone, token(PlanPress("zone", channel.id, zone + kept))) for zone in _ZONES)
    return Notice(
        "In which zone is that?",
        ("Or type any other behind it: /briefing daily 08:00 Africa/Lagos. It is asked once a channel.",),
        buttons,
    )
