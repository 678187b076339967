"""A quote from the archive as one line of JSON: the shape that other programs rely on, and its schema."""

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter

from adapters.found import FoundPerson, FoundQuote
from digests.model import QuoteKind, Speaker


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """One quote with its speaker and where it stands. Every start and end is an offset into the article's text."""

    __pydantic_config__ = ConfigDict(extra="forbid")

    person: Annotated[
        str, Field(description="who was asked for: the speaker, or with --about who it is about")
    ]
    id: int
    article_id: int
    text: str
    start: int
    end: int
    kind: QuoteKind
    speaker: Speaker | None
    cue: str | None
    rank: Annotated[int, Field(description="1 is the first choice of its article's digest")]
    paragraph: Annotated[int, Field(description="counted from 1")]
    sentence: Annotated[str, Field(description="the sentence or sentences that it stands in")]
    before: Annotated[str, Field(description="the sentence before that; empty at the article's start")]
    after: Annotated[str, Field(description="the sentence after that; empty at the article's end")]
    headline: str | None
    url: str | None
    path: str | None
    outlet: str | None
    published: datetime | None


def quote_line(person: FoundPerson, found: FoundQuote) -> str:
    """The quote as one line of JSON, without its line break; not escaped to ASCII."""
    quote, article = found.quote, found.article
    shaped = QuoteLine(
        person=person.name,
        id=found.id,
        article_id=found.article_id,
        text=quote.text,
        start=quote.start,
        end=quote.end,
        kind=quote.kind,
        speaker=quote.speaker,
        cue=quote.cue,
        rank=quote.rank,
        paragraph=found.paragraph,
        sentence=found.sentence,
        before=found.before,
        after=found.after,
        headline=article.headline,
        url=article.url,
        path=article.path,
        outlet=article.outlet,
        published=article.published,
    )
    return _adapter().dump_json(shaped).decode()


def quote_schema() -> str:
    """The JSON Schema that every line obeys."""
    return json.dumps(_adapter().json_schema(mode="serialization"), indent=2)


@cache
def _adapter() -> TypeAdapter[QuoteLine]:
    return TypeAdapter(QuoteLine)
