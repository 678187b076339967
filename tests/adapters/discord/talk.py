"""Discord in tests: the platform with the real library against the small server, and a bot that answers as told."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Protocol, TypeVar

from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.asking import Answer, Ask, Asked, CommandSpec, OptionSpec, Place, Pressed, Suggest
from adapters.discord.connection import ONE
from adapters.discord.layouts import Layout
from adapters.discord.platform import Discord
from adapters.discord.shards import Shards
from adapters.found import FoundPerson
from adapters.replies import Notice
from tests import leaping
from tests.adapters.discord.server import CHANNEL, GUILD, MEMBER, TOKEN, Server, serving

COMMANDS = (
    CommandSpec(
        "quote",
        "quotes by a person",
        "/quote NAME [on WORDS] [--about]",
        (
            OptionSpec("name", "a name", required=True, suggests=True),
            OptionSpec("on", "words", joint="on {}"),
            OptionSpec("about", "what others said", joint="--about"),
        ),
    ),
    CommandSpec("briefing", "posts", "/briefing now", (OptionSpec("when", "now", choices=("now",)),)),
)
HERE = Place("discord", GUILD, CHANNEL, MEMBER)
QUILL = FoundPerson(1, "Ada Quill", "chair of the board", 12)

Result = TypeVar("Result")


class Answers(Protocol):
    """What a platform needs of a bot."""

    @property
    def ask(self) -> Ask: ...

    @property
    def suggest(self) -> Suggest: ...


class Bot:
    """Answers everything with `answer`, once `ready` is set; remembers what it was asked."""

    def __init__(self, answer: Answer | None = None) -> None:
        self.answer = answer or Answer(Notice("Words."))
        self.people: tuple[FoundPerson, ...] = (QUILL,)
        self.asked: list[Asked | Pressed] = []
        self.prefixes: list[str] = []
        self.ready = asyncio.Event()
        self.ready.set()

    async def ask(self, asked: Asked | Pressed) -> Answer:
        self.asked.append(asked)
        await self.ready.wait()
        return self.answer

    async def suggest(self, prefix: str) -> tuple[FoundPerson, ...]:
        self.prefixes.append(prefix)
        await self.ready.wait()
        return self.people


@contextmanager
def library_as_it_was() -> Iterator[None]:
    """Give the library its own addresses back."""
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway


def platform(
    server: Server,
    *,
    layout: Layout = "components",
    token: str = TOKEN,
    names_within_s: float = 2.0,
    form_within_s: float = 2.5,
    kind: type[Discord] = Discord,
    shards: Shards = ONE,
) -> Discord:
    """The platform, to connect to the server."""
    gateway = server.url.replace("http", "ws") + "/gateway/"
    limits = {"names_within_s": names_within_s, "form_within_s": form_within_s}
    return kind(token, f"{server.url}/api", gateway, layout, COMMANDS, shards=shards, **limits)


@asynccontextmanager
async def listening(
    server: Server,
    bot: Answers,
    *,
    layout: Layout = "components",
    names_within_s: float = 2.0,
    form_within_s: float = 2.5,
    kind: type[Discord] = Discord,
    shards: Shards = ONE,
) -> AsyncIterator[Discord]:
    """The platform while it listens, from when it is connected."""
    discord = platform(
        server,
        layout=layout,
        names_within_s=names_within_s,
        form_within_s=form_within_s,
        kind=kind,
        shards=shards,
    )
    before = server.identified
    task = asyncio.create_task(discord.listen(bot.ask, bot.suggest))
    try:
        await server.until(lambda: server.identified >= before + max(1, len(shards.ids)))
        yield discord
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def run(scene: Callable[[Server], Awaitable[Result]], *, by_leaps: bool = False) -> Result:
    """Play a scene with a server of its own, and leave the library as it was; `by_leaps` with a clock that leaps."""

    async def played() -> Result:
        async with serving() as server, asyncio.timeout(30):
            return await scene(server)

    with library_as_it_was():
        return leaping.run(played()) if by_leaps else asyncio.run(played())
