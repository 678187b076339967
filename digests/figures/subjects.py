"""Nouns in front of a figure: "a reported cost of $32m", "Turnout was 57 per cent", "cut prices by 5%"."""

from digests.figures.counting import is_noun
from digests.words.en.counted_nouns import (
    AROUND_A_HEAD,
    DETERMINERS,
    DIMENSIONS,
    IRREGULAR_PASTS,
    LEVELS,
    PERIODS,
    PREPOSITIONS_OF_LEVEL,
    RELATIVES,
    STOPS,
)
from digests.words.en.figure_cues import CHANGES, COLLECTING
from digests.words.en.number_company import PHRASE_LINKS

_MAY_PASS = CHANGES | LEVELS | PREPOSITIONS_OF_LEVEL | PERIODS | {"worth", "for"}
_AMOUNTS = frozenset(("cents", "pence", "million", "billion", "euros", "dollars", "pounds", "yen"))
_REACH = 90
_LONGEST = 5


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
    if not passed:
        return None
    if at > 0 and words[at] in RELATIVES:
        at -= 1  # "a sack, which costs £5"
    if _is_rate(words, at) or ("from" in words[at + 1 :] and words[at + 1].endswith("ing")):
        return None
    return _phrase_ending(text, start, words, at if directly else _head(words, at))


def _is_rate(words: list[str], at: int) -> bool:
    """Whether the word only says how the figure before is reckoned: "7 pence a share, up from", "$2 per share"."""
    before = words[at - 1].lower() if at > 0 else ""
    if before in ("per", "each"):
        return True
    amount = words[at - 2].lower() if at > 1 else ""
    return before in ("a", "an") and (
        words[at].endswith(",") or amount[-1:].isdecimal() or amount in _AMOUNTS
    )


def _head(words: list[str], at: int) -> int:
    """Where the noun ends that is measured: in front of a preposition and its article ("the sea off the cape")."""
    for back in range(at - 1, max(at - 4, 0), -1):
        word = words[back].lower()
        if word in ("a", "an", "the"):
            before = words[back - 1].lower()
            return back - 2 if before in AROUND_A_HEAD and back > 1 and _names(words[back - 2]) else at
        if not word.isalpha():
            return at
    return at


def _names(word: str) -> bool:
    """Whether the word may be a noun, by what it is not."""
    lower = word.lower()
    return lower.isalpha() and not (
        lower in STOPS or lower in DETERMINERS or lower in LEVELS or _is_verb(lower)
    )


def noun_before_of(text: str, sentence_start: int, start: int, taken: int) -> str | None:
    """The noun phrase in front of "of" and a figure: "a reported cost of $32m"."""
    words = _words(text, sentence_start, start)
    at = len(words) - 1 - taken
    if at > 1 and words[at].lower() == "between":
        at -= 1
    if at < 1 or words[at].lower() != "of":
        return None
    return _phrase_ending(text, start, words, at - 1)


def _words(text: str, sentence_start: int, start: int) -> list[str]:
    reach = max(sentence_start, start - _REACH)
    words = text[reach:start].split()
    cut = reach > sentence_start and not text[reach - 1].isspace()
    return words[1:] if cut else words


def may_pass(word: str) -> bool:
    """Whether a lower-case word may ever stand between a noun and the figure that measures it."""
    return word in _MAY_PASS or word.endswith("ly")


def _passes(words: list[str], at: int, nearest: int) -> bool:
    """Whether the word may stand between a noun and the figure that measures it."""
    word = words[at].lower()
    if word == "worth":
        return at == nearest
    if word == "for":
        return at > 0 and words[at - 1].lower() in LEVELS
    if word in COLLECTING:
        return False
    if word in PERIODS:
        return at > 0 and words[at - 1].lower() in ("this", "last")
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
        if lower in PHRASE_LINKS and first == at + 1 and not linked and last > at and at > 0:
            if _is_rate(words, at - 1):
                break
            linked = True
        elif closed or _stem(lower) in STOPS or lower in DETERMINERS or (at != last and _acts(words, at)):
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
    return any(word.islower() and word not in PHRASE_LINKS for word in words)


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


def _acts(words: list[str], at: int) -> bool:
    """Whether the word is a verb: by its kind, or by its ending where no article makes it an attribute."""
    word = words[at].lower()
    if _is_verb(word) or word in IRREGULAR_PASTS:
        return True
    if not word.endswith(("ed", "ing")) or "-" in word or is_noun(word):
        return False
    if word.endswith("ing"):
        return words[at + 1].lower() in PHRASE_LINKS
    return at == 0 or words[at - 1].lower() not in DETERMINERS


def _is_verb(word: str) -> bool:
    return word in LEVELS or (word in CHANGES and word.endswith(("ed", "ing")))
