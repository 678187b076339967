from dataclasses import replace

import pytest

from adapters.memory import MemoryArchive
from adapters.replies import Briefing, Notice, Overview, Post, QuoteList
from bot.answers.absence import GONE
from bot.answers.articles import BRIEFING_STORIES, SHOWN_HEADLINES
from tests.adapters.examples import ARTICLE, FRENCH, SILENT, WALL
from tests.bot.talk import Talk, labels, renamed, said, talk

URL = "https://example.org/wall"
AT_URL = replace(WALL, article=replace(ARTICLE, url=URL), quotes=WALL.quotes * 3)


def test_a_digest_is_found_by_words_and_shown_to_the_asker() -> None:
    answer = talk(SILENT, WALL).say("/digest sea wall")
    assert isinstance(answer.reply, Post)
    assert answer.reply.article == ARTICLE
    assert answer.private


def test_a_digest_is_found_by_its_address() -> None:
    room = talk(AT_URL, FRENCH)
    reply = room.say("/digest http://www.example.org/wall?utm_medium=chat").reply
    assert isinstance(reply, Post)
    assert reply.article.url == URL
    assert room.say("/digest https://example.org/nothing").reply == Notice(
        "No article https://example.org/nothing in 2 articles since 4 Nov 2025.",
        ("Whoever runs me can add it: pullquote ingest URL. /follow URL brings what a feed publishes.",),
    )


def test_the_latest_digest_is_that_of_the_newest_article() -> None:
    reply = said("/digest latest", SILENT, WALL)
    assert isinstance(reply, Post)
    assert reply.article == ARTICLE


def test_all_of_a_digest_can_be_asked_for_and_pressed_for() -> None:
    room = talk(AT_URL)
    short, long = room.say("/digest wall").reply, room.say("/digest wall --all").reply
    assert isinstance(short, Post)
    assert isinstance(long, Post)
    assert (len(short.quotes), short.more_quotes) == (4, 5)
    assert (len(long.quotes), long.more_quotes) == (9, 0)
    answer = room.press_on(short.buttons, "Full digest")
    assert answer.reply == long
    assert (answer.private, answer.replaces) == (True, False)


def test_a_digest_has_buttons_for_what_it_does_not_show() -> None:
    post = said("/digest wall", AT_URL)
    assert isinstance(post, Post)
    assert labels(post.buttons) == ["Full digest", "All quotes (9)", "Source", "Share to channel"]
    source = post.buttons[2]
    assert source.url
    assert source.url.startswith(f"{URL}#:~:text=We%20have%20been%20lucky")
    silent = said("/digest rained", SILENT)
    assert isinstance(silent, Post)
    assert labels(silent.buttons) == ["Share to channel"]


def test_all_quotes_of_an_article_are_listed_beside_the_post_and_turned_in_place() -> None:
    room = talk(AT_URL)
    post = room.say("/digest wall").reply
    assert isinstance(post, Post)
    answer = room.press_on(post.buttons, "All quotes (9)")
    first = answer.reply
    assert isinstance(first, QuoteList)
    assert (answer.private, answer.replaces) == (True, False)
    assert (first.kind, first.name, first.total) == ("in", ARTICLE.headline, 9)
    answer = room.press_on(first.buttons, "Next ›")
    assert isinstance(answer.reply, QuoteList)
    assert (answer.reply.first, answer.replaces) == (6, True)


def test_a_shared_digest_is_for_everyone_and_cannot_be_shared_again() -> None:
    room = talk()
    post = room.say("/digest wall").reply
    assert isinstance(post, Post)
    answer = room.press_on(post.buttons, "Share to channel")
    assert isinstance(answer.reply, Post)
    assert not answer.private
    assert labels(answer.reply.buttons) == ["All quotes (3)"]


def test_no_words_give_an_overview_that_ends_before_it_is_a_wall() -> None:
    room = talk(*(renamed(f"Ann Poe {n}", 1) for n in range(SHOWN_HEADLINES + 3)))
    reply = room.say("/digest").reply
    assert isinstance(reply, Overview)
    assert (len(reply.headlines), reply.more) == (SHOWN_HEADLINES, 3)
    post = room.press_on(reply.options, "Ann Poe 4").reply
    assert isinstance(post, Post)
    assert post.article.headline == "Ann Poe 4"


def test_words_in_no_article_say_what_was_searched() -> None:
    assert said("/digest tulips") == Notice(
        "No article with all of “tulips” in 1 article since 4 Nov 2025.", ("Try /digest for the newest.",)
    )


def test_a_briefing_is_an_overview_and_its_stories_for_the_channel() -> None:
    answer = talk(*(renamed(f"Ann Poe {n}", 1) for n in range(BRIEFING_STORIES + 2))).say("/briefing now")
    assert isinstance(answer.reply, Briefing)
    assert not answer.private
    overview, stories = answer.reply.overview, answer.reply.stories
    assert overview.title == f"Briefing: {BRIEFING_STORIES} stories, {BRIEFING_STORIES} quotes"
    assert [line.article for line in overview.headlines] == [story.article for story in stories]
    assert labels(stories[0].buttons) == ["All quotes (1)"]


def test_nothing_to_brief_on_is_told_to_the_asker_alone() -> None:
    answer = Talk(MemoryArchive()).say("/briefing now")
    assert isinstance(answer.reply, Notice)
    assert answer.private


@pytest.mark.parametrize("action", ["digest", "full", "post", "all"])
def test_an_article_that_is_gone_is_said_to_be_gone_to_the_asker(action: str) -> None:
    answer = talk().press(f"1:{action}:99")
    assert answer.reply == GONE
    assert answer.private
