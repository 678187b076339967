"""Numbers that tell when, not how much: dates, years, times of day and people's ages."""

import re
from decimal import Decimal

from digests.figures.counting import is_plural
from digests.figures.surroundings import Surroundings
from digests.figures.units import is_duration
from digests.words.en.counted_nouns import STOPS
from digests.words.en.figure_cues import QUALIFIERS
from digests.words.en.lookalike_cues import (
    AGES,
    APPROXIMATE,
    MONTHS,
    PEOPLE,
    PEOPLE_PRONOUNS,
    PERSON_WAS,
    PRICE_WORDS,
    WEEKDAYS,
    YEAR_OPENERS,
)
from digests.words.en.number_company import AFTER_AGE, CLOCK_ZONES

_FIRST_YEAR, _LAST_YEAR = Decimal(1500), Decimal(2199)
_LONGEST_MONTH = Decimal(31)
_ZERO, _OLDEST = Decimal(0), Decimal(115)
"""No human being has lived longer; what is older is a thing, and its age a figure."""

_CLOCK = re.compile(
    r":[0-9]|[ \u00a0]?[ap]\.? ?m\b|[ \u00a0]?[AP]\.?M\b| o['’]clock\b|h[0-9]{2}\b"
    rf"| (?:{CLOCK_ZONES})\b"
)
_DATE = re.compile(r"(?:st|nd|rd|th)?[- ](?:of )?([A-Z][a-z]{2,8})\b|[/.-][0-9]{1,2}[/.-][0-9]")
_MAY_OPEN_A_DECADE = frozenset("s'’")
_DECADE = re.compile(r"['’]?s\b")
_OLD = re.compile(r"[\s-]{0,3}olds?\b| of age\b")
_AGO = re.compile(r" (?:ago|earlier)\b")
_PERSON_NEXT = re.compile(r", (\w+)\b")
_YOUNGEST_AT = 4
_OF_AN_AGE = (("age", "of"), ("younger", "than"), ("older", "than"))
_AGED_FROM = frozenset(("to", "and", "between", "under", "over", "about"))
_BEFORE_AGE = (
    AGES
    | APPROXIMATE
    | PERSON_WAS
    | _AGED_FROM
    | {"of", "than", "at", "above", "below", "both", "then", "now", "while", "be"}
)
"""Right in front of a bare age stands one of these, or a name with a comma or bracket."""

_CLOSERS = frozenset(',”"')


def time_of_day(around: Surroundings) -> bool:
    """A time by the clock: "6:00 a.m.", "7pm", "1400 GMT"; also either half of "1:36"."""
    text, q = around.text, around.quantity
    if _CLOCK.match(text, q.end):
        return True
    return text[q.start - 1 : q.start] == ":" and text[q.start - 2 : q.start - 1].isdigit()


def age(around: Surroundings) -> bool:
    """An age with its unit: "34-year-old", "35 years of age"."""
    q = around.quantity
    if _OLD.match(around.text, q.end) is None:
        return False
    return is_duration(q.unit) and _ZERO < q.value <= _OLDEST


def relative_date(around: Surroundings) -> bool:
    """A length of time that says when: "22 years ago"."""
    return is_duration(around.quantity.unit) and bool(_AGO.match(around.text, around.quantity.end))


def has_an_s(around: Surroundings) -> bool:
    """Whether the unit is an s close to digits, which may as well be that of a plural or of a possessor."""
    q = around.quantity
    return (
        q.unit == "second" and q.number.bare and q.end == q.number.end + 1 and around.text[q.end - 1] == "s"
    )


def year_of_seconds(around: Surroundings) -> bool:
    """A year or decade whose s reads like the symbol for seconds: "1980s", "2018s best film"."""
    value = around.quantity.value
    return (value % 10 == 0 or is_year(value)) and has_an_s(around)


def idiom_of_time(around: Surroundings) -> bool:
    """The words "one day", which is mostly no length of time."""
    q = around.quantity
    if q.unit != "day" or q.value != 1 or not q.number.spelled or "-" in around.text[q.start : q.end]:
        return False
    return around.last not in ("just", "only", "than", "in")


def date(around: Surroundings) -> bool:
    """A day of a month or the year behind one: "7 March", "Sep 10, 2020", "12/25/2019"."""
    q = around.quantity
    if not q.number.bare or q.value > _LAST_YEAR:
        return False
    may_be_day = q.value <= _LONGEST_MONTH
    last = around.last.strip(".,()")
    if last in MONTHS and (may_be_day or q.value >= _FIRST_YEAR) and around.word.lstrip("(")[:1].isupper():
        return True
    if not may_be_day:
        return False
    if last in WEEKDAYS and around.word[0].isupper():
        return True
    if around.last == "the" and not around.next_word and around.lower[-2:] == ("on", "the"):
        return True
    m = _DATE.match(around.text, q.end)
    return m is not None and (not m[1] or m[1].lower() in MONTHS)


