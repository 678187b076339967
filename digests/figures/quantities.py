"""A number with its currency or unit: what a figure is made of."""

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from digests.figures.company import unit_close
from digests.figures.money import currency_after, currency_before, singular
from digests.figures.numbers import Number
from digests.figures.numerals import number_alone, number_at
from digests.figures.units import unit_after
from digests.words.currencies import COIN_OF
from digests.words.en.counted_nouns import PLURALS
from digests.words.en.numbers import SCALE_LETTERS, SCALE_SPELLINGS
from digests.words.en.units import UNIT_WORDS

Family = Literal["money", "percent", "measure", "ratio", "count"]

_LETTERS = re.compile(r"([ \u00a0]?)(k|K|m|M|b|B|T|cr)\b(?![’'./&-][A-Za-z])")
_SCALE = re.compile(r" (million|billion|trillion)\b")
_NOUN_AFTER = re.compile(r"[ -]([A-Za-z]+)(?: ([A-Za-z]+))?")
_OTHER_END = re.compile(r"(?:[-–—]| to )[0-9.]{1,6}[mb]\b")
_MINUS = re.compile(r"(?:(?<![\w)/%％°º\"”’'€£$])[-−]|(?<!or )\b[Mm]inus )$")
_MAY_BE_MINUS = frozenset("-− ")
_OF_A = re.compile(r" (?:of )?an?\b")
_UNIT_AND = re.compile(r"\b(?:an?|one) ([a-z]+) and a $")
_AND_A_HALF = re.compile(r" and a half\b(?! [a-z]+s\b)")
_SPACED_GROUPS = re.compile(r"(?: [0-9]{3})+(?![0-9.,])")


class Quantity(NamedTuple):
    """A number at `start:end` with currency or unit; `unit` is "count" where it has neither."""

    start: int
    end: int
    value: Decimal
    unit: str
    family: Family
    number: Number


def quantity_at(text: str, start: int, end: int, limit: int) -> Quantity | None:
    """The quantity that begins with the atom at `start:end`; None when no number does."""
    unit = unit_close(text, end, limit)
    number = number_alone(text, start, end) if unit else None
    if unit and number and not number.comma:
        return _negative(text, _followed(text, number, *unit))
    if unit is None and (number := _in_millions(text, start, end, limit)):
        unit = unit_close(text, number.end, limit)
        if unit and not number.comma:
            return _negative(text, _followed(text, number, *unit))
    number = number_at(text, start, end, limit)
    return quantity_of(text, number, limit) if number else _half_more(text, start, end)


def quantity_of(text: str, number: Number, limit: int) -> Quantity | None:
    """The quantity of a number with the currency or unit around it; None when it is part of a word."""
    found = _money(text, number, limit) or _measured(text, number, limit) or _counted(text, number, limit)
    if found is None or (number.comma and found.family == "count"):
        return None
    return _negative(text, found)


def _in_millions(text: str, start: int, end: int, limit: int) -> Number | None:
    """The number of digits before the commonest scale words."""
    m = _SCALE.match(text, end, limit) if text[start].isdecimal() else None
    number = number_alone(text, start, end) if m else None
    if m is None or number is None:
        return None
    scale = SCALE_SPELLINGS[m[1]]
    return Number(number.start, m.end(), number.value * scale, scale, comma=number.comma)


def _followed(text: str, number: Number, end: int, unit: str) -> Quantity:
    """The quantity of a number whose unit is known: an amount all the same where a currency stands in front."""
    if before := currency_before(text, number):
        return Quantity(before[0], number.end, number.value, before[1], "money", number)
    return Quantity(number.start, end, number.value, unit, _family(unit), number)


def _family(unit: str) -> Family:
    if unit == "count":
        return "count"
    return "percent" if unit in ("percent", "percentage point") else "measure"


