"""How Discord shows a reply: as messages within its limits, in which article text is only words."""

from adapters.discord.layouts import Layout, Message, laid_out
from adapters.discord.lists import figures_sheet, help_sheet, notice_sheet, status_sheet
from adapters.discord.plans import plan_list_sheet, plan_sheet
from adapters.discord.posts import overview_sheet, post_sheets
from adapters.discord.quotes import choice_sheet, quote_list_sheet, shared_quote_sheet, source_sheet
from adapters.discord.sheets import Sheet
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

Payload = tuple[Message, ...]
"""The messages of a reply, in order: at least one. A briefing's first is its overview."""


def render(reply: Reply, layout: Layout) -> Payload:
    """The reply as messages of that layout."""
    return tuple(laid_out(sheet, layout) for sheet in _sheets(reply))


def _sheets(reply: Reply) -> tuple[Sheet, ...]:
    match reply:
        case Post():
            return post_sheets(reply)
        case Briefing():
            stories = (sheet for story in reply.stories for sheet in post_sheets(story))
            return (overview_sheet(reply.overview), *stories)
        case Overview():
            return (overview_sheet(reply),)
        case QuoteList() | SharedQuote() | SourceView() | Choice():
            return (_of_quotes(reply),)
        case FigureList() | Plan() | PlanList() | Status() | Help() | Notice():
            return (_of_lists(reply),)


def _of_quotes(reply: QuoteList | SharedQuote | SourceView | Choice) -> Sheet:
    match reply:
        case QuoteList():
            return quote_list_sheet(reply)
        case SharedQuote():
            return shared_quote_sheet(reply)
        case SourceView():
            return source_sheet(reply)
        case Choice():
            return choice_sheet(reply)


def _of_lists(reply: FigureList | Plan | PlanList | Status | Help | Notice) -> Sheet:
    match reply:
        case Plan():
            return plan_sheet(reply)
        case PlanList():
            return plan_list_sheet(reply)
        case FigureList():
            return figures_sheet(reply)
        case Status():
            return status_sheet(reply)
        case Help():
            return help_sheet(reply)
        case Notice():
            return notice_sheet(reply)
