"""Numbers in digits and words, without what they measure."""

import re
from decimal import Decimal

from digests.figures.numbers import Number, decimal_of, fraction
from digests.figures.spelled import CARDINALS, spelled
from digests.words.en.numbers import FRACTION_SIGNS, SCALE_SPELLINGS

LONGEST_DIGITS = 26
"""Longer runs of digits and separators are ids, and conversion of a million of them would take minutes."""


_GROUPED = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})(?:\.[0-9]+)?")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_POINTED = re.compile(r"[0-9]{1,3}(?:(?:\.[0-9]{3})+,[0-9]{1,2}|(?:\.[0-9]{3}){2,})")
_COMMA = re.compile(r"[0-9]{1,3},[0-9]{1,2}")
_SPACES = re.compile(r"[\u00a0\u2009\u202f]")

_NEXT_SCALE = re.compile(r"[ \u00a0\u2009\u202f-]?([A-Za-z]{2,11})\b")
_SLASH = re.compile(r"[/⁄]([0-9]{1,4})(?![0-9/])(?=([ -][a-z])?)")
_BOTTOMS = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100, 128, 1000))
_MIXED = re.compile(r"[ -]([1-9])[/⁄]([0-9]{1,2})(?![0-9/])|[ -]?([½¼¾⅓⅔⅛⅜])")


def number_at(text: str, start: int, end: int, limit: int) -> Number | None:
    """The number that begins with the atom, as far as it goes, but not beyond the limit."""
    first = text[start]
    if first in FRACTION_SIGNS:
        return fraction(start, end, *FRACTION_SIGNS[first])
    if first.isalpha():
        return spelled(text, start, end, limit)
    return _digits(text, start, end, limit)


def number_alone(text: str, start: int, end: int) -> Number | None:
    """The number of an atom that nothing behind it goes on; None where it is none, or takes a closer look."""
    raw = text[start:end]
    if raw[0].isdecimal():
        if len(raw) > LONGEST_DIGITS:
            return None
        if raw.isdecimal() and text[start - 1 : start] != ".":
            return Number(start, end, Decimal(raw), bare=True)
        return _written(text, start, end)
    value = CARDINALS.get(raw.lower())
    return None if value is None else Number(start, end, value, spelled=True)


def _digits(text: str, start: int, end: int, limit: int) -> Number | None:
    raw = text[start:end]
    if len(raw) > LONGEST_DIGITS:
        return None
    if slash := _SLASH.match(text, end, limit):
        return _fraction(start, slash.end(), raw, slash[1]) if slash[2] else None
    number = _written(text, start, end)
    return None if number is None else _scaled(text, number, limit)


def _written(text: str, start: int, end: int) -> Number | None:
    """The number that digits, points, commas and spaces make by themselves."""
    raw = text[start:end]
    if text[start - 1 : start] == "." and not text[max(0, start - 2) : start - 1].isalnum():
        start, raw = start - 1, "0." + raw
    if raw.isdecimal():
        return Number(start, end, Decimal(raw), bare=True)
    comma = False
    if _PLAIN.fullmatch(raw):
        value = Decimal(raw)
    elif _GROUPED.fullmatch(raw):
        value = Decimal(raw.replace(",", ""))
    elif _SPACES.search(raw):
        joined = _SPACES.sub("", raw).replace(",", ".")
        if not _PLAIN.fullmatch(joined):
            return None
        value = Decimal(joined)
    elif _POINTED.fullmatch(raw) or _COMMA.fullmatch(raw):
        value, comma = Decimal(raw.replace(".", "").replace(",", ".")), True
    else:
        return None
    return Number(start, end, value, comma=comma)


def _fraction(start: int, end: int, top: str, bottom: str) -> Number | None:
    """The fraction of two runs of digits; None for what is more likely a date or a score."""
    if not top.isdecimal() or len(top) > 2 or int(bottom) not in _BOTTOMS or not 0 < int(top) < int(bottom):
        return None
    return fraction(start, end, int(top), int(bottom))


def _scaled(text: str, number: Number, limit: int) -> Number:
    """The number times the scale words that follow it, and with the half that may be added."""
    if mixed := _MIXED.match(text, number.end, limit):
        return _mixed(text, number, mixed, limit)
    value, scale, end = number.value, 1, number.end
    for _ in range(3):
        m = _NEXT_SCALE.match(text, end, limit)
        factor = SCALE_SPELLINGS.get(m[1].lower()) if m else None
        if m is None or factor is None:
            break
        scale, end = scale * factor, m.end()
    if scale == 1:
        return number
    return Number(number.start, end, value * scale, scale, number.spelled, comma=number.comma)


def _mixed(text: str, number: Number, mixed: re.Match[str], limit: int) -> Number:
    top, bottom = FRACTION_SIGNS[mixed[3]] if mixed[3] else (int(mixed[1]), max(int(mixed[2]), 1))
    if top >= bottom or not number.bare:
        return number
    return _scaled(text, Number(number.start, mixed.end(), number.value + decimal_of(top, bottom)), limit)
