"""What was posted where within the last minute: two who share the same thing at once post it once."""

from collections.abc import Callable
from time import monotonic

from adapters.asking import Asked, Place, Pressed
from adapters.replies import Notice

STANDS = Notice(
    "That stands here already: it was posted within the last minute.",
    ("Scroll up a little; in a minute it can be posted again.",),
)
"""What the second one is told."""

WITHIN_S = 60.0
_MOST = 10_000
"""So many posts are remembered; with more in one minute the oldest may come twice."""


class Lately:
    """The posts of the last minute, by their channel and by what was asked or pressed; kept in memory alone."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """None yet; `clock` counts seconds."""
        self._clock = clock
        self._since: dict[tuple[str, str], float] = {}

    def begin(self, place: Place, asked: Asked | Pressed) -> bool:
        """Whether it may be posted there now; it is taken for posted from then on."""
        now, key = self._clock(), _key(place, asked)
        if now - self._since.get(key, now - WITHIN_S) < WITHIN_S:
            return False
        self._since.pop(key, None)
        while self._since and (len(self._since) >= _MOST or now - self._oldest() >= WITHIN_S):
            del self._since[next(iter(self._since))]
        self._since[key] = now
        return True

    def _oldest(self) -> float:
        return next(iter(self._since.values()))

    def undo(self, place: Place, asked: Asked | Pressed) -> None:
        """Forget it: it could not be posted, and may be asked for again."""
        self._since.pop(_key(place, asked), None)


def _key(place: Place, asked: Asked | Pressed) -> tuple[str, str]:
    if isinstance(asked, Pressed):
        return place.channel, asked.token
    return place.channel, f"/{asked.name} {asked.text}".lower()
