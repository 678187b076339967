"""What a digest is found by: the words of its text and quotes, and who is spoken of in whose quote.

Words are folded as adapters.names folds them, by us, for both databases: what one finds the other finds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adapters.found import surroundings
from adapters.names import folded, is_name, name_words, surname
from adapters.replies import said
from digests.model import Digest, Quote
from digests.text import Reading, read

LONGEST_WORD = 60
"""Characters of a word that count: PostgreSQL takes no lexeme above 2 kB."""

_INDEXED = 200_000
"""Characters of a text that are found by words: a tsvector holds 1 MB, and no news article is longer."""

_AROUND = 1_000
"""Characters on either side of a quote that count as its sentence, where a text has no full stops."""


@dataclass(frozen=True, slots=True)
class QuoteIndex:
    """What one quote is found by: its words and its sentence's, who says it, and who else is named in it.

    People are folded full names.
    """

    words: tuple[str, ...]
    by: str | None
    about: tuple[str, ...]


def words_of(text: str) -> tuple[str, ...]:
    """The words that a text is found by, in order."""
    return tuple(word[:LONGEST_WORD] for word in name_words(text[:_INDEXED]))


def quote_indexes(digest: Digest) -> Iterator[QuoteIndex]:
    """What each quote of a digest is found by, in the order of adapters.replies.said."""
    quotes = said(digest)
    if not quotes:
        return
    reading = read(digest.article.text)
    people = named_people(digest)
    for quote in quotes:
        around = _around(quote, reading)
        by = speaker_of(quote)
        about = tuple(key for key, name in people.items() if key != by and _names(around, name))
        yield QuoteIndex(tuple(dict.fromkeys(words_of(around))), by, about)


def named_people(digest: Digest) -> dict[str, str]:
    """Everyone with a name in the digest: folded name → name as written, speakers of quotes included."""
    names = [p.name for p in digest.people]
    names += [q.speaker.name for q in said(digest) if q.speaker]
    people: dict[str, str] = {}
    for name in names:
        if is_name(name):
            people.setdefault(folded(name), name)
    return people


def speaker_of(quote: Quote) -> str | None:
    """The folded name of who said a quote; None for indirect speech and for speakers without a name."""
    if quote.kind == "indirect" or quote.speaker is None or not is_name(quote.speaker.name):
        return None
    return folded(quote.speaker.name)


def trigrams(word: str) -> frozenset[str]:
    """Every three letters of a word, its edges marked by spaces: one slip of a finger leaves most as they were."""
    edged = f"  {word[:LONGEST_WORD]} "
    return frozenset(edged[at : at + 3] for at in range(len(edged) - 2))


def _around(quote: Quote, reading: Reading) -> str:
    sentence = surroundings(quote, reading).sentence
    if len(sentence) > len(quote.text) + 2 * _AROUND:
        sentence = reading.text[max(0, quote.start - _AROUND) : quote.end + _AROUND]
    return f"{sentence} {quote.text}"


def _names(around: str, name: str) -> bool:
    """Whether the full name or the surname stands there as whole words, in the same case."""
    return any(word and _stands(word, around) for word in dict.fromkeys((surname(name), name)))


def _stands(word: str, text: str) -> bool:
    at = text.find(word)
    while at >= 0:
        if not (_joins(text[at - 1 : at]) or _joins(text[at + len(word) : at + len(word) + 1])):
            return True
        at = text.find(word, at + 1)
    return False


def _joins(neighbour: Sequence[str]) -> bool:
    """Whether a neighbouring character makes it a part of a longer word."""
    return bool(neighbour) and (neighbour[0].isalnum() or neighbour[0] == "_")
