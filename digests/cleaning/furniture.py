"""Whether a line belongs to the page and not to the story: buttons, notices, credits, lists."""

import re

from digests.words.en.furniture import ALONE, ENDS, LIKELY_OPENERS, SURE_OPENERS, WITHIN

LONGEST_NOTICE = 320
"""Characters. Longer lines are never furniture by their words alone: a paragraph of the story may cite a notice."""

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


def squashed(low: str) -> str:
    """A line in small letters without its outer punctuation and numbers, as the lists of whole lines have it."""
    return low.strip(_OUTER)


def is_furniture(low: str) -> bool:
    """Whether a trimmed line, in small letters and with plain apostrophes, is no part of a story."""
    if len(low) <= 70 and _is_label(low):
        return True
    if low.startswith(SURE_OPENERS):
        return True
    if len(low) <= 120 and low[-1] not in _STOPS and low.startswith(LIKELY_OPENERS):
        return True
    return any(phrase in low for phrase in WITHIN)


def is_end(low: str) -> bool:
    """Whether a line heads a list, or a form, that stands after articles."""
    return len(low) <= 60 and squashed(low) in ENDS


def is_credit(low: str) -> bool:
    """Whether a line only says who took a picture."""
    if len(low) > 140:
        return False
    if low.startswith(
        ("photo", "image", "credit", "picture", "(photo", "(image", "(credit", "©", "(©", "(ap", "(reuters")
    ):
        return True
    return bool(_BARE_CREDIT.fullmatch(low) or _CREDIT.fullmatch(low) or _TAKEN_BY.match(low))


def _is_label(low: str) -> bool:
    if squashed(low) in ALONE or _NO_WORDS.fullmatch(low):
        return True
    return bool(_ADDRESS.fullmatch(low) or _COUNT.fullmatch(low))
