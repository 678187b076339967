import re
from pathlib import Path

import pytest

from bot.exits import MisuseError
from bot.hiding import secrets
from bot.settings import Settings, load

ROOT = Path(__file__).parents[2]
NAMES = {name.upper() for name in Settings.model_fields}


@pytest.fixture(autouse=True)
def clean_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without .env, and an environment without our names."""
    monkeypatch.chdir(tmp_path)
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def test_every_setting_has_a_default() -> None:
    defaults = {name: field.default for name, field in Settings.model_fields.items()}
    assert load().model_dump() == defaults


def test_the_environment_wins_over_the_file(clean_place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (clean_place / ".env").write_text(
        "MAX_ARTICLE_BYTES=2000\nSEEDS=here\nSOMETHING_ELSE=1\n", encoding="utf-8"
    )
    monkeypatch.setenv("SEEDS", "there")
    assert (load().max_article_bytes, load().seeds) == (2000, Path("there"))


def test_an_empty_value_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEEDS", "")
    monkeypatch.setenv("MAX_ARTICLE_BYTES", "")
    assert load().seeds is None


def problems(monkeypatch: pytest.MonkeyPatch, **environment: str) -> dict[str, str]:
    """What is said about these settings, by name."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(MisuseError) as raised:
        load()
    assert not [value for value in environment.values() if len(value) > 6 and value in str(raised.value)]
    return {name: what for name, _, what in (p.partition(": ") for p in raised.value.problems)}


def test_all_that_is_wrong_is_told_at_once_by_name_and_without_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = problems(
        monkeypatch,
        MAX_ARTICLE_BYTES="hunter2",
        SLACK_BOT_TOKEN="xapp-the-other-one",
        SLACK_MODE="pigeon",
        DISCORD_TOKEN="two words",
        DISCORD_GATEWAY_URL="https://example.org",
        LOG_LEVEL="chatty!",
        SLACK_HTTP_PORT="70000",
        DATABASE_URL="mysql://ada:hunter2@host/news",
    )
    assert set(told) == {
        "MAX_ARTICLE_BYTES",
        "SLACK_BOT_TOKEN",
        "SLACK_MODE",
        "DISCORD_TOKEN",
        "DISCORD_GATEWAY_URL",
        "LOG_LEVEL",
        "SLACK_HTTP_PORT",
        "DATABASE_URL",
    }
    assert told["DATABASE_URL"].startswith("it names no database that can be used: write sqlite:///")
    assert told["SLACK_BOT_TOKEN"].startswith(
        "a token begins with xoxb- and has no spaces: at https://api.slack"
    )
    assert told["DISCORD_GATEWAY_URL"] == "an address begins with wss:// or ws://"
    assert (
        told["MAX_ARTICLE_BYTES"] == "it has to be a whole number from 1024 to 1073741824: see .env.example"
    )
    assert told["LOG_LEVEL"] == "it has to be debug, info, warning or error: see .env.example"
    assert told["SLACK_MODE"] == "it has to be socket or http: see .env.example"
    assert told["SLACK_HTTP_PORT"] == "it has to be a whole number from 1 to 65535: see .env.example"
    assert {name for name, what in told.items() if what.endswith("see .env.example")} == {
        "MAX_ARTICLE_BYTES",
        "SLACK_MODE",
        "LOG_LEVEL",
        "SLACK_HTTP_PORT",
    }


def test_an_address_whose_password_holds_an_at_sign_is_refused_with_nothing_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = problems(monkeypatch, DATABASE_URL="postgresql://ada:hun@ter:two@host/news")
    assert "write @ in a password as %40" in told["DATABASE_URL"]
    assert not {"hun", "ter:", "two@"} & set(re.findall(r"[a-z]+[:@]?", told["DATABASE_URL"]))


def test_slack_by_socket_needs_both_its_tokens(monkeypatch: pytest.MonkeyPatch) -> None:
    told = problems(monkeypatch, SLACK_BOT_TOKEN="xoxb-1")
    assert set(told) == {"SLACK_APP_TOKEN"}
    assert "connections:write" in told["SLACK_APP_TOKEN"]
    monkeypatch.setenv("SLACK_APP_TOKEN", "xapp-1")
    assert load().slack_mode == "socket"


def test_slack_by_http_needs_its_signing_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    told = problems(monkeypatch, SLACK_BOT_TOKEN="xoxb-1", SLACK_MODE="HTTP")
    assert set(told) == {"SLACK_SIGNING_SECRET"}
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "8f742231b10e8888abcd99yyyzzz85a5")
    assert load().slack_mode == "http"


