import logging
import re
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.articles import RawArticle
from adapters.errors import SourceEmptyError, SourceError, SourceUnreadableError
from adapters.links import is_web
from adapters.sources.markup import tree
from adapters.sources.pages.reading import MOST_BYTES, read_page
from adapters.sources.words import MOST_TEXT, MOST_TITLE
from adapters.wording import inert
from digests.model import Given
from tests.adapters.sources.pages.shapes import FOOT, MENU, PARAGRAPHS, STORY, TEXT, article_ld, ld, page

URL = "https://www.ellery.example/news/wall"
NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
EIGHT = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


def read(body: bytes, url: str = URL, content_type: str = "text/html") -> RawArticle:
    return read_page(body, url, content_type, now=NOW)


def read_or_none(body: bytes, content_type: str = "text/html") -> RawArticle | None:
    """The article, or None for the one kind of error that there may be; any other fails."""
    try:
        return read(body, URL, content_type)
    except SourceError:
        return None


def about(head: str, url: str = URL) -> Given:
    found = read(page(head), url).given
    assert found is not None
    return found


def test_the_text_is_the_articles_paragraphs_and_nothing_that_stands_around_them() -> None:
    assert read(page()).text == TEXT


def test_json_ld_tells_most_and_is_asked_first() -> None:
    found = about(
        article_ld() + '<meta property="og:title" content="Other"><meta name=author content="Someone Else">'
    )
    assert found == Given("Port Ellery to build a sea wall", ("Jo Marsh",), EIGHT, "The Ellery Post", "en")


@pytest.mark.parametrize(
    "json",
    [
        '[{"@type":"WebSite","name":"X"},{"@type":["Article","NewsArticle"],"headline":"H","author":["Jo Marsh"]}]',
        '{"@graph":[{"@type":"X","@id":"j","name":"Jo Marsh"},{"@type":"Report","headline":"H","author":{"@id":"j"}}]}',
        '{"@type":"https://schema.org/BlogPosting","headline":"H","author":[{"name":"Jo Marsh"},{"name":"Staff"}]}',
        '{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"H","author":{"name":["Jo Marsh"]}}};',
        '<!-- {"@type":"NewsArticle","headline":"H","author":"By Jo Marsh"} -->',
        '{"@type":"NewsArticle","headline":"H\n","author":"Jo Marsh"}',
    ],
)
def test_json_ld_is_read_in_all_its_shapes(json: str) -> None:
    found = about(ld(json))
    assert (found.headline, found.byline) == ("H", ("Jo Marsh",))


def test_of_several_articles_in_json_ld_the_pages_own_counts() -> None:
    others = '[{"@type":"NewsArticle","headline":"%s"},{"@type":"NewsArticle","headline":"%s","author":"Jo Quill"}]'
    found = about(ld(others % ("Ferry fares to rise", "Port Ellery to build a sea wall")))
    assert (found.headline, found.byline) == ("Port Ellery to build a sea wall", ("Jo Quill",))
    front = f"<html><head>{ld(others % ('Ferry fares to rise', 'Roof leaks'))}</head><body>{MENU}{FOOT}"
    with pytest.raises(SourceEmptyError):
        read(front.encode())


def test_broken_and_endless_json_ld_is_passed_over() -> None:
    for json in ("{", "[" * 100_000, '{"@type":"NewsArticle","headline":5}', "null", '{"@type":{"a":1}}'):
        assert about(ld(json)).headline == "Port Ellery to build a sea wall"


@pytest.mark.parametrize(
    "head, headline",
    [
        ('<meta property="og:title" content="Wall agreed &amp; paid">', "Wall agreed & paid"),
        ('<meta name="parsely-title" content="Wall agreed">', "Wall agreed"),
        (
            '<meta name=application-name content=Ellery><meta name=twitter:title content="Wall | Ellery">',
            "Wall",
        ),
        ('<meta property="og:title" content="Ellery – Wall agreed">', "Wall agreed"),
        (
            "<title>Port Ellery to build a sea wall - News - The Ellery Post</title>",
            "Port Ellery to build a sea wall",
        ),
        ("", "Port Ellery to build a sea wall"),
        ('<meta property="og:title" content="A wall - and a bill">', "A wall - and a bill"),
    ],
)
def test_a_headline_comes_without_the_sites_name(head: str, headline: str) -> None:
    assert about(head).headline == headline


