"""What the rest of a sentence lends a bare number: its unit ("from 150"), or what it counts ("27 of them")."""

import re
from collections.abc import Sequence

from digests.figures.joining import Joined
from digests.figures.quantities import Family
from digests.figures.surroundings import Surroundings
from digests.figures.units import is_duration
from digests.model import Figure
from digests.words.en.counted_nouns import COMPARING, DISTANCES, LEVEL_NOUNS

_POINTS = re.compile(r"[ -]points?\b(?: ([a-z]+))?")
_PERCENT = re.compile(r"%|\bper ?cent\b")
_REACH = 300
"""How far a sentence is searched, so that one of a million characters takes no longer than many short ones."""
_GOING_ON = frozenset(("", "to", "at", "or", "up", "down", "and to"))
_NO_LENDERS = ("ratio", "percent", "percentage point", "point")


def lent(
    around: Surroundings, joined: Joined, what: str | None, earlier: Sequence[Figure]
) -> tuple[Joined, str | None]:
    """The figure and what it counts, completed by the figures before it in its sentence."""
    if joined.family == "count" and (lender := _lender_of_unit(around, joined, what, earlier)):
        family: Family = (
            "money" if lender.unit.isupper() else "percent" if lender.unit == "percent" else "measure"
        )
        return joined._replace(unit=lender.unit, family=family), what or lender.counts
    if what is None and earlier and _goes_on(around, joined, earlier[-1]):
        return joined, earlier[-1].counts
    if what is None and earlier and _counts_the_same(around, joined):
        return joined, _shared_noun(joined, earlier)
    return joined, what


def as_points(around: Surroundings, joined: Joined, *, is_change: bool) -> Joined:
    """The figure with its unit, where it is so many points up or down: of percentages, or of an index."""
    m = _POINTS.match(around.text, joined.end) if joined.family == "count" else None
    if m is None or not (is_change or m[1] in DISTANCES):
        return joined
    end = m.start(1) - 1 if m[1] else m.end()
    first, last = max(around.sentence.start, end - _REACH), min(around.sentence.end, end + _REACH)
    if _PERCENT.search(around.text, first, last):
        return joined._replace(end=end, unit="percentage point", family="percent")
    return joined._replace(end=end, unit="point", family="measure") if is_change else joined


def _lender_of_unit(
    around: Surroundings, joined: Joined, what: str | None, earlier: Sequence[Figure]
) -> Figure | None:
    scaled = joined.first.number.scale > 1
    if around.last == "by" and what is None and earlier and earlier[-1].unit == "percent":
        return earlier[-1]
    if around.last == "of":
        if not (scaled or set(around.lower[-2:-1]) & LEVEL_NOUNS):
            return None
    elif what is not None or not (around.last in COMPARING or (scaled and around.last == "and")):
        return None
    return _nearest_measured(around.text, earlier)


def _nearest_measured(text: str, earlier: Sequence[Figure]) -> Figure | None:
    """The nearest figure before with currency or measure; None when a count stands nearer."""
    for figure in reversed(earlier):
        if text[figure.start - 1 : figure.start] == "(":
            continue  # a conversion speaks of another currency or unit
        if figure.unit == "count":
            return None  # "an £8.6m scheme, by 14 votes to nine"
        if figure.unit not in _NO_LENDERS and not is_duration(figure.unit):
            return figure
    return None


def _goes_on(around: Surroundings, joined: Joined, before: Figure) -> bool:
    """Whether the figure before it tells of the same thing: "rose 3% to $40", "57 per cent, up 9 points"."""
    gap = around.text[before.end : joined.start].strip(" ,(").lower()
    return joined.family != "count" and gap in _GOING_ON


def _counts_the_same(around: Surroundings, joined: Joined) -> bool:
    if around.last in COMPARING or around.text[joined.start - 1 : joined.start] == "(":
        return True
    return joined.family == "count" and around.last in ("and", "with", "to", "including", "closed", "only")


def _shared_noun(joined: Joined, earlier: Sequence[Figure]) -> str | None:
    for figure in reversed(earlier):
        if figure.unit == joined.unit or (joined.family == "money" and figure.unit.isupper()):
            return figure.counts
    return None
