"""A feed's bytes as a Feed: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed. Nothing is fetched here.

Works through up to 5 MB and so takes processor time: a feed of 20 items some milliseconds, the largest one a second.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from adapters.errors import SourceEmptyError, SourceUnreadableError
from adapters.links import canonical
from adapters.sources.addresses import absolute
from adapters.sources.charsets import text_of
from adapters.sources.feeds.hints import wait
from adapters.sources.feeds.json_feed import is_json_feed, read_json_feed
from adapters.sources.feeds.parsed import entry, parsed, title
from adapters.sources.feeds.xml import is_feed_xml, safe_tree
from adapters.web import Entry, Feed

MOST_BYTES = 5_000_000
"""Of a feed, unpacked; the largest feeds of news have a tenth."""

_SNIFFED = 20_000
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2})(?:[-_][\w-]{1,20})?\s*")


def is_feed(body: bytes, content_type: str) -> bool:
    """Whether these bytes are a feed of any kind, one that is refused for its DOCTYPE included.

    The bytes tell, not the type that the server gives: many serve feeds as "text/html" or "text/plain".
    """
    text = text_of(body[:_SNIFFED], content_type)
    return text is not None and (is_feed_xml(text) or is_json_feed(text))


def read_feed(body: bytes, url: str, content_type: str, *, now: datetime | None = None) -> Feed:
    """The feed that these bytes are. `url` is where they came from, `now` an aware time, the clock's by default.

    `wait` is what the feed itself asks for, at most a day. Raises SourceUnreadableError for what is no feed, is too
    large, or has a DOCTYPE; SourceEmptyError for a feed without a single item.
    """
    if len(body) > MOST_BYTES:
        raise SourceUnreadableError(
            url, f"the feed is larger than {MOST_BYTES:,} bytes", "follow a shorter one"
        )
    if not body.strip():
        raise SourceEmptyError(url, "the server sent nothing", "try again later, or check the address")
    text = text_of(body, content_type)
    if text is None:
        raise SourceUnreadableError(
            url, "its encoding is none that feeds have", "ask its publisher for UTF-8"
        )
    at = now or datetime.now(UTC)
    feed = read_json_feed(text, url, at) if is_json_feed(text) else _read_xml(text, url, at)
    entries = tuple(_each_once(feed.entries))
    if not entries:
        raise SourceEmptyError(url, "the feed holds no article yet", "follow it anyway, or check the address")
    return replace(feed, entries=entries, language=_language(feed.language))


def _read_xml(text: str, url: str, now: datetime) -> Feed:
    root = safe_tree(text, url)
    about, items = parsed(root, url)
    return Feed(
        url,
        title(about.get("title_detail")),
        absolute(url, about.get("link")),
        tuple(entry(item, url, now) for item in items),
        language=about.get("language"),
        wait=wait(root, now),
    )


def _language(code: str | None) -> str | None:
    found = _LANGUAGE.fullmatch((code or "")[:40])
    return found[1].lower() if found else None


def _each_once(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries that hold anything, each GUID and each address once, the first one of an address.

    A GUID that stands at two addresses is nobody's: the second entry comes without.
    """
    guids: set[str] = set()
    addresses: set[str] = set()
    for each in entries:
        address = canonical(each.url) if each.url else ""
        is_known = address in addresses if address else each.guid in guids
        if is_known or not (each.headline or each.text or each.url):
            continue
        yield replace(each, guid="") if each.guid in guids else each
        guids |= {each.guid} - {""}
        addresses |= {address} - {""}
