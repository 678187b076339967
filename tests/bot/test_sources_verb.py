"""`pullquote sources`: lists of feeds taken over, told and given away."""

import asyncio
from pathlib import Path

import pytest

from adapters.asking import Place
from bot.main import main
from tests.adapters.stores import opened_store

OPML = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Mine</title></head><body>
  <outline text="News"><outline type="rss" text="Zürich &amp; Ellery" xmlUrl="https://ellery.example.org/feed.xml"
    htmlUrl="https://ellery.example.org/"/></outline>
  <outline type="rss" text="https://herald.example.org/rss" xmlUrl="https://herald.example.org/rss"/>
</body></opml>
"""


@pytest.fixture(name="folder")
def a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'store.db'}")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "feeds.opml").write_text(OPML, encoding="utf-8")
    return tmp_path


def test_a_list_is_imported_once_listed_and_exported(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sources", "import", "feeds.opml"]) == 0
    assert main(["sources", "import", "feeds.opml"]) == 0
    assert capsys.readouterr().out == "2 added, 0 already known\n0 added, 2 already known\n"
    assert main(["sources", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 2
    assert any(
        line.startswith("https://ellery.example.org/feed.xml  Zürich & Ellery  not read yet")
        for line in lines
    )
    assert main(["sources", "export", "again.opml"]) == 0
    assert main(["sources", "export"]) == 0
    written = (folder / "again.opml").read_text(encoding="utf-8")
    assert capsys.readouterr().out == written
    assert "Zürich &amp; Ellery" in written
    (folder / "store.db").unlink()
    assert main(["sources", "import", "again.opml"]) == 0
    assert capsys.readouterr().out == "2 added, 0 already known\n"


def test_a_channel_follows_what_is_imported_for_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = ["--channel", "slack:T1:C1"]
    assert main(["sources", "import", "feeds.opml", *at]) == 0

    async def followed() -> list[str]:
        async with opened_store(f"sqlite:///{folder / 'store.db'}") as store:
            return [follow.name for follow in await store.sources.followed(Place("slack", "T1", "C1"))]

    assert asyncio.run(followed()) == ["herald.example.org", "Zürich & Ellery"]
    capsys.readouterr()
    assert main(["sources", "export", *at]) == 0
    assert 'title="herald.example.org"' in capsys.readouterr().out
    assert main(["sources", "list", "--channel", "discord:1:2"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["sources", "list", *at]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


@pytest.mark.parametrize(
    "arguments, told",
    [
        (("import",), "which file?"),
        (("list", "feeds.opml"), "it takes no file"),
        (("list", "--channel", "news"), "PLATFORM:WORKSPACE:CHANNEL"),
    ],
)
def test_wrong_usage_is_said(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    assert main(["sources", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert not (folder / "store.db").exists()


@pytest.mark.parametrize(
    "written, told",
    [
        (None, "No such file"),
        ("<html></html>", "this is no OPML"),
        ("<opml version='2.0'><body/></opml>", "it names no feed"),
        ("<!DOCTYPE opml [<!ENTITY a 'b'>]><opml/>", "it has a DOCTYPE"),
    ],
)
def test_a_list_that_cannot_be_read_is_said_and_nothing_is_made(
    folder: Path, capsys: pytest.CaptureFixture[str], written: str | None, told: str
) -> None:
    if written is not None:
        (folder / "other.opml").write_text(written, encoding="utf-8")
    assert main(["sources", "import", "other.opml"]) == 1
    error = capsys.readouterr().err
    assert told in error
    assert "Traceback" not in error
    assert not (folder / "store.db").exists()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("action", ["list", "export"])
def test_without_an_archive_there_is_nothing_to_tell(capsys: pytest.CaptureFixture[str], action: str) -> None:
    assert main(["sources", action]) == 1
    assert "there is no archive at" in capsys.readouterr().err
