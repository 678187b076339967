"""Whether a page shows an article, and whether all of it."""

import re

from lxml import etree

from adapters.sources.pages.json_ld import Told
from adapters.sources.pages.meta import DESCRIPTIONS, Meta, said
from digests.model import Extent

_SHORT = 900
"""Characters: what sites show before a wall; a whole article is rarely as short."""

_LEAST_PARAGRAPH = 80
LEAST_ARTICLE = 400
"""Characters in paragraphs: below that a page that neither says nor marks that it is an article is none."""

_TEASERS = 3
_WALL_NAME = re.compile(
    r"pay-?wall|reg-?wall|subscri(?:be|ber|ption)-?(?:wall|only|gate|prompt|required)|piano-(?:offer|inline)"
    r"|tp-container|premium-(?:content|wall|box)|metered|locked-content|gated-content|barrier",
    re.IGNORECASE,
)
_WALL_WORDS = re.compile(
    r"subscribe (?:now )?to (?:continue|read|keep|unlock)|to (?:continue|keep) reading|already a subscriber"
    r"|for subscribers only|subscriber[- ](?:only|exclusive)|exclusive to subscribers|register to (?:continue|read)"
    r"|sign in to (?:continue|read)|unlock this (?:article|story)|réservé aux abonnés|nur für abonnenten"
    r"|jetzt weiterlesen|solo para suscriptores|riservato agli abbonati",
    re.IGNORECASE,
)
_MOST_LOOKED_AT = 200_000


def is_article(root: etree._Element, told: Told | None, tags: Meta, text: str) -> bool:
    """Whether a page that holds this text is an article's: it says so, or the text is one.

    A list of teasers is none, however many words they have.
    """
    if not text:
        return False
    if told is not None:
        return True
    long = [part for part in text.split("\n\n") if len(part) >= _LEAST_PARAGRAPH]
    says_article = any(each.lower() in ("article", "news.article") for each in tags.get("og:type", ()))
    if sum(1 for _ in root.iter("article")) > _TEASERS and not says_article:
        return False
    return bool(long) and (says_article or sum(map(len, long)) >= LEAST_ARTICLE)


def extent(root: etree._Element, told: Told, tags: Meta, text: str) -> Extent:
    """Whether the page's text is all of the article: no, when the page says that it costs, or shows a wall."""
    if told.is_free is False:
        return "teaser"
    if len(text) > _SHORT:
        return "full"
    description = max(said(tags, DESCRIPTIONS), key=len, default="")
    if description and len(text) <= len(description) + 20:
        return "teaser"
    return "teaser" if _has_wall(root) else "full"


def _has_wall(root: etree._Element) -> bool:
    for element in root.iter("div", "section", "aside", "p", "form"):
        if _WALL_NAME.search(f"{(element.get('class') or '')[:300]} {(element.get('id') or '')[:100]}"):
            return True
    words = " ".join("".join(part for part in root.itertext())[:_MOST_LOOKED_AT].split())
    return _WALL_WORDS.search(words) is not None
