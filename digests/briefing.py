"""Which stories go into a briefing: those with the words asked for, the ones that most outlets tell first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal
from unicodedata import normalize

DEFAULT_TOP = 5
MOST = 10
"""Stories of a briefing: what a channel reads over a coffee, and the most that it may ask for."""


@dataclass(frozen=True, slots=True)
class Terms:
    """Words or phrases that an article needs one of (`include`; none: any article), and may have none of."""

    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()

    def admit(self, text: str) -> bool:
        """Whether an article of this text is wanted; whole words count, without case or accents."""
        if not (self.include or self.exclude):
            return True
        plain = _plain(text)
        include = [term for term in map(_spaced, self.include) if _may_hold(plain, term)]
        exclude = [term for term in map(_spaced, self.exclude) if _may_hold(plain, term)]
        spaced = _words(plain) if include or exclude else ""
        if any(term in spaced for term in exclude):
            return False
        return not self.include or any(term in spaced for term in include)


ANYTHING = Terms()
"""Every article."""


Extent = Literal["full", "feed", "teaser"]
"""How much of an article there is: all of it, what its feed gave, or only its first lines."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may go into a briefing: `quotes` by named speakers, and when it was first seen, in UTC.

    `text` is its headline and text, "" when no terms ask for it, None when they have been looked at. `story` is what
    it shares with the other articles that tell its story; None: no other tells it. `elsewhere` are other outlets where
    the very article was seen.
    """

    id: int
    seen: datetime
    quotes: int
    outlet: str | None = None
    text: str | None = ""
    story: int | None = None
    extent: Extent = "full"
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """A story of a briefing: the article that is shown, the others that tell it, and what it was chosen for.

    `also` is in the order in which its articles would lead. `outlets` counts different ones, at least one; `quotes`
    is the most that any of its articles has by named speakers; `seen` is when the newest came in. `waited`: the
    lead's outlet had its share already, and the story is there because others had too few.
    """

    lead: Candidate
    also: tuple[Candidate, ...]
    outlets: int
    quotes: int
    seen: datetime
    waited: bool = False


def chosen(candidates: Iterable[Candidate], top: int, terms: Terms) -> tuple[Chosen, ...]:
    """At most `top` stories of the articles that the terms admit; the others take no part in anything.

    First come the stories that more outlets tell (more than three count as three), then those with more quotes by
    named speakers in one article (more than four count as four), then those of which the newest article is later
    seen. From one outlet there are at most half of the leads (rounded up), unless the others have too few.

    A story's lead is the article with most quotes by named speakers, then the one that has more of its text, then the
    one seen first.
    """
    wanted = [c for c in candidates if c.text is None or terms.admit(c.text)]
    stories = sorted(map(_told, _by_story(wanted)), key=_order)
    share = -(-top // 2)
    first: list[Chosen] = []
    later: list[Chosen] = []
    taken: dict[str | None, int] = {}
    for story in stories:
        outlet = story.lead.outlet
        taken[outlet] = count = taken.get(outlet, 0) + 1
        if outlet and count > share:
            later.append(replace(story, waited=True))
        else:
            first.append(story)
    return tuple((first + later)[:top])


MOST_OUTLETS = 3
"""Outlets beyond these make a story no weightier: by then it is what everybody tells."""

ENOUGH_QUOTES = 4
"""Quotes beyond what a post shows make an article no better."""

_EXTENTS: tuple[Extent, ...] = ("full", "feed", "teaser")


def _by_story(candidates: Iterable[Candidate]) -> Iterable[list[Candidate]]:
    """The articles of each story; one without a story is a story by itself."""
    found: dict[tuple[str, int], list[Candidate]] = {}
    for each in candidates:
        key = ("article", each.id) if each.story is None else ("story", each.story)
        found.setdefault(key, []).append(each)
    return found.values()


def _told(articles: list[Candidate]) -> Chosen:
    """The story that these articles tell."""
    lead, *also = sorted(articles, key=lambda c: (-c.quotes, _EXTENTS.index(c.extent), c.seen, c.id))
    named = {outlet.casefold() for c in articles for outlet in (c.outlet, *c.elsewhere) if outlet}
    return Chosen(
        lead,
        tuple(also),
        outlets=max(1, len(named)),
        quotes=lead.quotes,
        seen=max(c.seen for c in articles),
    )


def _order(story: Chosen) -> tuple[float, ...]:
    quotes = min(story.quotes, ENOUGH_QUOTES)
    return -min(story.outlets, MOST_OUTLETS), -quotes, -story.seen.timestamp(), -story.lead.id


_ACCENTS = re.compile("[\u0300-\u036f]+")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def _may_hold(plain: str, term: str) -> bool:
    """Whether the words of a term are there at all: most texts are done with by that, in a tenth of the time."""
    return all(word in plain for word in term.split())


def _spaced(text: str) -> str:
    """The words of a text in lower case without accents, each between single spaces."""
    return _words(_plain(text))


def _plain(text: str) -> str:
    return text.lower() if text.isascii() else _ACCENTS.sub("", normalize("NFKD", text.casefold()))


def _words(plain: str) -> str:
    return f" {_BETWEEN_WORDS.sub(' ', plain).strip()} "
