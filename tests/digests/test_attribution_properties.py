"""People and attribution on any text: nothing raises, all is verbatim, and time stays linear."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digests.attribution import attribute
from digests.model import Article, Quote
from digests.people import Register, find_people
from digests.quotes import find_quotations
from digests.text import read
from tests.growth import grows_with_length

ARTICLE = Path("seeds/000_8ee04e5f50c61a73.txt").read_text(encoding="utf-8")
SCRAPS = st.sampled_from(
    "“ ” \" ' ’s , . ? : — ( ) ¶ Ana Duarte Mr. Sen. de the mayor said told who she he they it and that according to "
    "report U.S. 26,000 of saying asked Oct. İ ß \u200b é J. III".replace("¶", "\n\n").split(" ")
)


def attributed(text: str) -> tuple[Register, tuple[Quote, ...]]:
    reading = read(text)
    register = find_people(reading, Article(text))
    return register, attribute(reading, find_quotations(reading), register)


def check(text: str) -> None:
    register, quotes = attributed(text)
    for who in register.individuals:
        assert who.name in text
        assert who.role is None or who.role in text
    for quote in quotes:
        assert text[quote.start : quote.end] == quote.text
        if speaker := quote.speaker:
            assert text[speaker.start : speaker.end] == speaker.mention
            assert speaker.name
            assert speaker.role is None or speaker.role in text
    assert all(person.mentions >= 0 for person in register.people(quotes))


@given(st.integers(0, len(ARTICLE)), st.integers(0, len(ARTICLE)))
def test_any_slice_of_an_article_is_attributed_verbatim(start: int, end: int) -> None:
    check(ARTICLE[start:end])


@settings(max_examples=300)
@given(st.lists(SCRAPS, max_size=60).map(" ".join))
def test_any_heap_of_words_and_marks_is_attributed_verbatim(text: str) -> None:
    check(text)


@given(st.text(max_size=200))
def test_any_text_is_attributed_verbatim(text: str) -> None:
    check(text)


@pytest.mark.untraced
@pytest.mark.parametrize(
    "scrap",
    [
        "Ana Duarte and ",
        "said ",
        "the mayor of ",
        "“no,” she said ",
        ", who runs ",
        "Sen. ",
        '"',
        "Ana Duarte, ",
        "the governor said. ",
        "Duarte said the well. ",
        "A",
        "he said, ",
        "x-",
        "Ana Smith met Tom Smith. Smith left. ",
        "Ana Smith left. “No,” she said. ",
    ],
)
def test_ten_times_the_text_takes_no_more_than_linear_time(scrap: str) -> None:
    assert grows_with_length(attributed, lambda n: scrap * (n // len(scrap)), 2_000)
