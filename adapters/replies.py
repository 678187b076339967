"""What the bot says, as values: each platform renders them its own way.

All words of news in them are copied from an article. None of them knows mark-up, width or colour.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from adapters.followed import Followed
from adapters.found import AlsoIn, FoundFigure, FoundPerson, FoundQuote
from adapters.notices import CommandHelp as CommandHelp  # noqa: PLC0414  # all replies are found here
from adapters.notices import Help as Help  # noqa: PLC0414  # as above
from adapters.notices import Notice as Notice  # noqa: PLC0414  # as above
from adapters.notices import PlatformState as PlatformState  # noqa: PLC0414  # as above
from adapters.notices import Status as Status  # noqa: PLC0414  # as above
from adapters.plans import Plan, PlanList
from adapters.pressable import Button as Button  # noqa: PLC0414  # who makes a reply makes its buttons
from adapters.pressable import Option as Option  # noqa: PLC0414  # as above
from adapters.sharing import Sharer
from digests.model import Article, Digest, Excerpt, Figure, Quote

POST_FIGURES = 5
POST_QUOTES = 4
"""How many of each a post shows: what a reader takes in at a glance; the rest is counted."""


@dataclass(frozen=True, slots=True)
class FurtherQuote:
    """A quote from another article on the same story."""

    quote: Quote
    article: Article


@dataclass(frozen=True, slots=True)
class Post:
    """One digest as a post: what it chose to show, best first, and how much more there is.

    `also` are the other places that tell the story, and `further` quotes from there; none that says the same.
    `by`, here and below, is who had it posted for everyone; None when it came by itself, or to one alone.
    `corrected` is when (UTC) it was edited in place, as its article had been changed.
    """

    article: Article
    summary: tuple[Excerpt, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    more_figures: int = 0
    more_quotes: int = 0
    buttons: tuple[Button, ...] = ()
    by: Sharer | None = None
    also: tuple[AlsoIn, ...] = ()
    further: tuple[FurtherQuote, ...] = ()
    corrected: datetime | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """One line of an overview: an article and its first figure; how many `others`, outlets, tell the story, too."""

    article: Article
    figure: Figure | None
    quotes: int
    others: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """Several articles at a glance. `more` counts those left out; `hint` says how to see one in full.

    `missing` is a line on what is not among them, as its source is broken; "" for nothing.

    `options` show one each, where a platform can offer them; `buttons` act on the whole.
    """

    title: str
    headlines: tuple[Headline, ...]
    more: int
    hint: str
    options: tuple[Option, ...] = ()
    buttons: tuple[Button, ...] = ()
    by: Sharer | None = None
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Briefing:
    """An overview, then a post for each of its stories: in a thread under it where the platform has threads."""

    overview: Overview
    stories: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class ShownQuote:
    """A quote in a list, with what can be done with it."""

    found: FoundQuote
    buttons: tuple[Button, ...] = ()


QuoteListKind = Literal["by", "about", "in"]
"""Whether quotes are by a person, about a person, or in an article."""


@dataclass(frozen=True, slots=True)
class QuoteList:
    """One page of the quotes by somebody, about somebody, or in an article.

    `words` narrowed it. `first` counts from 1, `others` those of the other kind (about instead of by);
    `is_cut` and `has_more_others`: there are more than counted. `buttons` lead to these and the pages around.
    """

    name: str
    kind: QuoteListKind
    quotes: tuple[ShownQuote, ...]
    first: int
    total: int
    words: str = ""
    others: int = 0
    buttons: tuple[Button, ...] = ()
    is_cut: bool = False
    has_more_others: bool = False


@dataclass(frozen=True, slots=True)
class SharedQuote:
    """A single quote, for everyone in a channel."""

    found: FoundQuote
    buttons: tuple[Button, ...] = ()
    by: Sharer | None = None


@dataclass(frozen=True, slots=True)
class SourceView:
    """A quote where it stands: the sentence before, its own with the quote marked, and the one after.

    `lead`, `marked` and `tail` make up the quote's sentence, verbatim; `before` and `after` may be "".
    """

    found: FoundQuote
    before: str
    lead: str
    marked: str
    tail: str
    after: str
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureList:
    """Figures that have to do with the words asked for, best match first; `is_cut`: there are more."""

    words: str
    figures: tuple[FoundFigure, ...]
    is_cut: bool = False
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """Several people match; `options` stand for them in the same order. `command` is typed before a name.

    `is_cut`: there are more.
    """

    name: str
    people: tuple[FoundPerson, ...]
    command: str
    is_cut: bool = False
    options: tuple[Option, ...] = ()


Reply = (
    Post
    | Overview
    | Briefing
    | QuoteList
    | SharedQuote
    | SourceView
    | FigureList
    | Choice
    | Plan
    | PlanList
    | Status
    | Followed
    | Help
    | Notice
)


def post(digest: Digest, *, everything: bool = False, buttons: tuple[Button, ...] = ()) -> Post:
    """The post of a digest: its best figures and quotes by rank; all of them when asked for.

    A bare number that nothing is known to count tells a reader nothing and is held back.
    """
    figures = tuple(sorted(digest.figures, key=lambda f: f.rank))
    quotes = tuple(sorted(said(digest), key=lambda q: q.rank))
    telling = tuple(f for f in figures if f.counts or f.kind != "count")
    shown_figures = figures if everything else telling[:POST_FIGURES]
    shown_quotes = quotes if everything else quotes[:POST_QUOTES]
    return Post(
        digest.article,
        digest.summary,
        shown_figures,
        shown_quotes,
        more_figures=len(figures) - len(shown_figures),
        more_quotes=len(quotes) - len(shown_quotes),
        buttons=buttons,
    )


def headline(digest: Digest) -> Headline:
    """The overview's line of a digest."""
    figures = post(digest).figures
    return Headline(digest.article, figures[0] if figures else None, len(said(digest)))


def said(digest: Digest) -> tuple[Quote, ...]:
    """What stands between quotation marks: a post shows nobody's words in the reporter's paraphrase."""
    return tuple(q for q in digest.quotes if q.kind != "indirect")
