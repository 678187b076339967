"""Who wrote an article, from the lines around it."""

import re

from digests.words.en.press import AGENCIES, AUTHOR_ROLES, OUTLET_WORDS

_LONGEST = 160
_LONGEST_SIGNATURE = 90
_OPENING = re.compile(
    r"(?:(?:written|words|story|report|text|posted|article|compiled|published)\s+by|by|von|par|por|di|door|af|av)\s*:?\s+",
    re.IGNORECASE,
)
_PARTICLES = frozenset("de da di du del della dos van von der den la le bin ibn al el y e".split())
_JOINTS = re.compile(
    r"\s*(?:,|;|&|\||\s[-–—•·]\s|\s[-–—•·]$|\s(?:and|und|et|y|with|for|in|of|at)\s|(?=@))\s*|(?<=[a-z])\s+(?=The Associated Press)"
    r"|(?<=[a-z])\s+(?=Associated Press)"
)
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
    if len(text) > _LONGEST:
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
    text = text[:_LONGEST]
    when = _WHEN.search(text)
    found: list[str] = []
    for part in _JOINTS.split(text[: when.start()] if when else text):
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
    names = (authors(part) for part in _JOINTS.split(found[1]) if " " in part)
    return tuple(name for part in names for name in part)


def _person(name: str) -> str | None:
    """The name as it is shown: an agency's own name, capitals that shout made quiet; None when it is no name."""
    if agency := AGENCIES.get(name.lower()):
        return agency
    if not _is_name(name):
        return None
    return name.title() if name.isupper() and len(name) > 6 and not _is_outlet(name) else name


def _is_name(name: str) -> bool:
    """Whether a stretch is two to five words that begin with capitals, particles and initials among them."""
    words = name.split()
    if not 2 <= len(words) <= 5 or not words[-1][0].isupper():
        return False
    return all(
        (
            w[0].isupper()
            and w.replace("-", "").replace("'", "").replace("’", "").strip(".").replace(".", "").isalpha()
        )
        or w in _PARTICLES
        for w in words
    )


def _is_outlet(name: str) -> bool:
    return name in AGENCIES.values() or any(word in OUTLET_WORDS for word in name.lower().split())


def _is_role(name: str) -> bool:
    """Whether a part of a byline only says what the author is."""
    words = name.lower().split()
    return name.lower() not in AGENCIES and (
        all(word in AUTHOR_ROLES for word in words) or _LAST_ROLE.fullmatch(words[-1]) is not None
    )
