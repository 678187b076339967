"""From what stands behind /briefing, or a button under one, to the change and what people are told of it."""

from collections.abc import Awaitable, Callable

from adapters.asking import Answer, Place
from adapters.briefings import Subscription
from adapters.replies import Notice, Reply
from bot.managing.changing import move, pause, resume, set_state, skip, stop
from bot.managing.channels import set_quiet, set_zone
from bot.managing.choosing import latest, post_now, preview, why
from bot.managing.forms import change_form, change_from_form, new_form
from bot.managing.listing import list_plans
from bot.managing.requests import FORBIDDEN, GONE, Managing, Request, is_here, may_manage, unclear
from bot.managing.subscribing import subscribe
from bot.presses import PlanPress

_Act = Callable[[Request], Awaitable[Reply]]
_OnOne = Callable[[Request, Subscription], Awaitable[Reply]]


async def manage(place: Place, text: str, by: Managing) -> Answer:
    """The answer to what stands behind /briefing: a list, a change and what follows from it, or what is wrong."""
    if text.strip().lower() == "now":
        posted = await post_now(Request(place, "", by))
        return Answer(posted, private=isinstance(posted, Notice))
    verb, _, words = text.strip().partition(" ")
    act = _VERBS.get(verb.lower() or "list")
    if act is None:
        return Answer(unclear(f"/briefing {verb[:40]}: what is meant?"))
    if act is not list_plans and not await may_manage(place, by):
        return Answer(FORBIDDEN)
    words = text.strip() if act is subscribe else words
    return Answer(await act(Request(place, words.strip(), by)))


async def manage_press(press: PlanPress, place: Place, by: Managing) -> Answer:
    """The answer to a button under a subscription of this place."""
    if press.action not in _HARMLESS and not await may_manage(place, by):
        return Answer(FORBIDDEN)
    request = Request(place, press.words, by)
    if press.action == "zone":
        return Answer(await set_zone(request))
    if press.action == "new":
        return await new_form(request)
    found = await by.subscriptions.subscription(press.id)
    if found is None or not is_here(found, place):
        return Answer(GONE)
    if press.action == "edit":
        return change_form(found)
    reply = await _ON_ONE[press.action](request, found)
    is_public = press.action == "latest" and not isinstance(reply, Notice)
    return Answer(reply, private=not is_public, replaces=press.action in _TURNING)


_VERBS: dict[str, _Act] = {
    "list": list_plans,
    "daily": subscribe,
    "weekly": subscribe,
    "pause": pause,
    "resume": resume,
    "stop": stop,
    "move": move,
    "change": change_from_form,
    "quiet": set_quiet,
    "zone": set_zone,
}
_ON_ONE: dict[str, _OnOne] = {
    "pause": lambda request, each: set_state(request, each, "paused", "Paused."),
    "resume": lambda request, each: set_state(request, each, "active", "It comes again."),
    "undo": lambda request, each: set_state(request, each, "active", "It comes again."),
    "stop": lambda request, each: set_state(request, each, "stopped", "Stopped: it comes no more."),
    "skip": skip,
    "test": preview,
    "latest": latest,
    "why": why,
}
_TURNING = frozenset({"pause", "resume", "stop", "undo"})
_HARMLESS = frozenset({"test", "why"})
