"""Which of the lines before a story is its headline."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from digests.cleaning.dateline import dateline
from digests.cleaning.lines import Kind, Line
from digests.words.en.press import OUTLET_WORDS
from digests.words.function_words import COMMONEST

_LENGTHS = range(10, 260)
_LONGEST_AT_THE_START = 180
"""Characters. A longer line at the start of a story is its first paragraph, whatever it ends with."""

_SEPARATOR = re.compile(r"\s+[|–—·•»:-]{1,2}\s+(?=\S)")
_WORD = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]|\w{2,}")
"""A word, or one sign of a script that leaves no space between words."""

_A_FEW = 8
_A_PAIR = 3
"""Lines in front of a story of which one is often, or nearly always, the headline."""

_LEDE = 160
"""Characters of each of a story's first paragraphs that tell what it is about."""

_NEAR = 60
"""Lines before the story that are looked at: a page's menus can be longer, and its headline stands near."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A headline, its line's index, the outlet that its page's title adds, and the index of the story's first line.

    Without a headline, `at` is the story's first line.
    """

    headline: str | None
    at: int
    outlet: str | None
    story: int


def heading(lines: Sequence[Line], first: int, last: int) -> Heading:
    """The headline over the story that was found in `lines[first:last]`; it may have been taken for its start."""
    opens = _opens_with_headline(lines, first, last)
    story = first + opens
    near = lines[max(0, story - _NEAR) : story]
    candidates = [i for i, line in enumerate(near) if may_be_headline(line) or (opens and i == len(near) - 1)]
    if not candidates:
        return Heading(None, first, None, first)
    best = _best(candidates, near, lines[story : story + 4])
    if best is None:
        return Heading(None, first, None, first)
    title, outlet = _without_outlet(near[best].text.rstrip(" ;|»"), [line.text for line in near])
    return Heading(title, story - len(near) + best, outlet, story)


def _best(candidates: Sequence[int], near: Sequence[Line], story: Sequence[Line]) -> int | None:
    """The candidate for which most speaks, told by the story's start; None when that is too little."""
    lows = [line.low for line in near]
    least = _least(len(near))
    only = candidates[0]
    if len(candidates) == 1 and _score(lows[only], only, lows, frozenset()) > least:
        return only  # whatever the story is about
    about = _content(" ".join(line.low[:_LEDE] for line in story))
    score, best = max((_score(lows[i], i, lows, about), i) for i in candidates)
    return best if score > least else None


def may_be_headline(line: Line) -> bool:
    """Whether a line could be a headline: a few words that do not end as a sentence does."""
    if line.kind not in (Kind.TITLE, Kind.SENTENCES) or len(line.text) not in _LENGTHS:
        return False
    return not line.text.endswith((".", ":", ",", "…", ".”", '."')) and not line.text[0].islower()


def _least(lines: int) -> float:
    """What must speak for a headline that stands among so many lines."""
    return 0.0 if lines > _A_FEW else -0.5 if lines > _A_PAIR else -2.0


def _opens_with_headline(lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether the story's first line is its headline after all: without a stop, in title case, or before a dateline."""
    if last - first < 2:
        return False
    line, following = lines[first], lines[first + 1]
    if len(line.text) > _LONGEST_AT_THE_START or following.kind is not Kind.SENTENCES:
        return False
    if line.text[-1].isalnum() or line.text[-1] == ";":
        return may_be_headline(line)
    if line.text[-1] not in ".!?’'”\"" or ". " in line.text:
        return False
    return _is_title_case(line.text) or (dateline(following.text) is not None and dateline(line.text) is None)


def _is_title_case(text: str) -> bool:
    """Whether all words but the little ones begin with a capital."""
    words = [
        bare
        for word in text.split()
        if (bare := word.strip("“”\"‘’'(),.!?:")) and bare.lower() not in COMMONEST
    ]
    return len(words) >= 4 and not any(word[0].islower() for word in words)


def _score(low: str, i: int, lows: list[str], about: frozenset[str]) -> float:
    """How much speaks for a line: told again, words that the story uses, length, nearness."""
    words = _content(low)
    again = (
        sum(
            other == low or (len(low) > 20 and (other.startswith(low) or other.endswith(low)))
            for other in lows
        )
        > 1
    )
    shared = min(len(words & about), 5)
    score = 1.5 * again + 0.5 * shared + 0.1 * min(len(words), 6) - 0.04 * (len(lows) - i)
    if len(words) <= 5 and any(word in OUTLET_WORDS for word in low.split()):
        score -= 1
    return score - (shared == 0) * (0.6 + (len(words) <= 4))


def _content(low: str) -> frozenset[str]:
    return frozenset(word[:6] for word in _WORD.findall(low) if word not in COMMONEST)


def _without_outlet(title: str, others: list[str]) -> tuple[str, str | None]:
    """The title without " - Outlet", where another line has it without."""
    for found in reversed(list(_SEPARATOR.finditer(title))):
        if title[: found.start()] in others:
            return title[: found.start()], title[found.end() :]
    for other in others:
        if other.startswith(title) and (cut := _SEPARATOR.match(other, len(title))):
            return title, other[cut.end() :]
    return title, None
