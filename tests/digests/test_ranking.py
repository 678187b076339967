"""Which quotes and figures come first."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.model import Article, Excerpt, Figure, FigureKind, How, Quote, QuoteKind, Span, Speaker
from digests.ranking import rank_figures, rank_quotes

ARTICLE = Article("x" * 1000, headline="Council doubles ferry fares to $40 despite protests")
LONG = "We have kept the fares as they were for eleven years and can do so no longer"


def quote(
    text: str, who: str | None, *, at: int = 0, kind: QuoteKind = "direct", how: How = "named"
) -> Quote:
    speaker = Speaker(who, None, who, 0, len(who), how) if who else None
    return Quote(text, at, at + len(text), kind, speaker)


def figure(text: str, value: str, unit: str, *, at: int = 0, counts: str | None = None) -> Figure:
    kind: FigureKind = "money" if unit.isupper() else "count"
    return Figure(text, at, at + len(text), Decimal(value), unit, kind, Span(at, at + 50), counts=counts)


def order_of(quotes: list[Quote]) -> list[str]:
    return [q.text for q in sorted(rank_quotes(quotes, ARTICLE), key=lambda q: q.rank)]


def test_a_sentence_by_a_named_speaker_comes_before_a_fragment_and_before_indirect_speech() -> None:
    indirect = quote("ferries would sail as before all winter", "Ada Moss", kind="indirect")
    fragment = quote("an act of theft", "Ada Moss", at=100, kind="fragment")
    direct = quote(LONG, "Ada Moss", at=500)
    assert order_of([indirect, fragment, direct]) == [LONG, fragment.text, indirect.text]


def test_a_named_speaker_comes_before_an_unknown_one() -> None:
    unknown, named = (
        quote(LONG, None),
        quote("Nobody asked those of us who live here at all", "Ada Moss", at=900),
    )
    assert order_of([unknown, named])[0] == named.text


def test_one_speaker_does_not_fill_the_digest() -> None:
    sayings = [
        "The boats are older than most of their crew",
        "Diesel has never been dearer than this year",
        "Nobody likes to ask islanders for more money",
        "Every harbour along this coast needs repairs",
    ]
    mine = [quote(text, "Ada Moss", at=50 * i) for i, text in enumerate(sayings)]
    other = quote("My children cannot visit their grandmother now", "Ben Oduya", at=900)
    assert other.text in order_of([*mine, other])[:3]


def test_what_was_said_before_goes_to_the_end() -> None:
    again = LONG.replace("so no longer", "it no longer")
    rest = quote("Short but new, that is all there is", None, at=800, kind="fragment")
    assert order_of([quote(LONG, "Ada Moss"), quote(again, "Ada Moss", at=400), rest])[-1] == again


def test_the_headlines_figure_comes_first_though_it_stands_last() -> None:
    figures = [
        figure("$12", "12", "USD"),
        figure("600", "600", "count", at=100),
        figure("$40", "40", "USD", at=700),
    ]
    assert min(rank_figures(figures, ARTICLE, ()), key=lambda f: f.rank).text == "$40"


def test_a_small_count_comes_after_a_large_one() -> None:
    figures = [figure("two", "2", "count", counts="ferries"), figure("9,000", "9000", "count", at=400)]
    assert min(rank_figures(figures, ARTICLE, ()), key=lambda f: f.rank).text == "9,000"


def test_a_price_outside_of_the_lede_comes_after_a_sum() -> None:
    price, grant = figure("€59", "59", "EUR"), figure("€41 million", "41000000", "EUR", at=200)
    assert [f.rank for f in rank_figures([price, grant], ARTICLE, ())] == [2, 1]
    lede = (Excerpt("It costs €59.", 0, 13),)
    assert [f.rank for f in rank_figures([price, grant], ARTICLE, lede)] == [1, 2]


def test_a_figure_in_the_summary_comes_before_the_same_kind_elsewhere() -> None:
    figures = [figure("300", "300", "count", at=10), figure("400", "400", "count", at=200)]
    summary = (Excerpt("…", 190, 260),)
    assert min(rank_figures(figures, ARTICLE, summary), key=lambda f: f.rank).text == "400"


def test_a_figure_told_twice_is_chosen_once() -> None:
    figures = [
        figure("$40", "40", "USD"),
        figure("$40", "40", "USD", at=300),
        figure("9", "9", "count", at=500),
    ]
    assert [f.rank for f in rank_figures(figures, ARTICLE, ())] == [1, 3, 2]


def test_a_figure_in_somebodys_mouth_comes_after_the_reporters() -> None:
    quote_ = quote("we lost 300 of them that day", "Ada Moss", at=0)
    figures = [figure("300", "300", "count", at=8), figure("400", "400", "count", at=200)]
    assert min(rank_figures(figures, ARTICLE, (), (quote_,)), key=lambda f: f.rank).text == "400"


def test_the_storys_figure_comes_before_the_one_that_it_is_compared_with() -> None:
    text = "Rainfall reached 90 mm, up from 80 mm in the year before, and 70 litres ran off."
    figures = [figure("80", "80", "count", at=text.index("80")), figure("90", "90", "count", at=17)]
    assert min(rank_figures(figures, Article(text), ()), key=lambda f: f.rank).text == "90"


@pytest.mark.parametrize("count", [0, 1, 3, 200])
def test_every_quote_gets_its_own_rank(count: int) -> None:
    quotes = [quote(f"{LONG} {i}", "Ada Moss", at=i) for i in range(count)]
    assert sorted(q.rank for q in rank_quotes(quotes, ARTICLE)) == list(range(1, count + 1))


@given(
    st.lists(
        st.tuples(st.text(max_size=30), st.sampled_from(["direct", "fragment", "indirect"])), max_size=60
    )
)
def test_ranking_changes_nothing_but_the_rank(rows: list[tuple[str, QuoteKind]]) -> None:
    quotes = tuple(quote(text, None, kind=kind) for text, kind in rows)
    assert tuple(replace(q, rank=0) for q in rank_quotes(quotes, ARTICLE)) == quotes
