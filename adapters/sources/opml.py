"""Lists of feeds as other feed readers write and read them.

Source: http://opml.org/spec2.opml
"""

import re
from collections.abc import Callable, Iterable, Iterator
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
_END = re.compile(r"</opml\s*>\s*(?:<!--[^>]*-->\s*)*\Z", re.IGNORECASE)
_LONGEST_END = 1000
_LONGEST_CALLED = 100
_WHAT = "the OPML file"
_ADVICE = "export it anew from your feed reader"


@dataclass(frozen=True, slots=True)
class OutlinedFeed:
    """A feed of an OPML file. `title` and `group` are "" where it gives none; groups in groups are "A / B"."""

    url: str
    title: str = ""
    site: str | None = None
    group: str = ""


Tell = Callable[[str], object]
"""Told in a line what is left out and why."""


def read_opml(body: bytes, tell: Tell = str) -> tuple[OutlinedFeed, ...]:
    """The feeds of an OPML file in its order, each address once, at most MOST_FEEDS.

    `tell` hears of each entry that is left out: it has no web address, or stands there twice. Raises
    SourceUnreadableError for what is no OPML, is too large, or has a DOCTYPE; SourceEmptyError without a feed.
    """
    if len(body) > MOST_BYTES:
        raise SourceUnreadableError(_WHAT, f"it is larger than {MOST_BYTES:,} bytes", "split it into several")
    feeds: dict[str, OutlinedFeed] = {}
    text = _safe(body)
    for feed in _outlined(text, tell):
        known = feeds.setdefault(canonical(feed.url), feed)
        if known is not feed:
            tell(f"{_called(feed.title, feed.url)}: it stands there twice")
        if len(feeds) == MOST_FEEDS:
            tell(f"what comes after the first {MOST_FEEDS:,} feeds: split the file into several")
            break
    if not feeds:
        raise SourceEmptyError(_WHAT, "it names no feed", _ADVICE)
    if not _END.search(text[-_LONGEST_END:]):
        tell("what the file lacks: it breaks off before its end (</opml>)")
    return tuple(feeds.values())


def _called(name: str, address: str) -> str:
    """An entry as it can be found in the file again."""
    return f"“{one_line(name or address, _LONGEST_CALLED)}”" if name or address else "an entry without a name"


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


def _outlined(text: str, tell: Tell) -> Iterator[OutlinedFeed]:
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
        elif problem := _lacks(said, has_more=len(outline) > 0):
            tell(f"{_called(name, said.get('xmlurl', ''))}: {problem}")
        groups.append("" if address else name)


def _lacks(said: dict[str, str], *, has_more: bool) -> str:
    """What is wrong with an entry without a web address; "" for a group."""
    given = one_line(said.get("xmlurl"), _LONGEST_CALLED)
    if given:
        return f"its address is none of the web ({given})"
    return "" if has_more else "it has no address (xmlUrl)"
