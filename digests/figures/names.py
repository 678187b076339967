"""Numbers that name: labels, ranks, titles of works and products, addresses, races, ids."""

import re

from digests.figures.counting import is_plural
from digests.figures.surroundings import Surroundings
from digests.words.en.counted_nouns import STOPS
from digests.words.en.figure_cues import CASUALTY_STATES, CASUALTY_VERBS, CHANGES, COUNT_COMPOUNDS, QUALIFIERS
from digests.words.en.lookalike_cues import FIRM_VERBS, LABELS, MONTHS, PHONING, RANKS, STREETS
from digests.words.en.number_company import NEVER_NAMES, RACES

_INSIDE_TOKEN = re.compile(r"[/_@=\\#]\w|\.[A-Za-z]|[A-Za-z^×]|\([a-z]\)")
_MEASURED_BEFORE = re.compile(r"(?:^|[\s(])[€£$¥₹]?[0-9][0-9.,]*[a-zA-Z°]{0,3}[-–−]$")
_UNIT_BEFORE = re.compile(r"(?:[€£$¥₹][0-9.,]+|[0-9] ?(?:%|[a-zA-Z°]{1,4})(?: [a-z]{3,7})?)/$")
_ADDRESS = re.compile(r"(?: [NSEW]\.?)?((?: [A-Z0-9][\w.'’-]*){1,4})")
_OUT = re.compile(r" (?:all|not) out\b")
_HYPHENED = re.compile(r"-[A-Z][a-z]+\b")
_RACE = re.compile(rf"[ -](?:{RACES})\b")
_AFTER_ITEMS = frozenset(").]")
_JOINING = ("and", "or", "&")
_BEFORE_MODELS = frozenset(("the", "a", "an", "and", "or", "its", "his", "her", "their", "new"))
_NO_MODELS = STOPS | CASUALTY_STATES
_POINTS = ("point", "points")
_APOSTROPHES = ("'", "’")
_NO_NAMES = (
    STOPS | CHANGES | CASUALTY_VERBS | {word for phrase in QUALIFIERS for word in phrase} | NEVER_NAMES
)
"""Words that are capitalised only because they open a sentence or stand in a headline."""


def inside_token(around: Surroundings) -> bool:
    """A number inside something written without spaces: "CO2", "F-16", "4x100m", a web address, a tag."""
    text, q = around.text, around.quantity
    before = text[q.start - 1 : q.start]
    if before.isalnum() or (before and before in "_@=\\#&?×^"):
        return True
    if before == "/":
        return q.family == "count" or not _UNIT_BEFORE.search(text, max(0, q.start - 16), q.start)
    if before and before in ".-−–" and text[q.start - 2 : q.start - 1].isalnum():
        near = text[max(0, q.start - 14) : q.start]
        apart = q.family != "count" and _MEASURED_BEFORE.search(near)  # "fell $4-$3"
        return not (apart or near.lower().endswith(("sub-", "now-")))
    if q.family != "count" or q.number.scale > 1:
        return False
    return bool(_INSIDE_TOKEN.match(text, q.end, around.sentence.end))


def enumeration(around: Surroundings) -> bool:
    """The number of an item or a note: "2. Hot water", "2) hot water", "(6.)", "[7]", or alone on its line."""
    text, q = around.text, around.quantity
    after = text[q.end : q.end + 2]
    if after[:1] == "\n":
        return q.number.bare and q.value <= 999 and text[q.start - 1 : q.start] in ("", "\n")
    if after[:1] not in _AFTER_ITEMS or not q.number.bare or q.value > 999:
        return False
    before = text[q.start - 1 : q.start]
    if before in ("[", "(") and after[:1] in ("]", "."):
        return before == "[" or after == ".)"
    if after[:1] == ")":
        return before != "(" and "(" not in text[max(around.sentence.start, q.start - 40) : q.start]
    return (
        q.start == around.sentence.start
        and (after == ". " or q.end + 1 >= around.sentence.end)
        and after[:1] == "."
    )


def brand(around: Surroundings) -> bool:
    """The name of a firm: "7-Eleven", "3M said", "3M's rivals"."""
    q, text = around.quantity, around.text
    if q.family != "count" or q.number.spelled:
        return False
    close = text[q.end - 1 : q.end + 1]
    if close[1:] == "-" and (m := _HYPHENED.match(text, q.end, around.sentence.end)):
        return m[0][1:].lower() not in COUNT_COMPOUNDS
    if close[0] != "M" or q.end - q.start > 2 or any(around.lower[-size:] in QUALIFIERS for size in (1, 2)):
        return False
    possessive = text[q.end : q.end + 2] in ("'s", "’s")
    return possessive or (around.next_word.lower() in FIRM_VERBS and around.ahead(1) == " ")


