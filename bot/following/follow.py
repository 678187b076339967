"""Beginning to follow a feed, and what there is to press then."""

from collections.abc import Sequence
from dataclasses import replace

from adapters.asking import Answer, CommandSpec, Form, OptionSpec
from adapters.briefings import Channel
from adapters.errors import SourceError
from adapters.followed import FollowedSource, NewsLine
from adapters.following import Follow
from adapters.found import FoundArticle
from adapters.replies import Briefing, Button, Notice, Overview, Reply, headline, said
from adapters.web import Entry, Feed
from adapters.wording import clipped, counted, inert
from bot.answers.articles import shown as posted
from bot.collecting.waits import until_next_check
from bot.following.finding import address, at, host
from bot.following.refusals import refusal
from bot.following.requests import Request
from bot.following.showing import shown
from bot.presses import LONGEST_NAME, SourcePress, token

MOST_FOLLOWS = 100
"""Of one channel: more than anybody reads, and a list that still can be paged; a wall of feeds is an import's."""

LATEST = 3
"""Headlines shown of a new feed, and articles that *Post latest now* posts."""

_ALREADY = "That is followed here already."
_USAGE = ("/follow https://example.org/feed.xml", "/follow https://example.org The Example")
_TYPED = Notice("Follow which feed?", _USAGE)


def form() -> Answer:
    """A form for what is to be followed; where it cannot be opened at once, a button for it."""
    fields = (
        OptionSpec("url", "a feed's address, or that of a page that names one", required=True),
        OptionSpec("name", "what to call it here; empty for what it calls itself"),
    )
    button = Button("Follow a feed", token(SourcePress("follow", 0)), primary=True)
    return Answer(
        replace(_TYPED, buttons=(button,)), form=Form("Follow a feed", CommandSpec("follow", "", "", fields))
    )


async def follow(request: Request) -> Reply:
    """Follow the feed at an address, or the first that the page there names; nothing of what it holds is posted."""
    typed, _, name = request.words.partition(" ")
    url, name = address(typed), inert(name.strip("\"'“”‘’«» "))
    if url is None:
        return Notice(f"“{clipped(typed, 60)}” is no web address.", _USAGE)
    if len(name) > LONGEST_NAME:
        return Notice(f"At most {LONGEST_NAME} characters for a name, please.", _USAGE)
    known = await request.by.sources.followed(request.place)
    if (same := at(known, url)) and not name:
        return _told(request, same, _ALREADY)
    if len(known) >= MOST_FOLLOWS and not same:
        return too_many()
    return await _looked_for(request, url, name, known)


async def _looked_for(request: Request, url: str, name: str, known: Sequence[Follow]) -> Reply:
    """Follow what the web has at an address, unless that is followed already: a site has more than one of them."""
    try:
        feed = await request.by.web.find(url)
    except SourceError as error:
        return refusal(error)
    if (same := at(known, feed.url)) and not name:
        return _told(request, same, _ALREADY)
    return await _follow(request, feed, name)


async def _follow(request: Request, feed: Feed, name: str) -> Reply:
    title = name or clipped(feed.title, LONGEST_NAME)[:LONGEST_NAME] or host(feed.url)[:LONGEST_NAME]
    channel = await request.channel()
    made, is_new = await request.by.sources.follow(channel, feed, title, request.who)
    request.by.wake()
    told = _told(request, made, "Now followed here." if is_new else "It is called that here now.")
    if not is_new:
        return told
    now = request.by.managing.clock()
    due = told.due or now + until_next_check(request.by.interval, feed.wait, 0.0)
    return replace(
        told,
        due=due,
        latest=tuple(map(_line, _newest(feed))),
        notes=("No flood: briefings bring what it publishes from now on.", *_hint(channel)),
        buttons=(
            Button("Post latest now", token(SourcePress("newest", made.id))),
            Button("Undo", token(SourcePress("unfollow", made.id))),
        ),
    )


def _told(request: Request, follow: Follow, news: str) -> FollowedSource:
    return replace(shown(follow, request.by.managing.clock()), news=news)


def _hint(channel: Channel) -> tuple[str, ...]:
    """What is needed besides, where no zone tells that somebody has set a briefing up."""
    return () if channel.zone else ("/briefing daily 08:00 sets up when they come.",)


def _newest(feed: Feed) -> tuple[Entry, ...]:
    """Its newest entries: feeds list them in any order, and some without their times."""
    named = [entry for entry in feed.entries if entry.headline or entry.text]
    if all(entry.published for entry in named):
        named.sort(key=lambda entry: entry.published.timestamp() if entry.published else 0.0, reverse=True)
    return tuple(named[:LATEST])


def _line(entry: Entry) -> NewsLine:
    return NewsLine(clipped(entry.headline or entry.text, 150) or "(no headline)", entry.url)


def too_many() -> Notice:
    """That a channel follows as many as it may."""
    return Notice(f"{MOST_FOLLOWS} sources are followed here already.", ("/unfollow one first.",))


async def post_newest(request: Request, follow: Follow) -> Reply:
    """The articles that a feed has brought last, for everyone; no briefing here brings them again."""
    by = request.by
    ids = await by.sources.latest(follow.source.id, LATEST)
    found = [article for id_ in ids if (article := await by.managing.archive.article(id_))]
    if not found:
        again = Button("Post latest now", token(SourcePress("newest", follow.id)))
        return Notice(
            "Nothing of it has been read yet.",
            ("Give it some seconds, and press again; /sources shows how it is.",),
            (again,),
        )
    await by.managing.subscriptions.had(follow.channel, [article.id for article in found])
    return _brief(found, follow.name)


def _brief(found: list[FoundArticle], name: str) -> Briefing:
    lines = tuple(headline(article.digest) for article in found)
    quotes = counted(sum(len(said(article.digest)) for article in found), "quote")
    title = f"Latest from {clipped(name, 60)}: {counted(len(found), 'article')}, {quotes}"
    overview = Overview(title, lines, 0, "Every line is copied from its source.")
    return Briefing(overview, tuple(posted(article, everything=False, private=False) for article in found))
