"""Articles at hand: a thousand channels get the same ones within seconds, and each is read once for all of them."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Hashable, Mapping
from typing import Generic, TypeVar

from adapters.found import AlsoIn, FoundArticle
from adapters.ports import Archive
from adapters.telling import Telling

_KEPT_S = 10.0
"""Long enough for a batch of deliveries, and a change in the archive is not missed for longer."""

_MOST = 50
_LONGEST_TEXT = 100_000
"""Characters of a text; longer ones are read again: all at hand together take some megabytes."""

Found = TypeVar("Found")


class AtHand:
    """What was read within the last seconds: articles, and where they were seen."""

    def __init__(self, kept_s: float = _KEPT_S) -> None:
        """None yet."""
        self._articles = _Once(kept_s, _is_short)
        self._places = _Once[Mapping[int, tuple[AlsoIn, ...]]](kept_s, lambda _: True)

    def __len__(self) -> int:
        """How many articles there are."""
        return len(self._articles)

    async def article(self, archive: Archive, article_id: int) -> FoundArticle | None:
        """The article of this id, as it was at most some seconds ago; raises what the archive does."""
        return await self._articles.found(article_id, lambda: archive.article(article_id))

    async def also_in(self, telling: Telling, articles: Collection[int]) -> Mapping[int, tuple[AlsoIn, ...]]:
        """Where these articles were seen, up to some seconds ago: most channels have the same at a time."""
        key = tuple(sorted(articles))
        return await self._places.found(key, lambda: telling.also_in(key))


def _is_short(found: FoundArticle | None) -> bool:
    return found is not None and len(found.digest.article.text) <= _LONGEST_TEXT


class _Once(Generic[Found]):
    """What was looked up within the last seconds, once for all who want the same."""

    def __init__(self, kept_s: float, is_kept: Callable[[Found], bool]) -> None:
        self._kept_s = kept_s
        self._is_kept = is_kept
        self._looking: dict[Hashable, asyncio.Task[Found]] = {}

    def __len__(self) -> int:
        return len(self._looking)

    async def found(self, key: Hashable, look: Callable[[], Awaitable[Found]]) -> Found:
        if (looking := self._looking.get(key)) is None:
            looking = asyncio.create_task(self._looked_up(key, look))
            self._looking[key] = looking
        return await asyncio.shield(looking)

    async def _looked_up(self, key: Hashable, look: Callable[[], Awaitable[Found]]) -> Found:
        wait_s = 0.0
        try:
            found = await look()
            if len(self) <= _MOST and self._is_kept(found):
                wait_s = self._kept_s
        finally:
            asyncio.get_running_loop().call_later(wait_s, self._looking.pop, key, None)
        return found
