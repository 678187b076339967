"""What a figure counts, in the article's words."""

import re

from digests.words.en.counted_nouns import DETERMINERS, NOT_PLURAL, PLURALS, STOPS

_TOKEN = re.compile(r"[ \u00a0-][\"“‘']?([A-Za-zÀ-ž][\w'’./&-]*|[0-9](?= [A-Za-z]))")
_FOUR_WORDS = re.compile(r"\S+(?:\s\S+){0,3}")
_LONGEST = 9


def counted_after(text: str, end: int, limit: int) -> tuple[str, int] | None:
    """The noun phrase that follows a number, up to its plural noun and what an "of" adds; and where it ends."""
    start, last, plural, at = -1, -1, False, end
    for _ in range(_LONGEST):
        m = _TOKEN.match(text, at, limit)
        if m is None:
            break
        word = m[1].rstrip(".,'’-")
        lower = word.lower()
        if plural and lower != "of":
            break
        if lower == "of":
            if not plural:
                break
            rest = phrase_of(text, m.end(1), limit)
            last = rest[1] if rest else last
            break
        if lower in STOPS and not (lower in ("and", "or") and start >= 0 and _joins(text, m.end(1), limit)):
            break
        start = m.start(1) if start < 0 else start
        at = m.start(1) + len(word)
        if is_plural(lower):
            plural, last = True, at
    return (text[start:last], last) if plural else None


def _joins(text: str, at: int, limit: int) -> bool:
    """Whether "and" joins two adjectives of one noun: a plural follows within two words."""
    for _ in range(2):
        m = _TOKEN.match(text, at, limit)
        if m is None or m[1].lower() in STOPS:
            return False
        if is_plural(m[1].lower()):
            return True
        at = m.end(1)
    return False


def phrase_of(text: str, at: int, limit: int) -> tuple[str, int] | None:
    """The noun phrase behind "of" or "in", with or without plural; and where it ends."""
    start, last = -1, -1
    for _ in range(_LONGEST):
        m = _TOKEN.match(text, at, limit)
        if m is None:
            break
        word = m[1].rstrip(".,'’-")
        lower = word.lower()
        opening = start < 0 and lower in DETERMINERS
        if (lower in STOPS and not opening) or (
            last >= 0 and lower.endswith(("ed", "ing")) and not _is_noun(lower)
        ):
            break
        start = m.start(1) if start < 0 else start
        at = m.start(1) + len(word)
        last = last if opening else at
        if is_plural(lower) or word != m[1]:
            break
    return (text[start:last], last) if last > 0 else None


def _is_noun(word: str) -> bool:
    return word in (
        "funding",
        "spending",
        "housing",
        "building",
        "training",
        "seed",
        "speed",
        "feed",
        "need",
        "shipping",
    )


def singular_after(text: str, end: int, limit: int) -> str | None:
    """Up to four words that follow directly, for what is counted without a plural: "£150m investment"."""
    found = phrase_of(text, end, limit)
    if found is None or found[0].split()[0].lower() in DETERMINERS:
        return None
    words = _FOUR_WORDS.match(found[0])
    return words[0] if words else None


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in PLURALS:
        return True
    word = word.removesuffix("'").removesuffix("’")
    if len(word) < 3 or word[-1] != "s" or word[-2] in "s'’" or word in NOT_PLURAL:
        return False
    return not word.endswith(("ous", "ius"))
