"""Lists of feeds as other feed readers write and read them.

Source: http://opml.org/spec2.opml
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from adapters.errors import SourceEmptyError, SourceUnreadableError
from adapters.links import canonical, is_web
from adapters.sources.addresses import absolute
from adapters.sources.charsets import text_of
from adapters.sources.words import one_line

MOST_BYTES = 5_000_000
MOST_FEEDS = 10_000
MOST_NAME = 200
"""Characters of a title or a group."""

_DEEPEST = 20
_PROLOG = re.compile(r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*+", re.DOTALL)
_WHAT = "the OPML file"
_ADVICE = "export it anew from your feed reader"


@dataclass(frozen=True, slots=True)
class OutlinedFeed:
    """A feed of an OPML file. `title` and `group` are "" where it gives none; groups in groups are "A / B"."""

    url: str
    title: str = ""
    site: str | None = None
    group: str = ""


def read_opml(body: bytes) -> tuple[OutlinedFeed, ...]:
    """The feeds of an OPML file in its order, each address once, at most MOST_FEEDS.

    What has no web address is left out. Raises SourceUnreadableError for what is no OPML, is too large, or has a
    DOCTYPE; SourceEmptyError for a file without a feed.
    """
    if len(body) > MOST_BYTES:
        raise SourceUnreadableError(_WHAT, f"it is larger than {MOST_BYTES:,} bytes", "split it into several")
    feeds: dict[str, OutlinedFeed] = {}
    for feed in _outlined(_safe(body)):
        feeds.setdefault(canonical(feed.url), feed)
        if len(feeds) == MOST_FEEDS:
            break
    if not feeds:
        raise SourceEmptyError(_WHAT, "it names no feed", _ADVICE)
    return tuple(feeds.values())


def write_opml(feeds: Iterable[OutlinedFeed], title: str = "Pullquote's sources") -> str:
    """The feeds as OPML 2.0, those that follow one another in a group together; what read_opml reads as the same."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">']
    lines += [f"  <head><title>{escape(one_line(title, MOST_NAME))}</title></head>", "  <body>"]
    for group, members in groupby(feeds, key=lambda feed: one_line(feed.group, MOST_NAME)):
        outlines = [_outline(feed) for feed in members if is_web(feed.url)]
        if group:
            outlines = [
                f"    <outline text={quoteattr(group)}>",
                *(f"  {each}" for each in outlines),
                "    </outline>",
            ]
        lines += outlines
    return "\n".join((*lines, "  </body>", "</opml>", ""))


def _outline(feed: OutlinedFeed) -> str:
    title = one_line(feed.title, MOST_NAME)
    site = f" htmlUrl={quoteattr(feed.site)}" if feed.site and is_web(feed.site) else ""
    named = f"text={quoteattr(title or feed.url)}" + (f" title={quoteattr(title)}" if title else "")
    return f'    <outline type="rss" {named} xmlUrl={quoteattr(feed.url)}{site}/>'


def _safe(body: bytes) -> str:
    """The file's text, from its first element on."""
    text = text_of(body, "") or ""
    start = _PROLOG.match(text)
    text = text[start.end() if start else 0 :]
    if text.startswith("<!"):
        raise SourceUnreadableError(_WHAT, "it has a DOCTYPE, which can hide more than it shows", _ADVICE)
    if not re.match(r"<opml[\s>]", text, re.IGNORECASE):
        raise SourceUnreadableError(_WHAT, "this is no OPML", _ADVICE)
    return text


def _outlined(text: str) -> Iterator[OutlinedFeed]:
    from lxml import etree  # noqa: PLC0415  # 20 ms and 8 MB for who never imports a list

    from adapters.sources.feeds.xml import parsed_xml  # noqa: PLC0415  # as above

    root = parsed_xml(text)
    groups: list[str] = []
    for event, outline in etree.iterwalk(root, events=("start", "end")) if root is not None else ():
        if not isinstance(outline.tag, str) or outline.tag.lower() != "outline":
            continue
        if event == "end":
            groups.pop()
            continue
        said = (
            {key.lower(): value for key, value in outline.attrib.items()} if len(outline.attrib) < 50 else {}
        )
        name = one_line(said.get("title") or said.get("text"), MOST_NAME)
        address = absolute("", said.get("xmlurl"))
        if address:
            group = one_line(" / ".join(filter(None, groups[:_DEEPEST])), MOST_NAME)
            yield OutlinedFeed(
                address, "" if name == address else name, absolute("", said.get("htmlurl")), group
            )
        groups.append("" if address else name)
