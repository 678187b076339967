"""A disk that is slow: each question to SQLite takes so long, in the thread that asks it, as on a real one.

As a program, it is `pullquote run` with what is asked of quotes and people slowed by SLOW_S seconds.
"""

import os
import sys
import time
from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine, event


def slow(engine: Engine | type[Engine], delay_s: Callable[[], float]) -> None:
    """Let every SELECT about quotes and people on connections that this engine opens take `delay_s()` longer."""

    def wait(statement: str) -> None:
        if statement.startswith("SELECT") and (" quotes" in statement or " people" in statement):
            time.sleep(delay_s())

    def connected(connection: Any, _record: object) -> None:  # noqa: ANN401  # the driver's
        connection.run_async(lambda driver: driver.set_trace_callback(wait))

    event.listen(engine, "connect", connected)


if __name__ == "__main__":
    from bot.main import main

    slow(Engine, lambda: float(os.environ["SLOW_S"]))
    sys.exit(main(["run"]))
