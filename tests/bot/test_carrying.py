"""Lists of feeds, taken over and given away."""

import asyncio
from datetime import UTC, datetime

import pytest

from adapters.asking import Place
from adapters.briefings import Channel
from adapters.following import Source
from adapters.web import Feed
from bot.following.carrying import OPERATOR, given, line_of, named, place_named, take_over
from bot.presses import LONGEST_NAME
from tests.bot.followed import SmallSources

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
POST = Feed("https://ellery.example.org/feed.xml", "The Ellery Post", "https://ellery.example.org", ())
HERALD = Feed("https://www.herald.example.org/rss", "", None, ())


def test_what_is_imported_is_followed_once_by_a_name_that_fits() -> None:
    async def act() -> None:
        sources, channel = SmallSources(lambda: NOW), Channel(1, OPERATOR)
        long = Feed("https://long.example.org/rss", "words " * 100, None, ())
        assert str(await take_over((POST, HERALD, long), channel, sources)) == "3 added, 0 already known"
        assert str(await take_over((POST, HERALD), channel, sources)) == "0 added, 2 already known"
        names = [follow.name for follow in await sources.followed(OPERATOR)]
        assert names[:2] == ["The Ellery Post", "herald.example.org"]
        assert all(len(name) <= LONGEST_NAME for name in names)
        assert {follow.made_by for follow in await sources.followed(OPERATOR)} == {""}
        assert [feed.title for feed in given(await sources.all())][:2] == ["", "The Ellery Post"]
        assert named(await sources.followed(OPERATOR))[1] == Feed(HERALD.url, "herald.example.org", None, ())

    asyncio.run(act())


@pytest.mark.parametrize(
    "text, place",
    [
        ("slack:T012:C045", Place("slack", "T012", "C045")),
        ("discord:100:200", Place("discord", "100", "200")),
        ("console:a:b", None),
        ("slack:T012", None),
        ("slack::C045", None),
        ("slack:T012:C045:1", None),
        ("slack:T012:C 45", None),
        ("", None),
    ],
)
def test_a_channel_is_named_by_its_ids(text: str, place: Place | None) -> None:
    assert place_named(text) == place


def test_a_source_is_told_in_one_line_whatever_it_is_called() -> None:
    source = Source(1, POST.url, "The\n\x1b[31mPost", None, "working", NOW, "working", due=NOW)
    assert line_of(source) == f"{POST.url}  The [31mPost  working  next check 20 Nov, 09:00 UTC"
    broken = Source(1, POST.url, "", None, "away", NOW, "working", problem="it answers 503")
    assert line_of(broken) == f"{POST.url}  cannot be reached since 20 Nov, 09:00 UTC: it answers 503"
