"""What the bot can be asked for beside its archive."""

from dataclasses import dataclass

from adapters.versions import Versions
from bot.following.requests import Following
from bot.managing.requests import Managing


@dataclass(frozen=True, slots=True)
class UseCases:
    """The use cases that not every bot has: None where nothing comes by itself, as on the console."""

    managing: Managing | None = None
    following: Following | None = None
    versions: Versions | None = None


ARCHIVE_ALONE = UseCases()
"""Nothing beside it."""
