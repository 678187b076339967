"""A small Slack on loopback: the Web API, Socket Mode and response_url, with the refusals of the real one.

It remembers what it was sent, when each envelope was acknowledged, and refuses what Slack would refuse.
"""

import asyncio
import json
import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from time import monotonic, time
from typing import Any, Self
from urllib.parse import parse_qsl

from aiohttp import WSCloseCode, web

from tests.adapters.slack.blockkit import refusals, view_refusals

Json = dict[str, Any]

BOT_TOKEN, APP_TOKEN, SECRET = "xoxb-bot", "xapp-app", "signing-secret"
ACK_WITHIN_S = 3.0
WITHIN_S = 8.0
"""How long a test waits for anything."""

MOST_USES = 5
SCOPES = "commands,chat:write"
CHANNELS = dict.fromkeys(("C1", "C2", "C3"), "channels:history") | {"G1": "groups:history"}
"""With the scope that their history takes. The app is neither in C2, which is closed to it, nor in C3."""

PAGE = 100
MOST_METADATA = 8_000


@dataclass
class Refusal:
    """What a call is answered: instead of being done, or though it `is_done`. Status 0 breaks the connection.

    `is_silent`: it is not answered before all is over.
    """

    status: int = 200
    body: Json | str = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    is_done: bool = False
    is_silent: bool = False


@dataclass
class Ack:
    """When an envelope was acknowledged, in seconds after it was sent, and with what."""

    after_s: float
    payload: Json | None


