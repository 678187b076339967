"""Telling of sources that broke: once, when it lasts, and when somebody may hear it."""

import asyncio
from dataclasses import replace
from datetime import time

from adapters.asking import Place
from adapters.briefings import Channel
from adapters.following import Source
from bot.collecting.telling import tell
from digests.schedule import Quiet
from tests.bot.collecting.small import NOW, SOURCE, Clock, Waiting, collecting, follow_in
from tests.bot.room import Room

BROKEN = replace(SOURCE, health="gone", failures=3, problem="it is not there (404)")
LOUD = Channel(1, Place("room", "house", "hall"), "UTC")
QUIET = replace(LOUD, id=2, place=replace(LOUD.place, channel="ward"), quiet=Quiet(time(9), time(10)))


def told(room: Room, sources: Waiting, clock: Clock) -> list[str]:
    asyncio.run(tell(collecting(sources, clock=clock, posters={"room": room})))
    return [message.channel for message in room.standing]


def following(source: Source, *channels: Channel) -> Waiting:
    follows = {channel.id: follow_in(channel, source) for channel in channels}
    return Waiting(lambda: NOW, kept={source.url: source}, follows=follows, ill=[source])


def test_where_all_are_quiet_it_waits_until_one_may_hear_it() -> None:
    sources, room, clock = following(BROKEN, QUIET), Room(), Clock()
    assert told(room, sources, clock) == []
    assert sources.heard == []
    clock.at = NOW.replace(hour=10)
    assert told(room, sources, clock) == ["ward"]
    assert sources.heard == [(1, "gone")]
    assert told(room, sources, clock) == ["ward"], "once"


def test_where_some_are_quiet_the_others_hear_it() -> None:
    sources = following(BROKEN, QUIET, LOUD)
    assert told(Room(), sources, Clock()) == ["hall"]
    assert sources.heard == [(1, "gone")]


def test_what_passes_by_itself_is_told_to_nobody() -> None:
    sources = following(replace(BROKEN, failures=2), LOUD)
    assert told(Room(), sources, Clock()) == []
    assert sources.heard == []
