"""The lines of a text and what each looks like on its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from digests.cleaning.byline import is_byline, is_signature
from digests.cleaning.dates import is_date_line
from digests.cleaning.furniture import LONGEST_NOTICE, is_end, is_furniture, notices_in
from digests.cleaning.pictures import is_caption, is_credit
from digests.text import is_wrapped
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
_LINES_TOLD_BY = 120
"""Lines from the start that tell whether a text was wrapped by hand."""

_LOOKED_AT = 400
"""Characters of a line that tell its kind: enough, and hostile lengths cost nothing."""

_HEAVIEST = 500
"""Characters of one line that count."""


_TRAILS = "0123456789)]*~ \ufe0f\u200d☺♥❤★➡⬇" + "".join(map(chr, range(0x1F300, 0x1FAFF)))
"""What stands after a sentence's stop in posts: footnote numbers, stars, emoji."""


class Kind(Enum):
    """What a line looks like."""

    PROSE = "sentences"
    SPEECH = "a short sentence"
    TITLE = "words without a full stop"
    CAPTION = "what a picture shows"
    CREDIT = "who took a picture"
    BYLINE = "who wrote it"
    DATE = "when it was published"
    FURNITURE = "a button, a notice, a label"
    END = "the head of what stands after an article"


_WEIGHTS = {Kind.END: -60, Kind.DATE: -20, Kind.BYLINE: -20, Kind.CREDIT: -20, Kind.CAPTION: -20}


@dataclass(slots=True)
class Line:
    """One line that is not empty, its kind, and how it speaks for (above 0) or against being in the story."""

    text: str
    low: str
    kind: Kind
    weight: int


def unwrapped(lines: list[str]) -> list[str]:
    """The lines that are not empty, those of a block joined where the text was wrapped by hand."""
    if not is_wrapped(lines[:_LINES_TOLD_BY]):
        return [line for line in lines if line]
    return list(_blocks(lines))


def looked_at(lines: Iterable[str]) -> list[Line]:
    """Each line with its kind and weight; every line must hold something."""
    texts = list(lines)
    lows = [_small(text[:_LOOKED_AT]) for text in texts]
    notices = notices_in("\n".join(lows))
    return [_look_at(text, low, notices) for text, low in zip(texts, lows, strict=True)]


def _small(text: str) -> str:
    """The text in small letters, with plain apostrophes."""
    low = text.lower()
    return low if low.isascii() else low.replace("’", "'").replace("‘", "'")


def _look_at(text: str, low: str, notices: tuple[str, ...]) -> Line:
    if len(text) <= LONGEST_NOTICE:
        kind = _kind_by_form(text, low)
        if kind is not None:
            return Line(text, low, kind, _WEIGHTS[kind])
        if is_furniture(low, notices):
            return Line(text, low, Kind.FURNITURE, -40 - len(text) // 4)
    return _weigh(text, low)


def _kind_by_form(text: str, low: str) -> Kind | None:
    """What a line is whose form says it: a list's head, a date, a byline, a picture's credit."""
    if is_end(low):
        return Kind.END
    if is_date_line(low):
        return Kind.DATE
    if is_byline(text):
        return Kind.BYLINE
    if is_credit(low):
        return Kind.CREDIT
    if is_caption(low):
        return Kind.CAPTION
    return Kind.BYLINE if is_signature(text) else None


def _weigh(text: str, low: str) -> Line:
    """A line that no form gives away: by its length, its little words and whether it ends as a sentence does."""
    words = low.split()
    little = len(list(filter(COMMONEST.__contains__, words))) if len(words) > 3 else len(low) // 12
    length = min(len(text), _HEAVIEST)
    if _ends_sentence(text):
        if (len(text) >= 80 or little >= 4) and little * 8 >= min(len(words), 60):
            return Line(text, low, Kind.PROSE, length)
        return Line(text, low, Kind.SPEECH, len(text) // 4 if len(text) < 4 * _HEAVIEST else _HEAVIEST)
    if (len(text) >= 200 and little * 6 >= len(words)) or (
        len(text) >= 80 and little >= 5 and little * 4 >= len(words)
    ):
        return Line(text, low, Kind.PROSE, length // 2)
    return Line(text, low, Kind.TITLE, -25 - length // 4)


def _ends_sentence(text: str) -> bool:
    return text.endswith(_FULL_STOPS) or (
        not text[-1].isalpha() and text.rstrip(_TRAILS).endswith(_FULL_STOPS)
    )


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
