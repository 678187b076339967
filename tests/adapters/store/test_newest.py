"""What is remembered of the newest articles, against reading them anew each time."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from adapters.errors import ArchiveError
from adapters.store.newest import Horizon, Newest
from digests.briefing import Candidate

SEEN = datetime(2026, 3, 2, tzinfo=UTC)


class Kept:
    """Articles in order of their ids, some ids never given, and how many were read."""

    def __init__(self) -> None:
        self.candidates: list[Candidate] = []
        self.read_so_far = 0

    async def read(self, after: int, upto: int, most: int) -> Sequence[Candidate]:
        found = [c for c in self.candidates if after < c.id <= upto][-most:]
        self.read_so_far += len(found)
        return found

    def add(self, number: int) -> None:
        self.candidates.append(Candidate(number, SEEN, 0))


Asked = tuple[int, int, int]
STEPS = st.lists(
    st.one_of(st.integers(1, 4), st.tuples(st.integers(0, 40), st.integers(0, 5), st.integers(1, 8))),
    max_size=40,
)


@given(steps=STEPS, remembered=st.integers(1, 6))
def test_what_is_remembered_is_what_would_be_read(steps: list[int | Asked], remembered: int) -> None:
    kept, anew = Kept(), Kept()
    newest = Newest(kept.read, remembered)

    async def act() -> None:
        last = 0
        for step in steps:
            if isinstance(step, int):
                last += step
                kept.add(last)
                anew.add(last)
            else:
                after, back, most = step
                upto = max(0, last - back)
                found = await newest.between(min(after, upto), upto, most)
                assert list(found) == list(await anew.read(min(after, upto), upto, most))

    asyncio.run(act())


def test_a_thousand_who_ask_at_once_read_each_article_once() -> None:
    kept = Kept()
    for number in range(1, 301):
        kept.add(number)
    newest = Newest(kept.read)

    async def act() -> None:
        windows = await asyncio.gather(*(newest.between(n % 200, 300, 500) for n in range(1000)))
        assert [len(window) for window in windows] == [300 - n % 200 for n in range(1000)]
        kept.add(301)
        assert len(await newest.between(299, 301, 500)) == 2

    asyncio.run(act())
    assert kept.read_so_far == 301


class Looks:
    """Looks at a newest article that moves on, of which the first so many fail."""

    def __init__(self, failing: int = 0) -> None:
        self.newest = 7
        self.begun = 0
        self._failing = failing

    async def __call__(self) -> int:
        self.begun += 1
        number, newest = self.begun, self.newest
        await asyncio.sleep(0.01)
        if number <= self._failing:
            raise ArchiveError("the lock was not to be had")
        return newest


def test_after_looks_that_fail_nobody_is_told_what_was_never_seen() -> None:
    looks = Looks(failing=2)
    horizon = Horizon(looks)

    async def act() -> None:
        told = await asyncio.gather(*(horizon.newest() for _ in range(60)), return_exceptions=True)
        assert [type(one) for one in told[:2]] == [ArchiveError] * 2
        assert told[2:] == [7] * 58

    asyncio.run(act())
    assert looks.begun == 3


def test_who_asks_while_it_is_looked_up_is_told_what_a_later_look_saw() -> None:
    looks = Looks()
    horizon = Horizon(looks)

    async def act() -> None:
        first = asyncio.create_task(horizon.newest())
        await asyncio.sleep(0)
        looks.newest = 8
        others = asyncio.gather(*(horizon.newest() for _ in range(9)))
        assert (await first, await others) == (7, [8] * 9)

    asyncio.run(act())
    assert looks.begun == 2
