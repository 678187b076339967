from adapters.sources.pages.links import MOST_FEEDS, feed_links
from tests.adapters.sources.pages.shapes import page

URL = "https://www.ellery.example/news/"


def links(head: str, body: str = "") -> tuple[str, ...]:
    return feed_links(page(head, body=body), URL, "text/html")


def test_feeds_that_the_head_declares_come_first_and_those_of_comments_last() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">'
        '<link rel="ALTERNATE" type="application/atom+xml; charset=utf-8" href="atom.xml">'
        '<link rel="alternate" type="application/rss+xml" title="News" href="//feeds.ellery.example/news">'
        '<link rel="alternate" type="application/json" href="/wp-json/posts/1">'
        '<link rel="alternate" hreflang="fr" href="/fr">'
        '<link rel="stylesheet" type="text/xml" href="/x.xsl">'
    )
    found = links(head, '<a href="/rss">RSS</a><a href="/feed.xml">feed</a><a href="/feedback">Tell us</a>')
    assert found[:4] == (
        "https://www.ellery.example/news/atom.xml",
        "https://feeds.ellery.example/news",
        "https://www.ellery.example/rss",
        "https://www.ellery.example/feed.xml",
    )
    assert "https://www.ellery.example/comments/feed" in found[4:]
    assert not any("feedback" in each or "/fr" in each or "xsl" in each for each in found)


def test_links_are_made_whole_by_the_pages_base_and_each_comes_once() -> None:
    head = (
        '<base href="https://cdn.example/x/"><link rel=alternate type=application/rss+xml href=f.xml>'
        "<link rel=alternate type=application/rss+xml href=f.xml>"
    )
    assert links(head) == ("https://cdn.example/x/f.xml",)


def test_what_is_no_web_address_or_no_page_names_no_feed() -> None:
    assert links('<link rel=alternate type=application/rss+xml href="javascript:x()">') == ()
    assert links("<link rel=alternate type=application/rss+xml>", "<a>feed</a>") == ()
    for body in (b"", b"\x00\xff", b"<p " + b" ".join(b"a%d=b" % n for n in range(50_000)) + b">"):
        assert feed_links(body, URL, "") == ()


def test_a_page_of_nothing_but_feeds_names_the_first() -> None:
    found = links("", "".join(f"<a href=/feed/{n}>x</a>" for n in range(5000)))
    assert len(found) == MOST_FEEDS
    assert found[0] == "https://www.ellery.example/feed/0"
