"""What the bot can be asked for beside its archive."""

from dataclasses import dataclass

from adapters.versions import Versions
from adapters.web import Web
from bot.following.requests import Following
from bot.managing.requests import Managing


@dataclass(frozen=True, slots=True)
class UseCases:
    """What not every bot has: None where nothing comes by itself, as on the console.

    With `web` it reads the page of an article that it does not have yet.
    """

    managing: Managing | None = None
    following: Following | None = None
    versions: Versions | None = None
    web: Web | None = None


ARCHIVE_ALONE = UseCases()
"""Nothing beside it."""
