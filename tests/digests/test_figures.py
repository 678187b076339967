"""Figures: what is found, with value, unit, kind, qualifier and the words that it counts."""

from decimal import Decimal

import pytest

from digests.figures import find_figures
from digests.model import Figure
from digests.text import read


def only(text: str) -> Figure:
    found = find_figures(read(text))
    assert len(found) == 1, [f.text for f in found]
    return found[0]


@pytest.mark.parametrize(
    "text, value, unit",
    [
        ("The council set aside $4.1 billion for dams.", "4100000000", "USD"),
        ("A fund of £150m was promised.", "150000000", "GBP"),
    ],
)
def test_money_has_the_currency_that_the_text_names(text: str, value: str, unit: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit, figure.kind) == (Decimal(value), unit, "money")
