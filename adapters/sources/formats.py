"""What a file is when it is no plain text: told by its first bytes, never by its name alone."""

import re

from adapters.sources.encoding import utf_16_without_mark

_SAVE_TEXT = "save its text as a .txt file and digest that"

_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip archive"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_PROLOG = rb"\s*(?:(?:<\?.{0,500}?\?>|<!--.{0,500}?-->|<!doctype[^<>\[]{0,500}>)\s*)*+"
_FEED = re.compile(
    rb"(?:"
    + _PROLOG
    + rb"<(?:rss|rdf:rdf|(?:atom:)?feed)[\s/>])|\s*\{.{0,500}?\"https?://(?:www\.)?jsonfeed\.org/version/",
    re.IGNORECASE | re.DOTALL,
)
_OPML = re.compile(_PROLOG + rb"<opml[\s/>]", re.IGNORECASE | re.DOTALL)
_SNIFFED = 4000
_BOM = b"\xef\xbb\xbf"
_BOM_OF_WIDE_TEXT = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def other_than_text(data: bytes) -> tuple[str, str] | None:
    """What the bytes are instead of plain text, and what to do about it; None for text."""
    if name := document(data):
        return f"this is {name}, not plain text", _SAVE_TEXT
    if listed := listing(data):
        return listed
    if is_page(data):
        return "this is a web page (HTML), not plain text", "give it a name that ends in .html"
    if data.removeprefix(_BOM).lstrip().startswith(b"<?xml"):
        return "this is XML, not plain text", _SAVE_TEXT
    if b"\0" in data and not data.startswith(_BOM_OF_WIDE_TEXT) and not utf_16_without_mark(data):
        return "this is binary data, not plain text", _SAVE_TEXT
    return None


def document(data: bytes) -> str | None:
    """Which kind of document the bytes are by their signature: "a PDF"; None when they have none."""
    return next((name for signature, name in _SIGNATURES if data.startswith(signature)), None)


def listing(data: bytes) -> tuple[str, str] | None:
    """What the bytes are when they list articles or feeds instead of telling one, and what to do with them."""
    beginning = data.removeprefix(_BOM)[:_SNIFFED]
    if _FEED.match(beginning):
        advice = (
            "follow it with /follow in a channel, or name it in an OPML list for `pullquote sources import`"
        )
        return "this is a feed, not an article", advice
    if _OPML.match(beginning):
        return (
            "this is a list of feeds (OPML), not an article",
            "take it over with `pullquote sources import`",
        )
    return None


def is_page(data: bytes) -> bool:
    """Whether the bytes are a web page by their beginning."""
    return _HTML.match(data.removeprefix(_BOM)[:2000]) is not None
