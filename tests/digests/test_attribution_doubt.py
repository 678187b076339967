"""Speakers that are easily taken for somebody else, and speech that nobody uttered: each case a text of its own."""

import pytest

from digests.attribution import attribute
from digests.model import Article, Quote
from digests.people import find_people
from digests.quotes import find_quotations
from digests.text import read


def quotes_in(text: str) -> tuple[Quote, ...]:
    reading = read(text)
    return attribute(reading, find_quotations(reading), find_people(reading, Article(text)))


def speakers_in(text: str) -> list[str | None]:
    return [quote.speaker and quote.speaker.name for quote in quotes_in(text) if quote.kind != "indirect"]


def reports_in(text: str) -> list[str]:
    return [quote.text for quote in quotes_in(text) if quote.kind == "indirect"]


@pytest.mark.parametrize(
    "text, source",
    [
        ("According to the indictment, Mensah “knowingly and often” took cash.", "the indictment"),
        ("According to police, Mensah “knowingly and often” took cash.", "police"),
        ("According to the company, Kofi Mensah “took the money” for years.", "the company"),
        ("According to his lawyer, Mensah “took the money” for years.", "his lawyer"),
        ("According to the filing, Mensah, a builder, “took the money”.", "the filing"),
        ("According to the mayor, Mensah “took the money”.", "the mayor"),
        ("According to the city engineer, Ama Owusu, Mensah “took the money”.", "Ama Owusu"),
    ],
)
def test_whom_a_source_speaks_of_is_not_the_source(text: str, source: str) -> None:
    assert speakers_in(f"A judge held Kofi Mensah on Friday. {text}") == [source]
