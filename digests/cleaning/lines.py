"""The lines of a text and what each looks like on its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from digests.cleaning.byline import is_byline, is_signature
from digests.cleaning.dates import is_date_line
from digests.cleaning.furniture import LONGEST_NOTICE, is_credit, is_end, is_furniture
from digests.words.function_words import COMMONEST

_FULL_STOPS = (
    ".",
    "!",
    "?",
    "…",
    '."',
    ".”",
    ".’",
    ".'",
    '!"',
    "!”",
    '?"',
    "?”",
    "…”",
    ".)",
    ",”",
    ',"',
    '"',
    "”",
    "»",
    "。",
    "！",
    "？",
    "」",
    "।",
    "।”",
    "؟",
    "۔",
    ":",
)
_WRAPPED_WIDTHS = range(40, 100)
"""How long, in characters, lines are that were wrapped by hand."""

_LOOKED_AT = 400
"""Characters of a line that tell its kind: enough, and hostile lengths cost nothing."""

_APOSTROPHES = str.maketrans("’‘", "''")


class Kind(Enum):
    """What a line looks like."""

    PROSE = "sentences"
    SPEECH = "a short sentence"
    TITLE = "words without a full stop"
    CREDIT = "who took a picture"
    BYLINE = "who wrote it"
    DATE = "when it was published"
    FURNITURE = "a button, a notice, a label"
    END = "the head of what stands after an article"


@dataclass(slots=True)
class Line:
    """One line that is not empty, its kind, and how it speaks for (above 0) or against being in the story."""

    text: str
    low: str
    kind: Kind
    weight: int


def unwrapped(lines: list[str]) -> list[str]:
    """The lines that are not empty, those of a block joined where the text was wrapped by hand."""
    if not _is_wrapped(lines):
        return [line for line in lines if line]
    return list(_blocks(lines))


def looked_at(lines: Iterable[str]) -> list[Line]:
    """Each line with its kind and weight; every line must hold something."""
    return [_look_at(line) for line in lines]


def _look_at(text: str) -> Line:
    low = text[:_LOOKED_AT].lower()
    if not low.isascii():
        low = low.translate(_APOSTROPHES)
    if len(text) <= LONGEST_NOTICE:
        if is_end(low):
            return Line(text, low, Kind.END, -150)
        if is_date_line(low):
            return Line(text, low, Kind.DATE, -20)
        if is_byline(text) or is_signature(text):
            return Line(text, low, Kind.BYLINE, -20)
        if is_credit(low):
            return Line(text, low, Kind.CREDIT, -20)
        if is_furniture(low):
            return Line(text, low, Kind.FURNITURE, -40 - len(text) // 4)
    return _weigh(text, low)


def _weigh(text: str, low: str) -> Line:
    stopped = text.endswith(_FULL_STOPS)
    words = low.split()
    little = sum(word in COMMONEST for word in words) if low.isascii() or len(words) > 3 else len(low) // 12
    if stopped and (len(text) >= 80 or little >= 4) and little * 8 >= min(len(words), 60):
        return Line(text, low, Kind.PROSE, min(len(text), 500))
    if len(text) >= 200 and little * 6 >= len(words):
        return Line(text, low, Kind.PROSE, min(len(text), 500))
    if stopped:
        return Line(text, low, Kind.SPEECH, len(text) // 4)
    return Line(text, low, Kind.TITLE, -25 - len(text) // 4)


def _is_wrapped(lines: list[str]) -> bool:
    """Whether single line breaks stand inside sentences: most lines of a block end there without a stop."""
    first = lines[:120]
    inner = [a for a, b in pairwise(first) if a and b]
    if len(inner) < 4 or "" not in first:
        return False
    wrapped = [a for a in inner if len(a) in _WRAPPED_WIDTHS and a[-1] not in '.!?"”:']
    return len(wrapped) > 0.6 * len(inner)


def _blocks(lines: Iterable[str]) -> Iterator[str]:
    block: list[str] = []
    for line in lines:
        if line:
            block.append(line)
        elif block:
            yield _joined(block)
            block = []
    if block:
        yield _joined(block)


def _joined(block: list[str]) -> str:
    """One paragraph; a hyphen at a line's end stays, for nobody can tell whose it is."""
    return " ".join(block)
