"""Correcting the messages that show an earlier version of an article."""

import logging
from datetime import datetime, timedelta

from adapters.errors import AdapterError, LimitedError, PlatformError, TryLaterError
from adapters.faults import wordless
from adapters.versions import Outdated
from bot.collecting.needs import Collecting
from bot.correcting import correct
from bot.stumbles import Stumbles

_AT_A_TIME = 20
_REFUSED_S = 600.0
"""When the app itself is refused: until somebody mends it."""

_LONGEST_S = 600.0

_WEIGHT = 2
"""So that a message is given up after twenty tries, over some hours: it must not keep the others for ever."""

_log = logging.getLogger(__name__)


class Revising:
    """Corrections, a few at a time; a platform that takes none now is left alone for as long as it says, and longer."""

    def __init__(self, by: Collecting) -> None:
        """Nothing is held back yet."""
        self._by = by
        self._again: dict[str, datetime] = {}
        self._in_a_row: dict[str, int] = {}
        self._stumbles = Stumbles()

    async def round(self) -> bool:
        """Correct what is outdated; gives whether there may be more to do at once. Raises ArchiveError."""
        now = self._by.clock()
        ready = [name for name in self._by.correcting.correctors if self._again.get(name, now) <= now]
        if not ready:
            return False
        found = await self._by.sources.outdated(ready, now - self._by.oldest, _AT_A_TIME)
        for outdated in found:
            if outdated.place.platform not in self._again or self._again[outdated.place.platform] <= now:
                await self._correct(outdated, now)
        return len(found) == _AT_A_TIME and not any(again > now for again in self._again.values())

    async def _correct(self, outdated: Outdated, now: datetime) -> None:
        try:
            await correct(outdated, self._by.correcting)
            self._in_a_row.pop(outdated.place.platform, None)
        except PlatformError as error:
            await self._held(outdated, error, now)
        except AdapterError:
            raise
        except Exception as error:  # noqa: BLE001  # the outermost loop of a correction: the others go on
            _log.error("delivery %d: not corrected", outdated.delivery, exc_info=wordless(error))
            await self._by.sources.corrected(outdated)

    async def _held(self, outdated: Outdated, error: PlatformError, now: datetime) -> None:
        """Leave the platform alone for a while, ever longer; a message that it never takes is left as it is."""
        platform, mark = outdated.place.platform, f"{outdated.delivery}.{outdated.position}"
        before = self._in_a_row.get(platform, 0)
        self._in_a_row[platform] = before + 1
        told_s = max(1.0, error.retry_after_s) if isinstance(error, TryLaterError) else _REFUSED_S
        wait_s = max(told_s, min(_LONGEST_S, told_s * 2 ** min(before, 10)))
        self._again[platform] = now + timedelta(seconds=wait_s)
        _log.warning("a correction waits for %.0f s: %s", wait_s, error)
        if isinstance(error, LimitedError):
            return
        self._stumbles.add(mark, _WEIGHT)
        if self._stumbles.is_hopeless(mark):
            _log.warning("delivery %d: message %d stays uncorrected", outdated.delivery, outdated.position)
            await self._by.sources.corrected(outdated)
            self._stumbles.forget(mark)
