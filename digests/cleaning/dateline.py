"""The place that a report was sent from, in front of its first sentence."""

import re
from dataclasses import dataclass

from digests.words.en.press import AGENCIES

_WORD = r"[A-ZÀ-ÖØ-ÞĀ-Ž][A-ZÀ-ÖØ-ÞĀ-Ž.’'/-]*"
_LOUD = rf"{_WORD}(?:[ ](?:{_WORD}|(?:de|da|do|del|la|le|of|the|al|el|sur|am|an|der))){{0,4}}"
_QUIET = r"[A-ZÀ-ÖØ-ÞĀ-Ž][\w.’'-]*(?:[ ](?:[A-ZÀ-ÖØ-ÞĀ-Ž][\w.’'-]*|of|the|de|and)){0,4}"
_REGION = rf"(?:,[ ](?:{_QUIET}))"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|[a-zA-Zé]{3,10})"
_DAY = rf"(?:,?[ ](?:{_MONTH}\.?[ ]\d{{1,2}}|\d{{1,2}}\.?[ ]{_MONTH}\.?)(?:,?[ ]\d{{4}})?)"
_SOURCE = r"(?:,?[ ]?[(\[](?P<source>[^()\[\]]{2,40})[)\]])"
_DASH = r"(?:\.?[ ]?(?:—|–|--|―)[ ]?|\.?[ ]?-[ ]|\.-[ ]?)"

_MARKED = re.compile(
    rf"(?P<place>{_LOUD}{_REGION}?(?:/{_LOUD})?){_DAY}?{_SOURCE}?{_DAY}?(?P<mark>{_DASH}|:[ ])(?=\S)"
)
_SOURCED = re.compile(
    rf"(?P<place>{_QUIET}{_REGION}?){_DAY}?{_SOURCE}{_DAY}?(?P<mark>{_DASH}|:?[ ]?)(?=[\"“‘'«\w]|$)"
)
_DASHED = re.compile(rf"(?P<place>{_QUIET}{_REGION}){_DAY}?(?P<mark>[ ](?:—|–|--)[ ])(?=\S)")
_ONLY_SOURCE = re.compile(rf"[(\[](?P<source>[^()\[\]]{{2,40}})[)\]][ ]?(?P<mark>{_DASH})(?=\S)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was sent from, the agency's name, and how many characters it takes in front of the text."""

    place: str | None
    agency: str | None
    length: int


def dateline(paragraph: str) -> Dateline | None:
    """The dateline at the start of a paragraph: "LAGOS, Nigeria (AP) — " and its kin; None without one.

    Places in capitals need a dash or a colon after them; others a named agency, or a region and a dash.
    """
    opening = paragraph[:140]
    if found := _MARKED.match(opening):
        if _is_place(found["place"]) and not (found["mark"] == ": " and found["place"] in _NO_PLACES):
            return _dateline(found)
    for pattern in (_SOURCED, _DASHED):
        if (found := pattern.match(opening)) and (pattern is _DASHED or _agency(found["source"])):
            return _dateline(found)
    if (found := _ONLY_SOURCE.match(opening)) and _agency(found["source"]):
        return Dateline(None, _agency(found["source"]), found.end())
    return None


_NO_PLACES = frozenset(
    "Q A I BREAKING UPDATE WATCH NOTE EXCLUSIVE OPINION REVIEW LIVE ANALYSIS RELATED".split()
)
"""Words in capitals that open a line with a colon or a dash and are no place."""


def _dateline(found: re.Match[str]) -> Dateline:
    source = found["source"] if "source" in found.re.groupindex else None
    return Dateline(found["place"].strip(), _agency(source), found.end())


def _is_place(name: str) -> bool:
    first = name.split(",")[0]
    return len(first) >= 3 and sum(ch.isupper() for ch in first) >= 3 and first.split()[0] not in _NO_PLACES


def _agency(source: str | None) -> str | None:
    return AGENCIES.get(source.strip().lower()) if source else None
