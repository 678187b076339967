import asyncio

import pytest

from adapters.at_work import AtWork


def test_what_was_begun_is_finished_and_what_begins_meanwhile_too() -> None:
    done: list[str] = []

    async def work(name: str, at_work: AtWork) -> None:
        await asyncio.sleep(0)
        done.append(name)
        if name == "first":
            at_work.start(work("second", at_work))

    async def act() -> None:
        at_work = AtWork("slack")
        at_work.start(work("first", at_work))
        await at_work.finish()
        assert done == ["first", "second"]

    asyncio.run(act())


def test_what_takes_too_long_is_ended_and_told(caplog: pytest.LogCaptureFixture) -> None:
    ended: list[bool] = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    async def act() -> None:
        at_work = AtWork("slack")
        at_work.start(work())
        async with asyncio.timeout(5):
            await at_work.finish(within_s=0.01)

    asyncio.run(act())
    assert ended == [True]
    assert "slack: not finished within 0 s: 1" in caplog.text


def test_work_that_fails_is_logged_and_keeps_nobody_waiting(caplog: pytest.LogCaptureFixture) -> None:
    async def work() -> None:
        raise KeyError("x")

    async def act() -> None:
        at_work = AtWork("slack")
        at_work.start(work())
        await at_work.finish()

    asyncio.run(act())
    assert "slack: an answer failed" in caplog.text
