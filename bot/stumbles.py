"""How often a message could not be posted, so that one that never can keeps no other back."""

from collections import OrderedDict

PLAIN_FROM = 8
"""So many times and it is tried in its plainest form: after twenty minutes and more."""

LEFT_OUT_FROM = 40
"""So many times and it is left out: after eight hours, in which a platform that was away is mostly back."""

OURS = 5
"""A fault of ours counts as much: it does not pass by itself."""

_REMEMBERED = 1_000
"""Messages that trouble at a time, when all goes wrong; with more, those that did so longest ago are begun anew."""


class Stumbles:
    """What is counted here is forgotten when the process ends: then a message has all its tries again.

    That is meant: who starts a bot anew has mostly mended something, or brought a version that renders what the last
    one could not. To leave a message out is the one step that cannot be taken back, and a count that outlives its
    cause would take it at the first failure. The price is that each start can keep a channel back for as long again.
    """

    def __init__(self) -> None:
        """Nothing has gone wrong yet."""
        self._counts: OrderedDict[str, int] = OrderedDict()

    def add(self, mark: str, weight: int = 1) -> None:
        """The message of this mark failed for what it may be itself."""
        self._counts[mark] = self._counts.pop(mark, 0) + weight
        if len(self._counts) > _REMEMBERED:
            self._counts.popitem(last=False)

    def forget(self, mark: str) -> None:
        """It stands, or is left out."""
        self._counts.pop(mark, None)

    def is_for_plain(self, mark: str) -> bool:
        """Whether it is to be tried in its plainest form alone."""
        return self._counts.get(mark, 0) >= PLAIN_FROM

    def is_hopeless(self, mark: str) -> bool:
        """Whether it is to be left out."""
        return self._counts.get(mark, 0) >= LEFT_OUT_FROM
