"""How Discord shows sources, filters and corrections, as sheets."""

from collections.abc import Iterator
from datetime import datetime

from adapters.discord.markdown import bold, linked, plain, small
from adapters.discord.sheets import Block, Row, Rule, Sheet, first_fit, picks, rows, texts
from adapters.followed import Correction, Corrections, FilterShown, FollowedSource, SourceList
from adapters.headings import corrections_heading, filter_heading, more_corrections

_LENGTHS = (250, 120, 60, 30)
"""In characters of a line, the largest first that fits."""

_MOST_LINES = 12


def followed_sheet(source: FollowedSource) -> Sheet:
    """A followed feed, with what has just been done to it."""
    news = tuple(texts(plain(source.news, 250)))
    return first_fit(Sheet("", (*news, *_blocks(source, "", most)), framed=False) for most in _LENGTHS)


def source_list_sheet(found: SourceList) -> Sheet:
    """What is followed, one under the other."""
    hints = "\n".join(small(plain(hint, 200)) for hint in found.hints[:5])
    tail: tuple[Block, ...] = (*picks(found.options, found.ask), *texts(hints), *rows(found.buttons))
    heading = bold(plain(found.heading, 200))
    return first_fit(
        Sheet("", (*texts(heading), *_listed(found, most)), tail, framed=False) for most in _LENGTHS
    )


def _listed(found: SourceList, most: int) -> Iterator[Block]:
    for source in found.sources:
        yield Rule()
        yield from _blocks(source, plain(source.name, 60), most)


def _blocks(source: FollowedSource, about: str, most: int) -> Iterator[Block]:
    lines = [bold(linked(plain(source.name, 80), source.site or source.url))]
    lines += [plain(source.title, most)] if source.title else []
    lines += [_state(source, most)]
    lines += [f"Next check {_moment(source.due)}"] if source.due else []
    lines += [f"• {linked(plain(each.headline, most), each.url)}" for each in source.latest]
    lines += [small(plain(note, most)) for note in source.notes[:5]]
    lines += [small(f"Followed by <@{source.made_by}>")] if source.made_by.isdecimal() else []
    yield from texts("\n".join(lines))
    for row in rows(source.buttons):
        yield Row(row.buttons, about)


def _state(source: FollowedSource, most: int) -> str:
    """How it is; when it became so in the reader's own words and zone."""
    since = f" since {_moment(source.since)}" if source.since else ""
    return f"{plain(source.state, 100)}{since}" + (
        f": {plain(source.problem, most)}" if source.problem else ""
    )


def _moment(at: datetime) -> str:
    """Source: https://discord.com/developers/docs/reference#message-formatting-timestamp-styles."""
    return f"<t:{int(at.timestamp())}:f>"


def filter_sheet(found: FilterShown) -> Sheet:
    """A filter, and what it lets through."""
    return first_fit(Sheet("", tuple(_filter(found, most)), framed=False) for most in _LENGTHS)


def _filter(found: FilterShown, most: int) -> Iterator[Block]:
    lines = [plain(found.news, 250), bold(plain(found.does, most * 4)), filter_heading(found)]
    for told, headlines in (("Kept", found.keeps), ("Left out", found.drops)):
        lines += [f"• {told}: {plain(headline, most)}" for headline in headlines[:_MOST_LINES]]
    lines += [small(plain(hint, 500)) for hint in found.hints[:5]]
    yield from texts("\n".join(filter(None, lines)))
    yield from rows(found.buttons)


def corrections_sheet(found: Corrections) -> Sheet:
    """What an article changed, by when."""
    return first_fit(Sheet("", tuple(_corrections(found, most)), framed=False) for most in _LENGTHS)


def _corrections(found: Corrections, most: int) -> Iterator[Block]:
    yield from texts(bold(plain(corrections_heading(found), 250)))
    for correction in found.corrections:
        yield from texts("\n".join(_correction(correction, most)))
    yield from texts(small(more_corrections(found)))


def _correction(correction: Correction, most: int) -> Iterator[str]:
    yield f"Corrected {_moment(correction.at)}"
    yield from (f"• {plain(line, most * 2)}" for line in correction.lines[:_MOST_LINES])
