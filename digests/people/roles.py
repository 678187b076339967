"""The words that say what a person is: before the name, after it, or in a relative clause.

A role is copied as it stands, without a leading article or possessive pronoun: "New York City Council Speaker",
"ministry's spokeswoman", "who leads the bureau". Ages, places of living and honorifics are none.
"""

import re

from digests.model import Span
from digests.people.names import Mention
from digests.people.tokens import Tokens
from digests.words.en.offices import ABBREVIATED_OFFICES, OFFICES_AFTER_NAMES, ROLE_VERBS

_NOUN = "NFTOGDAI#qkorR"
_BEFORE = re.compile(
    rf"(?:[{_NOUN}]|(?<=[NFTOGDAorkl])s(?=[NFTOGDAqkor])|(?<=T)i(?=[NOGDA])|(?<=Ti)d(?=[NOGDA])"
    rf"|(?:^|(?<=[|¶,\"Q:VdmicD-]))l{{1,2}}(?=[qorT]))*$"
)
_IN_OFFICES = _NOUN + "sidl"
_MARKED = re.compile(r"[Tr]")
_AFTER = re.compile(
    r",(?:#,)?(?P<role>(?:[dm]|[NFTOGDAI]{1,4}s)?[^,|¶.;:()\"QwbhxVWvzi-]{0,8}?[rT]"
    r"(?:[^,|¶;:()\"QwbhxVWvz?-]|[.](?![|¶])){0,16}(?:(?<=i)\"[^\"|¶]{1,10}\")?)(?=[,|¶.;:()\"Qwb?-]|[VWvzx])"
)
_RELATIVE = re.compile(r",(?:#,)?(?P<role>w[a]?[VWzelrR][^,|¶;:()\"Q?-]{1,16}?)(?=[,|¶.;:()\"Q?-])")
_WHO_CLAUSE = re.compile(r"w[a]?[VWzelrR][^,|¶;:()\"Q?-]{1,14}?(?=[,|¶.;:()\"Q?-])")
_APPOSED = re.compile(
    rf"(?:(?:[dm]|H?[NFOGDAT]{{1,3}}s)[{_NOUN}lseg]{{0,6}}|[qlokNGDAO]{{0,4}})[rTR]"
    rf"(?:[ic][dm]?[{_NOUN}s]{{1,6}}){{0,2}},$"
)
_IN_APPOSED = _NOUN + "dmHlsegic"
_LEADING = re.compile(r"[dmacs]+")
_AGED = re.compile(r"(?:-year-old|-year-olds)$")
_REACH = 24


def may_have_role(tokens: Tokens, mention: Mention) -> bool:
    """Whether there can be a role at all: most names stand beside no mark and no word that belongs to one."""
    start, name, end, _, _ = mention
    classes, before = tokens.classes, tokens.classes[name - 1]
    if classes[end] == "," or start < name or before in "H,":
        return True
    if before in _IN_OFFICES and ("r" in (beside := classes[max(0, name - 4) : name]) or "T" in beside):
        return True
    return tokens.words[end - 1] in OFFICES_AFTER_NAMES


def role_of(tokens: Tokens, mention: Mention) -> Span | None:
    """The fuller of the roles that stand on the two sides of a mention, as token numbers; None without one.

    A relative clause counts only where no noun says what the person is.
    """
    before, end = role_before(tokens, mention), mention.end
    followed = tokens.classes[end] == ","  # else nothing after the name can be a role
    after: Span | None = None
    if tokens.words[end - 1] in OFFICES_AFTER_NAMES:  # "MP"
        after = Span(end - 1, end)
    elif followed:
        after = role_after(tokens, end)
    if before and after:
        return after if after.end - after.start > before.end - before.start else before
    if after or not followed:
        return before or after
    if before and (before.end - before.start > 1 or tokens.words[before.start] not in ABBREVIATED_OFFICES):
        return before
    return _relative(tokens, end) or before


