"""A whole conversation on the wire, with the bot's own answers over an archive in memory."""

import asyncio
from dataclasses import dataclass
from typing import Any

from adapters.asking import Ask, Suggest
from adapters.memory import MemoryArchive
from bot.answering import answering, suggesting
from tests.adapters.discord.server import APPLICATION, CHANNEL, Json, Server, option
from tests.adapters.discord.talk import listening, platform, run
from tests.adapters.examples import FRENCH, WALL


@dataclass(frozen=True)
class RealBot:
    """The bot's own use cases."""

    ask: Ask
    suggest: Suggest


async def real_bot() -> RealBot:
    """The use cases over two articles."""
    archive = MemoryArchive()
    for digest in (WALL, FRENCH):
        await archive.add(digest)
    return RealBot(answering(archive, lambda: ()), suggesting(archive))


def token(body: Any, label: str) -> str:  # noqa: ANN401  # JSON
    """The token of the first button of that label."""
    found: list[str] = []

    def walk(thing: Any) -> None:  # noqa: ANN401  # JSON
        if isinstance(thing, list):
            for each in thing:
                walk(each)
        elif isinstance(thing, dict):
            if thing.get("label") == label and "custom_id" in thing:
                found.append(thing["custom_id"])
            walk(list(thing.values()))

    walk(body)
    return found[0]


def test_quotes_are_asked_for_shown_in_their_source_and_shared() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, await real_bot()):
            id_ = await server.command("quote", option("name", "quill"))
            (quotes,) = await server.seen("PATCH", original(id_))
            assert "We have been lucky for eleven winters" in str(quotes.body)
            id_ = await server.press(token(quotes.body, "Show in source"))
            (source,) = await server.seen("POST", f"/webhooks/{APPLICATION}/token-{id_}")
            assert "**We have been lucky for eleven winters, and luck is not a plan,**" in str(source.body)
            await server.press(token(quotes.body, "Share to channel"))
            (shared,) = await server.seen("POST", f"/channels/{CHANNEL}/messages")
            assert "— **Ada Quill**, chair of the board" in str(shared.body)

    run(scene)


def test_quotes_about_somebody_take_the_place_of_those_by_them() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, await real_bot()):
            id_ = await server.command("quote", option("name", "quill"))
            (quotes,) = await server.seen("PATCH", original(id_))
            id_ = await server.press(token(quotes.body, "About (1)"))
            (about,) = await server.seen("PATCH", original(id_))
            assert "Mrs Quill will be remembered for a wall" in str(about.body)
            assert token(about.body, "By (2)")

    run(scene)


def test_names_of_the_archive_are_offered() -> None:
    async def scene(server: Server) -> None:
        async with listening(server, await real_bot()):
            id_ = await server.typing("quote", option("name", "qu", focused=True))
            (names,) = await server.seen("POST", f"/interactions/{id_}/token-{id_}/callback")
            choices: list[Json] = names.body["data"]["choices"]
            assert [choice["value"] for choice in choices] == ["Ada Quill"]

    run(scene)


def test_two_connections_in_turn_leave_nothing_open() -> None:
    async def scene(server: Server) -> None:
        for _ in range(2):
            async with listening(server, await real_bot()):
                pass
        assert platform(server).state == "connecting"
        here = asyncio.current_task()
        assert [t for t in asyncio.all_tasks() if "discord" in repr(t.get_coro()) and t is not here] == []

    run(scene)


def original(id_: str) -> str:
    return f"/webhooks/{APPLICATION}/token-{id_}/messages/@original"
