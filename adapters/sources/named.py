"""Articles that are named one by one, on a command line: files, folders, and the addresses of pages."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from threading import Thread

from adapters.articles import RawArticle
from adapters.errors import SourceError
from adapters.links import is_web
from adapters.sources.files import Files
from adapters.web import Web


class Named:
    """The articles at paths and addresses, in the order given; no address is looked at before its turn."""

    def __init__(self, paths: Sequence[str], *, max_bytes: int, web: Callable[[], Web]) -> None:
        """The articles of these; a file larger than `max_bytes` is refused. `web` makes what reads pages."""
        self._paths = paths
        self._max_bytes = max_bytes
        self._web = web

    def articles(self) -> Iterator[RawArticle | SourceError]:
        """Each article as it is read; what cannot be had comes as its error."""
        pages = _Pages(self._web)
        try:
            for is_address, named in groupby(self._paths, key=is_web):
                if is_address:
                    yield from map(pages.read, named)
                else:
                    yield from Files(list(named), max_bytes=self._max_bytes).articles()
        finally:
            pages.close()


class _Pages:
    """Reads pages for who cannot wait for a coroutine: in a thread that has a loop of its own."""

    def __init__(self, make: Callable[[], Web]) -> None:
        self._make = make
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: Thread | None = None
        self._web: Web | None = None

    def read(self, url: str) -> RawArticle | SourceError:
        """The article on a page, or why it cannot be had."""
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = Thread(target=self._loop.run_forever, name="pages", daemon=True)
            self._thread.start()
        try:
            return asyncio.run_coroutine_threadsafe(self._read(url), self._loop).result()
        except SourceError as error:
            return error

    async def _read(self, url: str) -> RawArticle:
        if self._web is None:
            self._web = self._make()
        return await self._web.article(url)

    def close(self) -> None:
        """Let go of the connections and of the thread."""
        if self._loop is None or self._thread is None:
            return
        if self._web is not None:
            asyncio.run_coroutine_threadsafe(self._web.close(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
