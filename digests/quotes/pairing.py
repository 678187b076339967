"""Marks paired into runs: what stands between the outer quotation marks, one paragraph at a time.

Only the outermost pair counts; what is quoted within a quotation belongs to it. A mark that stays open ends
with its paragraph, and the next paragraph takes the quotation up when it starts with an opening mark.
"""

from collections.abc import Iterator
from typing import NamedTuple

from digests.model import Span
from digests.quotes.marks import marks
from digests.quotes.nesting import Pair, pairs
from digests.text import Reading, trimmed


class Run(NamedTuple):
    """What stands between one pair of outer marks, trimmed.

    `open_at` and `shut_at` are the outer edges, marks included. `closed`: its closing mark is there.
    `continues`: the run before it ran open to the end of the paragraph before.
    """

    start: int
    end: int
    open_at: int
    shut_at: int
    closed: bool
    continues: bool


def runs(reading: Reading) -> Iterator[Run]:
    """The runs of a text between its outer quotation marks, in order; none overlap, none cross a paragraph."""
    text = reading.text
    left_open = -2
    for index, found in marks(reading):
        paragraph = reading.paragraphs[index]
        was_open = left_open == index - 1
        for pair in pairs(text, found):
            continues = was_open and trimmed(text, paragraph.start, pair.opening.start) is None
            if run := _run(text, paragraph, pair, continues=continues):
                yield run
                left_open = -2 if run.closed else index


def _run(text: str, paragraph: Span, pair: Pair, *, continues: bool) -> Run | None:
    """The run between two marks, or to the paragraph's end; None when nothing stands there."""
    opening, closing = pair.opening, pair.closing
    inner = trimmed(text, opening.end, closing.start if closing else paragraph.end)
    if inner is None:
        return None
    shut_at = closing.end if closing else paragraph.end
    return Run(inner.start, inner.end, opening.start, shut_at, closing is not None, continues)
