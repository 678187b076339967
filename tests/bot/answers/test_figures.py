from dataclasses import replace

import pytest

from adapters.replies import FigureList, Notice, Post
from bot.answers.figures import SHOWN_FIGURES
from tests.adapters.examples import WALL
from tests.bot.talk import labels, said, talk


def test_figures_are_found_by_what_they_count_with_their_article() -> None:
    room = talk()
    reply = room.say("/figures fares").reply
    assert isinstance(reply, FigureList)
    assert [f.figure.text for f in reply.figures] == ["12.5 percent"]
    assert not reply.is_cut
    assert labels(reply.options) == ["Port Ellery to build a sea wall"]
    assert isinstance(room.press_on(reply.options, "Port Ellery to build a sea wall").reply, Post)


def test_more_figures_than_are_shown_are_said_to_be_more() -> None:
    reply = said("/figures ellery", replace(WALL, figures=WALL.figures * SHOWN_FIGURES))
    assert isinstance(reply, FigureList)
    assert (len(reply.figures), reply.is_cut) == (SHOWN_FIGURES, True)


def test_no_figures_say_what_was_searched() -> None:
    reply = said("/figures tulips")
    assert isinstance(reply, Notice)
    assert reply.text == "No figures to do with “tulips” in 1 article since 4 Nov 2025."


@pytest.mark.parametrize("line", ["/figures", "/figures  "])
def test_no_words_are_asked_for(line: str) -> None:
    reply = said(line)
    assert isinstance(reply, Notice)
    assert reply.text == "Figures about what?"
