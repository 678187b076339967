import asyncio
from dataclasses import replace

import pytest

from adapters.found import QuotePage
from adapters.memory import MemoryArchive
from adapters.replies import Choice, Notice, QuoteList, SharedQuote, SourceView
from bot.answers.absence import GONE
from bot.answers.quotes import PAGE, SHOWN_PEOPLE
from digests.model import Digest, Person
from tests.adapters.examples import ARTICLE, WALL
from tests.bot.talk import Talk, labels, renamed, said, talk

SEARCHED = "in 1 article since 4 Nov 2025"


def test_quotes_by_a_person_tell_how_many_there_are_about_them() -> None:
    reply = said("/quote quill")
    assert isinstance(reply, QuoteList)
    assert (reply.name, reply.kind, len(reply.quotes), reply.first, reply.total) == (
        "Ada Quill",
        "by",
        2,
        1,
        2,
    )
    assert reply.others == 1
    assert labels(reply.buttons) == ["About (1)"]
    assert labels(reply.quotes[0].buttons) == ["Show in source", "Share to channel"]


def test_about_and_by_turn_into_one_another_for_the_asker_alone() -> None:
    room = talk()
    by = room.say("/quote quill").reply
    assert isinstance(by, QuoteList)
    answer = room.press_on(by.buttons, "About (1)")
    assert (answer.private, answer.replaces) == (True, True)
    assert isinstance(answer.reply, QuoteList)
    assert answer.reply == room.say("/quote --about quill").reply
    assert room.press_on(answer.reply.buttons, "By (2)").reply == by


class Tired(MemoryArchive):
    """An archive that stops counting early."""

    async def quotes_about(
        self, person_id: int, words: str = "", offset: int = 0, limit: int = 10
    ) -> QuotePage:
        return replace(await super().quotes_about(person_id, words, offset, limit), is_cut=True)


def test_where_the_archive_stopped_counting_there_are_more() -> None:
    archive = Tired()
    asyncio.run(archive.add(WALL))
    by = Talk(archive).say("/quote quill").reply
    assert isinstance(by, QuoteList)
    assert (by.is_cut, by.has_more_others, labels(by.buttons)) == (False, True, ["About (1+)"])
    about = Talk(archive).press_on(by.buttons, "About (1+)").reply
    assert isinstance(about, QuoteList)
    assert (about.is_cut, about.has_more_others) == (True, False)


def test_quotes_about_a_person_are_said_by_others() -> None:
    reply = said("/quote --about quill")
    assert isinstance(reply, QuoteList)
    (row,) = reply.quotes
    assert row.found.quote.speaker
    assert row.found.quote.speaker.name == "Tomas Brandt"
    assert (reply.kind, reply.others) == ("about", 2)


def test_words_narrow_the_quotes_and_stay_while_pages_turn() -> None:
    reply = said("/quote quill on wall suggestion")
    assert isinstance(reply, QuoteList)
    assert [row.found.quote.text for row in reply.quotes] == ["a polite suggestion"]
    assert reply.words == "wall suggestion"
    room = talk(renamed("Ann Poe", PAGE + 1))
    first = room.say("/quote poe on lucky").reply
    assert isinstance(first, QuoteList)
    second = room.press_on(first.buttons, "Next ›").reply
    assert isinstance(second, QuoteList)
    assert (second.words, second.first, second.total) == ("lucky", PAGE + 1, PAGE + 1)


def test_words_that_are_in_no_quote_of_theirs_say_so_and_offer_all() -> None:
    room = talk()
    reply = room.say("/quote quill on tulips").reply
    assert isinstance(reply, Notice)
    assert reply.text == f"No quotes by Ada Quill on tulips {SEARCHED}."
    assert room.press_on(reply.buttons, "All by Ada Quill").reply == room.say("/quote quill").reply


def test_pages_turn_forth_and_back_in_place() -> None:
    room = talk(renamed("Ann Poe", 2 * PAGE + 1))
    first = room.say("/quote poe").reply
    assert isinstance(first, QuoteList)
    assert labels(first.buttons) == ["Next ›"]
    answer = room.press_on(first.buttons, "Next ›")
    second = answer.reply
    assert isinstance(second, QuoteList)
    assert answer.replaces
    assert labels(second.buttons) == ["‹ Previous", "Next ›"]
    third = room.press_on(second.buttons, "Next ›").reply
    assert isinstance(third, QuoteList)
    assert (third.first, len(third.quotes), labels(third.buttons)) == (2 * PAGE + 1, 1, ["‹ Previous"])
    assert room.press_on(second.buttons, "‹ Previous").reply == first


