"""Sources that are followed, as the store keeps them, and the port to them.

One instance at a time collects: it holds the lease COLLECTOR. That keeps the manners towards hosts true for all
instances together, and articles are grouped into stories in one order. It asks the feeds that are due, takes their
entries in as items before the feed's validators are kept, so that none is lost, and works at the items one by one;
whatever breaks off is done again, and adds nothing twice.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from adapters.asking import Place
from adapters.briefings import Channel
from adapters.health import Health as Health  # noqa: PLC0414  # a source has one
from adapters.versions import Outdated as Outdated  # noqa: PLC0414  # what is followed has versions
from adapters.versions import Revisions as Revisions  # noqa: PLC0414  # as below
from adapters.versions import Version as Version  # noqa: PLC0414  # as above
from adapters.versions import Versions as Versions  # noqa: PLC0414  # as above
from adapters.web import NO_VALIDATORS, Entry, Feed, Validators
from digests.model import Digest

COLLECTOR = "collector"
"""The lease of the one instance that collects."""


@dataclass(frozen=True, slots=True)
class Source:
    """A feed that is followed, or was. `problem` says in a line why it is not working, "" when it is.

    `since` is since when it is in that health, `checked` when it was last asked, `due` when it is asked next; None:
    nobody follows it. `failures` counts those in a row, `broken` is since when there are any, whatever they were.
    `told` is the health that its followers know of. `moved_from` is the address it had before it moved for good, ""
    if it never did.
    """

    id: int
    url: str
    title: str
    site: str | None
    health: Health
    since: datetime
    told: Health
    checked: datetime | None = None
    due: datetime | None = None
    problem: str = ""
    failures: int = 0
    validators: Validators = NO_VALIDATORS
    moved_from: str = ""
    broken: datetime | None = None


@dataclass(frozen=True, slots=True)
class Follow:
    """That a channel follows a source, under which name, and who said so (the platform's id of a person).

    `after` is the last sighting that does not count there: what the source brought before it was followed.
    """

    id: int
    channel: Channel
    source: Source
    name: str
    made_by: str
    made: datetime
    after: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a followed feed that is to be made an article.

    `is_fresh`: it may come in briefings; what a feed held when it was first followed may not, nor what is old.
    `article` is the one that it became before, when it is looked at again because its entry has changed.
    """

    id: int
    source: Source
    entry: Entry
    is_fresh: bool
    seen: datetime
    attempts: int = 0
    article: int | None = None


BroughtHow = Literal["added", "known", "copy", "revised"]
"""added: a new article; known: kept already, by address or by what it says; copy: nearly the same text stands under
another address; revised: the article was changed, and its new version is kept."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of an item: the article that it is, and how."""

    article: int
    how: BroughtHow


@dataclass(frozen=True, slots=True)
class Unplaced:
    """An article as far as stories are found by it; `seen` is when first. `story` is the one that it is in."""

    id: int
    headline: str | None
    text: str
    seen: datetime
    story: int | None = None


class Follows(Protocol):
    """What channels follow. Every method raises ArchiveError."""

    async def follow(self, channel: Channel, feed: Feed, name: str, by: str) -> tuple[Follow, bool]:
        """Let a channel follow a feed from now on, and whether that is new; `name` may be changed so.

        A source that nobody followed before begins anew: what the feed holds now is taken in, but comes in no
        briefing by itself, and of that the newest few alone are made articles. Nothing is known of a feed without
        entries, as a list of feeds has them: it is asked at once, and what its first answer holds is as old.
        """
        ...

    async def resume(  # what a follow was
        self, channel: Channel, source_id: int, name: str, by: str, *, after: int
    ) -> Follow | None:
        """Let a channel go on with a source as if it had not ceased to follow it; None when there is no such source.

        What it brought after `after` counts as before, what waited of it waits again, and it is asked at once.
        """
        ...

    async def unfollow(self, follow: Follow) -> None:
        """Follow it no longer; a source that nobody follows is asked no more. What it brought stays."""
        ...

    async def followed(self, place: Place) -> tuple[Follow, ...]:
        """What a channel follows, by name."""
        ...

    async def follow_of(self, follow_id: int) -> Follow | None:
        """The follow of this id; None when there is none any more."""
        ...

    async def source(self, source_id: int) -> Source | None:
        """The source of this id, whether anybody follows it or not; None when there is none."""
        ...

    async def followers(self, source_id: int) -> tuple[Follow, ...]:
        """Every channel's follow of a source."""
        ...

    async def all(self) -> tuple[Source, ...]:
        """Every source that somebody follows, by title."""
        ...

    async def latest(self, source_id: int, limit: int) -> tuple[int, ...]:
        """The ids of the articles that a source brought last, newest first."""
        ...

    async def ask_at(self, source_id: int, at: datetime) -> None:
        """A source that somebody follows is asked then; how else it is stays: it may be asked just now."""
        ...

    async def settle(self, source: Source) -> None:
        """Keep a source's health, problem, failures, validators, address and `due` as they are given here.

        `told` stays, and `due` where nobody follows it any more. An address that another source has already makes
        the two one: its follows, its items and what it brought of late go there, and nobody follows this one.
        """
        ...


class Sources(Follows, Versions, Revisions, Protocol):
    """What is followed, and the work of collecting it. Every method raises ArchiveError."""

    async def lead(self, owner: str, now: datetime, until: datetime, name: str = COLLECTOR) -> bool:
        """Take or extend a lease that one instance has at a time; False while another has it."""
        ...

    async def due(self, now: datetime, limit: int, but: Collection[int] = ()) -> tuple[Source, ...]:
        """Sources that are to be asked, the longest due first, but for those of these ids."""
        ...

    async def hasten(self, now: datetime) -> None:
        """Let be due now what a clock has put off that was ahead: all of sources that were asked later than now."""
        ...

    async def next_wake(self) -> datetime | None:
        """When there is next a source or an item to be worked at; None for never."""
        ...

    async def take_in(
        self, source: Source, feed: Feed, now: datetime, due: datetime, oldest: datetime
    ) -> tuple[Source, int]:
        """Keep a feed's new and changed entries as items, and the source as working, in one transaction.

        Gives the source as it is now, and how many new entries are items. An entry is known by its address, else by
        its guid; one that is known and says something else than before is an item again. What was published before
        `oldest` is not fresh, nor what the source holds when it is new: of these the newest few alone are items. An
        address that another source has is as in settle; the source's `told` and `due` stay as they are kept.
        """
        ...

    async def told(self, source_id: int, health: Health) -> None:
        """Its followers know that it is so. Apart from settle: it may be asked just then."""
        ...

    async def untold(self) -> tuple[Source, ...]:
        """Followed sources whose health is other than their followers know."""
        ...

    async def items(self, now: datetime, limit: int, but: Collection[int] = ()) -> tuple[Item, ...]:
        """Items that are to be worked at, the longest waiting first, but for those of the sources of these ids."""
        ...

    async def bring(self, item: Item, digest: Digest, copy_of: int | None = None) -> Brought:
        """Keep the article that an item is, and that its source brought it, in one transaction; the item is done.

        It is the item's own article from before, one with its address or what it says, or `copy_of`; else a new one.
        One with the same address, or that this source brought first, becomes a new version when it says something
        else and not less of it (a teaser replaces no text): quotes that stand in both keep their ids. An item whose
        entry has changed meanwhile waits on. Raises NotKeptError when the digest's words are not the article's.
        """
        ...

    async def give_up(self, item: Item, problem: str) -> None:
        """An item is no article, and is not tried again until its entry changes."""
        ...

    async def put_off(self, item: Item, problem: str, until: datetime) -> None:
        """An item could not be had now, and is tried again."""
        ...

    async def unplaced(self, limit: int) -> tuple[Unplaced, ...]:
        """Articles in no story yet, by id."""
        ...

    async def placed(self, since: datetime, limit: int, after: int = 0) -> tuple[Unplaced, ...]:
        """Articles that are in a story, the oldest first: what an index of stories is made again from.

        Those that were first seen later than then, and just then with a later id than `after`.
        """
        ...

    async def place(self, article_id: int, story: int) -> None:
        """An article is in a story, named by the id of the story's first article."""
        ...
