"""How the console shows digests: posts, overviews and briefings."""

from collections.abc import Iterator

from rich.text import Text

from adapters.console.lines import Keys, Line, button_lines, key
from adapters.headings import (
    QUOTES_NOBODY,
    more_articles,
    more_in,
    other_outlets,
    places_of,
    quotes_in,
)
from adapters.replies import Briefing, Headline, Option, Overview, Post
from adapters.wording import (
    attributed,
    clipped,
    counted,
    extent_note,
    found_by,
    language_note,
    lede,
    moment_time,
    quoted,
    source_line,
    title,
    told,
)
from digests.model import Quote

LONGEST_QUOTE = 280


def post_lines(post: Post, width: int, keys: Keys) -> Iterator[Line]:
    """A digest: headline, source, lede, key figures, quotes."""
    article = post.article
    yield Line("─" * width, "dim")
    yield Line(title(article), "bold")
    if about := source_line(article):
        yield Line(about, "dim")
    if post.corrected:
        yield Line(f"Corrected {moment_time(post.corrected)} UTC", "italic")
    if where := article.url or article.path:
        yield Line(clipped(where, 200), "dim")
    for note in filter(None, (extent_note(article), language_note(article))):
        yield Line(note, "italic")
    if words := lede(post.summary, title(article)):
        yield Line("")
        yield Line(words)
    if post.figures:
        yield Line("")
        yield Line(_figures(post))
    yield from _quotes(post)
    yield from button_lines(post.buttons, keys)


def _figures(post: Post) -> Text:
    """All key figures in one scannable line."""
    told_all = (Text(told(figure, post.article), style="bold cyan") for figure in post.figures)
    return Text.assemble(("Key figures: ", "dim"), Text(" · ").join(told_all))


def _quotes(post: Post) -> Iterator[Line]:
    for quote in post.quotes:
        yield Line("")
        yield from block_quote(quote)
    for further in post.further:
        yield Line("")
        yield from block_quote(further.quote, clipped(further.article.outlet or title(further.article), 80))
    if not quotes_in(post):
        yield Line("")
        yield Line(QUOTES_NOBODY, "dim")
    if also := ", ".join(f"{name} ({address})" if address else name for name, address in _places(post)):
        yield Line("")
        yield Line(f"Also in {also}", "dim")
    if more := more_in(post, quotes_in(post), len(post.figures)):
        yield Line("")
        yield Line(more, "dim")


def _places(post: Post) -> Iterator[tuple[str, str]]:
    """Where else the story is told, with addresses as far as they are fit to be typed."""
    return ((name, clipped(address or "", 200)) for name, address in places_of(post))


def block_quote(quote: Quote, where: str = "") -> Iterator[Line]:
    """A quote with its speaker, and `where` it stands or else how the speaker was found."""
    yield Line(quoted(quote, LONGEST_QUOTE), prefix="│ ")
    said_by = Text(attributed(quote.speaker), style="bold")
    evidence = found_by(quote.speaker)
    if where or evidence:
        said_by += Text(f" · {where or f'found by: {evidence}'}", style="not bold dim")
    yield Line(said_by, prefix="│ ", lead="— ")
    if where and evidence:
        yield Line(f"found by: {evidence}", "dim", "│   ")


def overview_lines(overview: Overview, width: int, keys: Keys) -> Iterator[Line]:
    """Several articles, a line each."""
    yield Line("─" * width, "dim")
    yield Line(overview.title, "bold")
    options: tuple[Option | None, ...] = overview.options or (None,) * len(overview.headlines)
    for line, option in zip(overview.headlines, options, strict=True):
        yield Line(_headline(line), prefix="  ", lead=key(option, keys) or "• ")
    if more := more_articles(overview, len(overview.headlines)):
        yield Line(more, "dim", "  ")
    if overview.missing:
        yield Line(overview.missing, "dim")
    yield Line(overview.hint, "dim")


def _headline(line: Headline) -> Text:
    article = line.article
    figure = f" · {told(line.figure, article)}" if line.figure else ""
    others = f" · {other_outlets(line)}" if line.others else ""
    return Text(title(article)) + Text(f" — {counted(line.quotes, 'quote')}{figure}{others}", style="dim")


def briefing_lines(briefing: Briefing, width: int, keys: Keys) -> Iterator[Line]:
    """The overview, then each story."""
    yield from overview_lines(briefing.overview, width, keys)
    for story in briefing.stories:
        yield Line("")
        yield from post_lines(story, width, keys)
