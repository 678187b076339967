"""Which lines of a page are the story: the stretch that speaks most for itself."""

from itertools import pairwise, takewhile

from digests.cleaning.dateline import dateline
from digests.cleaning.furniture import LONGEST_NOTICE
from digests.cleaning.headline import may_be_headline
from digests.cleaning.lines import Kind, Line, is_prose, weight
from digests.words.en.furniture import BIOGRAPHY

_ENOUGH = 400
"""Weight, about characters of sentences, after which a head such as "Related" may end an article."""

_PLAIN = 0.75
"""Share of a plain text's characters that stand in sentences."""

_SHORT = 30
_PLAIN_RELIEF = 4
"""How many times less a line speaks against its place in a plain text of few lines: a button there parts nothing."""

_MENU = 12
"""Lines without a sentence, in front of a story, that are more than a head."""

_FEW = 3
_DESERT = 8
"""Lines without a sentence, one after the other, that end an article as a head does."""

_HEAD_LENGTH = 450
"""Characters of sentences that may stand between a headline and its byline."""

_LEAST = 4
"""Characters of sentences that speak for themselves."""

_STORY = (Kind.SENTENCES, Kind.TITLE)
_WHO_OR_WHEN = (Kind.BYLINE, Kind.DATE)
_CAPTION_LENGTH = 250


def stretch(lines: list[Line]) -> tuple[int, int]:
    """The half-open range of lines whose weights add up highest; all lines when none speaks for itself.

    After what looks like the end of an article, prose counts for a third: comments and teasers are prose too.
    """
    sentences = Kind.SENTENCES
    speaking = [i for i, line in enumerate(lines) if line.kind is sentences and len(line.text) >= _LEAST]
    if not speaking:
        return 0, len(lines)
    first, last = speaking[0], speaking[-1] + 1
    if len(speaking) < last - first:
        first, last = _heaviest(lines)
    return _with_last_lines(lines, _with_first_lines(lines, first), last)


def _heaviest(lines: list[Line]) -> tuple[int, int]:
    """The half-open range of lines whose weights add up highest."""
    relief = _PLAIN_RELIEF if len(lines) <= _SHORT and _is_plain(lines) else 1
    best, best_range = 0, (0, 0)
    total, start, ended, bare = 0, 0, False, 0
    for i, line in enumerate(lines):
        if total <= 0:
            total, start, ended, bare = 0, i, False, 0
        speaks = weight(line)
        bare = bare + 1 if speaks <= 0 else 0
        ended = ended or (total > _ENOUGH and (line.kind is Kind.END or bare >= _DESERT))
        total += int(speaks / _share(speaks, ended, relief))
        if total > best:
            best, best_range = total, (start, i + 1)
    return best_range


def _share(weight: int, ended: bool, relief: int) -> int:  # noqa: FBT001
    """By what a line's weight is divided: for it, after an article's end; against it, in a plain text before that."""
    if weight > 0:
        return 3 if ended else 1
    return 1 if ended else relief


def _is_plain(lines: list[Line]) -> bool:
    """Whether a text is nearly all sentences, as when it was cleaned before: little in it may part its paragraphs."""
    sentences = sum(len(line.text) for line in lines if line.kind is Kind.SENTENCES)
    return sentences > _PLAIN * sum(len(line.text) for line in lines)


def _has_menu(before: list[Line]) -> bool:
    """Whether the lines in front of a story show the text to be a whole page, with its feet too."""
    return sum(weight(line) <= 0 for line in before) > _MENU


def _with_first_lines(lines: list[Line], first: int) -> int:
    """Where the story starts, with the sentences that only buttons part from it in a text that is no whole page."""
    if not first or _has_menu(lines[:first]):
        return first
    at = first
    while at and lines[at - 1].kind in (Kind.SENTENCES, Kind.FURNITURE):
        at -= 1
        first = first if lines[at].kind is Kind.FURNITURE or may_be_headline(lines[at]) else at
    return first


def _with_last_lines(lines: list[Line], first: int, last: int) -> tuple[int, int]:
    """The range with the lines after it, where nearly all of them could be the story's: lists, tables, posts."""
    if last == len(lines):
        return first, last
    rest = list(takewhile(lambda line: line.kind is not Kind.END, lines[last:]))
    if len(rest) > _FEW and _has_menu(lines[:first]):
        return first, last
    doubtful = sum(line.kind not in _STORY for line in rest)
    if doubtful <= min(_FEW, len(rest) // 3):
        return first, last + len(rest)
    said = [i for i, line in enumerate(rest) if line.kind is Kind.SENTENCES]
    return first, last + (said[-1] + 1 if said and len(rest) <= _SHORT else 0)


def story_start(lines: list[Line], first: int, last: int) -> int:
    """Where the story starts in a stretch: after a byline, a date or a picture that little stands in front of."""
    if not any(line.kind in _WHO_OR_WHEN for line in lines[first : min(last, first + 12)]):
        return first
    before = 0
    ahead = sum(len(line.text) for line in lines[first : min(last, first + 40)] if is_prose(line))
    for i in range(first, min(last, first + 12)):
        line = lines[i]
        if line.kind in _WHO_OR_WHEN and before < _HEAD_LENGTH and ahead > 2 * before:
            first = i + 1
        before += len(line.text) if is_prose(line) else 0
    return first


def kept(lines: list[Line]) -> list[Line]:
    """The lines of a stretch that are the story's own, without captions."""
    while lines and _is_biography(lines[-1]):
        lines = lines[:-1]
    credit = Kind.CREDIT
    credited = [a for a, b in pairwise(lines) if b.kind is credit]
    captions = {id(line) for line in credited if _is_caption(line)}
    story = [line for line in lines if line.kind in _STORY]
    if captions:
        story = [line for line in story if id(line) not in captions]
    return story or [
        line for line in lines if line.kind in (Kind.CAPTION, Kind.CREDIT, Kind.BYLINE, Kind.DATE)
    ]


def _is_biography(line: Line) -> bool:
    return len(line.text) <= LONGEST_NOTICE and any(map(line.low.__contains__, BIOGRAPHY))


def _is_caption(line: Line) -> bool:
    """Whether a line in front of a picture's credit tells what the picture shows: one sentence that nobody says."""
    text = line.text
    return (
        len(text) < _CAPTION_LENGTH
        and not any(mark in text for mark in '"“”«»?!')
        and " said" not in text
        and text.count(". ") < 2
        and dateline(text) is None
    )
