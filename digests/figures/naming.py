"""The words that say what a figure counts: behind it, in front of it, or with the figure before it."""

import re
from collections.abc import Callable

from digests.figures.counting import (
    counted_after,
    is_noun,
    is_plural,
    phrase_of,
    without_numbers,
    words_after,
)
from digests.figures.joining import Joined
from digests.figures.quantities import Family
from digests.figures.subjects import may_pass, noun_before_of, subject_before
from digests.figures.surroundings import Surroundings
from digests.figures.units import is_duration
from digests.words.en.counted_nouns import ATTRIBUTIVE, DIMENSIONS, EXTENTS, IRREGULAR_PASTS, NO_THINGS
from digests.words.en.figure_cues import CHANGE_NOUNS, CHANGES, COUNT_COMPOUNDS
from digests.words.en.lookalike_cues import MONTHS, WEEKDAYS
from digests.words.en.number_company import SPENT_ON
from digests.words.en.units import UNIT_WORDS

_OF = re.compile(r" of\b")
_PUT_IN = re.compile(r" (?:(available|worth|invested|spent) )?(?:in|of)\b")
_SPENT_ON = re.compile(rf"{SPENT_ON}\b(?! the\b)")
_LESS = re.compile(r" (?:less|fewer|more)\b(?! than)")
_EACH = re.compile(r" (?:a|an|per|each|for each|for every) ([a-z]+\b(?: [a-z]+)?)")
_MEASURE = re.compile(r" [0-9.]+ ?[a-zA-Z]{1,2}(?= [a-z])")

_NEAR = 60
_BEFORE_WORDS = frozenset(" -\u00a0")
_NO_THINGS = NO_THINGS | MONTHS | WEEKDAYS | DIMENSIONS | IRREGULAR_PASTS
NUMBER_OF = "number of "

Source = Callable[[Surroundings, Joined, int], str | None]


def counted(around: Surroundings, joined: Joined, taken: int) -> str | None:
    """What the figure counts, verbatim; None where no words near by say it. `taken` words are its qualifier."""
    followed = around.text[joined.end : joined.end + 1] in _BEFORE_WORDS
    for source in (_SOURCES if followed else _SOURCES_IN_FRONT)[joined.family]:
        found = source(around, joined, taken)
        if found and (noun := without_numbers(found)) and _is_thing(noun):
            return None if _is_somebody(around, joined, noun) else noun.removeprefix(NUMBER_OF)
    return None


def _is_somebody(around: Surroundings, joined: Joined, noun: str) -> bool:
    """Whether a bare name stands where lengths of time and space are told, whose bearer is not counted."""
    if joined.family != "measure" or not all(word[0].isupper() for word in noun.split()):
        return False
    if noun in around.ahead(_NEAR):
        return False
    return is_duration(joined.unit) or not around.text.startswith(noun, around.sentence.start)


def _is_thing(words: str) -> bool:
    """Whether the last word may be a noun that is counted, and no time, direction or verb."""
    last = words.rsplit(" ", 1)[-1].lower()
    return (
        last not in _NO_THINGS
        and not last.endswith("ly")
        and (not last.endswith(("ed", "ing")) or is_noun(last))
    )


def _of(around: Surroundings, joined: Joined, _taken: int) -> str | None:
    if not around.text.startswith(" of", joined.end):
        return None
    if not _OF.match(around.text, joined.end, around.sentence.end):
        return None
    return phrase_of(around.text, joined.end + 3, around.sentence.end)


def _plural(around: Surroundings, joined: Joined, _taken: int) -> str | None:
    end = joined.end
    m = None if around.next_word else _MEASURE.match(around.text, end, around.sentence.end)
    if m:
        end = m.end()
    return counted_after(around.text, end, around.sentence.end)


def _compound(around: Surroundings, joined: Joined, _taken: int) -> str | None:
    """As in "the 12-member council", "one delegate"."""
    word = around.next_word
    if word not in COUNT_COMPOUNDS and joined.first.value != 1 and around.ahead(1) != "-":
        return None
    return words_after(around.text, joined.end, around.sentence.end, most=2)


def _attribute(around: Surroundings, joined: Joined, taken: int) -> str | None:
    """As in "an £150m investment", "a 5.7% rise", "a 90-day consultation period"."""
    before = around.lower[: len(around.lower) - taken]
    close = "-" in around.text[joined.start : joined.end] and joined.family != "count"
    if not close and not (before and before[-1] in ATTRIBUTIVE) and not is_plural(around.next_word.lower()):
        return None
    if around.next_word.lower() in DIMENSIONS:
        return None
    found = words_after(around.text, joined.end, around.sentence.end)
    return _of_change(around, found, joined.end + 1) if found else None


