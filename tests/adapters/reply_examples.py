"""One of each kind of reply, for every platform's golden files, and the same full of nasty text."""

from dataclasses import replace
from datetime import UTC, datetime

from adapters.followed import (
    Correction,
    Corrections,
    FilterShown,
    FollowedSource,
    NewsLine,
    SourceList,
)
from adapters.found import AlsoIn, FoundFigure, FoundPerson, FoundQuote
from adapters.plans import Plan, PlanList
from adapters.replies import (
    Briefing,
    Button,
    Choice,
    CommandHelp,
    FigureList,
    FurtherQuote,
    Help,
    Notice,
    Option,
    Overview,
    PlatformState,
    QuoteList,
    Reply,
    SharedQuote,
    ShownQuote,
    SourceView,
    Status,
    headline,
    post,
)
from adapters.sharing import Sharer
from digests.model import Article, Digest, Excerpt, Quote, Speaker
from tests.adapters.examples import ARTICLE, FRENCH, SILENT, WALL, crowd

LUCKY, POLITE, REMEMBERED = WALL.quotes
SENTENCE = 'She called the old wall "a polite suggestion" to the sea.'
BEFORE = (
    '"We have been lucky for eleven winters, and luck is not a plan," said Ada Quill, chair of the board.'
)
AFTER = "Critics want the money for the ferry."

OF_LUCKY = FoundQuote(1, 1, LUCKY, ARTICLE, 2, BEFORE, "", SENTENCE, 1)
OF_POLITE = FoundQuote(2, 1, POLITE, ARTICLE, 2, SENTENCE, BEFORE, AFTER, 25)
OF_REMEMBERED = FoundQuote(3, 1, REMEMBERED, ARTICLE, 3, AFTER)

POST_BUTTONS = (
    Button("Full digest", "1:full:1"),
    Button("All quotes (3)", "1:all:1"),
    Button("Source", url="https://example.org/wall#:~:text=We%20have%20been"),
    Button("Share to channel", "1:post:1"),
)


def listed(found: FoundQuote) -> ShownQuote:
    """A quote as it stands in a list."""
    source, share = f"1:source:{found.id}", f"1:share:{found.id}"
    return ShownQuote(found, (Button("Show in source", source), Button("Share to channel", share)))


OVERVIEW = Overview(
    "3 articles", (headline(WALL), headline(FRENCH), headline(SILENT)), 2, "/digest WORDS shows one"
)

PLAN = Plan(
    "Daily at 08:00, Mon–Fri, top 5, about climate, without football",
    tuple(datetime(2026, 11, day, 8, 0, tzinfo=UTC) for day in (23, 24, 25)),
    "Europe/London",
    ("Quiet 22:00–07:00.", "Last one on 20 Nov 08:00 UTC: 5 stories."),
    tuple(
        Button(label, f"1:{action}:7:")
        for label, action in (("Test", "test"), ("Skip next", "skip"), ("Pause", "pause"), ("Stop", "stop"))
    ),
    made_by="U1A2B3C4",
    changed_by="U5D6E7F8",
)
PAUSED = Plan(
    "2. Weekly at 17:00, Fri, top 3",
    (),
    "Asia/Tokyo",
    ("Paused.",),
    (Button("Resume", "1:resume:8:"), Button("Stop", "1:stop:8:")),
    made_by="100000000000000400",
    changed_by="100000000000000400",
)

FERRY = Article(
    'Fares will rise. "Nobody asked the ferrymen," Bo Lind said.',
    headline="Ferry fares to rise",
    url="https://times.example.org/ferry_fares",
    outlet="The [Ferry] Times",
)
TOLD_ELSEWHERE = replace(
    post(WALL),
    quotes=post(WALL).quotes[:2],
    more_quotes=1,
    buttons=POST_BUTTONS[:3],
    also=(
        AlsoIn("The [Ferry] Times", FERRY.url),
        AlsoIn("Coast Weekly"),
        *(AlsoIn(f"Paper {number}", f"https://paper{number}.example.org/") for number in range(5)),
    ),
    further=(
        FurtherQuote(
            Quote(
                "Nobody asked the ferrymen,",
                18,
                44,
                "direct",
                Speaker("Bo Lind", None, "Bo Lind", 46, 53, "named"),
            ),
            FERRY,
        ),
    ),
)
"""A story that several outlets tell."""

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
SOURCE = FollowedSource(
    "The Ellery Post",
    "https://ellery.example.org/feed.xml",
    "Working",
    "Europe/London",
    title="The Ellery Post — all news",
    site="https://ellery.example.org/",
    due=NOON,
    buttons=(Button("Unfollow", "1:unfollow:4:"),),
    made_by="U1A2B3C4",
)
BLOCKED = FollowedSource(
    "Harbour Herald",
    "https://herald.example.org/rss",
    "Its site refuses us",
    "Europe/London",
    since=datetime(2026, 11, 20, 6, 0, tzinfo=UTC),
    problem="it answers 403",
    due=NOON,
    buttons=(Button("Unfollow", "1:unfollow:5:"), Button("Check now", "1:check:5:")),
    made_by="100000000000000400",
)

