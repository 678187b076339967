"""Which numbers are no figure: tables of guards, each for one kind of look-alike."""

import re
from collections.abc import Callable

from digests.figures.names import (
    address,
    brand,
    enumeration,
    identifier,
    inside_token,
    label,
    race,
    rank,
    score,
    spelled_name,
)
from digests.figures.surroundings import Surroundings
from digests.figures.times import (
    age,
    bare_age,
    date,
    has_an_s,
    idiom_of_time,
    relative_date,
    time_of_day,
    year,
    year_of_seconds,
)
from digests.figures.units import is_duration
from digests.words.en.number_company import CLOCK_ZONES

Guard = Callable[[Surroundings], bool]

_MAY_OPEN_AN_ENDING = frozenset("snrt")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")


def ordinal(around: Surroundings) -> bool:
    """A place in a sequence: "46th"."""
    text, end = around.text, around.quantity.end
    return text[end : end + 1] in _MAY_OPEN_AN_ENDING and _ORDINAL.match(text, end) is not None


def model_of_seconds(around: Surroundings) -> bool:
    """A name whose s reads like the symbol for seconds: "Channel 5s news", "the Pacer 5s"."""
    return has_an_s(around) and label(around)


_IN_WRITING: tuple[tuple[str, Guard], ...] = (
    ("name", inside_token),
    ("name", brand),
    ("time", time_of_day),
)
"""Guards that neither currency nor unit rules out: they look at what stands close to the number."""

_OF_TIMES: tuple[tuple[str, Guard], ...] = (
    ("age", age),
    ("relative date", relative_date),
    ("year", year_of_seconds),
    ("name", model_of_seconds),
    ("idiom", idiom_of_time),
)
"""Guards for measures of time."""

_OF_SPACE: tuple[tuple[str, Guard], ...] = (("name", race),)
"""Guards for all other measures."""

_OF_DIGITS: tuple[tuple[str, Guard], ...] = (
    ("ordinal", ordinal),
    ("date", date),
    ("year", year),
    ("age", bare_age),
    ("rank", rank),
    ("score", score),
    ("name", label),
    ("address", address),
    ("id", identifier),
    ("id", enumeration),
)
"""Guards for digits with neither currency nor unit nor scale."""

_OF_WORDS: tuple[tuple[str, Guard], ...] = (
    ("age", bare_age),
    ("rank", rank),
    ("score", score),
    ("name", label),
    ("name", spelled_name),
)
"""Guards for such numbers in words."""

_APART = frozenset(("", *" \n\u00a0(\"“'‘$£€"))
_CLOSED = frozenset(("", *",;)!?%\n\"”’'"))
_MAY_OPEN_A_CLOCK = frozenset("apAPo") | {zone[0] for zone in CLOCK_ZONES.split("|")}


def lookalike(around: Surroundings, *, linked: bool = False) -> str | None:
    """The kind of look-alike that a quantity is, None when it is a figure.

    `linked`: the quantity is the second of two, so that a hyphen or colon in front of it says nothing.
    """
    if not linked and not _stands_free(around) and (kind := _first(_IN_WRITING, around)):
        return kind
    quantity = around.quantity
    if quantity.family == "measure":
        return _first(_OF_TIMES if is_duration(quantity.unit) else _OF_SPACE, around)
    if quantity.family != "count" or quantity.number.scale != 1:
        return None
    return _first(_OF_WORDS if quantity.number.spelled else _OF_DIGITS, around)


def _first(guards: tuple[tuple[str, Guard], ...], around: Surroundings) -> str | None:
    """The kind that the first guard names that does not let the quantity pass."""
    for kind, guard in guards:
        if guard(around):
            return kind
    return None


def _stands_free(around: Surroundings) -> bool:
    """Whether space or punctuation parts the quantity from its neighbours, and no clock or firm can follow it."""
    text, q = around.text, around.quantity
    if text[q.start - 1 : q.start] not in _APART or text[q.end - 1] == "M":
        return False
    close, following = text[q.end : q.end + 1], text[q.end + 1 : q.end + 2]
    if close == " ":
        return following not in _MAY_OPEN_A_CLOCK
    return close in _CLOSED or (close == "." and not following.isalpha())
