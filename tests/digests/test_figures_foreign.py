"""Figures in texts that are not English: read with their own scale words, or left out."""

from decimal import Decimal

import pytest

from digests.figures import find_figures
from digests.text import Reading, read
from tests.growth import grows_with_length


def amounts(text: str, language: str | None) -> list[tuple[str, Decimal, str]]:
    return [(f.text, f.value, f.unit) for f in find_figures(read(text), None, language)]


@pytest.mark.parametrize(
    "language, text, shown, value, unit",
    [
        ("ca", "El pont val 38 milions d'euros.", "38 milions d'euros", 38_000_000, "EUR"),
        ("cy", "Bydd y bont yn costio £9 miliwn.", "£9 miliwn", 9_000_000, "GBP"),
        ("de", "Die Brücke kostet 2,5 Milliarden Euro.", "2,5 Milliarden Euro", 2_500_000_000, "EUR"),
        ("de", "Es kamen 14.300 Leute.", "14.300", 14_300, "count"),
        ("de", "Die Miete stieg um 2,5 Prozent.", "2,5 Prozent", Decimal("2.5"), "percent"),
        ("es", "La deuda es de 4 mil millones de euros.", "4 mil millones de euros", 4_000_000_000, "EUR"),
        ("fr", "Le pont coûte 3 milliards d’euros.", "3 milliards d’euros", 3_000_000_000, "EUR"),
        ("fr", "La salle compte 2 400 places.", "2 400", 2_400, "count"),
        ("pl", "Most kosztuje 4,5 mln zł.", "4,5 mln zł", 4_500_000, "PLN"),
        ("uk", "У місті 3 мільйони людей.", "3 мільйони", 3_000_000, "count"),
        (None, "El pont val 38 milions.", "38 milions", 38_000_000, "count"),
        ("en", "The sign said 38 milions d'euros.", "38 milions d'euros", 38_000_000, "EUR"),
    ],
)
def test_a_scale_word_of_the_texts_language_is_worked_in(
    language: str | None, text: str, shown: str, value: Decimal | int, unit: str
) -> None:
    assert amounts(text, language) == [(shown, Decimal(value), unit)]


@pytest.mark.parametrize(
    "language, text",
    [
        ("fo", "Brúgvin kostar 12 milliónir."),
        ("de", "Es kamen 5 bis 7 Milionnen."),
        ("pl", "Ten most jest stary."),
    ],
)
def test_a_number_whose_scale_is_not_known_is_left_out(language: str, text: str) -> None:
    assert amounts(text, language) == []


def test_little_words_of_another_language_are_not_what_is_counted() -> None:
    found = find_figures(read("El pont val 38 milions d'euros y los vecinos pagan."), None, "es")
    assert [f.counts for f in found] == [None]


@pytest.mark.untraced
@pytest.mark.parametrize("piece", ["1 000 ", "1.000", "3 mil ", "3 milions de ", "5 bis 7 "])
def test_time_grows_with_length_in_other_languages_too(piece: str) -> None:
    def figures_of(reading: Reading) -> object:
        return find_figures(reading, None, "es")

    assert grows_with_length(figures_of, lambda n: read(piece * (n // len(piece))), 3_000)


@pytest.mark.parametrize("language, text", [("de", "Am 3. Mai kam sie."), ("es", "El 3 de mayo llegó.")])
def test_a_day_of_a_month_is_no_figure_in_other_languages_either(language: str, text: str) -> None:
    assert amounts(text, language) == []


def test_english_words_that_begin_like_scales_are_what_is_counted() -> None:
    found = amounts("They met 40 military men in 6 bilateral talks over 3 miles.", "en")
    assert [value for _, value, _ in found] == [40, 6, 3]
