"""Which sentences make the lede."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.summary import MOST_CHARACTERS, MOST_SENTENCES, summary_of
from digests.text import read

FIRST = "The ferry to Skerra sank at its berth on Sunday night."
SECOND = "Nobody was on board when the harbour master heard the hull give way."
THIRD = "Divers are to look at the keel in the morning, the company said."
FOURTH = "The vessel was built in the same yard as two others that sank."


def lede(text: str, headline: str | None = None) -> list[str]:
    return [e.text for e in summary_of(read(text), headline)]


def test_the_first_three_sentences_are_the_lede() -> None:
    assert lede(f"{FIRST} {SECOND}\n\n{THIRD} {FOURTH}") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "line",
    [
        "Ferry sinks at berth",
        "By Una Sinclair",
        "Photo: The ferry at its berth in happier days.",
        "Pictured is the ferry at its berth in the spring. (Photo: Una Sinclair)",
        "Read more: the ships that the islands have lost.",
        "Sign up for our newsletter about the islands today.",
        "Sunk overnight.",
        '"I have never seen a ship go down as fast as that," she said.',
    ],
)
def test_what_does_not_tell_the_story_is_passed_over(line: str) -> None:
    assert lede(f"{line}\n\n{FIRST}\n\n{SECOND}") == [FIRST, SECOND]


@pytest.mark.parametrize("leaning", ["He denied it.", "Their keel is new, they say.", "But it sank."])
def test_no_sentence_follows_that_leans_on_one_that_was_passed_over(leaning: str) -> None:
    leaning = f"{leaning[:-1]} on the day that the ferry was launched."
    said = '"I have never seen a ship go down as fast as that," Una Sinclair said.'
    assert lede(f"{FIRST} {said} {leaning} {SECOND}") == [FIRST]
    assert lede(f"{FIRST} {leaning} {said}") == [FIRST, leaning]
    assert lede(f"{FIRST} {said} {SECOND}") == [FIRST, SECOND]


def test_the_headline_is_not_said_twice() -> None:
    assert lede(f"{FIRST}\n\n{SECOND}", headline=FIRST.rstrip(".")) == [SECOND]


def test_a_sentence_with_a_short_quotation_in_it_may_be_the_lede() -> None:
    sentence = 'The owners called the loss of the ferry "a blow" to the whole of the island.'
    assert lede(f"{sentence} {SECOND}") == [sentence, SECOND]


def test_long_sentences_leave_room_for_fewer() -> None:
    long = "The ferry " + "that everybody on the island had come to love " * 8 + "sank."
    assert lede(f"{long} {FIRST}") == [long]


def test_a_single_line_without_a_stop_is_its_own_lede() -> None:
    line = "Ferry sinks at its berth, nobody hurt"
    assert lede(line) == [line]


def test_an_endless_line_is_cut_at_a_word() -> None:
    (cut,) = lede("sea " * 5000)
    assert len(cut) <= MOST_CHARACTERS
    assert cut.endswith("sea")


def test_an_empty_text_has_no_lede() -> None:
    assert lede("") == []


@given(st.text(alphabet=st.sampled_from('aB .!?"“”\n'), max_size=300) | st.text(max_size=300))
def test_the_lede_is_copied_whatever_the_text(text: str) -> None:
    found = summary_of(read(text), None)
    assert len(found) <= MOST_SENTENCES
    assert all(text[e.start : e.end] == e.text for e in found)
