"""What the bot asks of the web: feeds, the pages of articles, and where a page's feed is. adapters/sources does it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from adapters.articles import RawArticle
from adapters.validators import NO_VALIDATORS as NO_VALIDATORS  # noqa: PLC0414  # what the web is asked with
from adapters.validators import Validators as Validators  # noqa: PLC0414  # as above


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a feed, as far as the feed tells, as plain text without mark-up.

    `guid` is the feed's own id for it, "" when it gives none. `text` has paragraphs parted by an empty line;
    `is_whole`: the feed gives it as the content, not as a summary. `published` and `updated` are aware UTC times.
    """

    guid: str
    url: str | None
    headline: str | None
    text: str
    is_whole: bool = False
    byline: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as it was just read: `url` is where it stands now, after redirects that are permanent.

    `entries` are in the feed's own order, each guid and each address once, at most so many as the reader's bounds
    allow. `wait` is how long the feed and its server ask to be left alone; None when they do not say.
    """

    url: str
    title: str
    site: str | None
    entries: tuple[Entry, ...]
    language: str | None = None
    validators: Validators = NO_VALIDATORS
    wait: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """That a feed or a page says what it said before; `url` and `wait` as in Feed."""

    url: str
    validators: Validators = NO_VALIDATORS
    wait: timedelta | None = None


class Web(Protocol):
    """Reads feeds and pages with manners: each host one request at a time, as its robots.txt and its answers ask.

    Every method raises SourceError: SourceForbiddenError, SourceBlockedError, SourceGoneError, SourceAwayError,
    SourceUnreadableError (no feed, no article, too large), SourceEmptyError.
    """

    async def find(self, url: str) -> Feed:
        """The feed at this address, or the first one that the page there names. SourceMissingError: it names none."""
        ...

    async def check(self, url: str, validators: Validators) -> Feed | Unchanged:
        """The feed at its address, asked for only if it has changed."""
        ...

    async def article(self, url: str) -> RawArticle:
        """The article on a page: its text, and what the page says of it; its address is the page's canonical one.

        A page that shows the beginning alone gives that, with the extent "teaser".
        """
        ...

    async def article_again(self, url: str, validators: Validators) -> RawArticle | Unchanged:
        """The article on a page that was read before, asked for only if it has changed."""
        ...

    async def close(self) -> None:
        """Let go of all connections; nothing may be asked afterwards."""
        ...


class Lists(Protocol):
    """Files of feeds, as other feed readers write and read them."""

    def feeds_in(self, file: Path, tell: Callable[[str], object] = ...) -> tuple[Feed, ...]:
        """The feeds that a file names, without what they hold.

        `tell` hears a line of each entry that is left out, and why.
        Raises SourceMissingError for a file that cannot be read, SourceUnreadableError and SourceEmptyError.
        """
        ...

    def feeds_written(self, feeds: Iterable[Feed]) -> str:
        """The feeds as such a file, which feeds_in reads as the same."""
        ...
