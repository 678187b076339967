"""`pullquote ingest`: what is counted, told and kept, in one process and in several."""

import io
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from threading import Event
from time import monotonic

import pytest

from bot.main import main

STORY = (
    'The pier {n} reopens.\n\n"We have waited {n} years," said Ada Quill, the mayor. It cost £2 million.\n'
)

MANY = 400
LEFT = 20
"""As many of those that it had not come to are left for the second run: what is true of them is of the rest, too."""


@pytest.fixture(name="folder")
def a_folder_of_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'archive.db'}")
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(1, 8):
        (folder / f"{number}.txt").write_text(STORY.format(n=number), encoding="utf-8")
    return folder


def kept(folder: Path) -> int:
    """How many articles the archive holds so far."""
    with closing(sqlite3.connect(folder.parent / "archive.db", timeout=30)) as connection:
        tables = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'articles'").fetchone()[
            0
        ]
        return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0]) if tables else 0


@pytest.mark.parametrize("jobs", [[], ["--jobs", "2"]])
def test_articles_are_added_once_however_often_it_runs(
    jobs: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ingest", *jobs, str(folder)]) == 0
    assert main(["ingest", *jobs, str(folder)]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        "7 added, 0 already known, 0 failed",
        "0 added, 7 already known, 0 failed",
    ]
    assert err == ""
    assert kept(folder) == 7


@pytest.mark.parametrize("jobs", [[], ["--jobs", "2"]])
def test_what_fails_is_named_and_counted_and_the_rest_is_kept(
    jobs: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "0.txt").write_bytes(b"")
    (folder / "5.txt").write_bytes(b"\x89PNG\r\n")
    (folder / "6.txt").write_bytes("“It’s late,” said Ada Quill.".encode("cp1252"))
    assert main(["ingest", *jobs, str(folder), "none.txt"]) == 1
    out, err = capsys.readouterr()
    assert out == "6 added, 0 already known, 3 failed\n"
    named = [line.split(":")[1].strip().rpartition("/")[2] for line in err.splitlines()]
    assert named == ["0.txt", "5.txt", "6.txt", "none.txt"]
    assert kept(folder) == 6


def test_on_a_terminal_a_bar_shows_how_far_it_is(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = Terminal()
    monkeypatch.setattr(sys, "stderr", shown)
    monkeypatch.setattr("bot.progress._FIRST_AFTER_S", -1.0)
    monkeypatch.setattr("bot.progress._EVERY_S", -1.0)
    assert main(["ingest", str(folder)]) == 0
    assert "] 3 of 7 articles, 0:0" in shown.getvalue()
    assert shown.getvalue().endswith("\r\x1b[K")
    assert capsys.readouterr().out == "7 added, 0 already known, 0 failed\n"


@pytest.mark.parametrize(
    "argv", [["ingest"], ["ingest", "--jobs", "0", "x"], ["ingest", "--jobs", "many", "x"]]
)
def test_wrong_usage_is_status_2(argv: list[str], folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(argv) == 2
    assert capsys.readouterr().out == ""
    assert not (folder.parent / "archive.db").exists()


@pytest.mark.parametrize("jobs", ["abc", "0", "-3", "1.5", "65", "9" * 5000])
def test_a_wrong_number_of_jobs_is_told_with_what_is_right(
    jobs: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ingest", f"--jobs={jobs}", str(folder)]) == 2
    told = capsys.readouterr().err.splitlines()[-1]
    assert told.endswith("argument --jobs: a number from 1 to 64 is needed")


def test_an_archive_that_cannot_be_opened_is_told_in_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{folder}")
    assert main(["ingest", str(folder)]) == 1
    monkeypatch.setenv("DATABASE_URL", "mysql://ada:hunter2@host/news")
    assert main(["ingest", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 2
    assert "hunter2" not in err


def test_without_a_setting_the_archive_is_with_the_users_data(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(folder.parent / "data"))
    assert main(["ingest", str(folder)]) == 0
    assert (folder.parent / "data" / "pullquote" / "pullquote.db").exists()
    monkeypatch.setenv("XDG_DATA_HOME", "not/absolute")
    monkeypatch.setenv("HOME", str(folder.parent / "home"))
    assert main(["ingest", str(folder)]) == 0
    assert (folder.parent / "home" / ".local" / "share" / "pullquote" / "pullquote.db").exists()


def started(folder: Path, *jobs: str) -> "subprocess.Popen[str]":
    """Ingesting many, a few of which are kept by now, in a group of processes of its own."""
    for number in range(8, MANY):
        (folder / f"{number}.txt").write_text(STORY.format(n=number), encoding="utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "bot", "ingest", *jobs, str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ.copy(),
        process_group=0,
    )
    while running.poll() is None and kept(folder) < 3:
        with suppress(subprocess.TimeoutExpired):
            running.wait(0.02)
    return running


def left_out(folder: Path) -> list[Path]:
    """The articles that it had not come to."""
    with closing(sqlite3.connect(folder.parent / "archive.db", timeout=30)) as connection:
        known = {path for (path,) in connection.execute("SELECT path FROM articles")}
    return [file for file in sorted(folder.iterdir()) if str(file) not in known]


def running_of(group: int) -> list[str]:
    """The commands of the processes of a group that have not ended."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            state, _, its_group = (process / "stat").read_text().rpartition(")")[2].split()[:3]
            if int(its_group) == group and state not in "ZX":
                found.append((process / "cmdline").read_text())
    return found


@pytest.mark.parametrize("jobs", [[], ["--jobs", "2"]])
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_stopped_it_tells_what_is_done_and_goes_on_when_run_again(
    stop: signal.Signals, jobs: list[str], folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    stopped = started(folder, *jobs)
    if stop == signal.SIGINT:
        os.killpg(stopped.pid, stop)  # as a terminal does
    else:
        stopped.send_signal(stop)
    out, err = stopped.communicate(timeout=60)
    assert stopped.returncode == 130
    assert err == ""
    assert running_of(stopped.pid) == []
    done = kept(folder)
    assert 3 <= done < MANY - 1
    assert out == f"{done} added, 0 already known, 0 failed\n"
    left = left_out(folder)
    assert len(left) == MANY - 1 - done
    for file in left[LEFT:]:
        file.unlink()
    now = min(LEFT, len(left))
    assert main(["ingest", str(folder)]) == 0
    assert capsys.readouterr().out == f"{now} added, {done} already known, 0 failed\n"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are listed by /proc")
def test_killed_it_leaves_no_process_behind(folder: Path) -> None:
    killed = started(folder, "--jobs", "2")
    assert len(running_of(killed.pid)) >= 3
    killed.kill()
    killed.wait(10)
    deadline = monotonic() + 20
    while (left := running_of(killed.pid)) and monotonic() < deadline:
        Event().wait(0.02)
    for pipe in (killed.stdout, killed.stderr):
        if pipe:
            pipe.close()
    assert left == []
