"""`pullquote ingest`: articles into the archive, counted."""

import asyncio
import signal
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from bot.composition import count_files, named, stored_archive
from bot.exits import FAILED, FINE, say
from bot.ingesting import Tally, ingest
from bot.progress import Progress
from bot.settings import Settings, load


def perform(arguments: Namespace) -> int:
    """Ingest the paths and print what became of them, also when stopped; 1 when something could not be done."""
    tally = Tally()
    with _terminated_as_interrupted():
        asyncio.run(_ingest(arguments, load(), tally))
    return FAILED if tally.failed else FINE


@contextmanager
def _terminated_as_interrupted() -> Iterator[None]:
    """SIGTERM, which is how systems stop a program, stops it as calmly as Ctrl-C does."""
    before = signal.signal(signal.SIGTERM, lambda *_: signal.raise_signal(signal.SIGINT))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


async def _ingest(arguments: Namespace, settings: Settings, tally: Tally) -> None:
    archive = await stored_archive(settings)
    shows = sys.stderr is not None and sys.stderr.isatty()
    progress = Progress(sys.stderr, total=count_files(arguments.paths) if shows else None)

    def tell(line: str) -> None:
        if line:
            progress.clear()
            say(line)
        else:
            progress.step()

    try:
        source = named(arguments.paths, settings.max_article_bytes)
        await ingest(source, arguments.jobs, archive, tally, tell)
    finally:
        progress.clear()
        sys.stdout.write(f"{tally}\n")
        await archive.close()
