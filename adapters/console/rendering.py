"""How the console shows a reply: as plain lines that read well without colour and when piped."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO

from rich.console import Console
from rich.text import Text

from adapters.console.screen import PLAIN_WIDTH
from adapters.replies import (
    Choice,
    FoundQuote,
    Headline,
    Help,
    Notice,
    Overview,
    Post,
    QuoteList,
    Reply,
)
from adapters.wording import (
    attributed,
    clipped,
    counted,
    found_by,
    inert,
    language_note,
    quoted,
    source_line,
    title,
    told,
)
from digests.model import Quote

_LONGEST_QUOTE = 280
_LONGEST_EXCERPT = 400
_WIDEST = 100
"""Lines longer than this are hard to read, however wide the window."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a reply: its words, their style, and what stands before each of its lines.

    `lead` stands before the first line only; the others are indented by its width.
    """

    text: str | Text
    style: str = ""
    prefix: str = ""
    lead: str = ""


def render(reply: Reply, *, width: int = PLAIN_WIDTH, colour: bool = False) -> str:
    """The reply as lines of at most `width` columns, each with its line break.

    Article text comes out as words only: control codes are taken out and nothing in it is mark-up.
    """
    shown = StringIO()
    console = Console(
        file=shown,
        width=max(20, min(width, _WIDEST)),
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},
    )
    for line in _lines(reply, console.width):
        _print(console, line)
    return shown.getvalue()


def _print(console: Console, line: Line) -> None:
    text = line.text.copy() if isinstance(line.text, Text) else Text(inert(line.text))
    text.stylize_before(line.style)
    before = line.prefix + line.lead
    for piece in text.wrap(console, console.width - len(before)) or [Text("")]:
        piece.rstrip()
        console.print(Text.assemble((before, "dim"), piece), soft_wrap=True)
        before = line.prefix + " " * len(line.lead)


def _lines(reply: Reply, width: int) -> Iterator[Line]:
    match reply:
        case Post():
            return _post(reply, width)
        case Overview():
            return _overview(reply, width)
        case QuoteList():
            return _quote_list(reply)
        case Choice():
            return _choice(reply)
        case Help():
            return _help(reply)
        case Notice():
            return iter((Line(reply.text), *(Line(hint, prefix="  ") for hint in reply.hints)))


def _post(post: Post, width: int) -> Iterator[Line]:
    article = post.article
    yield Line("─" * width, "dim")
    yield Line(title(article), "bold")
    if about := source_line(article):
        yield Line(about, "dim")
    if where := article.url or article.path:
        yield Line(clipped(where, 200), "dim")
    if note := language_note(article):
        yield Line(note, "italic")
    if post.summary:
        yield Line("")
        yield Line(" ".join(clipped(excerpt.text, _LONGEST_EXCERPT) for excerpt in post.summary))
    if post.figures:
        yield Line("")
        yield Line(_figures(post))
    yield from _post_quotes(post)


def _figures(post: Post) -> Text:
    """All key figures in one scannable line."""
    line = Text("Key figures: ", style="dim")
    told_all = (told(figure, post.article) for figure in post.figures)
    return line + Text(" · ").join(Text(words, style="bold cyan") for words in told_all)


def _post_quotes(post: Post) -> Iterator[Line]:
    for quote in post.quotes:
        yield Line("")
        yield from _block_quote(quote)
    if not post.quotes:
        yield Line("")
        yield Line("It quotes nobody: no words in quotation marks are anyone's speech.", "dim")
    more = ((post.more_quotes, "more quote"), (post.more_figures, "more figure"))
    if held := [counted(number, noun) for number, noun in more if number]:
        yield Line("")
        yield Line(" · ".join(held), "dim")


def _block_quote(quote: Quote, where: str = "") -> Iterator[Line]:
    yield Line(quoted(quote, _LONGEST_QUOTE), prefix="│ ")
    said_by = Text(attributed(quote.speaker), style="bold")
    evidence = found_by(quote.speaker)
    if where or evidence:
        said_by += Text(f" · {where or f'found by: {evidence}'}", style="not bold dim")
    yield Line(said_by, prefix="│ ", lead="— ")
    if where and evidence:
        yield Line(f"found by: {evidence}", "dim", "│   ")


def _overview(overview: Overview, width: int) -> Iterator[Line]:
    yield Line("─" * width, "dim")
    yield Line(overview.title, "bold")
    for line in overview.headlines:
        yield Line(_headline(line), prefix="  ", lead="• ")
    if overview.more:
        yield Line(f"and {counted(overview.more, 'more article')}", "dim", "  ")
    yield Line(overview.hint, "dim")


def _headline(line: Headline) -> Text:
    article = line.article
    figure = f" · {told(line.figure, article)}" if line.figure else ""
    name = clipped(article.path.rpartition("/")[2], 80) if article.path and not article.headline else title(article)
    return Text(name) + Text(f" — {counted(line.quotes, 'quote')}{figure}", style="dim")


def _quote_list(found: QuoteList) -> Iterator[Line]:
    kind, other = ("about", "by") if found.about else ("by", "about")
    total = counted(len(found.quotes) + found.more, "quote")
    name = clipped(found.name, 80)
    yield Line(f"{total} {kind} {name}", "bold")
    for quote in found.quotes:
        yield Line("")
        yield from _found_quote(quote)
    if found.more or found.others:
        yield Line("")
    if found.more:
        yield Line(f"and {counted(found.more, 'more quote')}", "dim")
    if found.others:
        typed = f"/quote {name}" if found.about else f"/quote --about {name}"
        yield Line(f"{found.others} {other} {name}: {typed}", "dim")


def _found_quote(found: FoundQuote) -> Iterator[Line]:
    article = found.article
    source = clipped(article.outlet or (article.path or "").rpartition("/")[2] or article.url or "", 80)
    day = f"{article.published:%d %b %Y}".lstrip("0") if article.published else ""
    where = ", ".join(part for part in (source, day, f"paragraph {found.paragraph}") if part)
    yield from _block_quote(found.quote, where)
    if found.quote.kind == "fragment":
        yield Line(f"in: {clipped(found.sentence, _LONGEST_QUOTE)}", "dim", "│   ")


def _choice(choice: Choice) -> Iterator[Line]:
    yield Line(f"{len(choice.people) + choice.more} people match “{clipped(choice.name, 80)}”:", "bold")
    for person in choice.people:
        role = f", {clipped(person.role, 60)}" if person.role else ""
        who = Text(f"{choice.command} {clipped(person.name, 80)}")
        yield Line(who + Text(f"{role} ({counted(person.quotes, 'quote')})", style="dim"), prefix="  ")
    if choice.more:
        yield Line(f"and {choice.more} more: type more of the name", "dim", "  ")


def _help(help_: Help) -> Iterator[Line]:
    widest = max((len(command.usage) for command in help_.commands), default=0)
    for command in help_.commands:
        yield Line(command.does, lead=f"{command.usage:<{widest}}  ")
