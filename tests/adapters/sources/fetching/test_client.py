import asyncio
import socket
import zlib
from dataclasses import replace
from gzip import compress

import brotli
import pytest
from yarl import URL

from adapters.errors import (
    SourceAwayError,
    SourceError,
    SourceForbiddenError,
    SourceGoneError,
    SourceUnreadableError,
)
from adapters.sources.fetching.client import Client
from adapters.sources.fetching.limits import FetchLimits
from adapters.sources.fetching.wanted import Answer, Asking, Wanted
from adapters.web import Validators
from tests.adapters.sources.fetching.site import LIMITS, MANNERS, Names, Page, RawServer, Site, Talk, run

FEED = Wanted("feed", "application/rss+xml", 100_000)


def gzipped(data: bytes) -> bytes:
    """The same bytes each time: a time in it would make cases that several processes cannot share."""
    return compress(data, mtime=0)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n"


async def ask(
    url: str, *, wanted: Wanted = FEED, limits: FetchLimits = LIMITS, names: Names | None = None
) -> Answer:
    async with Client(MANNERS, limits, names or Names()) as client:
        return await client.ask(Asking(wanted, URL(url)))


def answer_of_raw(said: bytes | Talk, limits: FetchLimits = LIMITS) -> Answer | SourceError:
    found: list[Answer | SourceError] = []

    async def act() -> None:
        async with RawServer(said) as server:
            try:
                found.append(await ask(server.url, limits=limits))
            except SourceError as error:
                found.append(error)

    run(act())
    return found[0]


def test_a_request_says_who_asks_what_it_takes_and_nothing_else() -> None:
    async def act() -> None:
        async with Site() as site, Client(MANNERS, LIMITS, Names()) as client:
            site.pages["/feed"] = Page(b"<rss/>", headers={"Set-Cookie": "id=1; Path=/"})
            url = URL(site.url("/feed?a=%20b"))
            await client.ask(Asking(FEED, url))
            await client.ask(Asking(FEED, url, Validators('W/"1"', "Mon, 02 Mar 2026 12:00:00 GMT")))
        first, second = (each.headers for each in site.asked)
        assert first == {
            "Host": f"news.example:{site.port}",
            "User-Agent": "Pullquote/1.2 (+https://bot.example/about)",
            "Accept": "application/rss+xml",
            "Accept-Encoding": "gzip, deflate, br",
        }
        assert set(second) - set(first) == {"If-None-Match", "If-Modified-Since"}
        assert site.paths[0] == "/feed?a=%20b"

    run(act())


def test_no_proxy_is_taken_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    async def act() -> None:
        async with Site() as site, Site("127.0.0.2") as proxy:
            monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.2:{proxy.port}")
            monkeypatch.setenv("http_proxy", f"http://127.0.0.2:{proxy.port}")
            site.pages["/"] = Page(b"<rss/>")
            assert (await ask(site.url("/"))).body == b"<rss/>"
        assert proxy.asked == []

    run(act())


@pytest.mark.parametrize(
    "contact, agent",
    [
        ("", "Pullquote/1.2"),
        ("desk@paper.example", "Pullquote/1.2 (+desk@paper.example)"),
        ("a\r\nX-Evil: (b) \\ü", "Pullquote/1.2 (+aX-Evil: b)"),
    ],
)
def test_the_operators_contact_stands_in_the_user_agent_as_one_comment(contact: str, agent: str) -> None:
    assert replace(MANNERS, contact=contact).agent == agent


@pytest.mark.parametrize(
    "encoding, packed",
    [
        ("gzip", gzipped(b"<rss/>")),
        ("deflate", zlib.compress(b"<rss/>")),
        ("br", brotli.compress(b"<rss/>")),
    ],
)
def test_a_packed_answer_is_unpacked(encoding: str, packed: bytes) -> None:
    async def act() -> None:
        async with Site() as site:
            site.pages["/"] = Page(packed, headers={"Content-Encoding": encoding})
            assert (await ask(site.url("/"))).body == b"<rss/>"

    run(act())


