import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest

from adapters.asking import Asked, Pressed
from adapters.errors import ArchiveError
from adapters.found import FoundPerson
from adapters.memory import MemoryArchive
from adapters.replies import Briefing, Help, Notice, Post, Reply, SharedQuote, Status
from adapters.sharing import Sharer
from bot.answering import ANSWERS, answering, suggesting
from bot.commands import COMMANDS
from bot.following.answer import COMMANDS as OF_SOURCES
from bot.reach import Reach
from tests.adapters.examples import WALL
from tests.bot.talk import CONNECTED, HERE, SINCE, asked, said, talk


class Broken(MemoryArchive):
    """An archive on which every question about people fails."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    async def people(self, name: str, limit: int | None = 25) -> tuple[FoundPerson, ...]:  # noqa: ARG002
        raise self._error

    async def suggest(self, prefix: str, limit: int = 25) -> tuple[FoundPerson, ...]:  # noqa: ARG002
        raise self._error

    async def person(self, person_id: int) -> FoundPerson | None:  # noqa: ARG002
        raise self._error


def asked_of(archive: MemoryArchive, line: str) -> Reply:
    return asked(archive, Asked(HERE, "quote", line)).reply


def suggested(archive: MemoryArchive, prefix: str) -> list[str]:
    async def suggest() -> list[str]:
        return [person.name for person in await suggesting(archive)(prefix)]

    return asyncio.run(suggest())


def test_every_command_of_the_table_has_an_answer() -> None:
    assert set(ANSWERS) | OF_SOURCES == {entry.name for entry in COMMANDS} - {"pullquote"} | {"help"}


@pytest.mark.parametrize("line", ["/help", "/pullquote", "/pullquote help", "/help me"])
def test_help_lists_every_command_for_the_asker_alone(line: str) -> None:
    answer = talk().say(line)
    assert isinstance(answer.reply, Help)
    assert answer.private
    assert [command.usage for command in answer.reply.commands] == [entry.usage for entry in COMMANDS]


@pytest.mark.parametrize("line", ["/quote help", "/help quote", "/pullquote help quote"])
def test_help_about_one_command_is_about_it_alone(line: str) -> None:
    reply = said(line)
    assert isinstance(reply, Help)
    assert [command.usage for command in reply.commands] == [COMMANDS[0].usage]


@pytest.mark.parametrize("line", ["/status", "/pullquote status"])
def test_the_status_tells_what_there_is_and_how_it_is_connected(line: str) -> None:
    assert said(line) == Status(1, 3, SINCE, (CONNECTED,))


@pytest.mark.parametrize("line", ["", "/qoute x", "/digest --nope", "/briefing soon", "/pullquote dance"])
def test_what_is_not_understood_is_answered_with_a_hint(line: str) -> None:
    answer = talk().say(line)
    assert isinstance(answer.reply, Notice)
    assert answer.reply.hints
    assert answer.private


@pytest.mark.parametrize(
    "token", ["", "1", "0:by:1:0:", "2:by:1:0:", "1:by:x:0:", "1:by:1", "1:burn:1", "1:by:٣:0:"]
)
def test_a_token_that_says_nothing_is_answered_kindly(token: str) -> None:
    answer = talk().press(token)
    assert isinstance(answer.reply, Notice)
    assert answer.reply.hints
    assert answer.private


AWAY = ArchiveError("postgresql://ada:***@10.0.0.7/news: the server cannot be reached: check that it runs")


def test_who_asks_while_the_archive_is_away_is_told_so_and_nothing_of_where_it_is() -> None:
    reply = asked_of(Broken(AWAY), "quill")
    assert isinstance(reply, Notice)
    assert reply.text == "The archive cannot be reached now."
    assert reply.hints == ("Try again in a moment; whoever runs me finds more in the log.",)


class Coming(MemoryArchive):
    """An archive that is away at times."""

    is_away = False

    async def people(self, name: str, limit: int | None = 25) -> tuple[FoundPerson, ...]:
        if self.is_away:
            raise AWAY
        return await super().people(name, limit)

    async def suggest(self, prefix: str, limit: int = 25) -> tuple[FoundPerson, ...]:
        return await self.people(prefix, limit)


def test_that_the_archive_went_away_and_came_back_is_logged_once_each(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level("INFO")
    archive, reach = Coming(), Reach()
    asyncio.run(archive.add(WALL))
    ask, suggest = answering(archive, tuple, reach=reach), suggesting(archive, reach)

    async def act() -> None:
        for archive.is_away in (False, True, True, False, False, True):
            await suggest("q")
            for line in ("quill", "help", "--nope"):
                await ask(Asked(HERE, "quote", line))

    asyncio.run(act())
    told = [(record.levelname, record.getMessage()) for record in caplog.records]
    away, back = ("WARNING", f"answers wait: {AWAY}"), ("INFO", "the archive is reached again")
    assert told == [away, back, away]


def test_a_fault_of_ours_is_answered_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    reply = asked_of(Broken(ZeroDivisionError("secret words")), "quill")
    assert isinstance(reply, Notice)
    assert "my own fault" in reply.text
    assert "secret" not in reply.text
    assert "ZeroDivisionError" in caplog.text
    assert "in ask" in caplog.text
    assert "secret words" not in caplog.text
    assert isinstance(asked(Broken(ZeroDivisionError()), Pressed(HERE, "1:by:1:0:")).reply, Notice)


def test_what_is_for_everyone_says_who_had_it_posted_and_what_is_private_does_not() -> None:
    archive, here = talk().archive, replace(HERE, user="U1", user_name="reader")
    by = Sharer("U1", "reader")
    briefing = asked(archive, Asked(here, "briefing", "now")).reply
    assert isinstance(briefing, Briefing)
    assert briefing.overview.by == by
    assert [story.by for story in briefing.stories] == [None]
    for token in ("1:share:1", "1:post:1"):
        shared = asked(archive, Pressed(here, token)).reply
        assert isinstance(shared, Post | SharedQuote)
        assert shared.by == by
    private = asked(archive, Pressed(here, "1:digest:1")).reply
    assert isinstance(private, Post)
    assert private.by is None


@pytest.mark.parametrize("make", [MemoryArchive, lambda: Broken(ArchiveError("gone: wait"))])
def test_suggestions_never_fail(make: Callable[[], MemoryArchive]) -> None:
    assert suggested(make(), "q") == []


def test_suggestions_are_the_names_of_those_quoted() -> None:
    assert suggested(talk().archive, "qui") == ["Ada Quill"]
