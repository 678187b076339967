"""Forms: the kinder way to say when a briefing is wanted. What is sent is read as if it had been typed."""

from adapters.asking import Answer, Form, OptionSpec
from adapters.asking import CommandSpec as Spec
from adapters.briefings import Subscription
from adapters.replies import Notice, Reply
from bot.managing.changing import change_to
from bot.managing.requests import GONE, Request, is_here, unclear
from bot.plans import DAY_NAMES
from digests.briefing import DEFAULT_TOP, Terms
from digests.schedule import DAYS

_FIELDS = (
    OptionSpec("zone", "for example Europe/London, or the name of a city", joint="{}"),
    OptionSpec("days", "for example mon-fri; empty for every day"),
    OptionSpec("top", "how many stories, from 1 to 10", joint="top {}"),
    OptionSpec(
        "words",
        'only articles with one of these, none with -this: climate -football "interest rate"',
        joint="words {}",
    ),
)
_TYPED = Notice(
    "The form cannot be opened here.", ("Type it: /briefing daily 08:00 Europe/London mon-fri top 5",)
)


async def new_form(request: Request) -> Answer:
    """A form for a new briefing, with the zone that is known."""
    channel = await request.by.subscriptions.channel(request.place)
    zone = channel.zone or ""
    return Answer(
        _TYPED, form=Form("New briefing", _spec("daily {}"), _values("08:00", zone, "", DEFAULT_TOP, ""))
    )


def change_form(each: Subscription) -> Answer:
    """A form with what a briefing does now."""
    wish = each.wish
    at = f"{wish.schedule.at:%H:%M}"
    values = _values(
        at, wish.schedule.zone, days_typed(wish.schedule.days), wish.top, terms_typed(wish.terms)
    )
    return Answer(_TYPED, form=Form("Change briefing", _spec(f"change {each.id} {{}}"), values))


async def change_from_form(request: Request) -> Reply:
    """What a form changes: the briefing of an id, to all that stands behind it."""
    number, _, words = request.words.partition(" ")
    if not number.isdecimal() or len(number) > 18:
        return unclear("Change which one?", "/briefing move 09:30")
    each = await request.by.subscriptions.subscription(int(number))
    if each is None or not is_here(each, request.place):
        return GONE
    return await change_to(request, each, words)


def days_typed(days: frozenset[int]) -> str:
    """The days as they can be typed; "" for every day."""
    return "" if days == DAYS else " ".join(DAY_NAMES[n].lower() for n in sorted(days))


def terms_typed(terms: Terms) -> str:
    """The words as they can be typed."""
    wanted = [_marked(term) for term in terms.include]
    return " ".join([*wanted, *(f"-{_marked(term)}" for term in terms.exclude)])


def _marked(term: str) -> str:
    return f'"{term}"' if " " in term else term


def _spec(first: str) -> Spec:
    time = OptionSpec("time", "for example 08:00, 8am or noon", required=True, joint=first)
    return Spec("briefing", "a briefing that comes by itself", "/briefing", (time, *_FIELDS))


def _values(at: str, zone: str, days: str, top: int, words: str) -> dict[str, str]:
    return {"time": at, "zone": zone, "days": days, "top": str(top), "words": words}
