import io
import json
import logging

import pytest

from bot.logs import start_logging

SECRET = "xoxb-very-secret"
TELLTALES = ("discord", "slack_sdk", "slack_bolt", "aiosqlite", "sqlalchemy", "psycopg")


def logged(level: str, form: str) -> str:
    out = io.StringIO()
    start_logging(level, form, (SECRET, ""), out)
    logging.getLogger("bot.running").info("listening with %s\x1b[31m\nand on", SECRET)
    logging.getLogger("aiohttp.access").info("chatter")
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


@pytest.mark.parametrize("level", ["debug", "info", "warning", "error"])
@pytest.mark.parametrize(
    "library", [*TELLTALES, "discord.gateway", "discord.webhook.async_", "slack_sdk.web.async_client"]
)
def test_who_asked_what_is_logged_at_no_level(level: str, library: str) -> None:
    start_logging(level, "text", (), io.StringIO())
    logger = logging.getLogger(library)
    assert not logger.isEnabledFor(logging.INFO)
    assert logger.isEnabledFor(logging.WARNING) == (level != "error")


def test_json_tells_the_ids_of_a_delivery_by_their_names() -> None:
    out = io.StringIO()
    start_logging("info", "json", out=out)
    logging.getLogger("bot.delivering").info("posted", extra={"delivery": "abc", "subscription": 7})
    told = json.loads(out.getvalue())
    assert (told["delivery"], told["subscription"]) == ("abc", 7)
