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
    return [
        quote.speaker.name if quote.speaker else None for quote in quotes_in(text) if quote.kind != "indirect"
    ]


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
        ("According to that page, seen by the Herald, Mensah “took the money” at night.", "that page"),
        ("According to the city engineer, Ama Owusu, Mensah “took the money”.", "Ama Owusu"),
    ],
)
def test_whom_a_source_speaks_of_is_not_the_source(text: str, source: str) -> None:
    assert speakers_in(f"A judge held Kofi Mensah on Friday. {text}") == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Mensah did not say “we will raise taxes”.",
        "Mensah never said: “We will raise taxes.”",
        "Mensah never once said: “We will raise taxes.”",
        "Mensah didn't publicly call it “a failure of nerve”.",
        "“We will raise taxes,” Mensah did not say.",
        "The minister denied saying “let them eat cake”.",
        "The minister refused to call it “a failure of nerve”.",
        "No one said “thank you all for coming”.",
        "Nobody called it “fair to the town”.",
        "No minister said: “We will raise taxes.”",
        "Neither Mensah nor Ama Owusu said: “We will raise taxes.”",
    ],
)
def test_what_somebody_did_not_say_is_nobodys(text: str) -> None:
    assert speakers_in(f"Kofi Mensah spoke on Friday. {text}") == [None]


@pytest.mark.parametrize(
    "text, name",
    [
        ("Mensah did not wait and said: “We will raise taxes.”", "Kofi Mensah"),
        ("Mensah not only said: “We will raise taxes.”", "Kofi Mensah"),
        ("“We will raise taxes,” said Mensah, who did not say when.", "Kofi Mensah"),
        ("Mensah did not deny saying “let them eat cake”.", "Kofi Mensah"),
        ("Mensah denied the claim and said: “We will not raise taxes.”", "Kofi Mensah"),
    ],
)
def test_what_somebody_said_all_the_same_is_theirs(text: str, name: str) -> None:
    assert speakers_in(f"Kofi Mensah spoke on Friday. {text}") == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Mensah did not say that taxes would rise.",
        "Mensah never claimed taxes would rise.",
        "Nobody said that taxes would rise.",
        "The company did not respond to a request for comment.",
        "Mensah did not mention the new mayor by name.",
    ],
)
def test_what_somebody_did_not_say_is_no_report(text: str) -> None:
    assert reports_in(f"Kofi Mensah came on Friday. {text}") == []


@pytest.mark.parametrize(
    "text, told",
    [
        ("Mensah did not say whether taxes would rise.", "whether taxes would rise"),
        ("Mensah denied that taxes would rise.", "taxes would rise"),
        ("Mensah does not believe that taxes will rise.", "taxes will rise"),
    ],
)
def test_a_denial_and_an_open_question_are_reports(text: str, told: str) -> None:
    assert reports_in(f"Kofi Mensah came on Friday. {text}") == [told]


@pytest.mark.parametrize(
    "text, cue",
    [
        ("Mensah does not believe that taxes will rise.", "does not believe"),
        ("Mensah still doesn’t think taxes will rise.", "still doesn’t think"),
        ("Mensah refused to say whether taxes would rise.", "refused to say"),
        ("Mensah would not say if taxes would rise.", "would not say"),
        ("Mensah said that taxes would not rise.", "said"),
    ],
)
def test_the_cue_of_a_denied_report_holds_the_denial(text: str, cue: str) -> None:
    (quote,) = quotes_in(f"Kofi Mensah came on Friday. {text}")
    assert quote.cue == cue


@pytest.mark.parametrize(
    "opening, name, role",
    [
        ("Dr Amina Yusuf of the University of Lagos", "Amina Yusuf", "University of Lagos"),
        ("Mark Zandi of Moody's Analytics", "Mark Zandi", "Moody's Analytics"),
        ("Chief Engineer Ama Owusu of Ghana's Water Board", "Ama Owusu", "Chief Engineer"),
        ("Tom Hale from the BBC", "Tom Hale", "BBC"),
        ("Kofi Mensah at the harbour board", "Kofi Mensah", "harbour board"),
        ("Kofi Mensah of Tamale", "Kofi Mensah", None),
    ],
)
def test_what_somebody_comes_from_is_no_part_of_the_name(opening: str, name: str, role: str | None) -> None:
    pronoun = "she" if name.startswith("Am") else "he"
    first, second = quotes_in(f"{opening} said: “The dam will hold.” “We are glad,” {pronoun} added.")
    assert first.speaker is not None
    assert second.speaker is not None
    assert (first.speaker.name, first.speaker.role, first.speaker.how) == (name, role, "named")
    assert (second.speaker.name, second.speaker.role) == (name, role)


