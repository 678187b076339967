from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.links import LONGEST_URL, at_words, canonical, is_web, page_form

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
        (URL, "wall", "Hello.\n\n“", f"{URL}#:~:text=%E2%80%9C-,wall"),
        (URL, "wall", "Hello.\n\n", f"{URL}#:~:text=wall"),
        (URL, "the old wall", "It stands: ", f"{URL}#:~:text=the%20old%20wall"),
        (
            URL,
            "the old wall",
            "The Old Wall. It is “",
            f"{URL}#:~:text=It%20is%20%E2%80%9C-,the%20old%20wall",
        ),
        (URL, "It will do.\n\nOr will it?", "", f"{URL}#:~:text=It%20will%20do.,Or%20will%20it%3F"),
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


CYRILLIC = (
    "Правительство рассмотрит дополнительное финансирование восстановления инфраструктуры прибрежных "
    "территорий, и мы рассчитываем на поддержку муниципалитетов"
)
CHINESE = "我们已经幸运地度过了十一个冬天，但是运气并不是计划，所以董事会决定今年必须修建新的海堤，明年完工。"
UNBROKEN = "我们已经幸运地度过了十一个冬天但是运气并不是计划所以董事会决定今年必须修建新的海堤明年完工"
THAI = "เราโชคดีมาสิบเอ็ดฤดูหนาวแล้วแต่โชคไม่ใช่แผนดังนั้นคณะกรรมการจึงตัดสินใจสร้างกำแพงกันคลื่นใหม่ในปีนี้"
LONG = " ".join(f"word{n}" for n in range(3000))


@pytest.mark.parametrize("words", [CYRILLIC, CHINESE, UNBROKEN, THAI, LONG])
@pytest.mark.parametrize("page", ["https://example.org/a", f"https://example.org/{'a' * 300}"])
def test_words_of_any_length_and_script_are_found_within_the_limit(page: str, words: str) -> None:
    before, after = "Before it.\n\nShe said: “", "” And after."
    link = at_words(page, words, before=before)
    assert len(link) <= LONGEST_URL
    assert marked(link, before + words + after) == (len(before), len(before + words))


def test_a_word_that_no_link_has_room_for_is_the_plain_address() -> None:
    assert at_words(URL, "słowo" * 100) == at_words(URL, "słowo" * 100 + " i więcej") == URL


def marked(link: str, page: str) -> tuple[int, int] | None:
    """What a browser would mark on a page: a reading of the specification, in one block and for one locale."""
    _, _, directive = link.partition(":~:text=")
    terms = [unquote(term) for term in directive.removesuffix(",").split(",")]
    prefix = terms.pop(0)[:-1] if directive.split(",")[0].endswith("-") else ""
    folded, at = page.casefold(), 0
    while (at := folded.find(f"{prefix}".casefold(), at)) >= 0:
        start = at + len(prefix)
        start += len(page[start:]) - len(page[start:].lstrip()) if prefix else 0
        first = terms[0].casefold()
        begin = start if prefix else folded.find(first)
        if folded.startswith(first, begin):
            last = terms[-1].casefold()
            end = begin + len(first) if len(terms) == 1 else folded.find(last, begin + len(first)) + len(last)
            return begin, end
        at += 1
    return None


@given(
    st.lists(
        st.sampled_from(["we", "were", "lucky", "Lucky,", "well-known", "a & b", "и", "мы", "海堤，"]),
        max_size=40,
    ),
    st.integers(0, 39),
    st.integers(1, 30),
)
def test_a_link_begins_where_the_words_stand_or_opens_the_page(said: list[str], at: int, length: int) -> None:
    before, words = " ".join(said[:at]), " ".join(said[at : at + length])
    page = f"{before} {words} {' '.join(said[at + length :])}"
    link = at_words(URL, words, before=f"{before} ")
    if link != URL and words:
        shown = marked(link, page)
        assert shown
        assert page.startswith(words[:2], shown[0])


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
    "url",
    [
        "https://m.example.org/news/a?id=2",
        "http://amp.example.org/news/a/?id=2&utm_source=x",
        "https://mobile.example.org/amp/news/a/amp?id=2",
        "https://example.org/news/a?amp=1&id=2",
        "https://example.org/news/a?outputType=amp&id=2&amp",
        "https://example.org/news/a.amp?id=2",
        "https://example-org.cdn.ampproject.org/c/s/www.example.org/news/a?id=2",
        "https://www.google.com/amp/s/amp.example.org/news/a?id=2#top",
    ],
)
def test_forms_of_an_address_for_other_devices_show_the_same_page(url: str) -> None:
    assert page_form(url) == page_form("https://example.org/news/a?id=2") == "https://example.org/news/a?id=2"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/amp",
        "https://example.org/amp/history",
        "https://m.example/a",
        "https://example.org/m/a",
    ],
)
def test_a_page_that_is_only_named_like_such_a_form_is_itself(url: str) -> None:
    assert page_form(url) == url


@given(
    st.lists(
        st.sampled_from(["amp", "m.", "/", ".", "https://", "google.com", "c/s", "?amp", "&", "x"]),
        max_size=8,
    )
)
def test_a_page_has_one_form(parts: list[str]) -> None:
    once = page_form("https://" + "".join(parts))
    assert page_form(once) == once


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
