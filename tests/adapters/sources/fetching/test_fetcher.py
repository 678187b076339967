import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest
from yarl import URL

from adapters.errors import (
    SourceAwayError,
    SourceBlockedError,
    SourceEmptyError,
    SourceError,
    SourceForbiddenError,
    SourceGoneError,
    SourceUnreadableError,
)
from adapters.sources.fetching.fetcher import Fetcher
from adapters.sources.fetching.wanted import Wanted
from adapters.web import Validators
from tests.adapters.sources.fetching.site import LIMITS, MANNERS, Names, Page, Site, Time, with_site

FEED = Wanted("feed", "*/*", 100_000)
BODY = Page(b"<rss/>")


def moved(location: str, status: int = 301) -> Page:
    return Page(status=status, headers={"Location": location})


def with_fetcher(act: Callable[[Site, Fetcher, Time], Awaitable[None]], names: Names | None = None) -> None:
    with_site(lambda outside: Fetcher(MANNERS, LIMITS, outside), act, names)


def test_what_has_not_moved_stands_where_it_was_asked_for_letter_by_letter() -> None:
    async def act(site: Site, fetcher: Fetcher, _time: Time) -> None:
        site.pages["/a%20b?x"] = BODY
        url = site.url("/a b?x#top", host="NEWS.example")
        fetched = await fetcher.get(FEED, url)
        assert (fetched.stands_at, fetched.answer.body) == (url, b"<rss/>")

    with_fetcher(act)


@pytest.mark.parametrize(
    "statuses, stands_at",
    [
        ((301,), "/1"),
        ((308, 301), "/2"),
        ((302,), "/0"),
        ((303, 307), "/0"),
        ((301, 302), "/1"),
        ((302, 301), "/0"),
        ((308, 302, 301), "/1"),
        ((301, 301, 301, 301, 301), "/5"),
    ],
)
def test_only_what_moved_for_good_is_remembered(statuses: tuple[int, ...], stands_at: str) -> None:
    async def act(site: Site, fetcher: Fetcher, _time: Time) -> None:
        for number, status in enumerate(statuses):
            site.pages[f"/{number}"] = moved(f"/{number + 1}", status)
        site.pages[f"/{len(statuses)}"] = BODY
        fetched = await fetcher.get(FEED, site.url("/0"))
        assert fetched.stands_at == site.url(stands_at)
        assert fetched.answer.url == URL(site.url(f"/{len(statuses)}"))

    with_fetcher(act)


@pytest.mark.parametrize(
    "pages, problem",
    [
        ({"/0": "/0"}, "circle"),
        ({"/0": "/1", "/1": "/0#again"}, "circle"),
        ({f"/{n}": f"/{n + 1}" for n in range(9)}, "more than 5 times"),
    ],
)
def test_redirects_that_do_not_end_are_left(pages: dict[str, str], problem: str) -> None:
    async def act(site: Site, fetcher: Fetcher, _time: Time) -> None:
        site.pages |= {path: moved(to) for path, to in pages.items()}
        with pytest.raises(SourceAwayError, match=problem):
            await fetcher.get(FEED, site.url("/0"))
        assert len(site.asked) <= 6

    with_fetcher(act)


@pytest.mark.parametrize(
    "location",
    [
        *(
            "ftp://news.example/feed",
            "file:///etc/passwd",
            "http://10.0.0.1/",
            "http://[::1]/",
            "http://0x7f.2/",
        ),
        *(
            "http://169.254.169.254/latest",
            "http://me:pw@news.example/",
            "http://news.example:22/",
            "http://[",
        ),
        *("javascript:alert(1)", "http://inside.example/"),
    ],
)
def test_a_redirect_to_where_nobody_may_ask_is_refused(location: str) -> None:
    async def act(site: Site, fetcher: Fetcher, _time: Time) -> None:
        site.pages["/0"] = moved(location)
        with pytest.raises(SourceForbiddenError) as refused:
            await fetcher.get(FEED, site.url("/0"))
        assert "pw" not in str(refused.value)

    with_fetcher(act, Names(inside_example="127.0.0.2"))


