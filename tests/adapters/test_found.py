from dataclasses import replace

import pytest

from adapters.found import Surroundings, parted, surroundings
from digests.model import Quote
from digests.text import read
from tests.adapters.examples import TEXT, found
from tests.adapters.reply_examples import OF_POLITE

FIRST = "The harbour board of Port Ellery voted on Tuesday to spend more than £2.4 million on a new sea wall."
LUCKY = '"We have been lucky for eleven winters, and luck is not a plan," said Ada Quill, chair of the board.'
POLITE = 'She called the old wall "a polite suggestion" to the sea.'
LAST = "Fares rose by 12.5 percent last year."


FERRY = "Critics want the money for the ferry."
REMEMBERED = '"Mrs Quill will be remembered for a wall," Tomas Brandt said.'


@pytest.mark.parametrize(
    "words, expected",
    [
        ("a polite suggestion", Surroundings(2, POLITE, LUCKY, FERRY, 25)),
        ("harbour board", Surroundings(1, FIRST, "", LUCKY, 4)),
        ("12.5 percent", Surroundings(3, LAST, REMEMBERED, "", 14)),
        (
            'not a plan," said Ada Quill, chair of the board. She called',
            Surroundings(2, f"{LUCKY} {POLITE}", FIRST, FERRY, 52),
        ),
    ],
)
def test_a_quote_has_its_sentences_and_those_around(words: str, expected: Surroundings) -> None:
    assert surroundings(Quote(*found(words), "fragment"), read(TEXT)) == expected


def test_the_sentence_is_parted_at_the_quote() -> None:
    assert parted(OF_POLITE) == ('She called the old wall "', "a polite suggestion", '" to the sea.')
    assert parted(replace(OF_POLITE, sentence="Another.")) == ("", "a polite suggestion", "")
    assert parted(replace(OF_POLITE, lead=24)) == ("", "a polite suggestion", "")
    assert parted(replace(OF_POLITE, quote=replace(OF_POLITE.quote, text=""))) == ("", "", "")
