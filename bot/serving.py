"""Putting the use cases of a running bot together: on which platforms, from which database, by whose leave."""

import os
import random
import secrets
import socket
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import cast

from adapters.asking import Place
from adapters.ledger import Kept
from adapters.ports import Platform
from adapters.posting import Person, Poster
from bot.managing.requests import Managers, Managing
from bot.outgoing import Delivering
from bot.settings import Settings


def managing(settings: Settings, kept: Kept, joined: Sequence[Platform[object]]) -> Managing:
    """The use case of managing briefings on these platforms."""
    posters = _posters(joined)

    async def person(place: Place) -> Person:
        poster = posters.get(place.platform)
        return await poster.person(place) if poster else Person()

    managers = {"slack": settings.slack_briefings_by, "discord": settings.discord_briefings_by}
    may = {platform: _managers(who) for platform, who in managers.items()}
    oldest = timedelta(days=settings.briefing_max_age_days)
    return Managing(kept.archive, kept.subscriptions, kept.deliveries, person, may, _now, oldest)


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
