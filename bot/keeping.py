"""The use case of keeping one digest: an article that is refused for what it is stops no other."""

from adapters.errors import AdapterError, NotKeptError, SourceError, SourceUnreadableError
from adapters.ports import Archive
from bot.digesting import Digested, fault_in


async def keep(digested: Digested, archive: Archive, *, is_fresh: bool = True) -> bool | SourceError:
    """Whether it is new to the archive, or why this one cannot be kept.

    Raises ArchiveError when none can: the archive is away, locked or full.
    """
    article = digested.digest.article
    source = article.path or article.url or "the text"
    try:
        return await archive.add(digested.digest, is_fresh=is_fresh)
    except NotKeptError as error:
        return SourceUnreadableError(source, str(error), "the others are kept")
    except AdapterError:
        raise
    except Exception as error:  # noqa: BLE001  # a fault of ours in one must not stop the others: outermost loop
        return fault_in(error, source)
