"""A digest as one text, for versions that were replaced: what goes in comes out, field by field.

It is the rows that the digest had, without what is empty, and without words that stand in the article's text.
"""

import json
from collections import defaultdict
from collections.abc import Iterable

from adapters.store import rows
from adapters.store.rows import Row
from digests.model import Digest


def digest_to_json(digest: Digest) -> str:
    """The digest as JSON, as compact as it goes."""
    text = digest.article.text
    parts = {
        "article": _slim(rows.article_values(digest.article)),
        "summary": [_unworded(rows.excerpt_values(e), text) for e in digest.summary],
        "figures": [_unworded(rows.figure_values(f), text) for f in digest.figures],
        "quotes": [_unworded(rows.quote_values(q), text) for q in digest.quotes],
        "people": [_slim(rows.person_values(p)) for p in digest.people],
    }
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))  # Verbatim keeps what JSON would mend


def digest_from_json(kept: str) -> Digest:
    """The digest that digest_to_json was given."""
    parts = json.loads(kept)
    article = rows.article_of(_whole(parts["article"]))
    summary, figures, quotes = (
        _worded(parts[name], article.text) for name in ("summary", "figures", "quotes")
    )
    return rows.digest_of(article, summary, figures, quotes, map(_whole, parts["people"]))


def _slim(values: Row) -> Row:
    return {name: value for name, value in values.items() if value is not None}


def _whole(values: Row) -> Row:
    return defaultdict(lambda: None, values)


def _unworded(values: Row, text: str) -> Row:
    """A row without its words where its place tells them."""
    is_there = text[values["start_at"] : values["end_at"]] == values["text"]
    return _slim({**values, "text": None} if is_there else values)


def _worded(found: Iterable[Row], text: str) -> Iterable[Row]:
    return (_whole({"text": text[row["start_at"] : row["end_at"]], **row}) for row in found)
