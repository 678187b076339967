"""How Slack shows sources, filters and corrections."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from adapters.followed import Correction, Corrections, FilterShown, FollowedSource, SourceList
from adapters.headings import corrections_heading, filter_heading, more_corrections, source_state
from adapters.links import LONGEST_URL, MOST_URL, is_web
from adapters.slack.blocks import (
    DIVIDER,
    Message,
    actions,
    first_fitting,
    header,
    message,
    notes,
    select,
    spoken,
)
from adapters.slack.plans import PERSON, person
from adapters.slack.rich_text import Json, line, link, listing, rich, run
from adapters.wording import clipped, moment_time

_MOST_NOTES = 5


@dataclass(frozen=True, slots=True)
class _Room:
    """How much a message has room for: of sources, of lines each, of characters of a line, and of long addresses."""

    sources: int
    lines: int
    longest: int
    longest_url: int = MOST_URL


_ROOMS = (
    _Room(10, 12, 280),
    _Room(8, 6, 120),
    _Room(6, 3, 60),
    _Room(6, 1, 40, LONGEST_URL // 2),
    _Room(4, 1, 40, LONGEST_URL // 2),
    _Room(2, 1, 40, LONGEST_URL // 2),
)


def followed_message(source: FollowedSource) -> Message:
    """A followed feed, with what has just been done to it."""
    headlines = (each.headline for each in source.latest)
    text = spoken(source.news, *_spoken(source), *headlines, *source.notes)
    return first_fitting(_ROOMS, lambda room: message(text, _source_blocks(source, "", room)))


def source_list_message(found: SourceList) -> Message:
    """What is followed, one under the other."""
    said = (sentence for source in found.sources for sentence in _spoken(source))
    text = spoken(found.heading, *said, *found.hints)
    return first_fitting(_ROOMS, lambda room: message(text, _list_blocks(found, room)))


def _list_blocks(found: SourceList, room: _Room) -> Iterator[Json | None]:
    yield rich(line(run(clipped(found.heading, 200), bold=True)))
    for number, source in enumerate(found.sources[: room.sources], 1):
        yield DIVIDER
        yield from _source_blocks(source, f"source {number}", room)
    left = len(found.sources) - room.sources
    yield notes(f"and {left} more: /sources with a part of the name" if left > 0 else "")
    yield select(found.options, clipped(found.ask, 100) or "…")
    yield notes(*found.hints[:_MOST_NOTES])
    yield actions(found.buttons)


def _source_blocks(source: FollowedSource, of: str, room: _Room) -> Iterator[Json | None]:
    name, title = clipped(source.name, 80), clipped(source.title, room.longest)
    yield rich(
        line(run(clipped(source.news, 280))),
        line(link(_address(source, room), name, bold=True), run(f"\n{title}" if title else "")),
        _state(source, room),
        *([_dated("Next check ", source.due, source.zone)] if source.due else ()),
    )
    latest = (
        line(link(_web(each.url, room), clipped(each.headline, room.longest))) for each in source.latest
    )
    yield rich(listing(latest)) if source.latest else None
    yield notes(*(clipped(note, room.longest) for note in source.notes[:_MOST_NOTES]))
    yield rich(_followed_by(source.made_by)) if PERSON.fullmatch(source.made_by) else None
    yield actions(source.buttons, of=of)


def _state(source: FollowedSource, room: _Room) -> Json:
    problem = f": {clipped(source.problem, room.longest)}" if source.problem else ""
    state = clipped(source.state, 100)
    if source.since is None:
        return line(run(state + problem))
    return _dated(f"{state} since ", source.since, source.zone, problem)


def _followed_by(user: str) -> Json:
    return {"type": "rich_text_section", "elements": [run("Followed by "), person(user)]}


def _date(at: datetime, zone: str) -> Json:
    """A moment in the reader's zone, which Slack knows."""
    fallback = f"{moment_time(at, zone)} {zone}"
    form = "{date_short_pretty}, {time}"
    return {"type": "date", "timestamp": int(at.timestamp()), "format": form, "fallback": fallback}


def _dated(before: str, at: datetime, zone: str, after: str = "") -> Json:
    """A line with a moment in it."""
    elements = [run(before), _date(at, zone), *([run(after)] if after else ())]
    return {"type": "rich_text_section", "elements": elements}


def _address(source: FollowedSource, room: _Room) -> str | None:
    return _web(source.site, room) or _web(source.url, room)


def _web(url: str | None, room: _Room) -> str | None:
    return url if is_web(url) and len(url or "") <= room.longest_url else None


def _spoken(source: FollowedSource) -> Iterator[str]:
    since = f" since {moment_time(source.since, source.zone)} {source.zone}" if source.since else ""
    yield f"{clipped(source.name, 80)}: {source_state(source, since)}"
    if source.due:
        yield f"Next check {moment_time(source.due, source.zone)} {source.zone}"


def filter_message(found: FilterShown) -> Message:
    """A filter, and what it lets through."""
    heading = filter_heading(found)
    kept, dropped = (f"Kept: {h}" for h in found.keeps), (f"Left out: {h}" for h in found.drops)
    text = spoken(found.news, found.does, heading, *kept, *dropped, *found.hints)
    return first_fitting(_ROOMS, lambda room: message(text, _filter_blocks(found, room)))


def _filter_blocks(found: FilterShown, room: _Room) -> Iterator[Json | None]:
    does = line(run(clipped(found.does, room.longest * 4), bold=True))
    yield rich(line(run(clipped(found.news, 280))), does, line(run(filter_heading(found))))
    for told, headlines in (("Kept", found.keeps), ("Left out", found.drops)):
        shown = [line(run(clipped(headline, room.longest))) for headline in headlines[: room.lines]]
        yield rich(line(run(told)), listing(shown)) if shown else None
    yield notes(*found.hints[:_MOST_NOTES])
    yield actions(found.buttons)


def corrections_message(found: Corrections) -> Message:
    """What an article changed, by when."""
    heading = corrections_heading(found)
    text = spoken(heading, *(each for correction in found.corrections for each in correction.lines))
    return first_fitting(_ROOMS, lambda room: message(text, _corrections_blocks(found, heading, room)))


def _corrections_blocks(found: Corrections, heading: str, room: _Room) -> Iterator[Json | None]:
    yield header(heading)
    for correction in found.corrections[: room.sources]:
        yield _correction(correction, room)
    yield notes(more_corrections(found))


def _correction(correction: Correction, room: _Room) -> Json:
    lines = (line(run(clipped(each, room.longest * 2))) for each in correction.lines[: room.lines])
    return rich(_dated("Corrected ", correction.at, "UTC"), listing(lines))
