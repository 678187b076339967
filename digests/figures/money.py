"""The currency of a number, from the signs, letters and names around it."""

import re
from decimal import Decimal

from digests.figures.numbers import Number
from digests.words.currencies import (
    BY_COUNTRY,
    CODES,
    COINS,
    COUNTRY_BEFORE_SIGN,
    NAMES,
    ONE_LETTER_PREFIXES,
    PREFIXES,
    SIGN_BEFORE_COUNTRY,
    SIGNS,
)
from digests.words.en.number_company import AFTER_WON, MONEY_LIKE_WORDS, PAYING

_SIGN_CLASS = re.escape("".join(SIGNS))
_SIGNED = re.compile(rf"(?:(?<![A-Za-z])([A-Za-z.]{{1,4}}) ?)?([{_SIGN_CLASS}]) ?$")
_SIGN_COUNTRY = re.compile(r"\$(?:US|NZ|HK|A|C) ?$")
_LETTERS = re.compile(r"(?<![\w$&-])([A-Za-z]{1,3}=?)(\.?[ \u00a0]?)$")
_SPACES = frozenset(" \u00a0")
_BEHIND_LETTERS = ".= \u00a0\n"
COUNTRY_WORDS = frozenset(country for country, _ in BY_COUNTRY) | {
    "new",
    "hong",
    "south",
    "sri",
    "us",
    "u.s.",
}
"""With what the names of currencies begin that need a country: "Canadian dollars"."""

_AFTER = re.compile(r"[ \u00a0-]?([A-Za-złčöé.]{1,12})(?:[ -]([A-Za-z]{2,10}))?(?:[ -]([A-Za-z]{2,10}))?")
_SIGN_AFTER = re.compile(r"[ \u00a0\u202f]?([€£₽₴₫¢]|zł|Kč)(?![0-9])")
_SIGNS_AFTER = frozenset("€£₽₴₫¢zK")
_NO_CURRENCY = frozenset(("", "%", ".", ",", ")", ";", ":", "\n"))
_MONEY_CUES = re.compile(rf"\b(?:{PAYING})\b")


def currency_before(text: str, number: Number) -> tuple[int, str] | None:
    """Where the currency in front of the number starts, and its ISO 4217 code."""
    start = number.start
    close = text[start - 1 : start]
    if close in _SPACES:
        close = text[start - 2 : start - 1]
    head = text[max(0, start - 8) : start]
    if close in SIGNS:
        m = _SIGNED.search(head)
        return _signed(m, start - len(head)) if m else None
    if head[-5:].islower() and "kr" not in head:
        return None
    if not head.rstrip(_BEHIND_LETTERS)[-1:].isalpha():
        return None
    if m := _SIGN_COUNTRY.search(head):
        return start - len(m[0]), SIGN_BEFORE_COUNTRY[m[0].strip()]
    m = _LETTERS.search(head)
    return _lettered(text, m, start - len(head), number) if m else None


def _signed(m: re.Match[str], offset: int) -> tuple[int, str]:
    code = None
    if (
        m[1] and m[1][0].isupper() and (m[1] != "A" or m.end(1) == m.start(2))
    ):  # "A $5 fee" is no Australian one
        code = COUNTRY_BEFORE_SIGN.get((m[1] + m[2]).upper())
    return (offset + m.start(), code) if code else (offset + m.start(2), SIGNS[m[2]])


def _lettered(text: str, m: re.Match[str], offset: int, number: Number) -> tuple[int, str] | None:
    letters, gap = m[1], m[2]
    if letters in CODES:
        return offset + m.start(), letters
    if letters in ONE_LETTER_PREFIXES and (gap or not _like_money(text, number, letters)):
        return None
    if letters == letters.lower() and letters != "kr":
        return None
    code = PREFIXES.get(letters.upper())
    return (offset + m.start(), code) if code else None


def _like_money(text: str, number: Number, letter: str) -> bool:
    """Whether a number behind a single letter is an amount, and no road or model ("R75", "N900")."""
    if number.scale > 1 or not number.bare or text[number.end : number.end + 1] in ("m", "b", "k"):
        return True
    return letter == "R" and (number.value >= 100 or number.end - number.start < 2)


def currency_after(text: str, end: int, limit: int, number: Number) -> tuple[int, str] | None:
    """Where the currency behind the number ends, and its ISO 4217 code, or the coin's or shared name."""
    if text[end : end + 1] in _NO_CURRENCY:
        return None
    following = text[end : end + 2].lstrip()[:1]
    if following in _SIGNS_AFTER and (m := _SIGN_AFTER.match(text, end, limit)):
        return m.end(), SIGNS.get(m[1]) or COINS.get(m[1]) or NAMES[m[1].lower()]
    m = _AFTER.match(text, end, limit)
    if m is None:
        return None
    first = m[1].rstrip(".")
    if first in CODES:
        return m.start(1) + len(first), first
    lower = first.lower()
    return _named(m, lower, number) or _coin(m, lower, number) or _pounds(text, m, lower, number)


def _named(m: re.Match[str], lower: str, number: Number) -> tuple[int, str] | None:
    if code := NAMES.get(lower) or NAMES.get(singular(lower)):
        if singular(lower) in MONEY_LIKE_WORDS and not _credible(m, lower, number):
            return None
        return m.start(1) + len(lower), code
    if lower not in COUNTRY_WORDS:
        return None
    for group in (2, 3):
        name = singular((m[group] or "").lower())
        if name in NAMES or name == "pound":
            country = m[group - 1].lower().rstrip(".")
            return m.end(group), BY_COUNTRY.get((country, name)) or NAMES.get(name, "GBP")
    return None


def _credible(m: re.Match[str], lower: str, number: Number) -> bool:
    """Whether a name that is also an English word means money: "1,000 won", but not "11 won the cup"."""
    following = (m[2] or "").lower()
    large = number.value >= 100 or lower.endswith("s")
    return large and following not in AFTER_WON


def _coin(m: re.Match[str], lower: str, number: Number) -> tuple[int, str] | None:
    name = COINS.get(singular(lower))
    if name is None or (lower == "p" and (number.spelled or m[1] not in ("p", "p."))):
        return None
    return m.start(1) + len(m[1].rstrip(".")), name


def _pounds(text: str, m: re.Match[str], lower: str, number: Number) -> tuple[int, str] | None:
    """Pounds as money: with a scale, "sterling" or a word of paying near by; else they are a weight."""
    if lower not in ("pound", "pounds", "quid"):
        return None
    if (m[2] or "").lower() == "sterling":
        return m.end(2), "GBP"
    before = text[max(0, number.start - 60) : number.start]
    if lower == "quid" or number.scale >= Decimal(10**6) or _MONEY_CUES.search(before):
        return m.start(1) + len(lower), "GBP"
    return None


def singular(word: str) -> str:
    """The word without the s of a plural."""
    return word[:-1] if len(word) > 3 and word[-1] == "s" and word[-2] != "s" else word
