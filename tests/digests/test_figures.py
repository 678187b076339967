"""Figures: what is found, with value, unit, kind, qualifier and the words that it counts."""

from decimal import Decimal
from pathlib import Path

import pytest

from digests.figures import find_figures
from digests.model import Figure
from digests.text import read

SEED = Path(__file__).parents[2] / "seeds" / "000_8ee04e5f50c61a73.txt"


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(read(text))


def only(text: str) -> Figure:
    found = figures(text)
    assert len(found) == 1, [f.text for f in found]
    return found[0]


def test_the_seed_article_has_its_four_figures() -> None:
    found = [(f.text, f.value, f.unit, f.qualifier) for f in figures(SEED.read_text(encoding="utf-8"))]
    assert found == [
        ("$4.1 billion", Decimal(4_100_000_000), "USD", None),
        ("two", Decimal(2), "count", None),
        ("11 million", Decimal(11_000_000), "count", "an estimated"),
        ("200", Decimal(200), "count", "more than"),
    ]


def test_the_seed_articles_figures_say_what_they_count() -> None:
    counts = [f.counts for f in figures(SEED.read_text(encoding="utf-8"))]
    assert counts == ["available in grant money", "recent murders", "immigrants", "cases of immigrants"]


@pytest.mark.parametrize(
    "text, shown, value, unit",
    [
        ("The dam took $2.5 billion to build.", "$2.5 billion", "2500000000", "USD"),
        ("The port wants £40m for a quay.", "£40m", "40000000", "GBP"),
        ("It fetched €1,250,000 at auction.", "€1,250,000", "1250000", "EUR"),
        ("The scheme needs Rs 500 crore this year.", "Rs 500 crore", "5000000000", "INR"),
        ("Farmers were promised ₹12,50,000 each.", "₹12,50,000", "1250000", "INR"),
        ("Savers moved Rs. 2 lakh crore abroad.", "Rs. 2 lakh crore", "2000000000000", "INR"),
        ("The mine owes US$3bn.", "US$3bn", "3000000000", "USD"),
        ("The stadium went for A$90 million.", "A$90 million", "90000000", "AUD"),
        ("The flat sold for HK$6.2m.", "HK$6.2m", "6200000", "HKD"),
        ("Tolls brought in R$7 million.", "R$7 million", "7000000", "BRL"),
        ("A bag now costs ₦71,500.", "₦71,500", "71500", "NGN"),
        ("Commuters pay KSh 150 a trip.", "KSh 150", "150", "KES"),
        ("The levy raised R18m.", "R18m", "18000000", "ZAR"),
        ("The levy costs them R2 300 a month.", "R2 300", "2300", "ZAR"),
        ("The clinic spent RM4.5 million.", "RM4.5 million", "4500000", "MYR"),
        ("The bank lent CHF 20m.", "CHF 20m", "20000000", "CHF"),
        ("The deal is worth 3 billion yuan.", "3 billion yuan", "3000000000", "CNY"),
        ("The film earned 900 million won.", "900 million won", "900000000", "KRW"),
        ("They paid 40,000 Swedish kronor.", "40,000 Swedish kronor", "40000", "SEK"),
        ("It cost 9.99 New Zealand dollars.", "9.99 New Zealand dollars", "9.99", "NZD"),
        ("He owed 80 million Mexican pesos.", "80 million Mexican pesos", "80000000", "MXN"),
        ("The yard paid 1.2 million zlotys.", "1.2 million zlotys", "1200000", "PLN"),
        ("Entry is 20 €.", "20 €", "20", "EUR"),
        ("A ticket is €2,50 in summer.", "€2,50", "2.5", "EUR"),
        ("A ticket is €2,50.", "€2,50", "2.5", "EUR"),
        ("A million dollars went missing.", "A million dollars", "1000000", "USD"),
        ("A stamp costs 63 cents.", "63 cents", "63", "cent"),
        ("The shares closed at 164p.", "164p", "1.64", "GBP"),
    ],
)
def test_money_has_the_currency_that_the_text_names(text: str, shown: str, value: str, unit: str) -> None:
    figure = only(text)
    assert (figure.text, figure.value, figure.unit, figure.kind) == (shown, Decimal(value), unit, "money")


