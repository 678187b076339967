from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.errors import (
    SourceAwayError,
    SourceBlockedError,
    SourceEmptyError,
    SourceError,
    SourceForbiddenError,
    SourceGoneError,
    SourceMissingError,
    SourceUnreadableError,
)
from adapters.sources.web import WorldWideWeb
from adapters.web import NO_VALIDATORS, Feed, Unchanged, Validators, Web
from tests.adapters.sources.fetching.site import LIMITS, MANNERS, Names, Page, Site, Time, run, with_site

HTML = {"Content-Type": "text/html; charset=utf-8"}
RSS = {
    "Content-Type": "application/rss+xml",
    "ETag": 'W/"7"',
    "Last-Modified": "Mon, 02 Mar 2026 11:00:00 GMT",
}
SEEN = Validators('W/"7"', "Mon, 02 Mar 2026 11:00:00 GMT")
WORDS = "The council voted on Monday to close the old bridge until the engineers have looked at every bolt of it. "


def feed(title: str = "Harbour News", ttl: int = 0) -> bytes:
    hint = f"<ttl>{ttl}</ttl>" if ttl else ""
    items = "".join(
        f"<item><guid>{n}</guid><title>Story {n}</title><link>/story/{n}</link>"
        f"<description>{WORDS}</description></item>"
        for n in range(3)
    )
    return f"<rss version='2.0'><channel><title>{title}</title>{hint}{items}</channel></rss>".encode()


MORE = (
    "Drivers will have to go round by the lower road, which adds twenty minutes to the way into town.",
    "A first report is expected in May; the mayor said that she would rather be slow than sorry.",
    "Shops on the quay have asked for a ferry in the meantime, and for lower rents while it lasts.",
)


def page(*feeds: str) -> bytes:
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="{href}">' for href in feeds)
    body = "".join(f"<p>{words}</p>" for words in (WORDS, *MORE))
    head = f'<title>The bridge closes</title><meta property="og:type" content="article">{links}'
    article = f"<article><h1>The bridge closes</h1>{body}</article>"
    return f"<!doctype html><html><head>{head}</head><body>{article}</body></html>".encode()


def with_web(act: Callable[[Site, Web, Time], Awaitable[None]], names: Names | None = None) -> None:
    with_site(lambda outside: WorldWideWeb(MANNERS, LIMITS, outside), act, names)


def test_a_feed_is_found_by_its_own_address() -> None:
    async def act(site: Site, web: Web, _time: Time) -> None:
        site.pages["/feed"] = Page(feed(), headers=RSS)
        found = await web.find(site.url("/feed"))
        assert (found.url, found.title, found.validators) == (site.url("/feed"), "Harbour News", SEEN)
        assert [entry.url for entry in found.entries] == [site.url(f"/story/{n}") for n in range(3)]

    with_web(act)


def test_a_feed_is_found_by_a_page_then_brought_once_and_then_only_asked_for() -> None:
    async def act(site: Site, web: Web, _time: Time) -> None:
        unchanged = Page(status=304, headers={"Cache-Control": "max-age=900"})
        site.pages |= {
            "/": Page(page("/feed"), headers=HTML),
            "/feed": [Page(feed(), headers=RSS), Page(feed(), headers=RSS), unchanged],
        }
        found = await web.find(site.url("/"))
        assert found.url == site.url("/feed")
        again = await web.check(found.url, NO_VALIDATORS)
        assert isinstance(again, Feed)
        assert again == found
        assert await web.check(found.url, again.validators) == Unchanged(
            site.url("/feed"), SEEN, timedelta(minutes=15)
        )
        assert site.paths == ["/", "/feed", "/feed", "/feed"]
        assert "If-None-Match" not in site.asked[2].headers
        assert site.asked[3].headers["If-None-Match"] == 'W/"7"'

    with_web(act)


def test_the_next_feed_that_a_page_names_is_taken_when_the_first_is_none() -> None:
    async def act(site: Site, web: Web, _time: Time) -> None:
        site.pages |= {
            "/": Page(page("/gone", "/picture", "/feed"), headers=HTML),
            "/feed": Page(feed(), headers=RSS),
        }
        site.pages["/picture"] = Page(b"\x89PNG", headers={"Content-Type": "image/png"})
        assert (await web.find(site.url("/"))).url == site.url("/feed")

    with_web(act)


