"""Numbers that are plainly no figures: most years and days, and most words "one", told without a closer look."""

from digests.figures.company import NOTHING, unit_close
from digests.figures.counting import is_plural
from digests.figures.joining import CONNECTOR
from digests.figures.surroundings import WORD_AFTER
from digests.model import Span
from digests.words.currencies import CODES, PREFIXES
from digests.words.en.figure_cues import ONE_COUNTS, QUALIFIERS
from digests.words.en.lookalike_cues import MONTHS, YEAR_OPENERS

_FIRST, _LAST = "1500", "2199"
_LAST_DAY = 31
_MONEY = PREFIXES.keys() | CODES
_OPENERS = frozenset(word for word in YEAR_OPENERS if word.upper() not in _MONEY)
_MONTHS = frozenset(word for word in MONTHS if word.upper() not in _MONEY)
_REACH = 40
"""Characters in front of a number: more than the longest opener, month and qualifier have."""

_LETTERS = frozenset("abcdefghijklmnpqrtuvwxyz")
"""What the word before may end with: "to" and "minus" do not."""


def is_plainly_none(text: str, start: int, end: int, sentence: Span) -> bool:
    """Whether the atom at `start:end` is surely no figure; what is not sure takes the closer look of all guards."""
    length = end - start
    if length == 4:
        surely = _is_year(text, start, end, sentence)
    elif length < 3:
        surely = _is_day(text, start, end, sentence.start)
    else:
        surely = length == 3 and text.startswith("one", start) and _is_pronoun(text, start, end, sentence)
    return surely and _is_single(text, end, sentence.end)


def _is_year(text: str, start: int, end: int, sentence: Span) -> bool:
    """Whether four digits stand behind a word like "in", or where neither money nor many things are told."""
    written = text[start:end]
    if not (_FIRST <= written <= _LAST and written.isdecimal() and text[start - 1].isspace()):
        return False
    before = text[max(sentence.start, start - _REACH) : start]
    words = before.lower().split()
    if not words:
        return False
    if words[-1] in _OPENERS:
        return True
    if before[-2] != "," and (before[-2] not in _LETTERS or not before[-5:].islower() or "kr" in before[-8:]):
        return False
    if tuple(words[-1:]) in QUALIFIERS or tuple(words[-2:]) in QUALIFIERS:
        return False
    following = WORD_AFTER.match(text, end, sentence.end)
    return following is None or not is_plural(following[1].lower())


def _is_day(text: str, start: int, end: int, limit: int) -> bool:
    """Whether one or two digits stand behind the name of a month."""
    if start == limit or text[start - 1] != " ":
        return False
    first = text.rfind(" ", max(limit, start - _REACH), start - 1) + 1
    word = text[max(limit, first) : start - 1].lstrip("(")
    if not word[:1].isupper():
        return False
    written = text[start:end]
    return written.isdecimal() and int(written) <= _LAST_DAY and word.lower().strip(".,()") in _MONTHS


def _is_pronoun(text: str, start: int, end: int, sentence: Span) -> bool:
    """Whether "one" stands between words that leave it nothing to count, nor "to" it ("14 votes to one")."""
    before = text[max(sentence.start, start - 5) : start]
    if len(before) < 5 or not before.islower() or before[-1] != " " or before[-2] not in _LETTERS:
        return False
    if text[end : end + 1] == "-" or "kr" in text[start - 8 : start]:
        return False
    following = WORD_AFTER.match(text, end, sentence.end)
    return following is None or following[1].lower() not in ONE_COUNTS


def _is_single(text: str, end: int, limit: int) -> bool:
    """Whether neither a unit nor another number belongs to the number that ends there."""
    close = unit_close(text, end, limit)
    return close is not None and close[1] is NOTHING and CONNECTOR.match(text, end, limit) is None
