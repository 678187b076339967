"""A machine whose clock is set ahead or back while the bot runs.

As a program it is `pullquote run` with a clock that is off by as many seconds as stand in the file CLOCK.
"""

import os
import sys
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import apscheduler.schedulers.base

import adapters.store.database
import bot.serving
from bot.main import main

CLOCK = Path(os.environ.get("CLOCK", "clock"))


class SetClock(datetime):
    """Moments by the clock that somebody sets."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # as aware as it is asked for
        """The time, as far off as the file says; right without one."""
        off_s = float(CLOCK.read_text(encoding="utf-8")) if CLOCK.exists() else 0.0
        return datetime.now(tz) + timedelta(seconds=off_s)


def set_off(file: Path, off_s: float) -> None:
    """Set the clock of all who run by this file, in one step."""
    new = file.with_suffix(".new")
    new.write_text(str(off_s), encoding="utf-8")
    new.replace(file)


if __name__ == "__main__":
    for module in (adapters.store.database, bot.serving, apscheduler.schedulers.base):
        vars(module)["datetime"] = SetClock  # each asks it for the time
    sys.exit(main(["run"]))
