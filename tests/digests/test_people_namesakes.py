"""People of one name: who is meant, when nobody can tell, and what is the same name in another dress."""

import pytest

from digests.cleaning import as_is
from digests.model import Quote
from digests.summarise import summarise


def last_quote(text: str) -> Quote:
    return summarise(as_is(text)).quotes[-1]


def speaker_in(text: str) -> tuple[str, str | None] | None:
    speaker = last_quote(text).speaker
    return (speaker.name, speaker.role) if speaker else None


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Marsh and his wife, Petra Marsh, were there. Marsh said: “We are glad to be here.”",
        "Tom and Sarah Lindqvist came to the hall. Lindqvist said: “We are glad to be here.”",
        "Alan Pryce met Danny Pryce. “I am tired of all this,” Pryce said.",
    ],
)
def test_a_surname_of_two_who_stand_side_by_side_names_nobody(text: str) -> None:
    assert speaker_in(text) is None


@pytest.mark.parametrize(
    "text, name",
    [
        ("Alan Pryce sat. Then Danny Pryce came. “I am tired of this,” Pryce said.", "Danny Pryce"),
        (
            "Ivo Marsh rose. Marsh sat. Marsh ate. He met Una Marsh and Ivo Marsh. “I win,” Marsh said.",
            "Ivo Marsh",
        ),
        ("Ivo Marsh left. Ivo ran. Ivo's aunt, Una Marsh, sat down. “I am tired,” Marsh said.", "Una Marsh"),
        ("Ivo Marsh left. Marsh ran. His father is Karl Marsh. “I win,” the elder Marsh said.", "Karl Marsh"),
        ("Cook Petra Marsh left. “I am tired of this,” Marsh said.", "Petra Marsh"),
        ("Ivo Marsh and Petra Marsh were there. “I am glad to be here,” Mrs. Marsh said.", "Petra Marsh"),
    ],
)
def test_one_of_two_is_meant_when_much_speaks_for_them(text: str, name: str) -> None:
    found = speaker_in(text)
    assert found is not None
    assert found[0] == name


def test_a_role_does_not_pass_to_another_of_the_same_surname() -> None:
    text = "President Okoro left early. Okoro's son Emeka Okoro said: “We will come again.”"
    assert speaker_in(text) == ("Emeka Okoro", "Okoro's son")


def test_a_surname_means_whom_it_meant_all_along() -> None:
    text = "President Okoro left early. Okoro's son Emeka Okoro came. Okoro said: “We will come again.”"
    assert speaker_in(text) == ("Okoro", "President")


def test_a_title_that_stands_before_the_full_name_is_still_the_same_person() -> None:
    text = "President Okoro left early. Emeka Okoro, the president, said: “We will come again.”"
    found = speaker_in(text)
    assert found is not None
    assert found[0] == "Emeka Okoro"
    assert [person.name for person in summarise(as_is(text)).people] == ["Emeka Okoro"]


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("Óscar Peña scored twice. “We won the game,” Pena said.", ("Óscar Peña", None)),
        ("Selim Yıldız spoke. “We won the game,” Yildiz said.", ("Selim Yıldız", None)),
        ("Marit van der Veen arrived. “We won the game,” Van der Veen said.", ("Marit van der Veen", None)),
        ("Yusuf bin Tariq arrived. “We won the game,” Bin Tariq said.", ("Yusuf bin Tariq", None)),
        ("Colin Frobisher arrived. “We won the game,” Sir Colin said.", ("Colin Frobisher", None)),
        (
            "Prime Minister Sheikh Amira arrived. “We won the game,” Amira said.",
            ("Sheikh Amira", "Prime Minister"),
        ),
        ("Pope Clement XV arrived. “We won the game,” Clement said.", ("Clement XV", "Pope")),
        ("Park Min-jun arrived. “We won the game,” Mr. Park said.", ("Park Min-jun", None)),
        ("Park Min-jun arrived. “We won the game,” Park said.", ("Park Min-jun", None)),
        ("Thura Ko Naing arrived. “We won the game,” Thura Ko Naing said.", ("Thura Ko Naing", None)),
        ("“We won the game,” said al-Masri, the mayor of the town.", ("al-Masri", "mayor of the town")),
        ("“We won the game,” said Nell Hobday MP.", ("Nell Hobday", "MP")),
        (
            "Army spokesman Brigadier General Kyaw Min Tun rose. “We won the game,” Kyaw Min Tun said.",
            ("Kyaw Min Tun", "Army spokesman Brigadier General"),
        ),
    ],
)
def test_a_name_keeps_all_its_parts_and_its_person(text: str, speaker: tuple[str, str | None]) -> None:
    assert speaker_in(text) == speaker


@pytest.mark.parametrize("noun", ["man", "woman", "boy", "driver"])
def test_what_anybody_may_be_called_is_nobodys_role(noun: str) -> None:
    text = f"Owusu said the {noun} told her: “Run to the house now.”"
    assert speaker_in(text) == (f"the {noun}", None)
    assert [(person.name, person.role) for person in summarise(as_is(text)).people] == [("Owusu", None)]


def test_a_report_is_not_about_its_own_speaker() -> None:
    text = "Ama Owusu spoke. Owusu said the mayor told her: “Run to the house now.”"
    assert speaker_in(text) == ("the mayor", None)