class SlackServer:
    """One workspace with one app, in channels C1 and G1 (private); C3 takes uninvited posts; the people U1 and U2."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self.calls: list[tuple[str, Json]] = []
        self.refuse: dict[str, list[Refusal | None]] = defaultdict(list)
        self.scopes = SCOPES
        self.silent = 0
        self.trigger_s = 3.0
        self.people: dict[str, Json] = {
            "U1": {"id": "U1", "team_id": "T1", "tz": "Asia/Tokyo", "is_admin": False},
            "U2": {"id": "U2", "team_id": "T1", "tz": "Europe/Paris", "is_admin": True},
        }
        self.history: dict[str, list[Json]] = defaultdict(list)
        self._triggers: dict[str, float] = {}
        self.posts: asyncio.Queue[Json] = asyncio.Queue()
        self.private: asyncio.Queue[Json] = asyncio.Queue()
        self.views: asyncio.Queue[Json] = asyncio.Queue()
        self.responses: asyncio.Queue[Json] = asyncio.Queue()
        self.greeted: asyncio.Queue[web.WebSocketResponse] = asyncio.Queue()
        self.acks: dict[str, asyncio.Future[Ack]] = {}
        self._over = asyncio.Event()
        self._uses: dict[str, int] = defaultdict(int)
        self._numbers = count(1)
        self._tickets: set[str] = set()
        self._sockets: list[web.WebSocketResponse] = []
        self._wires: list[asyncio.Transport | None] = []
        self._sent_at: dict[str, float] = {}
        self._runner: web.AppRunner | None = None

    @property
    def api_url(self) -> str:
        return f"http://127.0.0.1:{self.port}/api"

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/api/{method}", self._call)
        app.router.add_get("/api/{method}", self._call)
        app.router.add_get("/socket", self._socket)
        app.router.add_post("/respond/{id}", self._respond)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._over.set()
        for socket in self._sockets:
            await socket.close(code=WSCloseCode.GOING_AWAY)
        if self._runner:
            await self._runner.cleanup()

    # What people do

    async def connection(self) -> web.WebSocketResponse:
        """The next connection that was opened and greeted."""
        return await asyncio.wait_for(self.greeted.get(), WITHIN_S)

    async def command(self, name: str, text: str = "", *, uses: int = 0, user: str = "U1") -> Ack:
        """Type a slash command into C1."""
        typed = {**self.typed(name, text, uses=uses), "user_id": user}
        return await self._acknowledged("slash_commands", typed)

    def typed(self, name: str, text: str, *, uses: int = 0, channel: str = "C1") -> Json:
        """What Slack sends for a slash command; `uses` of its response_url are used up already."""
        return {
            "command": name,
            "text": text,
            "team_id": "T1",
            "channel_id": channel,
            "user_id": "U1",
            "user_name": "reader",
            "trigger_id": self._trigger(),
            "response_url": self.response_url(uses),
            "api_app_id": "A1",
        }

    async def press(self, element: Json, *, alone: bool = True, thread: str | None = None) -> Ack:
        """Press a button, or pick an option, under a message in C1 that one person sees or everybody."""
        return await self._acknowledged("interactive", self.pressed(element, alone=alone, thread=thread))

    def pressed(self, element: Json, *, alone: bool = True, thread: str | None = None) -> Json:
        """What Slack sends when something under a message is pressed."""
        container = {"type": "message", "channel_id": "C1", "message_ts": "1.1", "is_ephemeral": alone}
        return {
            "type": "block_actions",
            "team": {"id": "T1", "domain": "d"},
            "user": {"id": "U1", "username": "reader", "name": "reader", "team_id": "T1"},
            "channel": {"id": "C1", "name": "general"},
            "container": {**container, **({"thread_ts": thread} if thread else {})},
            "actions": [element],
            "trigger_id": self._trigger(),
            "response_url": self.response_url(),
        }

    async def submit(self, view: Json, values: Json) -> Ack:
        """Fill in a form and send it."""
        filled_in = {block["block_id"]: _filled_in(block["element"]) for block in view["blocks"]}
        state = {name: {"value": field} for name, field in {**filled_in, **values}.items()}
        payload = {
            "type": "view_submission",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "view": {**view, "id": "V1", "state": {"values": state}},
        }
        return await self._acknowledged("interactive", payload)

    async def type_name(self, view: Json, value: str) -> Ack:
        """Type the beginning of a name into a form's field."""
        payload = {
            "type": "block_suggestion",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "view": view,
            "block_id": "name",
            "action_id": "value",
            "value": value,
        }
        return await self._acknowledged("interactive", payload)

    def _trigger(self) -> str:
        trigger = f"trigger-{next(self._numbers)}"
        self._triggers[trigger] = monotonic()
        return trigger

    def said(self, text: str, channel: str = "C1", **more: Any) -> str:  # noqa: ANN401
        """Somebody says something in a channel; gives its id."""
        ts = f"{int(time())}.{next(self._numbers):06d}"
        self.history[channel].append({"type": "message", "user": "U1", "text": text, "ts": ts, **more})
        return ts

    async def disconnect(self, reason: str = "warning") -> None:
        """Ask the app to connect anew."""
        await self._sockets[-1].send_json({"type": "disconnect", "reason": reason})

    def cut(self) -> None:
        """Let the latest connection break off, without a word of goodbye."""
        wire = self._wires[-1]
        assert wire
        wire.abort()

    async def deliver(self, type_: str, payload: Json) -> Ack:
        """Send the app what it may have been sent before."""
        return await self._acknowledged(type_, payload)

    def response_url(self, uses: int = 0) -> str:
        """Where an answer can be sent."""
        id_ = f"r{next(self._numbers)}"
        self._uses[id_] = uses
        return f"http://127.0.0.1:{self.port}/respond/{id_}"

    async def response(self) -> Json:
        """The next answer through a response_url."""
        return await asyncio.wait_for(self.responses.get(), WITHIN_S)

    async def posted(self) -> Json:
        """The next message posted to a channel."""
        return await asyncio.wait_for(self.posts.get(), WITHIN_S)

    async def _acknowledged(self, type_: str, payload: Json) -> Ack:
        id_ = f"e{next(self._numbers)}"
        self.acks[id_] = asyncio.get_running_loop().create_future()
        self._sent_at[id_] = monotonic()
        envelope = {"envelope_id": id_, "type": type_, "payload": payload, "accepts_response_payload": True}
        await self._sockets[-1].send_json(envelope)
        return await asyncio.wait_for(self.acks[id_], ACK_WITHIN_S)

    # What Slack does

    async def _call(self, request: web.Request) -> web.Response:
        method, payload = request.match_info["method"], await _payload(request)
        self.calls.append((method, payload))
        if self.refuse[method] and (refusal := self.refuse[method].pop(0)):
            if refusal.is_done:
                self._methods()[method](payload)
            if refusal.is_silent:
                await self._over.wait()
            if not refusal.status and request.transport:
                request.transport.abort()
            if isinstance(refusal.body, str):
                return web.Response(status=refusal.status, text=refusal.body, content_type="text/html")
            return web.json_response(refusal.body, status=refusal.status, headers=refusal.headers)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token != (APP_TOKEN if method == "apps.connections.open" else BOT_TOKEN):
            return web.json_response({"ok": False, "error": "invalid_auth"})
        answer = self._methods()[method](payload)
        return web.json_response(
            {"ok": "error" not in answer, **answer}, headers={"x-oauth-scopes": self.scopes}
        )

    def _methods(self) -> dict[str, Callable[[Json], Json]]:
        return {
            "auth.test": self._auth_test,
            "apps.connections.open": self._connections_open,
            "chat.postMessage": self._post,
            "chat.postEphemeral": self._post_private,
            "chat.update": self._update,
            "views.open": self._open_view,
            "conversations.history": self._history,
            "conversations.replies": self._replies,
            "users.info": self._who,
        }

    def _auth_test(self, _: Json) -> Json:
        return {"team_id": "T1", "user_id": "UB", "bot_id": "B1", "team": "Team", "user": "pullquote"}

    def _connections_open(self, _: Json) -> Json:
        ticket = f"ticket-{next(self._numbers)}"
        self._tickets.add(ticket)
        return {"url": f"ws://127.0.0.1:{self.port}/socket?ticket={ticket}"}

    def _post(self, payload: Json, *, private: bool = False) -> Json:
        if error := _refused(payload, self.people, self.scopes):
            return error
        channel = "D1" if payload["channel"] in self.people else payload["channel"]
        message = {**payload, "ts": f"{int(time())}.{next(self._numbers):06d}"}
        (self.private if private else self.posts).put_nowait(message)
        if not private:
            self.history[channel].append({"type": "message", "bot_id": "B1", **message})
        return {"ts": message["ts"], "channel": channel, "message": {}}

    def _post_private(self, payload: Json) -> Json:
        return self._post(payload, private=True) if payload.get("user") else {"error": "user_not_in_channel"}

    def _update(self, payload: Json) -> Json:
        """One of the app's own is changed; without blocks in the payload, its old ones stay.

        Source: https://docs.slack.dev/reference/methods/chat.update
        """
        if error := _refused(payload, self.people, self.scopes):
            return error
        if len(payload["text"]) > 4000:
            return {"error": "msg_too_long"}
        standing = next((m for m in self.history[payload["channel"]] if m["ts"] == payload["ts"]), None)
        if standing is None:
            return {"error": "message_not_found"}
        if "bot_id" not in standing:
            return {"error": "cant_update_message"}
        standing.update({key: payload[key] for key in ("text", "blocks") if key in payload})
        return {"ts": payload["ts"], "channel": payload["channel"], "text": payload["text"]}

    def _open_view(self, payload: Json) -> Json:
        trigger = str(payload.get("trigger_id"))
        if trigger not in self._triggers:
            return {
                "error": "exchanged_trigger_id" if trigger.startswith("trigger-") else "invalid_trigger_id"
            }
        if monotonic() - self._triggers.pop(trigger) > self.trigger_s:
            return {"error": "expired_trigger_id"}
        view = payload["view"]
        if problems := view_refusals(view):
            return {"error": "invalid_arguments", "problems": problems}
        self.views.put_nowait(view)
        return {"view": view}

    def _history(self, asked: Json) -> Json:
        """The newest first; those of threads are not among them."""
        if error := self._unreadable(asked):
            return error
        said = [m for m in self.history[asked["channel"]] if m.get("thread_ts", m["ts"]) == m["ts"]]
        return _paged([m for m in reversed(said) if _is_since(m, asked)], asked)

    def _replies(self, asked: Json) -> Json:
        """The parent, then what is said under it, the oldest first."""
        if error := self._unreadable(asked):
            return error
        parent, *under = [m for m in self.history[asked["channel"]] if m["ts"] == asked.get("ts")] or [{}]
        if not parent:
            return {"error": "thread_not_found"}
        under = [m for m in self.history[asked["channel"]] if m.get("thread_ts") == parent["ts"]]
        return _paged([parent, *(m for m in under if _is_since(m, asked) and m is not parent)], asked)

    def _unreadable(self, asked: Json) -> Json | None:
        channel = asked.get("channel")
        needed = CHANNELS.get(str(channel))
        if needed is None:
            return {"error": "channel_not_found"}
        if needed not in self.scopes:
            return {"error": "missing_scope", "needed": needed, "provided": self.scopes}
        return {"error": "not_in_channel"} if channel in {"C2", "C3"} else None

    def _who(self, asked: Json) -> Json:
        if "users:read" not in self.scopes:
            return {"error": "missing_scope", "needed": "users:read", "provided": self.scopes}
        user = self.people.get(asked.get("user", ""))
        return {"user": user} if user else {"error": "user_not_found"}

    async def _respond(self, request: web.Request) -> web.Response:
        id_, payload = request.match_info["id"], await request.json()
        if self.refuse["respond"] and (refusal := self.refuse["respond"].pop(0)):
            if refusal.is_done:
                self.responses.put_nowait(payload)
            return web.Response(status=refusal.status, text="no")
        self._uses[id_] += 1
        if self._uses[id_] > MOST_USES:
            return web.Response(status=404, text="used_url")
        if problems := refusals(payload["blocks"]):
            return web.Response(status=400, text=f"invalid_blocks {problems}")
        self.responses.put_nowait(payload)
        return web.Response(text="ok")

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=404)
        self._tickets.remove(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        self._wires.append(request.transport)
        if self.silent:
            self.silent -= 1
            await socket.close()
            return socket
        await socket.send_json({"type": "hello", "num_connections": 1, "connection_info": {"app_id": "A1"}})
        self.greeted.put_nowait(socket)
        async for message in socket:
            self._acknowledge(json.loads(message.data))
        return socket

    def _acknowledge(self, answer: Json) -> None:
        id_ = answer["envelope_id"]
        if not self.acks[id_].done():
            self.acks[id_].set_result(Ack(monotonic() - self._sent_at[id_], answer.get("payload")))


async def _payload(request: web.Request) -> Json:
    if request.method == "GET":
        return dict(request.query)
    if request.content_type == "application/json":
        return dict(await request.json())
    return dict(parse_qsl(await request.text()))


def _is_since(message: Json, asked: Json) -> bool:
    return float(message["ts"]) > float(asked.get("oldest", 0))


def _paged(said: list[Json], asked: Json) -> Json:
    """A page, with the payload of metadata for who asks for it.

    Source: https://github.com/slackapi/python-slack-sdk/issues/1501
    """
    first, most = int(asked.get("cursor") or 0), min(int(asked.get("limit", PAGE)), 999)
    shown = said[first : first + most]
    if asked.get("include_all_metadata") not in {"true", "1"}:
        shown = [{**m, "metadata": {**(m.get("metadata") or {}), "event_payload": {}}} for m in shown]
    cursor = str(first + most) if len(said) > first + most else ""
    return {"messages": shown, "has_more": bool(cursor), "response_metadata": {"next_cursor": cursor}}


def _filled_in(element: Json) -> Json:
    """What a field of a form holds before anybody touches it."""
    match element["type"]:
        case "plain_text_input":
            return {"type": element["type"], "value": element.get("initial_value")}
        case "checkboxes":
            return {"type": element["type"], "selected_options": element.get("initial_options", [])}
        case kind:
            return {"type": kind, "selected_option": element.get("initial_option")}


def _refused(payload: Json, people: Json, scopes: str) -> Json | None:
    """Why Slack posts no such message."""
    channel, blocks = payload.get("channel"), payload.get("blocks", [])
    if channel not in {*CHANNELS, *people}:
        return {"error": "channel_not_found"}
    if channel == "C2" or (channel == "C3" and "chat:write.public" not in scopes):
        return {"error": "not_in_channel"}
    if not payload.get("text") and not blocks:
        return {"error": "no_text"}
    if error := _bad_metadata(payload.get("metadata")):
        return {"error": error}
    if blocks and (problems := refusals(blocks)):
        too_long = any(problem.startswith("msg_blocks_too_long") for problem in problems)
        return {"error": "msg_blocks_too_long" if too_long else "invalid_blocks", "problems": problems}
    return None


def _bad_metadata(metadata: Json | None) -> str:
    """Why Slack takes no such metadata; "" when it does, or there is none."""
    if metadata is None:
        return ""
    type_, payload = metadata.get("event_type"), metadata.get("event_payload")
    if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,254}", str(type_)) or not isinstance(payload, dict):
        return "invalid_metadata_format"
    return "metadata_too_large" if len(json.dumps(metadata)) > MOST_METADATA else ""
