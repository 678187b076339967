"""A feed's XML made safe and sound before feedparser sees it: no DOCTYPE, not too many items, only what is read.

What feeds get wrong most often (bare ampersands, HTML's entities, prefixes that nobody declared, tags that are not
closed) is put right, so that feedparser never falls back on its lenient parser, which takes quadratic time.
"""

import re
from collections.abc import Iterator
from html.entities import html5

from lxml import etree

from adapters.errors import SourceUnreadableError
from adapters.sources.addresses import MOST_ADDRESS
from adapters.sources.words import MOST_TEXT

MOST_ITEMS = 200
"""Of a feed: what a busy site publishes in a day; a longer one is an archive."""

_MOST_ELEMENTS = 25_000
"""Of all items together; feedparser takes up to 60 µs for each, and 300,000 in one item took 18 s."""

ROOTS = frozenset({"rss", "feed", "rdf", "channel"})

_SPACE = re.compile(r"\s*")
_ROOT = re.compile(r"<(?:[\w.-]{1,40}:)?([A-Za-z]\w{0,20})[\s/>]")
_DOCTYPE = re.compile(r"<!DOCTYPE\s+(?:[\w.-]{1,40}:)?([A-Za-z]\w{0,20})[\s\[>]", re.IGNORECASE)
_PAGE = re.compile(r"<!DOCTYPE\s+html\b", re.IGNORECASE)
_BARE = re.compile(r"&(?!(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{1,31});)")
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)(?:#(\d{1,7}|[xX][0-9a-fA-F]{1,6})|(\w{1,31}));")

_NAMESPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "atom": "http://www.w3.org/2005/Atom",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
}
"""Those that feeds use without declaring them."""

_READ_FROM = frozenset(
    {
        *("", "http://backend.userland.com/rss", "http://backend.userland.com/rss2"),
        *(
            "http://purl.org/rss/1.0/",
            "http://my.netscape.com/rdf/simple/0.9/",
            "http://channel.netscape.com/rdf/simple/0.9/",
        ),
        *(
            "http://purl.org/atom/ns#",
            "http://www.w3.org/1999/xhtml",
            "http://purl.org/dc/terms/",
            *_NAMESPACES.values(),
        ),
    }
)
"""Whose elements are read; "media:title" and "itunes:summary" would be taken for the item's own."""

_KEPT = frozenset(
    """
    title link guid id description summary content encoded body div author name email creator pubdate published
    issued updated modified created date origlink
    """.split()  # noqa: SIM905  # a list of words
)
"""The elements of an item that are read, in small letters."""

_LONG = 200
_SAID = frozenset({"updatePeriod", "updateFrequency"})
"""Names with a prefix that a feed says something of itself with."""

_MOST_ATTRIBUTES = 50
"""Of one element; looking at thousands takes quadratic time."""


def is_feed_xml(text: str) -> bool:
    """Whether a text is RSS, Atom or RDF by its first element, whatever stands in front of that."""
    at = _prolog(text)
    root = _DOCTYPE.match(text, at) or _ROOT.match(text, at)
    return root is not None and root[1].lower() in ROOTS


def safe_tree(text: str, url: str) -> etree._Element:
    """The feed's tree, with its first MOST_ITEMS items alone, and of these what is read.

    Raises SourceUnreadableError for what is no feed, and for a feed with a DOCTYPE, whose entities can grow
    without bound.
    """
    at = _prolog(text)
    if text.startswith("<!", at) and not _PAGE.match(text, at):
        problem = "the feed has a DOCTYPE, which can hide more than it shows"
        raise SourceUnreadableError(url, problem, "ask its publisher for one without, or follow another feed")
    root = parsed_xml(text[at:]) if is_feed_xml(text) else None
    if root is None or not isinstance(root.tag, str):
        raise SourceUnreadableError(
            url, "this is no feed", "give the address of a feed, or of a page that names one"
        )
    _declare(root)
    _cut(root)
    if sum(1 for _ in root.iter()) > 2 * _MOST_ELEMENTS:
        raise SourceUnreadableError(url, "the feed is not made to be read", "follow another feed")
    return root


