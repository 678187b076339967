"""The plainer replies as Discord shows them: figures, status, help and notices, as sheets."""

from collections.abc import Iterator
from itertools import groupby

from adapters.discord.markdown import bold, escaped, linked, plain, small
from adapters.discord.posts import figure_words, headline, source
from adapters.discord.sheets import Block, Sheet, Text, first_fit, picks, rows, texts
from adapters.headings import figures_heading, holdings
from adapters.replies import FigureList, Help, Notice, Status

_LONGEST_NOTICE = 1200
_MOST_ITEMS = 10


def figures_sheet(found: FigureList) -> Sheet:
    """Figures with the article that they stand in; those of one article together."""
    title = escaped(figures_heading(found))
    tail = tuple(picks(found.options, "Show the digest"))
    return first_fit(Sheet(title, tuple(_figures(found, links=links)), tail) for links in (True, False))


def _figures(found: FigureList, *, links: bool) -> Iterator[Block]:
    for article, figures in groupby(found.figures, key=lambda each: each.article):
        lines = [f"• {figure_words(each.figure, article)}" for each in figures]
        name = linked(headline(article), article.url if links else None)
        yield Text("\n".join(filter(None, (name, small(source(article)), *lines))))


def status_sheet(status: Status) -> Sheet:
    """What is kept, and a line a platform."""
    lines = [f"{bold(plain(p.name.capitalize(), 40))}: {plain(p.state, 300)}" for p in status.platforms[:5]]
    lines += [small(plain(note, 300)) for note in status.notes[:10]]
    return first_fit([Sheet(holdings(status), tuple(texts("\n".join(lines))))])


def help_sheet(help_: Help) -> Sheet:
    """A command a block: how it is typed, and what it does."""
    blocks = (Text(f"{bold(plain(c.usage, 80))}\n{plain(c.does, 120)}") for c in help_.commands)
    return first_fit([Sheet("What you can ask", tuple(blocks))])


def notice_sheet(notice: Notice) -> Sheet:
    """A plain line, what can be done next in small letters, and buttons; without a frame, as people talk."""
    hints = (small(plain(hint, 200)) for hint in notice.hints[:5])
    items = (f"{bold(str(n))} {plain(item, 150)}" for n, item in enumerate(notice.items[:_MOST_ITEMS], 1))
    words = plain(notice.text, _LONGEST_NOTICE) or "…"
    blocks = texts("\n".join((words, *hints)), *items)
    return first_fit([Sheet("", tuple(blocks), tuple(rows(notice.buttons)), framed=False)])
