"""Why a platform cannot be reached, in words for whoever runs the bot."""

import aiohttp

_WORDS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
    (TimeoutError, "it takes too long to answer"),
    (aiohttp.ClientConnectorCertificateError, "its certificate is not valid here"),
    (aiohttp.ClientSSLError, "there is no safe connection to it"),
    (
        aiohttp.ClientConnectorDNSError,
        "its name cannot be looked up: is the network up, and its name server?",
    ),
    (
        aiohttp.ClientConnectorError,
        "nothing connects to it: is the network up, and may this machine connect outward without a proxy?",
    ),
    ((aiohttp.ClientError, ConnectionError), "it broke off in the middle"),
)
"""The first that fits, so what is a kind of another stands before it."""


def unreached(error: Exception) -> str:
    """What is said of a connection that was not made or broke off; never with an address, which can hold a secret."""
    words = (said for kinds, said in _WORDS if isinstance(error, kinds))
    return next(words, f"an unexpected {type(error).__name__}: is the network up?")
