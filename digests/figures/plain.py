"""Numbers that are plainly no figures: most years, and most of the words "one", told without a closer look."""

from digests.figures.company import NOTHING, unit_close
from digests.figures.joining import CONNECTOR
from digests.figures.surroundings import WORD_AFTER
from digests.model import Span
from digests.words.currencies import CODES, PREFIXES
from digests.words.en.figure_cues import ONE_COUNTS
from digests.words.en.lookalike_cues import YEAR_OPENERS

_FIRST, _LAST = "1500", "2199"
_OPENERS = frozenset(word for word in YEAR_OPENERS if word.upper() not in PREFIXES.keys() | CODES)
_REACH = max(map(len, _OPENERS)) + 3
_LETTERS = frozenset("abcdefghijklmnpqrtuvwxyz")
"""What the word before may end with: "to" and "minus" do not."""


def is_plainly_none(text: str, start: int, end: int, sentence: Span) -> bool:
    """Whether the atom at `start:end` is surely no figure; what is not sure takes the closer look of all guards."""
    if end - start == 4:
        surely = _is_year(text, start, end, sentence.start)
    else:
        surely = (
            end - start == 3 and text.startswith("one", start) and _is_pronoun(text, start, end, sentence)
        )
    return surely and _is_single(text, end, sentence.end)


def _is_year(text: str, start: int, end: int, limit: int) -> bool:
    """Whether four digits stand behind a word like "in"."""
    written = text[start:end]
    if not (_FIRST <= written <= _LAST and written.isdecimal() and text[start - 1].isspace()):
        return False
    before = text[max(limit, start - _REACH) : start].split()
    return bool(before) and before[-1].lower() in _OPENERS


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
