"""Digests as rows, and rows as digests: what goes in comes out, field by field."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import RowMapping

from digests.figures.numbers import ratio
from digests.model import Article, Digest, Excerpt, Figure, Person, Quote, Span, Speaker

UNDATED = 2**62
"""The age of an article without a date: after all others."""

Values = dict[str, Any]

Row = Mapping[str, Any] | RowMapping
"""A row by the names of its columns."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def microseconds(time: datetime) -> int:
    """The time as the tables hold it: microseconds since 1970; one without a zone is taken for UTC."""
    aware = time if time.tzinfo else time.replace(tzinfo=UTC)
    return (aware - _EPOCH) // _MICROSECOND


def moment(since_epoch: int) -> datetime:
    """The aware UTC time of microseconds since 1970."""
    return _EPOCH + since_epoch * _MICROSECOND


def age(article: Article) -> int:
    """What sorts articles the newest first and the undated last."""
    return -microseconds(article.published) if article.published else UNDATED


def article_values(article: Article) -> Values:
    """The article's own columns."""
    return {
        "age": age(article),
        "headline": article.headline,
        "url": article.url,
        "path": article.path,
        "outlet": article.outlet,
        "byline": json.dumps(article.byline, ensure_ascii=False),  # Verbatim keeps what JSON would mend
        "dateline": article.dateline,
        "published": microseconds(article.published) if article.published else None,
        "language": article.language,
        "text": article.text,
        "extent": article.extent,
    }


def article_of(row: Row) -> Article:
    """The article in a row of ARTICLES."""
    return Article(
        row["text"],
        headline=row["headline"],
        url=row["url"],
        path=row["path"],
        outlet=row["outlet"],
        byline=tuple(json.loads(row["byline"])),
        dateline=row["dateline"],
        published=None if row["published"] is None else moment(row["published"]),
        language=row["language"],
        extent=row["extent"],
    )


def excerpt_values(excerpt: Excerpt) -> Values:
    """The columns of an excerpt."""
    return {"text": excerpt.text, "start_at": excerpt.start, "end_at": excerpt.end}


def figure_values(figure: Figure) -> Values:
    """The columns of a figure."""
    return {
        "text": figure.text,
        "start_at": figure.start,
        "end_at": figure.end,
        "value": str(figure.value),
        "value_to": None if figure.value_to is None else str(figure.value_to),
        "unit": figure.unit,
        "kind": figure.kind,
        "sentence_start": figure.sentence.start,
        "sentence_end": figure.sentence.end,
        "qualifier": figure.qualifier,
        "counts": figure.counts,
        "rank": figure.rank,
    }


def figure_of(row: Row) -> Figure:
    """The figure in a row of FIGURES; old rows have a ratio's two numbers apart."""
    value, value_to = Decimal(row["value"]), None if row["value_to"] is None else Decimal(row["value_to"])
    if row["unit"] == "ratio" and value_to:
        value, value_to = ratio(value, value_to), None
    return Figure(
        row["text"],
        row["start_at"],
        row["end_at"],
        value,
        row["unit"],
        row["kind"],
        Span(row["sentence_start"], row["sentence_end"]),
        value_to=value_to,
        qualifier=row["qualifier"],
        counts=row["counts"],
        rank=row["rank"],
    )


def quote_values(quote: Quote) -> Values:
    """The columns of a quote and its speaker."""
    who = quote.speaker
    return {
        "text": quote.text,
        "start_at": quote.start,
        "end_at": quote.end,
        "kind": quote.kind,
        "cue": quote.cue,
        "rank": quote.rank,
        "speaker_name": who.name if who else None,
        "speaker_role": who.role if who else None,
        "speaker_mention": who.mention if who else None,
        "speaker_start": who.start if who else None,
        "speaker_end": who.end if who else None,
        "speaker_how": who.how if who else None,
    }


def quote_of(row: Row) -> Quote:
    """The quote in a row of QUOTES."""
    who = None
    if row["speaker_name"] is not None:
        who = Speaker(
            row["speaker_name"],
            row["speaker_role"],
            row["speaker_mention"],
            row["speaker_start"],
            row["speaker_end"],
            row["speaker_how"],
        )
    return Quote(row["text"], row["start_at"], row["end_at"], row["kind"], who, row["cue"], row["rank"])


def person_values(person: Person) -> Values:
    """The columns of a person's appearance."""
    return {"name": person.name, "role": person.role, "mentions": person.mentions, "quotes": person.quotes}


def placed(article_id: int, values: Iterable[Values]) -> Iterator[Values]:
    """Each thing of an article with its place in the digest."""
    return ({"article_id": article_id, "position": at, **row} for at, row in enumerate(values))


def digest_of(
    article: Article,
    excerpts: Iterable[Row],
    figures: Iterable[Row],
    quotes: Iterable[Row],
    people: Iterable[Row],
) -> Digest:
    """The digest of an article's rows, each in the order of their places."""
    return Digest(
        article,
        tuple(Excerpt(row["text"], row["start_at"], row["end_at"]) for row in excerpts),
        tuple(map(figure_of, figures)),
        tuple(map(quote_of, quotes)),
        tuple(Person(row["name"], row["role"], row["mentions"], row["quotes"]) for row in people),
    )
