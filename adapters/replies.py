"""What the bot says, as values: each platform renders them its own way.

All words of news in them are copied from an article. None of them knows mark-up, width or colour.
"""

from dataclasses import dataclass

from digests.model import Article, Digest, Excerpt, Figure, Quote

POST_FIGURES = 5
POST_QUOTES = 4
"""How many of each a post shows: what a reader takes in at a glance; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Post:
    """One digest as a post: what it chose to show, best first, and how much more there is.

    `quotes` are direct ones and fragments.
    """

    article: Article
    summary: tuple[Excerpt, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    more_figures: int = 0
    more_quotes: int = 0


@dataclass(frozen=True, slots=True)
class Headline:
    """One line of an overview: an article and its first figure."""

    article: Article
    figure: Figure | None
    quotes: int


@dataclass(frozen=True, slots=True)
class Overview:
    """All articles at a glance. `more` counts those left out; `hint` says how to see one in full."""

    title: str
    headlines: tuple[Headline, ...]
    more: int
    hint: str


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody in the archive: the full name, the latest role, and how many quotes are by them."""

    name: str
    role: str | None
    quotes: int


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """A quote with the article that it stands in.

    `paragraph` counts from 1; `sentence` holds the words around a fragment, verbatim.
    """

    quote: Quote
    article: Article
    paragraph: int
    sentence: str


@dataclass(frozen=True, slots=True)
class QuoteList:
    """Quotes by somebody, or about somebody. `others` counts those of the other kind."""

    name: str
    about: bool
    quotes: tuple[FoundQuote, ...]
    more: int
    others: int


@dataclass(frozen=True, slots=True)
class Choice:
    """Several people match: whom to ask for. `command` is what to type before a name."""

    name: str
    people: tuple[FoundPerson, ...]
    more: int
    command: str


@dataclass(frozen=True, slots=True)
class CommandHelp:
    """One command: how it is typed and what it does."""

    usage: str
    does: str


@dataclass(frozen=True, slots=True)
class Help:
    """Everything that can be typed."""

    commands: tuple[CommandHelp, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """A plain line to the one who asked: what is so, and what can be done next."""

    text: str
    hints: tuple[str, ...] = ()


Reply = Post | Overview | QuoteList | Choice | Help | Notice


def post(digest: Digest, *, everything: bool = False) -> Post:
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
    )


def headline(digest: Digest) -> Headline:
    """The overview's line of a digest."""
    figures = post(digest).figures
    return Headline(digest.article, figures[0] if figures else None, len(said(digest)))


def said(digest: Digest) -> tuple[Quote, ...]:
    """What stands between quotation marks: a post shows nobody's words in the reporter's paraphrase."""
    return tuple(q for q in digest.quotes if q.kind != "indirect")
