"""What is remembered of the newest articles, against reading them anew each time."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from adapters.errors import ArchiveError
from adapters.store.newest import Horizon, Newest, admitted
from adapters.store.sighted import Sighted, Wanted
from digests.briefing import Candidate, Terms

SEEN = datetime(2026, 3, 2, tzinfo=UTC)


def seen(number: int, at: datetime = SEEN, text: str = "") -> Sighted:
    return Sighted(number, Candidate(number, at, 0, text=text))


class Kept:
    """Sightings in order of their ids, some ids never given, and how many were read."""

    def __init__(self) -> None:
        self.sighted: list[Sighted] = []
        self.read_so_far = 0

    async def read(self, after: int, upto: int, most: int) -> Sequence[Sighted]:
        found = [s for s in self.sighted if after < s.id <= upto][-most:]
        self.read_so_far += len(found)
        return found

    def add(self, number: int) -> None:
        self.sighted.append(seen(number))


def zebras(oldest: datetime) -> Wanted:
    return Wanted(oldest, {}, (Terms(("zebra",)),))


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


@given(steps=st.lists(st.tuples(st.integers(1, 4), st.booleans()), max_size=40), remembered=st.integers(1, 9))
def test_words_are_looked_for_page_by_page(steps: list[tuple[int, bool]], remembered: int) -> None:
    kept = Kept()
    last = 0
    for step, wanted in steps:
        last += step
        kept.sighted.append(seen(last, text="a zebra" if wanted else "It rained"))
    newest = Newest(kept.read, remembered)

    async def act() -> None:
        for after in (0, last // 2, last):
            found = await admitted(newest, zebras(SEEN), after=after, upto=last, page=4)
            assert [c.id for c in found] == [
                s.id for s in kept.sighted if s.candidate.text == "a zebra" and s.id > after
            ]

    asyncio.run(act())


def test_words_are_looked_for_in_nothing_that_is_too_old() -> None:
    kept = Kept()
    for number in range(1, 101):
        kept.sighted.append(seen(number, SEEN + timedelta(hours=number), "a zebra"))
    newest = Newest(kept.read, remembered=1)

    async def act() -> None:
        oldest = SEEN + timedelta(hours=90)
        found = await admitted(newest, zebras(oldest), after=0, upto=100, page=10)
        assert {c.id for c in found} >= {*range(90, 101)}

    asyncio.run(act())
    assert kept.read_so_far < 40


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
    """Looks at a newest article that moves on, of which the first so many fail; none ends before they may."""

    def __init__(self, failing: int = 0) -> None:
        self.newest = 7
        self.begun = 0
        self.may_end = asyncio.Event()
        self._failing = failing

    async def __call__(self) -> int:
        self.begun += 1
        number, newest = self.begun, self.newest
        await self.may_end.wait()
        if number <= self._failing:
            raise ArchiveError("the lock was not to be had")
        return newest

    async def move_on(self) -> None:
        self.newest += 1
        self.may_end.set()


def test_after_looks_that_fail_nobody_is_told_what_was_never_seen() -> None:
    looks = Looks(failing=2)

    async def act() -> None:
        horizon = Horizon(looks)
        asked = [horizon.newest() for _ in range(60)]
        *told, _ = await asyncio.gather(*asked, looks.move_on(), return_exceptions=True)
        assert [type(one) for one in told[:2]] == [ArchiveError] * 2
        assert told[2:] == [8] * 58

    asyncio.run(act())
    assert looks.begun == 3


def test_who_asks_while_it_is_looked_up_is_told_what_a_later_look_saw() -> None:
    looks = Looks()

    async def act() -> None:
        horizon = Horizon(looks)
        asked = [horizon.newest() for _ in range(10)]
        *told, _ = await asyncio.gather(*asked, looks.move_on())
        assert told == [7] + [8] * 9

    asyncio.run(act())
    assert looks.begun == 2
