"""What is drawn of sources, filters and corrections; made by hand, as the archive in memory follows nothing."""

from dataclasses import replace
from datetime import UTC, datetime

from adapters.followed import Correction, Corrections, FilterShown, FollowedSource, NewsLine, SourceList
from adapters.replies import Button, Notice, Option, Reply

_NOON = datetime(2026, 11, 22, 12, 15, tzinfo=UTC)
_POST = FollowedSource(
    "The Ellery Post",
    "https://news.example.org/feed.xml",
    "Working",
    "Europe/London",
    site="https://news.example.org",
    due=_NOON,
    buttons=(Button("Unfollow", "1:unfollow:4:"),),
    made_by="400",
)
_HERALD = replace(
    _POST,
    name="Harbour Herald",
    url="https://herald.example.org/rss",
    title="The Harbour Herald — news from the coast",
    state="Cannot be reached",
    since=datetime(2026, 11, 22, 6, 0, tzinfo=UTC),
    problem="it answers 503",
    buttons=(Button("Check now", "1:check:5:"), Button("Unfollow", "1:unfollow:5:")),
)
_GULL = replace(
    _HERALD,
    name="Gull",
    title="",
    state="Its site refuses us",
    problem="it answers 403",
    buttons=(Button("Unfollow", "1:unfollow:6:"),),
)

OF_SOURCES: tuple[tuple[str, str, Reply], ...] = (
    (
        "follow",
        "/follow news.example.org",
        replace(
            _POST,
            latest=(
                NewsLine("Port Ellery to build a sea wall", "https://news.example.org/wall"),
                NewsLine("Ferry fares rise for the third year", "https://news.example.org/fares"),
                NewsLine("What the tide left at Quill Sands", "https://news.example.org/sands"),
            ),
            notes=("No flood: briefings bring what it publishes from now on.",),
            buttons=(Button("Post latest now", "1:newest:4:"), Button("Undo", "1:unfollow:5:")),
            made_by="",
            news="Now followed here.",
        ),
    ),
    (
        "sources",
        "/sources",
        SourceList(
            "9 sources are followed here: 1–3",
            (_POST, _HERALD, _GULL),
            (
                "For every channel these folders are watched: /srv/news",
                "/follow URL adds one, /unfollow NAME takes one away",
            ),
            (Button("Next ›", "1:sources:6:"), Button("Follow a feed", "form:1:follow:0:")),
        ),
    ),
    (
        "unfollow",
        "/unfollow her",
        SourceList(
            "2 sources match “her”",
            options=(
                Option("Harbour Herald", "herald.example.org", "1:unfollow:5:"),
                Option("Herd", "herd.example.org", "1:unfollow:6:"),
            ),
            ask="Unfollow which one?",
        ),
    ),
    (
        "filter",
        '/filter climate -football "interest rate"',
        FilterShown(
            "Only articles about climate or interest rate, without football",
            31,
            80,
            ("Port Ellery to build a sea wall", "Ferry fares rise for the third year"),
            ("Late goal saves the Gulls", "What the tide left at Quill Sands"),
            ("/filter off takes it away",),
            (Button("Undo", "1:filter:3:off"),),
            "The filter is set.",
        ),
    ),
    (
        "changed",
        "What changed?",
        Corrections(
            "Port Ellery to build a sea wall",
            (
                Correction(
                    datetime(2026, 11, 22, 9, 12, tzinfo=UTC),
                    (
                        "£2.4 million (sea wall) is now £2.6 million (sea wall)",
                        "Gone: “We were promised this last year” (Tomas Brandt, ferry owner)",
                    ),
                ),
            ),
            more=1,
        ),
    ),
    (
        "broken",
        "",
        Notice(
            "Harbour Herald cannot be reached, since 22 Nov, 06:00 Europe/London (it answers 503).",
            (
                "What it has brought stays, and everything else comes as before.",
                "Nothing needs to be done: it is asked again by itself, ever less often, once a day at the least.",
                "It is said here when it works again; /sources shows how it is.",
            ),
        ),
    ),
)
"""Name, what was typed, and the answer."""
