"""Which lines of a page are the story: the stretch that speaks most for itself."""

from digests.cleaning.lines import Kind, Line

_ENOUGH = 400
"""Weight, about characters of prose, after which a head such as "Related" may end an article."""

_HEAD_LENGTH = 450
"""Characters of sentences that may stand between a headline and its byline."""


def stretch(lines: list[Line]) -> tuple[int, int]:
    """The half-open range of lines whose weights add up highest; (0, 0) when none speaks for itself.

    After what looks like the end of an article, prose counts for half: comments and teasers are prose too.
    """
    best, best_range = 0, (0, 0)
    total, start, ended = 0, 0, False
    for i, line in enumerate(lines):
        if total <= 0:
            total, start, ended = 0, i, False
        ended = ended or (line.kind is Kind.END and total > _ENOUGH)
        total += line.weight // 2 if ended and line.weight > 0 else line.weight
        if total > best:
            best, best_range = total, (start, i + 1)
    return best_range


def story_start(lines: list[Line], first: int, last: int) -> int:
    """Where the story starts in a stretch: after a byline or a date that little stands in front of."""
    before = 0
    for i in range(first, min(last, first + 12)):
        line = lines[i]
        if line.kind in (Kind.BYLINE, Kind.DATE) and before < _HEAD_LENGTH and _prose(lines[i:last]) > before:
            first = i + 1
        before += len(line.text) if line.kind is Kind.PROSE else 0
    return first


def _prose(lines: list[Line]) -> int:
    return sum(len(line.text) for line in lines[:40] if line.kind is Kind.PROSE)


def kept(lines: list[Line]) -> list[Line]:
    """The lines of a stretch that are the story's own."""
    return [line for line in lines if line.kind in (Kind.PROSE, Kind.SPEECH, Kind.TITLE)]
