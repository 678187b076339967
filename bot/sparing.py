"""Articles that are kept already are told before the work of digesting them, which is most of all work."""

import asyncio
from dataclasses import dataclass

from adapters.articles import RawArticle
from adapters.errors import SourceError
from adapters.ports import Archive
from bot.digesting import Cleaned, clean_one


@dataclass(frozen=True, slots=True)
class Known:
    """That an article is kept already, and how it was read."""

    note: str | None = None


async def unless_known(found: RawArticle | SourceError, archive: Archive) -> Cleaned | Known | SourceError:
    """The article to digest, if it is not kept. It is cleaned in a thread: a long one holds up no answer."""
    if isinstance(found, SourceError):
        return found
    cleaned = await asyncio.to_thread(clean_one, found)
    if isinstance(cleaned, Cleaned) and await archive.has(cleaned.article):
        return Known(cleaned.note)
    return cleaned
