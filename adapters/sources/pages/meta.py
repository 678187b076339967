"""What a page says of itself in its head: meta tags, links, its title; and in its headings."""

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from adapters.sources.words import one_line

_MOST_TAGS = 500
_LONGEST = 4000

HEADLINES = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "headline",
    "sailthru.title",
)
AUTHORS = (
    "article:author",
    "author",
    "parsely-author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "byl",
    "sailthru.author",
)
PUBLISHED = (
    *("article:published_time", "og:article:published_time", "parsely-pub-date", "citation_publication_date"),
    *(
        "citation_date",
        "dc.date.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "datepublished",
        "pubdate",
    ),
    *("publish-date", "publication_date", "sailthru.date", "date"),
)
OUTLETS = ("og:site_name", "citation_journal_title", "dc.publisher", "application-name", "publisher")
LOCALES = ("og:locale", "content-language", "dc.language", "language")
DESCRIPTIONS = ("og:description", "description", "twitter:description")
"""Names of meta tags, the surest first."""

Meta = dict[str, tuple[str, ...]]


def meta(root: etree._Element) -> Meta:
    """What each meta tag says, by its name in small letters; tags of one name in their order."""
    found: Meta = {}
    for tag in islice(root.iter("meta"), _MOST_TAGS):
        key = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or ""
        content = (tag.get("content") or "")[:_LONGEST].strip()
        if key and content:
            found[key[:100].lower()] = (*found.get(key[:100].lower(), ()), content)
    return found


def said(found: Meta, names: tuple[str, ...]) -> Iterator[str]:
    """What the tags of these names say, in the order of the names, the first of each."""
    return (found[name][0] for name in names if name in found)


def headings(root: etree._Element) -> tuple[str, ...]:
    """The page's main headings."""
    return tuple(filter(None, (_words(each) for each in islice(root.iter("h1"), 20))))


def title(root: etree._Element) -> str:
    """The page's title, as a browser shows it; "" for none."""
    found = next(root.iter("title"), None)
    return "" if found is None else _words(found)


def canonical_link(root: etree._Element) -> str:
    """What the page calls its own address; "" for nothing."""
    for link in islice(root.iter("link"), _MOST_TAGS):
        if "canonical" in (link.get("rel") or "").lower().split():
            return link.get("href") or ""
    return ""


def times(root: etree._Element) -> Iterator[str]:
    """The times on the page that are marked as such, those of publication first."""
    marked = list(islice(root.iter("time"), 50))
    marked.sort(
        key=lambda each: not (each.get("pubdate") is not None or each.get("itemprop") == "datePublished")
    )
    return (value for each in marked if (value := each.get("datetime")))


def signatures(root: etree._Element) -> Iterator[str]:
    """Where the page marks its author: by rel, itemprop, or a class that says so. Nearest words only."""
    for element in islice(root.iter("a", "span", "p", "div", "address"), 5000):
        classes = (element.get("class") or "").lower().split()
        is_marked = element.get("rel") == "author" or element.get("itemprop") == "author"
        if is_marked or not {"byline", "author", "author-name", "byline__name", "article-author"}.isdisjoint(
            classes
        ):
            yield _words(element)


def _words(element: etree._Element) -> str:
    return one_line("".join(islice(element.itertext(), 200))[:_LONGEST], _LONGEST)
