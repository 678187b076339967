"""Who said each quotation: one table a phenomenon, each case a text and its speakers."""

import pytest

from digests.attribution import attribute
from digests.model import Article, Quote
from digests.people import find_people
from digests.quotes import find_quotations
from digests.text import read


def quotes_in(text: str) -> list[Quote]:
    reading = read(text)
    found = attribute(reading, find_quotations(reading), find_people(reading, Article(text)))
    return [quote for quote in found if quote.kind != "indirect"]


def speakers_in(text: str) -> list[tuple[str, str] | None]:
    return [(q.speaker.name, q.speaker.how) if q.speaker else None for q in quotes_in(text)]


Case = tuple[str, str, str]

CUES: list[Case] = [
    ("“The dam will hold through the winter,” Ama Owusu said.", "Ama Owusu", "named"),
    ("“The dam will hold through the winter,” said Ama Owusu, the city engineer.", "Ama Owusu", "named"),
    ("Ama Owusu said: “The dam will hold through the winter.”", "Ama Owusu", "named"),
    ("Ama Owusu told reporters on Monday that “the dam will hold”.", "Ama Owusu", "named"),
    ("“The dam will hold,” Ama Owusu, 44, the city engineer, said on Monday.", "Ama Owusu", "named"),
    ("“The dam will hold,” Ama Owusu, who built it, told the council.", "Ama Owusu", "named"),
    ("“The dam will hold,” according to Ama Owusu.", "Ama Owusu", "named"),
    ("According to Ama Owusu, “the dam will hold through the winter”.", "Ama Owusu", "named"),
    ("Ama Owusu shook her head and said, “The dam will hold.”", "Ama Owusu", "named"),
    ("Ama Owusu praised the crew, adding: “The dam will hold.”", "Ama Owusu", "named"),
    ("Ama Owusu released a statement saying, “The dam will hold through the winter.”", "Ama Owusu", "named"),
    ("As Ama Owusu put it, “the dam will hold through the winter.”", "Ama Owusu", "named"),
    ("“The dam will hold,” wrote Rep. Ama Owusu (D-Ohio).", "Ama Owusu", "named"),
    ("“He asked, ‘Will the dam hold?’” Ama Owusu told the council.", "Ama Owusu", "named"),
    ("Asked by Tom Hale about cracks, Ama Owusu said, “The dam will hold.”", "Ama Owusu", "named"),
    (
        "When Tom Hale died, Ama Owusu issued the following tribute: “He built the dam with us.”",
        "Ama Owusu",
        "named",
    ),
]

APPOSITIONS: list[Case] = [
    ("“The dam will hold,” said the city engineer, Ama Owusu.", "Ama Owusu", "named"),
    ("“The dam will hold,” Tom Hale's spokeswoman, Ama Owusu, said.", "Ama Owusu", "named"),
    ("“The dam will hold,” said Tom Hale’s spokeswoman, Ama Owusu.", "Ama Owusu", "named"),
    ("“The dam will hold,” said his best friend in Accra, Kofi Mensah.", "Kofi Mensah", "named"),
    ("“The dam will hold,” says her sister and engineer, Ama Owusu.", "Ama Owusu", "named"),
    ("“The dam will hold,” former Ann K. Lind speechwriter Ama Owusu wrote.", "Ama Owusu", "named"),
    ("The other guest, his cousin Kofi Mensah, 40, called it “a very long day”.", "Kofi Mensah", "named"),
    (
        "Coach Kofi Mensah, whose own side had lost twice, was blunt: “The dam will hold us all.”",
        "Kofi Mensah",
        "named",
    ),
]

LABELS: list[Case] = [
    ("“Get in a room and stay in it” — Ama Owusu, crofter", "Ama Owusu", "named"),
    ("“Get in a room and stay in it.”\n— Ama Owusu, crofter", "Ama Owusu", "named"),
    ("Ama Owusu: “Get in a room and stay in it.”", "Ama Owusu", "named"),
    ("Ama Owusu disagreed: “Get in a room and stay in it.”", "Ama Owusu", "named"),
    ("“Get in a room and stay in it,” in Ama Owusu’s words, was the plan.", "Ama Owusu", "named"),
    ("From the report: “All rooms were empty on the day.”", "the report", "title"),
]

UNNAMED: list[Case] = [
    ("“It was empty,” a spokesman for the port said.", "a spokesman for the port", "title"),
    ("“It was empty,” the report said.", "the report", "title"),
    ("“It was empty,” officials said on Friday.", "officials", "title"),
    ("“It was empty,” Tom Hale's campaign said.", "Tom Hale's campaign", "title"),
    ("“It was empty,” one P&G Amiens employee told a newspaper.", "one P&G Amiens employee", "title"),
    ("“It was empty,” said a headline in the paper.", "a headline", "title"),
]

