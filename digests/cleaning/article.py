"""From scraped or pasted text to an article."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from digests.cleaning.body import kept, story_start, stretch
from digests.cleaning.byline import is_signature, reported, signed
from digests.cleaning.characters import plain_lines
from digests.cleaning.dateline import dateline
from digests.cleaning.dates import published
from digests.cleaning.headline import heading
from digests.cleaning.lines import Kind, Line, looked_at, unwrapped
from digests.language import recognise
from digests.model import Article

_NEAR = 20
"""Lines before a story that may say who wrote it, and when."""

_NEAR_AFTER = 6


def clean(raw: str, *, url: str | None = None, path: str | None = None) -> Article:
    """The article that a scraped or pasted text holds, without what stood around it.

    Its paragraphs are parted by an empty line; every word of it stands in the raw text. A text that holds
    no story gives an article with an empty text.
    """
    lines = looked_at(unwrapped(plain_lines(raw)))
    first, last = stretch(lines)
    head = heading(lines, story_start(lines, first, last), last)
    around = (*reversed(lines[max(0, head.story - _NEAR) : head.story]), *lines[last : last + _NEAR_AFTER])
    story = [line.text for line in kept(lines[head.story : last])]
    sent = dateline(story[0]) if story else None
    if sent:
        story[0] = story[0][sent.length :]
    text = "\n\n".join(paragraph for paragraph in story if paragraph)
    return Article(
        text,
        headline=head.headline,
        url=url,
        path=path,
        outlet=head.outlet,
        byline=_byline((*around, *lines[head.story : last]), lines, sent.agency if sent else None),
        dateline=sent.place if sent else None,
        published=_published(around),
        language=recognise(text),
    )


def as_is(raw: str, *, url: str | None = None, path: str | None = None) -> Article:
    """The article with its text left exactly as it is; what stands around the story is named where it is clear."""
    cleaned = clean(raw, url=url, path=path)
    return replace(cleaned, text=raw, language=cleaned.language or recognise(raw))


def _byline(candidates: Sequence[Line], lines: Sequence[Line], agency: str | None) -> tuple[str, ...]:
    """The first authors that a line names, then the dateline's agency."""
    found: tuple[str, ...] = ()
    for line in candidates:
        if line.kind is Kind.BYLINE or (
            line is lines[-1] and line.kind is Kind.CREDIT and is_signature(line.text)
        ):
            found = signed(line.text)
        elif line.kind is Kind.FURNITURE:
            found = reported(line.text)
        if found:
            break
    return (*found, agency) if agency and agency not in found else found


def _published(around: Sequence[Line]) -> datetime | None:
    """The first whole date in a line that says when, or who and when."""
    for line in around:
        if line.kind in (Kind.DATE, Kind.BYLINE) and (when := published(line.low)):
            return when
    return None
