"""Which function shows which kind of reply: one table a platform, looked up in one place."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Generic, TypeVar

from adapters.followed import Corrections, FilterShown, FollowedSource, SourceList
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

Shown = TypeVar("Shown")


@dataclass(frozen=True, slots=True)
class Ways(Generic[Shown]):
    """How a platform shows each kind of reply; each field is named after its kind."""

    post: Callable[[Post], Shown]
    overview: Callable[[Overview], Shown]
    briefing: Callable[[Briefing], Shown]
    quote_list: Callable[[QuoteList], Shown]
    shared_quote: Callable[[SharedQuote], Shown]
    source_view: Callable[[SourceView], Shown]
    choice: Callable[[Choice], Shown]
    figure_list: Callable[[FigureList], Shown]
    plan: Callable[[Plan], Shown]
    plan_list: Callable[[PlanList], Shown]
    followed_source: Callable[[FollowedSource], Shown]
    source_list: Callable[[SourceList], Shown]
    filter_shown: Callable[[FilterShown], Shown]
    corrections: Callable[[Corrections], Shown]
    status: Callable[[Status], Shown]
    help: Callable[[Help], Shown]
    notice: Callable[[Notice], Shown]

    def show(self, reply: Reply) -> Shown:
        """The reply as the platform shows it."""
        way: Callable[[Reply], Shown] = getattr(self, _FIELDS[type(reply).__name__.lower()])
        return way(reply)


_FIELDS = {field.name.replace("_", ""): field.name for field in fields(Ways)}
"""By the kind's name in lower case; a test holds it to all kinds."""
