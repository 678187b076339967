"""What `pullquote check` finds odd in the settings, though each by itself can be used."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from bot.checking import Finding
from bot.setting_rules import parted
from bot.settings import Settings

_NEAR = 0.8
"""How like a setting's name another has to be, 1 for the same: PORT is nobody's slip for anything of ours."""


def names_in(file: Path) -> tuple[str, ...]:
    """The names that a file like .env sets; none when there is no such file, or it cannot be read."""
    from dotenv import dotenv_values  # noqa: PLC0415  # for `check` alone; pydantic-settings reads the file by it

    try:
        return tuple(dotenv_values(file)) if file.is_file() else ()
    except (OSError, UnicodeDecodeError):
        return ()


def near_names(names: Iterable[str]) -> Iterator[Finding]:
    """A warning for each name that is no setting but nearly one: it was mistyped, and does nothing."""
    known = [name.upper() for name in Settings.model_fields]
    for name in names:
        if name.upper() in known:
            continue
        for meant in get_close_matches(name.upper(), known, n=1, cutoff=_NEAR):
            yield Finding(
                "settings", f"warning: {name} in .env is no setting and does nothing: is {meant} meant?"
            )


def missing_folders(settings: Settings) -> Iterator[Finding]:
    """What is wrong with the folders that articles are to be read from."""
    named = [("FOLDERS", folder) for folder in parted(settings.folders, Path)]
    named += [("SEEDS", settings.seeds)] if settings.seeds else []
    for name, folder in named:
        if not folder.is_dir():
            problem = "this is no folder" if folder.exists() else "there is no such folder"
            yield Finding("settings", f"{name}: {folder}: {problem}: make it, or name another", is_wrong=True)
