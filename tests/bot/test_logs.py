import io
import json
import logging
from collections.abc import Iterator

import pytest

from bot.logs import start_logging

SECRET = "xoxb-very-secret"


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    root = logging.getLogger()
    before = root.level, root.handlers[:]
    yield
    root.setLevel(before[0])
    root.handlers[:] = before[1]
    for name in ("adapters", "bot", "digests"):
        logging.getLogger(name).setLevel(logging.NOTSET)


def logged(level: str, form: str) -> str:
    out = io.StringIO()
    start_logging(level, form, (SECRET, ""), out)
    logging.getLogger("bot.running").info("listening with %s\x1b[31m\nand on", SECRET)
    logging.getLogger("slack_bolt").info("chatter")
    try:
        int(SECRET)
    except ValueError:
        logging.getLogger("slack_bolt").warning("lost", exc_info=True)
    return out.getvalue()


def test_an_event_is_one_line_without_secrets_and_codes() -> None:
    shown = logged("info", "text")
    first, second, *trace = shown.splitlines()
    assert first.endswith("info    bot.running: listening with [secret] [31m and on")
    assert second.endswith("warning slack_bolt: lost")
    assert trace[-1].startswith("ValueError: invalid literal")
    assert SECRET not in shown


def test_for_programs_it_is_one_object_a_line() -> None:
    first, second = map(json.loads, logged("info", "json").splitlines())
    assert set(first) == {"time", "level", "logger", "message"}
    assert (second["level"], second["logger"]) == ("warning", "slack_bolt")
    assert "'[secret]'" in second["trace"]


@pytest.mark.parametrize("level, events", [("debug", 3), ("info", 2), ("warning", 1), ("error", 0)])
def test_the_level_decides_how_much_is_logged(level: str, events: int) -> None:
    assert logged(level, "json").count("\n") == events
