"""A page's bytes as an article. Nothing is fetched here.

Works through up to 5 MB and so takes processor time: a page of usual size some ten milliseconds.
"""

import re
from dataclasses import replace
from datetime import UTC, datetime

from lxml import etree

from adapters.articles import RawArticle
from adapters.errors import SourceEmptyError, SourceUnreadableError
from adapters.sources.addresses import without_fragment
from adapters.sources.charsets import text_of
from adapters.sources.formats import document, is_page, listing
from adapters.sources.markup import tree
from adapters.sources.pages.body import MOST_ELEMENTS, text
from adapters.sources.pages.extent import LEAST_ARTICLE, extent, is_article
from adapters.sources.pages.json_ld import Told, told
from adapters.sources.pages.meta import HEADLINES, headings, meta, said, title
from adapters.sources.pages.short import marked_text
from adapters.sources.pages.tags import is_readable
from adapters.sources.pages.told import address, given
from adapters.sources.words import in_paragraphs, one_line

MOST_BYTES = 5_000_000
"""Of a page, unpacked; the largest pages of articles have a fifth."""

_READ_TYPES = re.compile(r"$|text/|application/(?:xhtml|xml|octet-stream)|unknown")
"""What pages are served as; some servers say nothing, or that they do not know."""

_PARTED = re.compile(r"\n\s*\n")
_LEAST_TEXT = 250
"""Characters below which the text that the page's own data gives is taken, where it gives a longer one."""


def read_page(body: bytes, url: str, content_type: str, *, now: datetime | None = None) -> RawArticle:
    """The article on a page. `url` is where it was read; the article's is what the page names as its own.

    Its text is the page's words, in paragraphs parted by an empty line. `now` is an aware time, the clock's by
    default. Raises SourceUnreadableError for what is no page, or too large; SourceEmptyError without an article.
    """
    if _type(content_type) == "text/plain" and not is_page(body):
        return _plain(body, url, content_type)
    root = page_tree(body, url, content_type)
    at = now or datetime.now(UTC)
    tags = meta(root)
    found = told(root, (*headings(root), title(root), *said(tags, HEADLINES)))
    known = found or Told()
    about = given(root, known, tags, url, at)
    where = address(root, known, tags, url)
    words = _without_heading(text(root, url), headings(root))
    if len(words) < _LEAST_TEXT and len(known.body) > len(words) and known.is_free is not False:
        words = in_paragraphs(known.body.split("\n\n"))
    marked = marked_text(root) if len(words) < LEAST_ARTICLE else ""
    is_found = is_article(root, found, tags, words)
    if marked and (not is_found or len(marked) > len(words)):
        words = marked
    elif not is_found:
        advice = "give the address of an article, or follow the site's feed"
        raise SourceEmptyError(url, "no article was found on this page", advice)
    return RawArticle(words, url=where, given=about, extent=extent(root, known, tags, words))


def read_saved(body: bytes, path: str) -> RawArticle:
    """The article of a page that was saved to a file, with the address that it names as its own, if it does.

    Raises what read_page does.
    """
    return replace(read_page(body, path, "text/html"), path=path)


def page_tree(body: bytes, url: str, content_type: str) -> etree._Element:
    """The page's tree. Raises SourceUnreadableError, SourceEmptyError."""
    page = _decoded(body, url, content_type)
    if not is_readable(page):
        raise SourceUnreadableError(url, "its HTML is not made to be read", "save its text as a .txt file")
    root = tree(page)
    if root is None:
        raise SourceEmptyError(url, "no article was found on this page", "give the address of an article")
    if sum(1 for _ in root.iter()) > MOST_ELEMENTS:
        problem = f"the page has more than {MOST_ELEMENTS:,} elements"
        raise SourceUnreadableError(url, problem, "save the article's text as a .txt file and digest that")
    return root


def _without_heading(words: str, own: tuple[str, ...]) -> str:
    """The text without the page's heading at its start, which the extractor takes for its first paragraph."""
    first, _, rest = words.partition("\n\n")
    return rest if rest and first in own else words


def _decoded(body: bytes, url: str, content_type: str) -> str:
    if len(body) > MOST_BYTES:
        raise SourceUnreadableError(url, f"the page is larger than {MOST_BYTES:,} bytes", "give another page")
    if not body.strip():
        raise SourceEmptyError(url, "the server sent nothing", "try again later, or check the address")
    kind = _type(content_type)
    if listed := listing(body):
        raise SourceUnreadableError(url, *listed)
    if (name := document(body)) or not _READ_TYPES.match(kind):
        problem = f"this is {name or one_line(kind, 60)}, not a web page"
        raise SourceUnreadableError(url, problem, "save its text as a .txt file and digest that")
    page = text_of(body, content_type)
    if page is None:
        raise SourceUnreadableError(
            url, "its encoding is none that pages have", "save its text as a .txt file"
        )
    return page


def _plain(body: bytes, url: str, content_type: str) -> RawArticle:
    """A page that is nothing but text."""
    words = in_paragraphs(_PARTED.split(_decoded(body, url, content_type)))
    if not words:
        raise SourceEmptyError(url, "no article was found on this page", "give the address of an article")
    return RawArticle(words, url=without_fragment(url))


def _type(content_type: str) -> str:
    return content_type.partition(";")[0].strip().lower()
