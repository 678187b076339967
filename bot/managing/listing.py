"""What comes to a channel by itself, and how delivering goes."""

from adapters.replies import Reply
from adapters.wording import counted
from bot.managing.requests import Managing, Request
from bot.plans import plan_list

_LOGGED = 50
_MOST_REFUSED = 5


async def list_plans(request: Request) -> Reply:
    """All briefings of the channel, with their next runs."""
    found = await request.by.subscriptions.of_channel(request.place)
    channel = await request.by.subscriptions.channel(request.place)
    return plan_list(found, channel.id, request.by.clock())


async def delivery_notes(by: Managing) -> tuple[str, ...]:
    """How delivering goes, a line each: what was posted last, and what a platform refuses."""
    logged = await by.deliveries.log(_LOGGED)
    posted = next((line for line in logged if line.delivery.outcome == "posted"), None)
    notes = []
    if posted and posted.delivery.posted:
        notes.append(f"Last briefing posted {posted.delivery.posted:%-d %b %H:%M} UTC.")
    if waiting := [line for line in logged if line.delivery.outcome == "open"]:
        trouble = next((f": {line.delivery.problem}" for line in waiting if line.delivery.problem), "")
        notes.append(f"{counted(len(waiting), 'briefing')} on the way{trouble}")
    refused = await by.subscriptions.broken()
    notes += [f"Refused in {each.channel.place.channel}: {each.reason}" for each in refused[:_MOST_REFUSED]]
    return tuple(notes)
