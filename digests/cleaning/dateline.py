"""The place that a report was sent from, in front of its first sentence."""

import re
from dataclasses import dataclass
from functools import cache

from digests.words.en.press import AGENCIES, AGENCY_WORDS
from digests.words.months import MONTHS
from digests.words.places import DATELINE_CITIES, NO_PLACES

_LONGEST = 140
_LONGEST_CITY = 32
_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢĪĮİĶŁĻŃŇŌŐŘŚŞŠŤŪŮŰŲŹŻŽ"
_SHOUTED = rf"[{_CAPITAL}][{_CAPITAL}.’'/-]*"
_LOUD = rf"{_SHOUTED}(?:[ ](?:{_SHOUTED}|de|da|do|del|la|le|of|the|am|an|der)){{0,4}}"
_NAME = rf"[{_CAPITAL}][\w.’'/-]*(?:[ ](?:[{_CAPITAL}][\w.’'/-]*|of|the|de|and)){{0,4}}"
_MONTH = rf"(?i:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_DAY = rf"(?:,?[ ](?:{_MONTH}[ ]\d{{1,2}}|\d{{1,2}}\.?[ ](?:de )?{_MONTH})(?:,?[ ]\d{{4}})?)"
_SOURCE = r"(?:,?[ ]?[(\[/](?P<source>[^()\[\]/]{2,40})[)\]/])"
_DASH = r"(?:\.?[ ]?(?:—|–|--|―|\.-)[ ]?|\.?[ ][-_](?:[ ]|$))"

_PLACE = rf"(?P<place>{_NAME}(?:,[ ]{_NAME})?)"
_START = r"(?=[\"“‘'«(\[¿¡]{0,3}[^\Wa-zß-öø-ÿ]|$)"
"""What follows begins a sentence."""

_SOURCED = rf"{_PLACE}{_DAY}?,?{_SOURCE}{_DAY}?(?P<mark>{_DASH}|:?[ ]?){_START}"
_MARKED = rf"{_PLACE}{_DAY}?(?:[ ]?\([^()]{{4,30}}\))?(?P<mark>{_DASH}|:[ ]){_START}"
_SENT_BY = rf"(?:{_MONTH}[ ]\d{{1,2}}[ ])?{_SOURCE}(?P<mark>{_DASH}|:?[ ]?){_START}"

_compiled = cache(re.compile)
"""These take 10 ms to compile, and many a text opens with none of them."""


_BRACKETS = re.compile(r"[(\[/]")
_MARKS = re.compile(r"[—–―:]|--|\.-| [-_]")
"""What stands in every line that opens with one of these: cheap first looks."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was sent from, the agency's name, and how many characters it takes in front of the text."""

    place: str | None
    agency: str | None
    length: int


def dateline(paragraph: str) -> Dateline | None:
    """The dateline at the start of a paragraph: "LAGOS, Nigeria (AP) — " and its kin; None without one.

    Only what cannot be a sentence's own start counts: a known agency in brackets, or a dash after a place in
    capitals or a known city. A colon needs a known city in capitals.
    """
    opening = paragraph[:_LONGEST]
    starts_a_name = opening[:1].isupper()
    may_be_sourced = _BRACKETS.search(opening) is not None
    found = _compiled(_SOURCED).match(opening) if may_be_sourced and starts_a_name else None
    if found and (agency := _agency(found["source"])) and _may_be_place(found):
        return Dateline(_place(found), agency, found.end())
    found = _compiled(_MARKED).match(opening) if starts_a_name and _MARKS.search(opening) else None
    if found and _may_be_place(found) and _is_marked_place(found):
        return Dateline(_place(found), None, found.end())
    found = _compiled(_SENT_BY).match(opening) if may_be_sourced else None
    if found and (agency := _agency(found["source"])):
        return Dateline(None, agency, found.end())
    return None


def is_dateline(line: str) -> Dateline | None:
    """The dateline that a line of its own holds: with its agency in brackets, or only a known city in capitals."""
    if line.isupper() and line.partition(",")[0].lower() in DATELINE_CITIES:
        return Dateline(line, None, len(line))
    found = dateline(line)
    return found if found and found.length == len(line) else None


def _may_be_place(found: re.Match[str]) -> bool:
    if found["place"].lower() in DATELINE_CITIES:
        return True
    return found["place"].split()[0].strip(",.").upper() not in NO_PLACES


def _place(found: re.Match[str]) -> str:
    """The place, without a full stop that is no abbreviation's."""
    place = found["place"]
    last = place.split()[-1]
    return place.rstrip(".") if len(last) > 6 and "." not in last[:-1] else place


def _is_marked_place(found: re.Match[str]) -> bool:
    place = _place(found)
    city, _, region = place.partition(", ")
    known = city.lower() in DATELINE_CITIES
    if found["mark"] == ": ":
        return known and city.isupper()
    return known or _is_shouted(city) or (0 < len(region) <= 6 and ("." in region or region.isupper()))


def _is_shouted(city: str) -> bool:
    return (
        len(city) <= _LONGEST_CITY
        and sum(ch.isupper() for ch in city) >= 4
        and re.fullmatch(_LOUD, city) is not None
    )


def _agency(source: str | None) -> str | None:
    """The agency's name; None where what stands in brackets is none."""
    if not source:
        return None
    known = AGENCIES.get(source.strip().lower())
    return known or (None if AGENCY_WORDS.isdisjoint(source.lower().split()) else source.strip())
