"""The use case of `pullquote check`: what is in order, what is wrong, and what is not set up."""

import os
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from adapters.errors import AdapterError
from adapters.found import ArchiveState
from adapters.ports import Advisable, Checkable, Platform
from adapters.wording import counted, day
from bot.faults import fault
from bot.settings import Settings
from bot.tokens import WHERE

_TOKENS = {
    "slack": ("slack_bot_token", "slack_app_token", "slack_signing_secret"),
    "discord": ("discord_token",),
}
_UNUSED = {"socket": "slack_signing_secret", "http": "slack_app_token"}


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found out about one thing; `is_wrong` when something has to be done about it."""

    about: str
    text: str
    is_wrong: bool = False


async def check_database(look: Callable[[], Awaitable[ArchiveState]]) -> Finding:
    """Whether the archive can be opened and read, and what it holds; `look` changes nothing."""
    try:
        found = await look()
    except AdapterError as error:
        return Finding("database", str(error), is_wrong=True)
    if not found.version:
        return Finding("database", "fine, empty: the next `pullquote run` makes its tables")
    if found.version < found.newest:
        next_run = f"the next `pullquote run` brings it to {found.newest}, with all it holds"
        return Finding("database", f"fine, at version {found.version}: {next_run}")
    since = f" since {day(found.since)}" if found.since else ""
    return Finding("database", f"fine, {counted(found.articles, 'article')}{since}")


def new_database(file: Path) -> Finding:
    """Whether the archive's file, which is not there, can be made; it is not."""
    folder = next(parent for parent in file.absolute().parents if parent.exists())
    if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
        return Finding("database", f"will be made at {file}")
    advice = f"{folder} may not be written to: allow it, or set DATABASE_URL to another place"
    return Finding("database", f"it cannot be made at {file}: {advice}", is_wrong=True)


async def check_platform(platform: Platform[object]) -> tuple[Finding, ...]:
    """Whether a platform takes its tokens and grants what is needed."""
    if not isinstance(platform, Checkable):
        return (Finding(platform.name, "set up"),)
    advice: tuple[str, ...] = ()
    try:
        problems = await platform.problems()
        if isinstance(platform, Advisable):
            advice = await platform.advice()
    except AdapterError as error:
        problems = (str(error),)
    except Exception as error:  # noqa: BLE001  # the outermost loop: a library's fault is a finding, too
        problems = (f"an unexpected {fault(error)}: is the network up?",)
    wrong = tuple(Finding(platform.name, problem, is_wrong=True) for problem in problems)
    better = tuple(Finding(platform.name, f"warning: {each}") for each in advice)
    return (*(wrong or (Finding(platform.name, "fine"),)), *better)


def not_set_up(settings: Settings) -> tuple[Finding, ...]:
    """Each token that would be needed to join a platform that is not joined yet, with where to get it."""
    missing = {
        platform: [n for n in names if n != _UNUSED[settings.slack_mode]]
        for platform, names in _TOKENS.items()
        if getattr(settings, names[0]) is None
    }
    return tuple(
        Finding(platform, f"not set up: {name.upper()}: {WHERE[name]}")
        for platform, names in missing.items()
        for name in names
    )
