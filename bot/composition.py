"""The composition root: the one place that knows which adapters there are, and puts them together."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from shutil import get_terminal_size

from adapters.console.screen import PLAIN_WIDTH, Screen
from adapters.memory import MemoryArchive
from adapters.ports import Archive, ArticleSource, Platform
from adapters.replies import Reply
from adapters.sources.files import Files
from bot.settings import Settings


def files(paths: Sequence[str], settings: Settings) -> ArticleSource:
    """The articles at these paths."""
    return Files(paths, max_bytes=settings.max_article_bytes)


def seeds(settings: Settings) -> ArticleSource:
    """The articles of the folder SEEDS, or those that come with Pullquote."""
    return files([_short(settings.seeds or shipped_seeds())], settings)


def shipped_seeds() -> Path:
    """Where they are: inside the installed package, or beside it in a checkout."""
    here = Path(__file__).resolve().parent
    installed = here / "seeds"
    return installed if installed.is_dir() else here.parent / "seeds"


def archive() -> Archive:
    """An archive that lasts as long as the program."""
    return MemoryArchive()


def console() -> Platform[str]:
    """Standard input and output as a platform."""
    from adapters.console.platform import Console  # noqa: PLC0415  # 30 ms of asyncio, for `run` alone

    if sys.stdin is None:  # the caller closed it
        return Console(screen(), typed_from=os.open(os.devnull, os.O_RDONLY), is_terminal=False)
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    return Console(screen(), typed_from=sys.stdin.fileno(), is_terminal=is_terminal)


def screen() -> Screen:
    """Standard output, with its width and colours when it is a terminal."""
    if not sys.stdout.isatty():
        return Screen(sys.stdout)
    return Screen(sys.stdout, get_terminal_size((PLAIN_WIDTH, 24)).columns, colour=_has_colour())


def renderer() -> Callable[[Reply], str]:
    """How standard output shows a reply."""
    from adapters.console.rendering import render  # noqa: PLC0415  # 80 ms of rich; JSON needs none

    shown = screen()
    return lambda reply: render(reply, width=shown.width, colour=shown.colour)


def _has_colour() -> bool:
    """Whether the terminal shows colours and its owner wants them. Source: https://no-color.org."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _short(folder: Path) -> str:
    """The folder as a person would type it from here."""
    try:
        return str(folder.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(folder)
