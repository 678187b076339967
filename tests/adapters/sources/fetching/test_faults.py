import socket
import ssl

import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey
from yarl import URL

from adapters.errors import SourceAwayError, SourceGoneError
from adapters.sources.fetching.faults import FAULTS, fault
from adapters.sources.fetching.names import SystemNames
from adapters.sources.fetching.wanted import Asking, Wanted
from tests.adapters.sources.fetching.site import run

ASKING = Asking(Wanted("feed", "*/*", 1000), URL("https://news.example/feed?key=secret"))
PLACE = ConnectionKey("news.example", 443, True, True, None, None, None, None)  # noqa: FBT003  # as aiohttp makes it


@pytest.mark.parametrize(
    "error, words",
    [
        (
            aiohttp.ClientConnectorCertificateError(PLACE, ssl.SSLCertVerificationError("self-signed")),
            "certificate is not valid",
        ),
        (aiohttp.ClientConnectorSSLError(PLACE, ssl.SSLError("wrong version")), "no safe connection"),
        (aiohttp.ConnectionTimeoutError("slow"), "takes too long"),
        (aiohttp.SocketTimeoutError("slow"), "takes too long"),
        (TimeoutError(), "takes too long"),
        (aiohttp.ServerDisconnectedError(), "broke off"),
        (ConnectionResetError(), "broke off"),
        (aiohttp.ClientOSError(104, "reset"), "broke off"),
        (aiohttp.InvalidURL("x"), "nothing that can be understood"),
        (UnicodeError(), "nothing that can be understood"),
    ],
)
def test_trouble_on_the_way_is_told_in_words_without_what_may_be_secret(error: Exception, words: str) -> None:
    assert isinstance(error, FAULTS)
    told = fault(ASKING, error)
    assert isinstance(told, SourceAwayError)
    assert words in str(told)
    assert str(told).startswith("https://news.example/feed?…: ")


def test_a_host_that_is_not_there_may_be_mistyped() -> None:
    error = aiohttp.ClientConnectorDNSError(PLACE, socket.gaierror(socket.EAI_NONAME, "unknown"))
    told = fault(ASKING, error)
    assert isinstance(told, SourceGoneError)
    assert "no such host: check the spelling" in str(told)


def test_names_are_looked_up_by_the_system() -> None:
    async def act() -> None:
        names = SystemNames(2)
        found = await names.resolve("localhost", 80)
        assert {each["host"] for each in found} in ({"127.0.0.1"}, {"::1"}, {"127.0.0.1", "::1"})
        await names.close()

    run(act())
