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


def test_what_is_left_out_of_an_import_is_told_at_most_20_one_by_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    junk = "".join(f'<outline text="{n}" xmlUrl="ftp://a.example.org/{n}"/>' for n in range(25))
    (folder / "junk.opml").write_text(OPML.replace("</body>", f"{junk}</body>"), encoding="utf-8")
    assert main(["sources", "import", "junk.opml"]) == 1
    said = capsys.readouterr()
    assert said.out == "2 added, 0 already known\n"
    lines = said.err.splitlines()
    assert lines[0] == "pullquote: left out: “0”: its address is none of the web (ftp://a.example.org/0)"
    assert lines[20:] == ["pullquote: left out: 5 more"]


def test_a_channel_takes_no_more_than_it_may_follow(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    feeds = "".join(f'<outline text="{n}" xmlUrl="https://a.example.org/{n}"/>' for n in range(103))
    (folder / "many.opml").write_text(f"<opml><body>{feeds}</body></opml>", encoding="utf-8")
    at = ["--channel", "slack:T1:C1"]
    assert main(["sources", "import", "many.opml", *at]) == 1
    said = capsys.readouterr()
    assert said.out == "100 added, 0 already known\n"
    assert said.err.splitlines()[0] == "pullquote: left out: “100”: a channel follows at most 100"
    assert main(["sources", "import", "many.opml", *at]) == 1
    assert capsys.readouterr().out == "0 added, 100 already known\n"
    assert main(["sources", "import", "many.opml"]) == 0
    assert capsys.readouterr().out == "103 added, 0 already known\n"


@pytest.mark.usefixtures("folder")
def test_the_list_says_who_follows_what(capsys: pytest.CaptureFixture[str]) -> None:
    main(["sources", "import", "feeds.opml"])
    main(["sources", "import", "feeds.opml", "--channel", "slack:T1:C1"])
    capsys.readouterr()
    assert main(["sources", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(line.endswith("  followed by slack:T1:C1, the operator") for line in lines)


def test_an_export_says_what_it_wrote_and_writes_over_nothing_unasked(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["sources", "import", "feeds.opml"])
    before = (folder / "feeds.opml").read_bytes()
    capsys.readouterr()
    assert main(["sources", "export", "feeds.opml"]) == 1
    assert "feeds.opml: it is there already" in capsys.readouterr().err
    assert (folder / "feeds.opml").read_bytes() == before
    assert main(["sources", "export", "feeds.opml", "--force"]) == 0
    assert capsys.readouterr().err == "pullquote: 2 feeds written to feeds.opml\n"
    assert (folder / "feeds.opml").read_bytes() != before
    assert main(["sources", "export", "nowhere/feeds.opml"]) == 1
    assert "nowhere/feeds.opml: not written (No such file" in capsys.readouterr().err


@pytest.mark.usefixtures("folder")
def test_exporting_a_channel_that_follows_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    main(["sources", "import", "feeds.opml"])
    capsys.readouterr()
    assert main(["sources", "export", "--channel", "slack:T1:C9"]) == 1
    said = capsys.readouterr()
    assert (said.out, "slack:T1:C9 follows nothing" in said.err) == ("", True)


@pytest.mark.parametrize(
    "action, told", [("list", "asked next"), ("import", "left out"), ("export", "--force")]
)
def test_each_action_has_its_own_page_of_help(
    capsys: pytest.CaptureFixture[str], action: str, told: str
) -> None:
    assert main(["sources", action, "--help"]) == 0
    page = capsys.readouterr().out
    assert page.startswith(f"usage: pullquote sources {action} ")
    assert told in page