def _of_change(around: Surroundings, noun: str, start: int) -> str:
    """The noun with what changed, where it is one of change: "fall in profit"."""
    end = start + len(noun)
    if noun not in CHANGE_NOUNS or around.text[end : end + 4] != " in ":
        return noun
    what = phrase_of(around.text, end + 3, around.sentence.end)
    return around.text[start : around.text.index(what, end) + len(what)] if what else noun


def _in(around: Surroundings, joined: Joined, _taken: int) -> str | None:
    """As in "$4.1 billion available in grant money"."""
    text, limit = around.text, around.sentence.end
    m = _PUT_IN.match(text, joined.end, limit) if joined.family == "money" else None
    found = phrase_of(text, m.end(), limit) if m else None
    if m is None or found is None:
        return None
    end = text.index(found, m.end()) + len(found)
    return text[m.start(1) : end] if m[1] else found


def _each(around: Surroundings, joined: Joined, _taken: int) -> str | None:
    """As in "$5 a dose"; but a year and a kilo only say how the sum is reckoned."""
    m = _EACH.match(around.text, joined.end, around.sentence.end) if joined.family == "money" else None
    if m is None or m[1].split()[0] in UNIT_WORDS:
        return None
    return m[1].split()[0]


def _spent(around: Surroundings, joined: Joined, _taken: int) -> str | None:
    """As in "spent £300 a month on oil", "$5m for repairs"."""
    text, limit = around.text, around.sentence.end
    m = _SPENT_ON.match(text, joined.end, limit) if joined.family == "money" else None
    found = phrase_of(text, m.end(), limit) if m else None
    return found if found and found.islower() else None


def _fewer(around: Surroundings, joined: Joined, _taken: int) -> str | None:
    """As in "14% less fuel"."""
    m = _LESS.match(around.text, joined.end, around.sentence.end) if joined.family == "percent" else None
    return phrase_of(around.text, m.end(), around.sentence.end) if m else None


def _changed(around: Surroundings, joined: Joined, taken: int) -> str | None:
    """As in "thefts rose from 31 to 118", "put the number of cars at 140"."""
    before = around.lower[: len(around.lower) - taken]
    if joined.second is None and not (before[-1:] == ("at",) or set(before[-2:-1]) & CHANGES):
        return None
    if before[-1:] not in (("from",), ("to",), ("by",), ("at",)):
        return None
    found = _subject(around, joined, taken)
    return found if found and (found.startswith(NUMBER_OF) or joined.link == "from") else None


def _subject(around: Surroundings, joined: Joined, taken: int) -> str | None:
    if not may_pass(_nearest(around, taken)):
        return None
    found = subject_before(around.text, around.sentence.start, joined.start, taken)
    return found.removeprefix(NUMBER_OF) if found and joined.family != "count" else found


def _nearest(around: Surroundings, taken: int) -> str:
    """The lower-case word in front of the figure and its qualifier."""
    return around.lower[-1 - taken] if taken < len(around.lower) else ""


def _noun_of(around: Surroundings, joined: Joined, taken: int) -> str | None:
    if _nearest(around, taken) not in ("of", "between"):
        return None
    if joined.family == "count" and joined.first.value < 10:
        return None  # "a mother of three"
    noun = noun_before_of(around.text, around.sentence.start, joined.start, taken)
    if noun in CHANGE_NOUNS and around.ahead(4) == " in ":
        return phrase_of(around.text, joined.end + 3, around.sentence.end) or noun
    return noun


def _measured(around: Surroundings, joined: Joined, taken: int) -> str | None:
    """As in "a fissure 2.3 kilometres long"."""
    if joined.family != "measure" or around.next_word.lower() not in EXTENTS:
        return None
    return subject_before(around.text, around.sentence.start, joined.start, taken, directly=True)


_FOR_COUNTS: tuple[Source, ...] = (_of, _plural, _compound, _noun_of, _changed)
_FOR_SHARES: tuple[Source, ...] = (_of, _noun_of, _fewer, _attribute, _subject)
_FOR_MEASURES: tuple[Source, ...] = (_of, _noun_of, _measured, _attribute, _subject)
_FOR_MONEY: tuple[Source, ...] = (_of, _noun_of, _in, _attribute, _subject, _each, _spent)
_SOURCES: dict[Family, tuple[Source, ...]] = {
    "count": _FOR_COUNTS,
    "percent": _FOR_SHARES,
    "ratio": _FOR_SHARES,
    "measure": _FOR_MEASURES,
    "money": _FOR_MONEY,
}
"""Where to look, the surest place first."""

_IN_FRONT = frozenset((_noun_of, _changed, _subject, _measured))
_SOURCES_IN_FRONT: dict[Family, tuple[Source, ...]] = {
    family: tuple(source for source in sources if source in _IN_FRONT) for family, sources in _SOURCES.items()
}
"""Where to look when no word follows."""
