"""Whether a line belongs to the page and not to the story: buttons, notices, credits, lists."""

import re

from digests.words.teasers import TEASERS
from digests.words.en.furniture import ALONE, ENDS, LIKELY_OPENERS, SURE_OPENERS, SURE_WITHIN, WITHIN

LONGEST_NOTICE = 320
"""Characters. Longer lines are never furniture by their words alone: a paragraph of the story may cite a notice."""

_LONGEST_CREDIT = 90
_CREDIT_OPENERS = (
    "photo",
    "image",
    "credit",
    "picture",
    "(photo",
    "(image",
    "(credit",
    "©",
    "(©",
    "(ap",
    "(reuters",
)
_STOPS = ".!?…\"”’'»)。！？"
_OUTER = " \t.,:;!?…|»«›‹>·•*–—-+/()[]{}#@&0123456789✓✕×▶►▼▲→←↑↓⋮☰"
_NO_WORDS = re.compile(r"[\W\d_]*")
_ADDRESS = re.compile(
    r"(?:e-?mail:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?://|www\.)\S+|[\w-]+\.(?:com|org|net|co\.uk)(?:/\S*)?"
    r"|@\w{2,30}|#\w{2,40}(?:\s+#\w{2,40})*"
)
_COUNT = re.compile(
    r"\d[\d.,]*\s?[km]?\s*(?:comments?|shares?|views?|likes?|retweets?|replies|reads?|followers|votes?|points?|letture)"
    r"|[•·]?\s*\d+\s*(?:-\s*)?min(?:ute)?s?\s*(?:read|listen|watch)|(?:image|photo|slide|page)?\s*\d+\s*(?:of|/)\s*/?\s*\d+"
    r"|(?:\d+|an?|one)\s+(?:second|minute|hour|day|week|month|year)s?\s+ago"
)
_TAKEN_BY = re.compile(
    r"\(?(?:(?:ap|afp|reuters|getty(?: images)?|epa|file)\b[^.]{0,40}\b)?(?:photo|photograph|picture|image|credit|courtesy)s?\b"
    r"[^.]{0,10}(?:by|:|of|/)"
)
_CREDIT = re.compile(
    r"[^.!?\"“]{0,80}(?:/|\||,|\bvia\b|©|\()\s*(?:ap|afp|reuters|getty(?: images)?|epa(?:-efe)?|bloomberg|shutterstock"
    r"|alamy|istock|xinhua|press association|pa(?: wire)?|associated press|hindustan times|anadolu|unsplash|stf|file"
    r"|canadian press|the canadian press|new york times|usa today(?: sports)?|contributed(?: photo)?|handout)\b"
    r"[^.!?]{0,40}"
)
_BARE_CREDIT = re.compile(
    r"(?:©\s*)?(?:ap|afp|reuters|getty images|epa|shutterstock|istock|nasa|associated press)(?:\s*/[^.]{2,40}|\s+photo)?"
)


_CREDITED = re.compile(
    r"(?:\b(?:image |photo )?credits?\s*(?::|…|\.\.\.|by\b)|©|\(image:|\(photo:|\b(?:photo|picture|photograph|image) (?:by|courtesy)\b"
    r"|/\s?(?:ap|afp|getty images|reuters|epa|shutterstock|bloomberg)\b|\b(?:ap|afp|reuters|getty) (?:photo|file)|\.reuters$"
    r"|\(source:|\| getty|via getty|via ap|via reuters|submitted photo)[^.]{0,60}\.?\)?$"
)
"""A caption with its credit behind it."""

_CREDIT_HINTS = ("credit", "©", "photo", "image", "picture", "/", "reuters", "source:", "getty", "via ap")

_IN_PICTURE = re.compile(
    r"day,? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, \d{4}\b"
)
_NO_PICTURE = re.compile(r"\b(?:will|said|says|was|were|had|told)\b|[\"“”]")
"""A caption tells in the present tense what is seen, and on which day of which year it was taken."""

