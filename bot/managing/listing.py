"""What comes to a channel by itself, and what the next one would bring."""

from collections.abc import Sequence

from adapters.briefings import Subscription
from adapters.found import FoundArticle
from adapters.replies import Briefing, Notice, Overview, Reply, headline, said
from adapters.wording import counted, run_time
from bot.answers.articles import BRIEFING_STORIES, briefing_of, shown
from bot.managing.requests import Managing, Request
from bot.plans import about, plan_list
from bot.timing import reaches_to
from digests.briefing import Candidate, chosen

_LOOKED_AT = 60
"""The newest articles of which the latest are chosen."""

_LOGGED = 50
_MOST_REFUSED = 5


async def list_plans(request: Request) -> Reply:
    """All briefings of the channel, with their next runs."""
    found = await request.by.subscriptions.of_channel(request.place)
    channel = await request.by.subscriptions.channel(request.place)
    return plan_list(found, channel.id, request.by.clock())


async def preview(request: Request, each: Subscription) -> Reply:
    """What it would bring if it came now, to who asks alone."""
    now = request.by.clock()
    window = await request.by.deliveries.ahead(each, now, reaches_to(each.due, now, request.by.oldest))
    picked = [s.lead.id for s in chosen(window.candidates, each.wish.top, each.wish.terms)]
    found = [await request.by.archive.article(article_id) for article_id in picked]
    if not picked:
        since = run_time(window.since, each.wish.schedule.zone)
        return Notice(f"Nothing that it could bring has come in since {since}: it would not be posted.")
    return _brief([article for article in found if article], "Test: what would come now")


async def latest(request: Request, each: Subscription) -> Reply:
    """The newest articles as it would bring them, whether they came here before or not."""
    found = {article.id: article for article in await request.by.archive.articles("", _LOOKED_AT)}
    now = request.by.clock()
    candidates = [
        Candidate(id_, now, _named(article), article.digest.article.outlet, _text(article))
        for id_, article in found.items()
    ]
    picked = [found[s.lead.id] for s in chosen(candidates, each.wish.top, each.wish.terms)]
    if not picked:
        return Notice("There is nothing to brief on yet.", ("Articles come with pullquote ingest.",))
    await request.by.subscriptions.had(each.channel, [article.id for article in picked])
    return _brief(picked, "Latest")


async def post_now(request: Request) -> Reply:
    """The newest stories, for everyone; where briefings come by themselves, none of these comes again."""
    found = await request.by.archive.articles("", BRIEFING_STORIES)
    subscriptions = request.by.subscriptions
    if await subscriptions.of_channel(request.place):
        channel = await subscriptions.channel(request.place)
        await subscriptions.had(channel, [article.id for article in found])
    return briefing_of(found)


async def why(_request: Request, each: Subscription) -> Reply:
    """By which rules a briefing's stories were chosen."""
    asked = about(each.wish.terms)
    return Notice(
        "Why these? They are chosen of all articles first seen since the last briefing"
        + (f" {asked}" if asked else "")
        + ".",
        (
            f"The {each.wish.top} with most quotes by named speakers come first; more than four count as four.",
            "Of equal ones, the one seen last comes first.",
            "At most half are from one outlet, while others have any.",
            "None comes to a channel twice.",
        ),
    )


def _brief(picked: Sequence[FoundArticle], title: str) -> Briefing:
    lines = tuple(headline(article.digest) for article in picked)
    quotes = counted(sum(line.quotes for line in lines), "quote")
    title = f"{title}: {counted(len(picked), 'article')}, {quotes}"
    overview = Overview(title, lines, 0, "Every line is copied from its source.")
    return Briefing(overview, tuple(shown(article, everything=False, private=False) for article in picked))


def _named(article: FoundArticle) -> int:
    return sum(quote.speaker is not None for quote in said(article.digest))


def _text(article: FoundArticle) -> str:
    of = article.digest.article
    return f"{of.headline}\n{of.text}"


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
