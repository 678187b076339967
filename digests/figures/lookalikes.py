"""Which numbers are no figure: a table of guards, each for one kind of look-alike."""

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
    decade_of_seconds,
    idiom_of_time,
    relative_date,
    time_of_day,
    year,
)

Guard = Callable[[Surroundings], bool]

_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")


def ordinal(around: Surroundings) -> bool:
    """A place in a sequence: "46th"."""
    return bool(_ORDINAL.match(around.text, around.quantity.end))


ALWAYS: tuple[tuple[str, Guard], ...] = (
    ("name", inside_token),
    ("name", brand),
    ("time", time_of_day),
)
"""Guards that neither currency nor unit rules out."""

WITH_UNIT: tuple[tuple[str, Guard], ...] = (
    ("age", age),
    ("relative date", relative_date),
    ("name", race),
    ("year", decade_of_seconds),
    ("idiom", idiom_of_time),
)
"""Guards for measures."""

WITHOUT_UNIT: tuple[tuple[str, Guard], ...] = (
    ("ordinal", ordinal),
    ("date", date),
    ("year", year),
    ("age", bare_age),
    ("rank", rank),
    ("score", score),
    ("name", label),
    ("name", spelled_name),
    ("address", address),
    ("id", identifier),
    ("id", enumeration),
)
"""Guards for numbers with neither currency nor unit nor scale."""


_MEASURE_GUARDS = ALWAYS + WITH_UNIT
_COUNT_GUARDS = ALWAYS + WITHOUT_UNIT


def lookalike(around: Surroundings, *, linked: bool = False) -> str | None:
    """The kind of look-alike that a quantity is, None when it is a figure.

    `linked`: the quantity is the second of two, so that a hyphen or colon in front of it says nothing.
    """
    quantity = around.quantity
    guards = ALWAYS
    if quantity.family == "measure":
        guards = _MEASURE_GUARDS
    elif quantity.family == "count" and quantity.number.scale == 1:
        guards = _COUNT_GUARDS
    for kind, guard in guards[len(ALWAYS) :] if linked else guards:
        if guard(around):
            return kind
    return None
