"""What feedparser found in a feed, as our values."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from html import unescape
from io import BytesIO
from typing import Any

import feedparser
from lxml import etree

from adapters.errors import SourceUnreadableError
from adapters.sources.addresses import absolute
from adapters.sources.bylines import names
from adapters.sources.dates import moment
from adapters.sources.markup import plain
from adapters.sources.words import MOST_TITLE, in_paragraphs, one_line
from adapters.web import Entry

MOST_GUID = 2000

_MARKED_UP = frozenset({"text/html", "application/xhtml+xml"})
_READ = _MARKED_UP | {"text/plain", "text", "html", "xhtml"}

_STUMBLES = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What a library of text raises at input that its authors did not think of."""

Found = Mapping[str, Any]


def parsed(root: etree._Element, url: str) -> tuple[Found, Sequence[Found]]:
    """What feedparser says of the feed, and of each of its items. It fetches, opens and sanitizes nothing.

    Raises SourceUnreadableError for what it stumbles over.
    """
    try:
        found = feedparser.parse(
            BytesIO(etree.tostring(root, encoding="utf-8")),
            response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url},
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except _STUMBLES as error:
        raise SourceUnreadableError(
            url, "the feed is broken", "tell its publisher, or follow another"
        ) from error
    return found.feed, found.entries


def entry(item: Found, url: str, now: datetime) -> Entry:
    """One item; `url` is the feed's, for its relative links."""
    contents = [detail for detail in _of(item, "content") or () if detail.get("type", "text/html") in _READ]
    whole = max((text for detail in contents if (text := words(detail))), key=len, default="")
    summary = words(_of(item, "summary_detail"))
    published = moment(_of(item, "published"), now)
    updated = moment(_of(item, "updated"), now)
    created = moment(_of(item, "created"), now)
    return Entry(
        guid=one_line(_of(item, "id"), MOST_GUID),
        url=absolute(url, _address(item)),
        headline=title(_of(item, "title_detail")) or None,
        text=whole or summary,
        is_whole=bool(whole) and len(whole) >= len(summary),
        byline=names(_authors(item)),
        published=published or updated or created,
        updated=updated,
    )


def words(detail: Found | None) -> str:
    """The text of an element as paragraphs."""
    if not detail or not (value := detail.get("value")):
        return ""
    if detail.get("type", "text/html") in _MARKED_UP:
        return plain(value)
    return in_paragraphs(value.split("\n\n"))


def title(detail: Found | None) -> str:
    """The text of a title on one line, its entities decoded once."""
    if not detail or not (value := detail.get("value")):
        return ""
    if detail.get("type") in _MARKED_UP:
        value = plain(value, 4 * MOST_TITLE) or unescape(value)
    return one_line(value, MOST_TITLE)


def _of(item: Found, key: str) -> Any:  # noqa: ANN401  # feedparser has no types
    """What the item itself has; feedparser's own look-up gives one date for another."""
    return dict.get(item, key) if isinstance(item, dict) else None


def _address(item: Found) -> str | None:
    """Where the article is: what a mirror calls the original, the item's link, its GUID, or where its content is."""
    links = [link for link in _of(item, "links") or () if link.get("rel") == "alternate" and link.get("href")]
    pages = [link["href"] for link in links if "html" in link.get("type", "text/html")]
    sources = [detail["src"] for detail in _of(item, "content") or () if detail.get("src")]
    guid = _of(item, "id") or ""
    guids = (
        [guid] if guid.startswith(("http://", "https://")) and _of(item, "guidislink") is not False else []
    )
    candidates = (_of(item, "feedburner_origlink"), *pages, _of(item, "link"), *guids, *sources)
    return next((address for address in candidates if address), None)


def _authors(item: Found) -> Iterator[str]:
    for author in _of(item, "authors") or ():
        if name := author.get("name") or author.get("email"):
            yield str(name)
    if not _of(item, "authors") and (author := _of(item, "author")):
        yield str(author)