@pytest.mark.parametrize(
    "said, byline",
    [
        ("By Jo Marsh and Ada Quill", ("Jo Marsh", "Ada Quill")),
        ("Jo Marsh, Senior Reporter", ("Jo Marsh",)),
        ("Marsh, Jo", ("Jo Marsh",)),
        ("jo@ellery.example (Jo Marsh)", ("Jo Marsh",)),
        ("Reuters; Jo Marsh", ("Jo Marsh", "Reuters")),
        ("https://www.facebook.com/jomarsh", ("Jo Marsh",)),
        ("@jomarsh", ("Jo Marsh",)),
        ("Staff", ("Jo Marsh",)),
        ("admin", ("Jo Marsh",)),
        ("The Ellery Post", ("Jo Marsh",)),
        ("田中太郎", ("田中太郎",)),
        ("Seán Ó Murchú", ("Seán Ó Murchú",)),
    ],
)
def test_authors_are_people_and_what_is_none_is_looked_for_elsewhere(
    said: str, byline: tuple[str, ...]
) -> None:
    head = f'<meta property="og:site_name" content="The Ellery Post"><meta name=author content="{said}">'
    assert about(head).byline == byline


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2026-11-20T09:00:00+01:00">',
        '<meta name="parsely-pub-date" content="2026-11-20T08:00:00Z">',
        '<meta name="citation_publication_date" content="nonsense"><meta name="dc.date" content="2026-11-20T08:00Z">',
        '<time datetime="2020">Old</time><time itemprop=datePublished datetime="2026-11-20T08:00:00Z">Now</time>',
    ],
)
def test_the_time_is_found_wherever_it_is_given(head: str) -> None:
    assert about(head).published == EIGHT


@pytest.mark.parametrize(
    "page_url, named, address",
    [
        (URL, "https://www.ellery.example/news/wall-2", "https://www.ellery.example/news/wall-2"),
        (URL, "/news/wall-2#top", "https://www.ellery.example/news/wall-2"),
        (
            "https://m.ellery.example/wall",
            "https://www.ellery.example/wall",
            "https://www.ellery.example/wall",
        ),
        ("https://amp.ellery.co.uk/wall", "https://ellery.co.uk/wall", "https://ellery.co.uk/wall"),
        (f"{URL}?amp=1#x", "https://elsewhere.example/wall", f"{URL}?amp=1"),
        ("https://ellery.co.uk/wall", "https://co.uk/wall", "https://ellery.co.uk/wall"),
        ("https://ellery.github.io/wall", "https://github.io/wall", "https://ellery.github.io/wall"),
        (URL, "https://www.ellery.example/", URL),
        (URL, "javascript:alert(1)", URL),
        (URL, "http://[bad", URL),
    ],
)
def test_a_page_may_name_its_address_on_its_own_site_alone(page_url: str, named: str, address: str) -> None:
    assert read(page(f'<link rel="canonical" href="{named}">'), page_url).url == address
    assert read(page(f'<meta property="og:url" content="{named}">'), page_url).url == address


def test_an_article_behind_a_wall_is_a_teaser() -> None:
    assert read(page(article_ld())).extent == "full"
    for said in ("false", '"False"', '"http://schema.org/False"'):
        assert read(page(article_ld(f',"isAccessibleForFree":{said}'))).extent == "teaser"
    part = ',"isAccessibleForFree":true,"hasPart":{"isAccessibleForFree":false,"cssSelector":".wall"}'
    assert read(page(article_ld(part))).extent == "teaser"
    assert read(page(article_ld(',"isAccessibleForFree":true'))).extent == "full"


def test_a_beginning_in_front_of_a_wall_is_a_teaser_without_the_pages_word() -> None:
    start = "".join(f"<p>{each}</p>" for each in PARAGRAPHS[:2])
    wall = f"{start}<div class='paywall-prompt'><p>Subscribe to continue reading.</p></div>"
    assert read(page(article_ld(), body=wall)).extent == "teaser"
    assert read(page(article_ld(), body=f"{start}<p>Already a subscriber? Sign in.</p>")).extent == "teaser"
    assert read(page(article_ld(), body=start)).extent == "full"
    described = f'<meta name=description content="{PARAGRAPHS[0]} {PARAGRAPHS[1]}">'
    assert read(page(article_ld() + described, body=start)).extent == "teaser"


def test_a_page_without_an_article_says_so() -> None:
    teasers = "".join(
        f"<article><h2><a href=/{n}>Story {n}</a></h2><p>{each}</p></article>"
        for n, each in enumerate(PARAGRAPHS)
    )
    for body in (
        b"<p>Hi.",
        b"<html></html>",
        f"<html><body>{MENU}{FOOT}".encode(),
        f"<html><body>{MENU}{teasers}{FOOT}".encode(),
    ):
        with pytest.raises(SourceEmptyError, match="no article was found"):
            read(body)


