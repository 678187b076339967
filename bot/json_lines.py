"""A digest as one line of JSON: the shape that other programs rely on, which json_schema.py describes.

Written without pydantic, which takes longer to start than a hundred articles take to write.
"""

import json
from datetime import datetime
from decimal import Decimal

from digests.model import Digest, Excerpt, Figure, Person, Quote, Span, Speaker


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
            "published": article.published,
            "language": article.language,
            "text": article.text,
            "summary": digest.summary,
            "figures": [_figure(figure) for figure in digest.figures],
            "quotes": digest.quotes,
            "people": digest.people,
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
        "sentence": figure.sentence,
        "rank": figure.rank,
    }


def _plain(value: Excerpt | Person | Quote | Span | Speaker | datetime) -> object:
    """A value of the core by its fields' names, and a time as ISO 8601 with "Z" for UTC."""
    if isinstance(value, datetime):
        return value.isoformat().replace("+00:00", "Z")
    return {name: getattr(value, name) for name in value.__slots__}


_ENCODER = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), default=_plain)
