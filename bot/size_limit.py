"""The one setting that digesting needs; the others take longer to read than dozens of articles."""

import os
from pathlib import Path

LARGEST_ARTICLE = 32 * 1024 * 1024
"""In bytes, where MAX_ARTICLE_BYTES does not say."""

_NAME = "MAX_ARTICLE_BYTES"


def largest_article() -> int:
    """The largest file that is read as an article, in bytes.

    Where it is set, all settings are read: raises MisuseError with all that is wrong in them.
    """
    if not _may_be_set():
        return LARGEST_ARTICLE
    from bot.settings import load  # noqa: PLC0415  # 250 ms of pydantic

    return load().max_article_bytes


def _may_be_set() -> bool:
    """Whether the environment or .env names it; what cannot be read is for the settings to refuse."""
    if any(name.upper() == _NAME for name in os.environ):
        return True
    file = Path(".env")
    try:
        return file.is_file() and _NAME.encode() in file.read_bytes().upper()
    except OSError:
        return True
