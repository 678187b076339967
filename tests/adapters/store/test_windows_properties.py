"""However windows are cut: each channel is offered what counts there, once, and nothing else."""

import asyncio
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adapters.asking import Place
from adapters.briefings import Claim
from adapters.store.sightings import Sighting
from tests.adapters.store.brought import NOW, Brought, brought_to, numbered
from tests.adapters.stores import in_file
from tests.adapters.test_ledger import LATER, LONG_AGO, subscribed

pytestmark = pytest.mark.untraced

FOLLOWED: tuple[frozenset[int], ...] = (frozenset(), frozenset({1}), frozenset({1, 2}))
"""What each of three channels follows, of three sources."""

SIGHTED = st.tuples(st.integers(0, 5), st.sampled_from([None, 1, 2, 3]), st.booleans())
STEPS = st.lists(st.one_of(SIGHTED, st.integers(0, len(FOLLOWED) - 1)), min_size=10, max_size=40)


@dataclass
class World:
    """Articles that are seen here and there, and channels that open windows now and then."""

    here: Brought
    seen: list[tuple[int, int | None, bool]] = field(default_factory=list)
    offered: list[list[int]] = field(default_factory=lambda: [[] for _ in FOLLOWED])
    ids: dict[int, int] = field(default_factory=dict)

    async def begin(self) -> None:
        for number in (1, 2, 3):
            assert await self.here.source(f"s{number}") == number
        for number, followed in enumerate(FOLLOWED):
            subscription = await subscribed(self.here.store, Place("slack", "T1", f"C{number}"))
            for source in followed:
                await self.here.follow(subscription.channel, source)

    async def see(self, number: int, source: int | None, *, is_fresh: bool) -> None:
        if any((number, source) == known[:2] for known in self.seen):
            return
        self.seen.append((number, source, is_fresh))
        self.ids[number] = await self.here.bring(numbered(number), Sighting(NOW, source, is_fresh))

    async def open(self, number: int) -> None:
        work = self.here.store.deliveries
        claims = await work.claim(NOW, LATER, "one", 9, ("slack",))
        for claim in claims:
            if claim.subscription.channel.place.channel == f"C{number}":
                await self._use_up(claim, number)
            else:
                await work.postpone(claim, NOW, "")

    async def _use_up(self, claim: Claim, number: int) -> None:
        work = self.here.store.deliveries
        window = await work.window(claim, NOW, LONG_AGO)
        self.offered[number] += [candidate.id for candidate in window.candidates]
        await work.settle(claim, "empty", NOW, NOW, window)

    def expected(self, followed: frozenset[int]) -> list[int]:
        counting = [
            n for n, s, is_fresh in self.seen if is_fresh and (not followed or s is None or s in followed)
        ]
        return [self.ids[number] for number in dict.fromkeys(counting)]


@given(steps=STEPS)
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_each_channel_is_offered_what_counts_there_once(
    steps: list[int | tuple[int, int | None, bool]],
) -> None:
    async def act() -> None:
        with tempfile.TemporaryDirectory() as folder:
            async with brought_to(in_file(Path(folder) / "store.db")) as here:
                world = World(here)
                await world.begin()
                for step in steps:
                    if isinstance(step, int):
                        await world.open(step)
                    else:
                        number, source, is_fresh = step
                        await world.see(number, source, is_fresh=is_fresh)
                for number, followed in enumerate(FOLLOWED):
                    await world.open(number)
                    assert world.offered[number] == world.expected(followed)

    asyncio.run(act())
