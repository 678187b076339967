"""How far quotes are counted, in both databases."""

import asyncio

import pytest

from adapters.ports import Archive
from adapters.store import quotes
from tests.adapters.examples import WALL
from tests.adapters.stores import STORES, Opened


@pytest.mark.parametrize("opened", STORES.values(), ids=STORES)
@pytest.mark.parametrize("most, counted", [(1, (1, True)), (2, (2, False)), (3, (2, False))])
def test_quotes_with_words_are_counted_up_to_a_limit_and_all_quotes_beyond_it(
    opened: Opened, most: int, counted: tuple[int, bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quotes, "MOST_COUNTED", most)

    async def act(archive: Archive) -> None:
        assert await archive.add(WALL)
        (quill,) = await archive.people("quill")
        with_words = await archive.quotes_by(quill.id, "a")
        everything = await archive.quotes_by(quill.id)
        no_words = await archive.quotes_by(quill.id, "...")
        assert (everything.total, everything.is_cut) == (no_words.total, no_words.is_cut) == (2, False)
        assert (with_words.total, with_words.is_cut) == counted

    async def run() -> None:
        async with opened() as archive:
            await act(archive)

    asyncio.run(run())
