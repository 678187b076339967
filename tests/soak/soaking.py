"""Killing bots at random moments, and counting what stands in the channels at the end.

Real processes of `pullquote run` share one database and deliver to a small Slack and a small Discord. Half of the
kills (SIGKILL) come at a random moment, half between a platform's taking a message and its sender hearing of it.
Discord has then forgotten its nonces half of the time, as it does after some minutes: only looking tells what stands.
"""

import asyncio
import os
import random
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from functools import partial
from pathlib import Path

from adapters.asking import Place
from adapters.briefings import Subscription, Wish
from adapters.errors import ArchiveError
from adapters.store.opening import Store, open_store
from bot.settings import Settings
from digests.model import Article, Digest
from digests.schedule import Schedule
from digests.summarise import summarise
from tests.soak.absence import away
from tests.soak.disks import full
from tests.soak.jumping import set_off
from tests.soak.platforms import DISCORD_CHANNELS, SLACK_CHANNELS, Platforms, Trouble, serving

ROOT = Path(__file__).parents[2]
QUIET = {k: v for k, v in os.environ.items() if k not in {name.upper() for name in Settings.model_fields}}
ARTICLES_A_ROUND = 2
_LEASE_S = 3.0
_LONG_AWAY_S = 60.0
_SETTLES_WITHIN_S = 1_500.0
"""A delivery that was refused and killed again and again rests for up to 22 minutes before its next try."""
_WISH = Wish(Schedule(time(8), "UTC"), 10)
_PLACES = (
    *(Place("slack", "T1", channel) for channel in SLACK_CHANNELS),
    *(Place("discord", "200", channel) for channel in DISCORD_CHANNELS),
)


