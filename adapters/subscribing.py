"""The port to what channels have asked for."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from adapters.asking import Place
from adapters.briefings import Channel, State, Subscription, Wish


class Subscriptions(Protocol):
    """What channels have asked for. Every method raises ArchiveError when the database cannot be reached."""

    async def channel(self, place: Place) -> Channel:
        """The channel of a place; made when it is new."""
        ...

    async def set_channel(self, channel: Channel) -> None:
        """Keep a channel's zone, quiet times and filter."""
        ...

    async def subscribe(self, channel: Channel, wish: Wish, due: datetime | None, by: str) -> Subscription:
        """A new subscription; its first window begins with the next article, so that it brings no flood."""
        ...

    async def of_channel(self, place: Place) -> tuple[Subscription, ...]:
        """The channel's subscriptions that are not stopped, oldest first, each with its last delivery."""
        ...

    async def subscription(self, subscription_id: int) -> Subscription | None:
        """The subscription of this id, stopped or not; None when there is none."""
        ...

    async def change(  # noqa: PLR0913  # what a change is
        self,
        subscription_id: int,
        *,
        state: State,
        due: datetime | None,
        by: str,
        wish: Wish | None = None,
        reason: str = "",
    ) -> Subscription | None:
        """Change the state, the next due moment and, if given, the wish; None when there is none of this id.

        A delivery that is on its way goes on while the subscription is active, and does not change `due` back.
        Otherwise its claim is lost, and it goes on when the subscription is active again.
        """
        ...

    async def had(self, channel: Channel, articles: Collection[int]) -> None:
        """These were posted there because somebody asked: none of the channel's briefings brings them again."""
        ...

    async def broken(self) -> tuple[Subscription, ...]:
        """Every subscription that a platform refuses, oldest first."""
        ...

    async def counts(self) -> Mapping[State, int]:
        """How many subscriptions there are in each state that has any."""
        ...