@pytest.mark.parametrize(
    "place, unit",
    [("Nairobi", "KES"), ("Kampala", "UGX"), ("Lisbon", "shilling")],
)
def test_a_shared_currency_name_is_of_the_country_that_the_text_speaks_of(place: str, unit: str) -> None:
    assert only(f"Traders in {place} paid 300 shillings.").unit == unit


def test_a_dateline_tells_whose_currency_it_is() -> None:
    (figure,) = find_figures(read("Traders paid 300 shillings."), "KAMPALA, Uganda")
    assert figure.unit == "UGX"


def test_rupees_are_indian_unless_the_text_speaks_of_another_country() -> None:
    assert only("The fee is Rs 300.").unit == "INR"
    assert only("The fee in Karachi is Rs 300.").unit == "PKR"


@pytest.mark.parametrize(
    "text, value, unit",
    [
        ("Turnout was 57 per cent.", "57", "percent"),
        ("Turnout was 57%.", "57", "percent"),
        ("Turnout was 57pc.", "57", "percent"),
        ("Turnout was fifty-seven percent.", "57", "percent"),
        ("Turnout was one per cent.", "1", "percent"),
        ("Support is 3.5 percentage points behind.", "3.5", "percentage point"),
        ("The gap is 25 basis points.", "25", "basis point"),
        ("Inflation is 3,5 % there.", "3.5", "percent"),
    ],
)
def test_shares_of_a_hundred_are_percent_or_points(text: str, value: str, unit: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit) == (Decimal(value), unit)


@pytest.mark.parametrize(
    "text, value, unit",
    [
        ("The ridge is 12 kilometres long.", "12", "kilometre"),
        ("The ridge is 12km long.", "12", "kilometre"),
        ("The pipe is 37m long.", "37", "metre"),
        ("It reached 31 degrees Celsius.", "31", "degree celsius"),
        ("It reached 31°C.", "31", "degree celsius"),
        ("It fell to -8C.", "-8", "degree celsius"),
        ("It fell to minus 40 Fahrenheit.", "-40", "degree fahrenheit"),
        ("The farm has 400 hectares.", "400", "hectare"),
        ("Crews hauled 1.2m tonnes away.", "1200000", "tonne"),
        ("They shipped 4 million metric tons.", "4000000", "tonne"),
        ("The squash weighed 91kg.", "91", "kilogram"),
        ("Gusts reached 155mph.", "155", "mile per hour"),
        ("Trains run at 285 kilometres an hour.", "285", "kilometre per hour"),
        ("The plant makes 30 gigawatts.", "30", "gigawatt"),
        ("It used 5.5kWh.", "5.5", "kilowatt hour"),
        ("The phone stores 512GB.", "512", "gigabyte"),
        ("The hall covers 1,520 sq m.", "1520", "square metre"),
        ("The wait was two years.", "2", "year"),
        ("The wait was an hour and a half.", "1.5", "hour"),
        ("The wait was two and a half hours.", "2.5", "hour"),
        ("The wait was half an hour.", "0.5", "hour"),
        ("It was a half-hour wait.", "0.5", "hour"),
        ("It was a quarter-mile walk.", "0.25", "mile"),
        ("It was a two-and-a-half-mile walk.", "2.5", "mile"),
        ("She got five more minutes.", "5", "minute"),
        ("Output is 800,000 barrels a day.", "800000", "barrel per day"),
    ],
)
def test_a_measure_has_its_units_singular_name(text: str, value: str, unit: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit, figure.kind) == (Decimal(value), unit, "measure")


