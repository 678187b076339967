"""Where the articles are that come with Pullquote, and how a folder is named to people."""

from pathlib import Path


def shipped_seeds() -> Path:
    """Where they are: inside the installed package, or beside it in a checkout."""
    here = Path(__file__).resolve().parent
    installed = here / "seeds"
    return installed if installed.is_dir() else here.parent / "seeds"


def as_typed(folder: Path) -> str:
    """The folder as a person would type it from here."""
    try:
        return str(folder.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(folder)