@pytest.mark.parametrize(
    "text, name",
    [
        ("“I did all of it,” said the then mayor, Ama Owusu.", "Ama Owusu"),
        ("Asked what she sang, Mensah's friend Lena, 27, answered “nothing at all, I was ill”.", "Lena"),
        ("“We will go home,” read the statement signed by CEO Ama Owusu.", "the statement"),
        ("「行きましょう」, said Sato Ken.", "Sato Ken"),
        ("“We will go home,” fired over comments said.", None),
        ("“We will go home,” upset after Friday said.", None),
    ],
)
def test_a_speaker_is_somebody_and_no_piece_of_a_phrase(text: str, name: str | None) -> None:
    assert speakers_in(text) == [name]


@pytest.mark.parametrize(
    "text, name",
    [
        ("“We will go home,” the Italian said.", "the Italian"),
        ("“We will go home,” said the Italian.", "the Italian"),
        ("A Nigerian said: “We will go home.”", "A Nigerian"),
        ("The Democrats said: “We will go home.”", "The Democrats"),
        ("Matteo Rossi won the stage. “We will go home,” the Italian said.", "Matteo Rossi"),
        ("Kenyan runner Joy Kip fell. “We will go home,” the Kenyan said.", "Joy Kip"),
        ("Kenyan runner Joy Kip fell. “We will go home,” the Italian said.", "the Italian"),
    ],
)
def test_one_of_a_people_is_a_description_and_no_name(text: str, name: str) -> None:
    people = find_people(read(text), Article(text)).people(quotes_in(text))
    assert speakers_in(text) == [name]
    assert {person.name for person in people} <= {"Matteo Rossi", "Joy Kip"}


@pytest.mark.parametrize(
    "text, told",
    [
        ("One officer, who asked not to be named, said: “We will go home.”", []),
        ("One officer, who asked not to be named, said the mayor would leave.", ["the mayor would leave"]),
        ("Three officers asked to remain anonymous.", []),
        ("“We will go home,” said Nyi Nyi Naing, a rescue volunteer.", []),
        ("The rate was below 10 analyst estimates compiled by the bank.", []),
        ("The analyst estimates that prices will rise.", ["prices will rise"]),
        ("The officer, who said he was tired, said: “We will go home.”", ["he was tired"]),
        ("Ama Owusu volunteered that she was tired.", ["she was tired"]),
    ],
)
def test_only_what_somebody_uttered_is_reported(text: str, told: list[str]) -> None:
    assert reports_in(text) == told


def test_a_volunteer_speaks_as_somebody_of_that_role() -> None:
    assert speakers_in("“We will go home,” said three rescue volunteers.") == ["three rescue volunteers"]


@pytest.mark.parametrize(
    "text",
    [
        "Had Mensah said “we will fly”, no one would have believed him.",
        "If Mensah says “not today”, the owners will sue.",
        "Mensah almost said “not today” on the steps.",
        "It is not true that Mensah said “we will sue them all”.",
    ],
)
def test_what_is_only_supposed_to_be_said_is_nobodys(text: str) -> None:
    assert speakers_in(f"Kofi Mensah came on Friday. {text}") == [None]


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("Analyst Joe Brandt of Peel & Co said: “The shares are cheap this year.”", "Joe Brandt"),
        ("Marks & Spencer said: “The shares are cheap this year.”", "Marks & Spencer"),
        ("“The shares are cheap this year,” said Dunn & Crutcher LLP.", "Dunn & Crutcher LLP"),
    ],
)
def test_a_firms_names_joined_by_an_ampersand_are_one(text: str, speaker: str) -> None:
    assert speakers_in(text) == [speaker]


@pytest.mark.parametrize(
    "between", ["His manager Luis Romero was delighted.", "Luis Romero missed the match."]
)
def test_a_quotation_after_a_sentence_about_somebody_else_is_nobodys(between: str) -> None:
    text = f"“I just hit it,” said Kofi Mensah, 19. {between} “He is a special boy.”"
    assert speakers_in(text) == ["Kofi Mensah", None]


@pytest.mark.parametrize("told", ["almost shouted", "nearly whispered"])
def test_what_was_almost_shouted_was_said(told: str) -> None:
    assert speakers_in(f"Kofi Mensah came. Mensah {told}: “We will sue them all.”") == ["Kofi Mensah"]


@pytest.mark.parametrize(
    "text",
    [
        "Had Kofi Mensah said “we will fly”, no one would have believed him.",
        "Kofi Mensah was never quoted as saying “the tower is ugly”.",
        "“The tower is ugly,” Kofi Mensah was never quoted as saying.",
    ],
)
def test_what_the_first_words_of_a_text_deny_is_nobodys(text: str) -> None:
    assert speakers_in(text) == [None]


def test_who_is_quoted_as_saying_it_is_the_speaker_and_not_who_spoke_before() -> None:
    text = (
        "Party leader Elsa Conti called it “a theft of years” on Friday.\n\n"
        "“The minister is a crook,” his rival Ugo Berti was quoted as saying in La Stampa."
    )
    assert speakers_in(text) == ["Elsa Conti", "Ugo Berti"]
