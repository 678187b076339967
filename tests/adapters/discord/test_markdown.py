import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.markdown import bold, escaped, linked, plain, quotation, small, web_address
from adapters.wording import inert

MARKS = re.compile(r"\\([!-/:-@\[-`{-~])")
LIVE = re.compile(r"[`*_~|<>\[\]@:/]|^\s*(?:[-+#]|\d+[.)])")


@given(st.text() | st.text("@everyone<>#*_~`|[]():/\\ -1.\n"))
def test_escaped_text_holds_no_mark_up_and_reads_as_the_words(text: str) -> None:
    shown = escaped(text)
    assert "\n" not in shown
    assert not LIVE.search(MARKS.sub("x", shown))
    assert MARKS.sub(r"\1", shown).replace("@\u200b", "@") == inert(text)


@pytest.mark.parametrize(
    "text, shown",
    [
        ("2 * 3 * 4", r"2 \* 3 \* 4"),
        ("snake_case_name", r"snake\_case\_name"),
        ("see https://x.org", r"see https\:\/\/x.org"),
        ("<@1> and <t:1>", r"\<\@1\> and \<t\:1\>"),
        ("@everyone, @Here", "\\@\u200beveryone, \\@\u200bHere"),
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("well-known #1", "well-known #1"),
        ("a\u202eb\u00adc\u061cd", "a bcd"),
        ("", ""),
    ],
)
def test_what_could_be_mark_up_gets_a_backslash(text: str, shown: str) -> None:
    assert escaped(text) == shown


@given(st.text(min_size=1), st.integers(1, 300))
def test_a_text_grows_to_twice_its_limit_at_most(text: str, limit: int) -> None:
    assert len(plain(text, limit)) <= 2 * (limit + 2)


def test_a_quotation_is_cut_outside_of_its_marks() -> None:
    assert quotation("It is *late*. It is cold.", 15) == r"“It is \*late\*.” …"
    assert quotation("It is late.", 15) == "“It is late.”"


def test_nothing_is_neither_bold_nor_small_nor_linked() -> None:
    assert (bold(""), small(""), linked("", "https://example.org")) == ("", "", "")


@pytest.mark.parametrize(
    "words, shown",
    [
        ("Wall [video]", r"Wall \[video\]"),
        ("Wall [[a] b]", r"Wall \[\[a\] b\]"),
        ("Wall [video", "Wall ［video"),
        ("Wall video]", "Wall video］"),
        ("]Wall[ [x]", "］Wall［ ［x］"),
        ("\\[Wall", r"\\［Wall"),
    ],
)
def test_a_bracket_without_its_other_half_does_not_end_a_link(words: str, shown: str) -> None:
    assert linked(escaped(words), "https://e.org/a") == f"[{shown}](https://e.org/a)"
    assert linked(escaped(words), None) == escaped(words)


@pytest.mark.parametrize(
    "url, address",
    [
        ("https://example.org/a", "https://example.org/a"),
        ("HTTPS://Example.org:8080/a?b=c#d", "https://example.org:8080/a?b=c#d"),
        ("https://example.org", "https://example.org"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
        ("https://example.org/" + "a" * 500, None),
        ("https://example.org:99999/", None),
        ("https://user@example.org/", None),
        ("https://[::1]/", None),
        ("https://" + "a" * 64 + ".org", None),
        ("ftp://example.org", None),
        (None, None),
    ],
)
def test_only_an_address_that_discord_takes_is_one(url: str | None, address: str | None) -> None:
    assert web_address(url) == address
