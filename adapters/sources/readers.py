"""How what was fetched is read: the parsers, each loaded when the first feed or page comes in.

They take half a second and 30 MB to load, which a bot that follows nothing need not spend.
"""

from collections.abc import Callable
from dataclasses import dataclass

from adapters.articles import RawArticle
from adapters.web import Feed


def _read_feed(body: bytes, url: str, content_type: str) -> Feed:
    from adapters.sources.feeds.reading import read_feed  # noqa: PLC0415  # feedparser and lxml

    return read_feed(body, url, content_type)


def _is_feed(body: bytes, content_type: str) -> bool:
    from adapters.sources.feeds.reading import is_feed  # noqa: PLC0415  # as above

    return is_feed(body, content_type)


def _read_page(body: bytes, url: str, content_type: str) -> RawArticle:
    from adapters.sources.pages.reading import read_page  # noqa: PLC0415  # trafilatura

    return read_page(body, url, content_type)


def _feed_links(body: bytes, url: str, content_type: str) -> tuple[str, ...]:
    from adapters.sources.pages.links import feed_links  # noqa: PLC0415  # lxml

    return feed_links(body, url, content_type)


@dataclass(frozen=True, slots=True)
class Readers:
    """Each takes the bytes, their address and their Content-Type, and is pure."""

    read_feed: Callable[[bytes, str, str], Feed] = _read_feed
    is_feed: Callable[[bytes, str], bool] = _is_feed
    read_page: Callable[[bytes, str, str], RawArticle] = _read_page
    feed_links: Callable[[bytes, str, str], tuple[str, ...]] = _feed_links
