"""A digest as one line of JSON: the shape that other programs rely on, which json_schema.py describes.

Written without pydantic, which takes longer to start than a hundred articles take to write.
"""

import json
from datetime import datetime
from decimal import Decimal

from digests.model import Digest, Figure, Person, Quote, Speaker


def line(digest: Digest) -> str:
    """The digest as one line of JSON, without its line break; not escaped to ASCII."""
    article = digest.article
    return _ENCODER.encode(
        {
            "headline": article.headline,
            "url": article.url,
            "path": article.path,
            "outlet": article.outlet,
            "byline": article.byline,
            "dateline": article.dateline,
            "published": article.published and _moment(article.published),
            "language": article.language,
            "text": article.text,
            "summary": [{"text": e.text, "start": e.start, "end": e.end} for e in digest.summary],
            "figures": [_figure(figure) for figure in digest.figures],
            "quotes": [_quote(quote) for quote in digest.quotes],
            "people": [_person(person) for person in digest.people],
        }
    )


def decimal(value: Decimal) -> str:
    """The number in plain digits: no exponent, no zeros after the last digit of a fraction."""
    digits = format(value, "f")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _figure(figure: Figure) -> dict[str, object]:
    return {
        "text": figure.text,
        "start": figure.start,
        "end": figure.end,
        "value": decimal(figure.value),
        "value_to": None if figure.value_to is None else decimal(figure.value_to),
        "unit": figure.unit,
        "kind": figure.kind,
        "qualifier": figure.qualifier,
        "counts": figure.counts,
        "sentence": {"start": figure.sentence.start, "end": figure.sentence.end},
        "rank": figure.rank,
    }


def _quote(quote: Quote) -> dict[str, object]:
    return {
        "text": quote.text,
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "speaker": quote.speaker and _speaker(quote.speaker),
        "cue": quote.cue,
        "rank": quote.rank,
    }


def _speaker(speaker: Speaker) -> dict[str, object]:
    return {
        "name": speaker.name,
        "role": speaker.role,
        "mention": speaker.mention,
        "start": speaker.start,
        "end": speaker.end,
        "how": speaker.how,
    }


def _person(person: Person) -> dict[str, object]:
    return {
        "name": person.name,
        "role": person.role,
        "mentions": person.mentions,
        "quotes": person.quotes,
    }


def _moment(when: datetime) -> str:
    """ISO 8601, with "Z" for UTC."""
    return when.isoformat().replace("+00:00", "Z")


_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))
