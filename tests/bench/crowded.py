"""A small Slack and a small Discord that hold a bot to their limits, in a process of their own.

Slack takes a message a second to each channel, Discord 50 requests a second of one bot (interactions apart); what
is too much is answered with 429 and counted. Sources: as in adapters/slack/posting.py and adapters/discord/pace.py.
"""

import asyncio
import json
import sys
from collections import deque

from aiohttp import web

from tests.adapters.discord import server as discord
from tests.adapters.slack import server as slack

DISCORD_PER_S = 50
SLACK_APART_S = 1.0


class LimitedSlack(slack.SlackServer):
    """Slack with its limit, and a count of what it took and refused."""

    def __init__(self) -> None:
        super().__init__()
        self.scopes = "commands,chat:write,channels:history,groups:history,users:read"
        self.taken = 0
        self.refused = 0
        self._last: dict[str, float] = {}

    async def _call(self, request: web.Request) -> web.Response:
        if request.match_info["method"] != "chat.postMessage":
            return await super()._call(request)
        body = json.loads(await request.read())
        now = asyncio.get_running_loop().time()
        if now - self._last.get(body["channel"], 0.0) < 0.95 * SLACK_APART_S:
            self.refused += 1
            return web.json_response(
                {"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "1"}
            )
        self._last[body["channel"]] = now
        self.taken += 1
        answer = await super()._call(request)
        self.calls.clear()
        while not self.posts.empty():
            self.posts.get_nowait()
        return answer


class LimitedDiscord(discord.Server):
    """Discord with its limit for all requests together."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = 0
        self.refused = 0
        self._within_s: deque[float] = deque()

    async def api(self, request: web.Request) -> web.Response:
        if "/interactions/" in request.path or "/webhooks/" in request.path:
            return await super().api(request)
        now = asyncio.get_running_loop().time()
        while self._within_s and now - self._within_s[0] >= 1.0:
            self._within_s.popleft()
        if len(self._within_s) >= DISCORD_PER_S:
            self.refused += 1
            wait_s = 1.0 - (now - self._within_s[0])
            body = json.dumps({"message": "slow down", "retry_after": wait_s, "global": True}).encode()
            headers = {
                "Via": "1.1 google",
                "Content-Type": "application/json",
                "Retry-After": f"{wait_s:.3f}",
            }
            return web.Response(status=429, body=body, headers=headers)
        self._within_s.append(now)
        self.taken += 1
        answer = await super().api(request)
        self.requests.clear()
        return answer


async def main(channels: int) -> None:
    """Serve until standard input ends; prints the addresses, then for each line read what was taken and refused."""
    slack.CHANNELS.update({f"CB{number}": "channels:history" for number in range(1, channels + 1)})
    at_slack, at_discord = LimitedSlack(), LimitedDiscord()
    async with at_slack, discord.serving(at_discord):
        print(json.dumps({"slack": at_slack.api_url, "discord": at_discord.url}), flush=True)
        while await asyncio.to_thread(sys.stdin.readline):
            told = {
                name: {"taken": server.taken, "refused": server.refused}
                for name, server in (("slack", at_slack), ("discord", at_discord))
            }
            print(json.dumps(told), flush=True)


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
