"""Web addresses as the bot asks for them, and as it shows them."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from yarl import URL

from adapters.errors import SourceForbiddenError
from adapters.links import MOST_URL
from adapters.sources.fetching.guard import Network, literal, may_connect

_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_][a-z0-9_-]{0,62})*\.?")
_USUAL_PORTS = (80, 443)
_LOWEST_OTHER_PORT = 1024
"""Below it are mail, shells and the like: a server there should not be sent what others make up."""

_LONGEST_SHOWN = 200
_RAW_BYTE = re.compile("[\udc80-\udcff]")
"""How aiohttp gives a byte of a header that is no UTF-8; many a Location has such, of Latin letters."""


def asked(url: str, allowed: Sequence[Network] = (), *, since: URL | None = None) -> URL:
    """The address to ask for, without its fragment; `since` is the one that redirects to it.

    Raises SourceForbiddenError: it is no address of the web, has a user name in it, is longer than anybody's, is at
    a port where no web server stands, or is written as an address that may not be connected to.
    """
    if len(url) > MOST_URL:
        raise _forbidden(url, "the address is too long", "use a shorter one")
    try:
        plain = URL(_RAW_BYTE.sub(lambda byte: f"%{ord(byte[0]) - 0xDC00:02X}", url.strip()))
        found = since.join(plain) if since else plain
        host, port = found.raw_host, found.port
    except (ValueError, UnicodeError):
        host = port = None
    if not host or not port or found.scheme not in ("http", "https"):
        raise _forbidden(
            url, "this is no web address", "it must begin with http:// or https:// and name a host"
        )
    if found.raw_user is not None or found.raw_password is not None:
        raise _forbidden(url, "there is a user name or password in it", "use an address without them")
    if port not in _USUAL_PORTS and port < _LOWEST_OTHER_PORT:
        raise _forbidden(url, f"no web server stands at port {port}", "use 80, 443 or one from 1024 up")
    return _at_host(found, host, allowed).with_fragment(None)


def not_public(url: str) -> SourceForbiddenError:
    """The error for a host in a network that may not be connected to."""
    advice = "whoever runs this bot can allow its network (FETCH_NETWORKS)"
    return _forbidden(url, "its host is in a network that is not public", advice)


def shown(url: str) -> str:
    """An address as it may stand in messages and logs: without user name, password, query and fragment.

    A query often is the key to somebody's own feed; that there is one is shown.
    """
    try:
        parts = urlsplit(url)
        parts = parts._replace(netloc=parts.netloc.rpartition("@")[2])
    except ValueError:
        return "this address"
    plain = parts._replace(query="", fragment="").geturl()
    clean = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in plain)
    short = clean if len(clean) <= _LONGEST_SHOWN else f"{clean[:_LONGEST_SHOWN]}…"
    return f"{short}?…" if parts.query else short


def _at_host(url: URL, host: str, allowed: Sequence[Network]) -> URL:
    """The address with its host as it is connected to: 0x8.8.8.8 is 8.8.8.8."""
    address = literal(host)
    if address is None:
        if not _HOST.fullmatch(host):
            raise _forbidden(str(url), "its host's name is none", "check the spelling")
        return url
    if not may_connect(address, allowed):
        raise not_public(str(url))
    return url.with_host(str(address))


def _forbidden(url: str, problem: str, advice: str) -> SourceForbiddenError:
    return SourceForbiddenError(shown(url), problem, advice)
