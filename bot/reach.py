"""Whether the archive is reached: logged when that changes, not at every question."""

import logging

from adapters.errors import ArchiveError

_log = logging.getLogger(__name__)


class Reach:
    """The archive as who asks finds it."""

    def __init__(self) -> None:
        """Reached, until it is not."""
        self._is_lost = False

    def lose(self, error: ArchiveError) -> None:
        """A question could not be answered."""
        if not self._is_lost:
            _log.warning("answers wait: %s", error)
        self._is_lost = True

    def find(self) -> None:
        """A question was answered out of the archive."""
        if self._is_lost:
            _log.info("the archive is reached again")
        self._is_lost = False
