"""Discord: posts go to channels and threads, commands come through the gateway."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import discord

from adapters.asking import Ask, CommandSpec, Place, Posted, Suggest
from adapters.at_work import AtWork
from adapters.discord.answering import Answering, Interaction, answer
from adapters.discord.checking import problems_of
from adapters.discord.commands import registered
from adapters.discord.connection import ONE, connect_at, heed_one, new_client
from adapters.discord.errors import FAILURES, ours
from adapters.discord.layouts import Layout
from adapters.discord.pace import PER_SECOND, Pace
from adapters.discord.people import People
from adapters.discord.posting import (
    edit_part,
    in_our_words,
    numbered,
    part_of,
    post_part,
    reading,
    tell,
)
from adapters.discord.rendering import Payload, render, render_edit, render_one, thread_name
from adapters.discord.sending import begin, open_thread, post
from adapters.discord.shards import Shards, heed_shards
from adapters.discord.shared import Shared
from adapters.discord.standing import find_part
from adapters.errors import PlatformError, TryLaterError
from adapters.in_time import InTime
from adapters.lately import Lately
from adapters.posting import Person, Sent
from adapters.replies import Briefing, Reply

_ENDED = "not connected: it was stopped"


class Discord:
    """All servers and people that one Discord application is installed for."""

    name = "discord"
    pace_s = 0.0

    def __init__(  # noqa: PLR0913  # each is a setting
        self,
        token: str,
        api_url: str,
        gateway_url: str,
        layout: Layout,
        commands: tuple[CommandSpec, ...],
        *,
        shards: Shards = ONE,
        names_within_s: float = 2.0,
        form_within_s: float = 2.5,
    ) -> None:
        """Not connected yet; the two addresses hold for all Discord connections of the process.

        `names_within_s` is how long names may take that are offered while one is typed, `form_within_s` how long a
        form may until it is opened. Of several instances only that of the first shard registers the commands.
        """
        self._shards = shards
        self._form_within_s = form_within_s
        self._names_within_s = names_within_s
        self._token = token
        self._urls = api_url, gateway_url
        self._layout: Layout = layout
        self._commands = commands
        self._state = "connecting"
        self._client: discord.Client | None = None
        self._has_registered = False
        self._lately = Lately()
        self._people = People()
        self._pace = Pace(max(1.0, PER_SECOND * shards.share))
        self._shared = Shared(self._new_client, token)

    @property
    def at_once(self) -> int:
        """As many as the pace takes some requests of in the time for which one may wait for its turn."""
        return self._pace.at_once

    @property
    def state(self) -> str:
        """Its connection: "connecting", "connected", or "not connected: " with why and what to do."""
        return self._state

    def render(self, reply: Reply) -> Payload:
        """The reply as messages."""
        return render(reply, self._layout)

    async def publish(self, place: Place, reply: Reply) -> Posted:
        """Post a reply to a channel; a briefing's stories go to a thread under its overview.

        Raises RefusedError when it cannot succeed, TryLaterError when it can later, UnsureError when it may stand.
        """
        channel = numbered(place.channel)
        posted: list[str] = []
        async with self._logged_in() as client:
            try:
                await self._post(client, channel, reply, posted)
            except (PlatformError, *FAILURES) as error:
                problem = error if isinstance(error, PlatformError) else ours(error, posts=True)
                problem.posted = tuple(posted)
                raise problem from error
        return Posted(place.channel, tuple(posted))

    async def _post(self, client: discord.Client, channel: int, reply: Reply, posted: list[str]) -> None:
        """Post what shows the reply; `posted` gets each message's id as soon as it stands."""
        first, *rest = self.render(reply)
        name = thread_name(reply)
        message, where = await begin(client, channel, first, name)
        posted.append(str(message))
        if rest and where == channel and isinstance(reply, Briefing):
            where = await open_thread(client, channel, message, name)
        for each in rest:
            posted.append(str(await post(client, where, each)))  # noqa: PERF401  # those that stand count when one fails

    async def post_part(
        self, place: Place, part: Reply, mark: str, under: str | None = None, *, plain: bool = False
    ) -> Sent:
        """Post one message, with its mark as a nonce: posted again within minutes, Discord gives it back."""
        async with in_our_words(), self._logged_in() as client:
            return await post_part(client, part_of(self._layout, place, part, mark, under, plain=plain))

    async def edit_part(
        self, place: Place, part: Reply, message: str, under: str | None = None, *, plain: bool = False
    ) -> None:
        """Change one message, in its thread where it stands in one. Raises as the port says."""
        shown = render_edit(part, self._layout, plain=plain)
        channel, number = numbered(under or place.channel), numbered(message, "message")
        async with in_our_words(), self._logged_in() as client:
            await edit_part(client, channel, number, shown)

    async def find_part(
        self, place: Place, part: Reply, mark: str, since: datetime, under: str | None = None
    ) -> Sent | None:
        """The message of this mark, looked for among what this bot posted there since."""
        wanted = part_of(self._layout, place, part, mark, under)
        words = render_one(part, self._layout, plain=True)
        async with reading(), self._logged_in() as client:
            return await find_part(client, wanted, words, since)

    async def tell(self, place: Place, reply: Reply) -> None:
        """Say it in direct messages, which people may have closed."""
        user = numbered(place.user, "person")
        async with reading(), self._logged_in() as client:
            await tell(client, user, self.render(reply))

    async def person(self, place: Place) -> Person:
        """What the latest interaction told of them; Discord knows no zones."""
        return self._people.who(place)

    async def listen(self, ask: Ask, suggest: Suggest) -> None:
        """Answer everything that is asked until it is cancelled; lost connections come back by themselves.

        Raises RefusedError or TryLaterError when the first connection fails, or a later one for good.
        """
        self._state = "connecting"
        names = InTime(suggest, self._names_within_s)
        by = Answering(
            ask,
            names,
            self._commands,
            self.render,
            self.publish,
            self._lately,
            self._people,
            self._form_within_s,
        )
        try:
            async with self._new_client(self._shards) as client:
                at_work = AtWork(self.name)
                self._heed(client, by, at_work)
                try:
                    await self._serve(client)
                finally:
                    await at_work.finish()
        except (PlatformError, *FAILURES) as error:
            problem = error if isinstance(error, PlatformError) else ours(error)
            self._state = f"not connected: {problem}"
            raise problem from error
        finally:
            self._client = None
            if not self._state.startswith("not connected: "):
                self._state = _ENDED

    async def _serve(self, client: discord.Client) -> None:
        await client.login(self._token)
        self._client = client
        if self._shards.are_first and not self._has_registered:
            await client.http.bulk_upsert_global_commands(
                client.application_id or 0, registered(self._commands)
            )
            self._has_registered = True
        try:
            await client.connect()
        except AttributeError as error:
            # discord.py takes it for a lost connection when there has been none yet
            if client.ws is None:
                raise TryLaterError("Discord's gateway cannot be reached", 10.0) from error
            raise

    def _heed(self, client: discord.Client, by: Answering, at_work: AtWork) -> None:
        """Take note of what happens on the connection."""

        async def on_interaction(interaction: Interaction) -> None:
            at_work.start(answer(interaction, by))

        client.event(on_interaction)
        if isinstance(client, discord.AutoShardedClient):
            heed_shards(client, self._shards, self._tell_state)
        else:
            heed_one(client, self._tell_state)

    def _tell_state(self, state: str) -> None:
        self._state = state

    @asynccontextmanager
    async def _logged_in(self) -> AsyncIterator[discord.Client]:
        """The connection that listens, or one for as long as something is posted."""
        if self._client and not self._client.is_closed():
            yield self._client
            return
        async with self._shared.client() as client:
            yield client

    def _new_client(self, shards: Shards = ONE) -> discord.Client:
        connect_at(*self._urls)
        return new_client(self._pace, shards)

    async def problems(self) -> tuple[str, ...]:
        """What keeps the bot from being asked: a refused token, commands sent elsewhere, no server."""
        try:
            async with self._new_client() as client:
                await client.login(self._token)
                about = await client.application_info()
                servers = [server async for server in client.fetch_guilds(limit=1)]
        except FAILURES as error:
            return (str(ours(error)),)
        return tuple(problems_of(about, is_somewhere=bool(servers or about.approximate_user_install_count)))