@pytest.mark.parametrize(
    "page, kind",
    [
        *((Page(status=status), SourceBlockedError) for status in (401, 402, 403, 407, 429, 451)),
        *((Page(status=status), SourceGoneError) for status in (404, 410)),
        *((Page(status=status), SourceAwayError) for status in (400, 405, 418, 500, 502, 503, 504, 520, 600)),
        *((Page(status=status), SourceAwayError) for status in (206, 300, 304)),
        (Page(status=301), SourceAwayError),
        (Page(b"<html>", headers={"cf-mitigated": "challenge"}), SourceBlockedError),
        (Page(b"<html>", status=403, headers={"Cf-Mitigated": "Challenge"}), SourceBlockedError),
        (Page(b"<title>Just a moment...</title>", status=503), SourceBlockedError),
        (Page(b"we are mending it", status=503), SourceAwayError),
        (Page(b""), SourceEmptyError),
        (Page(b" \n\t"), SourceEmptyError),
        (Page(status=204), SourceEmptyError),
        (Page(b"%PDF-1.7 ...", headers={"Content-Type": "text/html"}), SourceUnreadableError),
        (Page(b"\x89PNG....", headers={"Content-Type": "text/xml"}), SourceUnreadableError),
    ],
)
def test_each_refusal_is_told_as_what_it_is(page: Page, kind: type[SourceError]) -> None:
    async def act(site: Site, fetcher: Fetcher, _time: Time) -> None:
        site.pages["/0?key=secret"] = page
        with pytest.raises(SourceError) as refused:
            await fetcher.get(FEED, site.url("/0?key=secret"))
        assert type(refused.value) is kind
        assert "secret" not in str(refused.value)
        assert "paywall" not in str(refused.value).lower()

    with_fetcher(act)


@pytest.mark.parametrize("status", [403, 429, 500, 503])
def test_how_long_a_site_wants_to_be_left_alone_is_told(status: int) -> None:
    async def act(site: Site, fetcher: Fetcher, _time: Time) -> None:
        site.pages["/0"] = Page(status=status, headers={"Retry-After": "120"})
        with pytest.raises(SourceError) as refused:
            await fetcher.get(FEED, site.url("/0"))
        assert isinstance(refused.value, SourceBlockedError | SourceAwayError)
        assert refused.value.retry_after == timedelta(minutes=2)

    with_fetcher(act)


@pytest.mark.parametrize("status, said, rest_s", [(429, "120", 120), (503, "120", 120), (429, "", 300)])
def test_a_host_that_was_asked_too_often_is_left_alone_by_all(status: int, said: str, rest_s: int) -> None:
    async def act(site: Site, fetcher: Fetcher, time: Time) -> None:
        site.pages |= {"/0": Page(status=status, headers={"Retry-After": said}), "/1": BODY}
        with pytest.raises(SourceError):
            await fetcher.get(FEED, site.url("/0"))
        with pytest.raises(SourceBlockedError, match="left alone") as refused:
            await fetcher.get(FEED, site.url("/1"))
        assert refused.value.retry_after is not None
        assert refused.value.retry_after > timedelta(seconds=rest_s - 5)
        assert site.paths == ["/0"]
        assert (await fetcher.get(FEED, site.url("/1", host="other.example"))).answer.status == 200
        time.at += rest_s
        assert (await fetcher.get(FEED, site.url("/1"))).answer.body == b"<rss/>"

    with_fetcher(act)


def test_a_fault_that_tells_no_time_leaves_its_host_to_others() -> None:
    async def act(site: Site, fetcher: Fetcher, _time: Time) -> None:
        site.pages |= {"/0": Page(status=503), "/1": BODY}
        with pytest.raises(SourceAwayError):
            await fetcher.get(FEED, site.url("/0"))
        assert (await fetcher.get(FEED, site.url("/1"))).answer.status == 200

    with_fetcher(act)


def test_not_modified_is_an_answer_to_those_who_asked_for_it() -> None:
    async def act(site: Site, fetcher: Fetcher, _time: Time) -> None:
        site.pages["/0"] = Page(status=304, headers={"ETag": '"2"'})
        fetched = await fetcher.get(FEED, site.url("/0"), Validators('"1"'))
        assert (fetched.answer.status, fetched.answer.body) == (304, b"")
        assert site.asked[0].headers["If-None-Match"] == '"1"'

    with_fetcher(act)


def test_every_step_waits_its_turn_and_is_permitted() -> None:
    async def act(site: Site, fetcher: Fetcher, time: Time) -> None:
        site.pages |= {"/0": moved("/1"), "/1": moved(site.url("/2", host="other.example")), "/2": BODY}
        permitted: list[str] = []

        async def permit(url: URL) -> float:
            permitted.append(url.path)
            return 4.0

        await fetcher.get(FEED, site.url("/0"), permit=permit)
        assert permitted == ["/0", "/1", "/2"]
        assert time.waits == [4.0]

    with_fetcher(act)


def test_what_is_not_permitted_is_not_asked_for() -> None:
    async def act(site: Site, fetcher: Fetcher, _time: Time) -> None:
        async def permit(_url: URL) -> float:
            raise SourceBlockedError("x", "robots", "no")

        with pytest.raises(SourceBlockedError):
            await fetcher.get(FEED, site.url("/0"), permit=permit)
        assert site.asked == []

    with_fetcher(act)


def test_one_host_is_asked_one_thing_at_a_time_with_pauses() -> None:
    async def act(site: Site, fetcher: Fetcher, time: Time) -> None:
        site.pages["/0"] = BODY
        hosts = ["one.example", "two.example"] * 5
        await asyncio.gather(*(fetcher.get(FEED, site.url("/0", host=host)) for host in hosts))
        assert site.busiest == 1
        assert len(time.waits) >= 4

    with_fetcher(act)
