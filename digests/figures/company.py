"""What follows a number and can belong to it: one look that spares most numbers a dozen searches.

Of the numbers in news, two thirds stand before punctuation or before a word that is no unit, scale or currency,
and most others before a plain unit.
"""

import re

from digests.figures.money import COUNTRY_WORDS
from digests.figures.units import CLOSE_ONLY, PHRASE_OPENERS, phrase_after
from digests.words.currencies import COINS, NAMES
from digests.words.en.number_company import MORE_OF_A_UNIT
from digests.words.en.numbers import FRACTIONS, ORDINALS, SCALE_LETTERS, SCALE_SPELLINGS, SCALES, SMALL, TENS
from digests.words.en.unit_symbols import UNIT_SYMBOLS
from digests.words.en.units import UNIT_WORDS
from digests.words.scales import AGREED_SCALES

NOTHING = "count"
"""The unit of a number behind which nothing can belong to it."""

_AND_A_HALF = " and a half"
_CLOSING = frozenset(".,;:!?)]\n\r\"”’'")
_WORD = re.compile(r"[ -]([A-Za-z][a-z]{1,19})(?![\w/°%％]|\.\S)")
"""A plain word: the units and currencies that are written otherwise, as signs, letters and codes, are none."""

_GOING_ON = frozenset(
    (
        *(symbol.lower() for symbol in UNIT_SYMBOLS.keys() - CLOSE_ONLY),
        *MORE_OF_A_UNIT,
        *(PHRASE_OPENERS - UNIT_WORDS.keys()),
        *NAMES,
        *COINS,
        *COUNTRY_WORDS,
        *SCALE_SPELLINGS,
        *SCALES,
        *SCALE_LETTERS,
        *AGREED_SCALES,
        *SMALL,
        *TENS,
        *ORDINALS,
        *FRACTIONS,
        *("halves", "and", "pound", "quid"),
    )
)
"""The words that may go on a number, give its currency, or open a phrase that does or gives its unit."""

_PLURALS = frozenset(word + "s" for word in _GOING_ON if len(word) > 2 and word[-1] != "s")
_UNITS: dict[str, str | None] = {
    **dict.fromkeys(_GOING_ON | _PLURALS),
    **{word: unit for word, unit in UNIT_WORDS.items() if word not in _GOING_ON | _PLURALS},
}
"""The unit of each word that is a unit and nothing else; None where it takes a closer look."""


def unit_close(text: str, end: int, limit: int) -> tuple[int, str] | None:
    """Where the unit behind a number that ends there ends, and its name, by one look.

    The unit is `NOTHING` where nothing behind can be a part of the number, its unit or its currency; None where
    it takes a closer look.
    """
    following = text[end] if end < limit else "\n"
    if following in _CLOSING:
        return end, NOTHING
    if following == "%":
        return None if text.startswith(_AND_A_HALF, end + 1) else (end + 1, "percent")
    m = _WORD.match(text, end, limit)
    return None if m is None else _of_word(text, m, limit)


def _of_word(text: str, m: re.Match[str], limit: int) -> tuple[int, str] | None:
    word = m[1].lower()
    unit = _UNITS.get(word, NOTHING)
    if unit is NOTHING:
        return m.start(), NOTHING
    if unit is None or text.startswith(_AND_A_HALF, m.end()):
        return None
    if word in PHRASE_OPENERS and phrase_after(text, m.start(), limit):
        return None
    return m.end(), unit
