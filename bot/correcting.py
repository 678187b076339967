"""Correcting what was posted, as one of its articles has been changed: in place, and saying so."""

import logging
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from adapters.briefings import Told
from adapters.errors import AppRefusedError, BadMessageError, RefusedError
from adapters.found import FoundArticle
from adapters.ports import Archive
from adapters.posting import Corrector
from adapters.replies import Button, Post
from adapters.telling import Telling
from adapters.versions import Outdated, Shown, Version, Versions
from adapters.wording import clipped
from bot.answers.articles import shown
from bot.answers.changed import steps
from bot.presses import Press, token
from bot.stories import Story, places_of, post_of, story_of, told_of_others
from digests.changes import changes
from digests.model import Digest

_ASKED = 2
_LONGEST_OUTLET = 30
"""A row of buttons has room for five on Discord, and a post has three of its own."""

_log = logging.getLogger(__name__)


async def told_alone(_outdated: Outdated, found: FoundArticle) -> Post:
    """The post of an article that is a message's whole story."""
    return shown(found, everything=False, private=False)


@dataclass(frozen=True, slots=True)
class Correcting:
    """What correcting needs; `correctors` are the platforms, by name, whose messages can be changed.

    `retell` gives the post that a message would be today, its articles being as they are now.
    """

    archive: Archive
    versions: Versions
    correctors: Mapping[str, Corrector]
    retell: Callable[[Outdated, FoundArticle], Awaitable[Post]] = told_alone


def as_stories(archive: Archive, telling: Telling) -> Callable[[Outdated, FoundArticle], Awaitable[Post]]:
    """How messages are told again that are of several articles: as their whole story is told today."""

    async def retell(outdated: Outdated, found: FoundArticle) -> Post:
        told = Told(found.id, tuple(each.article for each in outdated.also))
        story = await story_of(told, archive.article, await places_of([told], telling.also_in))
        return post_of(story or Story(found))

    return retell


async def correct(outdated: Outdated, by: Correcting) -> None:
    """Let a message show its articles as they are now, where a reader of the old ones should hear of it.

    What cannot be changed any more is left as it is. Raises TryLaterError, AppRefusedError (which is not about this
    message) and ArchiveError: then it is still to be done. Doing it twice changes nothing.
    """
    part = await _part(outdated, by)
    corrector = by.correctors.get(outdated.place.platform)
    if part and corrector:
        await _edit(outdated, part, corrector)
    await by.versions.corrected(outdated)


@dataclass(frozen=True, slots=True)
class _Seen:
    """An article of a message: as it is now, and as the message shows it; and what it was before."""

    now: FoundArticle
    then: Digest
    versions: tuple[Version, ...]

    @property
    def last_changed(self) -> datetime:
        """When it last became what it is, in what a reader should hear of."""
        stepped = steps(self.versions, self.now.digest)
        return max(version.replaced for version, before, after in stepped if changes(before, after).matters)


async def _part(outdated: Outdated, by: Correcting) -> Post | None:
    """The post as it is now; None when there is nothing to correct."""
    lead = await _seen(outdated.articles[0], by)
    if lead is None:
        return None
    also = [found for other in outdated.also if (found := await _seen(other, by))]
    if not (changed := [*_changed(lead, also)]):
        return None
    plain = await by.retell(outdated, lead.now)
    when = max(each.last_changed for each in changed)
    return replace(plain, corrected=when, buttons=(*plain.buttons, *_asking(changed)))


async def _seen(shown: Shown, by: Correcting) -> _Seen | None:
    """An article of a message; None when it is not there any more, nor what it was when it was shown."""
    now = await by.archive.article(shown.article)
    if now is None:
        return None
    if shown.shown >= shown.version:
        return _Seen(now, now.digest, ())
    versions = await by.versions.versions(shown.article)
    then = next((version.digest for version in versions if version.number == shown.shown), None)
    return None if then is None else _Seen(now, then, versions)


def _changed(lead: _Seen, also: Sequence[_Seen]) -> Iterator[_Seen]:
    """The articles in which a reader of the message should hear of a change.

    In the one that leads that is any of what a digest tells. Of the others a post tells a quote or two: these count
    where they are not said any more, or otherwise, and where others would be told now. A message that went on showing
    what it would not show today could not be told later from one that shows it.
    """
    if changes(lead.then, lead.now.digest).matters:
        yield lead
    then = told_of_others(Story(_then(lead), tuple(map(_then, also))))
    now = told_of_others(Story(lead.now, tuple(each.now for each in also)))
    for each, was, would_be in zip(also, then, now, strict=True):
        if changes(was, would_be).matters and changes(each.then, each.now.digest).matters:
            yield each


def _then(seen: _Seen) -> FoundArticle:
    return replace(seen.now, digest=seen.then)


def _asking(changed: Sequence[_Seen]) -> Iterator[Button]:
    """What tells a reader more of the changes; where several articles changed, of the first two."""
    for each in changed[:_ASKED]:
        outlet = each.now.digest.article.outlet
        of = f" ({clipped(outlet, _LONGEST_OUTLET)})" if outlet and len(changed) > 1 else ""
        yield Button(f"What changed?{of}", token(Press("changed", each.now.id)))


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
