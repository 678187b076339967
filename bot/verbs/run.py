"""`pullquote run`: the bot, on the console when no other platform is configured."""

import asyncio
from argparse import Namespace

from adapters.asking import Place
from adapters.errors import PlatformClosedError
from bot.collecting import collect
from bot.composition import archive, console, seeds
from bot.exits import FAILED, FINE, say
from bot.running import run
from bot.settings import Settings, load

_TERMINAL = Place("console", None, "console")


def perform(_arguments: Namespace) -> int:
    """Run until the platform closes; 1 when an article could not be digested or the output was closed."""
    try:
        return asyncio.run(_run(load()))
    except PlatformClosedError as closed:
        raise BrokenPipeError from closed


async def _run(settings: Settings) -> int:
    kept = archive()
    failures = await collect(seeds(settings), kept, say)
    if not await kept.count():
        return FAILED
    await run(kept, console(), _TERMINAL)
    return FAILED if failures else FINE
