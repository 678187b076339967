"""Nouns in front of a figure: "a reported cost of $32m", "Turnout was 57 per cent", "cut prices by 5%"."""

from digests.words.en.counted_nouns import DETERMINERS, DIMENSIONS, LEVELS, PREPOSITIONS_OF_LEVEL, STOPS
from digests.words.en.figure_cues import CHANGES, COLLECTING

_REACH = 90
_LONGEST = 5
_LINKS = frozenset(("of", "in", "for", "on"))


def subject_before(
    text: str, sentence_start: int, start: int, taken: int, *, directly: bool = False
) -> str | None:
    """The noun phrase in front of a verb of change or level, or of its preposition; None when there is none.

    `directly`: the noun may also stand right in front of the figure.
    """
    words = _words(text, sentence_start, start)
    at = len(words) - 1 - taken
    passed = directly
    while at >= 0 and _passes(words, at, len(words) - 1 - taken):
        passed = True
        at -= 1
    return _phrase_ending(text, start, words, at) if passed else None


def noun_before_of(text: str, sentence_start: int, start: int, taken: int) -> str | None:
    """The noun phrase in front of "of" and a figure: "a reported cost of $32m"."""
    words = _words(text, sentence_start, start)
    at = len(words) - 1 - taken
    if at < 1 or words[at].lower() != "of":
        return None
    return _phrase_ending(text, start, words, at - 1)


def _words(text: str, sentence_start: int, start: int) -> list[str]:
    reach = max(sentence_start, start - _REACH)
    words = text[reach:start].split()
    cut = reach > sentence_start and not text[reach - 1].isspace()
    return words[1:] if cut else words


def _passes(words: list[str], at: int, nearest: int) -> bool:
    """Whether the word may stand between a noun and the figure that measures it."""
    word = words[at].lower()
    if word == "worth":
        return at == nearest
    if word == "for":
        return at > 0 and words[at - 1].lower() in LEVELS
    if word in COLLECTING:
        return False
    return word in CHANGES or word in LEVELS or word in PREPOSITIONS_OF_LEVEL or word.endswith("ly")


def _phrase_ending(text: str, start: int, words: list[str], at: int) -> str | None:
    """The noun phrase whose last word is the one at that index; it may hold one "of", "in" or "for"."""
    last, first, linked = at, at + 1, False
    while at >= 0 and last - at < _LONGEST:
        word = words[at]
        lower = word.lower().lstrip("\"“‘'(")
        closed = word[-1] in ',;:.!?)"”' and at != last
        if not lower[:1].isalnum() or lower in COLLECTING:
            break
        if lower in _LINKS and first == at + 1 and not linked and last > at and at > 0:
            linked = True
        elif closed or _stem(lower) in STOPS or lower in DETERMINERS or (_is_verb(lower) and at != last):
            break
        else:
            first = at
        at -= 1
        if word[0] in '"“‘(':
            break
    if first > last or words[last].lower().rstrip(",") in DIMENSIONS:
        return None
    found = _stretch(text, start, words, first, last).strip(",;:\"“”‘'()")
    return None if not found[:1].isalpha() or _is_clause(found) else found


def _is_clause(found: str) -> bool:
    """Whether a verb is likely between two names: "Lee leading Reed"."""
    words = found.split()
    if len(words) < 3 or not (words[0][0].isupper() and words[-1][0].isupper()):
        return False
    return any(word.islower() and word not in _LINKS for word in words)


def _stem(word: str) -> str:
    """The word without punctuation and without what an apostrophe adds: "it’s"."""
    return word.strip(".,;:").replace("’", "'").split("'")[0]


def _stretch(text: str, end: int, words: list[str], first: int, last: int) -> str:
    """The words from `first` to `last` as they stand in the text; `words` are all those in front of `end`."""
    stop = end
    for i in range(len(words) - 1, first - 1, -1):
        end = text.rindex(words[i], 0, end)
        stop = end + len(words[i]) if i == last else stop
    return text[end:stop]


def _is_verb(word: str) -> bool:
    return word in LEVELS or (word in CHANGES and word.endswith(("ed", "ing")))
