"""Numbers in words."""

import re
from decimal import Decimal

from digests.figures.numbers import Number, fraction
from digests.words.en.number_company import SHARE_CUES, SHARE_OF, SHARE_SPOILERS
from digests.words.en.numbers import FRACTIONS, ORDINALS, SCALES, SMALL, TENS
from digests.words.en.units import UNIT_WORDS

CARDINALS = {word: Decimal(value) for word, value in (*SMALL.items(), *TENS.items())}
"""Words that are a number by themselves."""

_LONGEST_SPELLED = 12
_NEXT_WORD = re.compile(r"( and |[ -])([A-Za-z]{3,11})\b")
_NEXT_PART = re.compile(r"([ -])([a-z]{4,10})\b(-| of\b| the\b)?")
_AND_HALF = re.compile(r"[ -]and[ -](?:a|one)[ -](half|quarter|third)\b(?: ([a-z]{7,9})\b)?")


def spelled(text: str, start: int, end: int, limit: int) -> Number | None:
    """The number that the words from the atom on make; None where they are no number."""
    word = text[start:end].lower()
    if word in FRACTIONS:
        return _part(text, start, end, limit)
    if word in SCALES:
        before = text[max(0, start - 3) : start].lower()
        if not before.endswith(("a ", "a-")) or before[:-2].strip(' \n("“'):
            return None
        return _composed(text, start - 2, start - 1, 1, limit)
    value = SMALL.get(word) or TENS.get(word) or 0
    part = _NEXT_PART.match(text, end, limit)
    if part and value and _is_share(value, part):
        return fraction(start, part.end(2), value, FRACTIONS[_singular(part[2])][1], spelled=True)
    return _composed(text, start, end, value, limit)


def _singular(word: str) -> str:
    return "half" if word == "halves" else word.removesuffix("s")


def _is_share(value: int, part: re.Match[str]) -> bool:
    name = _singular(part[2])
    if name not in FRACTIONS or value >= FRACTIONS[name][1]:
        return False
    if part[2] == name and value != 1:
        return False
    return part[1] == "-" or part[3] is not None or name not in ("quarter", "half")


def _composed(text: str, start: int, end: int, value: int, limit: int) -> Number | None:
    """The cardinal that the words from `start` on make, the first of which is worth `value`."""
    total, group, last, scale = 0, value, value, 1
    for _ in range(_LONGEST_SPELLED):
        m = _NEXT_WORD.match(text, end, limit)
        word = m[2].lower() if m else ""
        if m is None or (m[1] == " and " and last < 100):
            break
        if word in SCALES:
            scale = last = SCALES[word]
            total, group = _times(total, group, scale)
        elif word in ORDINALS and m[1] == "-":
            return None
        elif (step := SMALL.get(word) or TENS.get(word)) and _may_follow(step, last):
            group, last = group + step, step
        else:
            break
        end = m.end()
    number = Number(start, end, Decimal(total + group), scale, spelled=True)
    return _with_half(text, number, limit)


def _times(total: int, group: int, scale: int) -> tuple[int, int]:
    """What a scale word makes of the finished part and of the group that is being read ("two lakh crore")."""
    if scale <= 100:
        return total, group * scale
    return (total + group * scale, 0) if group else (total * scale, 0)


def _may_follow(step: int, last: int) -> bool:
    return (last >= 100 or (20 <= last < 100 and step < 10)) and last not in SMALL.values()


def _with_half(text: str, number: Number, limit: int) -> Number:
    m = _AND_HALF.match(text, number.end, limit)
    if m is None:
        return number
    top, bottom = FRACTIONS[m[1]]
    scale = SCALES.get(m[2] or "", 1)
    unit = max(1, number.scale)
    end = m.end() if scale > 1 else m.end(1)
    value = (number.value + unit * Decimal(top) / bottom) * scale
    return Number(number.start, end, value, max(scale, number.scale), spelled=True)


_BEFORE_PART = re.compile(r"(?:(\w+)[ -])?(\w+) $")
_AFTER_HALF = re.compile(r"(?:[ -]an?)?[ -](million|billion|dozen|thousand|hundred|trillion|crore|lakh)\b")
_OF_SCALE = re.compile(r" of a (million|billion|trillion)\b")
_HYPHENED = re.compile(r"-([A-Za-z]+)\b")
_HYPHENED_UNITS = UNIT_WORDS.keys() - {"year"}
_OF_WHAT = re.compile(rf" (?:{SHARE_OF})\b")


def _part(text: str, start: int, end: int, limit: int) -> Number | None:
    """What "half", "a third" and the like are worth where they mean a share, and not a part of a game or year."""
    top, bottom = FRACTIONS[text[start:end].lower()]
    if bottom == 2 and (m := _AFTER_HALF.match(text, end, limit)):
        return _scaled(start, m, Decimal("0.5"))
    if text[end : end + 1] == "-":
        m = _HYPHENED.match(text, end, limit) if bottom in (2, 4) else None
        return fraction(start, end, top, bottom, spelled=True) if m and m[1] in _HYPHENED_UNITS else None
    before = _BEFORE_PART.search(text, max(0, start - 24), start)
    last = before[2].lower() if before else ""
    if bottom == 2:
        return None if last == "a" else _share(text, (start, end), (top, bottom), last, limit)
    if last != "a" or before is None:
        return None
    start, last = before.start(2), (before[1] or "").lower()
    if m := _OF_SCALE.match(text, end, limit):
        return _scaled(start, m, Decimal(top) / bottom)
    return _share(text, (start, end), (top, bottom), last, limit)


def _scaled(start: int, m: re.Match[str], share: Decimal) -> Number:
    """A part of a scale word: "half a million", "a quarter of a million"."""
    return Number(start, m.end(), share * SCALES[m[1]], SCALES[m[1]], spelled=True)


def _share(text: str, place: tuple[int, int], parts: tuple[int, int], last: str, limit: int) -> Number | None:
    """The fraction that stands there, if the words around it tell of a share; `last` is the one in front."""
    if not _OF_WHAT.match(text, place[1], limit) and last not in SHARE_CUES:
        return None
    if last in ORDINALS or last in SHARE_SPOILERS:
        return None
    return fraction(*place, *parts, spelled=True)