SHORT = "".join(f"<p>{each}</p>" for each in PARAGRAPHS[:3])


@pytest.mark.parametrize(
    "marked",
    [
        "<article><h1>Wall agreed</h1>{}</article>",
        "<main><h1>Wall agreed</h1><p>By Jo Marsh</p>{}<aside><p>Ferry fares rise, too.</p></aside></main>",
        "<article><h1>Wall agreed</h1><div itemprop=articleBody>{}</div><h2>More</h2></article>",
        "<article><header><h1>Wall agreed</h1></header>{}<footer><p>Jo Marsh reports on Ellery.</p></footer></article>",
    ],
)
def test_a_short_article_is_taken_from_where_its_page_marks_it(marked: str) -> None:
    body = (
        f"<html><head><title>Wall agreed</title></head><body>{MENU}{marked.format(SHORT)}{FOOT}</body></html>"
    )
    found = read(body.encode())
    assert found.text == "\n\n".join(PARAGRAPHS[:3]).replace("&amp;", "&")
    assert found.extent == "full"


SENTENCE = "The council of Port Ellery said on Monday that it would build a sea wall of 400 metres."


@pytest.mark.parametrize(
    "marked",
    [
        f"<main><h1>Cookies</h1><p>We use cookies here. {SENTENCE}</p>{f'<p>{SENTENCE}</p>' * 2}</main>",
        f"<main><h1>News</h1>{f'<h2><a href=1>A</a></h2><p>{SENTENCE}</p>' * 3}</main>",
        f"<article><h1>A</h1><p>{SENTENCE}</p><p>{SENTENCE}</p><p>{SENTENCE}</p><a href=x>Read more</a></article>",
        f"<main>{f'<p><a href=1>{SENTENCE}</a></p>' * 3}</main>",
        f"<article><h1>A</h1><p>{SENTENCE}</p></article>",
        f"<article><p>{SENTENCE} {SENTENCE}</p></article><article><p>{SENTENCE}</p></article>",
        f"<article><h1>A</h1><ul><li>{SENTENCE}</li><li>{SENTENCE}</li><li>{SENTENCE}</li></ul></article>",
        f"<div><h1>A</h1><p>{SENTENCE}</p><p>{SENTENCE}</p><p>{SENTENCE}</p></div>",
        "<article>"
        + "<p>The wall is to be built in three parts from March on, without its gate</p>" * 4
        + "</article>",
    ],
)
def test_notices_lists_and_teasers_are_no_short_articles(marked: str) -> None:
    with pytest.raises(SourceEmptyError, match="no article was found"):
        read(f"<html><body>{MENU}{marked}{FOOT}</body></html>".encode())


@pytest.mark.parametrize(
    "body, named",
    [
        (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "this is a feed, .*/follow"),
        (b"\xef\xbb\xbf<!-- ours --><feed xmlns='http://www.w3.org/2005/Atom'/>", "this is a feed"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "this is a feed"),
        (b"<opml version='2.0'><body/></opml>", "a list of feeds .OPML.*`pullquote sources import`"),
    ],
)
def test_a_feed_or_a_list_of_feeds_is_no_page_and_what_to_do_with_it_is_said(body: bytes, named: str) -> None:
    for content_type in ("text/html", "application/xml", "text/plain", "application/rss+xml"):
        with pytest.raises(SourceUnreadableError, match=named):
            read(body, URL, content_type)


def test_what_is_no_page_is_named() -> None:
    for body, content_type, named in (
        (b"%PDF-1.7", "text/html", "a PDF"),
        (b"{}", "application/json", "application/json"),
        (b"\x00\x01", "image/png", "image/png"),
        (b"x" * (MOST_BYTES + 1), "text/html", "larger"),
    ):
        with pytest.raises(SourceUnreadableError, match=named):
            read(body, URL, content_type)
    with pytest.raises(SourceEmptyError):
        read(b"  ")


def test_a_page_of_plain_text_is_its_text() -> None:
    assert read(TEXT.encode(), f"{URL}#x", "text/plain; charset=utf-8") == RawArticle(TEXT, url=URL)


