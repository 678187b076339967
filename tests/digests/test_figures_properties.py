"""What holds for the figures of any text whatever, and how long hostile texts may take."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digests.figures import find_figures
from digests.model import Span
from digests.text import read
from tests.growth import grows_with_length

WORDS = """
1 20 300 1,000 2014 3.5 12,50,000 $ £ € US$ Rs % percent million bn m k one two twenty hundred thousand half third
quarter a an the of in to and or from between - – -to- out every more than about people degrees C km mph p cents pounds
dollars kroner day year old ago Mr Lee , . ; : ( ) " “ ” ' ’ / # @ minus −5 ½ 1/2
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\u202f"])
NEWS_LIKE = st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join)


@given(st.text(max_size=300) | NEWS_LIKE)
@settings(max_examples=300, deadline=None)
def test_every_figure_is_a_stretch_of_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for figure in find_figures(read(text)):
        assert text[figure.start : figure.end] == figure.text
        assert end <= figure.start < figure.end
        assert figure.sentence.holds(Span(figure.start, figure.end))
        end = figure.end


@given(NEWS_LIKE)
@settings(max_examples=200, deadline=None)
def test_the_words_about_a_figure_stand_in_the_text(text: str) -> None:
    for figure in find_figures(read(text)):
        assert figure.counts is None or figure.counts in text
        assert figure.qualifier is None or figure.qualifier in text
        assert figure.value.is_finite()


HOSTILE = [
    "1", "1,", "1.", "1-", "1 ", "$", "one ", "1 to ", "half a ", " and a half", "a million ", "$1k ", "5 of of ",
    "twenty ", "one hundred and ", "between 1 and ", "from 1% to ", "1/", "“2", "5 dogs ", "1 in every ", "Rs",
    "rose 5 points ", "from 5 ", "up 5 to ", "5 and ", "cost of 5 ", "a ratio of 5 to ", "5 pesos ", "(5",
]  # fmt: skip


@pytest.mark.untraced
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_and_no_faster(piece: str) -> None:
    assert grows_with_length(find_figures, lambda n: read(piece * (n // len(piece))), 3_000)


def test_a_number_of_a_million_digits_is_no_figure() -> None:
    assert find_figures(read("It holds " + "7" * 1_000_000 + " beans.")) == ()


def test_groups_of_digits_that_no_language_writes_are_no_number() -> None:
    assert find_figures(read("It cost $1.234.567\u00a0000 in all.")) == ()