@pytest.mark.parametrize("kind, id_", [("by", 1), ("in", 1)])
def test_a_page_past_the_end_turns_to_the_last_one(kind: str, id_: int) -> None:
    room = talk(renamed("Ann Poe", PAGE + 2))
    reply = room.press(f"1:{kind}:{id_}:{4 * PAGE}:").reply
    assert isinstance(reply, QuoteList)
    assert (reply.first, len(reply.quotes), reply.total) == (PAGE + 1, 2, PAGE + 2)
    assert labels(reply.buttons) == ["‹ Previous"]


def test_only_those_who_are_quoted_are_to_choose_from() -> None:
    reply = said("/quote brandt")
    assert isinstance(reply, QuoteList)
    assert reply.name == "Tomas Brandt"


def test_several_people_are_a_choice_the_most_quoted_first() -> None:
    room = talk(renamed("Ann Poe", 1), renamed("Bo Poe", 3))
    reply = room.say("/quote poe").reply
    assert isinstance(reply, Choice)
    assert [(p.name, p.quotes) for p in reply.people] == [("Bo Poe", 3), ("Ann Poe", 1)]
    assert (reply.is_cut, reply.command) == (False, "/quote")
    assert [(o.label, o.detail) for o in reply.options] == [
        ("Bo Poe", "chair of the board, 3 quotes"),
        ("Ann Poe", "chair of the board, 1 quote"),
    ]
    answer = room.press_on(reply.options, "Ann Poe")
    assert isinstance(answer.reply, QuoteList)
    assert (answer.reply.name, answer.replaces) == ("Ann Poe", True)


def test_a_full_name_as_it_is_suggested_is_no_choice_and_a_surname_is_one() -> None:
    digests = renamed("Ann Poe", 1), renamed("Ann Poe Garth", 3), renamed("Poe", 1)
    reply = said("/quote ann POE", *digests)
    assert isinstance(reply, QuoteList)
    assert reply.name == "Ann Poe"
    assert isinstance(said("/quote poe", *digests), Choice)


def test_a_choice_keeps_what_else_was_asked() -> None:
    room = talk(renamed("Ann Poe", 1), renamed("Bo Poe", 3))
    reply = room.say("/quote --about poe on lucky").reply
    assert isinstance(reply, Choice)
    assert reply.command == "/quote --about"
    answer = room.press_on(reply.options, "Ann Poe").reply
    assert isinstance(answer, Notice)
    assert answer.text.startswith("No quotes about Ann Poe on lucky in 2 articles")


def test_more_people_than_can_be_chosen_from_are_said_to_be_more() -> None:
    reply = said("/quote poe", *(renamed(f"{chr(65 + n)}nn Poe", 1) for n in range(SHOWN_PEOPLE + 1)))
    assert isinstance(reply, Choice)
    assert (len(reply.people), len(reply.options), reply.is_cut) == (SHOWN_PEOPLE, SHOWN_PEOPLE, True)


def test_nobody_by_that_name_says_what_was_searched_and_who_is_near() -> None:
    room = talk()
    reply = room.say("/quote quilt").reply
    assert isinstance(reply, Notice)
    assert reply.text == f"No quotes by quilt {SEARCHED}."
    assert reply.hints == ("Did you mean Ada Quill?",)
    assert room.press_on(reply.buttons, "Ada Quill").reply == room.say("/quote quill").reply
    assert said("/quote zzz") == Notice(f"No quotes by zzz {SEARCHED}.")


@pytest.mark.parametrize(
    "asked",
    ["president poe", "attorney general poe", "the right honourable mayor of ellery ann poe", "mayor pooe"],
)
def test_a_title_before_the_name_leads_to_who_bears_the_name(asked: str) -> None:
    room = talk(renamed("Ann Poe", 2), renamed("Bo Marsh", 3))
    reply = room.say(f"/quote {asked}").reply
    assert isinstance(reply, Notice)
    assert reply.hints == ("Did you mean Ann Poe?",)
    assert room.press_on(reply.buttons, "Ann Poe").reply == room.say("/quote ann poe").reply


