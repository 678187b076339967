"""Being the one instance that collects: a lease is taken, and kept while there is work."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from adapters.errors import ArchiveError
from adapters.following import Sources

LEASE = timedelta(minutes=1)
"""After so long without a word of it another instance goes on. What both do then meanwhile is done once all the same:
only hosts may be asked twice."""

_log = logging.getLogger(__name__)


class Leader:
    """One instance's wish to collect. `owner` names it among others that share the database."""

    def __init__(self, sources: Sources, owner: str, clock: Callable[[], datetime]) -> None:
        """Not the one yet."""
        self._sources = sources
        self._owner = owner
        self._clock = clock
        self._leads = False

    async def leads(self) -> bool:
        """Whether this instance is the one, from now on for the length of a lease. Raises ArchiveError."""
        now = self._clock()
        leads = await self._sources.lead(self._owner, now, now + LEASE)
        if leads != self._leads:
            _log.info("this instance collects" if leads else "another instance collects")
        self._leads = leads
        return leads

    async def leave(self) -> None:
        """Let another instance go on at once, or this one when it is started again."""
        if not self._leads:
            return
        now = self._clock()
        try:
            await self._sources.lead(self._owner, now - LEASE, now)
        except ArchiveError as error:
            _log.info("another instance goes on in a minute: %s", error)
