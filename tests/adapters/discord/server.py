"""A small Discord on loopback: REST and gateway as the real library uses them, with Discord's own refusals.

What it insists on: the content type is exactly application/json, a 429 has a Via header, a callback answers
with a body, and messages over a limit are refused. It records each request and when it came.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any

from aiohttp import WSMsgType, web
from discord.utils import time_snowflake

from adapters.discord.layouts import Message
from tests.adapters.discord.refusals import of_form, refusals

Json = dict[str, Any]

APPLICATION, GUILD, CHANNEL, MEMBER = "100", "200", "300", "400"
DM, THREAD = "500", "777"
FORUM = 15
TOKEN = "MTAw.abc.def"
EVERYTHING = str((1 << 50) - 1)
BOT = {"id": APPLICATION, "username": "pullquote", "discriminator": "0", "avatar": None, "bot": True}
PERSON = {"id": MEMBER, "username": "reader", "discriminator": "0", "avatar": None}


@dataclass(frozen=True)
class Request:
    """What was asked of the API, and when, in the loop's seconds."""

    method: str
    path: str
    body: Any
    at: float


@dataclass(frozen=True)
class Planned:
    """An answer that is given once: instead of doing what was asked, or though it `is_done`."""

    method: str
    path: str
    status: int
    body: Json
    headers: dict[str, str] = field(default_factory=dict)
    is_done: bool = False