REPLIES: dict[str, Reply] = {
    "post-of-a-story": TOLD_ELSEWHERE,
    "briefing-of-stories": Briefing(
        Overview(
            "Briefing: 2 stories, 4 quotes",
            (replace(headline(WALL), others=7), replace(headline(FRENCH), others=1)),
            0,
            "Copied.",
        ),
        (
            TOLD_ELSEWHERE,
            replace(post(FRENCH), also=(AlsoIn("Le Phare", "https://phare.example.org/digue"),)),
        ),
    ),
    "notice-with-a-list": Notice(
        "Why these? Most outlets first.",
        items=("Port Ellery to build a sea wall: 8 outlets", "La digue: 2 outlets"),
    ),
    "post": post(WALL),
    "post-with-buttons": post(WALL, buttons=POST_BUTTONS),
    "post-of-many": post(crowd(9, 8)),
    "post-in-french": post(FRENCH),
    "post-without-quotes": post(SILENT),
    "post-of-a-teaser": post(replace(SILENT, article=replace(SILENT.article, extent="teaser"))),
    "post-from-a-feed": post(replace(FRENCH, article=replace(FRENCH.article, extent="feed"))),
    "overview": OVERVIEW,
    "overview-to-pick-from": replace(
        OVERVIEW, options=tuple(Option(f"Story {n}", "The Ellery Post", f"1:digest:{n}") for n in (1, 2, 3))
    ),
    "overview-of-a-briefing-that-misses-a-source": replace(
        OVERVIEW,
        hint="every line is copied from its source",
        missing="Missing since Tuesday: The *Ellery* Post (its site refuses us).",
    ),
    "briefing": Briefing(
        Overview("Briefing: 2 stories, 4 quotes", (headline(WALL), headline(FRENCH)), 0, "Copied."),
        (post(WALL, buttons=POST_BUTTONS[:3]), post(FRENCH)),
    ),
    "briefing-asked-for": Briefing(replace(OVERVIEW, by=Sharer("400", "reader")), (post(WALL),)),
    "post-shared": replace(post(WALL, buttons=POST_BUTTONS[:3]), by=Sharer("400", "reader")),
    "quotes-by": QuoteList(
        "Ada Quill",
        "by",
        (listed(OF_LUCKY), listed(OF_POLITE)),
        first=3,
        total=5,
        words="wall",
        others=1,
        buttons=(
            Button("About (1)", "1:about:1:0:wall"),
            Button("‹ Previous", "1:by:1:0:wall"),
            Button("Next ›", "1:by:1:4:wall"),
        ),
    ),
    "quotes-about": QuoteList("Ada Quill", "about", (ShownQuote(OF_REMEMBERED),), first=1, total=1, others=2),
    "quotes-in": QuoteList(
        "Port Ellery to build a sea wall", "in", (listed(OF_LUCKY), listed(OF_POLITE)), first=1, total=2
    ),
    "shared-quote": SharedQuote(OF_POLITE, (Button("Show in source", "1:source:2"),)),
    "shared-quote-by": SharedQuote(
        OF_POLITE, (Button("Show in source", "1:source:2"),), Sharer("400", "reader")
    ),
    "source": SourceView(
        OF_POLITE,
        BEFORE,
        'She called the old wall "',
        "a polite suggestion",
        '" to the sea.',
        AFTER,
        (Button("Share to channel", "1:share:2"),),
    ),
    "choice": Choice(
        "brandt",
        (FoundPerson(2, "Tomas Brandt", "ferry owner", 4), FoundPerson(3, "Bertil Brandt", None, 1)),
        "/quote",
        is_cut=True,
        options=(
            Option("Tomas Brandt", "ferry owner, 4 quotes", "1:by:2:0:"),
            Option("Bertil Brandt", "1 quote", "1:by:3:0:"),
        ),
    ),
    "figures": FigureList(
        "sea wall",
        tuple(FoundFigure(figure, ARTICLE, 1) for figure in WALL.figures[:2]),
        is_cut=True,
        options=(Option("Port Ellery to build a sea wall", "The Ellery Post", "1:digest:1"),),
    ),
    "plan": replace(PLAN, news="Done. The first one brings what comes in from now on."),
    "plan-of-a-server": replace(PAUSED, news="Paused.", changed_by="100000000000000401"),
    "plan-list": PlanList(
        (replace(PLAN, does=f"1. {PLAN.does}", runs=PLAN.runs[:1]), PAUSED),
        ("/briefing daily 08:00 Europe/London mon-fri top 5 words climate -football",),
        (Button("New briefing", "form:1:new:3:"),),
    ),
    "plan-list-of-none": PlanList(
        (),
        ("No briefing comes to this channel by itself yet. Set one up:", "/briefing daily 08:00"),
        (Button("New briefing", "form:1:new:3:", primary=True),),
    ),
    "post-corrected": replace(
        post(WALL, buttons=(*POST_BUTTONS[:3], Button("What changed?", "1:changed:1"))), corrected=NOON
    ),
    "source-followed": replace(
        SOURCE,
        latest=(
            NewsLine("Port Ellery to build a sea wall", "https://ellery.example.org/wall"),
            NewsLine("Ferry fares rise"),
        ),
        notes=("It comes in briefings from the next article on.",),
        buttons=(Button("Post latest now", "1:newest:4:"), Button("Undo", "1:unfollow:4:")),
        news="Now followed here.",
    ),
    "source-list": SourceList(
        "2 sources are followed here",
        (SOURCE, BLOCKED),
        ("Watched, too: the folder /srv/news.", "/follow URL adds one"),
        (Button("Next ›", "1:sources:6:"), Button("Follow another", "form:1:follow:0:")),
    ),
    "source-list-of-none": SourceList(
        "Nothing is followed here yet",
        hints=("/follow https://example.org/feed.xml",),
        buttons=(Button("Follow a feed", "form:1:follow:0:", primary=True),),
    ),
    "sources-to-pick-from": SourceList(
        "2 sources match “her”",
        options=(
            Option("Harbour Herald", "herald.example.org", "1:unfollow:5:"),
            Option("Herd", "", "1:unfollow:6:"),
        ),
        ask="Unfollow which one?",
    ),
    "filter": FilterShown(
        "Only about climate, without football",
        31,
        80,
        ("Port Ellery to build a sea wall", "Ferry fares rise"),
        ("Late goal saves the Gulls",),
        ("/filter off takes it away",),
        (Button("Undo", "1:filter:3:"),),
        "The filter is set.",
    ),
    "filter-of-none": FilterShown("There is no filter here", 0, 0, hints=("/filter climate -football",)),
    "corrections": Corrections(
        "Port Ellery to build a sea wall",
        (Correction(NOON, ("Gone: “We have been lucky.”", "£2 million is now £3 million")),),
        more=2,
    ),
    "corrections-of-none": Corrections("Port Ellery to build a sea wall", ()),
    "status": Status(
        1412,
        5034,
        datetime(2026, 9, 1, 8, 0, tzinfo=UTC),
        (
            PlatformState("slack", "connected"),
            PlatformState("discord", "not connected: the token is refused: set DISCORD_TOKEN anew"),
        ),
    ),
    "status-of-nothing": Status(0, 0, None, ()),
    "help": Help((CommandHelp("/quote NAME [--about]", "quotes " * 16), CommandHelp("/help", "this list"))),
    "notice": Notice(
        "No quotes by Quilt in 3 articles.", ("Did you mean Ada Quill?",), (Button("Ada Quill", "1:by:1:0:"),)
    ),
}


