import asyncio
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from adapters.asking import Ask, Place, Posted, Suggest
from adapters.errors import ArchiveError, TryLaterError
from adapters.found import ArchiveState
from adapters.replies import Reply
from adapters.store.migrations import STEPS
from bot.checking import Finding, check_database, check_platform, new_database, not_set_up
from bot.settings import Settings

ROOT = Path(__file__).parents[2]
VERSIONS = ROOT / "tests" / "adapters" / "store" / "versions"


class Plain:
    """A platform that cannot say what it lacks."""

    name = "plain"
    state = "connecting"

    def render(self, reply: Reply) -> str:
        return repr(reply)

    async def publish(self, place: Place, reply: Reply) -> Posted:
        raise AssertionError((place, reply))

    async def listen(self, ask: Ask, suggest: Suggest) -> None:
        raise AssertionError((ask, suggest))


class Telling(Plain):
    """One that can, or fails while it tries."""

    name = "telling"

    def __init__(self, outcome: tuple[str, ...] | Exception) -> None:
        self._outcome = outcome

    async def problems(self) -> tuple[str, ...]:
        if isinstance(self._outcome, Exception):
            raise self._outcome
        return self._outcome


@pytest.mark.parametrize(
    "state, told",
    [
        (ArchiveState(3, 3, 1, datetime(2025, 11, 4, tzinfo=UTC)), "fine, 1 article since 4 Nov 2025"),
        (ArchiveState(3, 3), "fine, 0 articles"),
        (ArchiveState(0, 3), "fine, empty: the next `pullquote run` makes its tables"),
        (
            ArchiveState(1, 3),
            "fine, at version 1: the next `pullquote run` brings it to 3, with all it holds",
        ),
    ],
)
def test_a_database_that_opens_tells_what_it_holds(state: ArchiveState, told: str) -> None:
    async def look() -> ArchiveState:
        return state

    assert asyncio.run(check_database(look)) == Finding("database", told)


def test_a_database_that_does_not_open_is_wrong() -> None:
    async def look() -> ArchiveState:
        raise ArchiveError("no such folder: make it")

    assert asyncio.run(check_database(look)) == Finding("database", "no such folder: make it", is_wrong=True)


@pytest.mark.parametrize(
    "platform, findings",
    [
        (Plain(), (Finding("plain", "set up"),)),
        (Telling(()), (Finding("telling", "fine"),)),
        (
            Telling(("scope chat:write: add it", "token: set it")),
            (
                Finding("telling", "scope chat:write: add it", is_wrong=True),
                Finding("telling", "token: set it", is_wrong=True),
            ),
        ),
        (
            Telling(TryLaterError("it is down", 5)),
            (Finding("telling", "it is down", is_wrong=True),),
        ),
    ],
)
def test_a_platform_is_fine_or_says_all_that_is_wrong(platform: Plain, findings: tuple[Finding, ...]) -> None:
    assert asyncio.run(check_platform(platform)) == findings


def test_what_would_be_better_is_a_warning_and_not_wrong() -> None:
    class Advised(Telling):
        async def advice(self) -> tuple[str, ...]:
            return ("no scope x: add it",)

    assert asyncio.run(check_platform(Advised(()))) == (
        Finding("telling", "fine"),
        Finding("telling", "warning: no scope x: add it"),
    )


def test_a_database_that_is_not_there_is_fine_where_it_can_be_made(tmp_path: Path) -> None:
    file = tmp_path / "new" / "news.db"
    assert new_database(file) == Finding("database", f"will be made at {file}")
    assert not file.parent.exists()
    file.parent.write_text("a file where the folder should be", encoding="utf-8")
    found = new_database(file)
    assert found.is_wrong
    assert str(file.parent) in found.text


def test_a_librarys_fault_is_a_finding_without_its_words() -> None:
    (finding,) = asyncio.run(check_platform(Telling(KeyError("xoxb-secret"))))
    assert finding.is_wrong
    assert "KeyError" in finding.text
    assert "xoxb" not in finding.text


@pytest.mark.parametrize(
    "given, missing",
    [
        ({}, ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "DISCORD_TOKEN"]),
        ({"slack_mode": "http"}, ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "DISCORD_TOKEN"]),
        ({"discord_token": "a.b.c"}, ["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"]),
        ({"slack_bot_token": "xoxb-1", "slack_app_token": "xapp-1", "discord_token": "a.b.c"}, []),
    ],
)
def test_each_token_that_is_not_there_is_named_with_where_to_get_it(
    given: dict[str, str], missing: list[str]
) -> None:
    found = not_set_up(Settings.model_validate(given))
    assert [finding.text.split(": ")[1] for finding in found] == missing
    assert all("https://" in finding.text and not finding.is_wrong for finding in found)


def checked(folder: Path) -> str:
    """What `pullquote check` prints of the database a.db in this folder."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", "check"],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={"PATH": "", "HOME": str(folder), "DATABASE_URL": f"sqlite:///{folder}/a.db"},
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_command_says_what_is_there_and_what_is_not(tmp_path: Path) -> None:
    told = checked(tmp_path)
    assert told.startswith(f"settings  fine\ndatabase  will be made at {tmp_path}/a.db\n")
    assert not list(tmp_path.iterdir())
    assert "slack     not set up: SLACK_BOT_TOKEN: at https://api.slack.com/apps" in told


def test_a_database_of_an_older_version_is_looked_at_and_left_as_it_is(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "a.db")
    connection.executescript((VERSIONS / "1.sqlite.sql").read_text(encoding="utf-8"))
    connection.close()
    before = (tmp_path / "a.db").read_bytes()
    assert f"database  fine, at version 1: the next `pullquote run` brings it to {len(STEPS)}" in checked(
        tmp_path
    )
    assert (tmp_path / "a.db").read_bytes() == before


def test_a_database_in_which_nothing_was_made_stays_so(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    assert "database  fine, empty: " in checked(tmp_path)
    assert (tmp_path / "a.db").read_bytes() == b""