class Server:
    """The state of the small Discord, and what a test may do with it."""

    def __init__(self) -> None:
        self.url = ""
        self.requests: list[Request] = []
        self.planned: list[Planned] = []
        self.servers: list[Json] = [
            {"id": GUILD, "name": "Town", "icon": None, "owner": False, "permissions": "0"}
        ]
        self.endpoint: str | None = None
        self.identified = 0
        self.resumed = 0
        self.sent: dict[str, float] = {}
        self.standing: dict[str, Json] = {}
        self.history: dict[str, list[Json]] = {}
        self.gives_nonces = False
        self.may_read = True
        self.kind = 0
        self.shards: list[list[int] | None] = []
        self.gone: set[str] = set()
        self.active: list[Json] = []
        self._by_nonce: dict[str, Json] = {}
        self._threads: set[str] = set()
        self._heard: set[str] = set()
        self._waited_for: set[str] = set()
        self.for_everyone: list[Json] = []
        self._sockets: list[web.WebSocketResponse] = []
        self._ids = 1000
        self._sequence = 0
        self._changed = asyncio.Condition()

    # what a test does

    def plan(self, method: str, path: str, status: int, body: Json | None = None, **headers: str) -> None:
        self.planned.append(
            Planned(method, path, status, body or {}, {k.replace("_", "-"): v for k, v in headers.items()})
        )

    def fail(self, method: str, path: str, status: int = 500) -> None:
        """Do what is asked next, and answer as if it had gone wrong; status 0 breaks the connection."""
        self.planned.append(Planned(method, path, status, {"message": "oh no"}, is_done=True))

    def refuse(self, method: str, path: str, status: int, code: int, message: str = "no") -> None:
        self.plan(method, path, status, {"code": code, "message": message})

    async def seen(self, method: str, path: str, count: int = 1) -> list[Request]:
        """The requests so far, once there are so many; fails after a while."""
        await self.until(lambda: len(self.found(method, path)) >= count)
        return self.found(method, path)

    async def until(self, holds: Callable[[], bool]) -> None:
        async with asyncio.timeout(10), self._changed:
            await self._changed.wait_for(holds)

    def found(self, method: str, path: str) -> list[Request]:
        return [r for r in self.requests if r.method == method and r.path == path]

    async def interact(self, kind: int, data: Json, **more: object) -> str:
        """Send an interaction; gives its id, which its token is made of."""
        self._ids += 1
        id_ = str(self._ids)
        self.sent[id_] = asyncio.get_running_loop().time()
        await self.send(
            {"op": 0, "t": "INTERACTION_CREATE", "s": self._next(), "d": _interaction(id_, kind, data) | more}
        )
        return id_

    async def command(self, name: str, *options: Json, **more: object) -> str:
        data = {"id": "1", "name": name, "type": 1, "options": list(options)}
        return await self.interact(2, data, **more)

    async def typing(self, name: str, *options: Json) -> str:
        return await self.interact(4, {"id": "1", "name": name, "type": 1, "options": list(options)})

    async def press(self, token: str, message: Json | None = None, **more: object) -> str:
        data = {"component_type": 2, "custom_id": token}
        return await self.interact(3, data, message=message or shown(), **more)

    async def pick(self, token: str, message: Json | None = None) -> str:
        data = {"component_type": 3, "custom_id": "pick:1", "values": [token]}
        return await self.interact(3, data, message=message or shown())

    async def submit(self, opened: Json, **values: str) -> str:
        """Send a form that was opened, with other values for the fields of these labels."""
        fields = [(label["label"].lower(), label["component"]) for label in opened["components"]]
        components = [
            {
                "type": 18,
                "id": number,
                "component": {
                    "type": 4,
                    "id": number + 10,
                    "custom_id": field["custom_id"],
                    "value": values.get(name, field.get("value", "")),
                },
            }
            for number, (name, field) in enumerate(fields)
        ]
        data = {"custom_id": opened["custom_id"], "components": components}
        return await self.interact(5, data, message=shown())

    def date(self, at: datetime) -> None:
        """Let what is posted from now on have ids of this time."""
        self._ids = time_snowflake(at)

    @property
    def next_id(self) -> int:
        """What is posted next has this one."""
        return self._ids + 1

    def say(self, channel: str = CHANNEL, *, by: Json = PERSON) -> None:
        """Let somebody say something."""
        self._ids += 1
        self.history.setdefault(channel, []).append(
            shown(str(self._ids), channel=channel) | {"author": by, "content": ""}
        )

    def forget_nonces(self) -> None:
        """As Discord does after some minutes."""
        self._by_nonce.clear()

    async def send(self, frame: Json) -> None:
        await self._sockets[-1].send_str(json.dumps(frame))

    async def drop(self, code: int) -> None:
        await self._sockets[-1].close(code=code)

    def acknowledged_after(self, id_: str) -> float:
        """Seconds from sending an interaction to the first answer to it."""
        (callback,) = self.found("POST", f"/interactions/{id_}/token-{id_}/callback")
        return callback.at - self.sent[id_]

    # what Discord does

    def _next(self) -> int:
        self._sequence += 1
        return self._sequence

    async def gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        await socket.send_str(
            json.dumps({"op": 10, "d": {"heartbeat_interval": 41250}, "s": None, "t": None})
        )
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                await self._told(socket, json.loads(frame.data))
        return socket

    async def _told(self, socket: web.WebSocketResponse, frame: Json) -> None:
        if frame["op"] == 1:
            await socket.send_str(json.dumps({"op": 11, "d": None, "s": None, "t": None}))
        if frame["op"] == 2:
            self.shards.append(frame["d"].get("shard"))
            assert frame["d"]["intents"] & (1 << 1 | 1 << 8 | 1 << 15) == 0, "a privileged intent"
            ready = {
                "v": 10,
                "user": BOT,
                "guilds": [],
                "session_id": "session",
                "resume_gateway_url": self.url.replace("http", "ws") + "/gateway",
                "application": {"id": APPLICATION, "flags": 0},
            }
            ready |= {"shard": frame["d"]["shard"]} if "shard" in frame["d"] else {}
            await socket.send_str(json.dumps({"op": 0, "t": "READY", "s": self._next(), "d": ready}))
            await self._note(lambda: setattr(self, "identified", self.identified + 1))
        if frame["op"] == 6:
            await socket.send_str(json.dumps({"op": 0, "t": "RESUMED", "s": self._next(), "d": {}}))
            await self._note(lambda: setattr(self, "resumed", self.resumed + 1))

    async def _note(self, happened: Callable[[], object]) -> None:
        async with self._changed:
            happened()
            self._changed.notify_all()

    async def api(self, request: web.Request) -> web.Response:
        path = "/" + request.match_info["path"]
        raw = await request.read()
        body: Any = json.loads(raw) if raw else None
        at = asyncio.get_running_loop().time()
        status, answer, headers = self._answer(request, path, body)
        await self._note(lambda: self.requests.append(Request(request.method, path, body, at)))
        if not status and request.transport:
            request.transport.close()
        text = "" if status == 204 else json.dumps(answer)
        return web.Response(
            status=status or 500, body=text.encode(), headers={"Content-Type": "application/json", **headers}
        )

    def _answer(
        self, request: web.Request, path: str, body: Json | list[Json]
    ) -> tuple[int, object, dict[str, str]]:
        for planned in self.planned:
            if (planned.method, planned.path) == (request.method, path):
                self.planned.remove(planned)
                if planned.is_done:
                    self._usual(request.method, path, body)
                return planned.status, planned.body, planned.headers
        needs_token = not path.startswith(("/interactions", "/webhooks"))
        if needs_token and request.headers.get("Authorization") != f"Bot {TOKEN}":
            return 401, {"code": 0, "message": "401: Unauthorized"}, {}
        return (*self._usual(request.method, path, body, request.query), {})

    def _usual(
        self, method: str, path: str, body: Json | list[Json], query: Mapping[str, str] = MappingProxyType({})
    ) -> tuple[int, object]:
        parts = path.strip("/").split("/")
        if method == "GET":
            return self._read(path, query)
        if isinstance(body, list):
            return 200, [{**command, **_made(number)} for number, command in enumerate(body)]
        if path == "/users/@me/channels":
            return 200, {"id": DM, "type": 1, "recipients": [PERSON], "last_message_id": None}
        return self._done(method, parts, body)

    def _done(self, method: str, parts: list[str], body: Json) -> tuple[int, object]:
        if parts[0] == "interactions":
            return self._called_back(parts[1], body)
        if parts[-1] == "threads":
            return self._opened(parts, body)
        if parts[0] == "channels" and method == "PATCH":
            return self._edited(parts[1], parts[3], body)
        return self._followed(parts, body) if parts[0] == "webhooks" else self._taken(body, parts[1])

    def _read(self, path: str, query: Mapping[str, str]) -> tuple[int, object]:
        parts = path.strip("/").split("/")
        if parts[0] == "channels" and len(parts) > 2:
            return self._messages(parts, query)
        if parts[0] == "channels" and parts[1] not in self.gone:
            return 200, self._channel(parts[1])
        known = {
            f"/guilds/{GUILD}/threads/active": {"threads": self.active, "members": []},
            "/users/@me": BOT,
            "/users/@me/guilds": self.servers,
            "/oauth2/applications/@me": _about(self.endpoint),
        }
        return (200, known[path]) if path in known else (404, {"code": 0, "message": f"404: {path}"})

    def _channel(self, id_: str) -> Json:
        standing = self.history.get(id_, [])
        last = standing[-1]["id"] if standing else None
        kind = self.kind if id_ == CHANNEL else 11
        about = {"id": id_, "type": kind, "name": "news", "guild_id": GUILD, "position": 0, "topic": None}
        return about | {"last_message_id": last}

    def _messages(self, parts: list[str], query: Mapping[str, str]) -> tuple[int, object]:
        """The latest, newest first, or the first ones after an id; none without Read Message History."""
        standing = self.history.get(parts[1], [])
        if len(parts) == 4:
            found = [m for m in standing if m["id"] == parts[3]]
            if not self.may_read:
                return 403, {"code": 50013, "message": "Missing Permissions"}
            return (200, found[0]) if found else (404, {"code": 10008, "message": "Unknown Message"})
        if not self.may_read:
            return 200, []
        limit = int(query.get("limit", 50))
        if "after" in query:
            page = [m for m in standing if int(m["id"]) > int(query["after"])][:limit]
        else:
            page = standing[-limit:]
        return 200, page[::-1]

    def _called_back(self, id_: str, body: Json) -> tuple[int, object]:
        if id_ in self._heard:
            return 400, {"code": 40060, "message": "Interaction has already been acknowledged."}
        if asyncio.get_running_loop().time() - self.sent[id_] > 3:
            return 404, {"code": 10062, "message": "Unknown interaction"}
        if body["type"] == 9 and (problems := of_form(body["data"])):
            return 400, {"code": 50035, "message": f"Invalid Form Body: {problems}"}
        self._heard.add(id_)
        if body["type"] == 5:
            self._waited_for.add(id_)
        message = shown() if body["type"] in {4, 5, 7} else None
        return 200, {
            "interaction": {"id": id_, "type": 2, "response_message_id": "900"},
            "resource": {"type": body["type"], **({"message": message} if message else {})},
        }

    def _taken(self, body: Json, channel: str) -> tuple[int, object]:
        if channel == CHANNEL and self.kind == FORUM:
            return 400, {"code": 50008, "message": "Cannot send messages in a non-text channel"}
        if channel in self.gone:
            return 404, {"code": 10003, "message": "Unknown Channel"}
        flags = body.get("flags", 0) & ~64
        embeds = [{k: v for k, v in e.items() if k != "flags"} for e in body.get("embeds", ())]
        message = Message(tuple(body.get("components", ())), tuple(embeds), flags)
        problems = refusals(message) if not body.get("content") else _of_words(body)
        if body.get("allowed_mentions") != {"parse": []}:
            problems.append("it may mention")
        if problems:
            return 400, {"code": 50035, "message": f"Invalid Form Body: {problems}"}
        nonce = body.get("nonce") if body.get("enforce_nonce") else None
        if nonce in self._by_nonce:
            return 200, self._by_nonce[nonce]
        self._ids += 1
        taken = shown(str(self._ids), channel=channel)
        self.standing[taken["id"]] = body
        self._keep(taken, body)
        if nonce:
            self._by_nonce[nonce] = taken
        return 200, taken

    def _edited(self, channel: str, id_: str, body: Json) -> tuple[int, object]:
        """One of the bot's own; what it was shown as, it stays: a layout cannot be taken from it.

        Source: https://discord.com/developers/docs/resources/message#edit-message
        """
        found = next((m for m in self.history.get(channel, []) if m["id"] == id_), None)
        if found is None or channel in self.gone:
            return 404, {"code": 10003 if channel in self.gone else 10008, "message": "Unknown"}
        message = Message(tuple(body["components"]), tuple(body["embeds"]), body["flags"])
        problems = _of_words(body) if body["content"] else refusals(message)
        if self.standing[id_].get("flags", 0) & 1 << 15 and not message.is_layout:
            problems.append("its layout is gone")
        if message.is_layout and (body["content"] or body["embeds"]):
            problems.append("more than a layout")
        if problems or body.get("allowed_mentions") != {"parse": []}:
            return 400, {"code": 50035, "message": f"Invalid Form Body: {problems}"}
        self.standing[id_] = body
        return 200, found | {"components": body["components"], "embeds": body["embeds"]}

    def _followed(self, parts: list[str], body: Json) -> tuple[int, object]:
        """An answer, or one that follows it: the first one is what was promised, and seen by whom that was promised.

        Source: https://github.com/discord/discord-api-docs/issues/2742
        """
        status, taken = self._taken(body, CHANNEL)
        id_, was_promised = parts[2].removeprefix("token-"), False
        if status == 200:
            was_promised = id_ in self._waited_for
            self._waited_for.discard(id_)
        if status == 200 and len(parts) == 3 and not was_promised and not body.get("flags", 0) & 64:
            self.for_everyone.append(body)
        return status, taken

    def _keep(self, taken: Json, body: Json) -> None:
        """What its channel tells of it later: not its nonce, unless it does."""
        told = {key: body[key] for key in ("content", "components", "embeds") if key in body}
        nonce = {"nonce": body["nonce"]} if self.gives_nonces and "nonce" in body else {}
        self.history.setdefault(taken["channel_id"], []).append(taken | told | nonce)

    def _opened(self, parts: list[str], body: Json) -> tuple[int, object]:
        """A thread under a message, which can have one, or in a forum."""
        if len(parts) == 3:
            self.standing[f"thread {len(self.standing)}"] = body
            self._ids += 1
            opened_id = THREAD if self._ids < 10**6 else str(self._ids)
            opened = _thread(opened_id, parts[1], body["name"])
            self.active.append(opened)
            self._keep(shown(opened_id, channel=opened_id), body["message"])
            return 201, opened
        if parts[3] in self._threads:
            return 400, {"code": 160004, "message": "A thread has already been created for this message"}
        self._threads.add(parts[3])
        return 201, _thread(parts[3], parts[1], body["name"])


