"""Runs of capitalised words, read as names: which words of a run are the name, which an office before it.

A run is what stands together: "Malaysian Defence Minister Hishammuddin Hussein". Its last office or honorific
parts the name from what leads up to it; what has no such word is a person when it looks like one.
"""

import re
from functools import lru_cache
from operator import attrgetter
from typing import Literal, NamedTuple

from digests.people.tokens import Tokens
from digests.words.en.offices import OFFICES, OFFICES_AFTER_NAMES, PERSON_NOUNS
from digests.words.family_names import FAMILY_NAMES_FIRST

Sort = Literal["person", "body", "unclear", "several"]
"""person: a name that an office, an honorific, a first name or an initial marks; body: an organisation, a
place or a thing; unclear: a capitalised run that may be either; several: a surname that two people bear."""

Shape = tuple[int, Sort, bool]
"""What the classes of a run tell: how many words lead up to the name, the sort, whether the name is titled."""

_RUN = re.compile(
    r"[NFTHOAGDI](?:p{0,3}[NFTHOAGDIS#])*(?:(?<=[TO])i[dNOGDA][NOGDA]{0,3}(?=[NFT])|[\"'][d]?[NFT][\"'](?=[NF]))?"
    r"(?:p{0,3}[NFTHOAGDIS])*(?:(?<=O)id?[NFOGDAR]{1,5})?"
)
_NAME = re.compile(
    r"(?:[NFIDG]|T(?=N$))(?:p{0,3}[NFIS]|[\"'][d]?[NFT][\"']){0,4}(?:[TH]$)?(?:,?S)?$|F[DG]$|p{1,3}N$"
)
_LAST_OFFICE = re.compile(r".*[TH](?![\"'])(?:i[dNOGDA][NOGDA]*(?=F))?")
_FIRST_NAMES_TOO = frozenset({"Dean", "Earl", "Prince", "Duke", "King", "Major"})
"""Offices that are first names too; with one word after them they are taken for one."""

_LEADING = frozenset("THOGDA")
"""Classes of the words that may lead up to a name; most runs have none."""

_JOINED_GIVEN_NAME = re.compile(r"[A-Z][a-z]+-[a-z]+$")
"""Two syllables of a Korean or Taiwanese given name: "Ji-sung"."""

_ORGANISATION_AND_GIVEN_NAME = re.compile("[TH]*[OAGD][NF]$")
_NAME_CLASSES = frozenset("NFHOAGDIS#")

_WORDS_HAVE_A_SAY = re.compile(
    r"i|R$|^D$|^[TH]*[OAGD][NF]$|^TN$|^[NF]T$|.T$|^N(?:F[NF]|I{1,2}N)"  # each for a rule that asks words
)
_LONG = 16
"""From how many words on a run is rare enough that its shape is not kept."""

_SURNAME_LIKE_A_WORD = re.compile("(?:F|(?<=[rT])N)[xiabcdw](?=[V,.])")
_TRADE_AND_NAME = re.compile("N(?:F[NF]|I{1,2}N)")
_TRADE = re.compile("(?:er|or|ist|ian|man|woman|ess|eer|wright|smith)$")
_LATE_FIRST_NAME = re.compile(r"[NOGDA]*[OGDA](?:(?=F[NFIp])|N{1,2}(?=F[FI]?N$))")


_start = attrgetter("start")


class Mention(NamedTuple):
    """One run of capitalised words: half-open token numbers of the run and of the name in it.

    `start` to `name` is what leads up to the name (office, honorific, people); `name` to `end` the name.
    `titled`: an office or honorific stands right before the name.
    """

    start: int
    name: int
    end: int
    sort: Sort
    titled: bool = False


def find_mentions(tokens: Tokens) -> tuple[Mention, ...]:
    """All runs that hold a name, in order; runs of offices alone ("the Attorney General") are none.

    An office alone is a name where it is somebody's surname: after "Howard Dean", "Dean" is. So is a word of an
    organisation after "Park Ji-sung".
    """
    words, classes = tokens.words, tokens.classes
    found = _runs(tokens)
    families = {words[m.name] for m in found if m.end - m.name > 1 and is_family_first(tokens, m)}
    if families:
        found = [_as_family(tokens, mention, families) for mention in found]
    surnames = {words[m.end - 1] for m in found if classes[m.end - 1] not in _NAME_CLASSES}
    surnames -= OFFICES_AFTER_NAMES
    if surnames:
        found += _surnames_alone(tokens, surnames, found)
        found.sort(key=_start)
    return tuple(found)


def is_family_first(tokens: Tokens, mention: Mention) -> bool:
    """Whether a name opens with the surname: "Park Ji-sung", "Xi Jinping"."""
    if mention.sort == "body" or not 1 < mention.end - mention.name < 4:
        return False
    if tokens.words[mention.name] in FAMILY_NAMES_FIRST:
        return True
    second = tokens.words[mention.name + 1]
    return "-" in second and _JOINED_GIVEN_NAME.match(second) is not None


def _as_family(tokens: Tokens, mention: Mention, families: set[str]) -> Mention:
    """A run of a surname alone, or with an honorific, as a name, although elsewhere it is an organisation's word."""
    last = mention.end - 1
    if mention.sort != "body" or tokens.words[last] not in families:
        return mention
    lead = tokens.classes[mention.start : last]
    if lead.strip("HT"):
        return mention
    return Mention(mention.start, last, mention.end, "person" if lead else "unclear", titled=bool(lead))


def _surnames_alone(tokens: Tokens, surnames: set[str], found: list[Mention]) -> list[Mention]:
    """The words that are an office or a small word elsewhere and somebody's surname here."""
    places = [at for at, word in enumerate(tokens.words) if word in surnames]
    taken = {token for m in found for token in range(m.start, m.end)}
    classes = tokens.classes
    return [
        Mention(at, at, at + 1, "unclear")
        for at in places
        if at not in taken and classes[at - 1 : at] != "d" and (classes[at] == "T" or classes[at + 1] in "Vs")
    ]


