"""From scraped or pasted text to an article."""

from collections.abc import Sequence
from datetime import datetime

from digests.cleaning.body import kept, story_start, stretch
from digests.cleaning.byline import authors, reported, without_opening
from digests.cleaning.characters import plain_lines
from digests.cleaning.dateline import dateline
from digests.cleaning.dates import published
from digests.cleaning.headline import headline
from digests.cleaning.lines import Kind, Line, looked_at, unwrapped
from digests.language import recognise
from digests.model import Article


def clean(raw: str, *, url: str | None = None, path: str | None = None) -> Article:
    """The article that a scraped or pasted text holds, without what stood around it.

    Its paragraphs are parted by an empty line; every word of it stands in the raw text. A text that holds
    no story gives an article with an empty text.
    """
    lines = looked_at(unwrapped(plain_lines(raw)))
    first, last = stretch(lines)
    first = story_start(lines, first, last)
    before, after = lines[:first], lines[last:]
    story = [line.text for line in kept(lines[first:last])]
    found = headline(before, lines[first:last])
    sent = dateline(story[0]) if story else None
    if sent:
        story[0] = story[0][sent.length :]
    text = "\n\n".join(story)
    return Article(
        text,
        headline=found[0] if found else None,
        url=url,
        path=path,
        outlet=found[1] if found else None,
        byline=_byline(before, lines[first:last], after, sent.agency if sent else None),
        dateline=sent.place if sent else None,
        published=_published(before, after),
        language=recognise(text),
    )


def as_is(raw: str, *, url: str | None = None, path: str | None = None) -> Article:
    """The article with its text left exactly as it is; what stands around the story is still named where clear."""
    cleaned = clean(raw, url=url, path=path)
    return Article(
        raw,
        headline=cleaned.headline,
        url=url,
        path=path,
        outlet=cleaned.outlet,
        byline=cleaned.byline,
        dateline=cleaned.dateline,
        published=cleaned.published,
        language=cleaned.language or recognise(raw),
    )


def _byline(
    before: Sequence[Line], story: Sequence[Line], after: Sequence[Line], agency: str | None
) -> tuple[str, ...]:
    found: tuple[str, ...] = ()
    for line in (*reversed(before[-20:]), *story, *after[:6]):
        if line.kind is Kind.BYLINE:
            found = authors(without_opening(line.text))
        elif line.low.startswith(("reporting by", "(reporting by", "report by", "writing by", "(writing by")):
            found = reported(line.text)
        if found:
            break
    return (*found, agency) if agency and agency not in found else found


def _published(before: Sequence[Line], after: Sequence[Line]) -> datetime | None:
    for line in (*reversed(before[-20:]), *after[:6]):
        if line.kind in (Kind.DATE, Kind.BYLINE) and (when := published(line.low)):
            return when
    return None