@pytest.mark.parametrize(
    "meta, encoding, content_type",
    [
        ("<meta charset=windows-1252>", "cp1252", "text/html"),
        ("<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'>", "cp1252", "text/html"),
        ("", "cp1252", "text/html; charset=ISO-8859-1"),
        ("<meta charset=iso-8859-1>", "utf-8", "text/html; charset=latin1"),
        ("", "utf-16", "text/html"),
        ("", "utf-8-sig", "text/html; charset=ascii"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_is_in(meta: str, encoding: str, content_type: str) -> None:
    body = page().decode().replace("<meta charset=utf-8>", meta).encode(encoding)
    assert read(body, URL, content_type).text == TEXT


def test_json_ld_gives_the_text_where_the_page_has_none() -> None:
    body = page(article_ld(f',"articleBody":"{TEXT}"'.replace("\n", "\\n")), body="<div id=app></div>")
    assert read(body).text == TEXT
    walled = page(
        article_ld(f',"isAccessibleForFree":false,"articleBody":"{TEXT}"'.replace("\n", "\\n")),
        body="<p>A wall.</p>",
    )
    shown = read(walled)
    assert shown.extent == "teaser"
    assert PARAGRAPHS[1] not in shown.text


@pytest.mark.parametrize(
    "body",
    [
        b"<div>" * 100_000 + b"x",
        b"<div>hello there. " * 50_000,
        b"<p " + b" ".join(b"a%d=b" % n for n in range(100_000)) + b">x",
        b"<script><a b='</script><p " + b" ".join(b"a%d=b" % n for n in range(5_000)) + b">x",
        b"<p>" + b"<span>a</span>" * 100_000,
        b"<a href=x>hello" * 20_000,
        b"<!--" * 200_000,
        b"<" * 1_000_000,
        b"<script>" * 200_000,
        b"<p>hel\0lo" + b"\0" * 1_000_000,
        b"<p>" + b"word " * 900_000,
        b"<title>" + b" | x" * 200_000 + b"</title><h1>" + b" - x" * 10_000,
    ],
)
def test_a_page_made_to_hang_the_reader_ends_soon(body: bytes) -> None:
    found = read_or_none(body)
    assert found is None or len(found.text) <= MOST_TEXT


def test_nothing_of_a_page_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        read(page(article_ld()))
    assert "Ellery" not in caplog.text


PIECES = st.sampled_from(
    [
        *(
            "<p>",
            "</p>",
            "<div>",
            "<article>",
            "<h1>",
            "<title>",
            "<script type='application/ld+json'>",
            "</script>",
        ),
        *(
            '{"@type":"NewsArticle","headline":"',
            '"author":[{"name":"',
            "<meta name=author content='",
            "'>",
            "<br>",
            "<td>",
        ),
        *(
            "<link rel=canonical href='",
            "<table>",
            "<ul><li>",
            "&#0;",
            "&amp;lt;",
            "<time datetime='2026-11-20'>",
            "\x00\x1b",
        ),
        *("<figure>", "<blockquote>", "<svg>", "<![CDATA[", "<!--", "<span class=byline>", *PARAGRAPHS),
    ]
)
HOSTILE = st.one_of(
    st.binary(max_size=200),
    st.lists(st.one_of(PIECES, st.text(max_size=10)), max_size=30).map(
        lambda parts: ("<html><body>" + "".join(parts)).encode("utf-8", "replace")
    ),
    st.lists(st.one_of(PIECES, st.text(max_size=10)), max_size=20).map(
        lambda parts: (
            page("".join(parts), body=STORY + "".join(parts))
            if "\ud800" not in (joined := "".join(parts)) and joined.isascii()
            else joined.encode("utf-8", "replace")
        )
    ),
)


def is_plain(text: str) -> bool:
    return all(inert(line) == line for line in text.split("\n\n"))


@settings(max_examples=200, deadline=None)
@given(
    body=HOSTILE, content_type=st.sampled_from(["", "text/html", "text/plain", "text/html; charset=utf-16"])
)
def test_any_bytes_give_an_article_within_its_bounds_or_a_source_error(
    body: bytes, content_type: str
) -> None:
    if (found := read_or_none(body, content_type)) is None:
        return
    assert 0 < len(found.text) <= MOST_TEXT
    assert is_plain(found.text)
    assert found.url
    assert is_web(found.url)
    if told := found.given:
        assert len(told.headline or "") <= MOST_TITLE
        assert all(map(is_plain, (told.headline or "", told.outlet or "", *told.byline)))
        assert told.language is None or re.fullmatch("[a-z]{2}", told.language)


@settings(max_examples=100, deadline=None)
@given(
    parts=st.lists(
        st.one_of(PIECES.filter(lambda piece: "script" not in piece), st.text(max_size=20)), max_size=15
    )
)
def test_every_word_of_the_text_stands_on_the_page(parts: list[str]) -> None:
    body = page(body=STORY + "".join(parts).encode("utf-8", "replace").decode())
    if (found := read_or_none(body)) is None:
        return
    root = tree(body.decode())
    assert root is not None
    shown = "".join(inert("".join(root.itertext())).split())
    assert [word for word in found.text.split() if word not in shown] == []
