"""Files of feeds as other feed readers write and read them, as the feeds that they name."""

from collections.abc import Callable, Iterable
from pathlib import Path

from adapters.errors import SourceMissingError
from adapters.sources.opml import MOST_BYTES, OutlinedFeed, read_opml, write_opml
from adapters.web import Feed


def feeds_in(file: Path, tell: Callable[[str], object] = str) -> tuple[Feed, ...]:
    """The feeds that an OPML file names, without what they hold; `tell` hears a line of each entry that is left out.

    Raises SourceMissingError for a file that cannot be read, and what read_opml raises.
    """
    try:
        with file.open("rb") as opened:
            body = opened.read(MOST_BYTES + 1)
    except OSError as error:
        problem = error.strerror or "it cannot be read"
        raise SourceMissingError(str(file), problem, "name an OPML file that can be read") from error
    return tuple(Feed(each.url, each.title, each.site, ()) for each in read_opml(body, tell))


def feeds_written(feeds: Iterable[Feed]) -> str:
    """The feeds as OPML, which feeds_in reads as the same."""
    return write_opml(OutlinedFeed(feed.url, feed.title, feed.site) for feed in feeds)