def role_before(tokens: Tokens, mention: Mention) -> Span | None:
    """The office or trade right before a name: "former Vermont governor" Howard Dean."""
    classes = tokens.classes
    end = mention.name
    while end and classes[end - 1] == "H":
        end -= 1
    if end and classes[end - 1] == ",":
        return _apposed(tokens, end, mention)
    if mention.start < end and classes[mention.start : end] == "N":
        return Span(mention.start, end)
    beside = classes[max(0, end - 4) : end]
    if "r" not in beside and "T" not in beside:
        return None
    # what stands before a class that no office holds cannot be in it
    first = max(0, end - _REACH)
    first += len(classes[first:end].rstrip(_IN_OFFICES))
    found = _BEFORE.search(classes, first, end)
    office = _stripped(tokens, found.start(), end) if found else None
    apposed = (
        _apposed(tokens, mention.start, mention)
        if mention.start and classes[mention.start - 1] == ","
        else None
    )
    return max(filter(None, (office, apposed)), key=lambda span: span.end - span.start, default=None)


def role_after(tokens: Tokens, end: int) -> Span | None:
    """The apposition after a name that says what the person is, with a clause that does a role's work."""
    found = _AFTER.match(tokens.classes, end)
    if found is None:
        return None
    start, stop = found.span("role")
    if (clause := _WHO_CLAUSE.match(tokens.classes, stop)) and _tells_role(tokens, stop):
        stop = clause.end()
    return _stripped(tokens, start, stop)


def words_of(tokens: Tokens, span: Span) -> Span:
    """The stretch of the text that a run of tokens covers."""
    return Span(tokens.starts[span.start], tokens.end_of(span.end - 1))


def _relative(tokens: Tokens, end: int) -> Span | None:
    """The relative clause after a name that does a role's work: "who leads the bureau"."""
    found = _RELATIVE.match(tokens.classes, end)
    return Span(*found.span("role")) if found and _tells_role(tokens, found.start("role")) else None


def _tells_role(tokens: Tokens, who: int) -> bool:
    """Whether the verb after "who" says what somebody is, and not only what they did."""
    verb = who + 1 if tokens.classes[who + 1] != "a" else who + 2
    return tokens.words[who] == "who" and tokens.words[verb] in ROLE_VERBS


def _apposed(tokens: Tokens, end: int, mention: Mention) -> Span | None:
    """The role in "the bureau's chief, NAME,"."""
    if tokens.classes[mention.end] not in ",|¶.:":
        return None
    # what stands before a class that no such role holds cannot be in it
    first = max(0, end - _REACH)
    before = tokens.classes[first : end - 1]
    first += len(before.rstrip(_IN_APPOSED))
    if "r" not in before and "T" not in before and "R" not in before:
        return None
    found = _APPOSED.search(tokens.classes, first, end)
    return None if found is None else _stripped(tokens, found.start(), found.end() - 1)


def _stripped(tokens: Tokens, start: int, end: int) -> Span | None:
    """A role without article, age and loose ends; None when no word of it names an office, trade or tie."""
    if lead := _LEADING.match(tokens.classes, start, end):
        start = lead.end()
    if start < end and _AGED.search(tokens.words[start]):
        start += 1
    end = _without_loose_end(tokens, start, end)
    if start >= end or not _MARKED.search(tokens.classes, start, end):
        return None
    return Span(start, end)


def _without_loose_end(tokens: Tokens, start: int, end: int) -> int:
    """Where a role ends without a full stop, a cut-off phrase, a place of origin or a second, shorter office."""
    for at in range(start + 1, end):
        if tokens.words[at] == "from" or (tokens.words[at] == "of" and tokens.classes[at + 1] == "#"):
            end = at
            break
    while end > start and tokens.classes[end - 1] in ".,dmic":
        cut = tokens.classes.rfind("c", start, end) if tokens.classes[end - 1] == "i" else -1
        end = cut if cut > start else end - 1
    if (
        end - start > 1
        and tokens.words[end - 1] in ABBREVIATED_OFFICES
        and "r" in tokens.classes[start : end - 1]
    ):
        end -= 1
    return end