def test_an_app_token_alone_is_no_way_into_slack(monkeypatch: pytest.MonkeyPatch) -> None:
    told = problems(monkeypatch, SLACK_APP_TOKEN="xapp-1")
    assert told["SLACK_APP_TOKEN"].startswith("there is no SLACK_BOT_TOKEN to go with it")


def test_secrets_show_neither_in_settings_nor_when_they_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "abc.def.ghi")
    monkeypatch.setenv("DATABASE_URL", "postgresql://me:pass-word@db/news")
    settings = load()
    assert "abc.def" not in f"{settings!r} {settings} {settings.model_dump()}"
    assert "pass-word" not in f"{settings!r} {settings}"
    assert secrets(settings) == (
        "postgresql://me:pass-word@db/news",
        ":pass-word@",
        "abc.def.ghi",
        "pass-word",
    )


@pytest.mark.parametrize(
    "url, hidden",
    [
        ("postgresql://me:secret@db/news", {":secret@"}),
        ("postgresql://pullquote:pullquote@db:5432/pullquote", {":pullquote@"}),
        ("postgresql://me:postgres@db/news", {":postgres@"}),
        ("postgresql://me:newspaper@db/newspapers?sslmode=require", {":newspaper@"}),
        ("postgresql://me:with%40sign-in@db/news", {":with%40sign-in@", "with%40sign-in"}),
        ("postgresql://me@db/news", set()),
        ("sqlite:///news.db", set()),
    ],
)
def test_a_password_that_is_a_common_word_is_hidden_only_where_it_is_one(
    monkeypatch: pytest.MonkeyPatch, url: str, hidden: set[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    assert set(secrets(load())) == {url, *hidden}


@pytest.mark.parametrize("value", ["3", "-1", "99999999999"])
def test_a_size_that_makes_no_sense_is_refused(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("MAX_ARTICLE_BYTES", value)
    with pytest.raises(MisuseError):
        load()


@pytest.mark.parametrize(
    "value, told",
    [
        ("127.0.0.1/8", "127.0.0.1/8 is an address and no network: write 127.0.0.0/8 for all of it"),
        ("10.0.0.0/8, home", "networks are written as 10.1.0.0/16 or fd00::/8, parted by commas"),
    ],
)
def test_of_what_is_no_network_it_is_said_which_was_meant(
    monkeypatch: pytest.MonkeyPatch, value: str, told: str
) -> None:
    monkeypatch.setenv("FETCH_NETWORKS", value)
    with pytest.raises(MisuseError) as raised:
        load()
    assert raised.value.problems == (f"FETCH_NETWORKS: {told}",)


def test_a_contact_is_a_web_or_mail_address(monkeypatch: pytest.MonkeyPatch) -> None:
    for contact in ("https://example.org/bot", "news@example.org", "mailto:news@example.org", ""):
        monkeypatch.setenv("FETCH_CONTACT", contact)
        assert load().fetch_contact == contact
    for contact in ("the news desk", "news@", "example.org", "näws@example.org"):
        monkeypatch.setenv("FETCH_CONTACT", contact)
        with pytest.raises(MisuseError, match="FETCH_CONTACT: a web or mail address"):
            load()


def test_every_setting_that_has_bounds_tells_them(monkeypatch: pytest.MonkeyPatch) -> None:
    told = problems(monkeypatch, FETCH_PAUSE_S="soon", DISCORD_SHARD_COUNT="0", FETCH_CONTACT="x" * 201)
    assert told == {
        "FETCH_PAUSE_S": "it has to be a number from 0 to 60: see .env.example",
        "DISCORD_SHARD_COUNT": "it has to be a whole number from 1 to 16384: see .env.example",
        "FETCH_CONTACT": "it has to be at most 200 characters: see .env.example",
    }


def test_a_file_that_is_no_text_is_named(clean_place: Path) -> None:
    (clean_place / ".env").write_bytes(b"\xff\xfe")
    with pytest.raises(MisuseError, match=r"\.env"):
        load()


def test_settings_the_example_file_and_the_readme_agree() -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^#? ?([A-Z_]+)=", example, re.MULTILINE)) == NAMES
    table = readme.partition("| setting | default | what it does |")[2].partition("\n\n")[0]
    first_cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("|")]
    assert {name for cell in first_cells for name in re.findall(r"`([A-Z_]+)`", cell)} == NAMES


def test_the_example_file_holds_the_defaults_and_says_what_each_does(clean_place: Path) -> None:
    example = (ROOT / ".env.example").read_text(encoding="utf-8")
    defaults = load()
    (clean_place / ".env").write_text(example, encoding="utf-8")
    assert load() == defaults
    for field in Settings.model_fields.values():
        assert field.description
        assert field.description in example
