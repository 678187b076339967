"""Whether what follows a number can belong to it: one look that spares most numbers a dozen searches.

Of the numbers in news, two thirds stand before punctuation or before a word that is no unit, scale or currency.
"""

import re

from digests.figures.money import COUNTRY_WORDS, singular
from digests.figures.units import OPENERS
from digests.words.currencies import COINS, NAMES
from digests.words.en.numbers import FRACTIONS, ORDINALS, SCALE_SPELLINGS, SCALES, SMALL, TENS
from digests.words.en.unit_symbols import UNIT_SYMBOLS
from digests.words.en.units import UNIT_WORDS

_CLOSING = frozenset(".,;:!?)]\n\r\"”’'")
_WORD = re.compile(r" ([a-z]{3,11})(?=[ ,;:)\n]|$)")
"""A plain word: the units and currencies that are written otherwise, as signs, letters and codes, are none."""

_COMPANY = frozenset(
    (
        *UNIT_WORDS,
        *UNIT_SYMBOLS,
        *OPENERS,
        *NAMES,
        *COINS,
        *COUNTRY_WORDS,
        *SCALE_SPELLINGS,
        *SCALES,
        *SMALL,
        *TENS,
        *ORDINALS,
        *FRACTIONS,
        *("halves", "and", "pound", "quid"),
    )
)
"""The words that may go on a number, give its unit or currency, or open a phrase that does."""


def stands_alone(text: str, end: int, limit: int) -> bool:
    """Whether nothing behind the number that ends there can be a part of it, its unit or its currency."""
    if end >= limit or text[end] in _CLOSING:
        return True
    m = _WORD.match(text, end, limit)
    return m is not None and m[1] not in _COMPANY and singular(m[1]) not in _COMPANY
