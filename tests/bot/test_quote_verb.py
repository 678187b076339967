"""`pullquote quote`: what is printed of an archive, for people and for programs."""

import asyncio
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from adapters.store.opening import open_archive
from bot.arguments import parser
from bot.main import main
from tests.adapters.examples import ARTICLE, WALL
from tests.bot.talk import renamed


@pytest.fixture(autouse=True)
def an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"sqlite:///{tmp_path / 'archive.db'}"
    monkeypatch.setenv("DATABASE_URL", url)

    async def fill() -> None:
        archive = await open_archive(url)
        await archive.add(WALL)
        await archive.add(replace(WALL, article=replace(ARTICLE, headline="Undated", published=None)))
        await archive.close()

    asyncio.run(fill())


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    out, err = capsys.readouterr()
    assert err == ""
    return [json.loads(line) for line in out.splitlines()]


def test_quotes_are_shown_as_the_bot_answers_without_buttons(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", "quill"]) == 0
    out, err = capsys.readouterr()
    assert "4 quotes by Ada Quill" in out
    assert "│ “a polite suggestion”\n│ — Ada Quill, chair of the board · The Ellery Post, 4 Nov" in out
    assert "Share" not in out
    assert "[1]" not in out
    assert err == ""


def test_what_can_be_asked_further_is_told_as_a_shell_takes_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", "quill"]) == 0
    told = capsys.readouterr().out
    assert told.endswith("\n2 about Ada Quill: pullquote quote --about 'Ada Quill'\n")
    assert main(["quote", "--about", "quill"]) == 0
    assert capsys.readouterr().out.endswith(": pullquote quote 'Ada Quill'\n")
    assert "/quote" not in told


def test_a_name_may_be_several_words_and_be_narrowed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", "Ada", "Quill", "on", "old", "WALL", "--json"]) == 0
    assert [line["text"] for line in lines(capsys)] == ["a polite suggestion"] * 2


def test_quotes_about_somebody_are_asked_for_by_a_switch(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["quote", "--about", "quill", "--json"]) == 0
    found = lines(capsys)
    assert [line["text"] for line in found] == ["Mrs Quill will be remembered for a wall,"] * 2
    assert {(line["person"], line["speaker"]["name"]) for line in found} == {("Ada Quill", "Tomas Brandt")}


def test_json_is_one_object_a_quote_newest_first_obeying_the_schema_and_the_help(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["quote", "--schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    assert main(["quote", "quill", "--json"]) == 0
    found = lines(capsys)
    assert [line["headline"] for line in found] == [ARTICLE.headline] * 2 + ["Undated"] * 2
    for line in found:
        Draft202012Validator(schema).validate(line)
        assert ARTICLE.text[line["start"] : line["end"]] == line["text"]
    first = found[0]
    assert first["published"] == "2025-11-04T07:12:00Z"
    assert first["speaker"]["how"] == "named"
    assert first["sentence"].startswith('"We have been lucky')
    assert first["after"].startswith("She called")
    commands: Any = parser()._subparsers  # noqa: SLF001  # argparse shows its parts to nobody
    told = commands._group_actions[0].choices["quote"].epilog  # noqa: SLF001  # as above
    assert all(f'"{key}"' in told for key in first)


def test_several_of_a_name_are_a_choice_for_people_and_all_of_them_for_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["quote", "--about", "brandt"]) == 0
    out = capsys.readouterr().out
    assert "Tomas Brandt" in out
    assert "Bertil Brandt" in out
    assert main(["quote", "brandt", "--json"]) == 0
    assert {line["person"] for line in lines(capsys)} == {"Tomas Brandt"}


def test_programs_get_everyone_of_a_name_however_many_they_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async def fill() -> None:
        archive = await open_archive(f"sqlite:///{tmp_path / 'archive.db'}")
        for number in range(30):
            await archive.add(renamed(f"N{number} Vole", 1))
        await archive.close()

    asyncio.run(fill())
    assert main(["quote", "vole", "--json"]) == 0
    assert {line["person"] for line in lines(capsys)} == {f"N{number} Vole" for number in range(30)}


@pytest.mark.parametrize("switches", [[], ["--json"]])
def test_nothing_found_is_told_with_what_was_searched_and_who_could_be_meant(
    switches: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["quote", "qill", *switches]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "No quotes by qill in 2 articles since " in err
    assert "Did you mean Ada Quill?" in err


@pytest.mark.parametrize("argv", [["quote"], ["quote", "--loud", "x"], ["quote", "--about"]])
def test_wrong_usage_is_status_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("pullquote")


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_without_an_archive_it_is_said_where_there_is_none_and_none_is_made(
    options: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "none" / "archive.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{file}")
    assert main(["quote", "quill", *options]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert f"there is no archive at {file}: make it with `pullquote ingest" in err
    assert not file.parent.exists()
