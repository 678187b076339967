"""The words that say what a figure counts, from behind it or from before it."""

import re

from digests.figures.counting import counted_after, phrase_of, singular_after
from digests.figures.joining import Joined
from digests.figures.surroundings import Surroundings

_OF = re.compile(r" of\b")
_MONEY_IN = re.compile(r" ((?:available|worth|invested|spent)?) ?(?:in|of)\b")
_BEFORE_OF = re.compile(r"((?:[\w’'-]+ ){0,3}?)([\w’'-]+) of$")


def counted(around: Surroundings, joined: Joined) -> str | None:
    """What the figure counts, verbatim; None where no words say it."""
    text, end, limit = around.text, joined.end, around.sentence.end
    if _OF.match(text, end, limit):
        found = phrase_of(text, end + 3, limit)
        return found[0] if found else None
    if joined.family == "count":
        found = counted_after(text, end, limit)
        if found:
            return found[0]
        return (
            singular_after(text, end, limit)
            if text[end : end + 1] == "-" or joined.first.value == 1
            else None
        )
    if joined.family == "money" and (m := _MONEY_IN.match(text, end, limit)):
        return _in(text, m, limit)
    found = counted_after(text, end, limit)
    return found[0] if found else singular_after(text, end, limit)


def _in(text: str, m: re.Match[str], limit: int) -> str | None:
    found = phrase_of(text, m.end(), limit)
    if found is None:
        return None
    start = m.start(1) if m[1] else m.end() + 1
    return text[start : found[1]]
