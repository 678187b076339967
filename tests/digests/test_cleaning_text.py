"""Characters, white space and wrapped lines: what a text's form is made into."""

import pytest

from digests.cleaning import as_is, clean
from digests.cleaning.characters import composed, plain_lines
from digests.cleaning.lines import unwrapped

STORY = (
    "The bridge over the Orra was closed on Tuesday after engineers found that two of its cables had rusted through.",
    "The mayor said that the town would have to wait until the spring for a new one.",
    "Buses will go by the northern road, which takes about forty minutes longer.",
)


@pytest.mark.parametrize(
    "raw, line",
    [
        ("a\tb", "a b"),
        ("a \xa0\u2009 b", "a b"),
        ("  both ends\u3000", "both ends"),
        ("soft\xadhyphen", "softhyphen"),
        ("zero\u200bwidth", "zerowidth"),
        ("\ufeffmark", "mark"),
        ("a\u202eb\u202cc", "abc"),
        ("bell\x07", "bell"),
        ("cafe\u0301", "café"),
        ("e\u200b\u0301", "é"),
        ("icon \ue001 font", "icon font"),
        ("half \ud83d", "half"),
        ("\U0001f468\u200d\U0001f33e farmer", "\U0001f468\u200d\U0001f33e farmer"),
        ("\u0645\u06cc\u200c\u0634\u0648\u062f", "\u0645\u06cc\u200c\u0634\u0648\u062f"),
    ],
)
def test_a_line_has_plain_spaces_and_no_unseen_characters(raw: str, line: str) -> None:
    assert plain_lines(raw) == [line]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029", "\x0b", "\x0c"])
def test_all_line_ends_part_lines(end: str) -> None:
    assert plain_lines(f"one{end}two") == ["one", "two"]


def test_marks_piled_on_one_letter_keep_their_order_and_number() -> None:
    assert (
        len(composed("a" + "\u0301\u0323" * 5000)) == 9999
        or len(composed("a" + "\u0301\u0323" * 5000)) > 9000
    )


def test_lines_wrapped_by_hand_are_joined_and_paragraphs_kept() -> None:
    lines = [
        "The bridge over the Orra was closed on Tuesday after",
        "engineers found that two of its cables had rusted and",
        "that the third would not hold for longer than a month",
        "or two.",
        "",
        "The mayor said that the town would have to wait until",
        "the spring for a new one.",
    ]
    assert unwrapped(lines) == [" ".join(lines[:4]), " ".join(lines[5:])]


def test_lines_that_are_paragraphs_are_not_joined() -> None:
    assert unwrapped(["First it rained.", "Then it snowed.", "", "Then it was over."]) == [
        "First it rained.",
        "Then it snowed.",
        "Then it was over.",
    ]


def test_paragraphs_are_parted_by_an_empty_line() -> None:
    assert clean("\r\n".join(STORY)).text == "\n\n".join(STORY)


def test_a_text_taken_as_it_is_keeps_every_character() -> None:
    raw = "Bridge  closed\r\n\r\nPARIS \u2014 The cafe\u0301\xad was\xa0open on Monday, and will be on Tuesday.\n"
    article = as_is(raw)
    assert article.text == raw
    assert (article.headline, article.dateline) == ("Bridge closed", "PARIS")


@pytest.mark.parametrize("raw", ["", " \n\t\n", "\x00\x00", "\ufeff", "\n" * 1000])
def test_a_text_with_nothing_to_see_is_an_empty_article(raw: str) -> None:
    article = clean(raw)
    assert (article.text, article.headline, article.byline, article.language) == ("", None, (), None)


def test_a_single_sentence_is_the_whole_text() -> None:
    article = clean(STORY[0])
    assert (article.text, article.headline) == (STORY[0], None)


def test_a_single_title_is_kept_as_text() -> None:
    assert clean("Bridge over the Orra closed").text == "Bridge over the Orra closed"


def test_path_and_address_are_handed_through() -> None:
    article = clean(STORY[0], url="https://example.org/a", path="a.txt")
    assert (article.url, article.path) == ("https://example.org/a", "a.txt")
