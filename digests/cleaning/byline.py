"""Who wrote an article, from the lines around it."""

import re

from digests.words.en.press import AGENCIES, AUTHOR_ROLES, NAME_PARTICLES, OUTLET_WORDS

LONGEST_BYLINE = 160
"""Characters."""

_LONGEST_SIGNATURE = 90
_OPENING = re.compile(
    r"(?:(?:written|words|story|report|text|posted|article|compiled|published)\s+by|words:|text:|by|von|par|por|di|door"
    r"|af|av)\s*:?\s+",
    re.IGNORECASE,
)
_FIRST_WORDS = frozenset(
    {"written", "words", "story", "report", "text", "posted", "article", "compiled", "published"}
    | {"by", "von", "par", "por", "di", "door", "af", "av"}
)
"""With what every opening begins, a colon aside: a cheap first look."""

_NAME_MARKS = str.maketrans("", "", ".-'’")
_JOINTS = re.compile(
    r"\s*(?:,|;|&|\||\s[-–—•·/]\s|\s[-–—•·]$|\s(?:and|und|et|y|e|with|for|of|at)\s|(?=@))\s*"
    r"|(?<=[a-z])(?<!The)\s+(?=(?:The )?Associated Press)"
)
_WHERE = re.compile(r"\s+(?:in|aus|à|en|em|da)\s+[^,;&]+?(?=\s+and\s|[,;&]|$)")
"""Where the author was."""

_WHEN = re.compile(
    r"[\s–—|•·,(-]*\b(?:on\s|published|updated|posted|publiziert|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d|\d)",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\(?(?:reporting|report|writing)\s+by\s+([^;()]{3,200})", re.IGNORECASE)
_LAST_ROLE = re.compile(
    r"(?:writer|reporter|correspondent|editor|columnist|producer|critic|analyst|staff)s?", re.IGNORECASE
)


def is_byline(text: str) -> bool:
    """Whether a line opens as a byline does ("By"), and holds names, roles and dates only."""
    if len(text) > LONGEST_BYLINE:
        return False
    if text.partition(" ")[0].rstrip(":").lower() not in _FIRST_WORDS:
        return False
    opening = _OPENING.match(text)
    return opening is not None and bool(authors(text[opening.end() :]))


def is_signature(text: str) -> bool:
    """Whether a line without "By" is a person's name and an agency or outlet: "Ann Lee, The Associated Press"."""
    if len(text) > _LONGEST_SIGNATURE or text[-1] in ".!?:" or not text[0].isupper():
        return False
    if OUTLET_WORDS.isdisjoint(text.lower().replace(",", " ").split()):
        return False
    names = authors(text)
    return len(names) > 1 and _is_outlet(names[-1]) and not _is_outlet(names[0])


def signed(text: str) -> tuple[str, ...]:
    """The authors that a byline or a signature names."""
    opening = _OPENING.match(text)
    return authors(text[opening.end() :] if opening else text)


def authors(text: str) -> tuple[str, ...]:
    """The people of a byline without its opening, then their agency or outlet; empty unless all of it is names.

    What they are ("Staff Writer"), handles and dates are left out.
    """
    text = text[:LONGEST_BYLINE]
    when = _WHEN.search(text)
    found: list[str] = []
    for part in _JOINTS.split(_WHERE.sub("", text[: when.start()] if when else text)):
        name = part.strip(" .,:;-–—•·")
        if not name or name.startswith("@") or _is_role(name):
            continue
        person = _person(name)
        if person is None:
            return ()
        found.append(person)
    return (*(n for n in found if not _is_outlet(n)), *(n for n in found if _is_outlet(n)))


def reported(text: str) -> tuple[str, ...]:
    """The people of "Reporting by A and B in Rome; Editing by C": reporters, not editors."""
    found = _REPORTED.match(text)
    if found is None:
        return ()
    parts = _JOINTS.split(_WHERE.sub("", found[1]))
    return tuple(name for part in parts if " " in part for name in authors(part))


def is_name(text: str) -> bool:
    """Whether a stretch looks like a person's name: two to five words with capitals, particles among them."""
    words = text.split()
    if not 2 <= len(words) <= 5 or not words[-1][0].isupper():
        return False
    return all(
        (word[0].isupper() and word.translate(_NAME_MARKS).isalpha()) or word in NAME_PARTICLES
        for word in words
    )


def _person(name: str) -> str | None:
    """The name as it is shown: an agency's in full; None when it is no name."""
    if agency := AGENCIES.get(name.lower()):
        return agency
    if not is_name(name):
        return None
    return name


def _is_outlet(name: str) -> bool:
    return name in AGENCIES.values() or any(word in OUTLET_WORDS for word in name.lower().split())


def _is_role(name: str) -> bool:
    """Whether a part of a byline only says what the author is."""
    words = name.lower().split()
    return name.lower() not in AGENCIES and (
        all(word in AUTHOR_ROLES for word in words) or _LAST_ROLE.fullmatch(words[-1]) is not None
    )