@dataclass(frozen=True)
class Outcome:
    """What a soak has found: what stands twice, what is missing, how often was killed, and how long it took."""

    kills: int
    between: int
    forgotten: int
    rounds: int
    deliveries: int
    messages: int
    twice: tuple[str, ...]
    missing: tuple[str, ...]
    seconds: float
    jumps: int = 0
    fills: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether each message stands exactly once."""
        return not (self.twice or self.missing)


@dataclass
class Soak:
    """One soak: so many kills, of so many instances on one database."""

    url: str
    kills: int
    instances: int = 1
    seed: int = 0
    troubled: bool = False
    away_s: float = 12.0
    clock: Path | None = None
    disk: Path | None = None
    chance: random.Random = field(init=False)
    bots: list[asyncio.subprocess.Process] = field(default_factory=list)
    killed: int = 0
    between: int = 0
    forgotten: int = 0
    jumps: int = 0
    fills: int = 0
    _until_taken: int | None = None
    _has_killed: asyncio.Event = field(default_factory=asyncio.Event)
    _shot: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)  # noqa: S311  # the same each time

    async def run(self) -> Outcome:
        """Soak, and count."""
        started = asyncio.get_running_loop().time()
        store = await open_store(self.url)
        try:
            async with serving(self._message_taken, self._trouble) as platforms:
                rounds = await self._soak(store, platforms)
                return await self._counted(
                    store, platforms, rounds, asyncio.get_running_loop().time() - started
                )
        finally:
            for bot in self.bots:
                await _ended(bot)
            await store.close()

    async def _soak(self, store: Store, platforms: Platforms) -> int:
        subscriptions = [await _subscribed(store, place) for place in _PLACES]
        self.bots = [await self._started(platforms) for _ in range(self.instances)]
        killer = asyncio.create_task(self._kill_now_and_then(platforms))
        troubles = [
            asyncio.create_task(self._take_away_now_and_then()),
            asyncio.create_task(self._set_clock_now_and_then()),
            asyncio.create_task(self._fill_disk_now_and_then()),
        ]
        rounds = 0
        try:
            while not killer.done() or rounds == 0:
                await _insisting(partial(_more_to_deliver, store, subscriptions, rounds))
                rounds += 1
                await _until_settled(store, subscriptions)
        finally:
            killer.cancel()
            for trouble in troubles:
                trouble.cancel()
            await asyncio.wait(troubles)
        if not killer.cancelled() and killer.done() and (error := killer.exception()):
            raise error
        return rounds

    async def _kill_now_and_then(self, platforms: Platforms) -> None:
        """Kill one after the other and start it again; the next one at a moment, or when a message is taken."""
        while self.killed < self.kills:
            if self.chance.random() < 0.5:
                await self._kill_one(self.chance.uniform(0.2, 2.5))
            else:
                self._has_killed.clear()
                self._until_taken = self.chance.randrange(1, 4)
                await self._has_killed.wait()
            if len(self._shot) == len(self.bots) and self.chance.random() < 0.5:
                self.forgotten += 1
                platforms.discord.forget_nonces()  # nobody lives who may be repeating a message
            for number, bot in enumerate(self.bots):
                if bot.returncode is not None or number in self._shot:
                    await bot.wait()
                    self.bots[number] = await self._started(platforms)
            self._shot.clear()
            if self.killed % 20 == 0:
                print(f"{self.killed} of {self.kills} kills", file=sys.stderr)

    async def _kill_one(self, after_s: float) -> None:
        number = self.chance.randrange(len(self.bots))
        with suppress(TimeoutError):  # it does not end by itself
            await asyncio.wait_for(self.bots[number].wait(), after_s)
        self._shoot(number)
        self.killed += 1

    def _shoot(self, number: int) -> None:
        if self.bots[number].returncode is None:
            self.bots[number].kill()
        self._shot.add(number)

    async def _take_away_now_and_then(self) -> None:
        """Let the database be away for some seconds, some seconds after it came back."""
        while self.troubled:
            await _pass(self.chance.uniform(10, 25))
            is_long = self.chance.random() < 0.2
            await away(self.url, _LONG_AWAY_S if is_long else self.chance.uniform(1, self.away_s))

    async def _set_clock_now_and_then(self) -> None:
        """Let the machine's clock be hours ahead or back for some seconds; in the end it is right."""
        while self.clock:
            await _pass(self.chance.uniform(6, 15))
            set_off(self.clock, 3600 * self.chance.choice((-30, -3, -0.5, 0.5, 3, 30)))
            self.jumps += 1
            try:
                await _pass(self.chance.uniform(1, 8))
            finally:
                set_off(self.clock, 0.0)

    async def _fill_disk_now_and_then(self) -> None:
        """Let the database's disk be full for some seconds."""
        while self.disk:
            await _pass(self.chance.uniform(6, 15))
            self.fills += 1
            await full(self.disk, self.chance.uniform(1, self.away_s))

    def _trouble(self) -> Trouble | None:
        if not self.troubled or self.chance.random() > 0.2:
            return None
        return self.chance.choice(("busy", "failed", "failed after"))

    def _message_taken(self) -> bool:
        """Kill whoever may have sent it: with several instances, all of them."""
        if self._until_taken is None:
            return False
        self._until_taken -= 1
        if self._until_taken > 0:
            return False
        for number in range(len(self.bots)):
            self._shoot(number)
        self.killed += 1
        self.between += 1
        self._until_taken = None
        self._has_killed.set()
        return True

    async def _started(self, platforms: Platforms) -> asyncio.subprocess.Process:
        settings = {
            **platforms.environment,
            "DATABASE_URL": self.url,
            "BRIEFING_LEASE_S": str(_LEASE_S),
            "BRIEFING_POLL_S": "0.2",
            "LOG_LEVEL": "warning",
            **({"CLOCK": str(self.clock)} if self.clock else {}),
        }
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", *(("tests.soak.jumping",) if self.clock else ("bot", "run"))),
            cwd=ROOT,
            env={**QUIET, **settings},
            stderr=asyncio.subprocess.DEVNULL,
        )

    async def _counted(self, store: Store, platforms: Platforms, rounds: int, seconds: float) -> Outcome:
        stands = platforms.marks()
        logged = await store.deliveries.log(100_000)
        planned = [
            (each.place.channel, message)
            for each in logged
            if each.delivery.outcome == "posted"
            for message in each.delivery.messages
        ]
        missing = [f"{channel}: {m.mark}" for channel, m in planned if not stands[m.mark]]
        unposted = [
            f"{each.place.channel}: {each.delivery.outcome}"
            for each in logged
            if each.delivery.outcome not in {"posted", "empty"}
        ]
        told = Counter((channel, m.article) for channel, m in planned if m.article is not None)
        wanted = {(place.channel, n) for place in _PLACES for n in range(1, rounds * ARTICLES_A_ROUND + 1)}
        missing += [f"{channel}: article {n}" for channel, n in sorted(wanted - set(told))]
        twice = [f"{mark} x {times}" for mark, times in stands.items() if times > 1]
        twice += [f"{channel}: article {n} x {times}" for (channel, n), times in told.items() if times > 1]
        return Outcome(
            self.killed,
            self.between,
            self.forgotten,
            rounds,
            len(logged),
            sum(stands.values()),
            tuple(twice),
            tuple(missing + unposted),
            seconds,
            self.jumps,
            self.fills,
        )


