"""Addresses as feeds and pages write them: made whole, bounded, and compared by site."""

from urllib.parse import urljoin, urlsplit, urlunsplit

from adapters.links import is_web

MOST_ADDRESS = 2000
"""In characters; browsers and servers take little more."""

_SECOND_LEVEL = frozenset("ac co com edu gob gouv gov govt ltd me ne net nom or org plc sch".split())  # noqa: SIM905  # a list of words
_HOSTING = frozenset(
    """
    blogspot.com wordpress.com github.io gitlab.io netlify.app vercel.app pages.dev web.app firebaseapp.com
    substack.com medium.com tumblr.com ghost.io livejournal.com typepad.com herokuapp.com
    """.split()  # noqa: SIM905  # a list of words
)
"""Under which strangers stand side by side."""


def absolute(base: str, address: str | None) -> str | None:
    """The web address that this one means where it stands, percent-encoded where it must be; None for any other."""
    given = "".join((address or "").split()) if "\n" in (address or "") else (address or "").strip()
    if not given or len(given) > MOST_ADDRESS:
        return None
    try:
        whole = urljoin(base, given.replace(" ", "%20"))
        urlsplit(whole).port  # noqa: B018  # raises where it is no number
    except ValueError:
        return None
    return whole if len(whole) <= MOST_ADDRESS and is_web(whole) else None


def host_of(url: str) -> str:
    """The host in small letters, without "www."; "" when there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.").rstrip(".")
    except ValueError:
        return ""


def may_speak_for(page: str, claimed: str) -> bool:
    """Whether a page may say that its article's address is this one: on its own host, or on one above it.

    "m.example.org" may name "www.example.org"; "example.co.uk" may not name "co.uk", nor anybody a stranger.
    """
    own, other = host_of(page), host_of(claimed)
    if not own or not other:
        return False
    return own == other or (own.endswith(f".{other}") and _is_registrable(other))


def _is_registrable(host: str) -> bool:
    labels = host.split(".")
    if len(labels) < 2 or host in _HOSTING or host.replace(".", "").isdigit():
        return False
    return len(labels) > 2 or len(labels[1]) > 2 or labels[0] not in _SECOND_LEVEL


def without_fragment(url: str) -> str:
    """The address of the page itself."""
    return urlunsplit((*urlsplit(url)[:4], ""))
