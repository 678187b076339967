"""Whether a bare number says how many: spelled ones are often pronouns and articles."""

import re

from digests.figures.counting import is_plural
from digests.figures.joining import Joined
from digests.figures.quantities import Quantity
from digests.figures.surroundings import Surroundings
from digests.words.en.figure_cues import CASUALTY_STATES, CASUALTY_VERBS, COUNT_COMPOUNDS, ONE_COUNTS
from digests.words.en.number_company import PRONOUN_MAKERS

_OF_THEM = re.compile(r" of (?:the|his|her|its|their|our|my|those|these|[A-Z])")
_COMPOUND = re.compile(r"-([a-z]+)")


def stands(around: Surroundings, joined: Joined) -> bool | None:
    """Whether the number is a figure: all with currency, unit or a second number are.

    None where it is one only if some words say what it counts.
    """
    quantity = joined.first
    if joined.family != "count" or quantity.number.scale > 1 or joined.link == "ratio":
        return True
    if around.text[joined.end : joined.end + 1] == "-":
        compound = _COMPOUND.match(around.text, joined.end)
        if compound:
            return compound[1] in COUNT_COMPOUNDS
    return _spelled(around, quantity) if quantity.number.spelled else True


def _spelled(around: Surroundings, quantity: Quantity) -> bool | None:
    """Whether a number in words is a figure by the words around it."""
    if quantity.value == 1:
        return _one(around) or _against(around)
    if quantity.value > 12 or _of_them(around) or _casualties(around):
        return True
    return _against(around) or around.next_word.lower() in ("more", "fewer") or None


def _one(around: Surroundings) -> bool:
    """Whether "one" is a number: it is in front of a few nouns, unless "no" or another word makes it a pronoun."""
    if around.last in PRONOUN_MAKERS:
        return False
    return around.next_word.lower() in ONE_COUNTS and around.ahead(1) == " "


def _against(around: Surroundings) -> bool:
    """As in "by 14 votes to nine"."""
    return around.last == "to" and around.lower[-2:-1] != () and is_plural(around.lower[-2])


def _of_them(around: Surroundings) -> bool:
    return bool(_OF_THEM.match(around.text, around.quantity.end)) and around.last not in ("the", "all")


def _casualties(around: Surroundings) -> bool:
    return around.last in CASUALTY_VERBS or around.next_word.lower() in CASUALTY_STATES
