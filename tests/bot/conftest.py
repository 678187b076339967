"""What holds for all tests of the running bot."""

import logging
from collections.abc import Iterator

import pytest

SET = (
    "adapters",
    "bot",
    "digests",
    "discord",
    "slack_sdk",
    "slack_bolt",
    "aiosqlite",
    "sqlalchemy",
    "psycopg",
)


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """Verbs set what is logged; a test that comes later would miss what it looks for in the log."""
    root = logging.getLogger()
    before = root.level, root.handlers[:]
    levels = {name: logging.getLogger(name).level for name in SET}
    yield
    root.setLevel(before[0])
    root.handlers[:] = before[1]
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)
