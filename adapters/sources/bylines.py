"""Who wrote an article, from what feeds and pages put where its authors belong."""

import re
from collections.abc import Iterable, Iterator

from adapters.sources.words import one_line
from digests.cleaning.byline import authors, is_name
from digests.words.en.press import AGENCIES, AUTHOR_ROLES, OUTLET_WORDS

MOST_AUTHORS = 10
MOST_NAME = 100

_MAILED = re.compile(r"\S+@\S+\s*\(([^()]{2,100})\)|([^<>]{2,100})<\S+@\S+>")
_OPENING = re.compile(
    r"(?:(?:written|words|story|report|text|posted|article)\s+by|by|von|par|por|di|door|af|av)\s*:?\s+",
    re.IGNORECASE,
)
_JOINTS = re.compile(r"\s*(?:;|\||&|\s(?:and|und|et|y|e)\s)\s*", re.IGNORECASE)
_NO_NAME = re.compile(r"[@/\\:#_<>\[\]{}=\d]|www\.|\.(?:com|org|net)\b", re.IGNORECASE)
_NOBODY = frozenset(
    """
    admin administrator anonymous author editor editors editorial webmaster webmestre wordpress redaktion redazione
    redacción redaccion rédaction newsroom desk newsdesk team guest staff unknown none null user default press
    """.split()  # noqa: SIM905  # a list of words
)
_UNCASED = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff ·・.]{2,30}"
)
"""Names in scripts that have no capitals to tell a name by."""


def names(given: Iterable[str], outlet: str | None = None) -> tuple[str, ...]:
    """The authors as plain names, each once, people first and agencies after them.

    Left out: what is a handle, an address, a role, nobody in particular ("Staff"), or the outlet itself.
    """
    own = (outlet or "").casefold().removeprefix("the ")
    found = dict.fromkeys(name for each in given for name in _of(one_line(each, 4 * MOST_NAME)))
    kept = [name for name in found if name.casefold().removeprefix("the ") != own][:MOST_AUTHORS]
    agencies = set(AGENCIES.values())
    return (*(n for n in kept if n not in agencies), *(n for n in kept if n in agencies))


def _of(text: str) -> Iterator[str]:
    if mailed := _MAILED.fullmatch(text):
        text = (mailed[1] or mailed[2]).strip(" \"'")
    text = _OPENING.sub("", text, count=1) if _OPENING.match(text) else text
    if turned := _turned(text):
        yield turned
        return
    for part in _JOINTS.split(text):
        whole = [part] if is_name(part.strip()) else part.split(",")
        yield from filter(None, map(_one, whole))


def _turned(text: str) -> str | None:
    """The name as it is said: "Quill, Ada" is "Ada Quill"; None for all that is not a family name and given names."""
    family, comma, given = text.partition(", ")
    is_turned = comma and " " not in family.strip() and is_name(f"{given} {family}") and given.count(" ") < 2
    words = {*family.lower().split(), *given.lower().split()}
    return f"{given} {family}" if is_turned and words.isdisjoint(OUTLET_WORDS | AUTHOR_ROLES) else None


def _one(part: str) -> str | None:
    """The name that a part of a byline is; None when it is none."""
    name = part.strip(" .,-–—|•·\"'")
    if not name or len(name) > MOST_NAME or _NO_NAME.search(name):
        return None
    if agency := AGENCIES.get(name.lower()):
        return agency
    words = name.lower().split()
    if any(word in _NOBODY for word in words) or all(word in AUTHOR_ROLES for word in words):
        return None
    if _UNCASED.fullmatch(name):
        return name
    return next(iter(authors(name)), None) if is_name(name) else None
