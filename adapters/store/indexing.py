"""What a digest is found by: the words of its text and quotes, and the people in them.

Words are folded as adapters.names folds them, by us, for both databases: what one finds the other finds.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from adapters.mentions import mentioned
from adapters.names import name_words
from digests.model import Digest

LONGEST_WORD = 60
"""Characters of a word that count: PostgreSQL takes no lexeme above 2 kB."""

_INDEXED = 200_000
"""Characters of a text that are found by words: a tsvector holds 1 MB, and no news article is longer."""


@dataclass(frozen=True, slots=True)
class QuoteIndex:
    """What one quote is found by: its words and its sentence's, who says it, and who else is named in it.

    People are folded full names.
    """

    words: tuple[str, ...]
    by: str | None
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """What an article is found by: the words of headline and text, and its quotes in the order of replies.said."""

    headline: tuple[str, ...]
    body: tuple[str, ...]
    quotes: tuple[QuoteIndex, ...]


def words_of(text: str) -> tuple[str, ...]:
    """The words that a text is found by, in order."""
    words = tuple(word[:LONGEST_WORD] for word in name_words(text[:_INDEXED]))
    if text.isascii() or sum(map(len, words)) <= _INDEXED:
        return words
    lengths = accumulate(map(len, words))  # folding makes eighteen characters of one in Arabic
    return tuple(word for word, length in zip(words, lengths, strict=True) if length <= _INDEXED)


def index_of(digest: Digest) -> Index:
    """What the digest is found by. It takes seconds for a text of megabytes: keep it off the event loop."""
    article = digest.article
    return Index(words_of(article.headline or ""), words_of(article.text), tuple(_quote_indexes(digest)))


def _quote_indexes(digest: Digest) -> Iterator[QuoteIndex]:
    for quote in mentioned(digest):
        yield QuoteIndex(tuple(dict.fromkeys(words_of(quote.around))), quote.by, quote.about)


def trigrams(word: str) -> frozenset[str]:
    """Every three letters of a word, its edges marked by spaces: one slip of a finger leaves most as they were."""
    edged = f"  {word[:LONGEST_WORD]} "
    return frozenset(edged[at : at + 3] for at in range(len(edged) - 2))
