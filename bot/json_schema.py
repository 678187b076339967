"""The JSON Schema of a digest's line: what json_lines.py writes, described for other programs.

The values of the core that have this shape already are described as they are; tests pin every key.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter

from digests.model import Excerpt, Extent, FigureKind, Person, Quote, Span

_PLAIN = r"^-?\d+(\.\d+)?$"


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A number that tells something: its value in its unit, and the article's words around it."""

    text: str
    start: int
    end: int
    value: Annotated[
        str,
        Field(
            pattern=_PLAIN,
            description="a decimal number, never with an exponent; "
            "a ratio's first number by its second, to six digits: half is 0.5, one in five 0.2",
        ),
    ]
    value_to: Annotated[str | None, Field(pattern=_PLAIN, description="the end of a range")]
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
    extent: Annotated[
        Extent,
        Field(
            description="how much of the article the text is: all of it, what its feed gives, or the beginning alone"
        ),
    ]
    text: str
    summary: tuple[Excerpt, ...]
    figures: tuple[FigureLine, ...]
    quotes: tuple[Quote, ...]
    people: tuple[Person, ...]


def schema() -> str:
    """The JSON Schema that every line obeys."""
    return json.dumps(TypeAdapter(DigestLine).json_schema(mode="serialization"), indent=2)
