"""Runs of capitalised words, read as names: which words of a run are the name, which an office before it.

A run is what stands together: "Malaysian Defence Minister Hishammuddin Hussein". Its last office or honorific
parts the name from what leads up to it; what has no such word is a person when it looks like one.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from digests.people.tokens import Tokens
from digests.words.en.offices import OFFICES

Sort = Literal["person", "body", "unclear"]
"""person: a name that an office, an honorific, a first name or an initial marks; body: an organisation, a
place or a thing; unclear: a capitalised run that may be either."""

_RUN = re.compile(
    r"[NFTHOAGDI](?:p{0,3}[NFTHOAGDIS#])*(?:(?<=[TO])i[dNOGDA][NOGDA]{0,3}(?=[NF])|[\"'][d]?[NFT][\"'](?=[NF]))?"
    r"(?:p{0,3}[NFTHOAGDIS])*(?:(?<=O)id?[NFOGDAR]{1,5})?"
)
_NAME = re.compile(
    r"(?:[NFIDG]|T(?=N$))(?:p{0,3}[NFIS]|[\"'][d]?[NFT][\"']){0,4}(?:T$)?(?:,?S)?$|F[DG]$|p{1,3}N$"
)
_LAST_OFFICE = re.compile(r".*[TH](?![\"'])(?:i[dNOGDA][NOGDA]*(?=F))?")
_FIRST_NAMES_TOO = frozenset({"Dean", "Earl", "Prince", "Duke", "King", "Major"})
"""Offices that are first names too; with one word after them they are taken for one."""

_LEADING = frozenset("THOGDA")
"""Classes of the words that may lead up to a name; most runs have none."""

_NAME_CLASSES = frozenset("NFHOAGDIS#")

_SURNAME_LIKE_A_WORD = re.compile("(?:F|(?<=[rT])N)[xiabcdw](?=[V,.])")
_TRADE_AND_NAME = re.compile("N(?:F[NF]|I{1,2}N)")
_LATE_FIRST_NAME = re.compile(r"[NOGDA]*[OGDA](?=F[NFIp])")


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

    An office alone is a name where it is somebody's surname: after "Howard Dean", "Dean" is.
    """
    found = list(_runs(tokens))
    surnames = {tokens.words[m.end - 1] for m in found if tokens.classes[m.end - 1] not in _NAME_CLASSES}
    if surnames:
        found += _surnames_alone(tokens, surnames, {token for m in found for token in range(m.start, m.end)})
        found.sort(key=lambda mention: mention.start)
    return tuple(found)


def _surnames_alone(tokens: Tokens, surnames: set[str], taken: set[int]) -> Iterator[Mention]:
    """The words that are an office or a small word elsewhere and somebody's surname here."""
    for at, word in enumerate(tokens.words):
        if word not in surnames or at in taken or tokens.classes[at - 1 : at] == "d":
            continue
        if tokens.classes[at] == "T" or tokens.classes[at + 1] in "Vs":
            yield Mention(at, at, at + 1, "unclear")


def _runs(tokens: Tokens) -> Iterator[Mention]:
    for run in _RUN.finditer(tokens.classes):
        end = _within_name(tokens, run.start(), run.end())
        if end - run.start() == 1 and _SURNAME_LIKE_A_WORD.match(tokens.classes, run.start()):
            end += tokens.words[end][0].isupper()
        if mention := _mention(tokens, run.start(), end):
            yield mention


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
    lead = _lead(classes, tokens.words[start:end]) or _trade_at_head(tokens, start, classes)
    name = classes[lead:]
    if not name:
        return None
    titled = lead > 0 and classes[lead - 1] in "TH"
    if _NAME.match(name):
        return Mention(start, start + lead, end, _sort(name, titled=titled), titled)
    return Mention(start, start, end, "body")


def _lead(classes: str, words: list[str]) -> int:
    """How many words of a run lead up to the name."""
    if _LEADING.isdisjoint(classes):
        return 0
    lead = 0
    if classes == "TN" and words[0] in _FIRST_NAMES_TOO:
        return 0
    if len(words) == 2 and classes in {"NT", "FT"} and words[1] not in OFFICES:
        return 0
    if (office := _LAST_OFFICE.match(classes)) and not _is_surname(classes, office.end() - 1):
        lead = office.end()
    if late := _LATE_FIRST_NAME.match(classes, lead):
        lead = late.end()
    while lead < len(classes) - 1 and classes[lead] in "DGA" and classes[lead + 1] in "FI":
        lead += 1
    return lead


def _trade_at_head(tokens: Tokens, start: int, classes: str) -> int:
    """1 where a trade that no list knows opens a sentence before a full name: "Plucker Meena Devi"."""
    opens = start == 0 or tokens.classes[start - 1] in "|¶\"'"
    return int(opens and _TRADE_AND_NAME.match(classes) is not None)


def _is_surname(classes: str, at: int) -> bool:
    """Whether the office word at the end of a run is a surname: "Howard Dean", "Charlie King"."""
    return at == len(classes) - 1 and at > 0 and classes[at - 1] in "FI" and classes[at] == "T"


def _sort(name: str, *, titled: bool) -> Sort:
    several = len(name) > 1
    if name[0] in "DGA":
        return "body"
    if titled or (several and ("F" in name[:-1] or "I" in name)):
        return "person"
    return "unclear"
