"""How the console shows a reply: as plain lines that read well without colour and when piped."""

from collections.abc import Iterator
from io import StringIO
from itertools import groupby

from rich.console import Console
from rich.text import Text

from adapters.console.lines import Keys, Line, button_lines, tokens
from adapters.console.plans import plan_lines, plan_list_lines
from adapters.console.posts import briefing_lines, overview_lines, post_lines
from adapters.console.quotes import choice_lines, quote_list_lines, shared_quote_lines, source_lines
from adapters.console.screen import PLAIN_WIDTH
from adapters.plans import Plan, PlanList
from adapters.replies import (
    Briefing,
    Choice,
    FigureList,
    Help,
    Notice,
    Overview,
    Post,
    QuoteList,
    Reply,
    SharedQuote,
    SourceView,
    Status,
)
from adapters.wording import clipped, counted, day, inert, source_line, title, told

_WIDEST = 100
"""Lines longer than this are hard to read, however wide the window."""


def render(reply: Reply, *, width: int = PLAIN_WIDTH, colour: bool = False, first_key: int = 1) -> str:
    """The reply as lines of at most `width` columns, each with its line break.

    What can be pressed is numbered from `first_key`, as adapters.console.lines.tokens lists it.

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
    keys = {token: number for number, token in enumerate(tokens(reply), first_key)}
    for line in _lines(reply, console.width, keys):
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


def _lines(reply: Reply, width: int, keys: Keys) -> Iterator[Line]:
    match reply:
        case Post() | Overview() | Briefing():
            return _of_articles(reply, width, keys)
        case QuoteList() | SharedQuote() | SourceView() | Choice():
            return _of_quotes(reply, keys)
        case Plan():
            return plan_lines(reply, keys)
        case PlanList():
            return plan_list_lines(reply, keys)
        case FigureList() | Status() | Help() | Notice():
            return _plainer(reply, keys)


def _plainer(reply: FigureList | Status | Help | Notice, keys: Keys) -> Iterator[Line]:
    match reply:
        case FigureList():
            return _figures(reply, keys)
        case Status():
            return _status(reply)
        case Help():
            return _help(reply)
        case Notice():
            return _notice(reply, keys)


def _of_articles(reply: Post | Overview | Briefing, width: int, keys: Keys) -> Iterator[Line]:
    match reply:
        case Post():
            return post_lines(reply, width, keys)
        case Overview():
            return overview_lines(reply, width, keys)
        case Briefing():
            return briefing_lines(reply, width, keys)


def _of_quotes(reply: QuoteList | SharedQuote | SourceView | Choice, keys: Keys) -> Iterator[Line]:
    match reply:
        case QuoteList():
            return quote_list_lines(reply, keys)
        case SharedQuote():
            return shared_quote_lines(reply, keys)
        case SourceView():
            return source_lines(reply, keys)
        case Choice():
            return choice_lines(reply, keys)


def _figures(found: FigureList, keys: Keys) -> Iterator[Line]:
    """Each figure with the article that it stands in; those of one article together."""
    many = "More than " if found.is_cut else ""
    number = counted(len(found.figures), "figure")
    yield Line(f"{many}{number} to do with “{clipped(found.words, 80)}”", "bold")
    for article, figures in groupby(found.figures, key=lambda f: f.article):
        yield Line("")
        for figure in figures:
            yield Line(Text(told(figure.figure, article), style="bold cyan"), lead="• ")
        about = " · ".join(part for part in (title(article), source_line(article)) if part)
        yield Line(about, "dim", "  ")
    if found.options:
        yield Line("")
    for option in found.options:
        yield Line(Text(f"[{keys[option.token]}] {clipped(option.label, 100)}"), "dim")


def _status(status: Status) -> Iterator[Line]:
    since = f" since {day(status.since)}" if status.since else ""
    held = f"{counted(status.articles, 'article')}, {counted(status.quotes, 'quote')}{since}"
    yield Line(held, "bold")
    for platform in status.platforms:
        yield Line(f"{platform.name}: {platform.state}", prefix="  ")
    yield from (Line(note, prefix="  ") for note in status.notes)


def _help(help_: Help) -> Iterator[Line]:
    widest = max((len(command.usage) for command in help_.commands), default=0)
    for command in help_.commands:
        yield Line(command.does, lead=f"{command.usage:<{widest}}  ")


def _notice(notice: Notice, keys: Keys) -> Iterator[Line]:
    yield Line(notice.text)
    yield from (Line(hint, prefix="  ") for hint in notice.hints)
    yield from button_lines(notice.buttons, keys)
