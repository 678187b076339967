"""Time grows with length, never with its square, whatever the text is made of."""

import pytest

from digests.cleaning import clean
from digests.summarise import summarise
from tests.bench.growth import TEXTS
from tests.growth import grows_with_length

pytestmark = pytest.mark.untraced

LENGTH = 6_000
"""Long enough that a quadratic step would show, short enough to run in every check."""


@pytest.mark.parametrize("name", TEXTS)
def test_ten_times_the_text_takes_about_ten_times_the_time(name: str) -> None:
    assert grows_with_length(lambda raw: summarise(clean(raw)), TEXTS[name], LENGTH)
