"""How a text falls into paragraphs and sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.model import Span
from digests.text import Reading, read, words


def sentences_of(text: str) -> list[str]:
    return [span.of(text) for span in read(text).sentences]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", []),
        ("   \n\n  ", []),
        ("It rained. It poured.", ["It rained.", "It poured."]),
        ("Mr. Adeyemi met Dr. Osei. They spoke.", ["Mr. Adeyemi met Dr. Osei.", "They spoke."]),
        ("J. R. Okafor won 3.5 points. He left.", ["J. R. Okafor won 3.5 points.", "He left."]),
        ("He lives in the U.S. Senate votes matter.", ["He lives in the U.S. Senate votes matter."]),
        ("He lives in the U.S. The vote is near.", ["He lives in the U.S.", "The vote is near."]),
        (
            "It opens at 8 a.m. The doors shut at 9 p.m. sharp.",
            ["It opens at 8 a.m.", "The doors shut at 9 p.m. sharp."],
        ),
        ('"Stop," she said. "Now."', ['"Stop," she said.', '"Now."']),
        ('"Is it over?" Ms. Diaz asked. No one knew.', ['"Is it over?" Ms. Diaz asked.', "No one knew."]),
        ("“It is over.” The crowd left.", ["“It is over.”", "The crowd left."]),
        (
            "It left at 6:45 a.m. — “late again” — and sank.",
            ["It left at 6:45 a.m. — “late again” — and sank."],
        ),
        ("Wait… what? yes.", ["Wait… what? yes."]),
        ("He won (again). She lost.", ["He won (again).", "She lost."]),
    ],
)
def test_a_text_falls_into_its_sentences(text: str, expected: list[str]) -> None:
    assert sentences_of(text) == expected


def test_lines_are_paragraphs() -> None:
    text = "First line.\nSecond line.\n\nThird."
    assert [p.of(text) for p in read(text).paragraphs] == ["First line.", "Second line.", "Third."]


def test_lines_that_were_wrapped_by_hand_are_one_paragraph() -> None:
    wrapped = (
        "The harbour board met on Tuesday to hear how the new\n"
        "breakwater had fared in the storms of the winter, and\n"
        "found that most of its stones were where they had been\n"
        "laid in the autumn of the year before by the men of the\n"
        "town.\n\nNobody was hurt."
    )
    assert len(read(wrapped).paragraphs) == 2


def test_an_offset_finds_its_sentence_and_paragraph() -> None:
    reading = read("One. Two.\nThree.")
    assert reading.sentence_at(6).of(reading.text) == "Two."
    assert (reading.sentence_index(6), reading.paragraph_index(12)) == (1, 1)


def test_an_empty_text_has_an_empty_sentence() -> None:
    assert read("").sentence_at(5) == Span(0, 0)
    assert read("").sentence_index(5) == -1


def test_words_keep_their_inner_marks() -> None:
    text = "Don't re-open the U.S. office"
    assert [w.of(text) for w in words(text)] == ["Don't", "re-open", "the", "U.S", "office"]


def covered(reading: Reading) -> str:
    return "".join("".join(s.of(reading.text).split()) for s in reading.sentences)


@given(st.text(alphabet=st.sampled_from('aA. !?"“”\n\r\t(U.S)…,'), max_size=200) | st.text(max_size=200))
def test_sentences_hold_every_word_in_order_and_never_overlap(text: str) -> None:
    reading = read(text)
    assert all(a.end <= b.start for a, b in zip(reading.sentences, reading.sentences[1:], strict=False))
    assert all(s.of(text).strip() == s.of(text) for s in reading.sentences)
    assert covered(reading) == "".join(text.split())
