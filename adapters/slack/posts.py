"""How Slack shows digests: posts, overviews and briefings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from adapters.headings import (
    QUOTES_NOBODY,
    more_articles,
    more_in,
    other_outlets,
    places_of,
    quotes_in,
    quotes_of,
)
from adapters.links import LONGEST_URL, MOST_URL, is_web
from adapters.replies import POST_QUOTES, Briefing, Headline, Overview, Post
from adapters.sharing import Sharer
from adapters.slack.blocks import Message, actions, first_fitting, header, message, notes, select, spoken
from adapters.slack.rich_text import Json, line, link, listing, quote, rich, run
from adapters.wording import (
    attributed,
    called,
    clipped,
    counted,
    day,
    extent_note,
    has_hour,
    language_note,
    lede,
    moment_time,
    quoted,
    source_line,
    title,
    told,
    told_in_parts,
)
from digests.model import Article, Figure, Quote

LONGEST_QUOTE = 280
"""In a post that is read in passing; who asks for everything gets longer ones."""

_LONGEST_HEADER = 140
"""A longer headline is a line of its own, which Slack lets be longer."""


@dataclass(frozen=True, slots=True)
class _Room:
    """How much of a digest a message has room for; lengths in characters."""

    quotes: int
    figures: int
    longest: int


_POST_ROOMS = (_Room(30, 40, 600), _Room(16, 24, 400), _Room(10, 12, 280), _Room(5, 6, 120), _Room(2, 3, 60))
_OVERVIEW_ROOMS = (_Room(20, 20, 120), _Room(12, 12, 100), _Room(6, 6, 60), _Room(2, 2, 60))


def post_message(post: Post) -> Message:
    """A digest: headline, source, lede, key figures, quotes, and what can be pressed."""
    return first_fitting(_POST_ROOMS, lambda room: message(_post_spoken(post), _post_blocks(post, room)))


def _post_blocks(post: Post, room: _Room) -> Iterator[Json | None]:
    article = post.article
    shown, figures = min(quotes_in(post), room.quotes), post.figures[: room.figures]
    longest = min(room.longest, LONGEST_QUOTE) if quotes_in(post) <= POST_QUOTES else room.longest
    yield _heading(article)
    yield notes(source_line(replace(article, published=None)), date=_date(article))
    yield notes(extent_note(article) or "")
    yield notes("Corrected", date=_moment(post.corrected)) if post.corrected else None
    yield notes(note := language_note(article) or "")
    yield rich(line(run(lede(post.summary, title(article)))))
    yield rich(line(*_key_figures(figures, article)))
    yield from (rich(block_quote(q, longest, where, is_told=not note)) for q, where in quotes_of(post, shown))
    yield rich(line(*_also(post)))
    yield notes("" if quotes_in(post) else QUOTES_NOBODY, more_in(post, shown, len(figures)))
    yield notes(shared_by(post.by))
    yield actions(post.buttons)


def _post_spoken(post: Post) -> str:
    article = post.article
    figures = ", ".join(told(figure, article) for figure in post.figures[:POST_QUOTES])
    quotes = (
        f"{attributed(q.speaker)}{f', {where}' if where else ''}: {quoted(q, LONGEST_QUOTE)}"
        for q, where in quotes_of(post, POST_QUOTES)
    )
    also = ", ".join(name for name, _ in places_of(post))
    return spoken(
        title(article),
        source_line(article),
        extent_note(article) or "",
        f"Corrected {moment_time(post.corrected)} UTC" if post.corrected else "",
        lede(post.summary, title(article)),
        f"Key figures: {figures}" if figures else "",
        *quotes,
        f"Also in {also}" if also else "",
    )


def _also(post: Post) -> Iterator[Json]:
    """Where else the story is told, each a link where there is an address, and it is none that takes all room."""
    for place, (name, address) in enumerate(places_of(post)):
        yield run(", " if place else "Also in ")
        yield link(address if is_openable(address) and len(address or "") <= LONGEST_URL else None, name)


def _heading(article: Article) -> Json | None:
    """The headline as a link that stands out by its colour; without an address, by its size."""
    name, address = title(article), web_address(article)
    if address or not article.headline or len(name) > _LONGEST_HEADER:
        return rich(line(link(address, name, bold=True)))
    return header(name)


def _key_figures(figures: tuple[Figure, ...], article: Article) -> Iterator[Json]:
    """All in one scannable line, the numbers in bold."""
    for place, figure in enumerate(figures):
        yield run("\u00a0· " if place else "Key figures: ")
        yield from figure_runs(figure, article)


def figure_runs(figure: Figure, article: Article) -> Iterator[Json]:
    """A figure with its number in bold and what it counts."""
    before, number, after = told_in_parts(figure, article)
    yield run(before)
    yield run(number, bold=True)
    yield run(after)


def block_quote(said: Quote, longest: int, where: str = "", *, is_told: bool = True) -> Json:
    """A quote with its speaker, what the text calls them where it does not use their name, and `where` it stands.

    `is_told`: that a speaker is not stated is worth saying; it is not where no speaker is looked for.
    """
    by = [*speaker_runs(said)] if said.speaker or is_told else []
    notes_ = [name for name in (called(said.speaker), where) if name]
    between = " · " if by else "\n"
    return quote(run(quoted(said, longest)), *by, run(between + " · ".join(notes_) if notes_ else ""))


def speaker_runs(said: Quote, *, before: str = "\n") -> Iterator[Json]:
    """On a line of its own, under what stands before: the speaker in bold, and the role."""
    who = attributed(said.speaker)
    name = clipped(said.speaker.name, 80) if said.speaker else ""
    yield run(f"{before}— ")
    yield run(name, bold=True)
    yield run(who.removeprefix(name))


def shared_by(by: Sharer | None) -> str:
    """Who shared it: by name, as a mention would notify them wherever it stands in a message."""
    return f"Shared by {by.name}" if by and by.name else ""


def overview_message(overview: Overview) -> Message:
    """Several articles, two short lines each, and a choice of them."""
    said = (", ".join(filter(None, _spoken_headline(h))) for h in overview.headlines)
    text = spoken(
        overview.title,
        *said,
        more_articles(overview, len(overview.headlines)),
        overview.missing,
        overview.hint,
    )
    return first_fitting(_OVERVIEW_ROOMS, lambda room: message(text, _overview_blocks(overview, room)))


def _spoken_headline(row: Headline) -> tuple[str, ...]:
    return title(row.article), counted(row.quotes, "quote"), other_outlets(row)


def _overview_blocks(overview: Overview, room: _Room) -> Iterator[Json | None]:
    shown = overview.headlines[: room.quotes]
    yield header(overview.title)
    yield rich(listing((_headline(h, room.longest) for h in shown), numbered=True)) if shown else None
    yield notes(more_articles(overview, len(shown)))
    yield select(overview.options, "Show a digest…", detailed=False)
    yield notes(overview.missing)
    yield notes(overview.hint)
    yield notes(f"Asked for by {overview.by.name}" if overview.by and overview.by.name else "")
    yield actions(overview.buttons)


def _headline(row: Headline, longest: int) -> Json:
    article = row.article
    quotes = counted(row.quotes, "quote") if row.quotes else ""
    parts = (quotes, clipped(article.outlet or "", 60), other_outlets(row))
    about = " · ".join(part for part in parts if part)
    name = link(web_address(article), clipped(title(article), longest), bold=True)
    figure = [*figure_runs(row.figure, article)] if row.figure else []
    between = " · " if figure and about else ""
    return line(name, run("\n" if figure or about else ""), *figure, run(between + about))


def briefing_message(briefing: Briefing) -> Message:
    """The overview, with each story in its thread."""
    return replace(
        overview_message(briefing.overview), thread=tuple(post_message(story) for story in briefing.stories)
    )


def web_address(article: Article) -> str | None:
    """Where the article can be opened; None when a browser cannot."""
    return article.url if is_openable(article.url) else None


def is_openable(address: str | None) -> bool:
    """Whether a browser opens it, and Slack takes it."""
    return is_web(address) and len(address or "") <= MOST_URL


def _date(article: Article) -> Json | None:
    """When it was published, in the reader's own time zone; only the day when no time is known."""
    when = article.published
    if when is None:
        return None
    if not has_hour(when):
        return {"type": "plain_text", "text": day(when), "emoji": False}
    return _moment(when)


def _moment(when: datetime) -> Json:
    """A moment, in the reader's own time zone."""
    shown = f"<!date^{int(when.timestamp())}^{{date_short_pretty}}, {{time}}|{day(when)}, {when:%H:%M} UTC>"
    return {"type": "mrkdwn", "text": shown, "verbatim": True}
