"""What goes wrong on the way to an answer, as errors of sources."""

import socket
from socket import gaierror

import aiohttp

from adapters.errors import SourceAwayError, SourceError, SourceGoneError, SourceUnreadableError
from adapters.sources.fetching.unpacking import PackedWronglyError
from adapters.sources.fetching.urls import not_public, shown
from adapters.sources.fetching.wanted import Asking

LATER = "it is tried again later"

FAULTS = (aiohttp.ClientError, OSError, TimeoutError, ValueError, PackedWronglyError)
"""All that asking a server raises: aiohttp's own, the system's, and what names and headers of any kind lead to."""

_NO_SUCH_NAME = {socket.EAI_NONAME, getattr(socket, "EAI_NODATA", socket.EAI_NONAME)}

_WORDS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
    (TimeoutError, "its host takes too long"),
    (aiohttp.ClientConnectorCertificateError, "its host's certificate is not valid"),
    (aiohttp.ClientSSLError, "there is no safe connection to its host"),
    (aiohttp.ClientConnectorDNSError, "its host's name cannot be looked up now"),
    (aiohttp.ClientConnectorError, "its host cannot be reached"),
    (
        (aiohttp.ClientPayloadError, aiohttp.ServerDisconnectedError, aiohttp.ClientOSError, ConnectionError),
        "its host broke off in the middle",
    ),
)
"""What is said of an error; the first that fits, so what is a kind of another stands before it."""


class NotPublicError(OSError):
    """An address that was about to be connected to is none that may be."""


class TooLargeError(ValueError):
    """More came than may come."""


def fault(asking: Asking, error: Exception) -> SourceError:
    """The error that tells what went wrong while this was asked for."""
    url, name = shown(str(asking.url)), asking.wanted.name
    match error:
        case aiohttp.ClientConnectorError(os_error=NotPublicError()):
            return not_public(url)
        case aiohttp.ClientConnectorError(os_error=gaierror(errno=number)) if number in _NO_SUCH_NAME:
            return SourceGoneError(
                url, "no such host", "check the spelling of the address; it may be gone, too"
            )
        case TooLargeError():
            return too_large(asking)
        case PackedWronglyError():
            return SourceUnreadableError(
                url, f"the {name} is packed in a way that cannot be read", "tell its site"
            )
    return SourceAwayError(url, _in_words(error), LATER)


def too_large(asking: Asking) -> SourceUnreadableError:
    """The error for more than may come, packed or unpacked."""
    problem = f"the {asking.wanted.name} is larger than {asking.wanted.most}"
    return SourceUnreadableError(
        shown(str(asking.url)), problem, "so much is not read; look for a smaller one"
    )


def _in_words(error: Exception) -> str:
    for kinds, words in _WORDS:
        if isinstance(error, kinds):
            return words
    return "its host answers nothing that can be understood"
