"""What is followed, and the work of collecting it, as adapters.following.Sources says."""

import asyncio
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy import select, update

from adapters.asking import Place
from adapters.briefings import Channel
from adapters.following import (
    COLLECTOR,
    Brought,
    Follow,
    Health,
    Item,
    Outdated,
    Source,
    Unplaced,
    Version,
)
from adapters.found import FoundArticle
from adapters.store import bringing, corrections, items, settling, stories
from adapters.store.articles import article_by_id, article_by_path
from adapters.store.briefing_rows import place_values
from adapters.store.database import Database
from adapters.store.follows import follow, follows_where, resume, unfollow
from adapters.store.indexing import index_of
from adapters.store.named_leases import leading
from adapters.store.revising import revise
from adapters.store.rows import microseconds, moment
from adapters.store.source_rows import source_of
from adapters.store.source_tables import FOLLOWS, SIGHTINGS, SOURCES
from adapters.store.tables import CHANNELS
from adapters.store.taking_in import take_entries
from adapters.web import Feed
from digests.model import Digest

_OF = SOURCES.c


class StoredSources:
    """Sources kept in a database; adapters.store.opening makes them. Every method raises StoreError."""

    def __init__(self, database: Database) -> None:
        """The sources in a database."""
        self._database = database

    async def follow(self, channel: Channel, feed: Feed, name: str, by: str) -> tuple[Follow, bool]:
        """Let a channel follow a feed from now on, and whether that is new."""
        can, now = self._database.can, self._database.clock()
        async with self._database.writing() as connection:
            return await follow(connection, can, channel, feed, name=name, by=by, now=now)

    async def resume(  # as the port
        self, channel: Channel, source_id: int, name: str, by: str, *, after: int
    ) -> Follow | None:
        """Let a channel go on with a source as if it had not ceased to follow it."""
        can, now = self._database.can, self._database.clock()
        async with self._database.writing() as connection:
            return await resume(connection, can, channel, source_id, name=name, by=by, after=after, now=now)

    async def unfollow(self, follow: Follow) -> None:
        """Follow it no longer."""
        async with self._database.writing() as connection:
            await unfollow(connection, follow)

    async def followed(self, place: Place) -> tuple[Follow, ...]:
        """What a channel follows, by name."""
        there = [CHANNELS.c[name] == value for name, value in place_values(place).items()]
        async with self._database.reading() as connection:
            return await follows_where(connection, *there)

    async def follow_of(self, follow_id: int) -> Follow | None:
        """The follow of this id."""
        async with self._database.reading() as connection:
            return next(iter(await follows_where(connection, FOLLOWS.c.id == follow_id)), None)

    async def source(self, source_id: int) -> Source | None:
        """The source of this id, whether anybody follows it or not."""
        async with self._database.reading() as connection:
            found = await connection.execute(select(SOURCES).where(_OF.id == source_id))
            row = found.mappings().one_or_none()
        return None if row is None else source_of(row)

    async def followers(self, source_id: int) -> tuple[Follow, ...]:
        """Every channel's follow of a source."""
        async with self._database.reading() as connection:
            return await follows_where(connection, FOLLOWS.c.source_id == source_id)

    async def all(self) -> tuple[Source, ...]:
        """Every source that somebody follows, by title."""
        asked = select(SOURCES).where(_OF.due.is_not(None)).order_by(_OF.id)
        async with self._database.reading() as connection:
            rows = (await connection.execute(asked)).mappings().all()
        return tuple(sorted(map(source_of, rows), key=lambda source: source.title.casefold()))

    async def latest(self, source_id: int, limit: int) -> tuple[int, ...]:
        """The ids of the articles that a source brought last."""
        of = SIGHTINGS.c
        asked = select(of.article_id).where(of.source_id == source_id).order_by(of.id.desc()).limit(limit)
        async with self._database.reading() as connection:
            return tuple((await connection.execute(asked)).scalars())

    async def lead(self, owner: str, now: datetime, until: datetime, name: str = COLLECTOR) -> bool:
        """Take or extend a lease; False while another has it."""
        async with self._database.writing() as connection:
            taken = await connection.execute(leading(self._database.can, name, owner, now, until))
            return taken.first() is not None

    async def due(self, now: datetime, limit: int, but: Collection[int] = ()) -> tuple[Source, ...]:
        """Sources that are to be asked, the longest due first, but for those of these ids."""
        due = select(SOURCES).where(_OF.due <= microseconds(now))
        due = due.where(_OF.id.not_in(but)) if but else due
        asked = due.order_by(_OF.due).limit(limit)
        async with self._database.reading() as connection:
            return tuple(map(source_of, (await connection.execute(asked)).mappings()))

    async def hasten(self, now: datetime) -> None:
        """Let what a clock has put off that was ahead be due now."""
        async with self._database.writing() as connection:
            for statement in items.hastened(now):
                await connection.execute(statement)

    async def next_wake(self) -> datetime | None:
        """When there is next a source or an item to be worked at."""
        async with self._database.reading() as connection:
            found = (await connection.execute(items.next_wakes())).one()
        return min((moment(at) for at in found if at is not None), default=None)

    async def take_in(
        self, source: Source, feed: Feed, now: datetime, due: datetime, oldest: datetime
    ) -> tuple[Source, int]:
        """Keep a feed's new and changed entries as items, and the source as working, in one transaction."""
        since = source.since if source.health == "working" else now
        well = replace(
            source, health="working", since=since, checked=now, due=due, problem="", failures=0, broken=None
        )
        can = self._database.can
        async with self._database.writing() as connection:
            seat = await settling.seat_of(connection, can, source)
            told = {"title": feed.title or source.title, "site": feed.site or source.site, "is_begun": True}
            kept = await settling.settle(connection, replace(well, validators=feed.validators), seat, told)
            if not seat.is_followed:
                return kept, 0
            is_first = not seat.is_begun
            new = await take_entries(
                connection, can, seat.id, feed.entries, now=now, oldest=oldest, is_first=is_first
            )
        return kept, new

    async def ask_at(self, source_id: int, at: datetime) -> None:
        """A source that somebody follows is asked then."""
        mine = update(SOURCES).where(_OF.id == source_id, _OF.due.is_not(None))
        async with self._database.writing() as connection:
            await connection.execute(mine.values(due=microseconds(at)))

    async def settle(self, source: Source) -> None:
        """Keep how a source is, and when it is due."""
        async with self._database.writing() as connection:
            seat = await settling.seat_of(connection, self._database.can, source)
            await settling.settle(connection, source, seat)

    async def told(self, source_id: int, health: Health) -> None:
        """A source's followers know that it is so."""
        async with self._database.writing() as connection:
            await connection.execute(update(SOURCES).where(_OF.id == source_id).values(told=health))

    async def untold(self) -> tuple[Source, ...]:
        """Sources whose health is other than their followers know."""
        asked = select(SOURCES).where(_OF.health != _OF.told, _OF.due.is_not(None)).order_by(_OF.id)
        async with self._database.reading() as connection:
            return tuple(map(source_of, (await connection.execute(asked)).mappings()))

    async def items(self, now: datetime, limit: int, but: Collection[int] = ()) -> tuple[Item, ...]:
        """Items that are to be worked at, but for those of the sources of these ids."""
        async with self._database.reading() as connection:
            rows = (await connection.execute(items.waiting(now, limit, but))).mappings().all()
        return tuple(map(items.item_in, rows))

    async def bring(self, item: Item, digest: Digest, copy_of: int | None = None) -> Brought:
        """Keep the article that an item is, and that its source brought it, in one transaction."""
        bringing.verify(digest)
        index = await asyncio.to_thread(index_of, digest)
        can, now = self._database.can, self._database.clock()
        async with self._database.writing() as connection:
            return await bringing.bring(connection, can, item, digest, index, copy_of=copy_of, now=now)

    async def give_up(self, item: Item, problem: str) -> None:
        """An item is no article."""
        async with self._database.writing() as connection:
            await connection.execute(items.asleep_until_changed(item, problem))

    async def put_off(self, item: Item, problem: str, until: datetime) -> None:
        """An item could not be had now, and is tried again."""
        async with self._database.writing() as connection:
            await connection.execute(items.put_off(item, problem, until))

    async def unplaced(self, limit: int) -> tuple[Unplaced, ...]:
        """Articles in no story yet, by id."""
        async with self._database.reading() as connection:
            rows = (await connection.execute(stories.in_no_story(limit))).mappings().all()
        return tuple(map(stories.told_by, rows))

    async def placed(self, since: datetime, limit: int, after: int = 0) -> tuple[Unplaced, ...]:
        """Articles first seen since then that are in a story, by id."""
        async with self._database.reading() as connection:
            asked = stories.in_stories(since, limit, after)
            rows = (await connection.execute(asked)).mappings().all()
        return tuple(map(stories.told_by, rows))

    async def place(self, article_id: int, story: int) -> None:
        """An article is in a story."""
        async with self._database.writing() as connection:
            await connection.execute(stories.placing(article_id, story))

    async def versions(self, article_id: int) -> tuple[Version, ...]:
        """What an article was before, the oldest first."""
        async with self._database.reading() as connection:
            rows = (await connection.execute(corrections.versions_of(article_id))).mappings().all()
        return tuple(map(corrections.version_in, rows))

    async def article_in(self, path: str) -> FoundArticle | None:
        """The article that was read last from the file at this path."""
        async with self._database.reading_still() as connection:
            return await article_by_path(connection, path)

    async def revise(self, article_id: int, digest: Digest) -> None:
        """Let a digest take the place of an article's."""
        index, can = await asyncio.to_thread(index_of, digest), self._database.can
        async with self._database.writing() as connection:
            if old := await article_by_id(connection, article_id):
                await revise(connection, can, old, digest, index, now=self._database.clock())

    async def outdated(self, platforms: Collection[str], since: datetime, limit: int) -> tuple[Outdated, ...]:
        """Posted messages that show an earlier version, posted since then, oldest first."""
        async with self._database.reading() as connection:
            asked = corrections.outdated(platforms, since, limit)
            rows = (await connection.execute(asked)).mappings().all()
            return await corrections.outdated_in(connection, rows)

    async def corrected(self, outdated: Outdated) -> None:
        """A message shows the versions it was told to show, or need not."""
        async with self._database.writing() as connection:
            await corrections.correct(connection, outdated)
