"""What Slack and Discord want to hear within 3 seconds, from 100,000 quotes on a disk that is slow."""

import asyncio
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from adapters.store.opening import open_archive
from tests.adapters.discord.server import option
from tests.bench.crowd import Crowd, crowd, fill
from tests.bot.both import Both, joined, words

COPIES = 20
QUOTES = 100_000
SLOW_S = "2.5"
AT_ONCE_S = 1.0
LATEST_S = 3.0
"""After which both platforms tell who asked that the bot does not answer."""

_COPIED = {
    "articles": "INSERT INTO articles (id, key, added, age, said, headline, byline, published, text) "
    "SELECT id + :articles, key || '-' || :copy, added, age, said, headline, byline, published, text "
    "FROM articles WHERE id <= :first_articles",
    "quotes": "INSERT INTO quotes (id, article_id, position, age, person_id, text, start_at, end_at, kind, rank, "
    "speaker_name, speaker_mention, speaker_start, speaker_end, speaker_how) "
    "SELECT id + :quotes, article_id + :articles, position, age, person_id, text, start_at, end_at, kind, rank, "
    "speaker_name, speaker_mention, speaker_start, speaker_end, speaker_how FROM quotes WHERE id <= :first_quotes",
    "mentions": "INSERT INTO mentions (person_id, age, quote_id) SELECT person_id, age, quote_id + :quotes "
    "FROM mentions WHERE quote_id <= :first_quotes",
}
_FOUND_BY = (
    f"UPDATE people SET quotes = quotes * {COPIES}",  # noqa: S608  # a number
    "INSERT INTO quote_words (rowid, words) SELECT id, text || ' =' || person_id FROM quotes WHERE id > :first_quotes",
    (
        "INSERT INTO article_words (rowid, headline, body) SELECT id, headline, headline FROM articles "
        "WHERE id > :first_articles"
    ),
)


def multiply(file: Path) -> None:
    """Put each article and all its quotes in there so many times: to make up as many would take long."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        (articles,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        (quotes,) = connection.execute("SELECT count(*) FROM quotes").fetchone()
        first = {"first_articles": articles, "first_quotes": quotes}
        for copy in range(1, COPIES):
            for statement in _COPIED.values():
                moved = {"copy": copy, "articles": copy * articles, "quotes": copy * quotes}
                connection.execute(statement, {**first, **moved})
        for statement in _FOUND_BY:
            connection.execute(statement, first)
        connection.commit()


@pytest.fixture(scope="module", name="large")
def a_large_archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Crowd]:
    file = tmp_path_factory.mktemp("large") / "archive.db"

    async def make() -> None:
        await (await open_archive(f"sqlite:///{file}")).close()

    asyncio.run(make())
    chance = random.Random(7)  # noqa: S311  # the same archive every time
    everyone = crowd(2_000, chance)
    fill(file, everyone, QUOTES // COPIES, chance)
    multiply(file)
    return file, everyone


async def slack_acks(both: Both, name: str) -> dict[str, float]:
    """Seconds until each thing that somebody does in Slack was acknowledged; names that come late are none."""
    opened = await both.slack.command("/quote", "")
    view = await asyncio.wait_for(both.slack.views.get(), 8)
    command, press, typed = await asyncio.gather(
        both.slack.command("/quote", name),
        both.slack.press({"type": "button", "action_id": "x", "value": "1:source:1"}),
        both.slack.type_name(view, name[:2]),
    )
    assert typed.payload == {"options": []}
    return {
        "form": opened.after_s,
        "command": command.after_s,
        "press": press.after_s,
        "names": typed.after_s,
    }


async def discord_acks(both: Both, name: str) -> dict[str, float]:
    """The same in Discord."""
    ids = {
        "command": await both.discord.command("quote", option("name", name)),
        "press": await both.discord.press("1:source:1"),
        "names": await both.discord.typing("quote", option("name", name[:2], focused=True)),
    }
    for id_ in ids.values():
        (called,) = await both.discord.seen("POST", f"/interactions/{id_}/token-{id_}/callback")
    assert called.body["data"] == {"choices": []}
    return {what: both.discord.acknowledged_after(id_) for what, id_ in ids.items()}


def test_everything_is_acknowledged_in_time_and_answered_later(
    large: tuple[Path, Crowd], tmp_path: Path
) -> None:
    file, everyone = large
    name, seconds = everyone.names[0], tmp_path / "seconds"
    seconds.write_text(SLOW_S, encoding="utf-8")

    async def act() -> None:
        slowly = joined(file, module="tests.slow_disk", SLOW=str(seconds))
        async with asyncio.timeout(60), slowly as both:
            in_slack, in_discord = await asyncio.gather(slack_acks(both, name), discord_acks(both, name))
            seconds.write_text("0", encoding="utf-8")
            for acks in (in_slack, in_discord):
                assert acks.pop("names") < LATEST_S
                assert max(acks.values()) < AT_ONCE_S, acks
            while f"quotes by {name}" not in words(await both.slack.response()):
                pass  # that it takes a moment is told first, and the press has its answer, too
            typing = await both.discord.typing("quote", option("name", name[:2], focused=True))
            (called,) = await both.discord.seen("POST", f"/interactions/{typing}/token-{typing}/callback")
            assert 0 < len(called.body["data"]["choices"]) <= 25

    asyncio.run(act())


def test_the_archive_is_as_large_as_it_says(large: tuple[Path, Crowd]) -> None:
    file, everyone = large

    async def act() -> None:
        archive = await open_archive(f"sqlite:///{file}")
        assert await archive.count_quotes() == QUOTES
        (first, *_) = await archive.people(everyone.names[0])
        assert (await archive.quotes_by(first.id)).total == first.quotes > QUOTES // 100
        await archive.close()

    asyncio.run(act())
