"""Talking to the bot in tests: a memory archive, and what is answered."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from adapters.asking import Answer, Asked, Place, Pressed
from adapters.memory import MemoryArchive
from adapters.ports import Archive
from adapters.replies import Button, Option, PlatformState, Reply
from bot.answering import answering
from digests.model import Digest
from tests.adapters.examples import ARTICLE, WALL

HERE = Place("room", "house", "channel")
SINCE = datetime(2025, 11, 4, 9, 0, tzinfo=UTC)
CONNECTED = PlatformState("room", "connected")


def asked(archive: Archive, what: Asked | Pressed) -> Answer:
    """What the bot answers from this archive."""

    async def ask() -> Answer:
        return await answering(archive, lambda: (CONNECTED,))(what)

    return asyncio.run(ask())


@dataclass(frozen=True)
class Talk:
    """Somebody who asks and presses, with one archive behind it."""

    archive: MemoryArchive

    def say(self, line: str) -> Answer:
        name, _, text = line.partition(" ")
        return asked(self.archive, Asked(HERE, name.strip("/"), text))

    def press(self, token: str) -> Answer:
        return asked(self.archive, Pressed(HERE, token))

    def press_on(self, pressable: Sequence[Button | Option], label: str) -> Answer:
        """Press what is called so; a token is there, and there is one such button."""
        (token,) = [thing.token for thing in pressable if thing.label == label]
        assert token
        assert len(token) <= 100
        return self.press(token)


def talk(*digests: Digest) -> Talk:
    """A talk over these digests, or over WALL."""
    archive = MemoryArchive(lambda: SINCE)

    async def fill() -> None:
        for digest in digests or (WALL,):
            await archive.add(digest)

    asyncio.run(fill())
    return Talk(archive)


def said(line: str, *digests: Digest) -> Reply:
    """The reply to one line."""
    return talk(*digests).say(line).reply


def labels(pressable: Sequence[Button | Option]) -> list[str]:
    return [thing.label for thing in pressable]


def renamed(name: str, quotes: int) -> Digest:
    """An article in which somebody of that name is quoted that often."""
    (first, *_) = WALL.quotes
    assert first.speaker
    by_name = replace(first, speaker=replace(first.speaker, name=name))
    return Digest(replace(ARTICLE, headline=name), quotes=(by_name,) * quotes)
