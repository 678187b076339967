"""HTML as plain words: paragraphs, without what is not the text. Nothing here is fetched, run or kept as mark-up."""

import re
from collections.abc import Collection, Iterator
from html import unescape

from lxml import etree
from lxml.html import HTMLParser

from adapters.sources.words import MOST_TEXT, in_paragraphs

BLOCKS = frozenset(
    """
    address article aside blockquote body center dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header
    hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905  # a list of words
)
"""Elements that begin and end a paragraph."""

UNREAD = frozenset(
    """
    audio button canvas datalist embed figcaption figure form frame frameset head iframe img input map math meta
    nav noscript object picture script select source style svg template textarea title video
    """.split()  # noqa: SIM905  # a list of words
)
"""Elements that hold no words of the text: code, captions, things to press."""

_PARTED = re.compile(r"\n[^\S\n]*\n")
_TAG = re.compile(r"</?[a-zA-Z][\w:-]*(?:\s[^<>]*)?/?>")
_ESCAPED_START = re.compile(
    r"\s*&lt;(?:p|div|br|a|b|i|em|strong|span|img|ul|ol|h[1-6]|table|blockquote|figure)\b", re.IGNORECASE
)
_LEFTOVER = re.compile(
    r"(?:^|(?<=[.!?…\])”\"’»])\s+|\s*(?:\[?(?:…|\.\.\.)\]?|[|»›→])\s*)"
    r"(?:read (?:more|on|the (?:full|rest of the|whole|entire) (?:article|story|post))|continue reading|keep reading"
    r"|(?:click here )?to read more|full (?:story|article)|more\s?(?=[»›→…])|weiterlesen|mehr lesen|lire la suite"
    r"|leer más|seguir leyendo|leggi tutto|lees meer|ler mais|läs mer)(?!\w)[^.!?]{0,80}[.…»›→\]]*\s*$"
    r"|\s*\[(?:…|\.\.\.)\]\s*$",
    re.IGNORECASE,
)
_APPEARED = re.compile(r"The post .{1,300} (?:first appeared|appeared first) on .{1,200}", re.IGNORECASE)
_TAIL = 400
"""Characters at the end that an invitation to read on can take."""


def plain(html: str, most: int = MOST_TEXT) -> str:
    """The words of some HTML as paragraphs parted by an empty line, its entities decoded once.

    Text without a tag keeps its own empty lines as paragraphs. HTML that was escaped twice is read as what it was
    before. An invitation to read on at its end is no part of it.
    """
    if not _TAG.search(html):
        if not _ESCAPED_START.match(html):
            return in_paragraphs(_without_tail(_PARTED.split(unescape(html))), most)
        html = unescape(html)
    root = tree(html)
    return "" if root is None else in_paragraphs(_without_tail(list(blocks(root))), most)


def tree(html: str) -> etree._Element | None:
    """The page's tree; None when there is nothing. Elements nested deeper than 250 are left out, by the parser."""
    data = html.encode("utf-8", "replace")
    if not data.strip():
        return None
    parser = HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        huge_tree=False,
        recover=True,
    )
    try:
        root: etree._Element | None = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root


def blocks(
    root: etree._Element, parting: Collection[str] = BLOCKS, unread: Collection[str] = UNREAD
) -> Iterator[str]:
    """The words of each paragraph of a tree, in order, white space as it stands; some may be empty."""
    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = element.tag if isinstance(element.tag, str) else ""
        if name in parting:
            yield from _PARTED.split("".join(pieces))
            pieces.clear()
        if event == "start":
            if name in unread or not name:
                walk.skip_subtree()
            elif element.text:
                pieces.append(element.text)
        else:
            pieces.append(
                "\n\n"
                if name in ("br", "lb") and _is_second_break(element)
                else " "
                if name in ("br", "lb")
                else ""
            )
            if element is not root and element.tail:
                pieces.append(element.tail)
    yield from _PARTED.split("".join(pieces))


def _is_second_break(element: etree._Element) -> bool:
    before = element.getprevious()
    return before is not None and before.tag == element.tag and not (before.tail or "").strip()


def _without_tail(found: list[str]) -> list[str]:
    """The paragraphs without an invitation to read on behind the last."""
    while found:
        last = found[-1].strip()
        kept = last[:-_TAIL] + _LEFTOVER.sub("", last[-_TAIL:])
        kept = "" if _APPEARED.fullmatch(kept) else kept
        if kept:
            return [*found[:-1], kept]
        found = found[:-1]
    return []
