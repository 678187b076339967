"""What the bot asks of the outside world, whatever stands there: the ports. adapters/errors.py has what they raise."""

from datetime import datetime
from typing import Protocol, TypeVar, runtime_checkable

from adapters.asking import Ask, Place, Posted, Suggest
from adapters.found import FoundArticle, FoundFigure, FoundPerson, FoundQuote, QuotePage
from adapters.replies import Reply
from digests.model import Article, Digest


class Archive(Protocol):
    """The digests that commands are answered from; every method raises ArchiveError when it cannot be reached.

    Names match with case and accents folded, by surname, full name or a part of it; people are one for each
    folded full name. Quotes are direct ones and fragments, never indirect speech, newest article first,
    undated ones last in the order in which they were added, and an article's best by rank first. `words` narrows
    to what holds every one of them, folded. `offset` and `limit` choose a page.
    """

    async def add(self, digest: Digest, *, is_fresh: bool = True) -> bool:
        """Keep a digest; False, and nothing changes, when its article is kept already.

        Articles are the same by canonical URL when they have one, and by headline and text wherever they stand,
        whatever their spaces and letter case. One that is not fresh comes in no briefing by itself.
        """
        ...

    async def has(self, article: Article) -> bool:
        """Whether the article is kept already, so that it need not be digested: the same as add tells."""
        ...

    async def count(self) -> int:
        """How many articles are kept."""
        ...

    async def count_quotes(self) -> int:
        """How many quotes are kept."""
        ...

    async def since(self) -> datetime | None:
        """When the first article was added, in UTC; None for an empty archive."""
        ...

    async def people(self, name: str, limit: int | None = 25) -> tuple[FoundPerson, ...]:
        """Everyone whose name matches, the most quoted first; those never quoted come last. None is no limit."""
        ...

    async def suggest(self, prefix: str, limit: int = 25) -> tuple[FoundPerson, ...]:
        """Everyone quoted of whose name a word begins so, the most quoted first; anyone quoted for ""."""
        ...

    async def person(self, person_id: int) -> FoundPerson | None:
        """The person of this id; None when there is none."""
        ...

    async def nearest_names(self, name: str) -> tuple[str, ...]:
        """At most three full names that are spelled nearly so, nearest first."""
        ...

    async def quotes_by(self, person_id: int, words: str = "", offset: int = 0, limit: int = 10) -> QuotePage:
        """What the person said; `words` stand in the quotation or its sentence."""
        ...

    async def quotes_about(
        self, person_id: int, words: str = "", offset: int = 0, limit: int = 10
    ) -> QuotePage:
        """What others said with this person's full name or surname in the quotation or in its sentence.

        Somebody of that name counts only in articles that name the person in full: elsewhere it is a namesake.
        """
        ...

    async def quotes_in(self, article_id: int, offset: int = 0, limit: int = 10) -> QuotePage:
        """What stands in the article, in its order."""
        ...

    async def quote(self, quote_id: int) -> FoundQuote | None:
        """The quote of this id; None when there is none."""
        ...

    async def articles(self, words: str, limit: int = 10) -> tuple[FoundArticle, ...]:
        """Articles with every word in headline or text, best match first; the newest first for no words."""
        ...

    async def article(self, article_id: int) -> FoundArticle | None:
        """The article of this id; None when there is none."""
        ...

    async def article_at(self, url: str) -> FoundArticle | None:
        """The article with this address, compared by adapters.links.canonical, else one that was seen there.

        None when there is none. A source may have seen it at another address, or at another form of it.
        """
        ...

    async def figures(self, words: str, limit: int = 10) -> tuple[FoundFigure, ...]:
        """Figures with every word in what they count, their sentence or the headline, in this order."""
        ...

    async def close(self) -> None:
        """Let go of what it holds open; nothing may be asked afterwards."""
        ...


Payload = TypeVar("Payload", covariant=True)  # noqa: PLC0105
"""What a platform sends: a string, blocks, an embed."""


class Platform(Protocol[Payload]):
    """Somewhere digests are posted and commands are typed: the console, Slack, Discord.

    A further one is a folder in adapters/ with these. It decides how a reply looks; what a reply says was
    decided before. Article text is hostile: what it holds must come out as words, never as mark-up, mentions
    or control codes.
    """

    @property
    def name(self) -> str:
        """Which it is, in lower case: "slack"."""
        ...

    @property
    def state(self) -> str:
        """Its connection: "connecting", "connected", or "not connected: " with why and what to do."""
        ...

    def render(self, reply: Reply) -> Payload:
        """The reply as this platform shows it; pure, so that golden files can hold it, and within its limits."""
        ...

    async def publish(self, place: Place, reply: Reply) -> Posted:
        """Post a reply to a channel, unasked; a briefing's overview first, its stories in a thread if there are.

        It is tried again by itself only where it cannot come twice. Raises RefusedError when it cannot succeed,
        TryLaterError when it can later, UnsureError when it may stand; each knows which of its messages do.
        Raises PlatformClosedError.
        """
        ...

    async def listen(self, ask: Ask, suggest: Suggest) -> None:
        """Answer everything that is asked, until it is cancelled or closes; lost connections come back by themselves.

        Raises as publish does, when the first connection fails.
        """
        ...


@runtime_checkable
class Checkable(Protocol):
    """A platform that can say what it lacks before it runs."""

    async def problems(self) -> tuple[str, ...]:
        """Each token, scope or permission that is missing or wrong, with where to get it; () when all is fine."""
        ...


@runtime_checkable
class Advisable(Protocol):
    """A platform that can say what would let it do more."""

    async def advice(self) -> tuple[str, ...]:
        """Each thing that it works without but would be better with, with what to do; () when there is none."""
        ...
