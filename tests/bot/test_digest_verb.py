"""`pullquote digest`, in this process: what is printed where, and the exit status."""

import io
import json
import sys
from pathlib import Path

import pytest

from bot.main import main

STORY = 'The pier reopens.\n\n"We have waited four years," said Ada Quill, the mayor. It cost £2 million.\n'


@pytest.fixture(name="story")
def a_story(tmp_path: Path) -> Path:
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    return file


def errors(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


def test_a_file_becomes_a_post_of_plain_lines(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest", str(story)]) == 0
    out, err = capsys.readouterr()
    assert "│ “We have waited four years”\n│ — Ada Quill" in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80
    assert err == ""


def test_json_is_one_line_an_article_in_the_folders_order(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (story.parent / "again.txt").write_text(STORY, encoding="utf-8")
    assert main(["digest", "--json", str(story.parent)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [Path(line["path"]).name for line in lines] == ["again.txt", "story.txt"]


@pytest.mark.parametrize(
    "text", [STORY, "\n\n A \r\nB\rC \u2028 \n", "“unclosed", "\x07\x1b[31m bell", "a\u0301"]
)
def test_as_is_keeps_the_files_text_to_the_last_character(
    text: str, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story.write_bytes(text.encode())
    assert main(["digest", "--json", "--as-is", str(story)]) == 0
    assert json.loads(capsys.readouterr().out)["text"] == text


def test_each_failure_is_one_line_and_the_rest_is_done(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = story.parent / "bad"
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00")
    (folder / "page.txt").write_bytes(b"<!doctype html><p>Words.")
    paths = ["none.txt", "https://example.org/a", str(folder), str(story)]
    assert main(["digest", "--json", *paths]) == 1
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == 1
    told = err.splitlines()
    assert [line.split(": ")[1].rpartition("/")[2] for line in told] == [
        "none.txt",
        "a",
        "empty.txt",
        "page.txt",
        "picture.txt",
    ]
    assert all(line.startswith("pullquote: ") for line in told)


def test_another_encoding_is_told_and_is_no_failure(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story.write_bytes("“It’s late,” said Ada Quill.".encode("cp1252"))
    assert main(["digest", str(story)]) == 0
    out, err = capsys.readouterr()
    assert err == f"pullquote: {story}: not UTF-8, read as cp1252\n"
    assert "“It’s late,”" in out


def test_a_name_with_line_breaks_and_codes_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["digest", str(tmp_path / "a\nb\x1b[31m.txt")]) == 1
    (line,) = errors(capsys)
    assert "\x1b" not in line


@pytest.mark.parametrize(
    "text",
    ['"' * 100_000, "“" * 100_000, "x" * 300_000, "\x01\x02 \x1b[2J" * 1000, "a\r" * 5000],
    ids=["marks", "open marks", "one word", "control codes", "carriage returns"],
)
def test_hostile_text_is_digested_and_shown_inert(
    text: str, story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story.write_bytes(text.encode())
    assert main(["digest", str(story)]) == 0
    out = capsys.readouterr().out
    assert len(out) < 5000
    assert not {"\x01", "\x1b", "\r"} & set(out)


def test_the_schema_is_printed_without_any_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest", "--schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "DigestLine"


def test_no_path_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["digest"]) == 2
    assert errors(capsys) == ["pullquote: digest: which files or folders? See pullquote digest --help"]


@pytest.mark.parametrize("argv", [[], ["brew"], ["digest", "--loud", "x"]])
def test_what_argparse_refuses_is_status_2(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    assert errors(capsys)[-1].startswith("pullquote")


@pytest.mark.parametrize("argv", [["--help"], ["digest", "--help"], ["run", "--help"], ["--version"]])
def test_help_and_version_are_status_0(argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 0
    assert "pullquote" in capsys.readouterr().out


def test_wrong_settings_are_status_2_and_nothing_is_done(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MAX_ARTICLE_BYTES", "many")
    assert main(["digest", str(story)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "MAX_ARTICLE_BYTES" in err


def test_the_largest_size_is_a_setting(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MAX_ARTICLE_BYTES", "1024")
    story.write_text("x" * 2000, encoding="utf-8")
    assert main(["digest", str(story)]) == 1
    assert "larger than 1,024 bytes" in errors(capsys)[0]


def test_a_terminal_that_knows_no_unicode_gets_question_marks(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(shown, encoding="ascii"))
    assert main(["digest", str(story)]) == 0
    assert b"? ?We have waited four years?" in shown.getvalue()


def test_json_is_utf_8_whatever_the_terminal_is(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(shown, encoding="ascii"))
    assert main(["digest", "--json", str(story)]) == 0
    assert "£2 million" in shown.getvalue().decode("utf-8")


def test_a_fault_of_our_own_is_one_line_without_a_traceback(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_article: object) -> object:
        raise KeyError("sentence")

    monkeypatch.setattr("digests.summarise.read", broken)
    assert main(["digest", str(story)]) == 1
    (line,) = errors(capsys)
    assert str(story) in line
    assert "KeyError in broken" in line
    assert "report" in line


def test_a_fault_outside_any_article_is_one_line_too(
    story: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_arguments: object) -> object:
        raise ValueError("hunter2")

    monkeypatch.setattr("bot.verbs.digest.named", broken)
    assert main(["digest", str(story)]) == 1
    (line,) = errors(capsys)
    assert line.startswith("pullquote: a fault of its own (ValueError in test_digest_verb.py, line ")
    assert "hunter2" not in line
