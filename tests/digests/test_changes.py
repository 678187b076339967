"""What is told of an edited article: what matters to who read it before, and nothing else."""

from dataclasses import replace
from decimal import Decimal

import pytest

from digests.changes import changes
from digests.cleaning import clean
from digests.model import Article, Digest, Figure, Quote, QuoteKind, Span, Speaker
from digests.summarise import summarise
from tests.growth import grows_with_length

SAID = "We have waited eleven years for this wall and nobody wants to wait for the twelfth"


def quote(text: str, who: str | None = "Ada Quill", kind: QuoteKind = "direct") -> Quote:
    speaker = Speaker(who, None, who, 0, len(who), "named") if who else None
    return Quote(text, 0, len(text), kind, speaker)


def figure(value: str, counts: str | None = "homes", unit: str = "count") -> Figure:
    return Figure(value, 0, len(value), Decimal(value), unit, "count", Span(0, 9), counts=counts)


def digest(*quotes: Quote, figures: tuple[Figure, ...] = (), headline: str | None = "A wall") -> Digest:
    return Digest(Article("text", headline=headline), figures=figures, quotes=quotes)


def test_nothing_changed_in_the_same_digest() -> None:
    found = changes(
        digest(quote(SAID), figures=(figure("300"),)), digest(quote(SAID), figures=(figure("300"),))
    )
    assert not found.matters
    assert found == changes(Digest(Article("")), Digest(Article("")))


@pytest.mark.parametrize(
    "again",
    [SAID.upper(), SAID.replace(" ", "\u00a0 "), f"{SAID},", SAID.replace("years", "“years”")],
)
def test_white_space_marks_and_case_do_not_matter(again: str) -> None:
    assert not changes(digest(quote(SAID)), digest(quote(again), headline="A  wall.")).matters


def test_order_and_repetition_do_not_matter() -> None:
    one, other = quote(SAID), quote("Nobody asked the ferrymen")
    old = digest(one, other, figures=(figure("300"), figure("4.50", "fares")))
    assert not changes(old, digest(other, one, one, figures=(figure("4.5", "fares"), figure("300")))).matters


def test_a_quote_that_is_gone_and_one_that_is_new_are_told() -> None:
    gone, added = quote(SAID), quote("Nobody asked the ferrymen")
    found = changes(digest(gone), digest(added))
    assert (found.quotes.gone, found.quotes.added, found.quotes.altered) == ((gone,), (added,), ())
    assert found.matters


def test_a_quote_in_other_words_is_altered_and_neither_gone_nor_new() -> None:
    other = quote(SAID.replace("eleven", "twelve").replace("twelfth", "thirteenth"))
    found = changes(digest(quote(SAID)), digest(quote("Nobody asked the ferrymen"), other))
    assert found.quotes.altered == ((quote(SAID), other),)
    assert found.quotes.gone == ()


def test_another_speaker_of_the_same_words_is_an_alteration() -> None:
    found = changes(digest(quote(SAID)), digest(quote(SAID, "Tomas Brandt")))
    assert found.quotes.altered == ((quote(SAID), quote(SAID, "Tomas Brandt")),)


def test_paraphrases_do_not_matter() -> None:
    assert not changes(digest(quote(SAID, kind="indirect")), digest()).matters


def test_a_figure_of_the_same_things_is_altered() -> None:
    found = changes(digest(figures=(figure("300"),)), digest(figures=(figure("310"), figure("2", "boats"))))
    assert found.figures.altered == ((figure("300"), figure("310")),)
    assert found.figures.added == (figure("2", "boats"),)


def test_another_unit_or_other_things_are_another_figure() -> None:
    old = digest(figures=(figure("300"), figure("5", None, "EUR")))
    found = changes(old, digest(figures=(figure("301", "boats"), figure("6", None, "USD"))))
    assert found.figures.altered == ()
    assert len(found.figures.gone) == len(found.figures.added) == 2


@pytest.mark.parametrize("after", ["A wall of €4m", "A wall of $5m", None])
def test_another_headline_matters(after: str | None) -> None:
    found = changes(digest(headline="A wall of $4m"), digest(headline=after))
    assert found.headline == ("A wall of $4m", after)
    assert found.matters


def test_a_corrected_article_tells_what_was_corrected() -> None:
    before = f"A wall for the port\n\n“{SAID},” said Ada Quill, the mayor. It costs £4 million and saves 300 homes.\n"
    after = before.replace("£4 million", "£5 million")
    old, new = (summarise(clean(text)) for text in (before, after))
    assert [(a.text, b.text) for a, b in changes(old, new).figures.altered] == [("£4 million", "£5 million")]
    assert not changes(old, new).quotes


def test_hostile_numbers_of_quotes_take_no_more_than_their_share() -> None:
    def versions(n: int) -> tuple[Digest, Digest]:
        many = [quote(f"{SAID} {i}") for i in range(n)]
        return digest(*many), digest(*[replace(each, text=each.text + "x") for each in many])

    assert grows_with_length(lambda both: changes(*both), versions, 1_000)


def test_hostile_lengths_of_quotes_take_no_more_than_their_share() -> None:
    def versions(n: int) -> tuple[Digest, Digest]:
        one, other = ([quote(f"{word} {i} " * n) for i in range(30)] for word in ("wall", "ferry"))
        return digest(*one), digest(*other)

    assert grows_with_length(lambda both: changes(*both), versions, 1_000)