def race(around: Surroundings) -> bool:
    """A distance that names a race: "the 100m final"."""
    q = around.quantity
    return q.unit in ("metre", "kilometre", "yard") and bool(_RACE.match(around.text, q.end))


def rank(around: Surroundings) -> bool:
    """A place in an order: "the top 10", "No. 1"."""
    return around.last in RANKS or (around.lower[-2:] == ("group", "of") and around.before[-2] == "Group")


def label(around: Surroundings) -> bool:
    """A number that the word in front makes a name: "page 12", "Die Hard 2", "ATP 250"."""
    q = around.quantity
    written = around.text[q.start : q.end]
    word, last = around.word, around.last
    if not word or not (q.number.bare or q.number.spelled or "." in written):
        return False
    if q.number.bare and (last in _JOINING or last[-1] == ",") and _goes_on_naming(around):
        return True
    if last in LABELS:
        return not q.number.spelled or word[0].isupper() or around.next_word.lower() in ("", "of")
    return (written[0].isupper() or not q.number.spelled) and _follows_a_name(around)


def _follows_a_name(around: Surroundings) -> bool:
    """Whether the word in front has a capital that makes a name of it, and owns nothing that is counted."""
    word, last, following = around.word, around.last, around.next_word
    if word == last or last in _NO_NAMES or not (word[-1].isalnum() or word[-1] in "®™+"):
        return False
    if following in _POINTS or (word[-2:-1] in _APOSTROPHES and following.islower()):
        return False  # "the FTSE 12 points", "Bell’s 12 shops"
    return any(letter.isupper() for letter in word) and not _in_headline(around)


def _goes_on_naming(around: Surroundings) -> bool:
    """Whether numbers stand in front that another word makes names: "pages 3, 4 and 5", "May 5 or 6"."""
    passed = around.before
    if passed[-1] in _JOINING:
        passed.pop()
    elif around.ahead(1) != "," and around.next_word not in _JOINING:
        return False
    listed = len(passed)
    while passed and passed[-1].rstrip(",").isdecimal():
        passed.pop()
    if len(passed) in (0, listed) or is_plural(around.next_word.lower()):
        return False
    namer = passed[-1].lower()
    if namer in LABELS or namer.removesuffix("s") in LABELS or namer.rstrip(".") in MONTHS:
        return True
    return len(passed) > 1 and passed[-1][0].isupper() and namer[-1].isalnum() and namer not in _NO_NAMES


def model(around: Surroundings) -> bool:
    """Whether a number that counts nothing opens a name: "the 911 Turbo"."""
    q, following = around.quantity, around.next_word
    if not q.number.bare or around.last not in _BEFORE_MODELS or around.ahead(1) != " ":
        return False
    return following[:1].isupper() and following.lower() not in _NO_MODELS


def _in_headline(around: Surroundings) -> bool:
    """Whether the word in front is a headline's verb: it ends in s, and a capitalised plural follows."""
    return around.word[-1] == "s" and around.next_word[:1].isupper() and is_plural(around.next_word.lower())


def spelled_name(around: Surroundings) -> bool:
    """A spelled number capitalised inside a sentence, like the word behind it: "the Big Ten", "Four Seasons"."""
    q = around.quantity
    if not q.number.spelled or not around.text[q.start].isupper() or not around.word:
        return False
    before = around.word
    if before[-1] in ":.—–-“\"'‘" or before[0].isupper():
        return False
    return around.next_word[:1].isupper() or not around.next_word


def score(around: Surroundings) -> bool:
    """A score of cricket that has no hyphen: "139 all out", "an unbeaten 77"."""
    if around.last == "unbeaten":
        return True
    return around.next_word in ("all", "not") and _OUT.match(around.text, around.quantity.end) is not None


def address(around: Surroundings) -> bool:
    """The number of a house: "12 Old Mill Road"."""
    q = around.quantity
    if not q.number.bare or around.text[q.end + 1 : q.end + 2].islower():
        return False
    m = _ADDRESS.match(around.text, q.end, around.sentence.end)
    return bool(m and any(word.rstrip(",.").lower() in STREETS for word in m[1].split()[1:]))


def identifier(around: Surroundings) -> bool:
    """Phone numbers, and other digits that are too long, begin with 0 or follow digits."""
    q = around.quantity
    length = q.end - q.start
    if not q.number.bare:
        return False
    if (
        length >= 9
        or (around.text[q.start] == "0" and length > 1)
        or around.text[q.start - 1 : q.start] == "+"
    ):
        return True
    if around.last in PHONING and length <= 4:
        return True
    if around.last[-1:].isalpha():
        return False
    return around.last.strip("()").isdecimal() and not is_plural(around.next_word.lower())
