"""Where hosts are, by the system's own name service."""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from aiohttp.abc import AbstractResolver, ResolveResult


class SystemNames(AbstractResolver):
    """Looks names up in threads of its own: a name server that is slow keeps nothing waiting but what needs it.

    aiohttp's own takes those of the loop, of which there are few, and in which articles are read and digested.
    """

    def __init__(self, most: int) -> None:
        """Names, so many at once."""
        self._threads = ThreadPoolExecutor(most, thread_name_prefix="names")

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        """The addresses of a host, those first that the system likes best; raises OSError when it finds none."""
        look = partial(socket.getaddrinfo, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
        found = await asyncio.get_running_loop().run_in_executor(self._threads, look, host, port, family)
        return [
            ResolveResult(
                hostname=host,
                host=str(address[0]),
                port=port,
                family=kind,
                proto=protocol,
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for kind, _, protocol, _, address in found
        ]

    async def close(self) -> None:
        """Look nothing up any more; what is being looked up is not waited for."""
        self._threads.shutdown(wait=False, cancel_futures=True)
