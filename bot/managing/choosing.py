"""What a channel's briefings would bring, what is posted there at once, and why."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from adapters.briefings import Channel, Delivery, Subscription, Told, Wish
from adapters.replies import Notice, Reply, said
from adapters.wording import clipped, counted, run_time, title
from bot.answers.articles import BRIEFING_STORIES
from bot.answers.briefings import LOOKED_AT, briefing_of
from bot.managing.requests import Request
from bot.missing import missing_line, to_tell
from bot.plans import about
from bot.stories import Story, stories_of, told
from bot.timing import reaches_to
from digests.briefing import ANYTHING, ENOUGH_QUOTES, MOST_OUTLETS, Terms, chosen

_SHOWN_SOURCES = 5


async def preview(request: Request, each: Subscription) -> Reply:
    """What it would bring if it came now, to who asks alone."""
    by, now, wish = request.by, request.by.clock(), each.wish
    window = await by.deliveries.ahead(each, now, reaches_to(each.due, now, by.oldest))
    picked = chosen(window.candidates, wish.top, wish.terms)
    if not picked:
        since = run_time(window.since, wish.schedule.zone)
        return Notice(f"Nothing that it could bring has come in since {since}: it would not be posted.")
    stories = await stories_of(told(picked), by.archive, by.deliveries)
    missing = missing_line(to_tell(window.missing, now), now, ZoneInfo(wish.schedule.zone))
    return briefing_of(stories, "Test: what would come now", missing)


async def latest(request: Request, each: Subscription) -> Reply:
    """The newest stories as it would bring them, whether they came here before or not."""
    stories = await _latest(request, each.channel, each.wish.terms, each.wish.top)
    if not stories:
        return await _nothing(request, each.channel)
    await _had(request, each.channel, stories)
    return briefing_of(stories, "Latest")


async def post_now(request: Request) -> Reply:
    """The newest stories, for everyone; where briefings come by themselves, none of these comes again."""
    subscriptions = request.by.subscriptions
    channel = await subscriptions.channel(request.place)
    stories = await _latest(request, channel, ANYTHING, BRIEFING_STORIES)
    if not stories:
        return await _nothing(request, channel)
    if await subscriptions.of_channel(request.place):
        await _had(request, channel, stories)
    return briefing_of(stories)


async def _latest(request: Request, channel: Channel, terms: Terms, top: int) -> tuple[Story, ...]:
    by = request.by
    candidates = await by.deliveries.latest(channel, terms, LOOKED_AT)
    return await stories_of(told(chosen(candidates, top, ANYTHING)), by.archive, by.deliveries)


async def _nothing(request: Request, channel: Channel) -> Notice:
    """Why there is nothing to post yet, and what helps."""
    filtered = ("/filter shows what is left out here.",) if channel.terms != ANYTHING else ()
    if await request.by.deliveries.follows(channel):
        again = "Give it some seconds, and ask again; /sources shows how each feed is."
        return Notice("Nothing of what is followed here can be shown yet.", (again, *filtered))
    how = "/follow URL follows a feed; whoever runs me can add files and pages: pullquote ingest"
    return Notice("There is nothing to brief on yet.", (how, *filtered))


async def _had(request: Request, channel: Channel, stories: tuple[Story, ...]) -> None:
    await request.by.subscriptions.had(channel, [id_ for story in stories for id_ in story.articles])


async def why(request: Request, each: Subscription) -> Reply:
    """How a briefing's stories were chosen, and by which rules."""
    by = request.by
    delivery = await by.deliveries.delivery(each, request.words) if request.words else None
    stories = await stories_of(_told(delivery), by.archive, by.deliveries) if delivery else ()
    lines = tuple(_reasons(story, each.wish.schedule.zone) for story in stories)
    names = await by.deliveries.follows(each.channel)
    return Notice(rules(each.wish, each.channel.terms, names), items=lines)


def _told(delivery: Delivery) -> tuple[Told, ...]:
    return tuple(Told(m.article, m.also) for m in delivery.messages if m.article)


def _reasons(story: Story, zone: str) -> str:
    """What speaks for a story: how many outlets tell it, the quotes of the article that leads, and how new it is."""
    article = story.lead.digest.article
    named = sum(quote.speaker is not None for quote in said(story.lead.digest))
    outlets = counted(1 + len(story.others), "outlet")
    quotes = counted(named, "quote") + " by named speakers" if named else "no quotes by named speakers"
    published = f"published {run_time(article.published, zone)}" if article.published else ""
    return f"{clipped(title(article), 80)}: {', '.join(filter(None, (outlets, quotes, published)))}"


def rules(wish: Wish, kept: Terms, names: Sequence[str]) -> str:
    """How stories are chosen, in the order in which it counts.

    `kept` is the channel's filter, `names` what it follows.
    """
    more = len(names) - _SHOWN_SOURCES
    named = [clipped(name, 40) for name in names[:_SHOWN_SOURCES]]
    of = ", ".join(named) + (f" and {counted(more, 'more source')}" if more > 0 else "")
    whence = f", from what this channel follows ({of}) or from no source" if names else ""
    asked = f", {about(wish.terms)}" if wish.terms != ANYTHING else ""
    filtered = f" This channel's filter lets in what is {about(kept)}." if kept != ANYTHING else ""
    return (
        f"Why these? They are chosen of all articles seen since the last briefing{whence}{asked}.{filtered}"
        f" First come the stories that most outlets tell (more than {MOST_OUTLETS} count as {MOST_OUTLETS}), then those"
        f" with most quotes by named speakers in one article (more than {ENOUGH_QUOTES} count as {ENOUGH_QUOTES}), then"
        f" those seen last: {wish.top} at most. At most half are led by one outlet, while others have any."
        " No article comes to a channel twice."
    )
