"""The port to what briefings tell: the latest that a channel may have, where it was seen, and what was told."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from adapters.briefings import Channel, Delivery, Subscription
from adapters.found import AlsoIn
from digests.briefing import Candidate, Terms


class Telling(Protocol):
    """What briefings tell. Every method raises ArchiveError."""

    async def latest(self, channel: Channel, terms: Terms, most: int) -> Sequence[Candidate]:
        """The newest articles that a channel may have, whether they came there before or not: at most so many.

        Of what it follows, or else of all; of these the ones that the terms and its own admit.
        """
        ...

    async def also_in(self, articles: Collection[int]) -> Mapping[int, tuple[AlsoIn, ...]]:
        """Where each article was seen, the first place first; nothing for one that was seen at no outlet."""
        ...

    async def follows(self, channel: Channel) -> tuple[str, ...]:
        """The names of what a channel follows, in their order; () when it follows nothing, and has everything."""
        ...

    async def delivery(self, subscription: Subscription, uid: str) -> Delivery | None:
        """The delivery of a subscription that has this name; None when there is none."""
        ...
