"""How Discord shows a reply: as messages within its limits, in which article text is only words."""

from collections.abc import Callable
from typing import TypeVar

from adapters.discord.layouts import Layout, Message, as_component, in_words, laid_out
from adapters.discord.limits import THREAD_NAME
from adapters.discord.lists import figures_sheet, help_sheet, notice_sheet, status_sheet
from adapters.discord.plans import plan_list_sheet, plan_sheet
from adapters.discord.posts import overview_sheet, post_sheet, post_sheets
from adapters.discord.quotes import choice_sheet, quote_list_sheet, shared_quote_sheet, source_sheet
from adapters.discord.sheets import Sheet
from adapters.discord.sources import corrections_sheet, filter_sheet, followed_sheet, source_list_sheet
from adapters.replies import Briefing, Overview, Post, Reply
from adapters.ways import Ways
from adapters.wording import inert, title

Kind = TypeVar("Kind", contravariant=True)  # noqa: PLC0105
Payload = tuple[Message, ...]
"""The messages of a reply, in order: at least one. A briefing's first is its overview."""


def render(reply: Reply, layout: Layout) -> Payload:
    """The reply as messages of that layout."""
    return tuple(laid_out(sheet, layout) for sheet in _WAYS.show(reply))


def render_one(reply: Reply, layout: Layout, *, plain: bool = False) -> Message:
    """The reply as one message, cut where it is longer; `plain`: words alone."""
    sheet = post_sheet(reply) if isinstance(reply, Post) else _WAYS.show(reply)[0]
    return in_words(sheet) if plain else laid_out(sheet, layout)


def render_edit(reply: Reply, layout: Layout, *, plain: bool = False) -> Message:
    """The same for a message that stands already: one of components can never become words without a layout."""
    shown = render_one(reply, layout, plain=plain)
    return as_component(shown) if plain and layout == "components" else shown


def thread_name(reply: Reply) -> str:
    """What a thread is called that holds a reply: plain words, as many as Discord takes."""
    match reply:
        case Briefing():
            words = reply.overview.title
        case Post():
            words = title(reply.article)
        case Overview():
            words = reply.title
        case _:
            words = "Pullquote"
    return inert(words)[:THREAD_NAME].strip() or "Pullquote"


def _briefing(briefing: Briefing) -> tuple[Sheet, ...]:
    stories = (sheet for story in briefing.stories for sheet in post_sheets(story))
    return (overview_sheet(briefing.overview), *stories)


def _alone(way: Callable[[Kind], Sheet]) -> Callable[[Kind], tuple[Sheet, ...]]:
    """What fits one message, as all of them."""
    return lambda reply: (way(reply),)


_WAYS: Ways[tuple[Sheet, ...]] = Ways(
    post=post_sheets,
    overview=_alone(overview_sheet),
    briefing=_briefing,
    quote_list=_alone(quote_list_sheet),
    shared_quote=_alone(shared_quote_sheet),
    source_view=_alone(source_sheet),
    choice=_alone(choice_sheet),
    figure_list=_alone(figures_sheet),
    plan=_alone(plan_sheet),
    plan_list=_alone(plan_list_sheet),
    followed_source=_alone(followed_sheet),
    source_list=_alone(source_list_sheet),
    filter_shown=_alone(filter_sheet),
    corrections=_alone(corrections_sheet),
    status=_alone(status_sheet),
    help=_alone(help_sheet),
    notice=_alone(notice_sheet),
)
