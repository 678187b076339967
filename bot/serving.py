"""Putting the use cases of a running bot together: on which platforms, from which database, by whose leave."""

import asyncio
import os
import random
import secrets
import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import cast

from adapters.asking import Place
from adapters.briefings import Channel
from adapters.errors import AppRefusedError, PlatformError, RefusedError
from adapters.ledger import Kept
from adapters.ports import Platform
from adapters.posting import Corrector, Person, Poster
from adapters.replies import Notice
from adapters.web import Web
from bot.collecting.needs import Collecting
from bot.correcting import Correcting, as_stories
from bot.following.requests import Following
from bot.managing.requests import Managers, Managing
from bot.outgoing import Delivering
from bot.setting_rules import parted
from bot.settings import Settings
from digests.briefing import ANYTHING

_NOTHING = Notice("Nothing of this kind is ever posted.")
_LOOKED_AT = timedelta(hours=1)
"""Far enough back to meet a message, where others' may not be read, and not too many."""

_LOOKS_S = 5.0


def managing(settings: Settings, kept: Kept, joined: Sequence[Platform[object]]) -> Managing:
    """The use case of managing briefings on these platforms."""
    posters = _posters(joined)

    async def person(place: Place) -> Person:
        poster = posters.get(place.platform)
        return await poster.person(place) if poster else Person()

    managers = {"slack": settings.slack_briefings_by, "discord": settings.discord_briefings_by}
    may = {platform: _managers(who) for platform, who in managers.items()}
    oldest = timedelta(days=settings.briefing_max_age_days)
    return Managing(
        kept.archive,
        kept.subscriptions,
        kept.deliveries,
        person,
        may,
        _now,
        oldest,
        partial(hindrance, posters),
    )


def following(settings: Settings, kept: Kept, by: Managing, web: Web, wake: Callable[[], None]) -> Following:
    """The use case of following feeds; `wake` wakes who collects from them."""

    async def may_have(channel: Channel, most: int) -> Sequence[int]:
        found = await kept.deliveries.latest(replace(channel, terms=ANYTHING), ANYTHING, most)
        return [candidate.id for candidate in found]

    own = (settings.seeds,) if settings.seeds else ()
    folders = tuple(path.name or str(path) for path in (*own, *parted(settings.folders, Path)))
    interval = timedelta(minutes=settings.feed_check_minutes)
    return Following(by, kept.sources, web, wake, may_have, folders, interval)


def collecting(settings: Settings, kept: Kept, joined: Sequence[Platform[object]], web: Web) -> Collecting:
    """The use case of collecting from the feeds that are followed, and of correcting what was posted."""
    correctors = {platform.name: platform for platform in joined if isinstance(platform, Corrector)}
    return Collecting(
        kept.sources,
        web,
        _posters(joined),
        Correcting(kept.archive, kept.sources, correctors, as_stories(kept.archive, kept.deliveries)),
        _now,
        random.random,
        kept.pages,
        interval=timedelta(minutes=settings.feed_check_minutes),
        page_interval=timedelta(minutes=settings.page_check_minutes),
        oldest=timedelta(days=settings.briefing_max_age_days),
    )


async def hindrance(posters: Mapping[str, Poster], place: Place) -> str:
    """What has to be done in a channel before the bot can look into it; "" for nothing, or when it cannot be told.

    When the app itself is refused, nothing is: then nothing can be posted, either, and the status says why.
    """
    poster = posters.get(place.platform)
    try:
        async with asyncio.timeout(_LOOKS_S):
            if poster:
                await poster.find_part(place, _NOTHING, "", _now() - _LOOKED_AT)
    except AppRefusedError:
        return ""
    except RefusedError as error:
        return f"{error.advice} ({error.problem})"
    except (PlatformError, TimeoutError):
        return ""
    return ""


def delivering(settings: Settings, kept: Kept, joined: Sequence[Platform[object]]) -> Delivering:
    """The use case of delivering to these platforms."""
    return Delivering(
        kept.archive,
        kept.deliveries,
        _posters(joined),
        _now,
        chance=random.random,
        new_uid=lambda: secrets.token_hex(6),
        oldest=timedelta(days=settings.briefing_max_age_days),
        lease=timedelta(seconds=settings.briefing_lease_s),
    )


def instance() -> str:
    """A name for this instance that no other has."""
    return f"{socket.gethostname()[:40]}-{os.getpid()}-{secrets.token_hex(4)}"


def _posters(joined: Sequence[Platform[object]]) -> dict[str, Poster]:
    return {platform.name: platform for platform in joined if isinstance(platform, Poster)}


def _managers(setting: str) -> Managers:
    if setting in {"everyone", "managers"}:
        return cast("Managers", setting)
    return frozenset(setting.split(","))


def _now() -> datetime:
    return datetime.now(UTC)
