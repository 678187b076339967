"""What a page says of its article, from the surest place that says it: JSON-LD, then meta tags, then the page.

Extractors take titles and authors from wherever they look likely, and are off for four in ten; a publisher's own
data is made to be read by machines.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from lxml import etree

from adapters.links import is_web
from adapters.sources.addresses import absolute, host_of, may_speak_for, without_fragment
from adapters.sources.bylines import names
from adapters.sources.dates import moment
from adapters.sources.pages.json_ld import Told
from adapters.sources.pages.meta import (
    AUTHORS,
    HEADLINES,
    LOCALES,
    OUTLETS,
    PUBLISHED,
    Meta,
    canonical_link,
    headings,
    said,
    signatures,
    times,
    title,
)
from adapters.sources.words import MOST_TITLE, one_line
from digests.model import Given

MOST_OUTLET = 100

_SEPARATOR = re.compile(r"\s+[|–—·•»:/-]{1,2}\s+|\s*[|»]\s*")
_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:[-_].{1,20})?")
_ROOM = 4


def given(root: etree._Element, told: Told, tags: Meta, url: str, now: datetime) -> Given:
    """Headline, authors, time, outlet and language as the page gives them, cleaned."""
    outlet = next(_lines((told.outlet, *said(tags, OUTLETS)), MOST_OUTLET), None)
    return Given(
        headline=_headline(root, told, tags, (outlet or "", host_of(url))) or None,
        byline=_byline(root, told, tags, outlet),
        published=next(filter(None, (moment(each, now) for each in _times(root, told, tags))), None),
        outlet=outlet if outlet and "://" not in outlet else None,
        language=next(_languages(root, told, tags), None),
    )


def address(root: etree._Element, told: Told, tags: Meta, url: str) -> str | None:
    """The article's main address: what the page names, as far as it may speak for it; else where it was read.

    Of a page that is no web address but a file's path, what it names; None when it names nothing.
    """
    is_file = not is_web(url)
    for named in (canonical_link(root), *tags.get("og:url", ())[:1], told.url):
        found = absolute(url, named)
        if found and (is_file or may_speak_for(url, found)) and not _is_front(found, url):
            return without_fragment(found)
    return None if is_file else without_fragment(url)


def _is_front(found: str, url: str) -> bool:
    """Whether an address is a site's front page, which careless sites name on every page."""
    path = re.sub(r"^https?://[^/]*", "", found)
    return path in ("", "/") and re.sub(r"^https?://[^/]*", "", url) not in ("", "/")


def _headline(root: etree._Element, told: Told, tags: Meta, sites: Iterable[str]) -> str:
    own = headings(root)
    only = own if len(own) == 1 else ()
    for candidate in _lines(
        (told.headline, *said(tags, HEADLINES), *only, title(root), *own[:1]), MOST_TITLE
    ):
        if words := _without_site(candidate, tuple(filter(None, sites)), own):
            return words
    return ""


def _without_site(words: str, sites: tuple[str, ...], own: tuple[str, ...]) -> str:
    """The title without the site's name at its end or start; "" when it is nothing else."""
    lows = {_bare(site) for site in sites} | {_bare(site.partition(".")[0]) for site in sites}
    if words in own and _bare(words) not in lows:
        return words
    gaps = list(islice(_SEPARATOR.finditer(words), 20))
    for gap in gaps:
        if (rest := words[: gap.start()]) in own or _bare(words[gap.end() :]) in lows:
            return rest if _bare(rest) not in lows else ""
    for gap in reversed(gaps):
        if (rest := words[gap.end() :]) in own or _bare(words[: gap.start()]) in lows:
            return rest
    return "" if _bare(words) in lows else words


def _bare(name: str) -> str:
    """A site's name as it is compared: "The Ellery Post" is "elleryposts" own address, "ellerypost"."""
    return re.sub(r"[\W_]+", "", name.casefold().removeprefix("the "))


def _byline(root: etree._Element, told: Told, tags: Meta, outlet: str | None) -> tuple[str, ...]:
    """The authors of the first place that names any."""
    tagged = (tags[name][:_ROOM] for name in AUTHORS if name in tags)
    marked = (each for each in islice(signatures(root), _ROOM))
    for places in ((told.authors,), tagged, ((each,) for each in marked)):
        for place in places:
            if found := names(place, outlet):
                return found
    return ()


def _times(root: etree._Element, told: Told, tags: Meta) -> Iterator[str]:
    yield told.published
    yield from said(tags, PUBLISHED)
    yield from islice(times(root), 3)


def _languages(root: etree._Element, told: Told, tags: Meta) -> Iterator[str]:
    for code in (told.language, root.get("lang") or "", *said(tags, LOCALES)):
        if found := _LANGUAGE.fullmatch(code.strip()[:40]):
            yield found[1].lower()


def _lines(candidates: Iterable[str], most: int) -> Iterator[str]:
    return filter(None, (one_line(each, most) for each in candidates))