def test_a_page_without_a_feed_says_what_to_look_for() -> None:
    async def act(site: Site, web: Web, _time: Time) -> None:
        site.pages["/?key=secret"] = Page(page(), headers=HTML)
        with pytest.raises(SourceMissingError, match="the page names none") as missing:
            await web.find(site.url("/?key=secret"))
        assert "secret" not in str(missing.value)

    with_web(act)


def test_a_page_cannot_name_a_feed_inside_our_network() -> None:
    async def act(site: Site, web: Web, _time: Time) -> None:
        site.pages["/"] = Page(
            page("http://169.254.169.254/feed", "http://inside.example/feed"), headers=HTML
        )
        with pytest.raises(SourceForbiddenError):
            await web.find(site.url("/"))
        assert site.paths == ["/"]

    with_web(act, Names(inside_example="127.0.0.2"))


def test_a_feed_that_moved_for_good_tells_where_it_is() -> None:
    async def act(site: Site, web: Web, _time: Time) -> None:
        new = site.url("/new", host="new.example")
        site.pages |= {
            "news.example/old": Page(status=301, headers={"Location": new}),
            "new.example/new": [Page(feed(), headers=RSS), Page(status=304)],
        }
        first = await web.check(site.url("/old"), NO_VALIDATORS)
        assert (first.url, first.validators) == (new, SEEN)
        assert isinstance(first, Feed)
        assert first.entries[0].url == site.url("/story/0", host="new.example")
        assert await web.check(site.url("/old"), SEEN) == Unchanged(new, SEEN)

    with_web(act)


@pytest.mark.parametrize(
    "said, ttl, minutes",
    [("", 0, None), ("max-age=600", 0, 10), ("", 90, 90), ("max-age=600", 90, 90), ("max-age=7200", 90, 120)],
)
def test_the_longer_wait_of_feed_and_server_is_kept(said: str, ttl: int, minutes: int | None) -> None:
    async def act(site: Site, web: Web, _time: Time) -> None:
        site.pages["/feed"] = Page(feed(ttl=ttl), headers={**RSS, "Cache-Control": said})
        checked = await web.check(site.url("/feed"), NO_VALIDATORS)
        assert checked.wait == (None if minutes is None else timedelta(minutes=minutes))

    with_web(act)


def test_an_article_is_read_when_robots_txt_allows_it_which_is_asked_once() -> None:
    async def act(site: Site, web: Web, time: Time) -> None:
        site.pages |= {
            "/robots.txt": Page(b"User-agent: *\nDisallow: /private\nCrawl-delay: 3"),
            "/story/1": Page(page(), headers=HTML),
            "/private/2": Page(page(), headers=HTML),
        }
        assert WORDS.strip() in (await web.article(site.url("/story/1"))).text
        with pytest.raises(SourceBlockedError, match=r"full article not available.*robots\.txt"):
            await web.article(site.url("/private/2"))
        await web.article(site.url("/story/1"))
        assert site.paths == ["/robots.txt", "/story/1", "/story/1"]
        assert time.waits == [3.0, 3.0]

    with_web(act)


def test_a_page_is_asked_for_again_with_what_its_server_said_and_only_as_robots_txt_allows() -> None:
    async def act(site: Site, web: Web, _time: Time) -> None:
        marked = {**HTML, "ETag": '"1"'}
        site.pages |= {
            "/robots.txt": Page(b"User-agent: *\nDisallow: /private"),
            "/1": [Page(page(), headers=marked), Page(status=304), Page(page(), headers=HTML)],
        }
        first = await web.article(site.url("/1"))
        assert first.validators == Validators('"1"')
        assert await web.article_again(site.url("/1"), first.validators) == Unchanged(
            site.url("/1"), Validators('"1"')
        )
        assert site.asked[-1].headers["If-None-Match"] == '"1"'
        again = await web.article_again(site.url("/1"), first.validators)
        assert again == replace(first, validators=NO_VALIDATORS)
        with pytest.raises(SourceBlockedError, match="robots"):
            await web.article_again(site.url("/private/1"), NO_VALIDATORS)
        assert site.paths == ["/robots.txt", "/1", "/1", "/1"]

    with_web(act)


