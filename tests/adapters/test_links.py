from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.links import LONGEST_URL, at_words, canonical, is_web

URL = "https://example.org/news/wall"


@pytest.mark.parametrize(
    "url, words, before, link",
    [
        (URL, "a polite suggestion", "", f"{URL}#:~:text=a%20polite%20suggestion"),
        (URL, "  a  polite\nsuggestion ", "", f"{URL}#:~:text=a%20polite%20suggestion"),
        (
            URL,
            "one two three four five six seven eight nine ten eleven twelve",
            "",
            f"{URL}#:~:text=one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve",
        ),
        (URL, "well-known, safe & sound", "", f"{URL}#:~:text=well%2Dknown%2C%20safe%20%26%20sound"),
        (URL, "café 100%", "", f"{URL}#:~:text=caf%C3%A9%20100%25"),
        (URL, "wall", "She called the old “", f"{URL}#:~:text=the%20old%20%E2%80%9C-,wall"),
        (URL, "", "before", URL),
        (f"{URL}?page=2", "wall", "", f"{URL}?page=2#:~:text=wall"),
        (f"{URL}#comments", "wall", "", f"{URL}#comments:~:text=wall"),
        (f"{URL}#:~:text=old", "wall", "", f"{URL}#:~:text=wall"),
    ],
)
def test_a_link_opens_the_page_at_the_words(url: str, words: str, before: str, link: str) -> None:
    assert at_words(url, words, before=before) == link


@given(st.text(min_size=1), st.text())
def test_a_text_fragment_holds_its_marks_only_as_syntax(words: str, before: str) -> None:
    link = at_words(
        URL, words.encode("utf-8", "replace").decode(), before=before.encode("utf-8", "replace").decode()
    )
    assert len(link) <= LONGEST_URL
    _, _, directive = urlsplit(link).fragment.partition(":~:text=")
    assert directive.isascii()
    assert "&" not in directive
    assert directive.count(",") <= 2
    if directive:
        first = unquote(directive.rpartition("-,")[2].split(",")[0])
        assert " ".join(words.encode("utf-8", "replace").decode().split()).startswith(first)


def test_a_link_that_would_be_too_long_is_the_plain_address() -> None:
    assert at_words(URL, "słowo" * 100) == URL


@pytest.mark.parametrize(
    "url",
    [
        "https://www.example.org/a?b=1&c=2",
        "http://example.org/a/?c=2&b=1",
        "HTTPS://Example.ORG:443/a?b=1&c=2#top",
        "https://example.org/a?utm_source=x&b=1&c=2&fbclid=y",
        "https://user@example.org/a?b=1&c=2",
        " https://example.org/a?b=1&c=2 ",
    ],
)
def test_addresses_that_mean_the_same_article_are_one(url: str) -> None:
    assert canonical(url) == "https://example.org/a?b=1&c=2"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/A",
        "https://example.org/b",
        "https://example.org/a?id=2",
        "https://m.example.org/a",
    ],
)
def test_addresses_that_may_be_other_articles_stay_apart(url: str) -> None:
    assert canonical(url) != canonical("https://example.org/a")


@pytest.mark.parametrize(
    "url", ["", "tag:example.org,2025:1", "news/wall.txt", "https://", "http://[::1", "ftp://x.org/a"]
)
def test_what_is_no_web_address_is_left_alone(url: str) -> None:
    assert canonical(url) == url
    assert not is_web(url)


@given(st.text())
def test_any_text_has_one_canonical_form(text: str) -> None:
    once = canonical(text)
    assert canonical(once) == once


@pytest.mark.parametrize(
    "url, is_one",
    [
        (URL, True),
        ("http://x.org", True),
        ("javascript:alert(1)", False),
        ("https://x.org/a b", False),
        ("https://x.org/\x1b", False),
        ("//x.org", False),
        (None, False),
    ],
)
def test_a_browser_is_only_sent_to_the_web(url: str | None, *, is_one: bool) -> None:
    assert is_web(url) is is_one
