"""Shards: each holds a connection for some of the servers, so that several instances share one application.

A server's questions come to its shard alone; direct messages come to the first. What is posted goes by REST, whoever
holds the shard. Source: https://discord.com/developers/docs/events/gateway#sharding.
"""

from collections.abc import Callable
from dataclasses import dataclass

import discord


@dataclass(frozen=True, slots=True)
class Shards:
    """Those that this instance holds, of `count` in all. No ids: one connection for all servers."""

    ids: tuple[int, ...] = ()
    count: int = 1

    @property
    def are_first(self) -> bool:
        """Whether the first is among them: its instance does what is to be done once."""
        return not self.ids or 0 in self.ids

    @property
    def share(self) -> float:
        """How much of what Discord allows all instances together is this one's, from 0 to 1."""
        return len(self.ids) / self.count if self.ids else 1.0


def heed_shards(client: discord.AutoShardedClient, shards: Shards, tell: Callable[[str], None]) -> None:
    """Tell how the connections are, whenever one comes or goes; lost ones come back by themselves."""
    missing = set(shards.ids)

    def came(shard: int) -> None:
        missing.discard(shard)
        tell(_state(shards, missing))

    async def on_shard_connect(shard_id: int) -> None:
        came(shard_id)

    async def on_shard_resumed(shard_id: int) -> None:
        came(shard_id)

    async def on_shard_disconnect(shard_id: int) -> None:
        missing.add(shard_id)
        tell(_state(shards, missing))

    for heard in (on_shard_connect, on_shard_resumed, on_shard_disconnect):
        client.event(heard)


def _state(shards: Shards, missing: set[int]) -> str:
    if not missing:
        return "connected"
    without = f"without shard {', '.join(map(str, sorted(missing)))}, which connects by itself"
    return f"not connected: {without}" if len(missing) == len(shards.ids) else f"connected, {without}"
