"""What fetching needs of the world besides the net: time, waiting and chance, so that tests need not wait."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from aiohttp.abc import AbstractResolver


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Outside:
    """The clock (seconds that only grow), the time (aware UTC), how to wait, a number from 0 to 1, and names' hosts.

    Without a resolver, names are looked up by the system.
    """

    clock: Callable[[], float] = time.monotonic
    now: Callable[[], datetime] = _now
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    chance: Callable[[], float] = random.random
    resolver: AbstractResolver | None = None
