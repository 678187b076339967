"""A folder that is watched: each file in it is an article as soon as it is written to its end."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import time

from adapters.articles import RawArticle
from adapters.errors import SourceError
from adapters.sources.files import Files, walk

_AT_REST_S = 10.0
"""A file that was not written to for so long is taken to be whole, however often it was looked at."""

Stamp = tuple[int, int, int]
"""What changes when a file is written to: its time in nanoseconds, its size, and which file it is."""


@dataclass(slots=True)
class WatchedFolder:
    """The articles of a folder and those below it, each once, and again when its file was changed.

    One that is still being written waits: it counts as whole when nothing of it changed between two looks, or for some
    seconds. `clock` gives seconds since 1970, as the file system does.
    """

    path: str
    max_bytes: int
    clock: Callable[[], float] = time
    _seen: dict[str, Stamp] = field(default_factory=dict)
    _read: dict[str, Stamp] = field(default_factory=dict)
    _problems: set[str] = field(default_factory=set)

    def articles(self) -> Iterator[RawArticle | SourceError]:
        """What is new since the last look, sorted by path; what cannot be read comes as its error, once."""
        seen, problems = self._seen, self._problems
        self._seen, self._problems = {}, set()
        for found in walk(self.path):
            if isinstance(found, SourceError):
                self._problems.add(str(found))
                if str(found) not in problems:
                    yield found
            elif stamp := _stamp(found):
                self._seen[found] = stamp
                if stamp != self._read.get(found) and self._is_whole(stamp, seen.get(found)):
                    yield from Files([found], max_bytes=self.max_bytes).articles()
                    self._read[found] = stamp  # only now: who was not able to keep it gets it again
        self._read = {path: stamp for path, stamp in self._read.items() if path in self._seen}

    def _is_whole(self, stamp: Stamp, before: Stamp | None) -> bool:
        return stamp == before or self.clock() - stamp[0] / 1e9 >= _AT_REST_S


def _stamp(path: str) -> Stamp | None:
    """None for a file that has gone meanwhile."""
    try:
        found = os.stat(path)  # noqa: PTH116  # a path that is no UTF-8 stays what it is
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
