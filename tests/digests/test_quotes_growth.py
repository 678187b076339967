"""Time to find quotations grows with length, never with its square, whatever the marks."""

from collections.abc import Callable

import pytest

from digests.quotes import find_quotations
from digests.text import read
from tests.growth import grows_with_length

pytestmark = pytest.mark.untraced

LENGTH = 6_000

TEXTS: dict[str, Callable[[int], str]] = {
    "straight marks": lambda n: '"' * n,
    "straight marks and letters": lambda n: '"a ' * (n // 3),
    "opening marks": lambda n: "“a " * (n // 3),
    "closing marks": lambda n: "a” " * (n // 3),
    "quoted words": lambda n: "“ab” " * (n // 5),
    "unclosed paragraphs": lambda n: "“abc\n" * (n // 5),
    "apostrophes": lambda n: "'" * n,
    "single marks": lambda n: "‘a " * (n // 3),
    "guillemets": lambda n: "« a" * (n // 3),
    "two single marks": lambda n: "''" * (n // 2),
    "cues without an end": lambda n: 'said "a b" and ' * (n // 15),
    "broken tags": lambda n: "<a" * (n // 2),
    "broken attributes": lambda n: '="' * (n // 2),
    "all kinds": lambda n: "“\"‘'«a " * (n // 7),
}


@pytest.mark.parametrize("name", TEXTS)
def test_ten_times_the_marks_take_about_ten_times_the_time(name: str) -> None:
    assert grows_with_length(find_quotations, lambda n: read(TEXTS[name](n)), LENGTH)
