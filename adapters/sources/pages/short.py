"""The text of a short article, from where its page marks it: extractors take so few words for furniture."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from adapters.sources.markup import UNREAD, blocks
from adapters.sources.words import in_paragraphs
from adapters.wording import inert

_AROUND = frozenset("address aside details dl footer h1 h2 h3 h4 h5 h6 header ol table ul".split())  # noqa: SIM905  # a list of words
"""What stands in an article's element beside its paragraphs."""

_SENTENCE = re.compile(r"\S+\s+\S+\s.*[.!?…][\"”’»“)\]]*", re.DOTALL)
_LEAST_PARAGRAPH = 60
_LEAST_PARAGRAPHS = 2
_LEAST_TEXT = 200
"""Characters: a notice or a teaser is rarely as long, in as many paragraphs."""

_MOST_LINKED = 0.3
"""Of the words: a list of links to articles has more."""

_NOTICE = re.compile(
    r"\bcookies?\b|your (?:consent|browser|device)|javascript|privacy (?:policy|notice|settings)|ad ?blocker"
    r"|page (?:that )?you|page not found|newsletter|all rights reserved",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"(?:read|see|load|show) (?:more|on|all)|(?:continue|keep) reading|(?:read )?(?:the )?full (?:story|article)"
    r"|weiterlesen|lire la suite|leer más",
    re.IGNORECASE,
)


def marked_text(root: etree._Element) -> str:
    """The sentences of the one element that a page marks as its article, a paragraph a block; "" where there is none.

    None, too, where what is marked is a notice, a list of links, or a teaser that leads to the article.
    """
    marked = _marked(root)
    if marked is None or _leads_on(marked):
        return ""
    found = list(filter(None, map(inert, blocks(marked, unread=UNREAD | _AROUND))))
    sentences = [each for each in found if _SENTENCE.fullmatch(each)]
    long = sum(len(each) >= _LEAST_PARAGRAPH for each in sentences)
    if long < _LEAST_PARAGRAPHS or any(map(_NOTICE.search, found)):
        return ""
    text = in_paragraphs(sentences)
    linked = sum(len("".join(link.itertext())) for link in marked.iter("a"))
    return text if len(text) >= _LEAST_TEXT and linked <= _MOST_LINKED * len(text) else ""


def _marked(root: etree._Element) -> etree._Element | None:
    """The article's element, when there is just one of the surest kind that the page has."""
    for kind in (_bodies(root), root.iter("article"), root.iter("main")):
        found = list(islice(kind, 2))
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _bodies(root: etree._Element) -> Iterator[etree._Element]:
    return (each for each in root.iter() if each.get("itemprop") == "articleBody")


def _leads_on(marked: etree._Element) -> bool:
    """Whether it is about what stands elsewhere: a link to read on, or headings that are links."""
    links = list(marked.iter("a"))
    headings = sum(any(True for _ in each.iter("a")) for each in marked.iter("h1", "h2", "h3", "h4"))
    return headings > 0 or any(_MORE.match(inert((link.text or "")[:200])) for link in links)
