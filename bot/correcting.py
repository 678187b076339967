"""Correcting what was posted, as its article has been changed: in place, and saying so."""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from adapters.briefings import Told
from adapters.errors import AppRefusedError, BadMessageError, RefusedError
from adapters.found import FoundArticle
from adapters.ports import Archive
from adapters.posting import Corrector
from adapters.replies import Button, Post
from adapters.telling import Telling
from adapters.versions import Outdated, Version, Versions
from bot.answers.articles import shown
from bot.answers.changed import steps
from bot.presses import Press, token
from bot.stories import Story, places_of, post_of, story_of
from digests.changes import changes
from digests.model import Digest

_log = logging.getLogger(__name__)


async def told_alone(_outdated: Outdated, found: FoundArticle) -> Post:
    """The post of an article that is a message's whole story."""
    return shown(found, everything=False, private=False)


@dataclass(frozen=True, slots=True)
class Correcting:
    """What correcting needs; `correctors` are the platforms, by name, whose messages can be changed.

    `retell` gives the post that a message would be today, its article being as it is now.
    """

    archive: Archive
    versions: Versions
    correctors: Mapping[str, Corrector]
    retell: Callable[[Outdated, FoundArticle], Awaitable[Post]] = told_alone


def as_stories(archive: Archive, telling: Telling) -> Callable[[Outdated, FoundArticle], Awaitable[Post]]:
    """How messages are told again that are of several articles: as their whole story is told today."""

    async def retell(outdated: Outdated, found: FoundArticle) -> Post:
        told = Told(found.id, outdated.also)
        story = await story_of(told, archive.article, await places_of([told], telling.also_in))
        return post_of(story or Story(found))

    return retell


async def correct(outdated: Outdated, by: Correcting) -> None:
    """Let a message show its article as it is now, where a reader of the old one should hear of it.

    What cannot be changed any more is left as it is. Raises TryLaterError, AppRefusedError (which is not about this
    message) and ArchiveError: then it is still to be done. Doing it twice changes nothing.
    """
    part = await _part(outdated, by)
    corrector = by.correctors.get(outdated.place.platform)
    if part and corrector:
        await _edit(outdated, part, corrector)
    await by.versions.corrected(outdated)


async def _part(outdated: Outdated, by: Correcting) -> Post | None:
    """The post as it is now; None when there is nothing to correct."""
    found = await by.archive.article(outdated.article)
    versions = await by.versions.versions(outdated.article)
    then = next((version for version in versions if version.number == outdated.shown), None)
    if found is None or then is None or not changes(then.digest, found.digest).matters:
        return None
    plain = await by.retell(outdated, found)
    asked = Button("What changed?", token(Press("changed", found.id)))
    when = _last_changed(versions, found.digest)
    return replace(plain, corrected=when, buttons=(*plain.buttons, asked))


def _last_changed(versions: tuple[Version, ...], now: Digest) -> datetime:
    """When it last became what it is, in what a reader should hear of."""
    return max(
        version.replaced for version, before, after in steps(versions, now) if changes(before, after).matters
    )


async def _edit(outdated: Outdated, part: Post, corrector: Corrector) -> None:
    place, message, under = outdated.place, outdated.message, outdated.under
    try:
        try:
            await corrector.edit_part(place, part, message, under)
        except BadMessageError:
            await corrector.edit_part(place, part, message, under, plain=True)
    except AppRefusedError:
        raise
    except RefusedError as error:
        _log.info(
            "delivery %d: message %d stays uncorrected: %s", outdated.delivery, outdated.position, error
        )
