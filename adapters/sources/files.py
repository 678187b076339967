"""Articles in files and folders."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from stat import S_ISDIR

from adapters.articles import RawArticle
from adapters.errors import (
    SourceEmptyError,
    SourceError,
    SourceForbiddenError,
    SourceMissingError,
    SourceUnreadableError,
)
from adapters.sources.encoding import decode
from adapters.sources.formats import other_than_text

ARTICLE_SUFFIXES = frozenset({".txt", ".text", ".md", ".html", ".htm"})
"""Which files of a folder are taken for articles; a file that is named itself is always tried."""

_SUFFIXES = tuple(ARTICLE_SUFFIXES)
_PAGES = (".html", ".htm")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,30})://", re.IGNORECASE)
_HOST_AND_MORE = re.compile(
    r"(?:(?P<local>localhost|\d{1,3}(?:\.\d{1,3}){3})|www\.[\w.-]+|(?:[\w-]+\.)+[a-z]{2,24}(?=[:/]))(?::\d{1,5})?(?:/\S*)?",
    re.IGNORECASE,
)
"""What is an address but for its beginning: "example.org/news", "127.0.0.1:8000/page.html"."""

_MOST_ARTICLES = 64 * 1024
"""Bytes that hold nearly every article: memory for the largest one allowed takes longer to get than to fill."""


class Files:
    """The articles in files and folders, in the order given, each folder sorted by path."""

    def __init__(self, paths: Sequence[str], *, max_bytes: int) -> None:
        """The files at these paths; one larger than `max_bytes` is refused."""
        self._paths = paths
        self._max_bytes = max_bytes

    def articles(self) -> Iterator[RawArticle | SourceError]:
        """Each article as it is read; what cannot be read comes as its error."""
        for path in self._paths:
            for file in _files(path):
                yield file if isinstance(file, SourceError) else self._read_or_error(file)

    def _read_or_error(self, path: str) -> RawArticle | SourceError:
        try:
            return self._read(path)
        except SourceError as error:
            return error

    def _read(self, path: str) -> RawArticle:
        data = self._bytes(path)
        name = shown(path)
        if path.lower().endswith(_PAGES):
            return _page(data, name)
        if other := other_than_text(data):
            raise SourceUnreadableError(name, *other)
        decoded = decode(data)
        if decoded is None:
            advice = "save it as UTF-8 (iconv -f ITS_ENCODING -t UTF-8)"
            raise SourceUnreadableError(name, "its encoding is none that news files have", advice)
        if not decoded.text.strip():
            raise SourceEmptyError(name, "the file is empty", "put an article's text in it, or leave it out")
        return RawArticle(decoded.text, path=name, note=decoded.note)

    def _bytes(self, path: str) -> bytes:
        try:
            with open(path, "rb") as file:  # noqa: PTH123  # pathlib has no bounded read
                data = file.read(_MOST_ARTICLES)
                if len(data) == _MOST_ARTICLES:
                    data += file.read(max(0, self._max_bytes + 1 - len(data)))
        except OSError as error:
            raise _refused(path, error) from error
        if len(data) > self._max_bytes:
            problem = f"larger than {self._max_bytes:,} bytes"
            raise SourceUnreadableError(
                shown(path), problem, "cut it into articles, or raise MAX_ARTICLE_BYTES"
            )
        return data


def _page(data: bytes, name: str) -> RawArticle:
    """The article of a page that was saved, with the address that it names as its own."""
    from adapters.sources.pages.reading import read_saved  # noqa: PLC0415  # 150 ms that text files need not wait for

    return read_saved(data, name)


def count(paths: Sequence[str]) -> int:
    """How many articles these paths hold, what cannot be read included."""
    return sum(1 for path in paths for _ in _files(path))


def shown(path: str) -> str:
    """The path as it can be printed: names that are no UTF-8 get U+FFFD for what is not."""
    return os.fsencode(path).decode("utf-8", errors="replace") or "(an empty path)"


def _files(path: str) -> Iterator[str | SourceError]:
    """The files that a path means, or why there are none."""
    name = shown(path)
    try:
        is_folder = S_ISDIR(Path(path).stat().st_mode)
    except (OSError, ValueError) as error:
        yield _refused(path, error)
        return
    yield from _articles_of(path, name) if is_folder else (path,)


def _articles_of(folder: str, name: str) -> Iterator[str | SourceError]:
    found = False
    for file in walk(folder):
        found = True
        yield file
    if not found:
        endings = ", ".join(sorted(ARTICLE_SUFFIXES))
        yield SourceEmptyError(name, "no article in this folder", f"articles are files ending in {endings}")


def walk(folder: str) -> Iterator[str | SourceError]:
    """Every article file below a folder, sorted by path; hidden files and links to folders are left out."""
    waiting = [(folder, True)]
    while waiting:
        path, is_folder = waiting.pop()
        if not is_folder:
            yield path
            continue
        try:
            waiting.extend(_wanted_entries(path))
        except OSError as error:
            yield _refused(path, error)


def _wanted_entries(folder: str) -> list[tuple[str, bool]]:
    """A folder's articles and inner folders, and which it is, last first, as a stack wants them."""
    with os.scandir(folder) as entries:
        wanted = [(e.path, e.is_dir(follow_symlinks=False)) for e in entries if _is_wanted(e)]
    return sorted(wanted, reverse=True)


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return False
    if entry.is_dir(follow_symlinks=False):
        return True
    name = entry.name.lower()
    return name.endswith(_SUFFIXES) and name.split(".")[0] != "readme" and entry.is_file()


def _refused(path: str, error: OSError | ValueError) -> SourceError:
    """What the system says, as one of ours."""
    name = shown(path)
    if isinstance(error, FileNotFoundError):
        return _missing(name)
    if isinstance(error, PermissionError):
        return SourceMissingError(
            name, "no permission to read it", "change its permissions, or run as its owner"
        )
    why = getattr(error, "strerror", None) or str(error)
    return SourceUnreadableError(name, f"it cannot be read ({why})", "check the path and the disk")


def _missing(name: str) -> SourceError:
    """That there is no such file; many a name of none is the address of a page, or was meant as one."""
    if found := _SCHEME.match(name):
        if found[1].lower() in ("http", "https"):
            return SourceForbiddenError(
                name, "this address names no page", "it takes a host: https://HOST/PAGE"
            )
        advice = "give one that begins with https:// or http://, or the path of a file"
        return SourceForbiddenError(name, f"nothing is read from {found[1].lower()}: addresses", advice)
    advice = "check the spelling, or where you are"
    if found := _HOST_AND_MORE.fullmatch(name):
        scheme = "http" if found["local"] else "https"
        advice = f"for a page on the web write {scheme}://{name}; else {advice}"
    return SourceMissingError(name, "no such file or folder", advice)
