import pytest

from bot.shards import shard_ids


@pytest.mark.parametrize(
    "written, count, ids",
    [("", None, ()), ("", 3, (0, 1, 2)), ("0", 1, (0,)), ("2, 0", 3, (0, 2)), ("0,2-4,3", 5, (0, 2, 3, 4))],
)
def test_shards_are_named_by_numbers_and_spans(written: str, count: int | None, ids: tuple[int, ...]) -> None:
    assert shard_ids(written, count) == ids


@pytest.mark.parametrize(
    "written, count, words",
    [
        ("0", None, "set DISCORD_SHARD_COUNT"),
        ("3", 3, "count from 0"),
        ("0-3", 3, "count from 0"),
        ("a", 3, "as in 0,2-4"),
        ("1,", 3, "as in 0,2-4"),
        ("-1", 3, "as in 0,2-4"),
    ],
)
def test_shards_that_cannot_be_are_told(written: str, count: int | None, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        shard_ids(written, count)
