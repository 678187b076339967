from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.attribution import attribute
from digests.model import Article, Quote
from digests.people import find_people
from digests.quotes import find_quotations
from digests.text import read


def reported(text: str) -> list[Quote]:
    reading = read(text)
    quotes = attribute(reading, find_quotations(reading), find_people(reading, Article(text)))
    return [quote for quote in quotes if quote.kind == "indirect"]


def contents(text: str) -> list[str]:
    return [quote.text for quote in reported(text)]


@pytest.mark.parametrize(
    "text, content",
    [
        ("Tomas Vrba said that the ferry would sail.", "the ferry would sail"),
        ("Tomas Vrba said the ferry would sail.", "the ferry would sail"),
        ("Tomas Vrba said on Monday the ferry would sail.", "the ferry would sail"),
        ("Tomas Vrba said in a statement that the ferry would sail.", "the ferry would sail"),
        ("Tomas Vrba said, however, that the ferry would sail.", "the ferry would sail"),
        ("Tomas Vrba told the court that the ferry had sailed.", "the ferry had sailed"),
        ("Tomas Vrba told reporters he would sail at dawn.", "he would sail at dawn"),
        ("Tomas Vrba asked whether the ferry would sail.", "whether the ferry would sail"),
        ("Tomas Vrba explained how the ferry had sunk.", "how the ferry had sunk"),
        ("Tomas Vrba vowed to rebuild the ferry.", "to rebuild the ferry"),
        ("Tomas Vrba promised not to sell the ferry.", "not to sell the ferry"),
        ("Tomas Vrba urged the owners to rebuild the ferry.", "to rebuild the ferry"),
        ("Tomas Vrba denied that the ferry was unsafe.", "the ferry was unsafe"),
        ("Tomas Vrba believes the ferry was overloaded.", "the ferry was overloaded"),
        ("The ferry would sail at dawn, Tomas Vrba said.", "The ferry would sail at dawn"),
        (
            "The ferry would sail at dawn, said Tomas Vrba, the harbour master.",
            "The ferry would sail at dawn",
        ),
        ("The ferry would sail at dawn, Tomas Vrba told the court.", "The ferry would sail at dawn"),
        ("But the ferry would sail at dawn, Tomas Vrba said on Monday.", "the ferry would sail at dawn"),
        ("The ferry, Tomas Vrba said, would sail at dawn on Friday.", "would sail at dawn on Friday"),
        ("According to Tomas Vrba, the ferry would sail.", "the ferry would sail"),
        ("The ferry would sail, according to Tomas Vrba.", "The ferry would sail"),
        ("As the Herald reported on Monday, the ferry would sail.", "the ferry would sail"),
        ("One in five say the ferry is unsafe.", "the ferry is unsafe"),
        ("Asked whether the ferry was safe, Tomas Vrba laughed.", "whether the ferry was safe"),
        ("Tomas Vrba rejected the claim that the ferry was unsafe.", "the ferry was unsafe"),
        ("Tomas Vrba accused the owners of neglect.", "the owners of neglect"),
        ("Tomas Vrba called for a new ferry and a longer pier.", "a new ferry and a longer pier"),
        (
            "A poll of islanders showed the ferry well ahead of the bridge.",
            "the ferry well ahead of the bridge",
        ),
        ("Polls show islanders prefer the ferry.", "islanders prefer the ferry"),
        ("Tomas Vrba supports a new ferry.", "a new ferry"),
        ("Tomas Vrba called it a disgrace to the harbour.", "it a disgrace to the harbour"),
        ("Tomas Vrba hopes to rebuild the ferry.", "to rebuild the ferry"),
        ("Tomas Vrba made the case that the ferry was old.", "the ferry was old"),
        ("The ferry carries, according to Tomas Vrba, more cars than it may.", "more cars than it may"),
        (
            'Tomas Vrba said the ferry was "a floating coffin" for years.',
            'the ferry was "a floating coffin" for years',
        ),
    ],
)
def test_what_was_reported_is_the_clause_without_cue_and_speaker(text: str, content: str) -> None:
    assert contents(text) == [content]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Tomas Vrba said the ferry would sail, adding that nobody need worry.",
            ["the ferry would sail", "nobody need worry"],
        ),
        (
            "Tomas Vrba said the ferry would sail and added that nobody need worry.",
            ["the ferry would sail", "nobody need worry"],
        ),
        (
            "While Tomas Vrba says that the ferry is safe, the union wants it scrapped.",
            ["the ferry is safe"],
        ),
        (
            "Tomas Vrba said Ana Costa had claimed the ferry was safe.",
            ["Ana Costa had claimed the ferry was safe"],
        ),
        (
            "But if Tomas Vrba says that the ferry is safe, the union will have it scrapped.",
            ["the ferry is safe"],
        ),
        (
            "With his claim that the ferry was safe, the minister stopped the strike.",
            ["the ferry was safe"],
        ),
        (
            'Tomas Vrba said the ferry was "a coffin," noting that it had sunk before.',
            ['the ferry was "a coffin,"', "it had sunk before"],
        ),
        (
            'Tomas Vrba called the ferry "a coffin," drawing laughter from the islanders.',
            ['the ferry "a coffin,"'],
        ),
    ],
)
def test_content_ends_where_the_reporter_takes_over(text: str, expected: list[str]) -> None:
    assert contents(text) == expected


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "He bought a ticket for three euros, Tomas Vrba said, and missed the last ferry.",
            ["He bought a ticket for three euros", "and missed the last ferry"],
        ),
        (
            "The ferry was safe, Tomas Vrba said, but the pier would have to be replaced.",
            ["The ferry was safe", "but the pier would have to be replaced"],
        ),
    ],
)
def test_a_cue_between_two_clauses_parts_one_report_in_two_of_one_speaker(
    text: str, expected: list[str]
) -> None:
    quotes = reported(text)
    assert [quote.text for quote in quotes] == expected
    assert {quote.speaker.name for quote in quotes if quote.speaker} == {"Tomas Vrba"}


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Vrba does not plan to sell the ferry.",
        "Tomas Vrba did not support the new ferry.",
        "Neither Ana Costa nor Tomas Vrba plans to sell the ferry.",
        "Tomas Vrba declined to comment on the ferry.",
        "Tomas Vrba wants to sell the ferry.",
    ],
)
def test_what_somebody_does_not_hold_merely_wants_or_will_not_tell_is_no_report(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    "text",
    [
        '"The ferry will sail," said Tomas Vrba, who has run the harbour for years.',
        'Tomas Vrba said: "The ferry will sail."',
        "The report on the ferry runs to ninety pages.",
        "Tomas Vrba, a man known for his temper, left the pier.",
        "Her estimate of the cost was low.",
        "It is a state of mind that ferries bring.",
        '<div id="said"> Tomas said the <a href="x"> ferry </a> </div>',
        "",
    ],
)
def test_what_reports_nothing_gives_nothing(text: str) -> None:
    assert contents(text) == []


