"""All figures of a text."""

from collections.abc import Sequence
from decimal import Decimal

from digests.figures.atoms import atoms
from digests.figures.foreign import QuantityAt, in_english, quantities_of, told_in
from digests.figures.joining import CONNECTOR, Joined, Pair, alone, ends, join
from digests.figures.lending import lend_back, lent
from digests.figures.lookalikes import lookalike
from digests.figures.names import inside_token, model
from digests.figures.naming import counted
from digests.figures.numbers import ratio
from digests.figures.places import Codes
from digests.figures.plain import is_plainly_none
from digests.figures.points import as_points
from digests.figures.quantities import Quantity
from digests.figures.standing import stands
from digests.figures.surroundings import Surroundings, surroundings
from digests.figures.times import is_year
from digests.figures.wording import qualifier as qualifier_of
from digests.figures.wording import tells_change
from digests.model import Figure, FigureKind, Span
from digests.text import Reading
from digests.words.currency_places import PLACES

_LENDERS = 8
"""How many figures of a sentence are remembered to lend their unit or noun."""

_UNLENT = ("count", "ratio")
"""Units that no number takes from the one behind it."""

_WIDEST_GAP = 60
"""More characters than words of joining ever have."""

Place = tuple[int, int]
"""Where a number may begin, and where its first run of digits or its first word ends."""


def find_figures(
    reading: Reading, dateline: str | None = None, language: str | None = None
) -> tuple[Figure, ...]:
    """The figures of a text in order of appearance, sorted and disjoint, rank 0; empty for an empty text.

    A figure tells how much or how many. Dates, ages, scores, names with numbers and the other look-alikes of
    `digests.figures.lookalikes` are none. Money is in units of its currency (ISO 4217): 7.5 pence are 0.075 GBP,
    but cents, which do not say whose they are, stay in "cent". A share ("two-thirds", "one in five") is the
    first of its numbers by the second: "half" is 0.5, "one in five" 0.2.
    `kind` is "change" for the size of a change ("rose 12%", "an increase of 400 jobs") and for "from 2% to 4%".
    The article's `dateline` helps to tell whose pesos or rupees the text means. In another `language` than
    English only digits are read, with its own scale words; a number before what may be an unknown one is left out.
    """
    read = quantities_of(language)
    codes = Codes(f"{(dateline or '').title()}\n{reading.text}")
    found: list[Figure] = []
    for sentence, places in _by_sentence(reading):
        found += _of_sentence(reading.text, sentence, places, codes, read)
    return tuple(told_in(found, language))


def _by_sentence(reading: Reading) -> list[tuple[Span, list[Place]]]:
    """The sentences in which numbers may begin, each with the places where."""
    found: list[tuple[Span, list[Place]]] = []
    end = -1
    for place in atoms(reading.text):
        if place[0] >= end:
            sentence = reading.sentence_at(place[0])
            end = sentence.end
            found.append((sentence, []))
        found[-1][1].append(place)
    return found


def _of_sentence(
    text: str, sentence: Span, places: list[Place], codes: Codes, read: QuantityAt
) -> list[Figure]:
    found: list[Figure] = []
    done = sentence.start
    for i, (start, end) in enumerate(places):
        if start < done:
            continue
        if read is in_english and is_plainly_none(text, start, end, sentence):
            continue
        first = read(text, start, end, sentence.end)
        if first is None or first.start < done:
            continue
        linked = _with_next(text, first, (places, i + 1), sentence, read) if i + 1 < len(places) else None
        joined = linked or alone(first)
        done = joined.end
        if joined.unit in PLACES:
            joined = joined._replace(unit=codes.of(joined.unit))
        if figure := _figure(text, sentence, joined, found[-_LENDERS:]):
            done = figure.end
            if found and figure.unit not in _UNLENT:
                lend_back(text, found, figure)
            found.append(figure)
    return found


def _with_next(
    text: str, first: Quantity, following: tuple[list[Place], int], sentence: Span, read: QuantityAt
) -> Joined | None:
    """The figure that the quantity makes with the next number, where words of joining stand between them."""
    places, i = following
    if places[i][0] > first.end + _WIDEST_GAP:
        return None
    m = CONNECTOR.match(text, first.end, sentence.end)
    if m is None:
        return None
    while i < len(places) and places[i][0] < m.end():
        i += 1
    if i == len(places) or places[i][0] > m.end() + 5:
        return None
    second = read(text, *places[i], sentence.end)
    if second is None or not m.end() - 1 <= second.start <= m.end():
        return None
    return join(Pair(text, first, m[0], second, sentence.end))


def _figure(text: str, sentence: Span, joined: Joined, earlier: Sequence[Figure]) -> Figure | None:
    if joined.link == "score":
        return None
    around = first = surroundings(text, sentence, joined.first)
    if joined.second is not None:
        second = surroundings(text, sentence, joined.second)
        if _joins_lookalikes(first, second, joined):
            return None
        around = second.behind(first)
    standing = stands(around, joined)
    if standing is False or (around is first and lookalike(first)):
        return None
    found = qualifier_of(first)
    taken = found[1] if found else 0
    what = counted(around, joined, taken)
    if what is None and (standing is None or (joined.family == "count" and model(first))):
        return None
    return _told(around, joined, found, what, earlier)


def _told(
    around: Surroundings,
    joined: Joined,
    qualifier: tuple[str, int] | None,
    what: str | None,
    earlier: Sequence[Figure],
) -> Figure:
    """The figure with what the words around it say."""
    words, taken = qualifier or (None, 0)
    is_change = joined.link == "from" or (joined.link != "ratio" and tells_change(around, taken))
    pointed = as_points(around, joined, is_change=is_change)
    joined, what = lent(around, pointed, what if pointed is joined else None, earlier)
    return _made(around, joined, "change" if is_change else joined.family, words, what)


def _joins_lookalikes(first: Surroundings, second: Surroundings, joined: Joined) -> bool:
    """Whether either end is a date, a year, an age; the unit of the second speaks for the first."""
    kind = lookalike(second, linked=True)
    if kind and not (kind == "year" and not is_year(first.quantity.value) and joined.link != "ratio"):
        return True
    if joined.link == "ratio":
        return inside_token(first)
    return second.quantity.family == "count" and lookalike(first) not in (None, "name")


def _made(
    around: Surroundings, joined: Joined, kind: FigureKind, qualifier: str | None, counts: str | None
) -> Figure:
    value, value_to = _values(joined)
    start, end = joined.start, joined.end
    text, sentence = around.text[start:end], around.sentence
    return Figure(text, start, end, value, joined.unit, kind, sentence, value_to, qualifier, counts)


def _values(joined: Joined) -> tuple[Decimal, Decimal | None]:
    """The value, which of a ratio is the first number by the second, and the end of a range."""
    if joined.second is not None:
        low, high = ends(joined)
        return (_plain(ratio(low, high)), None) if joined.link == "ratio" else (_plain(low), _plain(high))
    value, number = joined.first.value, joined.first.number
    return (value if number.bare and value is number.value else _plain(value)), None


def _plain(value: Decimal) -> Decimal:
    """The value without superfluous zeros and without an exponent."""
    return Decimal(format(value.normalize(), "f"))
