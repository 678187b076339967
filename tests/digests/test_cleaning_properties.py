"""What holds for every text: nothing is invented, nothing unseen is left, nothing takes long."""

import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digests.cleaning import as_is, clean
from digests.cleaning.characters import plain_lines
from digests.language import recognise
from tests.growth import NOISE_S, grows_with_length, seconds

SENTENCE = (
    "The council said on Monday that it would not close the library, and that the money had been found. "
)

LINES = st.sampled_from(
    [
        "",
        "  ",
        "Skip to content",
        "Town closes bridge",
        "By Ann Lee",
        "Ann Lee, The Associated Press",
        "March 3, 2024",
        "NEW YORK — The bridge was closed on Tuesday.",
        "PARIS: The bridge was closed.",
        "LONDON (Reuters) -",
        "Photo: Ann Lee, AP",
        "Most popular",
        "Share",
        "He said:",
        '"It was," said Ann Lee, "a very old bridge, and we knew it."',
        SENTENCE,
        SENTENCE * 4,
        "(Reporting by Ann Lee; Editing by Bo Ek)",
        "a\u0301\u0323",
        "新しい橋が完成した。",
        "___",
    ]
)
SAID = (SENTENCE, SENTENCE * 4, '"It was," said Ann Lee, "a very old bridge, and we knew it."')
STORY_LINES = st.sampled_from([*SAID, *SAID, "Share this article", "3 min read"])
STORIES = st.lists(STORY_LINES, min_size=3, max_size=16).filter(
    lambda lines: sum(line in SAID for line in lines) * 2 >= len(lines)
)
AROUND = st.sampled_from(
    ["Skip to content", "Share", "Photo: Ann Lee, AP", "Most popular", "By Ann Lee", "March 3, 2024", "___"]
)
PAGES = st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=30).map("\n".join)
TEXTS = st.one_of(st.text(max_size=300), PAGES)


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


@pytest.mark.untraced
@given(
    STORIES,
    st.lists(AROUND, max_size=4),
    st.lists(AROUND, max_size=4),
)
@settings(max_examples=300, deadline=None)
def test_cleaning_the_text_of_a_story_again_changes_nothing(
    story: list[str], before: list[str], after: list[str]
) -> None:
    once = clean("\n".join((*before, "Town closes bridge", *story, *after))).text
    assert clean(once).text == once
    assert once.split("\n\n") == [line.strip() for line in story if line in SAID]


@pytest.mark.untraced
@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_every_word_stands_in_the_raw_text(raw: str) -> None:
    article = clean(raw)
    raw_words = words("\n".join(plain_lines(raw)))
    shown = " ".join((article.text, article.headline or "", article.dateline or "", article.outlet or ""))
    assert words(article.text) <= raw_words
    assert words(article.headline or "") <= raw_words
    assert words(article.dateline or "") <= raw_words
    assert "\r" not in shown


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_no_control_character_and_no_stray_space_is_left(raw: str) -> None:
    text = clean(raw).text
    assert unicodedata.is_normalized("NFC", text)
    assert not any(unicodedata.category(ch) in {"Cc", "Cs"} for ch in text.replace("\n", ""))
    assert all(line == line.strip() and line and "  " not in line for line in text.split("\n\n") if text)


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_a_text_taken_as_it_is_is_never_touched(raw: str) -> None:
    assert as_is(raw).text == raw


HOSTILE: dict[str, Callable[[int], str]] = {
    "one line of a letter": lambda n: "a" * n,
    "one line of sentences": lambda n: SENTENCE * (n // len(SENTENCE)),
    "blank lines": lambda n: "\n" * n,
    "lines of a letter": lambda n: "a\n" * (n // 20),
    "control characters": lambda n: "\x00\x01" * (n // 2),
    "quotation marks": lambda n: '"' * n,
    "spaces": lambda n: " \xa0" * (n // 2) + "a",
    "marks piled on a letter": lambda n: "a" + "\u0323\u0301" * (n // 20),
    "capitals": lambda n: ("NEW YORK " * 20 + "\n") * (n // 180),
    "names": lambda n: ("By " + "Ann Lee, " * 15 + "\n") * (n // 400),
    "brackets": lambda n: ("(" * 130 + "\n") * (n // 130),
    "tags": lambda n: ("<" * 300 + "\n") * (n // 300),
    "titles": lambda n: "Town Closes Old Bridge\n" * (n // 100),
    "wrapped lines": lambda n: (SENTENCE[:70] + "\n") * (n // 70) + "\n",
    "digits": lambda n: ("1 of 2 " * 12 + "\n") * (n // 84),
}


@pytest.mark.untraced
@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE)
def test_time_grows_no_worse_than_length(hostile: Callable[[int], str]) -> None:
    assert grows_with_length(clean, hostile, 40_000)


def test_recognising_a_language_looks_at_the_start_only() -> None:
    start, whole = SENTENCE * 1_000, SENTENCE * 100_000
    assert seconds(recognise, whole) <= 5 * seconds(recognise, start) + NOISE_S