@pytest.mark.parametrize(
    "text, value",
    [
        ("Some 12K jobs went.", "12000"),
        ("There were 2.2 billion users.", "2200000000"),
        ("The town has twenty-eight thousand six hundred and forty-two students.", "28642"),
        ("A hundred and fifty houses burned.", "150"),
        ("Half a million hens died.", "500000"),
        ("Half-a-million hens died.", "500000"),
        ("A quarter of a million hens died.", "250000"),
        ("Two dozen sheep died.", "24"),
        ("The state has 3.5 lakh teachers.", "350000"),
        ("The park drew 12,50,000 visitors.", "1250000"),
        ("The park drew 1\u202f250\u202f000 visitors.", "1250000"),
        ("The park drew 1.2m visitors.", "1200000"),
        ("The two villages sued.", "2"),
        ("One person died.", "1"),
        ("More than 2000 people marched.", "2000"),
        ("The blast killed three.", "3"),
    ],
)
def test_a_count_is_read_in_digits_and_in_words(text: str, value: str) -> None:
    figure = only(text)
    assert (figure.value, figure.unit, figure.kind) == (Decimal(value), "count", "count")


@pytest.mark.parametrize(
    "text, shown, ends, unit, kind",
    [
        ("A share of 3-5% is likely.", "3-5%", "3 5", "percent", "percent"),
        ("They need between 3 and 5 nurses.", "3 and 5", "3 5", "count", "count"),
        ("Output could be 20m-25m doses.", "20m-25m", "20000000 25000000", "count", "count"),
        ("The board sees £380-400 million.", "£380-400 million", "380000000 400000000", "GBP", "money"),
        (
            "It may cost $10 to $15 billion.",
            "$10 to $15 billion",
            "10000000000 15000000000",
            "USD",
            "money",
        ),
        ("Expect 60–80mm of rain.", "60–80mm", "60 80", "millimetre", "measure"),
        ("A 7- or 8-inch screen is planned.", "7- or 8-inch", "7 8", "inch", "measure"),
        ("There are four to five thousand bees.", "four to five thousand", "4000 5000", "count", "count"),
        ("Repairs take two or three weeks.", "two or three weeks", "2 3", "week", "measure"),
        ("Prices range from $20 to $45.", "$20 to $45", "20 45", "USD", "money"),
        ("Support grew from 2% to 4%.", "2% to 4%", "2 4", "percent", "change"),
    ],
)
def test_a_range_is_one_figure_with_both_ends(text: str, shown: str, ends: str, unit: str, kind: str) -> None:
    figure = only(text)
    assert (figure.text, figure.value, figure.value_to) == (shown, *map(Decimal, ends.split()))
    assert (figure.unit, figure.kind) == (unit, kind)


@pytest.mark.parametrize(
    "text, value",
    [
        ("One in five pupils walks.", "0.2"),
        ("The risk is 1 in 4,000.", "0.00025"),
        ("The risk is 1 in 30 million.", "0.0000000333333"),
        ("Two out of three voters agreed.", "0.666667"),
        ("Two-thirds of the crop rotted.", "0.666667"),
        ("A third of the crop rotted.", "0.333333"),
        ("Three-quarters of the crop rotted.", "0.75"),
        ("Half of the crop rotted.", "0.5"),
        ("Nearly half the crop rotted.", "0.5"),
        ("They won by a 3-to-1 margin.", "3"),
        ("The mix has a ratio of 2:3.", "0.666667"),
    ],
)
def test_a_ratio_is_its_first_number_by_its_second(text: str, value: str) -> None:
    figure = only(text)
    assert (figure.value, figure.value_to) == (Decimal(value), None)
    assert (figure.unit, figure.kind) == ("ratio", "ratio")


@pytest.mark.parametrize(
    "text, kind",
    [
        ("Sales rose 12%.", "change"),
        ("Sales rose by 12%.", "change"),
        ("Sales saw an increase of 12%.", "change"),
        ("Sales saw a 12% increase.", "change"),
        ("Rents are 12% higher.", "change"),
        ("The payroll grew by 400 jobs.", "change"),
        ("Sales rose to 12%.", "percent"),
        ("The share of women is 12%.", "percent"),
        ("The payroll has 400 jobs.", "count"),
    ],
)
def test_the_size_of_a_change_is_told_from_a_level(text: str, kind: str) -> None:
    assert only(text).kind == kind


