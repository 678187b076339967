"""The terms of an article: its words without endings and accents, and pairs of words that make a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from digests.words.en.dating import SAYS_WHEN
from digests.words.function_words import FUNCTION_WORDS

READ = 1000
"""Characters of an article's text that tell which story it is; what follows is background that stories share."""

_HEADLINE = 400
_LONGEST = 40
"""Characters of a headline, and of a word: hostile lengths cost nothing."""

_WORD = re.compile(
    r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]{1,2}"  # no spaces between words there: two letters are a term
    r"|[^\W_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+(?:[.'’][^\W_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]+)*"
)
_ACCENTS = re.compile("[\u0300-\u036f]+")
_STARTS_SENTENCE = re.compile(r"(?:^|[.!?:;\n\"“”‘(])\W*$")
_JOINS_NAMES = frozenset({" ", "-", " - "})
_POSSESSIVE = re.compile(r"['’]s?$")

_SAY_LITTLE = FUNCTION_WORDS["en"] | SAYS_WHEN
"""Words of no story. Other languages' little ones are found to be common soon enough; some of them ("die", "war") tell
a story in English."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How often each term stands in an article, and of which the case tells whether they are names.

    `cased` are those that stand somewhere else than at a sentence's start, `named` those of them with a capital.
    """

    counts: dict[str, int]
    cased: frozenset[str]
    named: frozenset[str]


def terms_of(headline: str, text: str) -> Terms:
    """The terms of a headline, which counts twice, and of the start of the text."""
    found: dict[str, int] = {}
    cased: set[str] = set()
    named: set[str] = set()
    for term, has_case, has_capital in _found(text[:READ]):
        found[term] = found.get(term, 0) + 1
        if has_case:
            cased.add(term)
            if has_capital:
                named.add(term)
    for term, _, _ in _found(headline[:_HEADLINE]):
        found[term] = found.get(term, 0) + 2
    return Terms(found, frozenset(cased), frozenset(named))


def _found(text: str) -> Iterator[tuple[str, bool, bool]]:
    """Each term of a text, whether its case tells anything, and whether it has a capital."""
    text = _without_accents(text)
    before, end = "", 0
    for match in _WORD.finditer(text):
        word = match.group()
        term = _stem(word[:_LONGEST].casefold())
        if not term:
            before = ""
            continue
        has_capital = word[0].isupper()
        between = text[end : match.start()]
        yield term, not has_capital or not _starts_sentence(between) or not word[1:].islower(), has_capital
        if has_capital and before and between in _JOINS_NAMES:
            yield f"{before} {term}", True, True
        before, end = term if has_capital else "", match.end()


def _starts_sentence(between: str) -> bool:
    return between != " " and _STARTS_SENTENCE.search(between) is not None


def _without_accents(text: str) -> str:
    return text if text.isascii() else normalize("NFC", _ACCENTS.sub("", normalize("NFD", text)))


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    """The word without English endings, "" for one that says little; good enough to meet its other forms."""
    word = _POSSESSIVE.sub("", word)
    if word in _SAY_LITTLE or len(word) < 2:
        return ""
    return _without_e(_without_ed(_singular(word)))


def _singular(word: str) -> str:
    if len(word) <= 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith("sses") else word[:-1]


def _without_ed(word: str) -> str:
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) >= max(6, len(ending) + 3):
            stem = word.removesuffix(ending)
            return stem[:-1] if stem[-1] == stem[-2] and stem[-1] not in "lsz" else stem
    return word


def _without_e(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("e") else word
