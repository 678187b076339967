"""A digest as one line of JSON: the shape that other programs rely on, and its schema.

The values of the core that have this shape already are printed as they are; tests pin every key.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter

from digests.model import Digest, Excerpt, Figure, FigureKind, Person, Quote, Span

_PLAIN = r"^-?\d+(\.\d+)?$"


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A number that tells something: its value in its unit, and the article's words around it."""

    text: str
    start: int
    end: int
    value: Annotated[str, Field(pattern=_PLAIN, description="a decimal number, never with an exponent")]
    value_to: Annotated[
        str | None,
        Field(
            pattern=_PLAIN,
            description="the end of a range; for a ratio or a fraction its second number: half is 1 and 2",
        ),
    ]
    unit: Annotated[
        str,
        Field(
            description="ISO 4217 for money, percent, percentage point, count, ratio, "
            "or a measure's singular name (kilometre)"
        ),
    ]
    kind: FigureKind
    qualifier: str | None
    counts: Annotated[str | None, Field(description="what it counts")]
    sentence: Span
    rank: Annotated[int, Field(description="1 is the digest's first choice")]


@dataclass(frozen=True, slots=True)
class DigestLine:
    """One article's digest: all that was found. Every start and end is an offset into `text`, half-open."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    headline: str | None
    url: str | None
    path: str | None
    outlet: str | None
    byline: tuple[str, ...]
    dateline: str | None
    published: datetime | None
    language: Annotated[str | None, Field(description="ISO 639-1; null when it could not be recognised")]
    text: str
    summary: tuple[Excerpt, ...]
    figures: tuple[FigureLine, ...]
    quotes: tuple[Quote, ...]
    people: tuple[Person, ...]


def line(digest: Digest) -> str:
    """The digest as one line of JSON, without its line break; not escaped to ASCII."""
    return _adapter().dump_json(_shaped(digest)).decode()


def schema() -> str:
    """The JSON Schema that every line obeys."""
    return json.dumps(_adapter().json_schema(mode="serialization"), indent=2)


def decimal(value: Decimal) -> str:
    """The number in plain digits: no exponent, no zeros after the last digit of a fraction."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


@cache
def _adapter() -> TypeAdapter[DigestLine]:
    return TypeAdapter(DigestLine)


def _shaped(digest: Digest) -> DigestLine:
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
        summary=digest.summary,
        figures=tuple(map(_figure, digest.figures)),
        quotes=digest.quotes,
        people=digest.people,
    )


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
        sentence=figure.sentence,
        rank=figure.rank,
    )
