"""What changed between two versions of an article, as far as its digest tells."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from digests.model import Digest, Figure, Quote
from digests.ranking.likeness import words

_ALIKE = 0.5
"""The share of the longer one's words that two wordings of one quote have in common."""

_PAIRED = 100
"""Of what is gone and what is added, so many are compared each: hostile lengths cost nothing."""

_COMPARED = 2000
"""Characters of a quote that are compared with others that may be it in other words."""

Excerpted = TypeVar("Excerpted", Quote, Figure)
"""What a digest holds and an edit may change."""

Look = TypeVar("Look")
"""What of it tells whether it may be another one altered."""


@dataclass(frozen=True, slots=True)
class Difference(Generic[Excerpted]):
    """What only the old version has, what only the new one has, and pairs of old and new for what was altered.

    Each in the order of the text; a pair stands in neither of the others.
    """

    gone: tuple[Excerpted, ...] = ()
    added: tuple[Excerpted, ...] = ()
    altered: tuple[tuple[Excerpted, Excerpted], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.gone or self.added or self.altered)


@dataclass(frozen=True, slots=True)
class Changes:
    """How a new version differs: its headline (old and new; None when it is the same), quotes in marks, and figures."""

    headline: tuple[str | None, str | None] | None = None
    quotes: Difference[Quote] = Difference()
    figures: Difference[Figure] = Difference()

    @property
    def matters(self) -> bool:
        """Whether a reader of the old digest should hear of it; white space, marks, case and order do not count."""
        return bool(self.headline or self.quotes or self.figures)


def changes(old: Digest, new: Digest) -> Changes:
    """What the new version's digest says otherwise.

    A quote is the same when its words and its speaker are, a figure when value, unit and what it counts are; what is
    said twice is not missed when it is said once. Of what is left, a quote was altered into the one with most words
    in common, half of them or more, and a figure into the next that counts the same in the same unit.
    """
    before, after = old.article.headline, new.article.headline
    return Changes(
        (before, after) if _said(before) != _said(after) else None,
        _difference(_in_marks(old), _in_marks(new), _same_quote, _look_of_quote, _share),
        _difference(old.figures, new.figures, _same_figure, _look_of_figure, _equal),
    )


def _difference(
    old: Iterable[Excerpted],
    new: Iterable[Excerpted],
    same: Callable[[Excerpted], object],
    look: Callable[[Excerpted], Look],
    alike: Callable[[Look, Look], float],
) -> Difference[Excerpted]:
    before, after = _by(same, old), _by(same, new)
    gone = [each for key, each in before.items() if key not in after]
    added = [each for key, each in after.items() if key not in before]
    pairs = _pairs([look(each) for each in gone[:_PAIRED]], [look(each) for each in added[:_PAIRED]], alike)
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    return Difference(
        tuple(each for i, each in enumerate(gone) if i not in left),
        tuple(each for j, each in enumerate(added) if j not in right),
        tuple((gone[i], added[j]) for i, j in pairs),
    )


def _by(same: Callable[[Excerpted], object], excerpts: Iterable[Excerpted]) -> dict[object, Excerpted]:
    """Each once, the first of those that are the same."""
    found: dict[object, Excerpted] = {}
    for each in excerpts:
        found.setdefault(same(each), each)
    return found


def _pairs(
    gone: Sequence[Look], added: Sequence[Look], alike: Callable[[Look, Look], float]
) -> list[tuple[int, int]]:
    """The likest two first, each used once; of equally like ones those that stand first."""
    likeness = [
        (-share, i, j) for i, a in enumerate(gone) for j, b in enumerate(added) if (share := alike(a, b)) > 0
    ]
    left: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(likeness):
        if i not in left and j not in taken:
            left[i] = j
            taken.add(j)
    return sorted(left.items())


def _in_marks(digest: Digest) -> Iterable[Quote]:
    return (quote for quote in digest.quotes if quote.kind != "indirect")


def _same_quote(quote: Quote) -> object:
    return _said(quote.text), _said(quote.speaker.name if quote.speaker else None)


def _look_of_quote(quote: Quote) -> frozenset[str]:
    return frozenset(words(quote.text[:_COMPARED]))


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the longer one's words that both have, 0 where that is too small to be one saying."""
    share = len(one & other) / max(len(one), len(other), 1)
    return share if share >= _ALIKE else 0.0


def _same_figure(figure: Figure) -> object:
    return figure.value, figure.value_to, figure.unit, _said(figure.counts)


def _look_of_figure(figure: Figure) -> object:
    return figure.unit, figure.kind, _said(figure.counts)


def _equal(one: object, other: object) -> float:
    return float(one == other)


def _said(text: str | None) -> tuple[str, ...]:
    return words(text or "")
