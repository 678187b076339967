"""What Slack delivers twice: when it does not hear in time it sends the same again, which is to be done once."""

from collections import OrderedDict

_MOST = 10_000
"""So many are remembered, some minutes of the busiest workspace; Slack sends again within seconds, or minutes."""


class Repeats:
    """The trigger ids of late: each stands for one thing that somebody typed, pressed or sent."""

    def __init__(self, most: int = _MOST) -> None:
        """None yet."""
        self._most = most
        self._known: OrderedDict[str, None] = OrderedDict()

    def has(self, trigger_id: str | None) -> bool:
        """Whether it came before; it is remembered from then on. What has none is never a repetition."""
        if not trigger_id:
            return False
        if trigger_id in self._known:
            return True
        self._known[trigger_id] = None
        if len(self._known) > self._most:
            self._known.popitem(last=False)
        return False
