"""What collecting from followed feeds needs, put together once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from adapters.following import Sources
from adapters.posting import Poster
from adapters.web import Web
from adapters.young import YoungPages
from bot.correcting import Correcting


@dataclass(frozen=True, slots=True)
class Collecting:
    """What collecting needs; `correcting` is for what was posted of an article that changes.

    `clock` gives UTC, `chance` numbers from 0 to 1. `interval` is how long after an answer a feed is asked again, when
    neither it nor its server asks for more, `page_interval` how long after an article its page is, and ever longer then
    (none: never); `oldest` is how old an article may be that comes in a briefing by itself.
    """

    sources: Sources
    web: Web
    posters: Mapping[str, Poster]
    correcting: Correcting
    clock: Callable[[], datetime]
    chance: Callable[[], float]
    pages: YoungPages
    interval: timedelta = timedelta(minutes=15)
    page_interval: timedelta = timedelta(minutes=20)
    oldest: timedelta = timedelta(days=7)