@pytest.mark.parametrize(
    "encoding, packed",
    [
        ("gzip", gzipped(bytes(10_000_000))),
        ("deflate", zlib.compress(bytes(10_000_000))),
        ("br", brotli.compress(bytes(10_000_000))),
        ("", bytes(200_000)),
    ],
)
def test_an_answer_that_unpacks_to_too_much_is_refused_and_says_so(encoding: str, packed: bytes) -> None:
    async def act() -> None:
        async with Site() as site:
            site.pages["/"] = Page(packed, headers={"Content-Encoding": encoding})
            with pytest.raises(SourceUnreadableError, match=r"the feed is larger than 0\.0954 MiB"):
                await ask(site.url("/"))
            cut = await ask(site.url("/"), wanted=replace(FEED, is_cut=True))
            assert cut.body == bytes(100_000)

    run(act())


@pytest.mark.parametrize(
    "kind", ["image/png", "application/pdf", "video/mp4; x=y", "AUDIO/mpeg", "image/svg+xml"]
)
def test_what_is_said_to_be_no_text_is_not_taken(kind: str) -> None:
    async def act() -> None:
        async with Site() as site:
            site.pages["/"] = Page(b"x", headers={"Content-Type": kind})
            with pytest.raises(SourceUnreadableError, match="not a feed"):
                await ask(site.url("/"))

    run(act())


def test_a_private_address_is_refused_even_when_a_public_name_leads_there() -> None:
    async def act() -> None:
        async with Site("127.0.0.2") as site:
            site.pages["/"] = Page(b"secret")
            for address in ("127.0.0.2", "::1", "::ffff:127.0.0.2", "10.0.0.1", "169.254.169.254"):
                with pytest.raises(SourceForbiddenError, match="not public"):
                    await ask(site.url("/"), names=Names(news_example=address))
        assert site.asked == []

    run(act())


def test_a_name_that_changes_its_address_is_looked_at_each_time() -> None:
    async def act() -> None:
        names = Names(news_example=["127.0.0.1", "127.0.0.2"])
        async with Site() as site, Client(MANNERS, LIMITS, names) as client:
            site.pages["/"] = Page(b"<rss/>", headers={"Connection": "close"})
            asking = Asking(FEED, URL(site.url("/")))
            assert (await client.ask(asking)).status == 200
            client._opened().connector.clear_dns_cache()  # type: ignore[union-attr]  # noqa: SLF001
            with pytest.raises(SourceForbiddenError):
                await client.ask(asking)
        assert len(site.asked) == 1

    run(act())


def test_of_several_addresses_only_those_are_tried_that_may_be() -> None:
    async def act() -> None:
        names = Names(
            news_example=("127.0.0.2", "10.0.0.1", "127.0.0.1"), inside_example=("127.0.0.2", "10.0.0.1")
        )
        async with Site() as site:
            site.pages["/"] = Page(b"<rss/>")
            assert (await ask(site.url("/"), names=names)).body == b"<rss/>"
            with pytest.raises(SourceForbiddenError):
                await ask(site.url("/", host="inside.example"), names=names)

    run(act())


@pytest.mark.parametrize("url", ["http://127.0.0.2:{}/", "http://[::1]:{}/", "http://[::ffff:127.0.0.2]:{}/"])
def test_a_private_address_in_numbers_is_refused_at_the_socket_too(url: str) -> None:
    async def act() -> None:
        async with Site("127.0.0.2") as site:
            with pytest.raises(SourceForbiddenError):
                await ask(url.format(site.port))
        assert site.asked == []

    run(act())


@pytest.mark.parametrize(
    "trouble, kind",
    [
        (socket.gaierror(socket.EAI_NONAME, "no such name"), SourceGoneError),
        (socket.gaierror(socket.EAI_AGAIN, "try again"), SourceAwayError),
        (OSError("name server is down"), SourceAwayError),
    ],
)
def test_a_name_that_does_not_exist_is_told_from_one_that_cannot_be_looked_up(
    trouble: OSError, kind: type[SourceError]
) -> None:
    async def act() -> None:
        with pytest.raises(kind):
            await ask("http://news.example:8080/", names=Names(news_example=trouble))

    run(act())


def test_a_closed_port_and_a_server_without_tls_are_away() -> None:
    async def act() -> None:
        async with Site() as site:
            url = site.url("/")
            with pytest.raises(SourceAwayError, match="no safe connection"):
                await ask(url.replace("http:", "https:"))
        with pytest.raises(SourceAwayError, match="cannot be reached"):
            await ask(url)

    run(act())


