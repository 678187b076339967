"""`pullquote stories`, in this process: what is printed where, and the exit status."""

import json
from pathlib import Path

import pytest

from bot.main import main

PIT = (
    "Nine miners trapped in Zonguldak pit\n\nNine miners were trapped in a coal pit at Zonguldak on Sunday.\n"
)
LATER = "Knocking heard in Zonguldak pit\n\nRescuers dig for nine coal miners in the pit at Zonguldak.\n"
VOTE = "Gaborone counts its votes again\n\nBotswana's electoral commission ordered a recount in Gaborone.\n"


@pytest.fixture(name="folder")
def three_articles(tmp_path: Path) -> Path:
    for name, text in (("a", PIT), ("b", VOTE), ("c", LATER)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_json_is_one_line_a_story_with_its_paths_in_order(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stories", "--json", str(folder)]) == 0
    out, err = capsys.readouterr()
    paths = [[str(folder / f"{name}.txt") for name in story] for story in ("ac", "b")]
    assert [json.loads(line) for line in out.splitlines()] == [{"paths": story} for story in paths]
    assert err == ""


def test_articles_come_in_the_order_given(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stories", "--json", *(str(folder / f"{name}.txt") for name in "cba")]) == 0
    first, _ = [json.loads(line)["paths"] for line in capsys.readouterr().out.splitlines()]
    assert [Path(path).stem for path in first] == ["c", "a"]


def test_the_list_names_each_story_by_its_first_headline(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["stories", str(folder)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Nine miners trapped in Zonguldak pit",
        f"  {folder / 'a.txt'}",
        f"  {folder / 'c.txt'}",
        "",
        "Gaborone counts its votes again",
        f"  {folder / 'b.txt'}",
        "",
    ]


def test_each_failure_is_one_line_and_the_rest_is_done(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "b.txt").write_bytes(b"")
    assert main(["stories", "--json", "none.txt", str(folder)]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    assert [line.split(": ")[1].rpartition("/")[2] for line in err.splitlines()] == ["none.txt", "b.txt"]


def test_a_long_line_is_cut_and_what_cannot_be_printed_is_shown_as_such(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a\nb.txt"
    file.write_text("\x1b[31m" + "and so on " * 1000 + "\n", encoding="utf-8")
    assert main(["stories", str(file)]) == 0
    title, path, _ = capsys.readouterr().out.splitlines()
    assert len(title) <= 100
    assert title.endswith("…")
    assert title.isprintable()
    assert path.endswith("a\ufffdb.txt")


def test_without_paths_it_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stories", "--json"]) == 2
    assert capsys.readouterr().out == ""
