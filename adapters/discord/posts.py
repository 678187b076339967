"""Digests as Discord shows them: posts, overviews and briefings, as sheets."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from adapters.discord.markdown import (
    block_quote,
    bold,
    escaped,
    linked,
    plain,
    quotation,
    small,
)
from adapters.discord.sheets import Block, Rule, Sheet, Text, first_fit, picks, rows, spread, texts, trimmed
from adapters.headings import (
    QUOTES_NOBODY,
    more_articles,
    more_in,
    other_outlets,
    places_of,
    quotes_in,
    quotes_of,
)
from adapters.replies import Headline, Overview, Post
from adapters.sharing import Sharer
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
    source_line,
    title,
    told_in_parts,
)
from digests.model import Article, Figure, Quote, Speaker

LONGEST_QUOTE = 280
_LONGEST_TITLE = 120
"""In characters: with twice as many it is still shorter than an embed's title may be."""

_MOST_MESSAGES = 4
_MOST_FIGURES = 40
_FEWER = (60, 40, 30, 20, 15, 10, 7, 4, 2, 1, 0)
"""How many quotes a digest with everything shows when they would take more messages; the rest is counted."""


def post_sheets(post: Post) -> tuple[Sheet, ...]:
    """A digest: headline, source, lede, key figures, quotes, buttons; over several messages when it is long."""
    all_of_them = quotes_in(post)
    whole = [all_of_them] if all_of_them <= _FEWER[0] else []
    for shown in (*whole, *(number for number in _FEWER if number < all_of_them)):
        if sheets := spread(_post(post, shown), _MOST_MESSAGES):
            return sheets
    return (trimmed(_post(post, 0)),)


def post_sheet(post: Post) -> Sheet:
    """A digest in one message: as many of its quotes as that has room for, the rest counted."""
    fewer = (number for number in _FEWER if number < quotes_in(post))
    return first_fit(_post(post, shown) for shown in (min(quotes_in(post), _FEWER[0]), *fewer))


def _post(post: Post, quotes: int) -> Sheet:
    """The digest with so many of its quotes."""
    article = post.article
    note = small(escaped(language_note(article) or ""))
    part = small(escaped(extent_note(article) or ""))
    changed = f"Corrected <t:{int(post.corrected.timestamp())}:f>" if post.corrected else ""
    told = escaped(lede(post.summary, _heading(article)))
    head = texts(small(source(article)), small(changed), part, note, told)
    blocks = (*head, *_figures(post), *_quotes(post, quotes, is_told=not note))
    tail = (*_more(post, quotes), *texts(_also(post), shared_by(post.by)), *rows(post.buttons))
    return Sheet(headline(article), blocks, tail, article.url, is_large=True)


def headline(article: Article) -> str:
    """The headline as markdown; without one, how the article begins."""
    return escaped(_heading(article))


def _heading(article: Article) -> str:
    return clipped(title(article), _LONGEST_TITLE)


def source(article: Article) -> str:
    """Outlet, authors, place, and when, in the reader's own words and time zone."""
    line = escaped(source_line(replace(article, published=None)))
    return " · ".join(part for part in (line, _when(article)) if part)


def _when(article: Article) -> str:
    """The time of publication, as each reader's Discord tells it ("2 hours ago"); "" when it is not known.

    Of an article that gives its day alone, the day: nobody knows how many hours ago it was.
    """
    when = article.published
    if when is None:
        return ""
    return f"<t:{int(when.timestamp())}:R>" if has_hour(when) else escaped(day(when))


def _figures(post: Post) -> Iterator[Block]:
    """All key figures in one scannable line; one that is long enough for a list of its own goes on."""
    figures = [figure_words(figure, post.article) for figure in post.figures[:_MOST_FIGURES]]
    for start in range(0, len(figures), 10):
        lead = "" if start else f"{small('Key figures')}\n"
        yield Text(lead + "\u00a0· ".join(figures[start : start + 10]))


def figure_words(figure: Figure, article: Article) -> str:
    """A figure with its number in bold and what it counts, as markdown."""
    before, number, after = told_in_parts(figure, article)
    parts = (escaped(before), bold(escaped(number)), escaped(after))
    return " ".join(part for part in parts if part)


def _quotes(post: Post, shown: int, *, is_told: bool) -> Iterator[Block]:
    if shown:
        yield Rule()
    yield from (Text(_quote_lines(q, where, is_told=is_told)) for q, where in quotes_of(post, shown))
    if not quotes_in(post):
        yield Text(small(QUOTES_NOBODY))


def _more(post: Post, shown: int) -> Iterator[Block]:
    if more := more_in(post, shown, min(len(post.figures), _MOST_FIGURES)):
        yield Text(small(more))


def _also(post: Post) -> str:
    """Where else the story is told, each a link where there is an address."""
    places = [linked(escaped(name), address) for name, address in places_of(post)]
    return small(f"Also in {', '.join(places)}") if places else ""


def _quote_lines(quote: Quote, where: str, *, is_told: bool) -> str:
    """A block quote, its speaker and role, what the text calls them where it does not use their name, and `where`.

    `is_told`: that a speaker is not stated is worth saying; it is not where no speaker is looked for.
    """
    by = f"— {said_by(quote.speaker)}" if quote.speaker or is_told else ""
    name = small(" · ".join(escaped(part) for part in (called(quote.speaker), where) if part))
    return "\n".join(filter(None, (block_quote(quotation(quote.text, LONGEST_QUOTE)), by, name)))


def said_by(speaker: Speaker | None) -> str:
    """The speaker in bold with the role, as markdown."""
    if speaker is None:
        return escaped(attributed(None))
    role = f", {plain(speaker.role, 100)}" if speaker.role else ""
    return bold(plain(speaker.name, 80)) + role


def shared_by(by: Sharer | None) -> str:
    """Who shared it: a mention, which shows the name; as messages here may mention nobody, it notifies nobody."""
    return small(f"Shared by <@{by.id}>") if by else ""


def overview_sheet(overview: Overview) -> Sheet:
    """Several articles, two lines each; links go first when room is short, then the last articles."""
    linking = [_headline(number, line, links=True) for number, line in enumerate(overview.headlines, 1)]
    bare = [_headline(number, line, links=False) for number, line in enumerate(overview.headlines, 1)]
    fewer = (bare[:shown] for shown in range(len(bare), -1, -1))
    return first_fit(_overview(overview, lines) for lines in chain([linking], fewer))


def _overview(overview: Overview, lines: list[str]) -> Sheet:
    notes = more_articles(overview, len(lines)), plain(overview.missing, 400), plain(overview.hint, 200)
    blocks = texts(*lines, *map(small, notes))
    tail: tuple[Block, ...] = (*picks(overview.options, "Show one"), *rows(overview.buttons))
    if overview.by:
        tail = (Text(small(f"Asked for by <@{overview.by.id}>")), *tail)
    return Sheet(plain(overview.title, _LONGEST_TITLE), tuple(blocks), tail, is_large=True)


def _headline(number: int, line: Headline, *, links: bool) -> str:
    """An article with what it holds in small letters: source, time, one figure."""
    article = line.article
    name = linked(headline(article), article.url if links else None)
    figure = figure_words(line.figure, article) if line.figure else ""
    outlet = plain(article.outlet or "", 60)
    quotes = counted(line.quotes, "quote") if line.quotes else ""
    about = (figure, quotes, outlet, other_outlets(line), _when(article))
    return f"{bold(str(number))} {name}\n{small(' · '.join(part for part in about if part))}"
