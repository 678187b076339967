"""Whatever happens in whatever order: nothing reaches a channel twice, nothing new is lost, one delivery at a time."""

import asyncio
import tempfile
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.briefings import Claim, Delivery, Told, Window
from adapters.ledger import LeaseLostError
from adapters.store.opening import Store, open_store
from digests.model import Article, Digest
from tests.adapters.stores import in_file
from tests.adapters.test_ledger import LEASE, LONG_AGO, NOW, PLACE, WISH

pytestmark = pytest.mark.untraced

CHANCES = 120
OFTEN = ["add", "add", "add", "claim", *["work"] * 40]
STEPS = st.lists(
    st.sampled_from([*OFTEN, "die", "stall", "put off", "refuse", "pause", "resume", "move"]),
    min_size=80,
    max_size=CHANCES,
)


def told(articles: list[int], together: int) -> tuple[Told, ...]:
    """Stories of so many articles each."""
    starts = range(0, len(articles), together)
    return tuple(Told(articles[n], tuple(articles[n + 1 : n + together])) for n in starts)


@dataclass
class World:
    """A channel with two subscriptions, two instances that may die, and what stands in the channel."""

    store: Store
    now: datetime = NOW
    claims: list[Claim] = field(default_factory=list)
    standing: dict[str, tuple[int, ...]] = field(default_factory=dict)
    added: int = 0
    plans: int = 0
    windows: dict[tuple[int, str], Window] = field(default_factory=dict)

    async def step(self, name: str, chance: int) -> None:
        self.now += timedelta(seconds=1)
        try:
            await getattr(self, f"_{name.replace(' ', '_')}")(chance)
        except LeaseLostError:
            self.claims.pop(chance % len(self.claims))

    async def _add(self, _chance: int) -> None:
        self.added += 1
        await self.store.archive.add(Digest(Article(f"It rained {self.added} times.")))

    async def _claim(self, _chance: int) -> None:
        self.claims += await self.store.deliveries.claim(self.now, self.now + LEASE, "one", 1, ("slack",))

    async def _work(self, chance: int) -> None:
        """The next step of one of those that are claimed."""
        if chance >= len(self.claims):
            return await self._claim(chance)
        claim = self.claims[chance]
        delivery = await self._open(claim)
        if delivery is None:
            return await self._plan(claim)
        left = [m for m in delivery.messages if m.state != "posted"]
        if not left:
            await self.store.deliveries.settle(claim, "posted", self.now, self.now)
            self.claims.remove(claim)
            return None
        return await self._send(claim, delivery, left[0].position)

    async def _send(self, claim: Claim, delivery: Delivery, position: int) -> None:
        message = delivery.messages[position]
        until = self.now + LEASE
        if message.state == "pending":
            return await self.store.deliveries.sending(claim, delivery, position, until)
        articles = (message.article, *message.also) if message.article else ()
        self.standing.setdefault(message.mark, articles)  # looked for, and posted when it is not there
        await self.store.deliveries.sent(claim, delivery, position, "m", under=None, lease_until=until)
        return None

    async def _plan(self, claim: Claim) -> None:
        """Open a window, and choose from it when it is this one's turn again: others may have, too."""
        mine = claim.subscription.id, claim.token
        if (window := self.windows.pop(mine, None)) is None:
            self.windows[mine] = await self.store.deliveries.window(claim, self.now, LONG_AGO)
            return
        self.plans += 1
        stories = told([candidate.id for candidate in window.candidates], 1 + self.plans % 3)
        delivery = stories and await self.store.deliveries.plan(
            claim, window, stories, uid=f"d{self.plans}", due=self.now, lease_until=self.now + LEASE
        )
        if not delivery:
            await self.store.deliveries.settle(claim, "empty", self.now, self.now, window)
            self.claims.remove(claim)

    async def _open(self, claim: Claim) -> Delivery | None:
        found = await self.store.subscriptions.subscription(claim.subscription.id)
        return found.last if found and found.last and found.last.outcome == "open" else None

    async def _die(self, _chance: int) -> None:
        self.claims.clear()
        self.now += LEASE

    async def _stall(self, _chance: int) -> None:
        """Whoever holds a claim goes on after its lease, and does not know whether somebody else does."""
        self.now += LEASE

    async def _put_off(self, chance: int) -> None:
        if self.claims:
            claim = self.claims[chance % len(self.claims)]
            await self.store.deliveries.postpone(claim, self.now, "trouble")
            self.claims.remove(claim)

    async def _refuse(self, chance: int) -> None:
        if self.claims:
            claim = self.claims[chance % len(self.claims)]
            await self._unsend(claim)
            await self.store.deliveries.refuse(claim, self.now, "gone")
            self.claims.remove(claim)

    async def _unsend(self, claim: Claim) -> None:
        """A message that is refused was not sent."""
        delivery = await self._open(claim)
        for message in delivery.messages if delivery else ():
            if message.state == "sending" and message.mark not in self.standing and delivery:
                await self.store.deliveries.unsent(claim, delivery, message.position, self.now + LEASE)

    async def _pause(self, chance: int) -> None:
        await self.store.subscriptions.change(1 + chance % 2, state="paused", due=None, by="U1")

    async def _resume(self, chance: int) -> None:
        await self.store.subscriptions.change(1 + chance % 2, state="active", due=self.now, by="U1")

    _move = _resume

    async def finish(self) -> None:
        """Everybody resumes, and one instance does all that is left, with nothing in its way."""
        self.claims.clear()
        for number in (0, 1):
            await self._resume(number)
        self.now += timedelta(days=365 * 20)  # leases that the store's own clock has kept are over, too
        for _ in range(3):
            for claim in await self.store.deliveries.claim(self.now, self.now + LEASE, "last", 5, ("slack",)):
                self.claims.append(claim)
                while claim in self.claims:
                    await self._work(self.claims.index(claim))


@asynccontextmanager
async def world() -> AsyncIterator[World]:
    with tempfile.TemporaryDirectory() as folder:
        store = await open_store(in_file(Path(folder) / "store.db"), lambda: NOW)
        channel = await store.subscriptions.channel(PLACE)
        for _ in range(2):
            await store.subscriptions.subscribe(channel, WISH, NOW, "U1")
        yield World(store)
        await store.close()


@given(steps=STEPS, chances=st.lists(st.integers(0, 1), min_size=CHANCES, max_size=CHANCES))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_each_article_stands_in_the_channel_once_whatever_happens(
    steps: list[str], chances: list[int]
) -> None:
    async def act() -> None:
        async with world() as here:
            for name, chance in zip(steps, chances, strict=False):
                await here.step(name, chance)
            await here.finish()
            articles = Counter(article for told_there in here.standing.values() for article in told_there)
            assert articles == Counter(range(1, here.added + 1))
            for line in await here.store.deliveries.log():
                assert line.delivery.outcome != "open"

    asyncio.run(act())
