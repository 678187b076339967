"""Which articles go into a briefing: those with the words asked for, the ones with most to quote first."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
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


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may go into a briefing: `quotes` by named speakers, and when it was first seen, in UTC.

    `text` is its headline and text, "" when no terms ask for it, None when they have been looked at.
    """

    id: int
    seen: datetime
    quotes: int
    outlet: str | None = None
    text: str | None = ""


def chosen(candidates: Iterable[Candidate], top: int, terms: Terms) -> tuple[Candidate, ...]:
    """At most `top` of the articles: those with more quotes by named speakers first, then the later seen.

    From one outlet there are at most half of them (rounded up), unless the others have too few.
    """
    wanted = [c for c in candidates if c.text is None or terms.admit(c.text)]
    wanted.sort(key=lambda c: (-min(c.quotes, _ENOUGH), -c.seen.timestamp(), -c.id))
    share = -(-top // 2)
    first: list[Candidate] = []
    later: list[Candidate] = []
    taken: dict[str | None, int] = {}
    for candidate in wanted:
        taken[candidate.outlet] = count = taken.get(candidate.outlet, 0) + 1
        (later if candidate.outlet and count > share else first).append(candidate)
    return tuple((first + later)[:top])


_ENOUGH = 4
"""Quotes beyond what a post shows make an article no better."""


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