async def _insisting(act: Callable[[], Awaitable[None]]) -> None:
    """Do something in the database, which may be away for a while."""
    for _ in range(2 * int(_LONG_AWAY_S)):
        try:
            return await act()
        except ArchiveError:
            await _pass(1.0)
    return await act()


async def _pass(seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), seconds)


async def _subscribed(store: Store, place: Place) -> Subscription:
    channel = await store.subscriptions.channel(place)
    return await store.subscriptions.subscribe(channel, _WISH, None, "U1")


async def _more_to_deliver(store: Store, subscriptions: Sequence[Subscription], rounds: int) -> None:
    """Two more articles, and every briefing due now; it may be done again."""
    for number in range(ARTICLES_A_ROUND):
        headline = f"Number {rounds * ARTICLES_A_ROUND + number + 1}"
        await store.archive.add(_told(headline))
    for each in subscriptions:
        await store.subscriptions.change(each.id, state="active", due=datetime.now(UTC), by="U1")


def _told(headline: str) -> Digest:
    """An article that tells a story of its own: its words are made up, and no other article's."""
    chance = random.Random(headline)  # noqa: S311  # no secret
    words = [
        "".join(chance.choice("bdfgklmnprstv") + chance.choice("aeiou") for _ in range(4)) for _ in range(60)
    ]
    said, name = " ".join(words[:12]), f"{words[12].title()} {words[13].title()}"
    text = f"“We {said},” said {name}, the mayor.\n\nThe {' '.join(words[14:])} in {words[13].title()}."
    return summarise(Article(text, headline=headline, language="en"))


async def _until_settled(
    store: Store, subscriptions: Sequence[Subscription], within_s: float = _SETTLES_WITHIN_S
) -> None:
    """Wait until nothing is due and nothing is on its way."""
    never, until = asyncio.Event(), asyncio.get_running_loop().time() + within_s
    while not await _is_settled(store, subscriptions):
        with suppress(TimeoutError):
            await asyncio.wait_for(never.wait(), 0.2)
        if asyncio.get_running_loop().time() > until:
            found = [await store.subscriptions.subscription(each.id) for each in subscriptions]
            raise TimeoutError(f"not settled within {within_s:.0f} s: {found}")


async def _is_settled(store: Store, subscriptions: Sequence[Subscription]) -> bool:
    soon = datetime.now(UTC) + timedelta(minutes=1)
    try:
        found = [await store.subscriptions.subscription(each.id) for each in subscriptions]
    except ArchiveError:  # it is away
        return False
    return all(
        each and (each.due is None or each.due > soon) and not (each.last and each.last.outcome == "open")
        for each in found
    )


async def _ended(bot: asyncio.subprocess.Process) -> None:
    if bot.returncode is None:
        bot.kill()
    await bot.wait()
