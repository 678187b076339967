"""The article's own text on a page, found by trafilatura."""

import logging

from lxml import etree
from trafilatura.core import bare_extraction

from adapters.errors import SourceUnreadableError
from adapters.sources.markup import blocks
from adapters.sources.words import in_paragraphs

MOST_ELEMENTS = 50_000
"""Of a page: what the longest articles have ten times over; more take the extractor minutes."""

_PARTING = frozenset("ab body cell code div head item list p quote row table".split())  # noqa: SIM905  # a list of words
_UNREAD = frozenset({"graphic", "comments"})

_STUMBLES = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError),
    etree.LxmlError,
)
"""What a library of text raises at input that its authors did not think of."""

for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)  # they log what stands on the page


def text(root: etree._Element, url: str) -> str:
    """The article's words, a paragraph a block, parted by an empty line; "" when there is no article.

    Precision before completeness: what stands around an article is worse in a digest than a paragraph too few.
    Raises SourceUnreadableError for what trafilatura stumbles over.
    """
    try:
        found = bare_extraction(
            root,
            fast=True,
            favor_precision=True,
            include_comments=False,
            include_tables=False,
            with_metadata=False,
        )
    except _STUMBLES as error:
        advice = "save the article's text as a .txt file and digest that"
        raise SourceUnreadableError(url, "its HTML cannot be made sense of", advice) from error
    body = getattr(found, "body", None)
    return "" if body is None else in_paragraphs(blocks(body, _PARTING, _UNREAD))
