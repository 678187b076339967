"""Articles at hand: a thousand channels get the same ones within seconds, and each is read once for all of them."""

import asyncio

from adapters.found import FoundArticle
from adapters.ports import Archive

_KEPT_S = 10.0
"""Long enough for a batch of deliveries, and a change in the archive is not missed for longer."""

_MOST = 50
_LONGEST_TEXT = 100_000
"""Characters of a text; longer ones are read again: all at hand together take some megabytes."""


class AtHand:
    """The articles of an archive that were read within the last seconds."""

    def __init__(self, kept_s: float = _KEPT_S) -> None:
        """None yet."""
        self._kept_s = kept_s
        self._read: dict[int, asyncio.Task[FoundArticle | None]] = {}

    def __len__(self) -> int:
        """How many there are."""
        return len(self._read)

    async def article(self, archive: Archive, article_id: int) -> FoundArticle | None:
        """The article of this id, as it was at most some seconds ago; raises what the archive does."""
        if (reading := self._read.get(article_id)) is None:
            reading = asyncio.create_task(self._looked_up(archive, article_id))
            self._read[article_id] = reading
        return await asyncio.shield(reading)

    async def _looked_up(self, archive: Archive, article_id: int) -> FoundArticle | None:
        found = None
        try:
            found = await archive.article(article_id)
        finally:
            is_kept = found and len(self) <= _MOST and len(found.digest.article.text) <= _LONGEST_TEXT
            wait_s = self._kept_s if is_kept else 0.0
            asyncio.get_running_loop().call_later(wait_s, self._read.pop, article_id, None)
        return found
