"""A digest as one line of JSON: the shape that other programs rely on, and its schema."""

import json
from datetime import datetime
from decimal import Decimal

from pydantic import BaseModel, ConfigDict, Field

from digests.model import Digest, Figure, FigureKind, How, Quote, QuoteKind, Speaker


class _Line(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Place(_Line):
    """A half-open stretch of `text`, in characters."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)


class ExcerptLine(Place):
    """Words copied from the article: `text[start:end]`."""

    text: str


class FigureLine(ExcerptLine):
    """A number with its unit and what it counts."""

    value: str = Field(pattern=r"^-?\d+(\.\d+)?$", description="a decimal number without exponent")
    value_to: str | None = Field(pattern=r"^-?\d+(\.\d+)?$", description="the upper end of a range")
    unit: str = Field(
        description='ISO 4217 for money, "percent", "percentage point", "count", "ratio", '
        'or a measure\'s singular name ("kilometre")'
    )
    kind: FigureKind
    qualifier: str | None
    counts: str | None = Field(description="the article's words for what it counts")
    sentence: Place
    rank: int = Field(ge=0, description="1 is the digest's first choice")


class SpeakerLine(Place):
    """Who said a quote; `start` and `end` are where `mention` stands."""

    name: str
    role: str | None
    mention: str
    how: How


class QuoteLine(ExcerptLine):
    """What somebody said; `text` is what stands between the outer quotation marks."""

    kind: QuoteKind
    speaker: SpeakerLine | None
    cue: str | None
    rank: int = Field(ge=0, description="1 is the digest's first choice")


class PersonLine(_Line):
    """Somebody in the article: how often mentioned, how often quoted."""

    name: str
    role: str | None
    mentions: int = Field(ge=0)
    quotes: int = Field(ge=0)


class DigestLine(_Line):
    """One article's digest. Every offset refers to `text`."""

    headline: str | None
    url: str | None
    path: str | None
    outlet: str | None
    byline: tuple[str, ...]
    dateline: str | None
    published: datetime | None
    language: str | None = Field(description="ISO 639-1, null when it could not be recognised")
    text: str
    summary: tuple[ExcerptLine, ...]
    figures: tuple[FigureLine, ...]
    quotes: tuple[QuoteLine, ...]
    people: tuple[PersonLine, ...]


def line(digest: Digest) -> str:
    """The digest as one line of JSON, without its line break; not escaped to ASCII."""
    article = digest.article
    return DigestLine(
        headline=article.headline,
        url=article.url,
        path=article.path,
        outlet=article.outlet,
        byline=article.byline,
        dateline=article.dateline,
        published=article.published,
        language=article.language,
        text=article.text,
        summary=tuple(ExcerptLine(text=e.text, start=e.start, end=e.end) for e in digest.summary),
        figures=tuple(map(_figure, digest.figures)),
        quotes=tuple(map(_quote, digest.quotes)),
        people=tuple(
            PersonLine(name=p.name, role=p.role, mentions=p.mentions, quotes=p.quotes) for p in digest.people
        ),
    ).model_dump_json()


def schema() -> str:
    """The JSON Schema that every line obeys."""
    return json.dumps(DigestLine.model_json_schema(mode="serialization"), indent=2)


def decimal(value: Decimal) -> str:
    """The number in plain digits: no exponent, no zeros after the last digit of a fraction."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _figure(figure: Figure) -> FigureLine:
    return FigureLine(
        text=figure.text,
        start=figure.start,
        end=figure.end,
        value=decimal(figure.value),
        value_to=None if figure.value_to is None else decimal(figure.value_to),
        unit=figure.unit,
        kind=figure.kind,
        qualifier=figure.qualifier,
        counts=figure.counts,
        sentence=Place(start=figure.sentence.start, end=figure.sentence.end),
        rank=figure.rank,
    )


def _quote(quote: Quote) -> QuoteLine:
    return QuoteLine(
        text=quote.text,
        start=quote.start,
        end=quote.end,
        kind=quote.kind,
        speaker=quote.speaker and _speaker(quote.speaker),
        cue=quote.cue,
        rank=quote.rank,
    )


def _speaker(speaker: Speaker) -> SpeakerLine:
    return SpeakerLine(
        name=speaker.name,
        role=speaker.role,
        mention=speaker.mention,
        start=speaker.start,
        end=speaker.end,
        how=speaker.how,
    )
