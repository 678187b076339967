"""What the rest of a sentence lends a bare number: its unit ("from 150"), or what it counts ("27 of them")."""

from collections.abc import Sequence
from dataclasses import replace

from digests.figures.counting import counted_after
from digests.figures.joining import Joined
from digests.figures.quantities import Family
from digests.figures.surroundings import Surroundings
from digests.figures.units import is_duration
from digests.model import Figure
from digests.words.en.counted_nouns import COMPARING, GROUPS, LEVEL_NOUNS, NOUNS_LIKE_VERBS
from digests.words.en.figure_cues import CASUALTY_VERBS, CHANGE_NOUNS, CHANGES
from digests.words.en.number_company import GOING_ON, QUALIFYING_THAN, SHARING

_REACH = 150
"""How far back a gap is read, so that a sentence of a million characters takes no longer than many short ones."""
_LISTING = frozenset((", ", " and ", " or ", ", and ", ", or ", " & "))
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
    if what in LEVEL_NOUNS and earlier and earlier[-1].counts and earlier[-1].unit == joined.unit == "count":
        return joined, earlier[-1].counts
    if what is None and earlier and _goes_on(around, joined, earlier[-1]):
        return joined, earlier[-1].counts
    if what is None and earlier and _counts_the_same(around, joined, earlier[-1]):
        return joined, _shared_noun(joined, earlier)
    return joined, what


def lend_back(text: str, earlier: list[Figure], figure: Figure) -> None:
    """Give the unit of a figure to the bare numbers listed right in front of it: "5, 10 and 15 percent"."""
    start = figure.start
    for i in range(len(earlier) - 1, -1, -1):
        before = earlier[i]
        if before.unit != "count" or before.counts or text[before.end : start] not in _LISTING:
            return
        start = before.start
        earlier[i] = replace(before, unit=figure.unit, kind=figure.kind, counts=figure.counts)


def _lender_of_unit(
    around: Surroundings, joined: Joined, what: str | None, earlier: Sequence[Figure]
) -> Figure | None:
    if not earlier or not _may_borrow(around, joined, what):
        return None
    if around.last == "by":
        return earlier[-1] if earlier[-1].unit == "percent" else None
    lender = _nearest_measured(around.text, earlier)
    return None if lender is None or _parted(around, joined, lender) else lender


def _may_borrow(around: Surroundings, joined: Joined, what: str | None) -> bool:
    """Whether the words around a bare number leave its unit to a figure before it."""
    scaled, before = joined.first.number.scale > 1, "".join(around.lower[-2:-1])
    if around.last == "of":
        if counted_after(around.text, joined.end, around.sentence.end) is not None or before in GROUPS:
            return False
        return scaled or before in LEVEL_NOUNS
    if what is not None:
        return False
    if around.last == "by":
        return before in CHANGES or before in CHANGE_NOUNS
    return around.last in COMPARING or (scaled and around.last == "and")


def _parted(around: Surroundings, joined: Joined, lender: Figure) -> bool:
    """Whether the words between the two turn to another matter: "17.9km, killing more than 50,000"."""
    gap = around.text[max(lender.end, joined.start - _REACH) : joined.start].lower()
    words = [word.strip("()\"“”’',.;:") for word in gap.replace(",", " ").split()]
    if not CASUALTY_VERBS.isdisjoint(words):
        return True
    if len(words) == 2 and joined.first.number.scale > 1 and _qualifies(around):
        return False  # "£3bn, more than 2bn"
    if around.last == "than" and ("," in gap or ";" in gap or _qualifies(around)):
        return True
    return around.last not in ("another", "of", "to") and any(map(_acts, words))


def _qualifies(around: Surroundings) -> bool:
    """Whether "than" belongs to a qualifier, as in "more than"."""
    return around.last == "than" and around.lower[-2:-1] != () and around.lower[-2] in QUALIFYING_THAN


def _acts(word: str) -> bool:
    """Whether a word is a verb by its ending, and tells no change or comparison."""
    if not word.endswith(("ed", "ing")) or word in CHANGES or word in NOUNS_LIKE_VERBS:
        return False
    return word not in COMPARING and len(word) > 4


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
    if joined.family == "count":
        return False
    gap = around.text[before.end : joined.start].strip(" ,(").lower()
    return gap in GOING_ON or (
        gap.startswith("from ") and gap.endswith((" earlier to", " ago to", " before to"))
    )


def _counts_the_same(around: Surroundings, joined: Joined, before: Figure) -> bool:
    if _qualifies(around):
        return around.text[before.end : joined.start].lstrip(" ,").count(" ") <= 2  # "20 boats, more than 15"
    if around.last in COMPARING or around.text[joined.start - 1 : joined.start] == "(":
        return True
    return joined.family == "count" and around.last in SHARING


def _shared_noun(joined: Joined, earlier: Sequence[Figure]) -> str | None:
    for figure in reversed(earlier):
        if figure.unit == joined.unit or (joined.family == "money" and figure.unit.isupper()):
            return figure.counts
    return None
