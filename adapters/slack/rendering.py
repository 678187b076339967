"""How Slack shows a reply: as a message of blocks; what an article says comes out as words only."""

from collections.abc import Iterator
from itertools import groupby

from adapters.headings import figures_heading, holdings
from adapters.replies import FigureList, Help, Notice, Reply, Status
from adapters.slack.blocks import Message, actions, first_fitting, header, message, notes, select, spoken
from adapters.slack.plans import plan_list_message, plan_message
from adapters.slack.posts import briefing_message, figure_runs, overview_message, post_message, web_address
from adapters.slack.quotes import choice_message, quote_list_message, shared_quote_message, source_message
from adapters.slack.rich_text import Json, line, link, listing, rich, run
from adapters.slack.sources import corrections_message, filter_message, followed_message, source_list_message
from adapters.ways import Ways
from adapters.wording import clipped, counted, source_line, title, told

_LONGEST_NOTICE = 2000
_LONGEST_ITEM = 200
_MOST_LINES = 30
_FIGURES = (25, 10, 5, 2)


def render(reply: Reply) -> Message:
    """The message that shows a reply, with a briefing's stories in its thread."""
    return _WAYS.show(reply)


def _figures(found: FigureList) -> Message:
    """Each figure under the article that it stands in; those of one article together."""
    heading = figures_heading(found)
    said = (f"{told(f.figure, f.article)}, {title(f.article)}" for f in found.figures)
    text = spoken(heading, *said)

    def blocks(most: int) -> Iterator[Json | None]:
        yield rich(line(run(heading, bold=True)))
        for article, figures in groupby(found.figures[:most], key=lambda f: f.article):
            about = source_line(article)
            where = line(
                link(web_address(article), clipped(title(article), 120)), run(f" · {about}" if about else "")
            )
            yield rich(where, listing(line(*figure_runs(f.figure, article)) for f in figures))
        left = len(found.figures) - most
        yield notes(f"and {counted(left, 'more figure')}" if left > 0 else "")
        yield select(found.options, "Show an article's digest…", detailed=False)

    return first_fitting(_FIGURES, lambda most: message(text, blocks(most)))


def _status(status: Status) -> Message:
    held = holdings(status)
    states = [(clipped(p.name, 80).capitalize(), clipped(p.state, 300)) for p in status.platforms[:10]]
    rows = [line(run(name, bold=True), run(f": {state}")) for name, state in states]
    text = spoken(held, *(f"{name}: {state}" for name, state in states))
    return message(
        text, (rich(line(run(held, bold=True))), rich(listing(rows)) if rows else None, notes(*status.notes))
    )


def _help(help_: Help) -> Message:
    rows = [(clipped(c.usage, 100), clipped(c.does, 200)) for c in help_.commands[:_MOST_LINES]]
    lines = (line(run(usage, code=True), run(f"\n{does}")) for usage, does in rows)
    text = spoken("What you can ask:", *(f"{usage}: {does}" for usage, does in rows))
    return message(text, (header("What you can ask"), rich(listing(lines)) if rows else None))


def _notice(notice: Notice) -> Message:
    told_ = clipped(notice.text, _LONGEST_NOTICE)
    items = [clipped(item, _LONGEST_ITEM) for item in notice.items[:_MOST_LINES]]
    listed = rich(listing((line(run(item)) for item in items), numbered=True)) if items else None
    return message(
        spoken(told_, *items, *notice.hints),
        (rich(line(run(told_))), listed, notes(*notice.hints), actions(notice.buttons)),
    )


_WAYS = Ways(
    post=post_message,
    overview=overview_message,
    briefing=briefing_message,
    quote_list=quote_list_message,
    shared_quote=shared_quote_message,
    source_view=source_message,
    choice=choice_message,
    figure_list=_figures,
    plan=plan_message,
    plan_list=plan_list_message,
    followed_source=followed_message,
    source_list=source_list_message,
    filter_shown=filter_message,
    corrections=corrections_message,
    status=_status,
    help=_help,
    notice=_notice,
)
