"""Several at once: writers of one file or database, in one program and in two, and readers beside them."""

import asyncio
import multiprocessing
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.store.opening import engine_of, open_archive, open_store, read_url
from adapters.store.sqlite import SQLITE
from digests.model import Article, Digest
from tests.adapters.examples import ARTICLE, WALL
from tests.adapters.stores import empty_database

WRITERS = 4
ARTICLES = 15
BASES: dict[str, Callable[[Path], str]] = {
    "sqlite": lambda folder: f"sqlite:///{folder / 'archive.db'}",
    "postgresql": lambda _folder: empty_database(),
}


def numbered(number: int) -> Digest:
    return replace(WALL, article=replace(ARTICLE, headline=f"Number {number}"))


async def write(url: str, numbers: range) -> int:
    """How many were new to the archive."""
    archive = await open_archive(url)
    added = [await archive.add(numbered(number)) for number in numbers]
    await archive.close()
    return sum(added)


def write_in_a_process(url: str, start: int, added: "multiprocessing.Queue[int]") -> None:
    added.put(asyncio.run(write(url, range(start, start + ARTICLES))))


async def check(url: str, articles: int) -> None:
    archive = await open_archive(url)
    assert await archive.count() == articles
    assert await archive.count_quotes() == 3 * articles
    (quill,) = await archive.people("quill")
    assert quill.quotes == (await archive.quotes_by(quill.id)).total == 2 * articles
    assert (await archive.quotes_about(quill.id)).total == articles
    assert (await archive.quotes_by(quill.id, "wall", limit=1000)).total == articles
    await archive.close()


@pytest.mark.parametrize("base", BASES)
def test_programs_that_write_at_once_lose_and_repeat_nothing(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)
    spawning = multiprocessing.get_context("spawn")
    added: multiprocessing.Queue[int] = spawning.Queue()
    starts = [0, ARTICLES // 2]
    programs = [spawning.Process(target=write_in_a_process, args=(url, start, added)) for start in starts]
    for program in programs:
        program.start()
    for program in programs:
        program.join(60)
    expected = ARTICLES // 2 + ARTICLES
    assert sum(added.get(timeout=5) for _ in programs) == expected
    asyncio.run(check(url, expected))


@pytest.mark.parametrize("base", BASES)
def test_tasks_of_one_program_write_and_read_at_once(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)

    async def act() -> None:
        archive = await open_archive(url)
        writing = [archive.add(numbered(number % ARTICLES)) for number in range(WRITERS * ARTICLES)]
        reading = [archive.articles("wall", 3) for _ in range(20)]
        done = await asyncio.gather(*writing, *reading)
        assert sum(1 for result in done if result is True) == ARTICLES
        await archive.close()

    asyncio.run(act())
    asyncio.run(check(url, ARTICLES))


@pytest.mark.parametrize("base", BASES)
def test_a_task_that_is_stopped_leaves_no_half_of_an_article(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)

    async def act() -> None:
        archive = await open_archive(url)
        await archive.add(numbered(0))
        for turns in range(1, 40, 3):
            task = asyncio.create_task(archive.add(Digest(Article(f"It rained {turns} times."))))
            for _ in range(turns):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        for found in await archive.articles("", 100):
            assert await archive.article(found.id) == found
        assert await archive.add(numbered(1))
        await archive.close()

    asyncio.run(act())


@pytest.mark.parametrize("base", BASES)
def test_writers_and_lookers_together_leave_a_connection_to_who_asks(base: str, tmp_path: Path) -> None:
    url = BASES[base](tmp_path)

    async def act() -> None:
        store = await open_store(url)
        database = store.archive._database  # noqa: SLF001  # whose bounds these are
        can, done = database.can, asyncio.Event()
        busy = [*[database.writing] * can.writers, *[database.reading] * can.lookers]

        async def work(open_connection: Callable[[], AbstractAsyncContextManager[AsyncConnection]]) -> None:
            async with open_connection():
                await done.wait()

        async with asyncio.TaskGroup() as tasks:
            for open_connection in busy:
                tasks.create_task(work(open_connection))
            await asyncio.sleep(0)
            assert await asyncio.wait_for(store.archive.count(), 10) == 0
            done.set()
        assert len(busy) < can.connections
        await store.close()

    asyncio.run(act())


def test_sqlites_connections_together_cache_no_more_than_16_mb(tmp_path: Path) -> None:
    url = BASES["sqlite"](tmp_path)

    async def act() -> None:
        await (await open_store(url)).close()
        engine = engine_of(read_url(url))
        async with AsyncExitStack() as stack:
            opened = [await stack.enter_async_context(engine.connect()) for _ in range(SQLITE.connections)]
            caches = [(await one.exec_driver_sql("PRAGMA cache_size")).scalar() or 0 for one in opened]
            assert -16_000 <= sum(caches) < 0
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(engine.connect().start(), 0.05)
        await engine.dispose()

    asyncio.run(act())
