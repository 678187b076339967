"""Copies and excerpts are found whatever was done to them; other reports of the same event are none."""

import random
import tracemalloc
from collections.abc import Callable

import pytest

from digests.cleaning import clean
from digests.copies import COPIED, Copies, adds_nothing, containment
from digests.model import Digest
from digests.summarise import summarise
from tests.gold.grouping import stream
from tests.growth import grows_with_length

BODY = """\
The ferry from Skarvoy to the mainland will sail twice a day again from Monday, the county council
decided after a winter in which the island's school lost a third of its teachers. The vote was
nineteen to four.

Council leader Ragnhild Moe said that the money would come from a road that nobody had begun to
build. "An island without a boat is a rock," she told the meeting, to laughter from the gallery,
where most of the island seemed to be sitting.

The operator has two vessels left that may cross in a gale, and one of them is in dock until Easter.
It will hire a third from the Faroes, with its crew, at a price that it did not want to name. Fares
stay as they are until summer.

Fish farmers, who sent a week's salmon by helicopter in January, welcomed the decision. Opponents
said the council had bought votes with boats. The next election is in September, and the ferry is
paid for until the end of that month.
"""
HEADLINE = "Skarvoy gets its ferry back"
OTHER_REPORT = """\
Skarvoy's four hundred people will have two crossings a day once more. By nineteen votes against
four the county's politicians agreed on Tuesday night to pay for a second departure, which was
scrapped in October to save fuel. Teachers had left, salmon had flown by helicopter, and a petition
had gone to the minister. "We were a rock without a boat," said the head of the school, Tor Aune. A
vessel from the Faroes will be leased as one of the company's own is being repaired.
"""

COPIES: dict[str, Callable[[str], str]] = {
    "verbatim": lambda body: body,
    "in other lines and marks": lambda body: body.upper().replace(",", " –").replace("\n\n", " "),
    "under another headline": lambda body: f"Island boat: council says yes\n\n{body}",
    "cut at the end": lambda body: body[: len(body) * 2 // 3],
    "an excerpt": lambda body: body.split("\n\n")[2],
    "lightly edited": lambda body: (
        body.replace("nineteen to four", "19 to 4")
        .replace("said that", "said")
        .replace("gallery", "back rows")
    ),
    "inside a longer one": lambda body: f"{OTHER_REPORT}\n\n{body}",
}


@pytest.fixture(name="known")
def articles_of_late() -> Copies:
    known = Copies()
    for n, (_, text) in enumerate(stream(), 100):
        known.add(n, f"{text.headline}\n{text.text}")
    known.add(1, f"{HEADLINE}\n\n{BODY}")
    return known


@pytest.mark.parametrize("kind", COPIES)
def test_each_kind_of_copy_is_found(kind: str, known: Copies) -> None:
    assert known.like(COPIES[kind](BODY)) == 1


def test_a_full_article_is_known_by_its_excerpt() -> None:
    known = Copies()
    known.add(7, BODY.split("\n\n")[1])
    assert known.like(BODY) == 7


def test_another_report_of_the_same_event_is_no_copy(known: Copies) -> None:
    assert known.like(OTHER_REPORT) is None
    for n, (_, text) in enumerate(stream(), 100):
        assert known.like(f"{text.headline}\n{text.text}") == n


def test_containment_is_of_the_smaller_in_the_larger() -> None:
    assert containment(BODY, BODY) == 1
    assert containment(BODY.split("\n\n", maxsplit=1)[0], BODY) > 0.9
    assert containment(BODY, OTHER_REPORT) < 0.1


def test_of_several_copies_the_last_one_is_named(known: Copies) -> None:
    known.add(2, BODY)
    known.add(3, BODY)
    assert known.like(BODY.split("\n\n")[2]) == 3


def test_what_is_added_again_is_known_by_its_new_text(known: Copies) -> None:
    known.add(1, OTHER_REPORT)
    assert known.like(OTHER_REPORT) == 1
    assert known.like(BODY) is None


def test_the_oldest_are_forgotten() -> None:
    known = Copies(live=2)
    known.add(1, BODY)
    known.add(2, OTHER_REPORT)
    known.add(3, " ".join(map(str, range(40))))
    assert len(known) == 2
    assert known.like(BODY) is None
    assert known.like(OTHER_REPORT) == 2


@pytest.mark.parametrize("text", ["", " \n ", "?!… — „“", "Rain tomorrow", "word " * 50, "a" * 500])
def test_what_is_too_short_to_tell_is_a_copy_of_nothing(text: str) -> None:
    known = Copies()
    known.add(1, text)
    assert (len(known), known.like(text), containment(text, text) in {0.0, 1.0}) == (0, None, True)


def test_scripts_without_spaces_have_a_word_a_letter() -> None:
    text = "島への渡し船は月曜から一日二便に戻ると県議会が決めた。冬のあいだに島の学校は教員の三分の一を失っていた。"
    known = Copies()
    known.add(1, text)
    assert known.like(text[5:40]) == 1


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "a" * n,
        lambda n: "word " * n,
        lambda n: "島" * n,
        lambda n: "?" * n,
        lambda n: "\ud800 " * n,
    ],
)
def test_hostile_lengths_take_no_more_than_their_share(make: Callable[[int], str]) -> None:
    def find(text: str) -> None:
        known = Copies()
        known.add(1, text)
        known.like(text)

    assert grows_with_length(find, make, 200_000)


@pytest.mark.untraced
def test_four_hundred_articles_of_eight_hundred_words_fit_into_four_megabytes() -> None:
    chance = random.Random(5)  # noqa: S311  # the same texts each time
    words = ["".join(chance.choices("abcdefghij", k=6)) for _ in range(9_000)]
    texts = [" ".join(chance.choices(words, k=800)) for _ in range(400)]
    known = Copies()
    tracemalloc.start()
    try:
        for n, text in enumerate(texts):
            known.add(n, text)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4_000_000


WHEAT = (
    "Wheat closed at £{price} a tonne on {day} at the exchange in Port Ellery, {far} per cent {way} than before.\n\n"
    "Traders at the exchange in Port Ellery spoke of an ordinary day on which not much grain changed hands.\n\n"
    "“{said},” said {who}, who buys wheat for the mills along the river and has done so for many years."
)


def report(**told: str) -> Digest:
    return summarise(clean(WHEAT.format(**told)))


def test_a_report_that_comes_every_day_in_the_same_words_adds_its_figures_and_its_quotes() -> None:
    monday = report(
        price="312", day="Monday", far="2", way="dearer", said="The shelves are empty", who="Ada Quill"
    )
    tuesday = report(
        price="287", day="Tuesday", far="8", way="cheaper", said="The ships have come", who="Bo Lind"
    )
    assert containment(monday.article.text, tuesday.article.text) > COPIED, (
        "by their wording alone they are copies"
    )
    assert not adds_nothing(tuesday, monday)
    assert adds_nothing(monday, monday)


def test_an_excerpt_adds_nothing_and_what_it_is_from_adds_the_rest() -> None:
    whole = report(
        price="312", day="Monday", far="2", way="dearer", said="The shelves are empty", who="Ada Quill"
    )
    excerpt = summarise(clean(whole.article.text.partition("\n\n")[0]))
    assert adds_nothing(excerpt, whole)
    assert not adds_nothing(whole, excerpt)
