"""What two texts have in common, as far as ranking needs to know."""

import re

SAME_WORDS = 0.8
"""Two quotes that share this part of the shorter one's words say the same thing."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[$€£¥₹%]")
_LONG_WORD = re.compile(r"\w{4,}")
_WORDS_APART = bytes(
    code if code < 128 and (chr(code).isalnum() or code == 95) else 32 for code in range(256)
)
"""For ASCII: letters, digits and the underscore as they are, spaces for all others."""


def holds_word(folded: str, word: str) -> bool:
    """Whether a case folded text holds a long word as a whole one; for a few words cheaper than all its words are."""
    at = folded.find(word)
    while at >= 0:
        end = at + len(word)
        if not (_goes_on(folded[at - 1 : at]) or _goes_on(folded[end : end + 1])):
            return True
        at = folded.find(word, at + 1)
    return False


def _goes_on(beside: str) -> bool:
    return beside.isalnum() or beside == "_"


def long_words(text: str) -> frozenset[str]:
    """The words of four letters and more, case folded: what texts about one thing share."""
    if text.isascii():  # takes half of the pattern's time
        words = text.lower().encode().translate(_WORDS_APART).decode().split()
        return frozenset([word for word in words if len(word) > 3])
    return frozenset(_LONG_WORD.findall(text.casefold()))


def words(text: str) -> tuple[str, ...]:
    """The words of a text in order, case folded, without the marks between them but those of money and percent."""
    return tuple([word.replace("’", "'") for word in _WORD.findall(text.casefold())])


def repeats(said: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two quotes of these words say the same thing."""
    return bool(said and other) and len(said & other) >= SAME_WORDS * min(len(said), len(other))
