import aiohttp
import pytest
from aiohttp.client_reqrep import ConnectionKey

from adapters.unreached import unreached

KEY = ConnectionKey("secret.example.org", 443, True, True, None, None, None)  # noqa: FBT003  # aiohttp's own


@pytest.mark.parametrize(
    "error, told",
    [
        (aiohttp.ClientConnectorDNSError(KEY, OSError(-2, "unknown")), "its name cannot be looked up"),
        (
            aiohttp.ClientConnectorError(KEY, OSError(111, "refused")),
            "nothing connects to it: is the network up",
        ),
        (TimeoutError(), "it takes too long to answer"),
        (aiohttp.ServerDisconnectedError(), "it broke off in the middle"),
        (OSError("secret.example.org"), "an unexpected OSError"),
    ],
)
def test_why_a_platform_is_not_reached_is_told_in_words_without_its_address(
    error: Exception, told: str
) -> None:
    assert unreached(error).startswith(told)
    assert "secret" not in unreached(error)
    assert "Connector" not in unreached(error)
