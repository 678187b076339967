"""Addresses of articles: two that mean the same, and one that opens the article at a quote."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

LONGEST_URL = 512
"""In characters: what every platform takes for a button (Discord's limit)."""

_WHOLE_WORDS = 10
_EDGE_WORDS = 5
_CONTEXT_WORDS = 3
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ocid|cmp(id)?|smid|yclid", re.IGNORECASE
)
_PORTS = {"http": ":80", "https": ":443"}


def canonical(url: str) -> str:
    """The address without what does not change the article: its fragment, tracking, "www." and letter case of the host.

    Scheme http is taken for https. An address that cannot be read is given back as it is.
    """
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return url
    if parts.scheme.lower() not in _PORTS or not parts.netloc:
        return url
    host = (
        parts.netloc.lower()
        .rpartition("@")[2]
        .removesuffix(_PORTS[parts.scheme.lower()])
        .removeprefix("www.")
    )
    kept = [(k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(k)]
    return urlunsplit(("https", host, parts.path.rstrip("/"), urlencode(sorted(kept)), ""))


def is_web(url: str | None) -> bool:
    """Whether a browser may be sent there: http or https, with a host, and no white space or control codes."""
    if not url or not url.isprintable() or any(c.isspace() for c in url):
        return False
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in _PORTS and bool(parts.hostname)


def at_words(url: str, words: str, *, before: str = "") -> str:
    """The address that opens a page at these words, marked by the browser: a text fragment.

    Long words are given by their first and last few. `before` is the text that stands right before them on
    the page, for words that stand elsewhere, too; its last few words are taken. The address itself when there
    are no words, or when the result would be longer than LONGEST_URL.
    Source: https://wicg.github.io/scroll-to-text-fragment/#syntax
    """
    found = words.split()
    if not found:
        return url
    if len(found) <= _WHOLE_WORDS:
        text = _encoded(found)
    else:
        text = f"{_encoded(found[:_EDGE_WORDS])},{_encoded(found[-_EDGE_WORDS:])}"
    context = f"{_encoded(before.split()[-_CONTEXT_WORDS:])}-," if before.split() else ""
    plain = url.partition(":~:")[0]
    link = f"{plain}{'' if '#' in plain else '#'}:~:text={context}{text}"
    return link if len(link) <= LONGEST_URL else url


def _encoded(words: list[str]) -> str:
    """The words percent-encoded; the syntax's own marks "-", "," and "&" are, too."""
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