def test_a_name_that_is_near_comes_before_a_namesake_and_nobody_comes_twice() -> None:
    reply = said("/quote jon smith", renamed("John Smith", 1), renamed("Ann Smith", 3))
    assert isinstance(reply, Notice)
    assert labels(reply.buttons) == ["John Smith", "Ann Smith"]


def test_behind_a_title_who_is_quoted_is_meant_unless_it_is_asked_what_was_said_about_them() -> None:
    by = said("/quote captain brandt")
    assert isinstance(by, Notice)
    assert labels(by.buttons) == ["Tomas Brandt"]
    about = said("/quote --about captain brandt")
    assert isinstance(about, Notice)
    assert labels(about.buttons) == ["Tomas Brandt", "Bertil Brandt"]


def test_the_button_of_a_suggested_name_is_that_names_and_keeps_what_else_was_asked() -> None:
    room = talk(renamed("John Smith", 1), renamed("John Smith Junior", 3))
    reply = room.say("/quote john smth on lucky").reply
    assert isinstance(reply, Notice)
    assert reply.hints == ("Did you mean John Smith?",)
    assert room.press_on(reply.buttons, "John Smith").reply == room.say("/quote john smith on lucky").reply


def test_a_person_who_is_only_spoken_of_is_told_where_to_look() -> None:
    room = talk(replace(WALL, quotes=WALL.quotes[2:]))
    reply = room.say("/quote quill").reply
    assert isinstance(reply, Notice)
    assert reply.text == f"No quotes by Ada Quill {SEARCHED}."
    assert isinstance(room.press_on(reply.buttons, "About (1)").reply, QuoteList)
    other = said("/quote --about tomas")
    assert isinstance(other, Notice)
    assert labels(other.buttons) == ["By (1)"]


def test_a_person_named_and_never_quoted_is_known() -> None:
    digest = Digest(ARTICLE, people=(Person("Bertil Brandt", None, 1, 0),))
    assert said("/quote bertil", digest) == Notice(f"No quotes by Bertil Brandt {SEARCHED}.")


@pytest.mark.parametrize("line", ["/quote", "/quote --about", '/quote ""'])
def test_no_name_is_asked_for(line: str) -> None:
    reply = said(line)
    assert isinstance(reply, Notice)
    assert reply.text == "Whose quotes?"


def test_a_quote_is_shown_where_it_stands_beside_the_list() -> None:
    room = talk()
    reply = room.say("/quote quill on wall").reply
    assert isinstance(reply, QuoteList)
    answer = room.press_on(reply.quotes[0].buttons, "Show in source")
    view = answer.reply
    assert isinstance(view, SourceView)
    assert (answer.private, answer.replaces) == (True, False)
    assert view.lead + view.marked + view.tail == view.found.sentence
    assert view.marked == view.found.quote.text
    assert ARTICLE.text.count(view.before) == ARTICLE.text.count(view.after) == 1


def test_a_quote_is_shared_with_everyone_and_can_be_checked_by_them() -> None:
    room = talk()
    reply = room.say("/quote quill").reply
    assert isinstance(reply, QuoteList)
    answer = room.press_on(reply.quotes[1].buttons, "Share to channel")
    assert isinstance(answer.reply, SharedQuote)
    assert (answer.private, answer.replaces) == (False, False)
    assert answer.reply.found == reply.quotes[1].found
    assert labels(answer.reply.buttons) == ["Show in source"]


def test_an_article_on_the_web_can_be_opened_at_the_quote() -> None:
    room = talk(replace(WALL, article=replace(ARTICLE, url="https://example.org/wall")))
    reply = room.say("/quote quill").reply
    assert isinstance(reply, QuoteList)
    shared = room.press_on(reply.quotes[1].buttons, "Share to channel").reply
    assert isinstance(shared, SharedQuote)
    (_, opening) = shared.buttons
    assert opening.url
    assert opening.url.startswith("https://example.org/wall#:~:text=")


@pytest.mark.parametrize("token", ["1:by:99:0:", "1:in:99:0:", "1:source:99", "1:share:99", "1:all:99"])
def test_what_is_gone_is_said_to_be_gone(token: str) -> None:
    answer = talk().press(token)
    assert answer.reply == GONE
    assert answer.private
