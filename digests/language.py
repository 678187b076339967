"""Which language a text is written in, by its script and its little words."""

import re
from collections import Counter
from functools import cache

from digests.model import Article
from digests.text import plain_words
from digests.words.function_words import FUNCTION_WORDS

_LOOKED_AT = 2000
"""Characters from the start; a page of prose decides, and hostile lengths cost nothing."""

_SCRIPTS = (
    ("ja", r"[\u3040-\u30ff]"),
    ("ko", r"[\uac00-\ud7a3\u1100-\u11ff]"),
    ("zh", r"[\u4e00-\u9fff]"),
    ("el", r"[\u0370-\u03ff]"),
    ("he", r"[\u0590-\u05ff]"),
    ("hi", r"[\u0900-\u097f]"),
    ("bn", r"[\u0980-\u09ff]"),
    ("ta", r"[\u0b80-\u0bff]"),
    ("te", r"[\u0c00-\u0c7f]"),
    ("th", r"[\u0e00-\u0e7f]"),
    ("ka", r"[\u10a0-\u10ff]"),
    ("hy", r"[\u0530-\u058f]"),
    ("am", r"[\u1200-\u137f]"),
)
"""Scripts that one language of news is written in. Japanese comes before Chinese, whose signs it shares."""

_FOREIGN = re.compile(r"[^\x00-\u036f\u1e00-\u2fff]+")
"""What no language in Latin letters is written with."""

_ARABIC = re.compile(r"[\u0600-\u06ff]")
_PERSIAN = re.compile(r"[پچژگکی]")
_URDU = re.compile(r"[ٹڈڑںےہ]")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_SIGNS = 6

_ENOUGH_ENGLISH = 800
"""Characters from the start; the language of most articles here is told by these alone."""

_ENGLISH = frozenset(word.encode() for word in FUNCTION_WORDS["en"])
_SURE_OF_ENGLISH = 0.3
"""Share of its little words among all words that no other language reaches."""

ATTRIBUTED_LANGUAGES = frozenset({"en", None})
"""Languages whose reporting verbs, titles and pronouns are known; None is a text too short to tell."""

_LONG_ENOUGH = 16
"""Words of prose among which English has some of its little ones."""

_LEAST_ENGLISH = 0.1
"""Share of English little words under which so many words are in some other language; English has thrice that."""


def recognise(text: str) -> str | None:
    """The ISO 639-1 code of the language that the start of a text is written in.

    None when it is too short or too mixed to tell, and for languages that are not known here.
    """
    sample = text[:_LOOKED_AT]
    if _is_surely_english(sample[:_ENOUGH_ENGLISH]):
        return "en"
    if not sample.isascii():
        foreign = "".join(_FOREIGN.findall(sample))
        if len(foreign) >= _FEWEST_SIGNS and len(foreign) * 4 > len(sample) - sample.count(" "):
            return _by_script(foreign) or _by_words(sample)
    return _by_words(sample)


def is_attributed(article: Article) -> bool:
    """Whether speakers are looked for in an article: it is in English, or too short to be anything else.

    A text whose language was not recognised and that has next to none of English's little words is not.
    """
    if article.language is not None:
        return article.language in ATTRIBUTED_LANGUAGES
    found = _WORD.findall(article.text[:_LOOKED_AT].lower())
    english = sum(map(FUNCTION_WORDS["en"].__contains__, found))
    return len(found) < _LONG_ENOUGH or english >= _LEAST_ENGLISH * len(found)


def _is_surely_english(sample: str) -> bool:
    """Whether so many words are English little ones that no other language need be asked for."""
    words = plain_words(sample.lower())
    return sum(map(_ENGLISH.__contains__, words)) > max(8, _SURE_OF_ENGLISH * len(words))


def _by_script(signs: str) -> str | None:
    """The language of a script that holds most of the signs; None for scripts of several languages."""
    if len(_ARABIC.findall(signs)) * 2 > len(signs):
        return _of_arabic_script(signs)
    for code, script in _SCRIPTS:
        # Japanese is told by its syllables, which are fewer among Chinese signs.
        if len(re.findall(script, signs)) * (8 if code == "ja" else 2) > len(signs):
            return code
    return None


def _of_arabic_script(signs: str) -> str:
    if len(_URDU.findall(signs)) * 25 > len(signs):
        return "ur"
    return "fa" if len(_PERSIAN.findall(signs)) * 25 > len(signs) else "ar"


def _by_words(sample: str) -> str | None:
    """The language whose little words are frequent enough, and more so than any other's."""
    found = _WORD.findall(sample.lower())
    hits: Counter[str] = Counter()
    languages_of = _languages_of()
    for word, times in Counter(filter(languages_of.__contains__, found)).items():
        for code in languages_of[word]:
            hits[code] += times
    ranked = hits.most_common(2)
    if not ranked or ranked[0][1] < 3 or ranked[0][1] * 7 < len(found):
        return None
    return ranked[0][0] if len(ranked) < 2 or ranked[0][1] > ranked[1][1] else None


@cache
def _languages_of() -> dict[str, tuple[str, ...]]:
    """Each little word with the languages that have it; most runs meet English alone and never ask."""
    found: dict[str, tuple[str, ...]] = {}
    for code, little in FUNCTION_WORDS.items():
        for word in little:
            found[word] = (*found.get(word, ()), code)
    return found