def parsed_xml(text: str) -> etree._Element | None:
    """The tree of some XML, mended where it is broken; None when there is none. No entity is resolved.

    What is nested deeper than 256 is left out.
    """
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root: etree._Element | None = etree.fromstring(
            "".join(_tidied(text)).encode("utf-8", "replace"), parser
        )
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root


def local(element: etree._Element) -> str:
    """An element's name without its namespace, in small letters; "" for what is no element."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _prolog(text: str) -> int:
    """Where the first element or the DOCTYPE starts."""
    at = 0
    while True:
        at = _SPACE.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing, too
        if text.startswith("<!--", at):
            end = text.find("-->", at) + 3
        elif text.startswith("<?", at):
            end = text.find("?>", at) + 2
        else:
            return at
        if end <= at:
            return at
        at = end


def _tidied(text: str) -> Iterator[str]:
    """The text in pieces, with every ampersand outside of CDATA made one that XML has; comments left out."""
    at = 0
    while (start := text.find("<!", at)) >= 0:
        yield _sound(text[at:start])
        opening, closing = ("<!--", "-->") if text.startswith("<!--", start) else ("<![CDATA[", "]]>")
        if not text.startswith(opening, start):
            yield "&lt;!"
            at = start + 2
            continue
        end = text.find(closing, start + len(opening))
        end = len(text) if end < 0 else end
        if opening != "<!--":
            yield text[start:end] + closing
        at = end + len(closing)
    yield _sound(text[at:])


def _sound(text: str) -> str:
    """The text with each ampersand made one that XML has: HTML's entities as characters, bare ones escaped."""
    return _REFERENCE.sub(_character, _BARE.sub("&amp;", text)) if "&" in text else text


def _character(found: re.Match[str]) -> str:
    number, name = found.groups()
    if not number:
        return html5.get(f"{name};", f"&{name};").translate({38: "&amp;", 60: "&lt;"})
    code = int(number[1:], 16) if number[0] in "xX" else int(number)
    is_sound = 31 < code < 127 or code in (9, 10, 13) or 159 < code < 0xD800 or 0xE000 <= code < 0xFFFE
    return found[0] if is_sound or 0x10000 <= code < 0x10FFFF else _windows(code)


def _windows(code: int) -> str:
    """What was meant by a number that stands for a control code: "&#146;" is Windows-1252's apostrophe."""
    return bytes([code]).decode("cp1252", "replace") if 127 < code < 160 else " "


def _declare(root: etree._Element) -> None:
    """Give elements whose prefix nobody declared the namespace that the prefix usually stands for."""
    for element in root.iter("*"):
        if len(element.attrib) > _MOST_ATTRIBUTES:
            element.attrib.clear()
        prefix, colon, name = element.tag.partition(":") if "{" not in element.tag else ("", "", "")
        if colon:
            uri = _NAMESPACES.get(prefix, "urn:undeclared")
            element.tag = f"{{{uri}}}{name if name.lower() in _KEPT or name in _SAID else 'unknown'}"
        for key in [key for key in element.attrib if ":" in key and "{" not in key]:
            del element.attrib[key]


def _cut(root: etree._Element) -> None:
    """Leave the first items alone, and in each only what is read, within its bounds."""
    room = _MOST_ELEMENTS
    for number, item in enumerate(list(root.iter("{*}item", "{*}entry"))):
        for child in list(item) if room > 0 else ():
            if not _is_read(child):
                item.remove(child)
        room -= sum(1 for _ in item.iter()) if room > 0 else 0
        if (number >= MOST_ITEMS or room <= 0) and (parent := item.getparent()) is not None:
            parent.remove(item)
    for element in root.iter("*"):
        _shorten(element)


def _is_read(child: etree._Element) -> bool:
    namespace = child.tag[1:].partition("}")[0] if child.tag.startswith("{") else ""
    return namespace in _READ_FROM and local(child) in _KEPT


def _shorten(element: etree._Element) -> None:
    text = (element.text or "")[:MOST_TEXT]
    if len(text) > _LONG and "]]>" not in text:
        element.text = etree.CDATA(text)  # each escaped character is an event of its own for feedparser
    elif element.text:
        element.text = text
    for key, value in element.attrib.items():
        if len(value) > MOST_ADDRESS:
            element.attrib[key] = ""