def _runs(tokens: Tokens) -> list[Mention]:
    """The runs that hold a name; most are of a shape that tells all, of the others the words are asked."""
    words, classes = tokens.words, tokens.classes
    found: list[Mention] = []
    for run in _RUN.finditer(classes):
        start, end = run.span()
        shape = _told_by_shape(run[0]) if end - start < _LONG else None
        if shape is None or (
            words[start].endswith("maker")
            if end - start > 1
            else classes[end] in "xiabcdw" and _SURNAME_LIKE_A_WORD.match(classes, start)
        ):
            if mention := _told_by_words(tokens, start, end):
                found.append(mention)
        else:
            lead, sort, titled = shape
            # as Mention(…) makes it, in half the time: texts have more mentions than any other value
            found.append(tuple.__new__(Mention, (start, start + lead, end, sort, titled)))
    return found


@lru_cache(maxsize=4096)
def _told_by_shape(classes: str) -> Shape | None:
    """What the classes of a run tell whatever its words are; None when the words have a say."""
    if _WORDS_HAVE_A_SAY.search(classes):
        return None
    return _shape(classes, _lead(classes, seated=False))


def _told_by_words(tokens: Tokens, start: int, end: int) -> Mention | None:
    """The mention in a run whose shape alone does not tell."""
    end = _within_name(tokens, start, end)
    if end - start == 1 and _SURNAME_LIKE_A_WORD.match(tokens.classes, start):
        end += tokens.words[end][0].isupper()
    return None if _is_description(tokens, start, end) else _mention(tokens, start, end)


def _is_description(tokens: Tokens, start: int, end: int) -> bool:
    """Whether a run only tells of what people somebody is: "the Italian", "a Democrat"."""
    if end - start != 1 or tokens.classes[start] != "D" or tokens.words[start].isupper():
        return False
    return start > 0 and tokens.classes[start - 1] in "dm#q"


def _within_name(tokens: Tokens, start: int, end: int) -> int:
    """Where a run ends when the preposition in it is none of a name: "Bank of Accra", but "Bank" in Accra."""
    while end - start > 1 and tokens.classes[end - 1] == "R" and tokens.words[end - 1][0].islower():
        end -= 1
    at = tokens.classes.find("i", start, end)
    return end if at < 0 or tokens.words[at] in {"of", "for"} else at


def _mention(tokens: Tokens, start: int, end: int) -> Mention | None:
    classes = tokens.classes[start:end]
    if end - start == 2 and classes[1] in "xiabcdw":
        return Mention(start, start, end, "person")
    if tokens.words[start].endswith("maker") and len(classes) > 1:
        return Mention(start, start + 1, end, "body")
    if _ORGANISATION_AND_GIVEN_NAME.match(classes) and _JOINED_GIVEN_NAME.match(tokens.words[end - 1]):
        return Mention(start, end - 2, end, "person", titled=end - start > 2)
    lead = _lead_with_words(classes, tokens.words[start:end]) or _trade_at_head(tokens, start, classes)
    shape = _shape(classes, lead)
    return Mention(start, start + shape[0], end, shape[1], shape[2]) if shape else None


def _shape(classes: str, lead: int) -> Shape | None:
    """What a run is with so many words that lead up to the name; None when no name is left."""
    name = classes[lead:]
    if not name:
        return None
    titled = lead > 0 and classes[lead - 1] in "TH"
    return (lead, _sort(name, titled=titled), titled) if _NAME.match(name) else (0, "body", False)


def _lead_with_words(classes: str, words: list[str]) -> int:
    """How many words of a run lead up to the name, as far as its words tell."""
    if classes == "TN" and words[0] in _FIRST_NAMES_TOO:
        return 0
    if classes in {"NT", "FT"} and words[1] not in OFFICES:
        return 0
    return _lead(classes, seated=len(words) > 1 and words[-1] in OFFICES_AFTER_NAMES)


def _lead(classes: str, *, seated: bool) -> int:
    """How many words of a run lead up to the name; `seated`: it ends in an office that follows names."""
    if _LEADING.isdisjoint(classes):
        return 0
    closed = seated or _is_surname(classes, len(classes) - 1)
    office = _LAST_OFFICE.match(classes, 0, len(classes) - closed)
    lead = office.end() if office else 0
    if late := _LATE_FIRST_NAME.match(classes, lead):
        lead = late.end()
    while lead < len(classes) - 1 and classes[lead] in "DGA" and classes[lead + 1] in "FI":
        lead += 1
    return lead


def _trade_at_head(tokens: Tokens, start: int, classes: str) -> int:
    """1 where a trade that no list knows opens a sentence before a full name: "Plucker Meena Devi"."""
    opens = start == 0 or tokens.classes[start - 1] in "|¶\"'"
    word = tokens.words[start]
    trade = word.lower() in PERSON_NOUNS or _TRADE.search(word) is not None
    return int(opens and trade and _TRADE_AND_NAME.match(classes) is not None)


def _is_surname(classes: str, at: int) -> bool:
    """Whether the office or honorific at the end of a run is a surname: "Howard Dean", "Zaw Min Tun"."""
    return at > 0 and (classes[at - 1 : at + 1] in {"FT", "IT", "FH", "IH"} or classes.endswith("NNH"))


def _sort(name: str, *, titled: bool) -> Sort:
    several = len(name) > 1
    if name[0] in "DGA":
        return "body"
    if titled or (several and ("F" in name[:-1] or "I" in name)):
        return "person"
    return "unclear"
