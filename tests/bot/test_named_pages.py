"""Pages that are named on the command line, as processes that read them from a site on loopback."""

import asyncio
import json
import sys
from pathlib import Path

from tests.bot.both import QUIET, ROOT
from tests.bot.newsstand import Newsstand, Outlet, Story, newsstand

WALL = Story(
    "wall",
    "Harbour board votes for a wall",
    (
        "PORT ELLERY — The harbour board voted on Tuesday to spend £2.4 million on a new sea wall along the old quay.",
        "“We have waited eleven years for this wall,” said Ada Quill, the harbour master. “I am glad that it is done.”",
        "Work on the wall, which will be 310 metres long, begins in March and ends within two years, the board said.",
        "Bertil Brandt, a ferryman, was against it. “It will take our light,” he said after the vote in the town hall.",
    ),
)


async def verb(line: str, *paths: str, **environment: str) -> tuple[int, str, str]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *line.split(), *paths),
        cwd=ROOT,
        env={**QUIET, "FETCH_PAUSE_S": "0", **environment},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    shown, told = await process.communicate()
    assert b"Traceback" not in told, told.decode()
    return process.returncode or 0, shown.decode(), told.decode()


def test_a_page_is_digested_as_its_article() -> None:
    async def act() -> None:
        async with newsstand(bay=Outlet("The Bay Herald", [WALL])) as stand:
            status, shown, told = await verb(
                "digest --json", f"{stand.url}/bay/wall", FETCH_NETWORKS="127.0.0.0/8"
            )
        assert (status, told) == (0, "")
        digest = json.loads(shown)
        assert digest["headline"] == WALL.headline
        assert digest["url"] == f"{stand.url}/bay/wall"
        assert digest["dateline"] == "PORT ELLERY"
        assert digest["byline"] == ["Vera Lindqvist"]
        said = {quote["text"]: (quote["speaker"] or {}).get("name") for quote in digest["quotes"]}
        assert said["It will take our light,"] == "Bertil Brandt"
        assert said["We have waited eleven years for this wall,"] == "Ada Quill"
        assert "All rights" not in digest["text"]

    asyncio.run(act())


def test_pages_and_files_are_kept_together_and_what_cannot_be_had_is_named(tmp_path: Path) -> None:
    async def act(stand: Newsstand) -> None:
        (tmp_path / "one.txt").write_text(
            "Twelve boats sank.\n\nTwelve boats sank in the bay on Monday, the mayor said."
        )
        settings = {"DATABASE_URL": f"sqlite:///{tmp_path}/kept.db", "FETCH_NETWORKS": "127.0.0.0/8"}
        paths = [f"{stand.url}/bay/wall", str(tmp_path / "one.txt"), f"{stand.url}/bay/none"]
        status, shown, told = await verb("ingest", *paths, **settings)
        assert (status, shown) == (1, "2 added, 0 already known, 1 failed\n")
        assert f"{stand.url}/bay/none" in told
        status, shown, told = await verb("ingest", f"{stand.url}/bay/wall", **settings)
        assert (status, shown) == (0, "0 added, 1 already known, 0 failed\n")
        _, shown, _ = await verb("quote --json", "quill", **settings)
        assert [json.loads(line)["text"] for line in shown.splitlines()] == [
            "We have waited eleven years for this wall,",
            "I am glad that it is done.",
        ]

    async def with_stand() -> None:
        async with newsstand(bay=Outlet("The Bay Herald", [WALL])) as stand:
            await act(stand)

    asyncio.run(with_stand())


def test_nothing_of_our_own_network_is_asked_unless_it_is_allowed() -> None:
    async def act() -> None:
        async with newsstand(bay=Outlet("The Bay Herald", [WALL])) as stand:
            status, shown, told = await verb("digest", f"{stand.url}/bay/wall")
            assert (status, shown) == (1, "")
            assert "FETCH_NETWORKS" in told
            assert stand.asked == []

    asyncio.run(act())
