"""What an article changed since it was first seen."""

from collections.abc import Iterator, Sequence

from adapters.followed import Correction, Corrections
from adapters.ports import Archive
from adapters.replies import Reply
from adapters.versions import Version, Versions
from adapters.wording import attributed, clipped, quoted, title, told
from bot.answers.absence import GONE
from digests.changes import Changes, changes
from digests.model import Article, Digest, Quote

_MOST_CORRECTIONS = 3
_MOST_LINES = 10
_LONGEST_QUOTE = 200


async def answer_changed(article_id: int, archive: Archive, versions: Versions | None) -> Reply:
    """What the article of this id changed, the latest first; only what digests show: headline, quotes, figures."""
    found = await archive.article(article_id)
    if found is None:
        return GONE
    earlier = await versions.versions(article_id) if versions else ()
    told_all = [
        Correction(version.replaced, tuple(_lines(before, after)))
        for version, before, after in reversed(steps(earlier, found.digest))
    ]
    corrections = [correction for correction in told_all if correction.lines]
    latest = tuple(corrections[:_MOST_CORRECTIONS])
    return Corrections(title(found.digest.article), latest, len(corrections) - len(latest))


def steps(versions: Sequence[Version], now: Digest) -> Sequence[tuple[Version, Digest, Digest]]:
    """Each version with what its article was then, and what it became."""
    digests = [*(version.digest for version in versions), now]
    return tuple(zip(versions, digests[:-1], digests[1:], strict=True))


def _lines(before: Digest, after: Digest) -> Iterator[str]:
    """Each change in a line, the most telling first; those that are left out are counted."""
    lines = [*_changed(changes(before, after), before.article, after.article)]
    yield from lines[:_MOST_LINES]
    if left := len(lines) - _MOST_LINES:
        yield from [f"and {left} more"] if left > 0 else []


def _changed(found: Changes, before: Article, after: Article) -> Iterator[str]:
    if found.headline:
        was, became = (f"“{clipped(each, 150)}”" if each else "none" for each in found.headline)
        yield f"Headline: {was} is now {became}"
    yield from (f"{_said(old)} is now {_said(new)}" for old, new in found.quotes.altered)
    yield from (f"{told(old, before)} is now {told(new, after)}" for old, new in found.figures.altered)
    yield from (f"Gone: {_said(quote)}" for quote in found.quotes.gone)
    yield from (f"Gone: {told(figure, before)}" for figure in found.figures.gone)
    yield from (f"New: {_said(quote)}" for quote in found.quotes.added)
    yield from (f"New: {told(figure, after)}" for figure in found.figures.added)


def _said(quote: Quote) -> str:
    return f"{quoted(quote, _LONGEST_QUOTE)} ({attributed(quote.speaker)})"
