"""A run between quotation marks in its sentence: its own words, and the reporter's on both sides."""

import re
from typing import NamedTuple

from digests.quotes.pairing import Run
from digests.text import Reading
from digests.words.en.unspoken import MINOR

_WORD = re.compile(r"[^\W_]+(?:[-’'.][^\W_]+)*")

_INNER_MARKS = "\"'’”»“ "

_WINDOW = 200
"""How many characters around a run are looked at: more than nearly all sentences hold, and bounded on any input."""


class Setting(NamedTuple):
    """A run in its sentence.

    `said` is the run and `words` its words, as they are written, as far as the first 200 characters go. `lead` and
    `tail` are what the sentence holds before and after it, trimmed; `before` and `after` their words in lower case.
    """

    said: str
    words: tuple[str, ...]
    lead: str
    before: tuple[str, ...]
    tail: str
    after: tuple[str, ...]

    @property
    def ending(self) -> str:
        """Its last character, marks of a quotation within it aside."""
        return (self.said.rstrip(_INNER_MARKS) or self.said)[-1]

    @property
    def is_title_cased(self) -> bool:
        """Whether it is written as a title: two words or more, all but the small ones with a capital."""
        if len(self.words) < 2 or not _is_capital(self.words[0]) or not _is_capital(self.words[-1]):
            return False
        return all(_is_capital(word) or word in MINOR for word in self.words)


def set_run(reading: Reading, run: Run) -> Setting:
    """The run in its sentence, which is cut off some 200 characters to either side."""
    text = reading.text
    start = max(reading.sentence_at(run.open_at).start, run.open_at - _WINDOW)
    end = min(reading.sentence_at(max(run.shut_at - 1, run.start)).end, run.shut_at + _WINDOW)
    said, lead, tail = (
        text[run.start : run.end],
        text[start : run.open_at].rstrip(),
        text[run.shut_at : end].lstrip(),
    )
    return Setting(
        said,
        tuple(_WORD.findall(said[:_WINDOW])),
        lead,
        tuple(_WORD.findall(lead.lower())),
        tail,
        tuple(_WORD.findall(tail.lower())),
    )


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()
