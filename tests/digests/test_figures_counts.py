"""Figures: the words that say what is counted are a noun phrase, or there are none."""

import pytest

from digests.figures import find_figures
from digests.text import read


def counts(text: str) -> dict[str, str | None]:
    return {f.text: f.counts for f in find_figures(read(text))}


@pytest.mark.parametrize(
    "text, shown",
    [
        ("He drove 70mph past the school.", "70mph"),
        ("Barreto served six years in a camp.", "six years"),
        ("Barreto was held for six years.", "six years"),
        ("The mat measures 4 x 5 metres.", "4"),
        ("The bridge cost 90 million and runs 3km.", "3km"),
        ("They lost to Stenby 4-1 in front of 8,200 at home.", "8,200"),
    ],
)
def test_verbs_bare_names_and_numbers_are_not_what_is_counted(text: str, shown: str) -> None:
    assert counts(text)[shown] is None


@pytest.mark.parametrize(
    "text, shown, counted",
    [
        ("It was signed by seven of the board's 11 members.", "seven", "members"),
        ("A voyage of 300 miles took 12 days.", "12 days", "voyage"),
        ("The jury awarded costs of £40,000.", "£40,000", "costs"),
        ("A room in the old mill costs €80.", "€80", "room"),
        ("The lake off the cape was at 9C.", "9C", "lake"),
        ("She sold a barrow of peat that cost £6.", "£6", "barrow of peat"),
        ("The toll, which has risen to £4, is unloved.", "£4", "toll"),
        ("Rents fell 4% from a year ago to £900.", "£900", "Rents"),
        ("The fare rose this month to £3.", "£3", "fare"),
        ("Snow has shrunk from 4 metres to 2 metres.", "4 metres to 2 metres", "Snow"),
        ("Arrests on trains rose from 40 to 65.", "40 to 65", "Arrests on trains"),
        ("The mayor put the number of stalls at 310.", "310", "stalls"),
        ("The choir spends £70 a week on candles.", "£70", "candles"),
        ("Owners get £25 for every lamb.", "£25", "lamb"),
        ("The new lamps burn 30% less oil.", "30%", "oil"),
        ("It lost 12 cents a share on revenue of $30.2 million.", "$30.2 million", "revenue"),
        ("They sold 22 huts, compared with an average of 20 a week.", "20", "huts"),
        ("The board had expected a profit of between £2m and £3m.", "£2m and £3m", "profit"),
    ],
)
def test_what_is_counted_is_read_from_the_words_around(text: str, shown: str, counted: str) -> None:
    assert counts(text)[shown] == counted
