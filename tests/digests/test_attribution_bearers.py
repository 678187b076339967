"""Speakers that are no single person before a verb: things that bear words, shares, crowds, credits."""

import pytest

from digests.attribution import attribute
from digests.model import Article
from digests.people import find_people
from digests.quotes import find_quotations
from digests.text import read


def names_in(text: str) -> list[str | None]:
    """The names of the speakers of a text's quotations, in order."""
    reading = read(text)
    found = attribute(reading, find_quotations(reading), find_people(reading, Article(text)))
    return [q.speaker.name if q.speaker else None for q in found if q.kind != "indirect"]


@pytest.mark.parametrize(
    "text, name",
    [
        ("The ferry company was “deeply sorry that the boats had not sailed” in May.", "The ferry company"),
        ("The council has met. Ama Owusu is “very confident that the motion will pass in May.”", "Ama Owusu"),
        ("“Ferries shall leave at noon,” says a Tuesday notice from the pier.", "a Tuesday notice"),
        ("Two bakers wore hats reading “Flour power to the people”.", "hats"),
        ("A woman held a placard saying “Leave our market alone”.", "a placard"),
        ("The pupils marched behind banners reading “Give us back our field”.", "banners"),
        ("The union issued a statement saying “the yard will close by May”.", "The union"),
        (
            "Ama Owusu walked on, with a deputy mayor calling the walk “a very sad show”.",
            "a deputy mayor",
        ),
        ("The tape has Kofi Mensah saying, “Burn the letters, all of them.”", "Kofi Mensah"),
        ("“Leave our market alone,” read one. “Never sell it,” was another.", "another"),
        ("One card read “call us now,” a slip pinned to a board called the slate.", "One card"),
    ],
)
def test_what_bears_the_words_speaks_and_not_whoever_stands_near(text: str, name: str) -> None:
    assert names_in(text)[-1] == name


@pytest.mark.parametrize(
    "text, name",
    [
        ("One in five said “the buses never come”.", "One in five"),
        ("They were asked about the harbour, to which 31 percent said “hardly ever”.", "31 percent"),
        ("“Shame on you,” came shouts from the gallery.", "the gallery"),
        ("“Not today,” came the answer from the treasurer.", "the treasurer"),
        ("When someone in the crowd shouted, “Encore,” Mensah laughed, “Go home!”", "Mensah"),
        ("Someone in the crowd shouted, “Encore,” and Mensah bowed.", "Someone in the crowd"),
    ],
)
def test_shares_and_crowds_are_speakers(text: str, name: str) -> None:
    assert names_in(text)[-1] == name


@pytest.mark.parametrize(
    "text, name",
    [
        ("Shops stay because, in Owusu's words, “they have nowhere better to go”.", "Owusu"),
        ("Shops stay since, in the words of Tom Hale, “they have nowhere better to go”.", "Tom Hale"),
        ("“There was no order,” said a guard known as Kwame, speaking late.", "Kwame"),
        ("“There was no order,” said a nurse named Efua Mensah.", "Efua Mensah"),
        ("J.K. Boateng, a porter, wrote, “I saw it from the door of the church.”", "J.K. Boateng"),
        ("“It went well,” said Ama Still, who runs the bar. “It did,” Still said.", "Ama Still"),
        ("Tom Hale, who came last, told Mensah, “I never saw the gate shut.”", "Tom Hale"),
        ("The harbour chief, Ama Owusu, this past week announced “a plan for the pier”.", "Ama Owusu"),
        ("Tom Hale said he prays, Ama Owusu said, adding, “He was not one for talk.”", "Ama Owusu"),
        ("Ama Owusu criticized Tom Hale, and Hale shot back, “I could have stayed at home.”", "Tom Hale"),
        ("Ama Owusu launched into a lament for the “many thousands of lost evenings” there.", "Ama Owusu"),
    ],
)
def test_who_speaks_is_found_through_what_stands_between(text: str, name: str) -> None:
    assert names_in(text)[-1] == name


@pytest.mark.parametrize(
    "text, name",
    [
        ("The plan was called “a joke” by Ama Owusu, a baker.", "Ama Owusu"),
        ("It has been dubbed “the wet year of our lives” by critics.", "critics"),
        ("Tom Hale rose. Owusu’s reply was: “Never in my life.”", "Owusu"),
        ("It is the pull of Owusu's “if it rains hard, we will pay” promise that counts.", "Owusu"),
        ("Sellers nod - Ama Owusu: “It was a good year for all of us.”", "Ama Owusu"),
        ("Critics include Tom Hale -- “it is a shame to sell it” -- and others.", "Tom Hale"),
        ("The league, as Tom Hale denies — “why would you not want it?” asked Ama Owusu.", "Ama Owusu"),
        ("“Buy a donkey, get a unicorn.”\n\nThat was how Kofi Mensah, a banker, once put it.", "Kofi Mensah"),
        ("“Go home to your beds!” wrote a man calling himself Kwame Boateng.", "Kwame Boateng"),
        ("The film uses footage of Ama Owusu asking, “Why are we not ahead?”", "Ama Owusu"),
        ("The share of farmers saying “the rain is far too late” rose.", "The share of farmers"),
        ("When Hale spoke and said it was great to be back, a man yelled “Stay there!”", "a man"),
    ],
)
def test_words_belong_to_whom_the_sentence_gives_them(text: str, name: str) -> None:
    assert names_in(text)[-1] == name


def test_a_line_with_a_name_and_an_office_signs_the_quotation_above_it() -> None:
    text = "Ama Owusu spoke.\n\n“We may see a dry year.\n\nTom Hale, professor of soils.”\n\n“I agree,” she said."
    assert names_in(text) == ["Tom Hale", "Ama Owusu"]