def _money(text: str, number: Number, limit: int) -> Quantity | None:
    before = currency_before(text, number)
    if before:
        number = _regrouped(text, number, limit)
        number = _lettered(text, number, limit, 1)
        end = number.end
        if (after := currency_after(text, end, limit, number)) and after[1] in (before[1], "USD"):
            end = after[0]
        return Quantity(before[0], end, number.value, before[1], "money", number)
    if after := currency_after(text, number.end, limit, number):
        return _worth(number.start, after[0], number.value, after[1], number)
    lettered = _lettered(text, number, limit, 0)
    if lettered is not number and (after := currency_after(text, lettered.end, limit, lettered)):
        return _worth(number.start, after[0], lettered.value, after[1], lettered)
    return None


def _worth(start: int, end: int, value: Decimal, unit: str, number: Number) -> Quantity:
    """An amount in its currency, also when it is told in coins whose name says whose: 7.5 pence are 0.075 GBP."""
    if whose := COIN_OF.get(unit):
        return Quantity(start, end, value / 100, whose, "money", number)
    return Quantity(start, end, value, unit, "money", number)


def _regrouped(text: str, number: Number, limit: int) -> Number:
    """The number with the groups of three digits that plain spaces part from it ("R2 300")."""
    m = _SPACED_GROUPS.match(text, number.end, limit) if number.bare and number.value < 1000 else None
    if m is None:
        return number
    return Number(number.start, m.end(), Decimal(text[number.start : m.end()].replace(" ", "")[-20:]))


def _half_more(text: str, start: int, end: int) -> Quantity | None:
    """The quantity of "an hour and a half", found by its last word."""
    m = _UNIT_AND.search(text, max(0, start - 24), start) if text[start:end] == "half" else None
    unit = UNIT_WORDS.get(m[1]) if m else None
    if m is None or unit is None:
        return None
    number = Number(m.start(), end, Decimal("1.5"), spelled=True)
    return Quantity(m.start(), end, number.value, unit, "measure", number)


def _lettered(text: str, number: Number, limit: int, gap: int) -> Number:
    """The number with the scale letter worked in that follows it, at most `gap` spaces away."""
    m = _LETTERS.match(text, number.end, limit)
    if m is None or number.spelled or number.scale > 1 or len(m[1]) > gap:
        return number
    scale = SCALE_LETTERS[m[2]]
    return Number(number.start, m.end(), number.value * scale, scale)


def _measured(text: str, number: Number, limit: int) -> Quantity | None:
    if text[number.end : number.end + 1] in ("m", "M", "b", "B") and _counts_things(text, number, limit):
        number = _lettered(text, number, limit, 0)
    part_of = _OF_A.match(text, number.end, limit) if number.share else None
    found = unit_after(text, number, part_of.end() if part_of else number.end, limit)
    if found is None:
        return None
    end, unit = found
    value = number.value
    if m := _AND_A_HALF.match(text, end, limit):
        end, value = m.end(), value + Decimal("0.5")
    return Quantity(number.start, end, value, unit, _family(unit), number)


def _counts_things(text: str, number: Number, limit: int) -> bool:
    """Whether the letter close to the number stands for a million: a unit or a plural follows it."""
    letters = _LETTERS.match(text, number.end, limit)
    end = letters.end() if letters else number.end
    if other := _OTHER_END.match(text, end, limit):
        end = other.end()
    m = _NOUN_AFTER.match(text, end, limit) if letters else None
    if m is None:
        return False
    words = [w.lower() for w in m.groups() if w]
    return words[0] in UNIT_WORDS or any(w in PLURALS or (singular(w) != w) for w in words)


def _counted(text: str, number: Number, limit: int) -> Quantity | None:
    number = _lettered(text, number, limit, 0)
    following = text[number.end : number.end + 1]
    if following.isalnum() and number.end < limit:
        return None
    family: Family = "ratio" if number.share else "count"
    return Quantity(number.start, number.end, number.value, family, family, number)


def _negative(text: str, quantity: Quantity) -> Quantity:
    close = text[quantity.start - 1 : quantity.start]
    if close not in _MAY_BE_MINUS or (close == " " and text[quantity.start - 2 : quantity.start - 1] != "s"):
        return quantity
    m = _MINUS.search(text, max(0, quantity.start - 7), quantity.start)
    return quantity if m is None else quantity._replace(start=m.start(), value=-quantity.value)
