"""The project's own events are fit to measure stories with, and the measure is right."""

import tomllib

import pytest

from tests.gold.grouping import b_cubed, files, stream


def test_there_are_ten_events_and_more_each_told_three_times() -> None:
    assert len(files()) >= 10
    for path in files():
        texts = tomllib.loads(path.read_text(encoding="utf-8"))["texts"]
        assert len(texts) == 3
        assert all(row.keys() == {"headline", "text"} and all(row.values()) for row in texts)


def test_texts_come_as_they_came_out() -> None:
    names = [name for name, _ in stream()]
    assert names == [path.stem for path in files()] * 3


@pytest.mark.parametrize(
    "found, f",
    [("aabb", 1.0), ("aaaa", 2 / 3), ("abcd", 2 / 3), ("abab", 0.5)],
)
def test_b_cubed_is_one_for_the_right_groups_and_less_for_merged_and_split_ones(found: str, f: float) -> None:
    assert b_cubed(found, "xxyy") == pytest.approx(f)
