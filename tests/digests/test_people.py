"""Who is in an article: names, roles, gender, and which mentions mean one person."""

import pytest

from digests.model import Article
from digests.people import Individual, Register, find_people
from digests.text import read


def register_of(text: str) -> Register:
    return find_people(read(text), Article(text))


def people_in(text: str) -> dict[str, Individual]:
    return {who.name: who for who in register_of(text).individuals if who.person}


@pytest.mark.parametrize(
    "text, names",
    [
        ("Mayor Ana Duarte opened the bridge.", {"Ana Duarte"}),
        ("The bridge was opened by Ana Duarte and Kofi Mensah.", {"Ana Duarte", "Kofi Mensah"}),
        ("Malaysian Defence Minister Hishamuddin Rahmat flew home.", {"Hishamuddin Rahmat"}),
        ("Dr. R. K. Banerjee left the ward.", {"R. K. Banerjee"}),
        ("Ursula van der Meer spoke to Luis da Silva.", {"Ursula van der Meer", "Luis da Silva"}),
        ("The keys were held by Howard Dean.", {"Howard Dean"}),
        ("Plucker Meena Devi filled nine baskets.", {"Meena Devi"}),
        ("Brevard County Recorder Ana Purcell rose.", {"Ana Purcell"}),
        ("The keys were held by Tom King-Smith.", {"Tom King-Smith"}),
        ("Senators met at the University of Lagos in Nigeria.", set()),
        ("Fox River Bank and the Harbour Department merged.", set()),
        ("But on Monday the United States Senate rose early.", set()),
        ('Juan "Chico" Mendes carried the flag.', {'Juan "Chico" Mendes'}),
        ("Oh Sun-mi and Kim Tae-hyun signed.", {"Kim Tae-hyun"}),
    ],
)
def test_persons_are_told_from_bodies_and_places(text: str, names: set[str]) -> None:
    assert names <= people_in(text).keys()
    assert not names or people_in(text).keys() - names <= {"Sun-mi", "Oh Sun-mi"}


@pytest.mark.parametrize(
    "text, name, role",
    [
        ("Former Vermont governor Hal Dean waved.", "Hal Dean", "Former Vermont governor"),
        ("Port City Council Speaker Mia Varga-Lind spoke.", "Mia Varga-Lind", "Port City Council Speaker"),
        ("Secretary of State John Okafor flew in.", "John Okafor", "Secretary of State"),
        ("Amit Rao, the city engineer, shrugged.", "Amit Rao", "city engineer"),
        ("Amit Rao, 41, an engineer at the port, shrugged.", "Amit Rao", "engineer at the port"),
        ("The ministry's spokeswoman, Leila Haddad, declined.", "Leila Haddad", "ministry's spokeswoman"),
        ("Her brother and drummer, Mateo Quiroga, laughed.", "Mateo Quiroga", "brother and drummer"),
        (
            "Rosa Lind, who leads the union's legal team, left.",
            "Rosa Lind",
            "who leads the union's legal team",
        ),
        ("Rosa Lind, who missed the bus, left.", "Rosa Lind", None),
        ("Plucker Meena Devi filled nine baskets.", "Meena Devi", "Plucker"),
        ("Harbour Post Editor-in-Chief Tom Baron wrote.", "Tom Baron", "Harbour Post Editor-in-Chief"),
        ("The chairman, Sir Desmond Fairley, rose.", "Desmond Fairley", "chairman"),
        ("The 31-year-old goalkeeper, Tom Hale, dived.", "Tom Hale", "goalkeeper"),
        ("Captain Rosa Lind batted. Rosa Lind, the Maharaja Captain, left.", "Rosa Lind", "Maharaja Captain"),
        ("Mr. Tom Hale dived.", "Tom Hale", None),
        ("They met nurse Ama Owusu.", "Ama Owusu", "nurse"),
    ],
)
def test_a_role_is_copied_from_either_side_of_the_name(text: str, name: str, role: str | None) -> None:
    found = people_in(text)[name].role
    assert found == role
    assert found is None or found in text


@pytest.mark.parametrize(
    "text, name, mentions",
    [
        ("Donald J. Tanner left. Donald Tanner and Mr. Tanner are one. So is Tanner.", "Donald J. Tanner", 4),
        ("Bill Carver met Hillary Carver. Mrs. Carver smiled.", "Hillary Carver", 2),
        ("Bill Carver met Hillary Carver. Mr. Carver smiled.", "Bill Carver", 2),
        ("Debbie Wassermann Schulz rose. Wassermann Schulz sat.", "Debbie Wassermann Schulz", 2),
        ("Ana de Brito rose. De Brito sat, and Ana left.", "Ana de Brito", 2),
        ("Howard Dean rose. Dean sat.", "Howard Dean", 2),
    ],
)
def test_surnames_first_names_and_honorifics_mean_the_person_named_in_full(
    text: str, name: str, mentions: int
) -> None:
    assert people_in(text)[name].mentions >= mentions


@pytest.mark.parametrize(
    "text, name, gender",
    [
        ("Mrs. Obi Eze left.", "Obi Eze", "f"),
        ("Jürgen Adler left.", "Jürgen Adler", "m"),
        ("Spokeswoman Sam Okoro left.", "Sam Okoro", "f"),
        ("Mayor Zubin Wadia left. He lost a key.", "Zubin Wadia", "m"),
        ("Mayor Xun Yee left.", "Xun Yee", None),
    ],
)
def test_gender_comes_from_titles_first_names_and_pronouns(text: str, name: str, gender: str | None) -> None:
    assert people_in(text)[name].gender == gender


def test_an_empty_text_has_an_empty_register() -> None:
    assert register_of("").individuals == ()


def test_a_title_finds_the_person_whose_role_says_so() -> None:
    register = register_of("Gov. Ana Duarte met Judge Tom Hale.")
    governor = register.titled("governor", len(register.tokens.words))
    judge = register.titled("judge", len(register.tokens.words))
    assert governor is not None
    assert judge is not None
    assert (governor.name, judge.name) == ("Ana Duarte", "Tom Hale")


def test_people_are_counted_by_mentions_and_listed_without_bodies() -> None:
    register = register_of("Ana Duarte met the Harbour Board. Duarte left.")
    assert [(p.name, p.mentions, p.quotes) for p in register.people(())] == [("Ana Duarte", 2, 0)]