async def silent(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    await reader.read()


async def dripping(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(HEAD + b"\r\n")
    for _ in range(1000):
        writer.write(b"x")
        await writer.drain()
        await asyncio.wait({asyncio.ensure_future(asyncio.Event().wait())}, timeout=0.02)


async def stopping(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(HEAD + b"Content-Length: 100\r\n\r\nhalf")
    await writer.drain()
    await reader.read()


async def endless(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(HEAD + b"\r\n")
    for _ in range(10_000):
        writer.write(bytes(10_000))
        await writer.drain()


async def heading(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(HEAD)
    for number in range(100_000):
        writer.write(b"X-%d: y\r\n" % number)
        await writer.drain()


QUICK = replace(LIMITS, whole_s=0.3, silence_s=0.15)


@pytest.mark.parametrize("talk", [silent, dripping, stopping], ids=["silent", "dripping", "stopping"])
def test_a_server_that_takes_too_long_is_left(talk: Talk) -> None:
    answer = answer_of_raw(talk, QUICK)
    assert isinstance(answer, SourceAwayError)
    assert "takes too long" in str(answer)


def test_an_answer_without_end_is_left_when_it_is_too_large() -> None:
    assert isinstance(answer_of_raw(endless), SourceUnreadableError)


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"\0\0\0\0",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        b"HTTP/1.1 200",
        b"HTTP/1.1 banana OK\r\n\r\n",
        HEAD + b"Content-Length: 100\r\n\r\nhalf",
        HEAD + b"Content-Length: minus\r\n\r\n",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\nhello",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhel",
        HEAD + b"X-Long: " + b"a" * 100_000 + b"\r\n\r\n",
        HEAD + b"X: y\r\n" * 500 + b"\r\n",
        HEAD + b"Content-Encoding: gzip\r\nConnection: close\r\n\r\n" + gzipped(b"<rss/>" * 99)[:-9],
        HEAD + b"Content-Encoding: br\r\nConnection: close\r\n\r\n" + brotli.compress(b"<rss/>" * 99)[:-3],
    ],
)
def test_a_server_that_talks_nonsense_is_away(said: bytes) -> None:
    assert isinstance(answer_of_raw(said), SourceAwayError)


@pytest.mark.parametrize(
    "said",
    [
        HEAD + b"Content-Encoding: gzip\r\nConnection: close\r\n\r\nnot packed at all",
        HEAD + b"Content-Encoding: gzip, gzip\r\nConnection: close\r\n\r\nx",
        HEAD + b"Content-Length: 99999999999\r\n\r\nx",
    ],
)
def test_an_answer_that_is_not_what_it_says_is_unreadable(said: bytes) -> None:
    assert isinstance(answer_of_raw(said), SourceUnreadableError)


def test_headers_without_end_are_left() -> None:
    assert isinstance(answer_of_raw(heading), SourceAwayError)


def test_a_page_that_says_why_not_is_taken_only_in_part() -> None:
    answer = answer_of_raw(
        b"HTTP/1.1 503 No\r\nContent-Length: 500000\r\nContent-Encoding: junk\r\n\r\n" + bytes(500_000)
    )
    assert isinstance(answer, Answer)
    assert (answer.status, len(answer.body)) == (503, 64 * 1024)


def test_a_page_that_says_why_not_and_breaks_off_has_said_it() -> None:
    answer = answer_of_raw(b"HTTP/1.1 403 No\r\nContent-Length: 500\r\n\r\nhalf")
    assert isinstance(answer, Answer)
    assert (answer.status, answer.body) == (403, b"")


@pytest.mark.parametrize(
    "said",
    [
        b"HTTP/1.1 200 OK\r\nContent-Type: image/\xff\xfepng\r\n\r\nx",
        b"HTTP/1.1 200 OK\r\nContent-Type: te\xffxt/xml\r\nContent-Length: 1\r\n\r\nx",
        b"HTTP/1.1 403 \xff\xfe\r\nRetry-After: \xff\r\nContent-Length: 1\r\n\r\nx",
    ],
)
def test_headers_that_are_no_text_make_nothing_that_cannot_be_stored(said: bytes) -> None:
    answer = answer_of_raw(said)
    shown = answer.content_type if isinstance(answer, Answer) else str(answer)
    assert shown.encode("utf-8", "replace").decode() == shown
