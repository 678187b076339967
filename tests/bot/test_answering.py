import asyncio
from dataclasses import replace

import pytest

from adapters.memory import MemoryArchive
from adapters.replies import Choice, Help, Notice, Overview, Post, QuoteList, Reply
from bot.answering import ANSWERS, SHOWN_HEADLINES, SHOWN_PEOPLE, SHOWN_QUOTES, answer
from bot.commands import COMMANDS
from digests.model import Digest, Person
from tests.adapters.examples import ARTICLE, SILENT, WALL


def asked(line: str, *digests: Digest) -> Reply:
    async def talk() -> Reply:
        archive = MemoryArchive()
        for digest in digests or (WALL,):
            await archive.add(digest)
        return await answer(line, archive)

    return asyncio.run(talk())


def renamed(name: str, quotes: int) -> Digest:
    """An article in which somebody of that name is quoted that often."""
    (first, *_) = WALL.quotes
    assert first.speaker
    by_name = replace(first, speaker=replace(first.speaker, name=name))
    return Digest(replace(ARTICLE, headline=name), quotes=(by_name,) * quotes)


def test_every_command_of_the_table_has_an_answer() -> None:
    assert set(ANSWERS) == {entry.name for entry in COMMANDS}


def test_quotes_by_a_person_tell_how_many_there_are_about_them() -> None:
    reply = asked("/quote quill")
    assert isinstance(reply, QuoteList)
    assert (reply.name, reply.about, len(reply.quotes), reply.more, reply.others) == (
        "Ada Quill",
        False,
        2,
        0,
        1,
    )


def test_quotes_about_a_person_are_said_by_others() -> None:
    reply = asked("/quote --about quill")
    assert isinstance(reply, QuoteList)
    (quote,) = reply.quotes
    assert quote.quote.speaker
    assert quote.quote.speaker.name == "Tomas Brandt"
    assert (reply.about, reply.others) == (True, 2)


def test_quotes_about_words_need_no_person() -> None:
    reply = asked("/quote --about old wall")
    assert isinstance(reply, QuoteList)
    assert reply.name == "old wall"


def test_only_those_who_are_quoted_are_to_choose_from() -> None:
    reply = asked("/quote brandt")
    assert isinstance(reply, QuoteList)
    assert reply.name == "Tomas Brandt"


def test_several_people_are_a_choice_the_most_quoted_first() -> None:
    reply = asked("/quote poe", renamed("Ann Poe", 1), renamed("Bo Poe", 3))
    assert isinstance(reply, Choice)
    assert [(p.name, p.quotes) for p in reply.people] == [("Bo Poe", 3), ("Ann Poe", 1)]
    assert (reply.more, reply.command) == (0, "/quote")


def test_a_choice_about_keeps_asking_about() -> None:
    reply = asked("/quote --about brandt")
    assert isinstance(reply, Choice)
    assert reply.command == "/quote --about"


def test_long_answers_are_counted_rather_than_shown() -> None:
    many = asked("/quote poe", *(renamed(f"{chr(65 + n)}nn Poe", 1) for n in range(SHOWN_PEOPLE + 2)))
    assert isinstance(many, Choice)
    assert (len(many.people), many.more) == (SHOWN_PEOPLE, 2)
    one = asked("/quote poe", renamed("Ann Poe", SHOWN_QUOTES + 5))
    assert isinstance(one, QuoteList)
    assert (len(one.quotes), one.more) == (SHOWN_QUOTES, 5)


def test_nobody_by_that_name_says_what_was_searched_and_who_is_near() -> None:
    assert asked("/quote quilt") == Notice("No quotes by quilt in 1 article.", ("Did you mean Ada Quill?",))
    assert asked("/quote zzz") == Notice("No quotes by zzz in 1 article.", ())


def test_a_person_who_is_only_spoken_of_is_told_where_to_look() -> None:
    digest = replace(WALL, quotes=WALL.quotes[2:])
    assert asked("/quote quill", digest) == Notice(
        "No quotes by Ada Quill in 1 article.", ("There is 1 about them: /quote --about Ada Quill",)
    )
    assert asked("/quote --about tomas", WALL) == Notice(
        "No quotes about Tomas Brandt in 1 article.", ("There is 1 by them: /quote Tomas Brandt",)
    )


def test_no_name_is_asked_for() -> None:
    reply = asked("/quote --about")
    assert isinstance(reply, Notice)
    assert reply.text == "Whose quotes?"


def test_a_digest_is_found_by_words_and_shown_as_a_post() -> None:
    reply = asked("/digest sea wall", SILENT, WALL)
    assert isinstance(reply, Post)
    assert reply.article == ARTICLE


def test_all_of_a_digest_can_be_asked_for() -> None:
    digest = replace(WALL, quotes=WALL.quotes * 4)
    short, long = asked("/digest wall", digest), asked("/digest wall --all", digest)
    assert isinstance(short, Post)
    assert isinstance(long, Post)
    assert (len(short.quotes), short.more_quotes) == (4, 8)
    assert (len(long.quotes), long.more_quotes) == (12, 0)


def test_no_words_give_an_overview_that_ends_before_it_is_a_wall() -> None:
    reply = asked("/digest", *(renamed(f"Ann Poe {n}", 1) for n in range(SHOWN_HEADLINES + 3)))
    assert isinstance(reply, Overview)
    assert (len(reply.headlines), reply.more) == (SHOWN_HEADLINES, 3)


def test_words_in_no_article_say_what_was_searched() -> None:
    assert asked("/digest tulips") == Notice(
        "No article with all of “tulips” in 1 article.", ("Try /digest for all.",)
    )


def test_help_lists_every_command() -> None:
    reply = asked("/help")
    assert isinstance(reply, Help)
    assert [command.usage for command in reply.commands] == [entry.usage for entry in COMMANDS]


@pytest.mark.parametrize("line", ["hello", "/qoute x", "/digest --nope"])
def test_what_is_not_understood_is_answered_with_a_hint(line: str) -> None:
    reply = asked(line)
    assert isinstance(reply, Notice)
    assert reply.hints


def test_a_person_named_and_never_quoted_is_known() -> None:
    digest = Digest(ARTICLE, people=(Person("Bertil Brandt", None, 1, 0),))
    assert asked("/quote bertil", digest) == Notice("No quotes by Bertil Brandt in 1 article.", ())
