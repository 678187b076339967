"""Points up or down: of percentages, or of an index."""

import re

from digests.figures.joining import Joined
from digests.figures.surroundings import Surroundings
from digests.words.en.counted_nouns import DISTANCES
from digests.words.en.figure_cues import CHANGES, CLAUSE_OPENERS, INDEXES, LEANINGS

_POINTS = re.compile(r"[ -]points?\b(?: ([a-z]+))?")
_PERCENT = re.compile(r"%|\bper ?cent\b")
_WORD = re.compile(r"[\w&’'-]+|[,;:(]")
_REACH = 120
"""How far a percentage may stand from its points, so that a long sentence takes no longer than many short ones."""
_WHOLE = 100
"""More percentage points than that no share can rise or fall."""


def as_points(around: Surroundings, joined: Joined, *, is_change: bool) -> Joined:
    """The figure with its unit, where it is so many points up or down: of percentages, or of an index.

    Percentage points stand in one clause with a percentage of the same thing: "fell 3 points to 45%".
    """
    m = _POINTS.match(around.text, joined.end) if joined.family == "count" else None
    if m is None or not (is_change or m[1] in DISTANCES):
        return joined
    end = m.start(1) - 1 if m[1] else m.end()
    if abs(joined.first.value) <= _WHOLE and _of_percentages(around, joined.start, end):
        return joined._replace(end=end, unit="percentage point", family="percent")
    return joined._replace(end=end, unit="point", family="measure") if is_change else joined


def _of_percentages(around: Surroundings, start: int, end: int) -> bool:
    if INDEXES & {word.strip("(\"“,’'s") for word in around.lower}:
        return False
    first, last = max(around.sentence.start, start - _REACH), min(around.sentence.end, end + _REACH)
    before, after = around.text[first:start], around.text[end:last]
    nearest = [m.end() for m in _PERCENT.finditer(before)][-1:]
    if nearest and _one_clause(before[nearest[0] :]):
        return True
    following = _PERCENT.search(after)
    return following is not None and _one_clause(after[: following.start()])


def _one_clause(between: str) -> bool:
    """Whether the words between points and a percentage bring in nothing new that rises or falls."""
    words = [word.lower() for word in _WORD.findall(between)]
    if not CLAUSE_OPENERS.isdisjoint(words):
        return False
    changes = [at for at, word in enumerate(words) if word in CHANGES and word not in LEANINGS]
    return "," not in words or all(words[at - 1] in (",", "having") for at in changes)
