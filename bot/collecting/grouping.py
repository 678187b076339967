"""Knowing what tells the same: copies of an article, and articles of one story, one by one as they arrive."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from adapters.following import Item, Sources, Unplaced
from digests.copies import Copies
from digests.model import Digest
from digests.stories import WINDOW, StoryIndex, StoryText

_AT_A_TIME = 200


class Grouping:
    """The articles of the last days, as far as new ones are compared with them. One instance at a time has it."""

    def __init__(self, sources: Sources, clock: Callable[[], datetime]) -> None:
        """Nothing is remembered yet."""
        self._sources = sources
        self._clock = clock
        self._turn = asyncio.Lock()
        self._forget()

    def _forget(self) -> None:
        self._stories = StoryIndex()
        self._copies = Copies()

    async def remember(self) -> None:
        """Begin anew with what the archive has: another instance may have collected before. Raises ArchiveError."""
        async with self._turn:
            self._forget()
            for known in await self._sources.placed(self._clock() - WINDOW):
                await asyncio.to_thread(self._keep, known)

    async def bring(self, item: Item, digest: Digest) -> None:
        """Keep the article of an item; one that is nearly a copy of another is that one. Raises what Sources does."""
        async with self._turn:  # of two copies that come together the second has to find the first
            like = None if item.article else await asyncio.to_thread(self._copies.like, digest.article.text)
            brought = await self._sources.bring(item, digest, like)
            if brought.how in {"added", "revised"}:
                self._copies.add(brought.article, digest.article.text)

    async def place(self) -> None:
        """Find the story of each article that has none yet, whoever added it. Raises ArchiveError."""
        async with self._turn:
            while new := await self._sources.unplaced(_AT_A_TIME):
                for article in new:
                    await self._sources.place(article.id, await asyncio.to_thread(self._add, article))

    def _add(self, article: Unplaced) -> int:
        self._copies.add(article.id, article.text)
        return self._stories.place(_told(article))

    def _keep(self, article: Unplaced) -> None:
        self._copies.add(article.id, article.text)
        self._stories.keep(_told(article), article.id if article.story is None else article.story)


def _told(article: Unplaced) -> StoryText:
    return StoryText(article.id, article.headline or "", article.text, article.seen)
