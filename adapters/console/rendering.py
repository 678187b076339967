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
from adapters.console.sources import corrections_lines, filter_lines, followed_lines, source_list_lines
from adapters.headings import figures_heading, holdings
from adapters.replies import FigureList, Help, Notice, Reply, Status
from adapters.ways import Ways
from adapters.wording import clipped, inert, source_line, title, told

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
    ways: Ways[Iterator[Line]] = Ways(
        post=lambda post: post_lines(post, width, keys),
        overview=lambda overview: overview_lines(overview, width, keys),
        briefing=lambda briefing: briefing_lines(briefing, width, keys),
        quote_list=lambda found: quote_list_lines(found, keys),
        shared_quote=lambda shared: shared_quote_lines(shared, keys),
        source_view=lambda view: source_lines(view, keys),
        choice=lambda choice: choice_lines(choice, keys),
        figure_list=lambda found: _figures(found, keys),
        plan=lambda plan: plan_lines(plan, keys),
        plan_list=lambda plans: plan_list_lines(plans, keys),
        followed_source=lambda source: followed_lines(source, keys),
        source_list=lambda found: source_list_lines(found, keys),
        filter_shown=lambda found: filter_lines(found, keys),
        corrections=corrections_lines,
        status=_status,
        help=_help,
        notice=lambda notice: _notice(notice, keys),
    )
    return ways.show(reply)


def _figures(found: FigureList, keys: Keys) -> Iterator[Line]:
    """Each figure with the article that it stands in; those of one article together."""
    yield Line(figures_heading(found), "bold")
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
    yield Line(holdings(status), "bold")
    for platform in status.platforms:
        yield Line(f"{platform.name}: {platform.state}", prefix="  ")
    yield from (Line(note, prefix="  ") for note in status.notes)


def _help(help_: Help) -> Iterator[Line]:
    widest = max((len(command.usage) for command in help_.commands), default=0)
    for command in help_.commands:
        yield Line(command.does, lead=f"{command.usage:<{widest}}  ")


def _notice(notice: Notice, keys: Keys) -> Iterator[Line]:
    yield Line(notice.text)
    yield from (Line(item, prefix="  ", lead=f"{n}. ") for n, item in enumerate(notice.items, 1))
    yield from (Line(hint, prefix="  ") for hint in notice.hints)
    yield from button_lines(notice.buttons, keys)
