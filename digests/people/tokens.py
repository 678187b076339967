"""A text as tokens, each with a one-letter class, so that rules can be patterns over a string of classes.

The classes stand in `digests.words.en.classes`. Sentences end in an empty token "|", paragraphs in "¶".
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

from digests.people.nouns import without_nouns
from digests.text import Reading
from digests.words.en.classes import classes_of
from digests.words.en.reporting import ALSO_NOUNS

_TOKEN = re.compile(
    r"(?:[A-Za-z]++(?=[ ,])"  # most words
    r"|[,\"“”;:?!()]"  # most marks
    r"|(?:[^\W\d_]\.(?=[\w\s,’'-]))+(?:[^\W\d_]\b)?"  # J. — U.S. — A.P.J.
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Lt|Gen|Col|Capt|Cmdr|Sgt|Maj|Adm|Prof|Rev|Hon|St|Jr|Sr|Smt"
    r"|Pres|Supt|Det|Insp|Cllr|Inc|Corp|Ltd|Co|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z]-[A-Z][a-z]+)\."
    r"|\d+(?:[.,:]\d+)+(?:-\w+)*"  # 26,000 and 6:45 are one word each
    r"|[’']s\b|\w+(?:[-.@_&]\w+|[’'](?!s\b)\w+)*|[^\w\s])\s*+"
)

_AFTER_PLURAL = re.compile(r"'(?<=[NFORolrGDAk]')(?=[NFOTlrqokgAV])")

END_OF_SENTENCE = "|"
END_OF_PARAGRAPH = "¶"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words and marks of a text with their places and classes; `classes[n]` is the class of `words[n]`.

    `may_report` are the numbers of the words that report in some sentence, in order, quoted ones included.
    """

    words: list[str]
    starts: list[int]
    classes: str
    may_report: list[int]

    def at(self, offset: int) -> int:
        """The first token that starts at or after an offset."""
        return bisect_left(self.starts, offset)

    def end_of(self, token: int) -> int:
        """Where a token ends in the text."""
        return self.starts[token] + len(self.words[token])


def tokenise(reading: Reading) -> Tokens:
    """The tokens of a reading, in order; an empty reading has none."""
    words: list[str] = []
    starts: list[int] = []
    paragraph_ends = {paragraph.end for paragraph in reading.paragraphs}
    findall = _TOKEN.findall
    for sentence in reading.sentences:
        parts = findall(reading.text, sentence.start, sentence.end)
        words += map(str.rstrip, parts)
        words.append(END_OF_PARAGRAPH if sentence.end in paragraph_ends else END_OF_SENTENCE)
        # the tokens cover the sentence without a gap, so their lengths are the way from one to the next
        starts += accumulate(map(len, parts), initial=sentence.start)
    classes, may_report = classes_of(words)
    classes = without_nouns(words, _with_plural_possessives(words, classes))
    return Tokens(words, starts, classes, may_report)


def _with_plural_possessives(words: list[str], classes: str) -> str:
    """The classes with "s" for the apostrophe of "the exporters’ leader", which looks like a closing mark."""
    for found in _AFTER_PLURAL.finditer(classes):
        at = found.start()
        if classes[at + 1] == "V" and words[at + 1] not in ALSO_NOUNS:
            continue
        opened = classes.rfind("'", max(0, at - 40), at) > classes.rfind("|", max(0, at - 40), at)
        if words[at - 1].endswith("s") and not opened:
            classes = classes[:at] + "s" + classes[at + 1 :]
    return classes
