"""The bot as a process that follows real feeds on loopback, from the first /follow to what stands in a channel."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from adapters.asking import Place
from tests.adapters.stores import opened_store
from tests.bot.both import Both, joined, words
from tests.bot.newsstand import Newsstand, Outlet, Story, newsstand

PLACE = Place("slack", "T1", "C1")

FERRY = Story(
    "ferry",
    "Ferry across the bay to run every forty minutes",
    (
        "The ferry across the bay runs every forty minutes from Monday, its company said on Friday after a dispute.",
        "“It was time,” said Carl Ode, who runs the ferry company, to a room of commuters in the old customs house.",
        "The boats had gone once an hour since the spring, when two of the four were taken out of service for repairs.",
    ),
)
WALL = Story(
    "wall",
    "Harbour board of Port Ellery votes for a sea wall",
    (
        "PORT ELLERY — The harbour board voted on Tuesday to spend £2.4 million on a new sea wall along the old quay.",
        "“We have waited eleven years for this wall,” said Ada Quill, the harbour master. “I am glad that it is done.”",
        "Work on the wall, which will be 310 metres long, begins in March and ends within two years, the board said.",
        "Bertil Brandt, a ferryman, was against it. “It will take our light,” he said after the vote in the town hall.",
    ),
)
SEA_WALL = Story(
    "sea-wall",
    "Port Ellery gets its sea wall as the harbour board votes",
    (
        "The old quay of Port Ellery gets a sea wall for £2.4 million, the town's harbour board decided on Tuesday.",
        "Ada Quill, the harbour master of Port Ellery, had asked for the sea wall since the floods eleven years ago.",
        "“Nobody here will miss the floods,” said Ines Okafor, the mayor, who was cheered on the quay after the vote.",
        "The wall is to be 310 metres long and to stand within two years, according to the harbour board's own plan.",
    ),
    author="Jonas Weil",
)
BUSES = (
    "Night buses run again\n\nNight buses run again from Friday, the city said on Monday after complaints.\n\n"
    "“We heard you,” said Lena Hofer, who runs the buses."
)


@asynccontextmanager
async def following(folder: Path, stand: Newsstand, **changes: str) -> AsyncIterator[Both]:
    """The bot, with what it keeps in a folder; it asks feeds every second or two."""
    (folder / "in").mkdir(exist_ok=True)
    settings = {
        "FETCH_NETWORKS": "127.0.0.0/8",
        "FETCH_PAUSE_S": "0",
        "FEED_CHECK_MINUTES": "0.02",
        "BRIEFING_POLL_S": "0.3",
        "FOLDERS": str(folder / "in"),
        **changes,
    }
    async with asyncio.timeout(120), joined(folder / "archive.db", **settings) as both:
        yield both
    assert stand.asked.count("/robots.txt") <= 1, "each start asks once at most"
    stand.asked.clear()


async def until(look: Callable[[], Awaitable[str]], *expected: str) -> str:
    """What is said as soon as all of this is in it."""
    said = await look()
    while any(part not in said for part in expected):
        await pause(0.3)
        said = await look()
    return said


async def pause(seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Event().wait(), seconds)


def standing(both: Both) -> list[str]:
    """What was posted to Slack's channels since the last look, as it is read aloud."""
    return [str(both.slack.posts.get_nowait()["text"]) for _ in range(both.slack.posts.qsize())]


async def set_up(both: Both, stand: Newsstand) -> None:
    followed = words(await both.slack_says("follow", stand.feed_of("bay")))
    assert "The Bay Herald" in followed
    assert FERRY.headline in followed
    followed = words(await both.slack_says("follow", f"<{stand.url}/north/ferry-strike> Post"))
    assert "Post" in followed
    assert "Northern Post" in followed
    await both.slack_says("briefing", "daily 08:00 UTC")


async def briefed(both: Both, folder: Path) -> list[str]:
    """Let the channel's briefing be due now, and give what stands there when the bot has written that it is through."""
    async with opened_store(f"sqlite:///{folder / 'archive.db'}") as store:
        (listed,) = await store.subscriptions.of_channel(PLACE)
        now = datetime.now(UTC)
        waiting = await store.subscriptions.change(listed.id, state="active", due=now, by="the test")
        while waiting is None or waiting.due == now:
            await pause(0.1)
            waiting = await store.subscriptions.subscription(listed.id)
    return standing(both)


async def asked_again(stand: Newsstand, path: str, times: int) -> None:
    """Until the bot has asked for it as often as that from now on."""
    enough = stand.asked.count(path) + times
    while stand.asked.count(path) < enough:
        await pause(0.1)


