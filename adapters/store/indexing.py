"""What a digest is found by: the words of its text and quotes, and who is spoken of in whose quote.

Words are folded as adapters.names folds them, by us, for both databases: what one finds the other finds.
"""

import re
from collections.abc import Iterator, Mapping
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

_WORD = re.compile(r"\w+")

_Bearers = dict[str, dict[tuple[int, str], list[str]]]
"""By a surname's first word: where in the surname this stands, the surname, and the folded names of who bear it."""


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
    return tuple(word[:LONGEST_WORD] for word in name_words(text[:_INDEXED]))


def index_of(digest: Digest) -> Index:
    """What the digest is found by. It takes seconds for a text of megabytes: keep it off the event loop."""
    article = digest.article
    return Index(words_of(article.headline or ""), words_of(article.text), tuple(_quote_indexes(digest)))


def _quote_indexes(digest: Digest) -> Iterator[QuoteIndex]:
    quotes = said(digest)
    if not quotes:
        return
    reading = read(digest.article.text)
    people = named_people(digest)
    order = {key: at for at, key in enumerate(people)}
    bearers = _bearers(people)
    for quote in quotes:
        around = _around(quote, reading)
        by = speaker_of(quote)
        about = sorted(_named(around, bearers) - {by}, key=order.__getitem__)
        yield QuoteIndex(tuple(dict.fromkeys(words_of(around))), by, tuple(about))


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


def _bearers(people: Mapping[str, str]) -> _Bearers:
    """Whose surname begins with each word: one look for each word of a text finds everyone whom it names.

    Surnames are enough: whoever is named in full is named by surname.
    """
    found: _Bearers = {}
    for key, name in people.items():
        last = surname(name)
        if first := _WORD.search(last):
            found.setdefault(first[0], {}).setdefault((first.start(), last), []).append(key)
    return found


def _named(text: str, bearers: _Bearers) -> set[str]:
    """Everyone whose surname stands there as whole words, in the same case."""
    return {
        key
        for word in _WORD.finditer(text)
        for (lead, last), keys in bearers.get(word[0], {}).items()
        if _stands(last, text, word.start() - lead)
        for key in keys
    }


def _stands(name: str, text: str, at: int) -> bool:
    """Whether the name stands there, and its ends are not joined to longer words."""
    if at < 0 or not text.startswith(name, at):
        return False
    before, after = text[max(0, at - 1) : at], text[at + len(name) : at + len(name) + 1]
    return not (_WORD.match(before) or _WORD.match(after))
