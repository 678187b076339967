"""The lines that somebody types, without ever holding up what else runs."""

import asyncio
import codecs
import os
from collections.abc import AsyncIterator, Callable
from threading import Thread

_CHUNK_BYTES = 4096
_LONGEST_LINE = 10_000
"""Nobody types more; without a bound a binary file piped in would be one endless line."""


async def typed_lines(descriptor: int) -> AsyncIterator[str]:
    """Each line read from a file descriptor, without its break, until its end; bytes that are no UTF-8 show.

    A thread of its own reads: the loop goes on meanwhile, a terminal, a pipe and a file serve alike, and
    Ctrl-C need not wait for the line's end.
    """
    loop, lines = asyncio.get_running_loop(), asyncio.Queue[str | None]()

    def give(line: str | None) -> None:
        loop.call_soon_threadsafe(lines.put_nowait, line)

    Thread(target=_read, args=(descriptor, give), daemon=True).start()
    while (line := await lines.get()) is not None:
        yield line


def _read(descriptor: int, give: Callable[[str | None], None]) -> None:
    """Give each line, then None. A loop that was closed meanwhile ends it quietly."""
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    rest = ""
    try:
        while data := _chunk(descriptor):
            *whole, rest = (rest + decoder.decode(data)).replace("\r\n", "\n").split("\n")
            for line in whole:
                give(line[:_LONGEST_LINE])
            rest = rest[:_LONGEST_LINE]
        if rest:
            give(rest)
        give(None)
    except RuntimeError:
        return


def _chunk(descriptor: int) -> bytes:
    """What can be read next; nothing at the end, or when the terminal has gone."""
    try:
        return os.read(descriptor, _CHUNK_BYTES)
    except OSError:
        return b""
