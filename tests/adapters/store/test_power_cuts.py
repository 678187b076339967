"""What is written to SQLite so that not even a power cut takes it back, and what is not, as that waits for the disk."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from adapters.briefings import Next, Told
from adapters.store.database import Database
from adapters.store.sqlite import SQLITE
from tests.adapters.store.test_leases import connected
from tests.adapters.stores import opened_store
from tests.adapters.test_ledger import LATER, LONG_AGO, NOW, add, claimed, subscribed

NORMAL, FULL = 1, 2


async def synchronous(connection: AsyncConnection) -> int:
    found: int = (await connection.execute(text("PRAGMA synchronous"))).scalar_one()
    return found


def test_a_connection_waits_for_the_disk_only_while_what_it_writes_has_to_last(tmp_path: Path) -> None:
    async def act() -> None:
        async with connected(f"sqlite:///{tmp_path / 'a.db'}") as engine:
            database = Database(engine, SQLITE, "a.db")
            for is_lasting in (False, True, True, False):
                async with database.writing(is_lasting=is_lasting) as connection:
                    assert await synchronous(connection) == (FULL if is_lasting else NORMAL)
            async with database.writing(is_lasting=True) as connection:
                assert await synchronous(connection) == FULL
            async with database.reading() as connection:
                assert await synchronous(connection) == NORMAL

    asyncio.run(act())


def test_a_message_is_marked_as_being_sent_for_good_before_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lasting: list[bool] = []
    writing = Database.writing

    def noted(self: Database, *, is_lasting: bool = False) -> object:
        lasting.append(is_lasting)
        return writing(self, is_lasting=is_lasting)

    async def act() -> None:
        async with opened_store(f"sqlite:///{tmp_path / 'a.db'}") as store:
            await subscribed(store)
            await add(store, 1)
            (claim,) = await claimed(store)
            window = await store.deliveries.window(claim, NOW, LONG_AGO)
            monkeypatch.setattr(Database, "writing", noted)
            delivery = await store.deliveries.plan(
                claim, window, (Told(1),), uid="d", due=NOW, lease_until=LATER, is_sending=True
            )
            assert delivery
            await store.deliveries.sending(claim, delivery, 0, LATER)
            await store.deliveries.sent(claim, delivery, 0, "m", under=None, lease_until=LATER)
            await store.deliveries.sent(claim, delivery, 0, "m", under=None, lease_until=LATER, then=Next(1))

    asyncio.run(act())
    assert lasting == [True, True, False, True]
