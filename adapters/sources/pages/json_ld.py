"""What a page says of its article in JSON-LD.

Source: https://schema.org/NewsArticle
"""

import json
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import islice

from lxml import etree

_MOST_SCRIPTS = 20
_LONGEST = 1_000_000
"""Characters of one script: some hold the whole article."""

_MOST_OBJECTS = 2000
_NOT_JSON = " \t\r\n;"
_ARTICLES = frozenset(
    """
    newsarticle reportagenewsarticle analysisnewsarticle backgroundnewsarticle opinionnewsarticle reviewnewsarticle
    askpublicnewsarticle article blogposting liveblogposting report advertisercontentarticle scholarlyarticle
    techarticle satiricalarticle
    """.split()  # noqa: SIM905  # a list of words
)
_WRAPPERS = ("<![CDATA[", "]]>", "//<![CDATA[", "//]]>", "<!--", "-->", "/*", "*/")

Object = dict[str, object]


@dataclass(frozen=True, slots=True)
class Told:
    """What the JSON-LD of a page tells of its article; "" or () for what it does not. All is as the page has it.

    `is_free`: None when it does not say.
    """

    headline: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""
    outlet: str = ""
    language: str = ""
    url: str = ""
    body: str = ""
    is_free: bool | None = None


def told(root: etree._Element, titles: Iterable[str] = ()) -> Told | None:
    """What the page's article in JSON-LD tells; None when there is none.

    Where several are listed (the page's own, and teasers of others) it is the one whose headline is among the
    page's `titles`, or within one. A list that is about none of these is a front page's.
    """
    objects = list(islice(_objects(root), _MOST_OBJECTS))
    articles = [each for each in objects if _is_article(each)]
    found = _own([each for each in articles if _text(each.get("headline"))], tuple(map(_plain, titles)))
    if found is None:
        return None
    named = {str(each.get("@id")): each for each in objects if "@id" in each and len(each) > 1}
    return Told(
        headline=_text(found.get("headline")),
        authors=tuple(_names(found.get("author") or found.get("creator"), named)),
        published=_text(found.get("datePublished")) or _text(found.get("dateCreated")),
        outlet=next(_names(found.get("publisher") or found.get("sourceOrganization"), named), ""),
        language=_text(found.get("inLanguage")),
        url=_text(found.get("url")) or _address(found.get("mainEntityOfPage")),
        body=_text(found.get("articleBody"), most=_LONGEST),
        is_free=_is_free(found),
    )


def _own(articles: list[Object], titles: tuple[str, ...]) -> Object | None:
    """The article that the page is about."""
    headlines = [_plain(_text(each.get("headline"))) for each in articles]
    if len(set(headlines)) < 2:
        return articles[0] if articles else None
    pairs = zip(articles, headlines, strict=True)
    return next((each for each, low in pairs if low and any(low in title for title in titles)), None)


def _plain(title: str) -> str:
    return " ".join(title.casefold().split())


def _objects(root: etree._Element) -> Iterator[Object]:
    """Every JSON object of the page's scripts, outer ones first; scripts that are no JSON are left out."""
    scripts = root.iterfind(".//script[@type='application/ld+json']")
    for script in islice(scripts, _MOST_SCRIPTS):
        try:
            waiting = deque([json.loads(_unwrapped(script.text or ""), strict=False)])
        except (ValueError, RecursionError):
            continue
        while waiting:
            each = waiting.popleft()
            if isinstance(each, list):
                waiting.extendleft(reversed(each[:_MOST_OBJECTS]))
            elif isinstance(each, dict):
                yield each
                waiting += [value for value in each.values() if isinstance(value, list | dict)]


def _unwrapped(text: str) -> str:
    text = text[:_LONGEST].strip(_NOT_JSON)
    for wrapper in _WRAPPERS:
        text = text.removeprefix(wrapper).removesuffix(wrapper).strip(_NOT_JSON)
    return text


def _is_article(each: Object) -> bool:
    types = each.get("@type")
    listed = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.rpartition("/")[2].lower() in _ARTICLES for name in listed)


def _text(value: object, most: int = 4000) -> str:
    """The words of a value; entities that were left in it are decoded once."""
    if isinstance(value, list):
        value = next((each for each in value if isinstance(each, str)), "")
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return unescape(value[:most]) if isinstance(value, str) else ""


def _names(value: object, named: dict[str, Object]) -> Iterator[str]:
    """Names of people or organisations: strings, objects, lists of both, or references to objects elsewhere."""
    listed = value if isinstance(value, list) else [value]
    for each in listed[:50]:
        if isinstance(each, dict):
            each = named.get(str(each.get("@id")), each) if "name" not in each else each  # noqa: PLW2901  # followed
            name = each.get("name")
            for inner in name[:50] if isinstance(name, list) else [name]:
                yield from filter(None, [_text(inner)])
        elif name := _text(each):
            yield name


def _address(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("@id") or value.get("url")
    return value[:4000] if isinstance(value, str) else ""


def _is_free(found: Object) -> bool | None:
    """Whether it, or every part that it names, may be read without paying; None when it does not say."""
    said = [found.get("isAccessibleForFree")]
    parts = found.get("hasPart")
    said += [
        p.get("isAccessibleForFree")
        for p in (parts if isinstance(parts, list) else [parts])
        if isinstance(p, dict)
    ]
    words = [str(each).rpartition("/")[2].strip().lower() for each in said if each is not None]
    if any(word in ("false", "no", "0") for word in words):
        return False
    return True if words else None
