"""People's names as they are asked for: case and accents folded, surnames, parts, near spellings."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches

_SEPARATORS = re.compile(r"[^\w’']+")
_POSSESSIVE = re.compile(r"['’]s?$")
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "obe", "mbe", "cbe"})
_UNFOLDED = str.maketrans(
    {"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "’": "'"}
)

_LONGEST_NAME = 200
"""In characters, also folded, which makes eighteen of one in Arabic: PostgreSQL indexes at most 2,704 bytes."""

_MAYBE_COMBINING = re.compile("[\u0300-\U0010ffff]+")


def folded(text: str) -> str:
    """The text in lower case and without accents, for comparing."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold().translate(_UNFOLDED))
    return _MAYBE_COMBINING.sub(_without_combining, parts)


def _without_combining(run: re.Match[str]) -> str:
    return "".join(c for c in run[0] if not unicodedata.combining(c))


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name; hyphenated parts count as words, a possessive ending does not."""
    plain = folded(name)
    words = _SEPARATORS.split(plain)
    if "'" in plain or "’" in plain:
        words = [_POSSESSIVE.sub("", word) for word in words]
    return tuple(filter(None, words))


def matches(asked: str, name: str) -> bool:
    """Whether the name has the words asked for, in their order, the last perhaps only begun."""
    wanted, words = name_words(asked), iter(name_words(name))
    if not wanted:
        return False
    return all(any(word == part for word in words) for part in wanted[:-1]) and any(
        word.startswith(wanted[-1]) for word in words
    )


def bears(asked: str, name: str) -> bool:
    """Whether every word asked for is a whole word of the name, in their order."""
    words = iter(name_words(name))
    wanted = name_words(asked)
    return bool(wanted) and all(any(word == part for word in words) for part in wanted)


def surname(name: str) -> str:
    """The last word of a name as it is written, without "Jr." and the like."""
    words = name.replace(",", " ").split()
    while len(words) > 1 and words[-1].strip(".").lower() in _GENERATIONS:
        words.pop()
    return words[-1] if words else name


def is_name(name: str) -> bool:
    """Whether it names somebody, as "a spokesman" does not, nor what is longer than any name."""
    if len(name) > _LONGEST_NAME or not (name[:1].isupper() or not name[:1].isascii()):
        return False
    return name.isascii() or len(folded(name)) <= _LONGEST_NAME


def nearest(asked: str, names: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """The names spelled most like what was asked for, in full or in one of their words, nearest first."""
    wanted = " ".join(name_words(asked))
    forms = {name: (" ".join(name_words(name)), *name_words(name)) for name in names}
    close = set(get_close_matches(wanted, {f for fs in forms.values() for f in fs}, n=20, cutoff=0.7))
    scored = [
        (max(SequenceMatcher(None, wanted, form).ratio() for form in found), name)
        for name, forms_of in forms.items()
        if (found := close.intersection(forms_of))
    ]
    return tuple(name for _, name in sorted(scored, key=lambda pair: (-pair[0], pair[1]))[:limit])
