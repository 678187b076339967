"""What articles were before they were changed, and the messages that still show it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from adapters.asking import Place
from adapters.found import FoundArticle
from digests.model import Digest


@dataclass(frozen=True, slots=True)
class Version:
    """What an article was before it was changed: `number` counts from 1, `replaced` is when it was."""

    number: int
    digest: Digest
    replaced: datetime


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as a message shows it: in which version, and which one is kept now."""

    article: int
    shown: int
    version: int


@dataclass(frozen=True, slots=True)
class Outdated:
    """A message that shows an earlier version of one of its articles: to be edited.

    `article` is the one that leads, `shown` its version there; `also` are the others of the story that it tells.
    """

    delivery: int
    position: int
    place: Place
    message: str
    under: str | None
    article: int
    shown: int
    version: int
    also: tuple[Shown, ...] = ()

    @property
    def articles(self) -> tuple[Shown, ...]:
        """All of its articles, the leading one first."""
        return (Shown(self.article, self.shown, self.version), *self.also)


class Versions(Protocol):
    """What articles were before they were changed. Every method raises ArchiveError."""

    async def versions(self, article_id: int) -> tuple[Version, ...]:
        """What an article was before, the oldest first; () when it was never changed."""
        ...

    async def outdated(self, platforms: Collection[str], since: datetime, limit: int) -> tuple[Outdated, ...]:
        """Posted messages that show an earlier version, posted since then, oldest first."""
        ...

    async def corrected(self, outdated: Outdated) -> None:
        """A message shows the versions it was told to show, or need not."""
        ...


class Revisions(Protocol):
    """What changes articles that were read from files. Every method raises ArchiveError."""

    async def article_in(self, path: str) -> FoundArticle | None:
        """The article that was read last from the file at this path; None when there is none."""
        ...

    async def revise(self, article_id: int, digest: Digest) -> None:
        """Let a digest take the place of an article's: the new version of what was changed."""
        ...
