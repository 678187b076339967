"""Time grows with length, never with its square, whatever the text is made of."""

import pytest

from tests.bench.growth import TEXTS, seconds_for

LENGTH = 30_000
"""Long enough that a quadratic step would show, short enough to run in every check."""

LINEAR = 12
NOISE_S = 0.15
"""What a busy machine may add."""


@pytest.mark.parametrize("name", TEXTS)
def test_ten_times_the_text_takes_about_ten_times_the_time(name: str) -> None:
    short, long = seconds_for(TEXTS[name](LENGTH)), seconds_for(TEXTS[name](10 * LENGTH))
    assert long <= LINEAR * short + NOISE_S
