"""What is known of who spoke, at each place of an article: the memory that pronouns and titles are read with."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from digests.model import Speaker


@dataclass(slots=True)
class Told:
    """Who spoke so far, each with the token where they are named; every list is in order.

    `speakers`: individuals by number. `groups`: those whom "they" can mean; `bodies`: what "it" can mean; `unnamed`:
    single people whom only a description tells of ("a spokesman").
    `settled`: the speaker of each subject by its first token. `roles`: what a description told of an
    individual without a role ("the bishop"), by number. `fitting`: the individuals whom a pronoun of a gender can
    mean, and an epithet, which only those without a role can be meant by.
    """

    speakers: list[tuple[int, int]] = field(default_factory=list)
    groups: list[tuple[int, Speaker]] = field(default_factory=list)
    bodies: list[tuple[int, Speaker]] = field(default_factory=list)
    unnamed: list[tuple[int, Speaker]] = field(default_factory=list)
    settled: dict[int, Speaker | None] = field(default_factory=dict)
    roles: dict[int, str] = field(default_factory=dict)
    fitting: dict[tuple[str | None, bool], frozenset[int]] = field(default_factory=dict)

    def last_before(self, token: int) -> tuple[int, int] | None:
        """The latest speaker before a token."""
        at = bisect_left(self.speakers, (token, -1)) - 1
        return self.speakers[at] if at >= 0 else None

    def spoke(self, token: int, individual: int) -> bool:
        """Whether an individual is known to speak at a token."""
        at = bisect_left(self.speakers, (token, individual))
        return at < len(self.speakers) and self.speakers[at] == (token, individual)

    def speaking_at(self, token: int) -> int | None:
        """The individual who is known to speak at a token; None when nobody is."""
        at = bisect_left(self.speakers, (token, -1))
        return self.speakers[at][1] if at < len(self.speakers) and self.speakers[at][0] == token else None

    def add(self, token: int, individual: int) -> None:
        """Note that an individual spoke at a token."""
        insort(self.speakers, (token, individual))


def latest(spoken: list[tuple[int, Speaker]], token: int) -> tuple[int, Speaker] | None:
    """The last entry before a token; None when there is none."""
    at = bisect_left(spoken, token, key=lambda entry: entry[0]) - 1
    return spoken[at] if at >= 0 else None


def note(spoken: list[tuple[int, Speaker]], token: int, speaker: Speaker) -> None:
    """Add an entry at its place."""
    insort(spoken, (token, speaker), key=lambda entry: entry[0])