def full_of(text: str) -> dict[str, Reply]:
    """One of each kind of reply with this text wherever an article, or who asks, puts words."""
    article = Article(text, headline=text, outlet=text, byline=(text,), dateline=text, path=text, url=text)
    speaker = Speaker(text, text, text, 0, 1, "pronoun")
    quote = replace(LUCKY, text=text, start=0, end=len(text), speaker=speaker)
    figure = replace(WALL.figures[0], text=text, counts=text, qualifier=text)
    digest = Digest(article, (Excerpt(text, 0, len(text)),), (figure,) * 3, (quote,) * 3)
    found = FoundQuote(1, 1, quote, article, 1, text, text, text)
    option = Option(text[:70], text[:70], "1:digest:1")
    overview = Overview(text, (headline(digest),), 0, text, (option,), missing=text)
    pressed = (Button(text[:70], "1:pause:7:"),)
    plan = Plan(text, PLAN.runs, PLAN.zone, (text,) * 3, pressed, text, text, text)
    source = FollowedSource(
        text,
        text,
        text,
        PLAN.zone,
        text,
        text,
        NOON,
        text,
        NOON,
        (NewsLine(text, text),) * 3,
        (text,),
        pressed,
        text,
        text,
    )
    return {
        "followed": source,
        "sources": SourceList(text, (source,) * 6, (text,), pressed, (option,), text),
        "filter": FilterShown(text, 1, 2, (text,) * 2, (text,) * 2, (text,), pressed, text),
        "corrections": Corrections(text, (Correction(NOON, (text,) * 4),) * 3, 1),
        "post": post(digest, buttons=POST_BUTTONS),
        "story": replace(
            post(digest), also=(AlsoIn(text, text),) * 9, further=(FurtherQuote(quote, article),) * 2
        ),
        "overview": overview,
        "briefing": Briefing(overview, (post(digest),)),
        "quotes": QuoteList(text, "by", (listed(found),), 1, 9, text, 3, (Button(text[:70], "1:by:1:5:"),)),
        "shared": SharedQuote(found),
        "source": SourceView(found, text, text, text, text, text),
        "choice": Choice(text, (FoundPerson(1, text, text, 1),), "/quote", options=(option,)),
        "figures": FigureList(text, (FoundFigure(figure, article, 1),), options=(option,)),
        "plan": plan,
        "plans": PlanList((plan,) * 2, (text,), pressed),
        "status": Status(1, 1, None, (PlatformState(text, text),)),
        "help": Help((CommandHelp("/quote NAME", text),)),
        "notice": Notice(text, (text,), (Button(text[:70], "1:by:1:0:"),), (text,) * 10),
    }
