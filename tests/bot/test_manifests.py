import base64
import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.commands import COMMANDS
from bot.manifests import application_of, discord_links, slack_manifest
from bot.tokens import DISCORD_PERMISSIONS, SLACK_SCOPES

ROOT = Path(__file__).parents[2]
TOKEN = base64.urlsafe_b64encode(b"123456789012345678").decode().rstrip("=") + ".Gabcde.made-up"


def of_slack(url: str | None = None) -> Any:  # noqa: ANN401  # JSON, as Slack would read it
    return json.loads(json.dumps(slack_manifest(url)))


def pullquote(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={"PATH": "", "HOME": "/nonexistent", **environment},
        check=False,
        timeout=60,
    )


def test_slack_gets_every_command_of_the_table_within_its_limits() -> None:
    commands = of_slack()["features"]["slash_commands"]
    assert [c["command"] for c in commands] == [f"/{entry.name}" for entry in COMMANDS]
    for command in commands:
        assert len(command["command"]) <= 32
        assert len(command["description"]) <= 2000
        assert 0 < len(command["usage_hint"]) <= 1000
        assert not command["usage_hint"].startswith("/")
    about = of_slack()["display_information"]
    assert len(about["name"]) <= 35
    assert len(about["description"]) <= 140


def test_slack_by_socket_is_told_no_address() -> None:
    manifest = of_slack()
    assert manifest["settings"]["socket_mode_enabled"] is True
    assert "http" not in json.dumps({**manifest, "display_information": None})
    assert manifest["oauth_config"]["scopes"]["bot"] == list(SLACK_SCOPES)


def test_slack_lets_the_bot_tell_somebody_alone() -> None:
    home = of_slack()["features"]["app_home"]
    assert (home["messages_tab_enabled"], home["home_tab_enabled"]) == (True, False)


def test_slack_by_http_is_told_where_to_call() -> None:
    manifest = of_slack("https://bot.example.org/")
    at = "https://bot.example.org/slack/events"
    assert manifest["settings"]["socket_mode_enabled"] is False
    assert manifest["settings"]["interactivity"]["request_url"] == at
    assert {c["url"] for c in manifest["features"]["slash_commands"]} == {at}


def test_discord_is_asked_for_what_is_needed_and_no_more() -> None:
    server, oneself = (parse_qs(urlsplit(link).query) for link in discord_links("42"))
    assert server["client_id"] == oneself["client_id"] == ["42"]
    assert server["scope"] == ["bot applications.commands"]
    assert int(server["permissions"][0]) == sum(DISCORD_PERMISSIONS.values())
    assert int(server["permissions"][0]) & 1 << 3 == 0, "administrator"
    assert (oneself["scope"], oneself["integration_type"]) == (["applications.commands"], ["1"])


@pytest.mark.parametrize(
    "token, application",
    [(TOKEN, "123456789012345678"), ("", None), ("nonsense", None), ("a.b.c", None), ("ÿÿÿÿ.b.c", None)],
)
def test_the_application_is_read_from_the_token_when_it_is_there(token: str, application: str | None) -> None:
    assert application_of(token) == application


def test_the_manifest_for_slack_is_json_alone() -> None:
    done = pullquote("manifest", "slack")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == of_slack()


def test_the_links_for_discord_know_the_application_once_there_is_a_token() -> None:
    without, with_token = (
        pullquote("manifest", "discord"),
        pullquote("manifest", "discord", DISCORD_TOKEN=TOKEN),
    )
    assert "YOUR_APPLICATION_ID" in without.stdout
    assert "client_id=123456789012345678" in with_token.stdout
    assert "made-up" not in with_token.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["slack", "--url", "http://bot.example.org"],
        ["slack", "--url", "bot"],
        ["discord", "--url", "https://x.org"],
        ["teams"],
        [],
    ],
)
def test_a_manifest_that_could_not_work_is_wrong_usage(arguments: list[str]) -> None:
    done = pullquote("manifest", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "manifest" in done.stderr