def year(around: Surroundings) -> bool:
    """A year or a decade: "in 2014", "the 1998 World Cup", "the 1970s", "’90s", but not "more than 2000 people"."""
    q = around.quantity
    if not q.number.bare:
        return False
    if q.end - q.number.start != 4 or not is_year(q.value):
        return _decade(around)
    last = around.last.strip("(“\"'‘,")
    if last in YEAR_OPENERS or _opens_decade(around):
        return True
    if around.lower[-1:] in QUALIFIERS or around.lower[-2:] in QUALIFIERS:
        return False
    owned = last in ("the", "a", "his", "her", "their", "its") or last.endswith(("'s", "’s"))
    return owned or not is_plural(around.next_word.lower())


def is_year(value: Decimal) -> bool:
    """Whether news may mean a year by this number."""
    return _FIRST_YEAR <= value <= _LAST_YEAR


def _decade(around: Surroundings) -> bool:
    q = around.quantity
    if around.text[max(0, q.start - 1) : q.start] in ("'", "’", "‘") and q.value < 100:
        return True
    return _opens_decade(around) and q.value % 10 == 0


def _opens_decade(around: Surroundings) -> bool:
    """Whether an s follows close, as in "1970s"."""
    text, end = around.text, around.quantity.end
    return text[end : end + 1] in _MAY_OPEN_A_DECADE and _DECADE.match(text, end) is not None


def bare_age(around: Surroundings) -> bool:
    """An age without unit: "aged 34", "Ann Lee, 34, said", "she was 13"."""
    if not _ZERO < around.quantity.value <= _OLDEST:
        return False
    last = around.last.strip('(“"')
    if last in _BEFORE_AGE and (_told_as_age(around, last) or _of_people(around)):
        return True
    return _set_off(around) or ((last in _BEFORE_AGE or "’" in last or "'" in last) and _was_so_old(around))


def _told_as_age(around: Surroundings, last: str) -> bool:
    """As in "age 30", "the age of 30", "aged 30 to 34"."""
    lower = around.lower
    if last in AGES or lower[-2:] in _OF_AN_AGE:
        return True
    return last in _AGED_FROM and ("aged" in lower[-4:] or "ages" in lower[-4:])


def _of_people(around: Surroundings) -> bool:
    """As in "a child of 11", "people over 50", "both 15,", "retired at 27,"."""
    q, last = around.quantity, around.last
    if _at_this_age(around):
        return True
    if len(around.lower) < 2 or q.number.spelled:
        return False
    if last == "of" and around.lower[-2] in PEOPLE:
        return not is_plural(around.next_word.lower())
    if last in ("over", "under", "above", "below") and around.lower[-2] in PEOPLE:
        return not is_plural(around.next_word.lower())
    if around.next_word and around.next_word.lower() not in AFTER_AGE:
        return False
    return _of_this_age(around)


def _at_this_age(around: Surroundings) -> bool:
    """As in "At 45, he ran", at the start of a sentence or of a clause."""
    nearest = around.lower[-2:-1] if around.last in APPROXIMATE else around.lower[-1:]
    if nearest != ("at",) or around.quantity.value < _YOUNGEST_AT:
        return False
    m = _PERSON_NEXT.match(around.text, around.quantity.end, around.sentence.end)
    return m is not None and m[1].lower() in PEOPLE_PRONOUNS


def _of_this_age(around: Surroundings) -> bool:
    q, last, following = around.quantity, around.last, around.ahead(1)
    if last in ("both", "then", "now"):
        return following == "," and (last == "both" or around.lower[-2].endswith(","))
    if last == "of":
        return around.next_word == "who" and q.value > 9
    return last == "at" and q.value > 9 and following in _CLOSERS and not PRICE_WORDS & set(around.lower[-6:])


def _set_off(around: Surroundings) -> bool:
    """Whether the number stands between commas or in brackets behind a name."""
    q = around.quantity
    name = around.word
    if q.number.spelled or not name:
        return False
    if around.text[q.start - 1] == "(":
        name = around.before[-2:][0]
        return around.ahead(1) == ")" and name[0].isupper() and q.value > 9
    if name[-1] != "," or not name[0].isupper():
        return False
    following = around.ahead(1)
    return (following != "" and following in ",.;)") or around.next_word in AFTER_AGE


def _was_so_old(around: Surroundings) -> bool:
    """As in "she was 13", "he will be about 35"."""
    q, lower = around.quantity, around.lower
    while lower and lower[-1] in APPROXIMATE:
        lower = lower[:-1]
    last = lower[-1] if lower else ""
    if last == "while":
        return q.number.bare and q.value > 3 and around.next_word in ("and", "")
    if (q.number.spelled and q.value < 3) or (last not in PERSON_WAS and last != "be"):
        return False
    following = around.next_word.lower()
    if following and following not in STOPS and not around.next_word[0].isupper():
        return False
    subjects = {word.strip("\"“‘'(") for word in lower[-4:-1]}
    return not PEOPLE_PRONOUNS.isdisjoint(subjects) or "’" in last or "'" in last or _is_named(around, lower)


def _is_named(around: Surroundings, lower: tuple[str, ...]) -> bool:
    """As in "Ann Lee is 71."; `lower` are the words up to the verb."""
    if lower[-1] not in ("is", "was") or around.next_word:
        return False
    names = around.before[: len(lower)][-3:-1]
    return len(names) == 2 and all(name[0].isupper() for name in names) and around.quantity.value > 9
