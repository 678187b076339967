"""From scraped or pasted text to an article."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from digests.cleaning.body import kept, story_start, stretch
from digests.cleaning.byline import is_name, is_signature, reported, signed
from digests.cleaning.characters import plain_lines
from digests.cleaning.dateline import Dateline, dateline, is_dateline
from digests.cleaning.dates import published
from digests.cleaning.given import with_given, without_headline
from digests.cleaning.headline import Heading, heading
from digests.cleaning.lines import Kind, Line, looked_at, unwrapped
from digests.language import recognise
from digests.model import Article, Extent, Given

_NEAR = 20
"""Lines before a story that may say who wrote it, and when."""

_NEAR_AFTER = 6
_LONG = 50
"""Characters of a line that says more than where in a paper a story stands ("World", "Analysis: markets")."""

_FEW = 5
"""Lines between a headline and its story, where a bare name is the author's and a bare place the dateline."""


def clean(
    raw: str,
    *,
    url: str | None = None,
    path: str | None = None,
    given: Given | None = None,
    extent: Extent = "full",
) -> Article:
    """The article that a scraped or pasted text holds, without what stood around it.

    Its paragraphs are parted by an empty line; every word of it stands in the raw text. A text that holds
    no story gives an article with an empty text. What is `given` beside the text counts more than what the text
    says of itself; of its language the text itself is the better witness.
    """
    if given and given.headline:
        found = _cleaned(without_headline(raw, given.headline), url, path, is_headed=True)
    else:
        found = _cleaned(raw, url, path)
    return found if given is None and extent == "full" else with_given(found, given or Given(), extent)


def _cleaned(raw: str, url: str | None, path: str | None, *, is_headed: bool = False) -> Article:
    """The article of a text; `is_headed`: its headline is known, and no line of it is taken for one."""
    lines = looked_at(unwrapped(plain_lines(raw)))
    first, last = stretch(lines)
    start = story_start(lines, first, last)
    head = _headless(lines, start) if is_headed else heading(lines, start, last)
    story = [line.text for line in kept(lines[head.story : last])]
    between = lines[head.at + 1 : head.story][-_FEW:]
    sent = _sent(between, story)
    text = "\n\n".join(story)
    around = (*reversed(lines[max(0, head.story - _NEAR) : head.story]), *lines[last : last + _NEAR_AFTER])
    return Article(
        text,
        headline=head.headline,
        url=url,
        path=path,
        outlet=head.outlet or (sent.agency if sent else None),
        byline=_byline((*around, *lines[head.story : last]), lines[-1:]) or _bare_name(between),
        dateline=sent.place if sent else None,
        published=_published(around),
        language=recognise(text),
    )


def _headless(lines: Sequence[Line], start: int) -> Heading:
    """The story's start where no line is its headline: long lines right before it are its own, full stop or not."""
    while (
        start
        and lines[start - 1].kind in (Kind.TITLE, Kind.SENTENCES)
        and len(lines[start - 1].text) >= _LONG
    ):
        start -= 1
    return Heading(None, start, None, start)


def as_is(
    raw: str,
    *,
    url: str | None = None,
    path: str | None = None,
    given: Given | None = None,
    extent: Extent = "full",
) -> Article:
    """The article with its text left exactly as it is; what stands around the story is named where it is clear."""
    cleaned = clean(raw, url=url, path=path, given=given, extent=extent)
    return replace(cleaned, text=raw, language=cleaned.language or recognise(raw))


def _sent(between: Sequence[Line], story: list[str]) -> Dateline | None:
    """Where the report was sent from; what says so is taken from the story's first paragraph."""
    if story and (sent := dateline(story[0])):
        story[0] = story[0][sent.length :]
        if not story[0]:
            del story[0]
        return sent
    return next((found for line in between if (found := is_dateline(line.text))), None)


def _byline(candidates: Sequence[Line], bottom: Sequence[Line]) -> tuple[str, ...]:
    """The first authors that a line names."""
    sentences = Kind.SENTENCES
    for line in candidates:
        if line.kind is sentences:
            continue
        if line.kind is Kind.BYLINE or (
            line.kind is Kind.CREDIT and line in bottom and is_signature(line.text)
        ):
            found = signed(line.text)
        else:
            found = reported(line.text) if line.kind is Kind.FURNITURE else ()
        if found:
            return found
    return ()


def _bare_name(between: Sequence[Line]) -> tuple[str, ...]:
    """The author whose name alone stands between a headline and its story."""
    return next(((line.text,) for line in between if line.kind is Kind.TITLE and is_name(line.text)), ())


def _published(around: Sequence[Line]) -> datetime | None:
    """The first whole date in a line that says when, or who and when."""
    for line in around:
        if line.kind in (Kind.DATE, Kind.BYLINE) and (when := published(line.low)):
            return when
    return None
