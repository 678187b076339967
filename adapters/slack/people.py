"""Who people are in a workspace: their zone, and whether they are of its admins; remembered for a little while."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from time import monotonic
from typing import Any
from zoneinfo import ZoneInfo

from slack_sdk.web.async_client import AsyncWebClient

from adapters.asking import Place
from adapters.errors import PlatformError
from adapters.posting import Person
from adapters.slack.refusals import in_our_words

_REMEMBERED_S = 300.0
"""Who becomes an admin, or is one no longer, is known so much later."""

_MOST = 1_000
_WITHIN_S = 2.0
"""A form must be opened within 3 s of the press that asks for it."""

_MANAGES = ("is_admin", "is_owner", "is_primary_owner")
_log = logging.getLogger(__name__)


class People:
    """The people who asked of late."""

    def __init__(self, client: AsyncWebClient, clock: Callable[[], float] = monotonic) -> None:
        """Nobody yet; `clock` counts seconds."""
        self._client = client
        self._clock = clock
        self._known: dict[tuple[str | None, str], tuple[float, Person]] = {}

    async def at(self, place: Place) -> Person:
        """Who `place.user` is; what Slack does not tell is left at its default. Raises nothing."""
        if not place.user:
            return Person()
        key, now = (place.workspace, place.user), self._clock()
        until, known = self._known.get(key, (now, Person()))
        if now < until:
            return known
        try:
            async with asyncio.timeout(_WITHIN_S):
                user = await self._user(place.user)
        except PlatformError as error:
            _log.info("slack: somebody is not known: %s", error)
            return Person()
        except TimeoutError:
            _log.info("slack: somebody is not known: Slack takes too long")
            return Person()
        person = Person(_zone(user), _manages(user, place.workspace))
        self._remember(key, now, person)
        return person

    async def _user(self, user: str) -> Mapping[str, Any]:
        with in_our_words("asking who it is"):
            answer = await self._client.api_call("users.info", http_verb="GET", params={"user": user})
        told = answer.get("user")
        return told if isinstance(told, dict) else {}

    def _remember(self, key: tuple[str | None, str], now: float, person: Person) -> None:
        self._known.pop(key, None)
        while len(self._known) >= _MOST:
            del self._known[next(iter(self._known))]
        self._known[key] = now + _REMEMBERED_S, person


def _zone(user: Mapping[str, Any]) -> str | None:
    """Their zone, if it is one that this machine knows."""
    zone = user.get("tz")
    try:
        return ZoneInfo(zone).key if isinstance(zone, str) and zone else None
    except (ValueError, OSError, KeyError):
        return None


def _manages(user: Mapping[str, Any], workspace: str | None) -> bool:
    """Whether they are of this workspace's admins or owners: people of others, who share a channel, are of theirs."""
    if user.get("is_stranger") or user.get("deleted"):
        return False
    own = {user.get("team_id"), *((user.get("enterprise_user") or {}).get("teams") or ())}
    is_of_here = workspace is None or own == {None} or workspace in own
    return is_of_here and any(user.get(role) is True for role in _MANAGES)
