"""A disk that is slow: what is asked of SQLite takes long, in the thread that asks it, as on a real one.

As a program it is `pullquote run` with each question about quotes and people slowed by as many seconds as stand in
the file SLOW.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

from sqlalchemy import Engine, event

from bot.main import main


def slow(delay_s: Callable[[], float]) -> None:
    """Let every SELECT about quotes and people on connections of this process take `delay_s()` longer."""

    never = Event()

    def wait(statement: str) -> None:
        if statement.startswith("SELECT") and (" quotes" in statement or " people" in statement):
            never.wait(delay_s())

    def connected(connection: Any, _record: object) -> None:  # noqa: ANN401  # the driver's
        connection.run_async(lambda driver: driver.set_trace_callback(wait))

    event.listen(Engine, "connect", connected)


if __name__ == "__main__":
    slow(lambda: float(Path(os.environ["SLOW"]).read_text(encoding="utf-8")))
    sys.exit(main(["run"]))
