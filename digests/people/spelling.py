"""The words of a name as they are compared: without accents, suffix and nickname."""

import unicodedata

from digests.people.names import Mention
from digests.people.tokens import Tokens
from digests.words.en.offices import LETTERS_AFTER_NAMES, OFFICES_AFTER_NAMES

_LETTERS = LETTERS_AFTER_NAMES | OFFICES_AFTER_NAMES
_PLAIN = str.maketrans("ıøØłŁđĐ’", "ioOlLdD'")
"""Letters that are no base letter with a mark, and what they are written as without it."""

_NO_PART = frozenset("\"'S,")
"""Classes of marks and suffixes, which are no part of a name."""


def name_words(tokens: Tokens, mention: Mention) -> tuple[str, ...]:
    """The words of a name without accents, suffix and nickname: ("Juan", "Mendes") of Juan "Chico" Mendes Jr."""
    if mention.end - mention.name == 1:
        word = tokens.words[mention.name]
        return (word if word.isascii() else unaccented(word),)
    words, codes = tokens.words[mention.name : mention.end], tokens.classes[mention.name : mention.end]
    named = words if _NO_PART.isdisjoint(codes) else _without_nickname(words, codes)
    if _LETTERS.isdisjoint(named) and "".join(named).isascii():  # true of most names
        return tuple(named or words)
    kept = [word if word.isascii() else unaccented(word) for word in named if word not in _LETTERS]
    return tuple(kept or words)


def _without_nickname(words: list[str], codes: str) -> list[str]:
    """The words of a name that stand neither in marks nor after it as a suffix."""
    kept: list[str] = []
    nickname = False
    for word, code in zip(words, codes, strict=True):
        if code in "\"'":
            nickname = not nickname
        elif not nickname and code not in "S,":
            kept.append(word)
    return kept


def unaccented(word: str) -> str:
    """A word in plain letters, as papers without accents write it: "Erdogan"."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word.translate(_PLAIN))
    return unicodedata.normalize("NFC", "".join(part for part in parts if not unicodedata.combining(part)))


def lowered(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words in small letters: a particle opens a sentence with a capital."""
    return tuple(map(str.lower, words))