_COMMENTER = re.compile(
    r"(?:[^.!?,]{2,50} (?:(?:says|said):|on [^.!?]{8,40} at \d{1,2}:\d\d ?[ap]m(?: said)?):?|\d+ (?:comments|thoughts) on .{0,150})"
)
"""What stands above a reader's comment."""

_TAG = re.compile(r"(?:&(?:amp;)*lt;|<)[^<>&]*(?:&(?:amp;)*(?:gt|quot);|>|$)|&[a-z#0-9;&]{2,20};")
_LEAST_CONTENT = 20
_MARKUP = re.compile(r"(?:&(?:amp;)*lt;|<)/?(?:[a-z!][^<>]{0,20}[ =\"]|script|style|/)")


_READER = re.compile(r"\b(?:you|your|we|our|us|my|@\w+)\b|@")
_SURE_WITHIN = frozenset(SURE_WITHIN)
_LETTERS = re.compile(r"[a-z]+")
_WITHIN_BY_WORD = tuple(
    (phrase, max(_LETTERS.findall(phrase), key=len)) for phrase in (*SURE_WITHIN, *WITHIN)
)
"""Each phrase with its longest word, which a page must hold to hold the phrase: one look-up instead of a search."""


def squashed(low: str) -> str:
    """A line in small letters without its outer punctuation and numbers, as the lists of whole lines have it."""
    return low.strip(_OUTER)


def notices_in(page: str) -> tuple[str, ...]:
    """The phrases of notices that a page, in small letters, holds at all; few do, and lines need be asked for no more."""
    words = set(_LETTERS.findall(page))
    return tuple(phrase for phrase, word in _WITHIN_BY_WORD if word in words)


def is_furniture(low: str, notices: tuple[str, ...]) -> bool:
    """Whether a trimmed line, in small letters and with plain apostrophes, is no part of a story."""
    if len(low) <= 70 and _is_label(low):
        return True
    if (
        low.startswith(SURE_OPENERS)
        or low.startswith(TEASERS)
        or (_MARKUP.match(low) and len(_TAG.sub("", low)) < _LEAST_CONTENT)
    ):
        return True
    hits = [phrase for phrase in notices if phrase in low]
    if not hits and not low.startswith(LIKELY_OPENERS):
        return False
    return _is_no_sentence(low) or not _SURE_WITHIN.isdisjoint(hits) or _speaks_to_reader(low)


def _is_no_sentence(low: str) -> bool:
    return len(low) <= 120 and low[-1] not in _STOPS


def _speaks_to_reader(low: str) -> bool:
    """Whether a line says "you" or "we" outside quotation marks."""
    return _READER.search(low) is not None and not any(mark in low for mark in '"“”')


def is_end(low: str) -> bool:
    """Whether a line heads a list, or a form, that stands after articles."""
    return (len(low) <= 60 and squashed(low) in ENDS) or bool(_COMMENTER.fullmatch(low))


def is_caption(low: str) -> bool:
    """Whether a line tells what a picture shows and, behind it, who took it or on which day of which year."""
    tail = low[-_LONGEST_CREDIT:]
    if any(hint in tail for hint in _CREDIT_HINTS) and _CREDITED.search(tail):
        return True
    dated = _IN_PICTURE.search(low) if "day" in low else None
    return (
        dated is not None
        and not _NO_PICTURE.search(low)
        and ". " not in low[max(0, dated.start() - 60) : dated.start()]
    )


def is_credit(low: str) -> bool:
    """Whether a line only says who took a picture."""
    if len(low) > _LONGEST_CREDIT or low.startswith("file"):
        return False
    if low.startswith(_CREDIT_OPENERS):
        return True
    return bool(_BARE_CREDIT.fullmatch(low) or _CREDIT.fullmatch(low) or _TAKEN_BY.match(low))


def _is_label(low: str) -> bool:
    if squashed(low) in ALONE or _NO_WORDS.fullmatch(low):
        return True
    return bool(_ADDRESS.fullmatch(low) or _COUNT.fullmatch(low))
