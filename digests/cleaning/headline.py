"""Which of the lines before a story is its headline."""

import re
from collections.abc import Sequence

from digests.cleaning.lines import Kind, Line
from digests.words.function_words import COMMONEST

_LENGTHS = range(10, 260)
_SEPARATOR = re.compile(r"\s+[|–—·•»:-]{1,2}\s+(?=\S)")
_WORD = re.compile(r"\w{2,}")
_NEAR = 60
"""Lines before the story that are looked at: a page's menus can be longer, and its headline stands near."""


def headline(before: Sequence[Line], story: Sequence[Line]) -> tuple[str, str | None] | None:
    """The headline among the lines before a story, and the outlet that its page's title adds; None without one."""
    near = before[-_NEAR:]
    candidates = [i for i, line in enumerate(near) if may_be_headline(line)]
    if not candidates:
        return None
    about = _content(" ".join(line.low for line in story[:4]))
    lows = [line.low for line in near]
    best = max(candidates, key=lambda i: (_score(i, lows, about), i))
    if _score(best, lows, about) <= 0 and len(near) > 8:
        return None
    return _without_outlet(near[best].text, [line.text for line in near])


def may_be_headline(line: Line) -> bool:
    """Whether a line could be a headline: a few words that do not end as a sentence does."""
    if line.kind not in (Kind.TITLE, Kind.SPEECH, Kind.PROSE) or len(line.text) not in _LENGTHS:
        return False
    return not line.text.endswith((".", ":", ",", ";", "…", ".”", '."')) and not line.text[0].islower()


def _score(i: int, lows: list[str], about: frozenset[str]) -> float:
    """How much speaks for a line: told again, words that the story uses, length, nearness."""
    low = lows[i]
    words = _content(low)
    again = sum(other == low or (len(low) > 20 and other.startswith(low)) for other in lows) - 1
    shared = len(words & about) / max(3, len(words))
    return (
        1.5 * min(again, 1)
        + 3 * shared
        + 0.08 * min(len(words), 6)
        - 0.03 * (len(lows) - i)
        - 0.5 * (len(words) < 3)
    )


def _content(low: str) -> frozenset[str]:
    return frozenset(word[:6] for word in _WORD.findall(low) if word not in COMMONEST)


def _without_outlet(title: str, others: list[str]) -> tuple[str, str | None]:
    """The title without " - Outlet", where another line has it without."""
    for cut in reversed([m for m in _SEPARATOR.finditer(title)]):
        if title[: cut.start()] in others:
            return title[: cut.start()], title[cut.end() :]
    for other in others:
        if other.startswith(title) and (cut := _SEPARATOR.match(other, len(title))):
            return title, other[cut.end() :]
    return title, None
