"""`pullquote run`: the bot, on every platform that is configured; on the console when none is."""

import asyncio
import logging
import signal
from argparse import Namespace

from adapters.asking import Place
from adapters.errors import PlatformClosedError
from adapters.ledger import Kept
from adapters.ports import Platform
from bot.collecting.filling import collect, fill
from bot.collecting.rounds import CollectingRounds
from bot.collecting.watching import Watching, watch
from bot.composition import archive as in_memory
from bot.composition import console, folders, platforms, seeds, stored, web
from bot.exits import FAILED, FINE, say
from bot.hiding import secrets
from bot.logs import start_logging
from bot.rounds import Rounds
from bot.running import serve, show
from bot.serving import collecting, delivering, following, instance, managing
from bot.settings import Settings, load
from bot.supervising import Supervised
from bot.use_cases import UseCases
from bot.waking import Waker

_TERMINAL = Place("console", None, "console")
_log = logging.getLogger(__name__)


class _TerminatedError(Exception):
    """The system asked it to stop."""


def perform(_arguments: Namespace) -> int:
    """Run until it is stopped or the console closes; 1 when an article could not be digested or nobody reads."""
    settings = load()
    start_logging(settings.log_level, settings.log_format, secrets(settings))
    try:
        return asyncio.run(_run(settings))
    except PlatformClosedError as closed:
        raise BrokenPipeError from closed


async def _run(settings: Settings) -> int:
    joined = platforms(settings)
    if joined:
        await _serve(settings, joined)
        return FINE
    kept = in_memory()
    failures = await collect(seeds(settings), kept, say)
    if not await kept.count():
        return FAILED
    await show(kept, console(), _TERMINAL)
    return FAILED if failures else FINE


async def _serve(settings: Settings, joined: tuple[Platform[object], ...]) -> None:
    """Answer, collect and deliver until SIGTERM or Ctrl-C; the seeds are digested meanwhile."""
    kept, the_web = await stored(settings), web(settings)
    _log.info("joining %s", ", ".join(platform.name for platform in joined))
    poll_s, owner = settings.briefing_poll_s, instance()
    try:
        async with Waker(poll_s) as due, Waker(poll_s) as new, asyncio.TaskGroup() as tasks:
            managed = managing(settings, kept, joined)
            followed = following(settings, kept, managed, the_web, new.wake)
            supervised = tuple(Supervised(platform) for platform in joined)
            tasks.create_task(_until_terminated())
            tasks.create_task(_fill_and_watch(settings, kept))
            tasks.create_task(
                serve(kept.archive, supervised, UseCases(managed, followed, kept.sources, the_web))
            )
            tasks.create_task(Rounds(delivering(settings, kept, joined), owner, due).go())
            tasks.create_task(CollectingRounds(collecting(settings, kept, joined, the_web), owner, new).go())
    except* _TerminatedError:
        _log.info("stopped")
    finally:
        await the_web.close()
        await kept.close()


async def _fill_and_watch(settings: Settings, kept: Kept) -> None:
    """Collect the seeds, then what is put into folders."""
    await fill(seeds(settings), kept.archive, only_empty=not settings.seeds)
    await watch(Watching(folders(settings), kept.archive, kept.sources))


async def _until_terminated() -> None:
    """Raise _TerminatedError at SIGTERM, which is how systems stop a service: a calm end, unlike Ctrl-C."""
    terminated = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, terminated.set)
    await terminated.wait()
    raise _TerminatedError
