"""What `pullquote check` finds odd: names that are nearly settings, and folders that are not there."""

from pathlib import Path

import pytest

from bot.main import main
from bot.oddities import missing_folders, names_in, near_names
from bot.settings import Settings


def test_a_name_that_is_nearly_a_setting_is_told_and_others_are_not(tmp_path: Path) -> None:
    file = tmp_path / ".env"
    file.write_text(
        "SLACK_BOT_TOKEM=1\nLOG_LEVL=info\nlog_format=json\nPORT=1\nPOSTGRES_PASSWORD=x\n", encoding="utf-8"
    )
    found = [finding.text for finding in near_names(names_in(file))]
    assert found == [
        "warning: SLACK_BOT_TOKEM in .env is no setting and does nothing: is SLACK_BOT_TOKEN meant?",
        "warning: LOG_LEVL in .env is no setting and does nothing: is LOG_LEVEL meant?",
    ]
    assert names_in(tmp_path / "none") == ()


def test_folders_that_are_not_there_are_wrong(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    settings = Settings(folders=f"{tmp_path}, {tmp_path}/none", seeds=tmp_path / "file")
    found = tuple(missing_folders(settings))
    assert all(finding.is_wrong for finding in found)
    assert [finding.text for finding in found] == [
        f"FOLDERS: {tmp_path}/none: there is no such folder: make it, or name another",
        f"SEEDS: {tmp_path}/file: this is no folder: make it, or name another",
    ]


def test_check_tells_of_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/store.db")
    (tmp_path / ".env").write_text("LOG_LEVL=info\nFOLDERS=none\n", encoding="utf-8")
    assert main(["check"]) == 1
    told = capsys.readouterr().out
    assert "settings  warning: LOG_LEVL" in told
    assert "settings  WRONG FOLDERS: none" in told
    assert "settings  fine" not in told
