"""The words that say what a person is: before the name, after it, or in a relative clause.

A role is copied as it stands, without a leading article or possessive pronoun: "New York City Council Speaker",
"ministry's spokeswoman", "who leads the bureau". Ages, places of living and honorifics are none.
"""

import re

from digests.model import Span
from digests.people.names import Mention
from digests.people.tokens import Tokens
from digests.words.en.offices import ROLE_VERBS

_BEFORE = re.compile(
    r"(?:[NFTOGDAI#qkorR]|(?<=[NFTOGDAorkl])s(?=[NFTOGDAqkor])|(?<=T)i(?=[NOGDA])|(?<=Ti)d(?=[NOGDA]))*$"
)
_MARKED = re.compile(r"[TrR]")
_HONORIFICS_ONLY = re.compile(r"H+$")
_AFTER = re.compile(
    r",(?:#,)?(?P<role>(?:[dm]|[NFTOGDAI]{1,4}s)?[^,|¶.;:()\"Qwbhx-]{0,8}?[rTR]"
    r"(?:[^,|¶;:()\"QwbhxVWvz?-]|[.](?![|¶])){0,16})(?=[,|¶.;:()\"Qwb?-]|[VWvzx])"
)
_RELATIVE = re.compile(r",(?:#,)?(?P<role>w[a]?[VWzelrR][^,|¶;:()\"Q?-]{1,16}?)(?=[,|¶.;:()\"Q?-])")
_APPOSED = re.compile(
    r"(?:(?:[dm]|[NFOGDA]{1,3}s)[NFTOGDAqlokrRseg#]{0,6}|[qlokNGDAO]{0,4})[rTR]"
    r"(?:[ic][dm]?[NFTOGDAqlokrRs]{1,6}){0,2},$"
)
_LEADING = re.compile(r"[dmac]+")
_REACH = 24


def role_of(tokens: Tokens, mention: Mention) -> Span | None:
    """The fuller of the roles that stand on the two sides of a mention, as token numbers; None without one."""
    before = role_before(tokens, mention)
    after = role_after(tokens, mention.end)
    if before and after:
        return after if after.end - after.start > before.end - before.start + 1 else before
    return before or after


def role_before(tokens: Tokens, mention: Mention) -> Span | None:
    """The office or trade right before a name: "former Vermont governor" Howard Dean."""
    classes = tokens.classes
    if mention.name == 0:
        return None
    if mention.start and classes[mention.start - 1] == ",":
        return _apposed(tokens, mention)
    low = max(0, mention.name - _REACH)
    found = _BEFORE.search(classes, low, mention.name)
    start = found.start() if found else mention.name
    return _stripped(tokens, start, mention.name)


def role_after(tokens: Tokens, end: int) -> Span | None:
    """The apposition or relative clause after a name that says what the person is."""
    if found := _AFTER.match(tokens.classes, end):
        start, stop = found.span("role")
        return _stripped(tokens, start, stop)
    if found := _RELATIVE.match(tokens.classes, end):
        start, stop = found.span("role")
        verb = start + 1 if tokens.classes[start + 1] != "a" else start + 2
        return Span(start, stop) if tokens.words[verb] in ROLE_VERBS else None
    return None


def words_of(tokens: Tokens, span: Span) -> Span:
    """The stretch of the text that a run of tokens covers."""
    return Span(tokens.starts[span.start], tokens.end_of(span.end - 1))


def _apposed(tokens: Tokens, mention: Mention) -> Span | None:
    """The role in "the bureau's chief, NAME,"."""
    low = max(0, mention.start - _REACH)
    found = _APPOSED.search(tokens.classes, low, mention.start)
    if found is None or tokens.classes[mention.end : mention.end + 1] not in {",", "|", "¶", ".", ":"}:
        return None
    return _stripped(tokens, found.start(), found.end() - 1)


def _stripped(tokens: Tokens, start: int, end: int) -> Span | None:
    """A role without its leading article; None when no word of it names an office, trade or tie."""
    if lead := _LEADING.match(tokens.classes, start, end):
        start = lead.end()
    if start >= end or not _MARKED.search(tokens.classes, start, end):
        return None
    return Span(start, end)
