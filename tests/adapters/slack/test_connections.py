"""Connections to Slack: those that call one after the other use the same one, and none is cut off at the end."""

import asyncio

from aiohttp import web

from adapters.slack.calls import call, web_client
from adapters.slack.connections import Connections
from tests.adapters.slack.server import BOT_TOKEN, SlackServer


class Watched(SlackServer):
    """Takes note of the connection that each call comes on, and answers when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.peers: list[object] = []
        self.may_answer = asyncio.Event()
        self.may_answer.set()
        self.is_asked = asyncio.Event()

    async def _call(self, request: web.Request) -> web.Response:
        assert request.transport
        self.peers.append(request.transport.get_extra_info("peername"))
        self.is_asked.set()
        await self.may_answer.wait()
        return await super()._call(request)


def test_calls_share_a_connection_while_it_is_kept_and_make_their_own_otherwise() -> None:
    async def act() -> None:
        async with Watched() as server:
            client = web_client(BOT_TOKEN, server.api_url, tries_again=False)
            async with Connections(client).kept():
                for _ in range(3):
                    await call(client, "auth.test", {})
            for _ in range(2):
                await call(client, "auth.test", {})
            assert len(set(server.peers[:3])) == 1
            assert len(set(server.peers)) == 3

    asyncio.run(act())


def test_what_is_under_way_at_the_end_comes_back_first() -> None:
    async def act() -> None:
        async with Watched() as server:
            client = web_client(BOT_TOKEN, server.api_url, tries_again=False)
            connections = Connections(client)
            server.may_answer.clear()

            async def work() -> str:
                with connections.used():
                    return str((await call(client, "auth.test", {}))["ok"])

            async with connections.kept():
                working = asyncio.create_task(work())
                await server.is_asked.wait()
                asyncio.get_running_loop().call_later(0.05, server.may_answer.set)
            assert await working == "True"

    asyncio.run(act())
