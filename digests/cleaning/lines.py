"""The lines of a text and what each looks like on its own."""

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import NamedTuple

from digests.cleaning.byline import LONGEST_BYLINE, is_byline, is_signature
from digests.cleaning.dates import is_date_line
from digests.cleaning.furniture import LONGEST_NOTICE, is_end, is_furniture, notices_in
from digests.cleaning.pictures import Captioned, captioned, is_caption, is_credit
from digests.text import is_wrapped, plain_words
from digests.words.function_words import COMMONEST

_STOPS = frozenset('.!?…"”»。！？」।؟۔:')
_CLOSED_STOPS = (".’", ".'", ".)")
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

    SENTENCES = "sentences"
    TITLE = "words without a full stop"
    CAPTION = "what a picture shows"
    CREDIT = "who took a picture"
    BYLINE = "who wrote it"
    DATE = "when it was published"
    FURNITURE = "a button, a notice, a label"
    END = "the head of what stands after an article"


class Line(NamedTuple):
    """One line that is not empty, and its kind."""

    text: str
    kind: Kind

    @property
    def low(self) -> str:
        """Its start in small letters, with plain apostrophes, as far as it is looked at."""
        return _small(self.text[:_LOOKED_AT])


_WEIGHTS = {Kind.END: -60, Kind.DATE: -20, Kind.BYLINE: -20, Kind.CREDIT: -20, Kind.CAPTION: -20}


def unwrapped(lines: list[str]) -> list[str]:
    """The lines that are not empty, those of a block joined where the text was wrapped by hand."""
    if not is_wrapped(lines[:_LINES_TOLD_BY]):
        return list(filter(None, lines))
    return list(_blocks(lines))


def looked_at(lines: Iterable[str]) -> list[Line]:
    """Each line with its kind; every line must hold something."""
    texts = list(lines)
    # Longer lines have no form: nobody asks what they hold.
    seen = _small("\n".join([text if len(text) <= LONGEST_NOTICE else "" for text in texts]))
    words = plain_words(seen)
    page = _Page(notices_in(seen, words), captioned(seen, words))
    return [Line(text, _kind(text, low, page)) for text, low in zip(texts, seen.split("\n"), strict=False)]


def weight(line: Line) -> int:
    """How a line speaks for (above 0) or against being in the story, about in characters."""
    size = len(line.text)
    if line.kind is Kind.SENTENCES:
        if not _ends_sentence(line.text):
            return min(size, _HEAVIEST) // 2
        if _is_paragraph(line.text):
            return min(size, _HEAVIEST)
        return size // 4 if size < 4 * _HEAVIEST else _HEAVIEST
    if line.kind is Kind.FURNITURE:
        return -40 - size // 4
    return -25 - min(size, _HEAVIEST) // 4 if line.kind is Kind.TITLE else _WEIGHTS[line.kind]


def is_prose(line: Line) -> bool:
    """Whether a line is a paragraph of sentences."""
    return line.kind is Kind.SENTENCES and (_is_paragraph(line.text) or not _ends_sentence(line.text))


def _is_paragraph(text: str) -> bool:
    """Whether sentences are a paragraph rather than one short sentence: by length and little words."""
    little, words = _little_words(text)
    return (len(text) >= 80 or little >= 4) and little * 8 >= min(words, 60)


def _small(text: str) -> str:
    """The text in small letters, with plain apostrophes."""
    low = text.lower()
    return low if low.isascii() else low.replace("’", "'").replace("‘", "'")


class _Page(NamedTuple):
    """What the lines of a page may hold: phrases of notices, and what tells a caption."""

    notices: tuple[str, ...]
    captioned: Captioned | None


def _kind(text: str, low: str, page: _Page) -> Kind:
    if low:
        kind = (_kind_by_form if len(text) <= LONGEST_BYLINE else _kind_of_long)(text, low, page)
        if kind is not None:
            return kind
        if is_furniture(low, page.notices):
            return Kind.FURNITURE
    return Kind.SENTENCES if _ends_sentence(text) or _reads_as_prose(text) else Kind.TITLE


def _kind_by_form(text: str, low: str, page: _Page) -> Kind | None:
    """What a line is whose form says it: a list's head, a date, a byline, a picture's credit."""
    if is_end(low):
        return Kind.END
    if is_date_line(low):
        return Kind.DATE
    if is_byline(text):
        return Kind.BYLINE
    if is_credit(low):
        return Kind.CREDIT
    if page.captioned and is_caption(low, page.captioned):
        return Kind.CAPTION
    return Kind.BYLINE if is_signature(text) else None


def _kind_of_long(_text: str, low: str, page: _Page) -> Kind | None:
    """What a line is that is too long for most forms."""
    if low[0].isdigit() and is_end(low):
        return Kind.END
    return Kind.CAPTION if page.captioned and is_caption(low, page.captioned) else None


def _reads_as_prose(text: str) -> bool:
    """Whether a line without a full stop is a paragraph all the same: by its little words."""
    if len(text) < 80:
        return False
    little, words = _little_words(text)
    return (len(text) >= 200 and little * 6 >= words) or (little >= 5 and little * 4 >= words)


def _little_words(text: str) -> tuple[int, int]:
    """How many words of a line's start are little ones, and how many it has; of up to three none can be told."""
    low = _small(text[:_LOOKED_AT])
    words = low.split()
    return len(list(filter(COMMONEST.__contains__, words))) if len(words) > 3 else len(low) // 12, len(words)


def _ends_sentence(text: str) -> bool:
    last = text[-1]
    if last in _STOPS or text.endswith(_CLOSED_STOPS):
        return True
    if last.isalpha():
        return False
    told = text.rstrip(_TRAILS)
    return told[-1:] in _STOPS or told.endswith(_CLOSED_STOPS)


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