def _of_words(body: Json) -> list[str]:
    """What is wrong with a message of words alone."""
    problems = [] if len(body["content"]) <= 2000 else [f"{len(body['content'])} characters"]
    return problems + [f"{key} beside words" for key in ("components", "embeds") if body.get(key)]


def shown(id_: str = "900", *, flags: int = 64 | 1 << 15, channel: str = CHANNEL) -> Json:
    """A message as Discord gives it back; private, and laid out by components, unless told."""
    return {
        "id": id_,
        "channel_id": channel,
        "author": BOT,
        "content": "",
        "timestamp": "2026-11-20T08:00:00+00:00",
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "components": [],
        "pinned": False,
        "type": 0,
        "flags": flags,
    }


def option(name: str, value: object, *, focused: bool = False) -> Json:
    """One option as it was given or is being typed."""
    return {"name": name, "type": 5 if isinstance(value, bool) else 3, "value": value} | (
        {"focused": True} if focused else {}
    )


def member(permissions: str = EVERYTHING) -> Json:
    """The reader as a member of the server."""
    return {
        "user": PERSON,
        "roles": [],
        "permissions": permissions,
        "joined_at": "2026-01-01T00:00:00+00:00",
        "deaf": False,
        "mute": False,
        "flags": 0,
    }


def _interaction(id_: str, kind: int, data: Json) -> Json:
    return {
        "id": id_,
        "application_id": APPLICATION,
        "type": kind,
        "token": f"token-{id_}",
        "version": 1,
        "guild_id": GUILD,
        "guild": {"id": GUILD, "features": [], "locale": "en-US"},
        "channel_id": CHANNEL,
        "channel": {
            "id": CHANNEL,
            "type": 0,
            "name": "news",
            "guild_id": GUILD,
            "position": 0,
            "permissions": "0",
        },
        "member": member(),
        "app_permissions": EVERYTHING,
        "authorizing_integration_owners": {"0": GUILD},
        "context": 0,
        "entitlements": [],
        "attachment_size_limit": 10_000_000,
        "locale": "en-US",
        "data": data,
    }


