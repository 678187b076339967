"""Asking a feed: what it says is kept, and nothing to read is no fault."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from adapters.errors import SourceEmptyError, SourceGoneError
from adapters.following import Source
from bot.collecting.asking import ask
from tests.bot.collecting.small import NOW, SOURCE, URL, Waiting, collecting
from tests.bot.webs import SmallWeb


def asked(source: Source, web: SmallWeb) -> Source:
    sources = Waiting(lambda: NOW)
    asyncio.run(ask(source, collecting(sources, web)))
    return sources.kept[URL]


def test_a_feed_with_nothing_in_it_works() -> None:
    empty = SourceEmptyError(URL, "the feed holds no article yet", "wait")
    found = asked(SOURCE, SmallWeb(errors={URL: empty}))
    assert (found.health, found.failures, found.problem) == ("working", 0, "")
    assert found.due is not None
    assert found.due > NOW


def test_a_feed_with_nothing_in_it_works_again_after_it_was_gone() -> None:
    empty = SourceEmptyError(URL, "the feed holds no article yet", "wait")
    found = asked(replace(SOURCE, health="gone", failures=7), SmallWeb(errors={URL: empty}))
    assert (found.health, found.failures, found.since) == ("working", 0, NOW)


def test_a_feed_that_is_gone_is_asked_ever_less_often() -> None:
    gone = SmallWeb(errors={URL: SourceGoneError(URL, "it is not there (404)", "look")})
    once, often = asked(SOURCE, gone), asked(replace(SOURCE, failures=4), gone)
    assert once.health == "gone"
    assert once.due is not None
    assert often.due is not None
    assert often.due - NOW > 10 * (once.due - NOW)


def test_an_outage_begins_with_its_first_failure_whatever_the_next_ones_are_and_ends_with_an_answer() -> None:
    gone = SmallWeb(errors={URL: SourceGoneError(URL, "it is not there (404)", "look")})
    empty = SmallWeb(errors={URL: SourceEmptyError(URL, "the feed holds no article yet", "wait")})
    assert asked(SOURCE, gone).broken == NOW
    before = NOW - timedelta(hours=7)
    found = asked(replace(SOURCE, health="away", failures=1, broken=before), gone)
    assert (found.since, found.broken) == (NOW, before)
    assert asked(found, empty).broken is None
