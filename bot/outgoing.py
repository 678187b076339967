"""What delivering needs, put together once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from adapters.ledger import Deliveries
from adapters.ports import Archive
from adapters.posting import Poster
from bot.at_hand import AtHand
from bot.lanes import Lanes
from bot.stumbles import Stumbles

LEASE = timedelta(minutes=2)
"""How long a claim lasts without a step: after that another instance takes the work for abandoned."""


@dataclass(frozen=True, slots=True)
class Delivering:
    """What delivering needs. `chance` gives numbers from 0 to 1, `new_uid` 12 characters that no other call gave.

    `oldest` is how late a briefing may be for all that came in since the last, and how old what it brings otherwise, or
    one that was planned and not posted, may be; `lease` how long a claim lasts without a step.
    """

    archive: Archive
    deliveries: Deliveries
    posters: Mapping[str, Poster]
    clock: Callable[[], datetime]
    chance: Callable[[], float]
    new_uid: Callable[[], str]
    oldest: timedelta = timedelta(days=7)
    lease: timedelta = LEASE
    at_hand: AtHand = field(default_factory=AtHand)
    lanes: Lanes = field(default_factory=Lanes)
    stumbles: Stumbles = field(default_factory=Stumbles)

    @property
    def lease_until(self) -> datetime:
        """When a lease ends that is taken or extended now."""
        return self.clock() + self.lease

    @property
    def longest_send_s(self) -> float:
        """How long a message may take, in seconds: one not answered for by then may stand in the channel.

        Well within the lease, so that nobody else looks for it while it may still be on its way.
        """
        return 0.4 * self.lease.total_seconds()
