"""Digests made by hand, so that what is shown of one does not hang on how well articles are read."""

from datetime import UTC, datetime
from decimal import Decimal

from digests.model import (
    Article,
    Digest,
    Excerpt,
    Figure,
    FigureKind,
    How,
    Person,
    Quote,
    QuoteKind,
    Span,
    Speaker,
)

TEXT = """\
The harbour board of Port Ellery voted on Tuesday to spend more than £2.4 million on a new sea wall.

"We have been lucky for eleven winters, and luck is not a plan," said Ada Quill, chair of the board. \
She called the old wall "a polite suggestion" to the sea.

Critics want the money for the ferry. "Mrs Quill will be remembered for a wall," Tomas Brandt said. \
Fares rose by 12.5 percent last year.
"""


def found(words: str, text: str = TEXT) -> tuple[str, int, int]:
    """The words with their place in a text that holds them."""
    start = text.index(words)
    return words, start, start + len(words)


def speaker(name: str, role: str | None, mention: str, how: How, text: str = TEXT) -> Speaker:
    """A speaker whose mention stands in the text."""
    return Speaker(name, role, *found(mention, text), how)


def quote(words: str, kind: QuoteKind, who: Speaker | None, rank: int, text: str = TEXT) -> Quote:
    """A quote that stands in the text."""
    return Quote(*found(words, text), kind, who, "said", rank)


def figure(words: str, value: str, unit: str, kind: FigureKind, *, rank: int, counts: str) -> Figure:
    """A figure that stands in TEXT."""
    qualifier = "more than" if f"more than {words}" in TEXT else None
    place = found(words)
    return Figure(
        *place, Decimal(value), unit, kind, Span(0, 99), rank=rank, counts=counts, qualifier=qualifier
    )


QUILL = speaker("Ada Quill", "chair of the board", "Ada Quill", "named")
ARTICLE = Article(
    TEXT,
    headline="Port Ellery to build a sea wall",
    path="news/wall.txt",
    outlet="The Ellery Post",
    byline=("Jo Marsh", "The Ellery Post"),
    dateline="PORT ELLERY",
    published=datetime(2025, 11, 4, 7, 12, tzinfo=UTC),
    language="en",
)
WALL = Digest(
    ARTICLE,
    summary=(Excerpt(*found(TEXT.partition("\n")[0])),),
    figures=(
        figure("£2.4 million", "2.40E+6", "GBP", "money", rank=1, counts="sea wall"),
        figure("12.5 percent", "12.5", "percent", "percent", rank=2, counts="Fares"),
        figure("eleven", "11", "count", "count", rank=3, counts="winters"),
    ),
    quotes=(
        quote("We have been lucky for eleven winters, and luck is not a plan,", "direct", QUILL, 1),
        quote(
            "a polite suggestion",
            "fragment",
            speaker("Ada Quill", "chair of the board", "She", "pronoun"),
            3,
        ),
        quote(
            "Mrs Quill will be remembered for a wall,",
            "direct",
            speaker("Tomas Brandt", None, "Tomas Brandt", "named"),
            2,
        ),
    ),
    people=(
        Person("Ada Quill", "chair of the board", 3, 2),
        Person("Tomas Brandt", None, 1, 1),
        Person("Bertil Brandt", "a ferryman", 1, 0),
    ),
)

FRENCH = Digest(
    Article("« On continue », dit-elle.", headline="La digue", path="digue.txt", language="fr"),
    quotes=(Quote("On continue", 2, 13, "direct", rank=1),),
)
SILENT = Digest(Article("It rained.", language="en"), summary=(Excerpt("It rained.", 0, 10),))


def crowd(quotes: int, figures: int) -> Digest:
    """A digest with that many quotes and figures."""
    line = '"It is long past time," she said of 7 boats.\n'
    text = line * max(quotes, figures)
    at = [number * len(line) for number in range(max(quotes, figures))]
    return Digest(
        Article(text, headline="Many"),
        figures=tuple(
            Figure("7", a + 36, a + 37, Decimal(7), "count", "count", Span(a, a + 44), counts="boats", rank=n)
            for n, a in enumerate(at[:figures], 1)
        ),
        quotes=tuple(
            Quote("It is long past time,", a + 1, a + 22, "direct", rank=n)
            for n, a in enumerate(at[:quotes], 1)
        ),
    )
