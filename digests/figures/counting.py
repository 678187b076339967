"""What a figure counts, in the article's words."""

import re
from itertools import takewhile

from digests.words.en.counted_nouns import DETERMINERS, NOT_PLURAL, NOUNS_LIKE_VERBS, PLURALS, STOPS
from digests.words.en.numbers import SCALES
from digests.words.en.units import UNIT_WORDS

_TOKEN = re.compile(r"[ \u00a0-][\"“‘']?([A-Za-zÀ-ž][\w'’./&-]*|[0-9]{1,3}(?= [A-Za-z]))")
_AMOUNT = re.compile(r"[A-Z$£€]{1,3}[0-9][0-9.,]*(?:m|bn|k)?")
_NUMBERED = re.compile(rf"[0-9]|\b(?:{'|'.join(SCALES)})\b", re.IGNORECASE)
_SPACED_WORD = re.compile(r"\S+")
_LONGEST = 9


def counted_after(text: str, end: int, limit: int) -> str | None:
    """The noun phrase that follows a number, up to its plural noun and what an "of" adds to it."""
    start, last, plural, at = -1, -1, False, end
    for _ in range(_LONGEST):
        m = _TOKEN.match(text, at, limit)
        if m is None:
            break
        word = m[1].rstrip(".,'’-")
        lower = word.lower()
        if plural and not (text[last - 6 : last].lower() == "police" and is_plural(lower)):
            last = _of_what(text, m, lower, last, limit)
            break
        if lower in STOPS and not (lower in ("and", "or") and start >= 0 and _joins(text, m.end(1), limit)):
            break
        start = m.start(1) if start < 0 else start
        at = m.start(1) + len(word)
        if is_plural(lower) and text[at : at + 2] not in ("'s", "’s"):
            plural, last = True, at
    return text[start:last] if plural else None


def _of_what(text: str, m: re.Match[str], lower: str, last: int, limit: int) -> int:
    """Where a phrase ends whose plural noun an "of" may follow."""
    found = _phrase(text, m.end(1), limit) if lower == "of" else None
    return found[1] if found else last


def _joins(text: str, at: int, limit: int) -> bool:
    """Whether "and" joins two adjectives of one noun: a plural follows within three words."""
    for _ in range(3):
        m = _TOKEN.match(text, at, limit)
        if m is None or m[1].lower() in STOPS:
            return False
        if is_plural(m[1].lower().rstrip(".,'’-")):
            return True
        at = m.end(1)
    return False


def phrase_of(text: str, at: int, limit: int) -> str | None:
    """The noun phrase behind "of" or "in", with or without plural, without its article."""
    found = _phrase(text, at, limit)
    return text[found[0] : found[1]] if found else None


def _phrase(text: str, at: int, limit: int) -> tuple[int, int] | None:
    start, last = -1, -1
    for _ in range(_LONGEST):
        m = _TOKEN.match(text, at, limit)
        if m is None:
            break
        word = m[1].rstrip(".,'’-")
        lower = word.lower()
        at = m.start(1) + len(word)
        if start >= 0 and m.start(1) - m.start() > 1:
            break  # a quotation mark opens
        if start < 0 and (lower in DETERMINERS or lower.endswith(("'s", "’s"))):
            continue
        if lower in STOPS or (
            last >= 0 and lower.endswith(("ed", "ing")) and "-" not in lower and not is_noun(lower)
        ):
            break
        start = m.start(1) if start < 0 else start
        last = at
        if is_plural(lower) or word != m[1]:
            break
    return (start, last) if last > 0 else None


def without_numbers(phrase: str) -> str | None:
    """The part of a noun phrase behind its numbers, or the part in front where a unit follows; None without one.

    "committee's 12 members" gives "members", "voyage of 300 miles" gives "voyage".
    """
    if not _NUMBERED.search(phrase):
        return phrase
    words = list(_SPACED_WORD.finditer(phrase))
    numbers = [at for at, m in enumerate(words) if m[0][0].isdigit() or m[0].lower() in SCALES]
    if not numbers:
        return None if _AMOUNT.fullmatch(words[-1][0]) else phrase
    behind, before = words[numbers[-1] + 1 :], words[: numbers[0]]
    if before and behind and behind[0][0].lower() == "index":
        return phrase  # "the Sensitive 40 index" is a name
    while len(behind) > 1 and behind[0][0].lower() in UNIT_WORDS:
        del behind[0]
    if behind and behind[0][0].lower() in STOPS:
        return None
    if behind and behind[0][0].lower() not in UNIT_WORDS:
        return phrase[behind[0].start() :]
    while before and before[-1][0].lower() in STOPS:
        before.pop()
    return phrase[: before[-1].end()] if before and len(before[-1][0]) > 1 else None


def is_noun(word: str) -> bool:
    """Whether a lower-case word in -ed or -ing is a noun all the same."""
    return word in NOUNS_LIKE_VERBS


def words_after(text: str, end: int, limit: int, most: int = 3) -> str | None:
    """The first few words of the noun phrase that follows directly: "£150m investment"."""
    found = phrase_of(text, end, limit)
    if found is None or not text.startswith(found, end + 1):
        return None
    words = found.split(" ", most)[:most]
    if words[0][0].islower():
        words = list(
            takewhile(lambda word: not word[0].isupper(), words)
        )  # "9,400-member Ironworkers’ Union"
    return found[: len(" ".join(words))]


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in PLURALS:
        return True
    word = word.removesuffix("'").removesuffix("’")
    if len(word) < 3 or word[-1] != "s" or word[-2] in "s'’." or word in NOT_PLURAL:
        return False
    return not word.endswith(("ous", "ius"))
