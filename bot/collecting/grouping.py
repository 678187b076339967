"""Knowing what tells the same: copies of an article, and articles of one story, one by one as they arrive."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from datetime import datetime

from adapters.faults import wordless
from adapters.following import Brought, Item, Sources, Unplaced
from adapters.ports import Archive
from digests.copies import Copies, adds_nothing
from digests.model import Digest
from digests.stories import WINDOW, StoryIndex, StoryText

_AT_A_TIME = 50
"""Some texts are as long as books."""

_log = logging.getLogger(__name__)


class Grouping:
    """The articles of the last days, as far as new ones are compared with them. One instance at a time has it."""

    def __init__(self, sources: Sources, archive: Archive, clock: Callable[[], datetime]) -> None:
        """Nothing is remembered yet."""
        self._sources = sources
        self._archive = archive
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
            since, after = self._clock() - WINDOW, 0
            while known := await self._sources.placed(since, _AT_A_TIME, after):
                await asyncio.to_thread(self._keep, known)
                since, after = known[-1].seen, known[-1].id

    async def bring(self, item: Item, digest: Digest) -> Brought:
        """Keep the article of an item; one that is nearly a copy of another is that one. Raises what Sources does."""
        async with self._turn:  # of two copies that come together the second has to find the first
            copied = None if item.article else await self._copied(digest)
            brought = await self._sources.bring(item, digest, copied)
            if brought.how == "copy":
                _log.info("item %d is a copy of article %d", item.id, brought.article)
            if brought.how in {"added", "revised"}:
                await asyncio.to_thread(self._copies.add, brought.article, digest.article.text)
        return brought

    async def _copied(self, digest: Digest) -> int | None:
        """The article that has the words of this one, and all that it quotes and counts; None when there is none."""
        like = await asyncio.to_thread(self._copies.like, digest.article.text)
        known = await self._archive.article(like) if like is not None else None
        return known.id if known and adds_nothing(digest, known.digest) else None

    async def place(self) -> bool:
        """Find the story of articles that have none yet, whoever added them. Raises ArchiveError.

        A few at a time: gives whether there may be more. An archive that is being filled must not stop the rest.
        """
        async with self._turn:
            new = await self._sources.unplaced(_AT_A_TIME)
            for article in new:
                await self._sources.place(article.id, await asyncio.to_thread(self._add, article))
        return len(new) == _AT_A_TIME

    def _add(self, article: Unplaced) -> int:
        try:
            self._copies.add(article.id, article.text)
            return self._stories.place(_told(article))
        except Exception as error:  # noqa: BLE001  # a fault of ours in one must not keep the others: outermost loop
            _log.error("article %d: a story of its own", article.id, exc_info=wordless(error))
            return article.id

    def _keep(self, articles: Iterable[Unplaced]) -> None:
        for article in articles:
            try:
                self._copies.add(article.id, article.text)
                self._stories.keep(_told(article), article.id if article.story is None else article.story)
            except Exception as error:  # noqa: BLE001  # as above
                _log.error("article %d: not remembered", article.id, exc_info=wordless(error))


def _told(article: Unplaced) -> StoryText:
    return StoryText(article.id, article.headline or "", article.text, article.seen)
