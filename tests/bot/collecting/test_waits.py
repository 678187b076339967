"""When a source is asked again."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.collecting.waits import LONGEST, after_failures, until_next_check, until_next_try

QUARTER = timedelta(minutes=15)
WAITS = st.none() | st.timedeltas(timedelta(0), timedelta(days=400))
CHANCES = st.floats(0, 1, exclude_max=True)


def test_a_feed_is_asked_again_after_the_interval_and_a_little() -> None:
    assert until_next_check(QUARTER, None, 0.0) == QUARTER
    assert until_next_check(QUARTER, None, 0.5) == timedelta(minutes=16.5)


def test_what_a_feed_asks_for_is_the_least() -> None:
    assert until_next_check(QUARTER, timedelta(hours=2), 0.0) == timedelta(hours=2)
    assert until_next_check(QUARTER, timedelta(seconds=1), 0.0) == QUARTER


def test_failures_double_the_wait_up_to_a_day() -> None:
    waits = [after_failures(failures, QUARTER, None, 0.0) for failures in range(1, 12)]
    assert waits[:4] == [QUARTER, 2 * QUARTER, 4 * QUARTER, 8 * QUARTER]
    assert waits[-1] == LONGEST


def test_a_site_that_asks_to_be_left_alone_is_for_so_long() -> None:
    assert after_failures(1, QUARTER, timedelta(hours=3), 0.0) == timedelta(hours=3)


def test_a_page_that_is_away_is_tried_within_minutes_first() -> None:
    assert until_next_try(1, None, 0.0) == timedelta(minutes=2)


@given(st.integers(1, 10_000), WAITS, CHANCES)
def test_no_wait_is_longer_than_a_day_and_its_jitter(
    failures: int, wait: timedelta | None, chance: float
) -> None:
    for waits in (
        after_failures(failures, QUARTER, wait, chance),
        until_next_check(QUARTER, wait, chance),
        until_next_try(failures, wait, chance),
    ):
        assert timedelta(minutes=2) <= waits <= 1.2 * LONGEST
