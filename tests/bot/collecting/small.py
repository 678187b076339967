"""What collecting needs, in memory: sources with what waits of them, and all that was done about it."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from adapters.articles import RawArticle
from adapters.briefings import Channel
from adapters.following import Follow, Health, Item, Outdated, Source, Unplaced
from adapters.memory import MemoryArchive
from adapters.posting import Corrector, Poster
from adapters.web import NO_VALIDATORS, Entry, Feed, Unchanged, Validators
from adapters.young import YoungPage
from bot.collecting.needs import Collecting
from bot.correcting import Correcting
from digests.model import Digest
from tests.bot.followed import SmallSources
from tests.bot.webs import SmallWeb

NOW = datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
URL = "https://ellery.example/feed.xml"
TEXT = "The harbour board voted on Tuesday to spend £2.4 million on a wall. “It was time,” said Ada Quill."
SOURCE = Source(1, URL, "The Ellery Post", None, "working", NOW, "working", due=NOW)
ENTRY = Entry("g1", "https://ellery.example/wall", "Harbour board votes", TEXT)
ITEM = Item(1, SOURCE, ENTRY, is_fresh=True, seen=NOW)


@dataclass
class Clock:
    """A clock that stands until it is moved."""

    at: datetime = NOW

    def __call__(self) -> datetime:
        return self.at


@dataclass
class Waiting(SmallSources):
    """Sources, and the work of collecting them; `done` is what was written down, in order."""

    leader: str = ""
    leases: list[tuple[str, datetime, datetime]] = field(default_factory=list)
    new: dict[int, Unplaced] = field(default_factory=dict)
    stories: dict[int, Unplaced] = field(default_factory=dict)
    put_offs: list[tuple[str, datetime]] = field(default_factory=list)
    given_up: list[str] = field(default_factory=list)
    brought: list[Digest] = field(default_factory=list)  # type: ignore[assignment]  # here it is what came
    stale: list[Outdated] = field(default_factory=list)
    ill: list[Source] = field(default_factory=list)
    heard: list[tuple[int, Health]] = field(default_factory=list)
    taken: list[Feed] = field(default_factory=list)
    hastened: list[datetime] = field(default_factory=list)

    async def lead(self, owner: str, now: datetime, until: datetime, name: str = "") -> bool:  # noqa: ARG002  # by the port
        self.leases.append((owner, now, until))
        return self.leader in {"", owner}

    async def due(self, now: datetime, limit: int, but: Collection[int] = ()) -> tuple[Source, ...]:  # noqa: ARG002  # as above
        return ()

    async def items(self, now: datetime, limit: int, but: Collection[int] = ()) -> tuple[Item, ...]:  # noqa: ARG002  # as above
        return ()

    async def hasten(self, now: datetime) -> None:
        self.hastened.append(now)

    async def next_wake(self) -> datetime | None:
        return None

    async def take_in(
        self,
        source: Source,
        feed: Feed,
        now: datetime,  # noqa: ARG002  # as above
        due: datetime,  # noqa: ARG002  # as above
        oldest: datetime,  # noqa: ARG002  # as above
    ) -> tuple[Source, int]:
        self.taken.append(feed)
        return source, 0

    async def told(self, source_id: int, health: Health) -> None:
        self.heard.append((source_id, health))
        self.ill = [source for source in self.ill if source.id != source_id]

    async def untold(self) -> tuple[Source, ...]:
        return tuple(self.ill)

    async def give_up(self, item: Item, problem: str) -> None:  # noqa: ARG002  # as above
        self.given_up.append(problem)

    async def put_off(self, item: Item, problem: str, until: datetime) -> None:  # noqa: ARG002  # as above
        self.put_offs.append((problem, until))

    async def unplaced(self, limit: int) -> tuple[Unplaced, ...]:
        return tuple(self.new.values())[:limit]

    async def placed(self, since: datetime, limit: int, after: int = 0) -> tuple[Unplaced, ...]:
        late = (each for each in self.stories.values() if (each.seen, each.id) > (since, after))
        return tuple(sorted(late, key=lambda each: (each.seen, each.id)))[:limit]

    async def place(self, article_id: int, story: int) -> None:
        self.stories[article_id] = replace(self.new.pop(article_id), story=story)

    async def outdated(self, platforms: Collection[str], since: datetime, limit: int) -> tuple[Outdated, ...]:  # noqa: ARG002  # as above
        return tuple(self.stale[:limit])

    async def corrected(self, outdated: Outdated) -> None:
        await super().corrected(outdated)
        self.stale.remove(outdated)


@dataclass
class SmallPages:
    """Young pages, and when each is read again."""

    kept: dict[int, tuple[YoungPage, datetime]] = field(default_factory=dict)

    async def read_at(self, page: YoungPage, at: datetime) -> None:
        self.kept[page.item.id] = page, at

    async def due(self, now: datetime, limit: int, but: Collection[int] = ()) -> tuple[YoungPage, ...]:
        due = (page for page, at in self.kept.values() if at <= now and page.item.source.id not in but)
        return tuple(due)[:limit]

    async def leave(self, page: YoungPage) -> None:
        self.kept.pop(page.item.id, None)

    async def next_wake(self) -> datetime | None:
        return min((at for _, at in self.kept.values()), default=None)

    async def hasten(self, now: datetime, latest: datetime) -> None:
        self.kept = {id_: (page, now if at > latest else at) for id_, (page, at) in self.kept.items()}


@dataclass
class Pages(SmallWeb):
    """A web whose pages a test writes down."""

    pages: dict[str, RawArticle] = field(default_factory=dict)

    async def article(self, url: str) -> RawArticle:
        self.asked.append(url)
        if url in self.errors:
            raise self.errors[url]
        return self.pages[url]

    async def article_again(self, url: str, validators: Validators) -> RawArticle | Unchanged:
        found = await self.article(url)
        is_same = found.validators == validators != NO_VALIDATORS
        return Unchanged(url, validators) if is_same else found


def collecting(  # noqa: PLR0917  # what a test may bring
    sources: Waiting,
    web: SmallWeb | None = None,
    clock: Clock | None = None,
    posters: dict[str, Poster] | None = None,
    correctors: dict[str, Corrector] | None = None,
    pages: SmallPages | None = None,
) -> Collecting:
    correcting = Correcting(MemoryArchive(), sources, correctors or {})
    return Collecting(
        sources,  # type: ignore[arg-type]  # what is not asked for here is not there
        web or SmallWeb(),
        posters or {},
        correcting,
        clock or Clock(),
        lambda: 0.0,
        pages or SmallPages(),
        interval=timedelta(minutes=15),
    )


def follow_in(channel: Channel, source: Source = SOURCE) -> Follow:
    return Follow(channel.id, channel, source, "The Ellery Post", "U1", NOW)
