"""Whether the clock goes steadily."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.steadiness import Steadiness

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "clock_s, passed_s, jump_s",
    [(10, 10, 0), (10.5, 10, 0), (9.5, 10, 0), (3610, 10, 3600), (-3590, 10, -3600), (30, 0, 30), (0, 0, 0)],
)
def test_a_jump_is_what_the_clock_says_beyond_the_time_that_has_passed(
    clock_s: float, passed_s: float, jump_s: float
) -> None:
    passed = iter((5.0, 5.0 + passed_s, 5.0 + passed_s))
    steadiness = Steadiness(lambda: next(passed))
    assert steadiness.jump(NOON) == timedelta()
    later = NOON + timedelta(seconds=clock_s)
    assert steadiness.jump(later) == timedelta(seconds=jump_s)
    assert steadiness.jump(later) == timedelta()
