"""The values of the core: what an article is and what its digest holds.

Every position is a half-open offset, in characters, into `Article.text`, and for everything that has one
`article.text[start:end] == text` holds. Nothing here is ever generated: a role, a qualifier or a cue is a
stretch of the article's own words.
"""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal

How = Literal["named", "surname", "title", "pronoun", "continued"]
"""By which kind of evidence a speaker was found.

named: the sentence holds the name in full; surname: a part of it that one person in the article bears;
title: a role or description ("the governor", "a spokesman"); pronoun: "he", "she" or "they", resolved;
continued: the quotation goes on from one whose speaker is known.
"""

QuoteKind = Literal["direct", "fragment", "indirect"]
"""direct: a whole clause or more between marks; fragment: quoted words inside the reporter's sentence;
indirect: what somebody said in the reporter's words, without marks."""

Extent = Literal["full", "feed", "teaser"]
"""How much of an article its text is.

full: all of it, as far as can be told; feed: what its feed gives as the whole of it, its page could not be read;
teaser: a summary or the beginning alone, the rest is not to be had (behind a wall, refused, forbidden by robots.txt).
"""

FigureKind = Literal["money", "percent", "count", "measure", "ratio", "change"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of a text: `text[start:end]`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that stand there."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether the other span lies within this one, edges included."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Given:
    """What is said of an article beside its text: by its page's own data, or by its feed. None or () where nothing is.

    `published` is an aware UTC time. `byline` lists authors, as plain names.
    """

    headline: str | None = None
    byline: tuple[str, ...] = ()
    published: datetime | None = None
    outlet: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One news article: its text, which every offset refers to, and what stood around it.

    `text` holds paragraphs parted by line breaks, without headline, dateline, byline and boilerplate
    (except when it was taken as is). `published` is an aware UTC time. `language` is an ISO 639-1 code,
    or None when it could not be recognised. `byline` lists authors, then their agency or outlet. `extent`
    tells whether it is all of the article.
    """

    text: str
    headline: str | None = None
    url: str | None = None
    path: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    dateline: str | None = None
    published: datetime | None = None
    language: str | None = None
    extent: Extent = "full"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Words copied from the article, with their place."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks that somebody said, before it is known who.

    `start`/`end` point at what stands between the outer marks, trimmed. `continues`: it goes on from the
    quotation before it, which ran to the end of its paragraph without a closing mark.
    """

    start: int
    end: int
    kind: QuoteKind
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said a quotation, and where and how the text says so.

    `name` is the fullest form that the article gives ("Jeff Sessions"), or the words used when it gives no
    name ("a spokesman"). `role` is the article's own words. `mention`, at `start`/`end`, is the stretch
    that was taken as evidence ("he").
    """

    name: str
    role: str | None
    mention: str
    start: int
    end: int
    how: How


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation and its speaker; None where the text does not say enough to be sure.

    For `direct` and `fragment` the text is what stands between the outer quotation marks. `cue` is the
    reporting word that was found ("said"), of indirect speech with what denies it ("does not believe"). `rank` is the
    digest's order, 1 first; 0 before it is ranked.
    """

    text: str
    start: int
    end: int
    kind: QuoteKind
    speaker: Speaker | None = None
    cue: str | None = None
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that tells something, with what it counts.

    `value` is in `unit`s with scale words worked in ("$4.1 billion" is 4100000000 USD); `value_to` is the
    end of a range. A "ratio" is its first number by its second: half is 0.5, one in five 0.2, 3-to-1 is 3.
    `counts` and `qualifier` are the article's words.
    `sentence` is where it stands. `rank` is the digest's order, 1 first; 0 before it is ranked.
    """

    text: str
    start: int
    end: int
    value: Decimal
    unit: str
    kind: FigureKind
    sentence: Span
    value_to: Decimal | None = None
    qualifier: str | None = None
    counts: str | None = None
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the article: how often mentioned by name, title or pronoun, and how often quoted."""

    name: str
    role: str | None
    mentions: int
    quotes: int


@dataclass(frozen=True, slots=True)
class Digest:
    """All that was found in an article, in order of appearance; `rank` gives the digest's choice."""

    article: Article
    summary: tuple[Excerpt, ...] = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    people: tuple[Person, ...] = ()