def test_robots_txt_is_asked_for_where_an_article_has_moved_to_as_well() -> None:
    async def act(site: Site, web: Web, _time: Time) -> None:
        site.pages |= {
            "news.example/1": Page(status=302, headers={"Location": site.url("/2", host="other.example")}),
            "other.example/robots.txt": Page(b"User-agent: pullquote\nDisallow: /"),
            "other.example/2": Page(page(), headers=HTML),
        }
        with pytest.raises(SourceBlockedError, match="robots"):
            await web.article(site.url("/1"))
        assert [(each.host, each.path) for each in site.asked] == [
            ("news.example", "/robots.txt"),
            ("news.example", "/1"),
            ("other.example", "/robots.txt"),
        ]

    with_web(act)


@pytest.mark.parametrize(
    "rules, is_read",
    [
        *((Page(status=status), True) for status in (400, 401, 403, 404, 410, 451)),
        *((Page(status=status), False) for status in (429, 500, 503)),
        (Page(status=301, headers={"Location": "http://10.0.0.1/robots.txt"}), True),
        (Page(status=302, headers={"Location": "/robots.txt"}), False),
        (Page(b"\xef\xbb\xbfUser-agent: *\nDisallow: /"), False),
        (Page(b"Disallow: /\n" * 60_000 + b"User-agent: *\nDisallow: /"), True),
        (Page(b"\x1f\x8b\0\xff" * 100), True),
        (Page(b"x", headers={"Content-Encoding": "zstd"}), True),
        (Page(b""), True),
    ],
)
def test_a_robots_txt_that_cannot_be_had_forbids_or_allows_by_the_reason(rules: Page, is_read: bool) -> None:  # noqa: FBT001
    async def act(site: Site, web: Web, _time: Time) -> None:
        site.pages |= {"/robots.txt": rules, "/1": Page(page(), headers=HTML)}
        try:
            await web.article(site.url("/1"))
        except (SourceAwayError, SourceBlockedError) as error:
            assert "robots.txt" in str(error)  # noqa: PT017
        assert ("/1" in site.paths) is is_read

    with_web(act)


def test_robots_txt_says_nothing_of_feeds_and_pages_that_somebody_named() -> None:
    async def act(site: Site, web: Web, _time: Time) -> None:
        site.pages |= {
            "/robots.txt": Page(b"User-agent: *\nDisallow: /"),
            "/": Page(page("/feed"), headers=HTML),
            "/feed": Page(feed(), headers=RSS),
        }
        await web.find(site.url("/"))
        await web.check(site.url("/feed"), NO_VALIDATORS)
        assert "/robots.txt" not in site.paths

    with_web(act)


@pytest.mark.parametrize(
    "answer, kind",
    [
        (Page(page(), headers=HTML), SourceUnreadableError),
        (Page(b"hello"), SourceUnreadableError),
        (
            Page(b"<rss version='2.0'><channel><title>x</title></channel></rss>", headers=RSS),
            SourceEmptyError,
        ),
        (Page(b"<!DOCTYPE x><rss version='2.0'><channel/></rss>", headers=RSS), SourceUnreadableError),
        (Page(b"%PDF-1.4", headers={"Content-Type": "application/octet-stream"}), SourceUnreadableError),
        (Page(status=410), SourceGoneError),
        (Page(status=403), SourceBlockedError),
        (Page(status=500), SourceAwayError),
    ],
)
def test_a_feed_that_broke_is_told_by_how_and_without_its_key(answer: Page, kind: type[SourceError]) -> None:
    async def act(site: Site, web: Web, _time: Time) -> None:
        site.pages["/feed?key=secret"] = answer
        with pytest.raises(kind) as broken:
            await web.check(site.url("/feed?key=secret"), NO_VALIDATORS)
        assert str(broken.value).startswith(f"http://news.example:{site.port}/feed?…: ")
        assert "secret" not in str(broken.value)

    with_web(act)


def test_nothing_is_connected_to_before_something_is_asked_for_and_closing_is_always_right() -> None:
    async def act() -> None:
        await WorldWideWeb(MANNERS).close()

    run(act())
