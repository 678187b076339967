"""Two numbers that make one figure: ranges, changes from one level to another, ratios; and scores, which make none.

"between 3 and 5" and "3-5%" are ranges. "from 2% to 4%" is one figure with both ends, too: a range where a word of
ranging stands before it ("prices range from"), else a change. "one in five" and "3-to-1" are ratios. Numbers with a
hyphen between them and nothing behind are a score.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Literal, NamedTuple

from digests.figures.counting import counted_after
from digests.figures.quantities import Family, Quantity
from digests.words.en.figure_cues import CHANGES, RANGE_OPENERS
from digests.words.en.number_company import JOINING, VOTES

Link = Literal["single", "range", "from", "ratio", "score"]

CONNECTOR = re.compile(rf"(?:{JOINING})(?=\S)")
_VOTE = re.compile(rf" (?:{'|'.join(VOTES)})\b")
_WORDS_BACK = re.compile(r"[\w’']+")
_HIGHEST_SCORE = 200
_TENTHS = frozenset(map(Decimal, (3, 4, 5, 10, 20, 100, 1000)))


class Joined(NamedTuple):
    """One figure in the making: its first quantity, how a second is linked to it, and where it all ends."""

    first: Quantity
    second: Quantity | None
    link: Link
    start: int
    end: int
    unit: str
    family: Family


class Pair(NamedTuple):
    """Two quantities of one sentence, which ends at `limit`, with the words of joining between them."""

    text: str
    first: Quantity
    connector: str
    second: Quantity
    limit: int


def alone(quantity: Quantity) -> Joined:
    """A figure of one quantity."""
    return Joined(quantity, None, "single", quantity.start, quantity.end, quantity.unit, quantity.family)


def join(pair: Pair) -> Joined | None:
    """The figure that two quantities make; None when each stands alone."""
    words = pair.connector.strip().strip("-").strip()
    words = words.removeprefix("up ").removeprefix("down ")
    return _share(pair) if words.endswith("every") else _RULES.get(words, _dashed)(pair)


def ends(joined: Joined) -> tuple[Decimal, Decimal]:
    """Both ends; the scale word of the second counts for the first as well where that keeps them in order."""
    first, second = joined.first, joined.second
    if second is None:
        return first.value, first.value
    low, high, scale = first.value, second.value, second.number.scale
    if scale > 1 and first.number.scale == 1 and low < high / scale and joined.link in ("range", "from"):
        low *= scale
    return low, high


def _alike(pair: Pair) -> bool:
    """Whether both may have one unit; the first often leaves it to the second, or the second to a sign before."""
    first, second = pair.first, pair.second
    if first.unit == second.unit or first.family == "count":
        return True
    return second.family == "count" and (first.family == "money" or _from(pair))


def _from(pair: Pair) -> bool:
    """Whether "from" opens it, and the second number leaves its unit to the first: "from 208 pounds to 193"."""
    if pair.text[max(0, pair.first.start - 5) : pair.first.start].lower() != "from ":
        return False
    return counted_after(pair.text, pair.second.end, pair.limit) is None


def _spanning(pair: Pair, link: Link) -> Joined:
    first, second = pair.first, pair.second
    unit, family = (second.unit, second.family) if first.family == "count" else (first.unit, first.family)
    return Joined(first, second, link, first.start, second.end, unit, family)


def _as(pair: Pair, link: Literal["ratio", "score"]) -> Joined:
    if not pair.second.value:
        link = "score"  # "a 3-to-0 win"
    family: Family = "ratio" if link == "ratio" else "count"
    return Joined(pair.first, pair.second, link, pair.first.start, pair.second.end, family, family)


def _and(pair: Pair) -> Joined | None:
    """As in "between 3 and 5"."""
    before = pair.text[max(0, pair.first.start - 8) : pair.first.start].lower().strip()
    return _spanning(pair, "range") if before == "between" and _alike(pair) else None


def _or(pair: Pair) -> Joined | None:
    """As in "two or three days"."""
    low, high = pair.first.value, pair.second.value
    if (
        pair.first.family != "count"
        or pair.second.family == "money"
        or not low < high <= max(low * 3, Decimal(3))
    ):
        return None
    return _spanning(pair, "range") if low < 100 else None


def _share(pair: Pair) -> Joined | None:
    """As in "one in five", "two out of three"; but no count at a place or in a time, and no rating out of ten."""
    first, second = pair.first, pair.second
    if first.family != "count" or second.family != "count" or not 0 < first.value < second.value:
        return None
    if "every" in pair.connector or first.value == 1:
        return _as(pair, "ratio")
    if "out" in pair.connector:
        return _as(pair, "ratio" if first.number.spelled or first.number.bare else "score")
    return _as(pair, "ratio") if second.value in _TENTHS and first.value < 10 else None


def _to(pair: Pair) -> Joined | None:
    if _is_ratio(pair):
        return _as(pair, "score" if _VOTE.match(pair.text, pair.second.end) else "ratio")
    if not _alike(pair):
        return None
    back = [
        w.lower() for w in _WORDS_BACK.findall(pair.text[max(0, pair.first.start - 60) : pair.first.start])
    ]
    last = back[-1] if back else ""
    if last == "from":
        return _spanning(pair, "range" if RANGE_OPENERS & set(back[-7:]) else "from")
    if last in CHANGES and pair.second.family == "money":
        return None  # "rose $2 to $58": the change, and then the level
    return _rising(pair)


def _is_ratio(pair: Pair) -> bool:
    """Whether "to" sets the two against each other: "3-to-1", "outnumbered four to one"."""
    first, second = pair.first, pair.second
    if first.family != "count" or second.family != "count":
        return False
    if _of_a_ratio(pair):
        return True
    if "-" in pair.connector.rstrip():
        return second.value <= 3 and first.value >= second.value
    return second.value == 1 and second.number.spelled and first.value > 1


def _of_a_ratio(pair: Pair) -> bool:
    return " ratio " in pair.text[max(0, pair.first.start - 50) : pair.first.start]


def _colon(pair: Pair) -> Joined | None:
    """As in "a ratio of 2:3"; elsewhere a colon makes a time or a score."""
    return _as(pair, "ratio" if _of_a_ratio(pair) else "score")


def _rising(pair: Pair) -> Joined | None:
    """A range without "from", which must rise and say of what; a score where it does not."""
    joined = _spanning(pair, "range")
    low, high = ends(joined)
    if low < high and _says_of_what(pair):
        return joined
    bare = pair.first.family == "count" and pair.second.family == "count"
    return _as(pair, "score") if bare and max(low, high) < _HIGHEST_SCORE else None


def _says_of_what(pair: Pair) -> bool:
    second = pair.second
    if second.family != "count" or second.number.scale > 1:
        return True
    return counted_after(pair.text, second.end, pair.limit) is not None


def _dashed(pair: Pair) -> Joined | None:
    """As in "3-5%", "$3-5bn", "7- to 8-inch", "200–300 people"; a score otherwise, as "2-1"."""
    first, second, dash = pair.first, pair.second, pair.connector
    if not _alike(pair) or first.number.spelled != second.number.spelled:
        return None
    spaced = dash.startswith(" ") and dash.endswith(" ")
    if spaced and (first.family != "count" or second.family in ("count", "money")):
        return _as(pair, "score") if _is_score(pair) else None
    joined = _spanning(pair, "range")
    low, high = ends(joined)
    if low < high and (_says_of_what(pair) or not second.number.bare) and not first.number.spelled:
        return joined
    return None if first.family != "count" or spaced else _as(pair, "score")


def _is_score(pair: Pair) -> bool:
    """Whether two bare numbers with a spaced hyphen between them say nothing of what they count: "a 20 - 13 win"."""
    first, second = pair.first.number, pair.second.number
    return (
        first.bare
        and second.bare
        and max(first.value, second.value) < _HIGHEST_SCORE
        and not _says_of_what(pair)
    )


_RULES: dict[str, Callable[[Pair], Joined | None]] = {
    "and": _and,
    "or": _or,
    "in": _share,
    "out of": _share,
    "to": _to,
    ":": _colon,
}
"""What each word of joining makes of two quantities; anything else is a dash."""