@pytest.mark.parametrize(
    "text, qualifier",
    [
        ("More than 40 boats sank.", "More than"),
        ("An estimated 40 boats sank.", "An estimated"),
        ("As many as 40 boats sank.", "As many as"),
        ("Nearly 40 boats sank.", "Nearly"),
        ("It lost up to $40 million.", "up to"),
        ("Some 40 boats sank.", "Some"),
        ("They met 40 or so skippers.", "or so"),
        ("It lasted over six months.", None),
        ("Then 40 boats sank.", None),
    ],
)
def test_a_qualifier_is_given_as_it_stands(text: str, qualifier: str | None) -> None:
    found = [f.qualifier for f in figures(text)]
    if text.startswith("It lasted"):
        assert found == ["over"]
    else:
        assert found == [qualifier]


@pytest.mark.parametrize(
    "text, counts",
    [
        ("The firm will close 17 rural branches.", "rural branches"),
        ("They logged 31 thefts of hives last year.", "thefts of hives"),
        ("Sixty per cent of the harvest was lost.", "harvest"),
        ("The bridge had a reported cost of $32m.", "reported cost"),
        ("The council approved a £150m investment in buses.", "investment"),
        ("The lending rate was cut to 6.25 per cent.", "lending rate"),
        ("Turnout was 57 per cent.", "Turnout"),
        ("A crack 11 feet long was found.", "crack"),
        ("Ministers found $9 million in relief funds.", "relief funds"),
        ("Profit fell to $9 million from $12 million.", "Profit"),
        ("The 12-member panel met.", "member panel"),
        ("The wait was long: 40.", None),
    ],
)
def test_a_figure_says_what_it_counts_in_the_articles_words(text: str, counts: str | None) -> None:
    found = figures(text)[0].counts
    assert found == counts
    assert found is None or found in text


def test_a_second_figure_counts_what_the_first_did() -> None:
    first, second = figures("Profit fell to $9 million, from $12 million.")
    assert first.counts == second.counts == "Profit"


def test_a_level_without_unit_takes_the_unit_that_it_is_compared_with() -> None:
    _, second = figures("Use fell to 110 litres a day from 128.")
    assert (second.value, second.unit) == (Decimal(128), "litre")


def test_a_conversion_counts_what_the_sum_in_front_of_it_does() -> None:
    first, second = figures("The bonus was 1.5 million euros ($1.6 million).")
    assert first.counts == second.counts == "bonus"


def test_points_are_of_percentages_where_the_sentence_speaks_of_them() -> None:
    assert figures("Turnout was 57 per cent, up 9 points.")[1].unit == "percentage point"
    assert only("The index rose 64.06 points.").unit == "point"
    assert only("She scored 31 points.").unit == "count"


def test_both_sides_of_a_vote_are_counted() -> None:
    found = figures("They backed the £8.6m scheme by 14 votes to nine.")
    assert [(str(f.value), f.unit) for f in found] == [("8600000", "GBP"), ("14", "count"), ("9", "count")]


def test_an_article_in_front_of_a_dollar_sign_is_no_country() -> None:
    assert only("The bar serves a $4 breakfast.").unit == "USD"
    assert only("A $4 breakfast is served.").unit == "USD"


def test_a_margin_of_error_is_not_negative() -> None:
    assert only("The margin of error is plus or minus 3.4 points.").value > 0


def test_figures_know_their_sentence_and_have_no_rank_yet() -> None:
    text = "It rained. Some 40 boats sank. It was dark."
    figure = only(text)
    assert figure.sentence.of(text) == "Some 40 boats sank."
    assert figure.rank == 0


def test_an_empty_text_has_no_figures() -> None:
    assert figures("") == ()
