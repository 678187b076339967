"""Nouns in front of a figure: "a reported cost of $32m", "Turnout was 57 per cent", "cut prices by 5%"."""

import re

from digests.words.en.counted_nouns import DETERMINERS, DIMENSIONS, LEVELS, PREPOSITIONS_OF_LEVEL, STOPS
from digests.words.en.figure_cues import CHANGES

_REACH = 120
_WORD = re.compile(r"\S+")
_LONGEST = 5
_LINKS = frozenset(("of", "in", "for"))


def subject_before(
    text: str, sentence_start: int, start: int, taken: int, *, directly: bool = False
) -> str | None:
    """The noun phrase in front of a verb of change or level, or of its preposition; None when there is none.

    `directly`: the noun may also stand right in front of the figure.
    """
    words = _words(text, sentence_start, start)
    at = len(words) - 1 - taken
    passed = directly
    while at >= 0 and _passes(words[at][0].lower()):
        passed = True
        at -= 1
    return _phrase_ending(text, words, at) if passed else None


def noun_before_of(text: str, sentence_start: int, start: int, taken: int) -> str | None:
    """The noun phrase in front of "of" and a figure: "a reported cost of $32m"."""
    words = _words(text, sentence_start, start)
    at = len(words) - 1 - taken
    if at < 1 or words[at][0].lower() != "of":
        return None
    return _phrase_ending(text, words, at - 1)


def _words(text: str, sentence_start: int, start: int) -> list[tuple[str, int, int]]:
    reach = max(sentence_start, start - _REACH)
    return [(m[0], m.start(), m.end()) for m in _WORD.finditer(text, reach, start)]


def _passes(word: str) -> bool:
    """Whether the word may stand between a noun and the figure that measures it."""
    return word in CHANGES or word in LEVELS or word in PREPOSITIONS_OF_LEVEL or word.endswith("ly")


def _phrase_ending(text: str, words: list[tuple[str, int, int]], at: int) -> str | None:
    """The noun phrase whose last word is the one at that index; it may hold one "of", "in" or "for"."""
    last, first, linked = at, at + 1, False
    while at >= 0 and last - at < _LONGEST:
        word = words[at][0]
        lower = word.lower().lstrip("\"“‘'(")
        closed = word[-1] in ',;:.!?)"”' and at != last
        if lower in _LINKS and first == at + 1 and not linked and last > at and at > 0:
            linked = True
        elif closed or lower.strip(".,;:") in STOPS or lower in DETERMINERS or _is_verb(lower):
            break
        else:
            first = at
        at -= 1
        if word[0] in '"“‘(':
            break
    if first > last or words[last][0].lower().rstrip(",") in DIMENSIONS:
        return None
    found = text[words[first][1] : words[last][2]].strip(",;:\"“”‘'()")
    return found if found[:1].isalpha() else None


def _is_verb(word: str) -> bool:
    return word in LEVELS or (word in CHANGES and word.endswith(("ed", "ing")))
