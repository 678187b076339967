"""All figures of a text."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from digests.figures.atoms import atoms
from digests.figures.joining import CONNECTOR, Joined, Pair, alone, ends, join
from digests.figures.lookalikes import lookalike
from digests.figures.names import inside_token
from digests.figures.naming import counted, shared
from digests.figures.places import by_place
from digests.figures.quantities import Family, Quantity, quantity_at
from digests.figures.standing import stands
from digests.figures.surroundings import Surroundings, surroundings
from digests.figures.wording import qualifier, tells_change
from digests.model import Figure, FigureKind, Span
from digests.text import Reading
from digests.words.currency_places import PLACES


def find_figures(reading: Reading) -> tuple[Figure, ...]:
    """The figures of a text in order of appearance, sorted and disjoint, rank 0; empty for an empty text.

    A figure tells how much or how many. Dates, ages, scores, names with numbers and the other look-alikes of
    `digests.figures.lookalikes` are none. Money is in units of its currency (ISO 4217), coins in coins ("cent",
    "penny"), a share ("two-thirds", "one in five") has both its numbers as value and value_to.
    `kind` is "change" for the size of a change ("rose 12%", "an increase of 400 jobs") and for "from 2% to 4%".
    """
    return tuple(_figures(reading))


def _figures(reading: Reading) -> Iterator[Figure]:
    text, places = reading.text, list(atoms(reading.text))
    sentences, at, i, done = reading.sentences, 0, 0, 0
    before: Figure | None = None
    codes: dict[str, str] = {}
    while i < len(places):
        start = places[i][0]
        i += 1
        if start < done:
            continue
        while at < len(sentences) and sentences[at].end <= start:
            at += 1
        if at == len(sentences):
            return
        joined = _joined(text, places, i, sentences[at], done)
        if joined is None:
            continue
        done = joined.end
        if joined.unit in PLACES:
            joined = replace(joined, unit=by_place(text, joined.unit, codes))
        if figure := _figure(text, sentences[at], joined, before):
            before = figure
            yield figure


def _joined(text: str, places: list[tuple[int, int]], i: int, sentence: Span, done: int) -> Joined | None:
    """The number before place `i`, with the next one where words of joining stand between them."""
    first = quantity_at(text, *places[i - 1], sentence.end)
    if first is None or first.start < max(done, sentence.start):
        return None
    return _with_next(text, first, places, i, sentence) or alone(first)


def _with_next(
    text: str, first: Quantity, places: list[tuple[int, int]], i: int, sentence: Span
) -> Joined | None:
    """The figure that the quantity makes with the next number, where words of joining stand between them."""
    m = CONNECTOR.match(text, first.end, sentence.end)
    if m is None:
        return None
    while i < len(places) and places[i][0] < m.end():
        i += 1
    if i == len(places) or places[i][0] > m.end() + 5:
        return None
    second = quantity_at(text, *places[i], sentence.end)
    if second is None or not m.end() - 1 <= second.start <= m.end():
        return None
    return join(Pair(text, first, m[0], second, sentence.end))


def _figure(text: str, sentence: Span, joined: Joined, before: Figure | None) -> Figure | None:
    if joined.link == "score":
        return None
    first = surroundings(text, sentence, joined.first)
    around = first if joined.second is None else surroundings(text, sentence, joined.second)
    if joined.link == "single" and lookalike(first):
        return None
    if joined.link != "single" and _joins_lookalikes(first, around, joined):
        return None
    found = qualifier(first)
    if around is not first:
        around = replace(around, before=first.before, lower=first.lower)
    what = counted(around, joined, found[1] if found else 0)
    if not stands(first, joined, what):
        return None
    if before and before.sentence == sentence:
        joined, what = _compared(first, joined, what, before)
    return _made(first, joined, what, found)


def _compared(
    around: Surroundings, joined: Joined, what: str | None, before: Figure
) -> tuple[Joined, str | None]:
    """What the figure before it in the sentence lends: the unit ("from 150"), and what it counts."""
    if what or not shared(around, joined):
        return joined, what
    if joined.family == "count" and before.unit not in ("count", "ratio", "percent"):
        family: Family = "money" if before.unit.isupper() else "measure"
        return replace(joined, unit=before.unit, family=family), before.counts
    return joined, before.counts if before.unit == joined.unit or joined.family == "money" else None


def _joins_lookalikes(first: Surroundings, second: Surroundings, joined: Joined) -> bool:
    """Whether either end is a date, a year, an age; the unit of the second speaks for the first."""
    if lookalike(second, linked=True):
        return True
    if joined.link == "ratio":
        return inside_token(first)
    return second.quantity.family == "count" and lookalike(first) not in (None, "name")


def _made(first: Surroundings, joined: Joined, what: str | None, found: tuple[str, int] | None) -> Figure:
    change = joined.link == "from" or (
        joined.link != "ratio" and tells_change(first, found[1] if found else 0)
    )
    kind: FigureKind = "change" if change else joined.family
    value, value_to = _values(joined)
    return Figure(
        text=first.text[joined.start : joined.end],
        start=joined.start,
        end=joined.end,
        value=value,
        unit=joined.unit,
        kind=kind,
        sentence=first.sentence,
        value_to=value_to,
        qualifier=found[0] if found else None,
        counts=what,
    )


def _values(joined: Joined) -> tuple[Decimal, Decimal | None]:
    """The value, and the end of a range or the second number of a ratio or fraction."""
    if joined.second is not None:
        low, high = ends(joined)
        return _plain(low), _plain(high)
    share = joined.first.number.share
    if joined.family == "ratio" and share:
        return Decimal(share[0]), Decimal(share[1])
    return _plain(joined.first.value), None


def _plain(value: Decimal) -> Decimal:
    """The value without superfluous zeros and without an exponent."""
    return Decimal(format(value.normalize(), "f"))
