"""`pullquote run` on the console, as a process: what a fresh clone shows and answers."""

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.settings import Settings

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "bot"]
QUIET = {k: v for k, v in os.environ.items() if k not in {name.upper() for name in Settings.model_fields}}


def run(typed: str = "", *, verb: str = "run", status: int = 0, **environment: str) -> tuple[str, str]:
    done = subprocess.run(
        [*COMMAND, *verb.split()],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**QUIET, **environment},
        check=False,
        timeout=60,
    )
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout, done.stderr


def quoted(answer: str) -> list[str]:
    """What stands between marks in each block quote, in one line."""
    return [" ".join(q.replace("\n│", "").split()) for q in re.findall(r"│ “(.*?)”", answer, re.DOTALL)]


@pytest.fixture(scope="module", name="answers")
def all_answers() -> dict[str, str]:
    """Each typed line with what was answered."""
    typed = ["/quote sessions", "/quote --about sessions", "/digest ferry", "/help", "hello"]
    shown, errors = run("\n".join(typed))
    assert errors == ""
    first, *answers = shown.split("\n> ")
    return {"": first, **dict(zip(typed, answers, strict=True))}


def test_the_seeds_are_an_overview_and_three_posts(answers: dict[str, str]) -> None:
    shown = answers[""]
    assert shown.count("─" * 80) == 4
    assert 'City leaders defy White House threat on "sanctuary" policies' in shown
    assert len(shown.splitlines()) < 130, "a wall of text"


def test_sessions_is_quoted_with_the_four_quotes_by_him(answers: dict[str, str]) -> None:
    by_him = quoted(answers["/quote sessions"])
    assert by_him[0].startswith("I strongly urge our nation's states"), "the whole sentence comes first"
    assert by_him[1:3] == ["endanger the lives of every American", "claw back"]
    assert by_him[3] == "wilfully violates"
    assert len(by_him) == 4
    assert "Rosado" not in answers["/quote sessions"]


def test_rosado_is_quoted_about_sessions_alone(answers: dict[str, str]) -> None:
    (about,) = quoted(answers["/quote --about sessions"])
    assert about.startswith("Sessions makes it sound as if we're breaking the law.")
    assert "— Lourdes Rosado" in answers["/quote --about sessions"]


def test_other_commands_and_plain_words_are_answered(answers: dict[str, str]) -> None:
    assert "Crews suspend ferry strike" in answers["/digest ferry"]
    assert "/quote NAME [on WORDS] [--about]" in answers["/help"]
    assert "Try /quote hello or /digest hello or /help" in answers["hello"]


def test_without_input_the_digests_are_shown_and_it_ends(answers: dict[str, str]) -> None:
    shown, _ = run("")
    assert shown.rstrip() == answers[""].rstrip()


def test_a_folder_of_ones_own_takes_the_place_of_the_seeds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("“It’s late,” said Ada Quill.".encode("cp1252"))
    shown, errors = run("/quote quill\n", SEEDS=str(tmp_path))
    assert "1 article: 1 quote" in shown
    assert "1 quote by Ada Quill" in shown
    assert "read as cp1252" in errors


def test_an_article_that_cannot_be_read_is_named_and_the_others_are_shown(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("It rained.", encoding="utf-8")
    shown, errors = run("", status=1, SEEDS=str(tmp_path))
    assert "It rained." in shown
    assert "a.txt: the file is empty" in errors


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    shown, errors = run("", status=1, SEEDS=str(tmp_path / "none"))
    assert shown == ""
    assert errors.count("\n") == 1


def test_wrong_settings_are_told_at_once() -> None:
    _, errors = run("", status=2, MAX_ARTICLE_BYTES="lots")
    assert errors.startswith("pullquote: MAX_ARTICLE_BYTES: ")


@pytest.mark.parametrize("verb", ["run", "digest seeds", "digest --json seeds"])
def test_a_reader_that_leaves_ends_it_silently(verb: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, *verb.split()],
        stdin=subprocess.DEVNULL,
        stdout=writing,
        stderr=subprocess.PIPE,
        cwd=ROOT,
        env=QUIET,
        check=False,
        timeout=60,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, "digest", "seeds"],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=ROOT,
            env=QUIET,
            check=False,
            timeout=60,
        )
    assert done.returncode == 1
    assert done.stderr.startswith("pullquote: stopped: No space left")
    assert done.stderr.count("\n") == 1


def test_ctrl_c_while_it_waits_for_a_line_ends_it_silently_with_130() -> None:
    with subprocess.Popen(
        [*COMMAND, "run"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
        env=QUIET,
    ) as running:
        assert running.stdin
        assert running.stdout
        running.stdin.write("/help\n")
        running.stdin.flush()
        while "/briefing [" not in running.stdout.readline():
            pass
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=30) == 130
        assert running.stderr
        assert running.stderr.read() == ""


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_closed_stream_brings_no_traceback(closed: str) -> None:
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" -m bot run {closed}', sys.executable],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env=QUIET,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    assert done.returncode == (1 if closed == ">&-" else 0)


def test_platforms_that_cannot_be_reached_are_tried_again_while_it_runs_until_it_is_stopped(
    tmp_path: Path,
) -> None:
    nowhere = "http://127.0.0.1:9/"
    tokens = {"DISCORD_TOKEN": "made.up.token", "DISCORD_API_URL": nowhere}
    logged = {"LOG_FORMAT": "json", "DATABASE_URL": f"sqlite:///{tmp_path}/archive.db"}
    with subprocess.Popen(
        [*COMMAND, "run"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
        env={**QUIET, **tokens, **logged},
    ) as running:
        assert running.stderr
        told = [json.loads(running.stderr.readline())["message"]]
        while not {"archive", "trying"} <= set(" ".join(told).split()):
            told.append(json.loads(running.stderr.readline())["message"])
        running.send_signal(signal.SIGTERM)
        assert running.wait(timeout=30) == 0
        told += [json.loads(line)["message"] for line in running.stderr]
    assert told[0] == "joining discord"
    assert told[-1] == "stopped"
    assert "12 articles in the archive" in told
    assert "made.up.token" not in " ".join(told)