def _made(number: int) -> Json:
    return {"id": str(number), "application_id": APPLICATION, "version": "1"}


def _thread(id_: str, parent: str, name: str) -> Json:
    return {
        "id": id_,
        "type": 11,
        "name": name,
        "parent_id": parent,
        "guild_id": GUILD,
        "owner_id": APPLICATION,
        "message_count": 1,
        "member_count": 1,
        "message": shown(id_, channel=id_),
        "last_message_id": id_,
        "thread_metadata": {
            "archived": False,
            "auto_archive_duration": 1440,
            "archive_timestamp": "2026-11-20T08:00:00+00:00",
            "locked": False,
        },
    }


def _about(endpoint: str | None) -> Json:
    return {
        "id": APPLICATION,
        "name": "Pullquote",
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "00",
        "owner": PERSON,
        "flags": 0,
        "interactions_endpoint_url": endpoint,
    }


@asynccontextmanager
async def serving(server: Server | None = None) -> AsyncIterator[Server]:
    """A small Discord on a free port of loopback."""
    server = server or Server()
    app = web.Application()
    app.router.add_get("/gateway/", server.gateway)
    app.router.add_get("/gateway", server.gateway)
    app.router.add_route("*", "/api/{path:.*}", server.api)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    server.url = f"http://{host}:{port}"
    try:
        yield server
    finally:
        with suppress(asyncio.CancelledError):
            await runner.cleanup()
