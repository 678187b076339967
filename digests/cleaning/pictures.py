"""Which lines belong to a picture: what it shows, and who took it."""

import re
from collections.abc import Iterable
from typing import NamedTuple

_LONGEST_CREDIT = 90
_BY_AGENCY = (
    r"(?:ap|afp|reuters|getty(?: images)?|epa(?:-efe)?|pa(?: wire)?|bloomberg|shutterstock|alamy|istock|xinhua|unsplash"
    r"|press association|associated press|canadian press|the canadian press|anadolu|hindustan times|new york times"
    r"|usa today(?: sports)?|science photo library|contributed|handout|stf"
    r"|file)"
)
_BARE_CREDIT = re.compile(
    rf"(?:©\s*)?{_BY_AGENCY}(?:\s*/[^.]{{2,40}}| photo)?"
    rf"|[^.!?\"“]{{0,45}}(?:/|\||,|\bvia\b|©|\()\s*{_BY_AGENCY}"
    rf"(?: file| photos?| images?| pool| wire)*\)?(?:\s*(?:/|,|\||via)[^.!?]{{0,40}})?"
    r"|©[^.!?]{2,60}"
)
_TAKEN_BY = re.compile(
    r"\(?(?:(?:ap|afp|reuters|main|getty)\s+)?(?:photo|photograph|picture|image|credit)s?"
    r"\s*(?:credit|courtesy|source)?\s*(?::|/|©|\bby [^.]{2,50}$)"
)
_TAKEN_FIRST = frozenset("(agimprc")
"""With what such a line begins."""

_CREDITED = re.compile(
    r"(?:\b(?:image |photo )?credits?\s*(?::|…|\.\.\.|by\b)|©|\(image:|\(photo:|\(source:|\| getty|submitted photo"
    r"|\b(?:photo|picture|photograph|image) (?:by|courtesy)\b|\bvia (?:getty|ap|reuters|afp)\b|\.reuters$"
    r"|/\s?(?:ap|afp|getty images|reuters|epa|shutterstock|bloomberg)\b|\b(?:ap|afp|reuters|getty) (?:photo|file))"
    r"[^.]{0,60}\.?\)?$"
)
"""A caption with its credit behind it."""

_HINTS = ("/", "photo", "image", "credit", "picture", "©", "| getty", "reuters", "via ", "(source:", " file")
"""One of these stands in every line that ends as `_CREDITED` says: a cheap first look."""

_CREDIT_WORDS = frozenset(
    {
        b"credit",
        b"credits",
        b"creditby",
        b"creditsby",
        b"image",
        b"photo",
        b"source",
        b"getty",
        b"gettyimages",
    }
    | {b"submitted", b"picture", b"photograph", b"via", b"reuters", b"ap", b"afp", b"epa", b"shutterstock"}
    | {b"bloomberg"}
)
"""And so does one of these words, or ©."""

_DATED = re.compile(r"day,? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, \d{4}\b")
_TOLD = re.compile(r"\b(?:will|said|says|was|were|had|told)\b|[\"“”]")
"""A caption tells in the present tense what is seen, and on which day of which year it was taken."""


class Captioned(NamedTuple):
    """What tells captions on a page: the hints at credits that it holds, and whether it holds a whole date."""

    hints: tuple[str, ...]
    dated: bool


def captioned(page: str, words: Iterable[bytes]) -> Captioned | None:
    """What may tell captions on a page, in small letters, of these plain words; None on most, which hold none."""
    dated = _DATED.search(page) is not None
    if _CREDIT_WORDS.isdisjoint(words) and "©" not in page:
        return Captioned((), dated) if dated else None
    return Captioned(tuple([hint for hint in _HINTS if hint in page]), dated)


def is_caption(low: str, page: Captioned) -> bool:
    """Whether a line, in small letters, tells what a picture shows, and who took it or on which day of which year."""
    if page.hints:
        tail = low[-_LONGEST_CREDIT:]
        if any(map(tail.__contains__, page.hints)) and _CREDITED.search(tail):
            return True
    dated = _DATED.search(low) if page.dated else None
    return (
        dated is not None
        and not _TOLD.search(low)
        and ". " not in low[max(0, dated.start() - 60) : dated.start()]
    )


def is_credit(low: str) -> bool:
    """Whether a line, in small letters, only says who took a picture."""
    if len(low) > _LONGEST_CREDIT or low.startswith("file"):
        return False
    if low[:1] in _TAKEN_FIRST and _TAKEN_BY.match(low):
        return True
    return low[-1:] != "." and _BARE_CREDIT.fullmatch(low) is not None
