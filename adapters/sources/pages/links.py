"""The feeds that a page names."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from adapters.sources.addresses import absolute, host_of
from adapters.sources.charsets import text_of
from adapters.sources.markup import tree
from adapters.sources.pages.reading import MOST_BYTES
from adapters.sources.pages.tags import is_readable

MOST_FEEDS = 10
_MOST_LINKS = 5000
_TYPES = {
    "application/rss+xml": 0,
    "application/atom+xml": 0,
    "application/feed+json": 0,
    "application/rdf+xml": 1,
    "application/x-rss+xml": 1,
    "text/rss": 1,
    "application/xml": 2,
    "text/xml": 2,
    "application/json": 3,
}
"""What a link to a feed says it leads to, and how sure that is."""

_LIKELY = re.compile(
    r"(?:^|[/._=?-])(?:feeds?|rss2?|atom|rdf|index\.xml)(?:[/._?&=-]|$)|\.(?:rss|atom|rdf)(?:\?|$)",
    re.IGNORECASE,
)
_SECOND_RATE = re.compile(
    r"comment|kommentar|commentaire|/replies|podcast|oembed|wp-json|opensearch", re.IGNORECASE
)
"""Feeds that no reader of news means, and JSON that is none."""


def feed_links(body: bytes, url: str, content_type: str) -> tuple[str, ...]:
    """The addresses of the feeds that a page names, each once, best first, at most MOST_FEEDS; () for none.

    First what it declares in its head, then links on the page that look like feeds. Those of comments come last.
    """
    page = text_of(body[:MOST_BYTES], content_type)
    root = tree(page) if page and is_readable(page) else None
    if root is None:
        return ()
    ranked = sorted(
        (rank, number, address) for number, (rank, address) in enumerate(_found(root, _base(root, url)))
    )
    return tuple(dict.fromkeys(address for _, _, address in ranked if address != url))[:MOST_FEEDS]


def _base(root: etree._Element, url: str) -> str:
    base = next(root.iter("base"), None)
    return (absolute(url, base.get("href")) if base is not None else None) or url


def _found(root: etree._Element, base: str) -> Iterator[tuple[int, str]]:
    """Every link that may be a feed's, and how unlikely that is."""
    for link in islice(root.iter("link"), _MOST_LINKS):
        rank = _TYPES.get((link.get("type") or "").partition(";")[0].strip().lower())
        if rank is not None and _is_alternate(link) and (address := absolute(base, link.get("href"))):
            named = f"{address} {link.get('title') or ''}"[:1000]
            yield rank + 20 * bool(_SECOND_RATE.search(named)), address
    for anchor in islice(root.iter("a"), _MOST_LINKS):
        address = absolute(base, anchor.get("href"))
        if address and _LIKELY.search(address.partition("://")[2][:1000]):
            is_elsewhere = host_of(address) != host_of(base)
            yield 10 + 3 * is_elsewhere + 20 * bool(_SECOND_RATE.search(address)), address


def _is_alternate(link: etree._Element) -> bool:
    return not {"alternate", "feed"}.isdisjoint((link.get("rel") or "").lower().split())
