"""How Slack shows digests: posts, overviews and briefings."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from adapters.links import MOST_URL, is_web
from adapters.replies import POST_QUOTES, Briefing, Headline, Overview, Post
from adapters.slack.blocks import Message, actions, first_fitting, header, message, notes, select, spoken
from adapters.slack.rich_text import Json, line, link, listing, quote, rich, run
from adapters.wording import (
    attributed,
    clipped,
    counted,
    day,
    found_by,
    has_hour,
    language_note,
    quoted,
    source_line,
    title,
    told,
)
from digests.model import Article, Figure, Quote

LONGEST_QUOTE = 280
"""In a post that is read in passing; who asks for everything gets longer ones."""

_LONGEST_LEDE = 420


@dataclass(frozen=True, slots=True)
class _Room:
    """How much of a digest a message has room for; lengths in characters."""

    quotes: int
    figures: int
    longest: int


_POST_ROOMS = (_Room(30, 40, 600), _Room(16, 24, 400), _Room(10, 12, 280), _Room(5, 6, 120), _Room(2, 3, 60))
_OVERVIEW_ROOMS = (_Room(20, 20, 200), _Room(12, 12, 120), _Room(6, 6, 60), _Room(2, 2, 60))


def post_message(post: Post) -> Message:
    """A digest: headline, source, lede, key figures, quotes, and what can be pressed."""
    return first_fitting(_POST_ROOMS, lambda room: message(_post_spoken(post), _post_blocks(post, room)))


def _post_blocks(post: Post, room: _Room) -> Iterator[Json | None]:
    article = post.article
    shown, figures = post.quotes[: room.quotes], post.figures[: room.figures]
    longest = min(room.longest, LONGEST_QUOTE) if len(post.quotes) <= POST_QUOTES else room.longest
    yield rich(line(link(web_address(article), title(article), bold=True)))
    yield notes(source_line(replace(article, published=None)), date=_date(article))
    yield notes(language_note(article) or "")
    yield rich(line(run(_lede(post))))
    yield rich(line(*_key_figures(figures, article)))
    yield from (rich(block_quote(q, longest)) for q in shown)
    held = (
        (post.more_quotes + len(post.quotes) - len(shown), "more quote"),
        (post.more_figures + len(post.figures) - len(figures), "more figure"),
    )
    yield notes(
        "" if shown else "It quotes nobody: no words in quotation marks are anyone's speech.",
        " · ".join(counted(number, noun) for number, noun in held if number),
    )
    yield actions(post.buttons)


def _post_spoken(post: Post) -> str:
    article = post.article
    figures = ", ".join(told(figure, article) for figure in post.figures[:POST_QUOTES])
    quotes = (f"{attributed(q.speaker)}: {quoted(q, LONGEST_QUOTE)}" for q in post.quotes[:POST_QUOTES])
    return spoken(
        title(article),
        source_line(article),
        _lede(post),
        f"Key figures: {figures}" if figures else "",
        *quotes,
    )


def _lede(post: Post) -> str:
    """The summary's sentences, as many as are read at a glance."""
    lede = ""
    for excerpt in post.summary:
        sentence = clipped(excerpt.text, LONGEST_QUOTE)
        if lede and len(lede) + len(sentence) > _LONGEST_LEDE:
            break
        lede = f"{lede} {sentence}".strip()
    return lede


def _key_figures(figures: tuple[Figure, ...], article: Article) -> Iterator[Json]:
    """All in one scannable line, the numbers in bold."""
    for place, figure in enumerate(figures):
        yield run(" · " if place else "Key figures: ")
        yield from figure_runs(figure, article)


def figure_runs(figure: Figure, article: Article) -> Iterator[Json]:
    """A figure with its number in bold and what it counts."""
    number = clipped(figure.text, 60)
    before, _, after = told(figure, article).partition(number) if number else (told(figure, article), "", "")
    yield run(before)
    yield run(number, bold=True)
    yield run(after)


def block_quote(said: Quote, longest: int) -> Json:
    """A quote with its speaker, and how the speaker was found where the sentence does not name them."""
    evidence = found_by(said.speaker) if said.speaker and said.speaker.how != "named" else ""
    basis = run(f" · found by: {evidence}", italic=True) if evidence else run("")
    return quote(run(quoted(said, longest)), *speaker_runs(said), basis)


def speaker_runs(said: Quote) -> Iterator[Json]:
    """On a line of its own: the speaker in bold, and the role."""
    who = attributed(said.speaker)
    name = clipped(said.speaker.name, 80) if said.speaker else ""
    yield run("\n— ")
    yield run(name, bold=True)
    yield run(who.removeprefix(name))


def overview_message(overview: Overview) -> Message:
    """Several articles, two short lines each, and a choice of them."""
    said = (f"{_name(h.article, 200)}, {counted(h.quotes, 'quote')}" for h in overview.headlines)
    text = spoken(overview.title, *said, _more(overview, len(overview.headlines)), overview.hint)
    return first_fitting(_OVERVIEW_ROOMS, lambda room: message(text, _overview_blocks(overview, room)))


def _overview_blocks(overview: Overview, room: _Room) -> Iterator[Json | None]:
    shown = overview.headlines[: room.quotes]
    yield header(overview.title)
    yield rich(listing((_headline(h, room.longest) for h in shown), numbered=True)) if shown else None
    yield notes(_more(overview, len(shown)))
    yield select(overview.options, "Show a digest…", detailed=False)
    yield notes(overview.hint)
    yield actions(overview.buttons)


def _more(overview: Overview, shown: int) -> str:
    more = overview.more + len(overview.headlines) - shown
    return f"and {counted(more, 'more article')}" if more else ""


def _headline(row: Headline, longest: int) -> Json:
    article = row.article
    figure = clipped(told(row.figure, article), longest) if row.figure else ""
    quotes = counted(row.quotes, "quote") if row.quotes else ""
    about = " · ".join(part for part in (clipped(article.outlet or "", 60), quotes, figure) if part)
    name = link(web_address(article), _name(article, longest), bold=True)
    return line(name, run(f"\n{about}" if about else ""))


def _name(article: Article, longest: int) -> str:
    """The headline, or the name of its file."""
    file = (article.path or "").rpartition("/")[2]
    return clipped(article.headline or file or title(article), longest) or "(no headline)"


def briefing_message(briefing: Briefing) -> Message:
    """The overview, with each story in its thread."""
    return replace(
        overview_message(briefing.overview), thread=tuple(post_message(story) for story in briefing.stories)
    )


def web_address(article: Article) -> str | None:
    """Where the article can be opened; None when a browser cannot."""
    return article.url if is_web(article.url) and len(article.url or "") <= MOST_URL else None


def _date(article: Article) -> Json | None:
    """When it was published, in the reader's own time zone; only the day when no time is known."""
    when = article.published
    if when is None:
        return None
    if not has_hour(when):
        return {"type": "plain_text", "text": day(when), "emoji": False}
    shown = f"<!date^{int(when.timestamp())}^{{date_short_pretty}}, {{time}}|{day(when)}, {when:%H:%M} UTC>"
    return {"type": "mrkdwn", "text": shown, "verbatim": True}
