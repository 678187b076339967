"""The short form of the soak; `make soak` runs the long one."""

import asyncio
from pathlib import Path

import pytest

from tests.adapters.stores import new_database
from tests.soak.__main__ import told
from tests.soak.soaking import Soak

pytestmark = pytest.mark.untraced


@pytest.mark.parametrize("base, instances, kills", [("sqlite", 1, 4), ("postgresql", 3, 4)])
def test_whatever_is_killed_each_briefing_stands_in_each_channel_once(
    base: str, instances: int, kills: int, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'soak.db'}" if base == "sqlite" else new_database()
    outcome = asyncio.run(Soak(url, kills, instances, seed=1).run())
    assert outcome.is_clean, told(outcome)
    assert outcome.kills >= kills
    assert outcome.deliveries > 0
