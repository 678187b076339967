"""Figures: units, signs and points that belong to their own number, and to no neighbour."""

from decimal import Decimal

import pytest

from digests.figures import find_figures
from digests.text import read


def units(text: str) -> list[tuple[str, str]]:
    return [(f.text, f.unit) for f in find_figures(read(text))]


def values(text: str) -> list[tuple[str, Decimal, Decimal | None]]:
    return [(f.text, f.value, f.value_to) for f in find_figures(read(text))]


@pytest.mark.parametrize(
    "text, bare",
    [
        ("The slide buried a road under 12km of mud, killing more than 900.", "900"),
        ("The wall is 3 metres high and took fewer than 70 to build.", "70"),
        ("The club paid £6m, leaving no more than 40 on its books.", "40"),
        ("The firm beat the 14 billion yen mean of 12 bank forecasts.", "12"),
        ("Crews cleared 9 tonnes of silt, other than 30 that stayed.", "30"),
        ("The grant of £3m went to a town with a population of 2 million.", "2 million"),
    ],
)
def test_a_number_that_is_compared_with_nothing_borrows_no_unit(text: str, bare: str) -> None:
    assert (bare, "count") in units(text)


@pytest.mark.parametrize(
    "text, borrower, unit",
    [
        ("A sack rose to 90 pesos, from 75.", "75", "peso"),
        ("The reservoir gave 80 litres a head, down from an average of 140.", "140", "litre"),
        ("Takings came to £3bn, more than 2.4bn forecast in May.", "2.4bn", "GBP"),
        ("Output rose to 3.2 million tonnes, against a quota of 2.9 million.", "2.9 million", "tonne"),
    ],
)
def test_a_number_that_is_set_against_a_measure_borrows_its_unit(text: str, borrower: str, unit: str) -> None:
    assert dict(units(text))[borrower] == unit


def test_a_dash_between_rising_percentages_makes_a_range() -> None:
    assert values("The bank keeps its rate at 2.25%-2.75%, up from 1%-1.5%.") == [
        ("2.25%-2.75%", Decimal("2.25"), Decimal("2.75")),
        ("1%-1.5%", Decimal(1), Decimal("1.5")),
    ]


@pytest.mark.parametrize(
    "text, found",
    [
        ("Members backed the plan 61%-39%.", [61, 39]),
        ("The fee went down $9-$7 at the door.", [9, 7]),
        ("The pool cooled 24C-21C in a night.", [24, 21]),
    ],
)
def test_a_dash_between_falling_numbers_is_no_minus(text: str, found: list[int]) -> None:
    assert [value for _, value, _ in values(text)] == found


def test_a_hyphen_that_opens_a_number_is_a_minus() -> None:
    assert [value for _, value, _ in values("The night fell to -7C after a -3% month.")] == [-7, -3]


@pytest.mark.parametrize(
    "text, shown",
    [
        ("The Dow gained 240 points, while the yield rose 3%.", "240 points"),
        ("The Nikkei lost 180 points, or 1.1%.", "180 points"),
        ("The gauge fell 35 points and pay grew 2%.", "35 points"),
        ("The exchange dropped 412 points to end 3% down.", "412 points"),
    ],
)
def test_points_of_an_index_are_no_percentage_points(text: str, shown: str) -> None:
    assert (shown, "point") in units(text)


@pytest.mark.parametrize(
    "text, shown",
    [
        ("Trust in the force fell 6 points to 41%.", "6 points"),
        ("Her share is now 38%, down 4 points.", "4 points"),
        ("The party is on 29%, having lost 5 points.", "5 points"),
    ],
)
def test_points_beside_their_percentage_are_percentage_points(text: str, shown: str) -> None:
    assert (shown, "percentage point") in units(text)


def test_a_unit_with_a_sign_behind_it_is_none() -> None:
    assert [unit for _, unit in units("It reads 70 decibel% on the dial.")] == ["count"]


@pytest.mark.parametrize(
    "text, shown, unit",
    [
        ("The van emits 120 g/km of gas.", "120 g/km", "gram per kilometre"),
        ("The probe left at 7.8 km/s.", "7.8 km/s", "kilometre per second"),
        ("Soot rose to 35 µg/m3 in the square.", "35 µg/m3", "microgram per cubic metre"),
        ("The driver tested at 80 mg/dL.", "80 mg/dL", "milligram per decilitre"),
        ("The field pumps 90,000 b/d.", "90,000 b/d", "barrel per day"),
        ("The motor makes 250 lb-ft at the wheels.", "250 lb-ft", "pound-foot"),
        ("The lake holds 40,000 acre-feet.", "40,000 acre-feet", "acre-foot"),
        ("The camera films at 60 fps.", "60 fps", "frame per second"),
        ("The line runs at 30 megabits per second.", "30 megabits per second", "megabit per second"),
    ],
)
def test_a_unit_made_of_two_is_neither_of_them(text: str, shown: str, unit: str) -> None:
    assert (shown, unit) in units(text)


def test_two_symbols_of_which_one_is_unknown_make_no_unit() -> None:
    assert [unit for _, unit in units("The dial reads 12 kg/zz and 14 zz/kg.")] == ["count", "count"]


def test_an_s_close_to_digits_is_a_second_where_they_name_nothing() -> None:
    assert units("The flare burned 12s, in the 2018s worst storm, said Channel 5s crew.") == [
        ("12s", "second")
    ]


@pytest.mark.parametrize(
    "text, listed, unit",
    [
        ("Turnout fell by 3, 4 or 5 percent.", ["3", "4 or 5 percent"], "percent"),
        ("The leads are 5 and 10 percentage points wide.", ["5", "10 percentage points"], "percentage point"),
        ("The terms are 5, 10 and 15 years.", ["5", "10", "15 years"], "year"),
        ("Sacks went for 2.50 and 3 euros.", ["2.50", "3 euros"], "EUR"),
    ],
)
def test_numbers_in_a_list_have_the_unit_that_its_last_one_names(
    text: str, listed: list[str], unit: str
) -> None:
    assert units(text) == [(shown, unit) for shown in listed]


def test_a_number_that_counts_something_takes_no_unit_from_the_next() -> None:
    assert units("It has 12 rooms and 5 acres.") == [("12", "count"), ("5 acres", "acre")]


@pytest.mark.parametrize(
    "text, shown",
    [
        ("The chip has 64GB/128GB of room.", ["64GB", "128GB"]),
        ("It drinks less: 22 mpg city/29 mpg highway.", ["22 mpg", "29 mpg"]),
        ("Seats are $5/$10 at the door.", ["$5", "$10"]),
        ("See example.org/5km for more.", []),
    ],
)
def test_a_stroke_parts_two_measures_and_no_address(text: str, shown: list[str]) -> None:
    assert [figure for figure, _ in units(text)] == shown


def test_a_currencys_code_may_end_a_sentence() -> None:
    assert units("A berth costs 3,000 CAD. It is full.") == [("3,000 CAD", "CAD")]
