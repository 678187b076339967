"""How the console shows sources, filters and corrections."""

from collections.abc import Iterator

from adapters.console.lines import Keys, Line, button_lines
from adapters.followed import Corrections, FilterShown, FollowedSource, SourceList
from adapters.headings import corrections_heading, filter_heading, more_corrections, source_state
from adapters.wording import clipped, moment_time


def followed_lines(source: FollowedSource, keys: Keys) -> Iterator[Line]:
    """A followed feed, with what has just been done to it."""
    if source.news:
        yield Line(source.news)
    yield Line(clipped(source.name, 80), "bold")
    if source.title:
        yield Line(clipped(source.title, 120), "dim", "  ")
    yield Line(clipped(source.url, 200), "dim", "  ")
    since = f" since {moment_time(source.since, source.zone)}" if source.since else ""
    yield Line(source_state(source, since), prefix="  ")
    if source.due:
        yield Line(f"Next check {moment_time(source.due, source.zone)} {source.zone}", "dim", "  ")
    yield from (Line(clipped(line.headline, 120), prefix="  ", lead="• ") for line in source.latest)
    yield from (Line(note, "dim", "  ") for note in source.notes)
    if source.made_by:
        yield Line(f"Followed by {source.made_by}", "dim", "  ")
    yield from button_lines(source.buttons, keys)


def source_list_lines(found: SourceList, keys: Keys) -> Iterator[Line]:
    """What is followed, one under the other."""
    yield Line(found.heading, "bold")
    for source in found.sources:
        yield Line("")
        yield from followed_lines(source, keys)
    for option in found.options:
        yield Line(
            clipped(f"{option.label}, {option.detail}", 150), prefix="  ", lead=f"[{keys[option.token]}] "
        )
    yield from (Line(hint, prefix="  ") for hint in found.hints)
    yield from button_lines(found.buttons, keys)


def filter_lines(found: FilterShown, keys: Keys) -> Iterator[Line]:
    """A filter, and what it lets through."""
    if found.news:
        yield Line(found.news)
    yield Line(found.does, "bold")
    if heading := filter_heading(found):
        yield Line(heading)
    for told, headlines in (("Kept", found.keeps), ("Left out", found.drops)):
        yield from (
            Line(f"{told}: {clipped(headline, 120)}", prefix="  ", lead="• ") for headline in headlines
        )
    yield from (Line(hint, "dim", "  ") for hint in found.hints)
    yield from button_lines(found.buttons, keys)


def corrections_lines(found: Corrections) -> Iterator[Line]:
    """What an article changed, by when."""
    yield Line(corrections_heading(found), "bold")
    for correction in found.corrections:
        yield Line(f"Corrected {moment_time(correction.at)} UTC", "dim")
        yield from (Line(line, prefix="  ", lead="• ") for line in correction.lines)
    if more := more_corrections(found):
        yield Line(more, "dim")
