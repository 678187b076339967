"""The unit of measure behind a number."""

import re

from digests.figures.numbers import Number
from digests.words.en.number_company import MORE_OF_A_UNIT
from digests.words.en.unit_symbols import UNIT_SYMBOLS
from digests.words.en.units import DURATIONS, UNIT_PHRASES, UNIT_WORDS

_WORD = re.compile(
    r"([ \u00a0\u2009\u202f-]| - )?((?:[°º%％]|[A-Za-zµμ]|(?<=[A-Za-z])(?:[/²³.]|[23](?!\w)))+)"
)
_PHRASE = re.compile(r"[ \u00a0-]([A-Za-z.]+)[ \u00a0-]([A-Za-z]+)(?:[ \u00a0-]([A-Za-z]+))?")
PHRASE_OPENERS = frozenset(phrase.split()[0] for phrase in UNIT_PHRASES)
"""First words of the units that have several."""

_SPACED_LETTERS = frozenset(("m", "g", "W", "C", "F"))
"""One-letter symbols that news also write apart from the number; others would take in initials and articles."""
CLOSE_ONLY = frozenset(("in", "pc", "mi", "t", "ha", "ms"))
"""Symbols that are another word where they stand apart from the number."""

_NO_UNIT = frozenset('.,;:!?)\n"”')


def unit_after(text: str, number: Number, end: int, limit: int) -> tuple[int, str] | None:
    """Where the unit that follows `end` ends, and its singular name; None when there is none."""
    following = text[end : end + 1]
    if following == "%":
        return end + 1, "percent"
    m = _WORD.match(text, end, limit) if following not in _NO_UNIT else None
    if m is None:
        return None
    if m[2] in MORE_OF_A_UNIT and m[1] == " ":
        m = _WORD.match(text, m.end(), limit) or m
    if m[2].lower() in PHRASE_OPENERS and (found := phrase_after(text, m.start(), limit)):
        return found
    return _word(text, m, number)


def phrase_after(text: str, end: int, limit: int) -> tuple[int, str] | None:
    """Where the unit of several words that follows `end` ends, and its name; None when there is none."""
    m = _PHRASE.match(text, end, limit)
    if m is None:
        return None
    two = f"{m[1]} {m[2]}".lower()
    if m[3] and (name := UNIT_PHRASES.get(f"{two} {m[3]}".lower())):
        return m.end(3), name
    return (m.end(2), UNIT_PHRASES[two]) if two in UNIT_PHRASES else None


def _word(text: str, m: re.Match[str], number: Number) -> tuple[int, str] | None:
    word, gap = m[2].rstrip("./"), m[1] or ""
    end = m.start(2) + len(word)
    if text[end : end + 1] in ("'", "’") and gap == "" and len(word) < 3:
        return None
    name = UNIT_WORDS.get(word.lower())
    if name and (gap or len(word) > 1):
        return None if _is_ordinal(text, word, end, gap, number) else (end, name)
    name = UNIT_SYMBOLS.get(word) or _of_two(word)
    if name is None or (gap and not _may_stand_apart(word)):
        return None
    return end, name


def _of_two(word: str) -> str | None:
    """The unit of two symbols with a stroke between them: "g/km"."""
    above, _, below = word.partition("/")
    over, under = UNIT_SYMBOLS.get(above), UNIT_SYMBOLS.get(below) or UNIT_WORDS.get(below)
    return f"{over} per {under}" if over and under else None


def _is_ordinal(text: str, word: str, end: int, gap: str, number: Number) -> bool:
    """Whether "second" is one in a row and no unit of time ("two second places")."""
    if word.lower() != "second" or number.value == 1:
        return False
    return text[end : end + 1] == "-" or (number.spelled and gap != "-")


def _may_stand_apart(word: str) -> bool:
    return word in _SPACED_LETTERS or not word.isalpha() or (len(word) > 1 and word not in CLOSE_ONLY)


def is_duration(unit: str | None) -> bool:
    """Whether the unit measures time."""
    return unit in DURATIONS