RESOLVED: list[Case] = [
    ("Governor Ana Duarte came home. “I am tired,” the governor said.", "Ana Duarte", "title"),
    ("Cllr Amina Shah came home. “I am tired,” the councillor said.", "Amina Shah", "title"),
    ("Justice Tom Hale sat down. “I am tired,” the judge said.", "Tom Hale", "title"),
    ("The Rev. Efua Mensah opened the synod. “I am tired,” the bishop said.", "Efua Mensah", "title"),
    ("A spokesman met Tom Hale. “I am tired,” the spokesman said.", "the spokesman", "title"),
    ("Ana Duarte came home. “I am tired,” Duarte said.", "Ana Duarte", "surname"),
    ("Ana Duarte came home. “I am tired,” Ana said.", "Ana Duarte", "surname"),
    ("Ana Duarte and Tom Hale said no. “We are tired,” they added.", "Ana Duarte and Tom Hale", "pronoun"),
    ("“We are tired of waiting,” Ana Duarte and Tom Hale wrote.", "Ana Duarte and Tom Hale", "named"),
    ("Harbour Bank said no. “Our customers come first,” it said.", "Harbour Bank", "pronoun"),
]


@pytest.mark.parametrize("text, name, how", CUES + APPOSITIONS + LABELS + UNNAMED + RESOLVED)
def test_the_last_quotation_has_its_speaker(text: str, name: str, how: str) -> None:
    assert speakers_in(text)[-1] == (name, how)


@pytest.mark.parametrize(
    "text",
    [
        "“The dam will hold through the winter.”",
        "The sign on the door was plain. “The dam will hold through the winter.”",
        "“And the fever?” he was asked.",
    ],
)
def test_nobody_is_guessed_where_the_text_does_not_say(text: str) -> None:
    assert speakers_in(text)[0] is None


def test_the_mention_is_the_evidence_in_place() -> None:
    text = "Ana Duarte came home. “I am tired,” she said."
    (quote,) = quotes_in(text)
    assert quote.speaker is not None
    assert (quote.speaker.mention, quote.cue) == ("she", "said")
    assert text[quote.speaker.start : quote.speaker.end] == "she"


def test_a_role_that_only_a_description_tells_is_given_with_every_quotation() -> None:
    text = "“We pray,” said Efua Mensah.\n\n“We hope,” the bishop said.\n\n“We wait,” said Mensah."
    assert [quote.speaker and quote.speaker.role for quote in quotes_in(text)] == ["bishop"] * 3


@pytest.mark.parametrize(
    "text, name",
    [
        ("Ama Owusu said Tom Hale would “never be ready” for the post.", "Ama Owusu"),
        ("Ama Owusu said that the ministry had called the plan “madness”.", "the ministry"),
        ("Ama Owusu said that Tom Hale had shouted: “Stay there!”", "Tom Hale"),
        ("Ama Owusu said it shows “great charm” to wait.", "Ama Owusu"),
    ],
)
def test_quoted_words_in_a_report_are_the_reporters_unless_somebody_else_says_them(
    text: str, name: str
) -> None:
    speaker = speakers_in(text)[-1]
    assert speaker is not None
    assert speaker[0] == name


@pytest.mark.parametrize(
    "text, name",
    [
        ("Ana Duarte, known to all as ‘Lula’, sang. “I am tired,” Lula said.", "Ana Duarte"),
        ("Alan Pryce sat. Then Danny Pryce came. “I am tired,” Pryce said.", "Danny Pryce"),
        ("Alan Pryce met Danny Pryce. “I am tired,” Alan said.", "Alan Pryce"),
        ("Ann Pryce met Danny Pryce. “I am tired,” Mrs. Pryce said.", "Ann Pryce"),
        ("“I am tired,” said one of them, Hawa Diko.", "Hawa Diko"),
        ("A man who met him, and who left early, said he was “very tired”.", "A man"),
        ("“It was empty,” an official speaking to Harbour News said.", "an official"),
        ("The works ministry said no. “It was empty,” the ministry said.", "The works ministry"),
        ("“It was empty,” according to minutes of the council.", "minutes of the council"),
    ],
)
def test_names_and_descriptions_lead_to_the_right_person(text: str, name: str) -> None:
    speaker = speakers_in(text)[-1]
    assert speaker is not None
    assert speaker[0] == name


def test_speakers_are_not_guessed_in_another_language() -> None:
    text = "“Das Wasser steigt”, said Ana Duarte."
    reading = read(text)
    register = find_people(reading, Article(text, language="de"))
    assert [quote.speaker for quote in attribute(reading, find_quotations(reading), register)] == [None]
