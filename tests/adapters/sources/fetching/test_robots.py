import asyncio
import time as real_time
from datetime import timedelta

import pytest
from yarl import URL

from adapters.errors import SourceAwayError, SourceBlockedError, SourceError
from adapters.sources.fetching.robots import Robots, rules_in
from tests.adapters.sources.fetching.site import Time, run

PAGE = URL("https://news.example/a/story.html")


class Files:
    """Texts of robots.txt by their address, none for others, and how often each was asked for."""

    def __init__(self, **texts: str | SourceError) -> None:
        self.texts = {f"https://{host}.example/robots.txt": text for host, text in texts.items()}
        self.asked: list[str] = []

    async def get(self, url: str) -> str | None:
        self.asked.append(url)
        await asyncio.sleep(0)
        found = self.texts.get(url)
        if isinstance(found, SourceError):
            raise found
        return found


def is_allowed(text: str, page: URL = PAGE) -> bool:
    allowed: list[bool] = []

    async def act() -> None:
        try:
            await Robots(Files(news=text).get, Time().clock).permit(page)
            allowed.append(True)
        except SourceBlockedError:
            allowed.append(False)

    run(act())
    return allowed[0]


@pytest.mark.parametrize(
    "text, expected",
    [
        ("", True),
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /b/", True),
        ("User-agent: *\nDisallow: /a/\nAllow: /a/story", True),
        ("User-agent: *\nDisallow: /*.html$", False),
        ("User-agent: GPTBot\nDisallow: /", True),
        ("User-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n\nUser-agent: *\nAllow: /", True),
        ("User-agent: GPTBot\nUser-agent: *\nDisallow: /", False),
        ("User-agent: pullquote\nDisallow: /", False),
        ("User-agent: PullQuote/2.0\nDisallow: /", False),
        ("user-agent : PULLQUOTE # us\nDisallow: /\nUser-agent: *\nAllow: /", False),
        ("User-agent: Pullquote\nAllow: /\nUser-agent: *\nDisallow: /", True),
        ("User-agent: Pullquotes\nDisallow: /", True),
        ("<html>no such page</html>", True),
        ("User-agent: *\rDisallow: /", False),
        ("\0\ufffd\nUser-agent: *\nDisallow: /a", False),
    ],
)
def test_a_page_is_read_when_its_site_allows_it_to_bots(text: str, expected: bool) -> None:  # noqa: FBT001
    assert is_allowed(text) is expected


def test_a_refusal_says_what_it_means_for_the_reader() -> None:
    async def act() -> None:
        robots = Robots(Files(news="User-agent: *\nDisallow: /").get, Time().clock)
        with pytest.raises(SourceBlockedError, match=r"full article not available.*robots\.txt"):
            await robots.permit(PAGE)

    run(act())


def test_a_file_is_asked_for_once_a_day_and_once_for_all_who_wait_for_it() -> None:
    async def act() -> None:
        time, files = Time(), Files(news="User-agent: *\nCrawl-delay: 7")
        robots = Robots(files.get, time.clock)
        assert await asyncio.gather(*(robots.permit(PAGE) for _ in range(5))) == [7.0] * 5
        time.at += 24 * 3600 - 1
        await robots.permit(PAGE)
        assert len(files.asked) == 1
        time.at += 2
        await robots.permit(PAGE)
        assert len(files.asked) == 2

    run(act())


def test_each_port_and_scheme_has_its_own_file() -> None:
    async def act() -> None:
        files = Files()
        robots = Robots(files.get, Time().clock)
        for origin in ("http://news.example", "https://news.example", "https://news.example:8443"):
            assert await robots.permit(URL(origin) / "a") == 0
        assert files.asked == [
            "http://news.example/robots.txt",
            "https://news.example/robots.txt",
            "https://news.example:8443/robots.txt",
        ]

    run(act())


def test_while_a_file_cannot_be_had_nothing_of_its_site_is_read() -> None:
    async def act() -> None:
        time, files = Time(), Files(news=SourceAwayError("x", "away", "later"))
        robots = Robots(files.get, time.clock)
        for _ in range(2):
            with pytest.raises(SourceAwayError, match=r"robots\.txt") as away:
                await robots.permit(PAGE)
        assert away.value.retry_after == timedelta(hours=1)
        assert len(files.asked) == 1
        time.at += 3601
        files.texts.clear()
        assert await robots.permit(PAGE) == 0

    run(act())


def test_a_host_that_rests_is_asked_for_its_file_when_it_has_rested() -> None:
    async def act() -> None:
        resting = SourceBlockedError("x", "too often", "later")
        resting.retry_after = timedelta(seconds=90)
        time, files = Time(), Files(news=resting)
        robots = Robots(files.get, time.clock)
        with pytest.raises(SourceAwayError) as away:
            await robots.permit(PAGE)
        assert away.value.retry_after == timedelta(seconds=90)

    run(act())


def test_what_is_kept_of_many_large_files_is_bounded() -> None:
    async def act() -> None:
        large = "User-agent: *\n" + "Disallow: /private/area\n" * 20_000
        files = Files(**{f"host{number}": large for number in range(6)})
        robots = Robots(files.get, Time().clock)
        for number in range(6):
            await robots.permit(URL(f"https://host{number}.example/"))
        assert len(robots._kept) == 2  # noqa: SLF001

    run(act())


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"User-agent: b{n}" for n in range(18_000)) + "\nDisallow: /x" * 17_000,
        "User-agent: *\n" + "Disallow: /*a*b*c*d*e*f*g*h$\n" * 17_000,
        "User-agent: *\nDisallow: /" + "*a" * 250_000,
        "User-agent: pullquote\nUser-agent: *\n" * 12_000 + "Disallow: /x\n" * 1000,
    ],
    ids=["names", "wildcards", "long", "groups"],
)
def test_a_hostile_file_costs_little_time(text: str) -> None:
    start = real_time.process_time()
    rules_in(text[: 500 * 1024]).can_fetch("https://news.example/" + "a" * 2900, "Pullquote")
    assert real_time.process_time() - start < 5
