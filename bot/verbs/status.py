"""`pullquote status`: what is kept, which briefings come by themselves, and how the latest went."""

import asyncio
import sys
from argparse import Namespace
from datetime import UTC, datetime, timedelta

from bot.composition import missing_database, stored
from bot.exits import FAILED, FINE, no_archive, say
from bot.reporting import as_json, report, told
from bot.settings import load

_PATIENCE = timedelta(minutes=1)
"""A bot that was just started, or is at the end of a lease, takes up what is due within less."""


def perform(arguments: Namespace) -> int:
    """Print the report; 1 when there is no database yet."""
    return asyncio.run(_report(as_object=arguments.json))


async def _report(*, as_object: bool) -> int:
    settings = load()
    if file := missing_database(settings):
        say(no_archive(file))
        return FAILED
    kept = await stored(settings)
    try:
        patience = max(_PATIENCE, 2 * timedelta(seconds=settings.briefing_poll_s))
        found = await report(kept, datetime.now(UTC), patience)
    finally:
        await kept.close()
    for line in (as_json(found),) if as_object else told(found):
        sys.stdout.write(f"{line}\n")
    return FINE
