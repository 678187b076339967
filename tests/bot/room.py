"""A small chat platform in memory that briefings are delivered to: it keeps what stands in each channel."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from adapters.asking import Place
from adapters.posting import Person, Sent
from adapters.replies import Post, Reply


class DiedError(BaseException):
    """The process was killed: nothing of ours may catch it."""


@dataclass(frozen=True)
class Standing:
    """A message that stands in a channel."""

    channel: str
    mark: str
    part: Reply
    under: str | None
    plain: bool


@dataclass
class Room:
    """The platform. `before` and `after` a message is taken, whatever a test wants to happen, happens."""

    standing: list[Standing] = field(default_factory=list)
    told: list[tuple[str | None, Reply]] = field(default_factory=list)
    before: Callable[[Standing], None] = lambda _: None
    after: Callable[[Standing], None] = lambda _: None
    looks: Callable[[], None] = lambda: None
    pace_s: float = 0.0
    at_once: int = 400

    async def post_part(
        self, place: Place, part: Reply, mark: str, under: str | None = None, *, plain: bool = False
    ) -> Sent:
        message = Standing(place.channel, mark, part, under, plain)
        self.before(message)
        self.standing.append(message)
        self.after(message)
        return Sent(f"m{len(self.standing)}", under or f"m{len(self.standing)}")

    async def find_part(
        self,
        place: Place,
        part: Reply,  # noqa: ARG002  # by the port
        mark: str,
        since: datetime,  # noqa: ARG002  # as above
        under: str | None = None,  # noqa: ARG002  # as above
    ) -> Sent | None:
        self.looks()
        for number, message in enumerate(self.standing, 1):
            if (message.channel, message.mark) == (place.channel, mark):
                return Sent(f"m{number}", message.under or f"m{number}")
        return None

    async def tell(self, place: Place, reply: Reply) -> None:
        self.told.append((place.user, reply))

    async def person(self, place: Place) -> Person:
        return Person("Europe/London", manages=place.user == "boss")

    def marks(self) -> list[str]:
        """The marks of what stands there, in order."""
        return [message.mark for message in self.standing]

    def headlines(self) -> list[str | None]:
        """The articles that were posted."""
        return [m.part.article.headline for m in self.standing if isinstance(m.part, Post)]