def test_news_is_followed_grouped_posted_once_and_found_through_a_restart(tmp_path: Path) -> None:
    strike = Story(
        "ferry-strike", "Ferry crews end their strike", tuple(FERRY.paragraphs[::-1]), "Jonas Weil"
    )

    async def act() -> None:
        async with newsstand(
            bay=Outlet("The Bay Herald", [FERRY]), north=Outlet("Northern Post", [strike])
        ) as stand:
            async with following(tmp_path, stand) as both:
                await set_up(both, stand)
                stand.outlets["bay"].stories.append(WALL)
                stand.outlets["north"].stories.append(SEA_WALL)
                (tmp_path / "in" / "buses.txt").write_text(BUSES, encoding="utf-8")
                await until(asked(both, "quote", "quill"), "We have waited eleven years for this wall")
                await until(asked(both, "quote", "okafor"), "Nobody here will miss the floods")
                await until(asked(both, "quote", "hofer"), "We heard you")
            async with following(tmp_path, stand) as both:
                posts = await briefed(both, tmp_path)
                assert len(posts) == 3, "an overview, the wall, the buses"
                overview, *stories = posts
                assert "2 stories" in overview
                assert FERRY.headline not in " ".join(posts), (
                    "what a feed held when it was followed is no news"
                )
                (wall,) = (story for story in stories if "Also in" in story)
                assert "Quill" in wall
                assert "Okafor" in wall, "the other outlet's quotes are told, too"
                assert await briefed(both, tmp_path) == [], "nothing comes twice"
                await asked_again(stand, "/bay/feed.xml", 2)
                await asked_again(stand, "/north/feed.xml", 2)
                pages = [path for path in stand.asked if path.endswith(("/wall", "/sea-wall"))]
                assert pages == [], "what was read before is not read again"
                stand.outlets["north"].stories[-1] = reworded(
                    SEA_WALL, "miss the floods", "forget the floods"
                )
                edited = words(await corrected(both))
                assert "Nobody here will forget the floods" in edited, "it was posted before the restart"
                assert "We have waited eleven years for this wall" in edited

    asyncio.run(act())


def test_a_feed_that_breaks_is_told_once_and_a_correction_is_made_in_place(tmp_path: Path) -> None:
    async def act() -> None:
        async with (
            newsstand(
                bay=Outlet("The Bay Herald", [FERRY]), north=Outlet("Northern Post", [SEA_WALL])
            ) as stand,
            following(tmp_path, stand) as both,
        ):
            assert "The Bay Herald" in words(await both.slack_says("follow", stand.feed_of("bay")))
            await both.slack_says("briefing", "daily 08:00 UTC")
            stand.outlets["bay"].stories.append(WALL)
            await until(asked(both, "quote", "quill"), "We have waited eleven years")
            assert len(await briefed(both, tmp_path)) == 2
            changed = reworded(WALL, "It will take our light", "It will take all our light")
            stand.outlets["bay"].stories[-1] = changed
            edited = await corrected(both)
            assert "corrected" in words(edited).lower()
            assert "all our light" in words(edited)
            stand.outlets["bay"].status = 500
            told = str((await both.slack.posts.get())["text"])
            assert "The Bay Herald cannot be reached" in told
            await asked_again(stand, "/bay/feed.xml", 2)
            assert standing(both) == [], "it is told once"
            assert "Cannot be reached since" in words(await both.slack_says("sources", ""))

    asyncio.run(act())


def test_a_page_that_is_corrected_while_its_feed_says_nothing_is_corrected_in_the_channel(
    tmp_path: Path,
) -> None:
    async def act() -> None:
        async with (
            newsstand(bay=Outlet("The Bay Herald", [FERRY])) as stand,
            following(tmp_path, stand, PAGE_CHECK_MINUTES="0.02") as both,
        ):
            assert "The Bay Herald" in words(await both.slack_says("follow", stand.feed_of("bay")))
            await both.slack_says("briefing", "daily 08:00 UTC")
            stand.outlets["bay"].stories.append(WALL)
            await until(asked(both, "quote", "quill"), "We have waited eleven years")
            assert len(await briefed(both, tmp_path)) == 2
            while "/bay/wall" not in stand.unsent:  # until it is asked for again, and known
                await pause(0.1)
            corrected_page = reworded(WALL, "It will take our light", "It will take all our light")
            stand.outlets["bay"].stories[-1] = replace(
                corrected_page, paragraphs=(WALL.paragraphs[0], *corrected_page.paragraphs[2:])
            )
            assert "all our light" in words(await corrected(both))
            assert stand.asked.count("/bay/wall") <= 7
            assert "/bay/ferry" not in stand.unsent, "what is old is not read again"

    asyncio.run(act())


def reworded(story: Story, old: str, new: str) -> Story:
    """The story, corrected; its feed says that it was."""
    lines = tuple(line.replace(old, new) for line in story.paragraphs)
    return replace(story, paragraphs=(f"{story.headline}, corrected.", *lines))


def asked(both: Both, name: str, text: str) -> Callable[[], Awaitable[str]]:
    async def ask() -> str:
        return words(await both.slack_says(name, text))

    return ask


async def corrected(both: Both) -> dict[str, Any]:
    """The message that was edited, as it is now."""
    while not (calls := [call for call in both.slack.calls if call[0] == "chat.update"]):
        await pause(0.3)
    return dict(calls[-1][1])
