"""Which lines belong to a picture: what it shows, and who took it."""

import re
from collections.abc import Iterable

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


def may_credit(page: str, words: Iterable[bytes]) -> bool:
    """Whether a page, in small letters, of these plain words, may hold a caption with its credit behind it."""
    return not _CREDIT_WORDS.isdisjoint(words) or "©" in page


def is_caption(low: str, *, may_be_credited: bool) -> bool:
    """Whether a line, in small letters, tells what a picture shows, and who took it or on which day of which year."""
    if may_be_credited:
        tail = low[-_LONGEST_CREDIT:]
        if any(map(tail.__contains__, _HINTS)) and _CREDITED.search(tail):
            return True
    dated = _DATED.search(low) if "day" in low else None
    return (
        dated is not None
        and not _TOLD.search(low)
        and ". " not in low[max(0, dated.start() - 60) : dated.start()]
    )


def is_credit(low: str) -> bool:
    """Whether a line, in small letters, only says who took a picture."""
    if len(low) > _LONGEST_CREDIT or low.startswith("file"):
        return False
    return bool(_BARE_CREDIT.fullmatch(low) or _TAKEN_BY.match(low))