@pytest.mark.parametrize(
    "text, speaker, cue",
    [
        ("Tomas Vrba said that the ferry would sail.", "Tomas Vrba", "said"),
        ("Tomas Vrba, the harbour master, said the ferry would sail.", "Tomas Vrba", "said"),
        ("Tomas Vrba on Monday also said the ferry would sail.", "Tomas Vrba", "said"),
        ("Tomas Vrba met Ana Costa at the pier, saying that the ferry would sail.", "Tomas Vrba", "saying"),
        ("Tomas Vrba spoke. He said the ferry would sail.", "Tomas Vrba", "said"),
        ("The ferry would sail, said Tomas Vrba.", "Tomas Vrba", "said"),
        ("The ferry would sail, according to the coastguard.", "the coastguard", "according"),
        ("Ana Costa was told by Tomas Vrba that the ferry would sail.", "Tomas Vrba", "told"),
        ("Experts who fear that the ferry will sink met on Friday.", "Experts", "fear"),
        ("Ana Costa read a report that says the ferry is safe.", "a report", "says"),
        ("Tomas Vrba sent a letter saying that the ferry would sail.", "Tomas Vrba", "saying"),
        (
            "Majorities of islanders in five ports say the ferry is safe.",
            "Majorities of islanders in five ports",
            "say",
        ),
    ],
)
def test_the_speaker_is_the_subject_of_the_cue(text: str, speaker: str, cue: str) -> None:
    (quote,) = reported(text)
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.cue) == (speaker, cue)


def test_a_clause_that_the_report_only_follows_is_no_part_of_its_speaker() -> None:
    (quote,) = reported(
        "Shares in Norvex plunged 12.5% on Tuesday after the chipmaker said profit fell by half."
    )
    assert quote.speaker
    assert quote.speaker.name == "the chipmaker"


def test_the_relative_after_a_speaker_is_part_of_the_evidence() -> None:
    (quote,) = reported("They met officials that said the ferry is safe.")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.speaker.mention) == ("officials", "officials that")


def test_a_reported_clause_and_the_words_quoted_in_it_are_both_given() -> None:
    text = 'Tomas Vrba said the ferry was "a floating coffin" for years.'
    reading = read(text)
    quotes = attribute(reading, find_quotations(reading), find_people(reading, Article(text)))
    assert [(q.kind, q.text) for q in quotes] == [
        ("indirect", 'the ferry was "a floating coffin" for years'),
        ("fragment", "a floating coffin"),
    ]


_WORDS = "said told that to according , . He they Ana Costa the ferry would sail asked whether claim who"
_PIECES = st.sampled_from([*_WORDS.split(), '"', "“", "”", ":", ";", "-", "\n"])


@given(st.lists(_PIECES, max_size=50).map(" ".join))
def test_reports_lie_in_the_text_in_order_and_apart(text: str) -> None:
    quotes = reported(text)
    assert all(text[q.start : q.end] == q.text and q.text for q in quotes)
    assert all(a.end <= b.start for a, b in pairwise(quotes))
    assert all(text[q.speaker.start : q.speaker.end] == q.speaker.mention for q in quotes if q.speaker)


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    reported(text)
