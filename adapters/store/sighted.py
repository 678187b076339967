"""A sighting of an article as windows hold it, and which of them a channel's window takes."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from sys import maxsize

from digests.briefing import ANYTHING, Candidate, Terms

_NEVER = maxsize
"""Beyond every sighting."""

Source = int | None
"""By its id; None for what no source has brought: a folder, or `ingest`."""


@dataclass(frozen=True, slots=True)
class Sighted:
    """A fresh sighting, the article as a candidate, and the article's fresh sightings before: their ids and sources.

    `outlet` is where it was seen.
    """

    id: int
    candidate: Candidate
    source: Source = None
    before: tuple[tuple[int, Source], ...] = ()
    outlet: str | None = None

    def in_story(self, story: int | None) -> "Sighted":
        """The same with its article in that story; as it is for None."""
        return self if story is None else replace(self, candidate=replace(self.candidate, story=story))


def known_elsewhere(sighted: Sequence[Sighted]) -> Sequence[Sighted]:
    """The same, with each article's outlets of all its sightings in these."""
    copied = {s.candidate.id for s in sighted if s.before}
    if not copied:
        return sighted
    outlets: dict[int, dict[str, None]] = {}
    for s in sighted:
        if s.candidate.id in copied and s.outlet and s.outlet != s.candidate.outlet:
            outlets.setdefault(s.candidate.id, {})[s.outlet] = None
    return tuple(_elsewhere(s, tuple(outlets.get(s.candidate.id, ()))) for s in sighted)


def _elsewhere(sighted: Sighted, outlets: tuple[str, ...]) -> Sighted:
    if sighted.candidate.elsewhere == outlets:
        return sighted
    return replace(sighted, candidate=replace(sighted.candidate, elsewhere=outlets))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a channel's window takes: an article once, at its first sighting that counts here.

    `follows` says after which sighting each source counts, None what has no source; where it is empty all count.
    All of the `terms` have to admit the article, and the sighting may not be older than `oldest`.
    """

    oldest: datetime
    follows: Mapping[Source, int]
    terms: tuple[Terms, ...] = ()

    @property
    def needs_texts(self) -> bool:
        """Whether articles' texts have to be looked at."""
        return any(terms != ANYTHING for terms in self.terms)

    async def among(self, sighted: Sequence[Sighted]) -> Sequence[Candidate]:
        """The articles of these that are wanted, without their texts."""
        counting = self._counting(sighted)
        if not self.needs_texts:
            return counting
        return await asyncio.to_thread(self._admitted, counting)

    def is_over(self, sighted: Iterable[Sighted]) -> bool:
        """Whether all of these are too old, so that those before them are, too."""
        return all(s.candidate.seen < self.oldest for s in sighted)

    def _counting(self, sighted: Iterable[Sighted]) -> Sequence[Candidate]:
        """Those that count and are not too old: of thousands, for each of a thousand channels, in one go."""
        oldest = self.oldest
        if not self.follows:
            return [s.candidate for s in sighted if not s.before and s.candidate.seen >= oldest]
        after = self.follows.get
        mine = [s for s in sighted if s.id > after(s.source, _NEVER) and s.candidate.seen >= oldest]
        return [s.candidate for s in mine if not any(id_ > after(source, _NEVER) for id_, source in s.before)]

    def _admitted(self, candidates: Iterable[Candidate]) -> Sequence[Candidate]:
        """In a thread of its own: five hundred texts take a quarter of a second."""
        return [replace(c, text=None) for c in candidates if self._admits(c.text)]

    def _admits(self, text: str | None) -> bool:
        return text is None or all(terms.admit(text) for terms in self.terms)
