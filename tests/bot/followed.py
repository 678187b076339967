"""What is followed, in memory: as much of the port as commands and corrections ask for."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import count

from adapters.asking import Place
from adapters.briefings import Channel
from adapters.following import Follow, Health, Outdated, Source, Version
from adapters.web import Feed


@dataclass
class SmallSources:
    """Sources by their addresses, and who follows them. What collecting alone asks for is not here."""

    clock: Callable[[], datetime]
    kept: dict[str, Source] = field(default_factory=dict)
    follows: dict[int, Follow] = field(default_factory=dict)
    brought: dict[int, tuple[int, ...]] = field(default_factory=dict)
    changed: dict[int, tuple[Version, ...]] = field(default_factory=dict)
    settled: list[Outdated] = field(default_factory=list)
    _ids: "count[int]" = field(default_factory=lambda: count(1))

    async def follow(self, channel: Channel, feed: Feed, name: str, by: str) -> tuple[Follow, bool]:
        now = self.clock()
        health: Health = "working" if feed.entries else "new"
        source = self.kept.get(feed.url) or Source(
            next(self._ids), feed.url, feed.title, feed.site, health, now, health
        )
        self.kept[feed.url] = source = replace(source, due=source.due or now)
        known = next((f for f in await self.followed(channel.place) if f.source.id == source.id), None)
        made = Follow(known.id if known else next(self._ids), channel, source, name, by, now, next(self._ids))
        self.follows[made.id] = made
        return made, known is None

    async def resume(
        self, channel: Channel, source_id: int, name: str, by: str, *, after: int
    ) -> Follow | None:
        source = await self.source(source_id)
        if source is None:
            return None
        feed = Feed(source.url, source.title, source.site, ())
        made, _ = await self.follow(channel, feed, name, by)
        self.follows[made.id] = replace(made, after=after)
        return self.follows[made.id]

    async def unfollow(self, follow: Follow) -> None:
        del self.follows[follow.id]

    async def followed(self, place: Place) -> tuple[Follow, ...]:
        mine = [self._now(f) for f in self.follows.values() if _same(f.channel.place, place)]
        return tuple(sorted(mine, key=lambda follow: follow.name))

    async def follow_of(self, follow_id: int) -> Follow | None:
        found = self.follows.get(follow_id)
        return self._now(found) if found else None

    async def source(self, source_id: int) -> Source | None:
        return next((source for source in self.kept.values() if source.id == source_id), None)

    async def followers(self, source_id: int) -> tuple[Follow, ...]:
        return tuple(self._now(f) for f in self.follows.values() if f.source.id == source_id)

    async def all(self) -> tuple[Source, ...]:
        wanted = {follow.source.url for follow in self.follows.values()}
        return tuple(source for url, source in self.kept.items() if url in wanted)

    async def latest(self, source_id: int, limit: int) -> tuple[int, ...]:
        return self.brought.get(source_id, ())[:limit]

    async def ask_at(self, source_id: int, at: datetime) -> None:
        source = await self.source(source_id)
        assert source
        self.kept[source.url] = replace(source, due=at)

    async def settle(self, source: Source) -> None:
        self.kept[source.url] = source

    async def versions(self, article_id: int) -> tuple[Version, ...]:
        return self.changed.get(article_id, ())

    async def outdated(self, platforms: Collection[str], since: datetime, limit: int) -> tuple[Outdated, ...]:  # noqa: ARG002  # by the port
        return ()

    async def corrected(self, outdated: Outdated) -> None:
        self.settled.append(outdated)

    def _now(self, follow: Follow) -> Follow:
        return replace(follow, source=self.kept[follow.source.url])


def _same(one: Place, other: Place) -> bool:
    return (one.platform, one.workspace, one.channel) == (other.platform, other.workspace, other.channel)
