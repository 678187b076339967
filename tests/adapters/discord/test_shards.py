"""Several connections for one application, on the wire."""

import asyncio

import discord
import pytest

from adapters.discord.connection import new_client
from adapters.discord.pace import Pace
from adapters.discord.shards import Shards, heed_shards
from adapters.errors import RefusedError
from adapters.replies import Notice
from tests.adapters.discord.server import APPLICATION, CHANNEL, Server, option
from tests.adapters.discord.talk import HERE, Bot, listening, platform, run

EVENTS = (
    ("connect", 0),
    ("connect", 2),
    ("disconnect", 0),
    ("disconnect", 2),
    ("resumed", 0),
    ("resumed", 2),
)
REGISTERED = f"/applications/{APPLICATION}/commands"


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the 5 s that the library waits between two shards, as Discord asks for."""

    async def at_once(*_: object, **__: object) -> None:
        pass

    monkeypatch.setattr(discord.AutoShardedClient, "before_identify_hook", at_once)


def test_two_instances_hold_a_shard_each_and_the_first_registers_the_commands() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, Bot(), shards=Shards((1,), 2)):
            assert server.found("PUT", REGISTERED) == []
            async with listening(server, Bot(), shards=Shards((0,), 2)):
                assert server.shards == [[1, 2], [0, 2]]
                assert len(server.found("PUT", REGISTERED)) == 1

    run(scene)


def test_what_is_asked_on_a_shard_is_answered_and_anything_is_posted() -> None:
    async def scene(server: Server) -> None:
        bot = Bot()
        async with listening(server, bot, shards=Shards((1,), 2)) as talking:
            id_ = await server.command("quote", option("name", "Quill"))
            await server.seen("PATCH", f"/webhooks/{APPLICATION}/token-{id_}/messages/@original")
            await talking.publish(HERE, Notice("Words."))
            assert len(server.found("POST", f"/channels/{CHANNEL}/messages")) == 1

    run(scene)


def test_an_instance_with_two_shards_comes_back_on_the_one_that_was_lost() -> None:
    async def scene(server: Server) -> None:
        bot = Bot()
        async with listening(server, bot, shards=Shards((0, 2), 3)):
            assert server.shards == [[0, 3], [2, 3]]
            await server.drop(1011)
            await server.until(lambda: server.resumed == 1)
            id_ = await server.command("quote", option("name", "Quill"))
            await server.seen("PATCH", f"/webhooks/{APPLICATION}/token-{id_}/messages/@original")

    run(scene)


def test_the_state_tells_which_shards_are_missing() -> None:
    async def scene(_server: Server) -> None:
        states: list[str] = []
        shards = Shards((0, 2), 3)
        async with new_client(Pace(), shards) as client:
            assert isinstance(client, discord.AutoShardedClient)
            heed_shards(client, shards, states.append)
            for event, shard in EVENTS:
                await getattr(client, f"on_shard_{event}")(shard)
        assert states == [
            "connected, without shard 2, which connects by itself",
            "connected",
            "connected, without shard 0, which connects by itself",
            "not connected: without shard 0, 2, which connects by itself",
            "connected, without shard 2, which connects by itself",
            "connected",
        ]

    run(scene)


@pytest.mark.parametrize("code, words", [(4010, "set DISCORD_SHARD_IDS"), (4011, "set DISCORD_SHARD_COUNT")])
def test_shards_that_discord_refuses_say_what_to_set(code: int, words: str) -> None:
    async def scene(server: Server) -> None:
        bot, talking = Bot(), platform(server, shards=Shards((1,), 2))
        task = asyncio.create_task(talking.listen(bot.ask, bot.suggest))
        await server.until(lambda: server.identified == 1)
        await server.drop(code)
        with pytest.raises(RefusedError, match=words):
            await task

    run(scene)
