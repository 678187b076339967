"""Numbers in a text that is not English: its decimal comma, its scale words, its word before a currency."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from functools import partial

from digests.figures.money import currency_after
from digests.figures.numbers import Number
from digests.figures.numerals import LONGEST_DIGITS, number_alone
from digests.figures.quantities import Quantity, quantity_at, quantity_of
from digests.model import Figure
from digests.words.function_words import FUNCTION_WORDS
from digests.words.months import MONTHS
from digests.words.scales import (
    AGREED_SCALES,
    LIKE_SCALES,
    PERCENT_PHRASES,
    PERCENT_WORDS,
    POINT_FOR_DECIMALS,
    SCALES_OF,
    TO_WORDS,
    UNLIKE_SCALES,
)

_GROUPS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_COMMA = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_GROUPS_APART = re.compile(r"(?: [0-9]{3}(?![0-9])){1,5}")
_PERCENT = re.compile(rf" (?:{PERCENT_PHRASES}|{'|'.join(sorted(PERCENT_WORDS))})\b", re.IGNORECASE)
_OF_MONTH = re.compile(r"\.? (?:de |di |d['’])?([^\W\d_]{3,10})")
_LONGEST_MONTH = 31
_TO = re.compile(rf" (?:{TO_WORDS}) [0-9]")
_SPACES = re.compile(r"[ \u00a0\u2009\u202f]")
_WORD = re.compile(r"[ \u00a0\u202f]([^\W\d_]{2,18})(\.(?= ))?")
_OF = re.compile(r" (?:d['’]|de |di |do |o |af )")
_NONE: dict[str, int] = {}
_OPENINGS = frozenset(word[:2] for word in AGREED_SCALES)


QuantityAt = Callable[[str, int, int, int], Quantity | None]
"""What reads the quantity that begins with an atom of a text, up to a limit."""


def quantities_of(language: str | None) -> QuantityAt:
    """What reads the quantities of a text in that language, which is taken for English where it is not known."""
    return in_english if language in ("en", None) else partial(_in_another, language=language)


def in_english(text: str, start: int, end: int, limit: int) -> Quantity | None:
    """The quantity of an English text that begins with the atom at `start:end`; None when no number does."""
    if text[end + 1 : end + 3].lower() in _OPENINGS and text[start].isdecimal():
        m = _WORD.match(text, end, limit)
        if m and m[1].lower() in AGREED_SCALES:
            return foreign_quantity(text, start, end, limit, None)
    return quantity_at(text, start, end, limit)


def _in_another(text: str, start: int, end: int, limit: int, *, language: str) -> Quantity | None:
    """The quantity of digits; none for English number words, which mean other things elsewhere ("ten", "one")."""
    return foreign_quantity(text, start, end, limit, language) if text[start].isdecimal() else None


def foreign_quantity(text: str, start: int, end: int, limit: int, language: str | None) -> Quantity | None:
    """The quantity of the digits at `start:end`; None where a word behind them may be a scale that is not known.

    A wrong amount is worse than none.
    """
    number = _number(text, start, end, language)
    if number is None or _is_day(text, end, number):
        return None
    scales = SCALES_OF.get(language or "", _NONE)
    for _ in range(2):  # "3 mil millones"
        m = _WORD.match(text, number.end, limit)
        scale = (scales.get(m[1].lower()) or AGREED_SCALES.get(m[1].lower())) if m else None
        if m is None or scale is None:
            break
        number = Number(start, m.end(), number.value * scale, number.scale * scale)
    if _may_be_scale(text, number.end, limit) or (number.scale == 1 and _TO.match(text, number.end, limit)):
        return None
    if m := _PERCENT.match(text, number.end, limit):
        return Quantity(start, m.end(), number.value, "percent", "percent", number)
    return _of_currency(text, number, limit) or quantity_of(text, number, limit)


def _number(text: str, start: int, end: int, language: str | None) -> Number | None:
    if language is None or language in POINT_FOR_DECIMALS:
        return number_alone(text, start, end)
    if m := _GROUPS_APART.match(text, end):
        end = m.end() if end - start <= 3 else end
    raw = _SPACES.sub("", text[start:end])
    if len(raw) > LONGEST_DIGITS:
        return None
    if _GROUPS.fullmatch(raw):
        return Number(start, end, Decimal(raw.replace(".", "").replace(",", ".")))
    if not _COMMA.fullmatch(raw):
        return None
    return Number(start, end, Decimal(raw.replace(",", ".")), bare=text[start:end].isdecimal())


def _is_day(text: str, end: int, number: Number) -> bool:
    """Whether the name of a month follows: "3. Mai", "3 de mayo"."""
    m = _OF_MONTH.match(text, end) if number.value <= _LONGEST_MONTH else None
    return m is not None and m[1].lower() in MONTHS


def told_in(figures: Iterable[Figure], language: str | None) -> Iterable[Figure]:
    """The figures, without what they count where little words of the language show that it is no noun phrase."""
    if language in ("en", None):
        return figures
    little = FUNCTION_WORDS.get(language, frozenset())
    return [replace(figure, counts=None) if _strays(figure, little) else figure for figure in figures]


def _strays(figure: Figure, little: frozenset[str]) -> bool:
    words = (figure.counts or "").lower().split()
    return not little.isdisjoint(words[:1] + words[-1:])


def _may_be_scale(text: str, end: int, limit: int) -> bool:
    m = _WORD.match(text, end, limit)
    word = m[1].lower() if m else ""
    return word.startswith(LIKE_SCALES) and not word.startswith(UNLIKE_SCALES)


def _of_currency(text: str, number: Number, limit: int) -> Quantity | None:
    """An amount whose currency stands behind "of": "45 milions d'euros"."""
    m = _OF.match(text, number.end, limit)
    after = currency_after(text, m.end(), limit, number) if m else None
    return Quantity(number.start, after[0], number.value, after[1], "money", number) if after else None
