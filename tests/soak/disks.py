"""A small disk of its own for a database, that can be really full."""

import asyncio
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_MEGABYTES = 48
_BALLAST = "ballast"


class NoDiskError(Exception):
    """None can be made: it takes the right to mount one."""


@contextmanager
def small_disk(at: Path) -> Iterator[Path]:
    """A disk in this folder, which must be empty; raises NoDiskError where nothing may be mounted."""
    made = _run("mount", "-t", "tmpfs", "-o", f"size={_MEGABYTES}m", "none", str(at))
    if made.returncode:
        raise NoDiskError(made.stderr.decode(errors="replace").strip())
    try:
        yield at
    finally:
        _run("umount", "--lazy", str(at))


def _run(*command: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(command, capture_output=True, check=False)  # our own words
    except OSError as error:
        raise NoDiskError(str(error)) from error


async def full(disk: Path, for_s: float) -> None:
    """Let the disk be full for so long: nothing more goes on it, not a byte."""
    ballast = disk / _BALLAST
    with suppress(OSError), ballast.open("wb", buffering=0) as file:  # no space left: that is what is wanted
        for size in (1 << 20, 1 << 12, 1):
            with suppress(OSError):
                while file.write(bytes(size)) == size:
                    pass
    try:
        with suppress(TimeoutError):
            await asyncio.wait_for(asyncio.Event().wait(), for_s)
    finally:
        ballast.unlink()
