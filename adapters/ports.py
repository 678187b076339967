"""What the bot asks of the outside world, whatever stands there: the ports, and the errors of all adapters.

    AdapterError
    ├── SourceError                one article could not be had; the others can
    │   ├── SourceMissingError     nothing is there, or nothing that may be read
    │   ├── SourceEmptyError       it is there and holds nothing to digest
    │   └── SourceUnreadableError  it is there, and is no text that can be read
    └── PlatformClosedError        nobody reads what is posted there any more

Each message says what is wrong, with which thing, and what to do about it, in one line. An adapter raises
nothing else for what its own library or the system reports.
"""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from adapters.replies import FoundPerson, FoundQuote, Reply
from digests.model import Digest


class AdapterError(Exception):
    """The outside world did not do what was asked of it."""


class SourceError(AdapterError):
    """One article could not be had."""

    def __init__(self, source: str, problem: str, advice: str) -> None:
        """An error about `source` (a path or address): what is wrong, and what its owner can do."""
        super().__init__(f"{source}: {problem}: {advice}")
        self.source = source


class SourceMissingError(SourceError):
    """Nothing is there, or nothing that may be read."""


class SourceEmptyError(SourceError):
    """It is there and holds nothing to digest."""


class SourceUnreadableError(SourceError):
    """It is there, and is no text that can be read."""


class PlatformClosedError(AdapterError):
    """Nobody reads what is posted there any more."""


@dataclass(frozen=True, slots=True)
class RawArticle:
    """A text as it was found, before cleaning, and where.

    `note` tells what its reader should know about the reading ("not UTF-8, read as cp1252").
    """

    text: str
    path: str | None = None
    url: str | None = None
    note: str | None = None

    @property
    def source(self) -> str:
        """The path or address to name it by."""
        return self.path or self.url or "the text"


class ArticleSource(Protocol):
    """Where articles come from: files, later feeds and pages."""

    def articles(self) -> Iterator[RawArticle | SourceError]:
        """Each article in the source's order, one at a time; what could not be had comes as its error.

        Raises nothing for a single article, so that the others are done.
        """
        ...


class Archive(Protocol):
    """The digests that commands are answered from.

    Names match with case and accents folded, by surname, full name or a part of it. Quotes are direct ones
    and fragments, never indirect speech, newest article first; undated articles come last, in the order in
    which they were added.
    """

    async def add(self, digest: Digest) -> bool:
        """Keep a digest; False, and nothing changes, when its article is kept already."""
        ...

    async def count(self) -> int:
        """How many articles are kept."""
        ...

    async def people(self, name: str) -> tuple[FoundPerson, ...]:
        """Everyone whose name matches, the most quoted first; those never quoted come last."""
        ...

    async def quotes_by(self, person: str) -> tuple[FoundQuote, ...]:
        """What the person of exactly this full name said."""
        ...

    async def quotes_about(self, name: str) -> tuple[FoundQuote, ...]:
        """What others said with this person's name in the quotation or in the sentence around it.

        A full name that the archive knows finds its surname too; any other name finds just these words.
        """
        ...

    async def nearest_names(self, name: str) -> tuple[str, ...]:
        """At most three full names that are spelled nearly so, nearest first."""
        ...

    async def digests(self, words: str) -> tuple[Digest, ...]:
        """Digests whose article holds every word in headline or text, best match first; all for no words."""
        ...


Answer = Callable[[str], Awaitable[Reply]]
"""What a platform calls with each line typed to the bot; it always answers and never raises for bad input."""


Payload = TypeVar("Payload", covariant=True)  # noqa: PLC0105
"""What a platform sends: a string, blocks, an embed."""


class Platform(Protocol[Payload]):
    """Somewhere digests are posted and commands are typed: the console, later Slack and Discord.

    A further one is a folder in adapters/ with these three. It decides how a reply looks; what a reply says
    was decided before. Article text is hostile: what it holds must come out as words, never as mark-up,
    mentions or control codes.
    """

    def render(self, reply: Reply) -> Payload:
        """The reply as this platform shows it; pure, so that golden files can hold it."""
        ...

    async def publish(self, reply: Reply) -> None:
        """Show a reply in the channel, unasked. Raises PlatformClosedError when nobody is there."""
        ...

    async def listen(self, answer: Answer) -> None:
        """Answer everything that is typed, until the platform closes. Raises PlatformClosedError as publish does."""
        ...
