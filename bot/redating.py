"""Briefings that a wrong clock has put off are due again when they should be, as soon as the clock is right."""

import logging
from dataclasses import replace
from datetime import timedelta

from bot.outgoing import Delivering
from bot.timing import next_due

_CLOCKS_DIFFER = timedelta(minutes=5)
"""Several instances' clocks do, by less."""

_LONGEST_WAIT = timedelta(hours=1) + _CLOCKS_DIFFER
"""The longest lease that can be set."""

_log = logging.getLogger(__name__)


async def hasten(by: Delivering, *, is_all: bool) -> None:
    """Leave to others what is held by a clock that was ahead and whose holder died: no lease lasts for so long.

    `is_all`: this machine's clock was set back, so what it has put off since comes too late, too.
    """
    now = by.clock()
    if count := await by.deliveries.hasten(now, now + _LONGEST_WAIT, by.lease_until, is_all=is_all):
        _log.warning("the clock was ahead when %d briefings were taken or put off: they go on now", count)


async def redate(by: Delivering) -> None:
    """Let those whose last briefing is dated later than now wait for the next run; none later than it does already.

    While a clock is ahead, the run after it is far away. Whoever skips runs dates nothing later than now.
    """
    now = by.clock()
    for each in await by.deliveries.misdated(now + _CLOCKS_DIFFER):
        run = next_due(replace(each, due=None), now)
        due = min(filter(None, (run, each.due)), default=None)
        await by.deliveries.redate(each, now, due)
        _log.warning(
            "subscription %d: the clock was ahead at its last briefing; it is due %s, not %s",
            each.id,
            due,
            each.due,
            extra={"subscription": each.id},
        )
