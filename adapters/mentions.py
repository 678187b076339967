"""Who is spoken of in whose quote: the same for every archive, whatever keeps it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from adapters.found import surroundings
from adapters.names import folded, is_name, surname
from adapters.replies import said
from digests.model import Digest, Quote
from digests.text import Reading, read

_AROUND = 1_000
"""Characters on either side of a quote that count as its sentence, where a text has no full stops."""

_WORD = re.compile(r"\w+")

_Bearers = dict[str, dict[tuple[int, str], list[str]]]
"""By a surname's first word: where in the surname this stands, the surname, and the folded names of who bear it."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A quote's sentence and words, who says it, and who else is named there, in the digest's order.

    People are folded full names, and all in the digest: a namesake in another article is somebody else.
    """

    around: str
    by: str | None
    about: tuple[str, ...]


def mentioned(digest: Digest) -> Iterator[Mentioned]:
    """Who is named in each quote, in the order of replies.said."""
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
        yield Mentioned(around, by, tuple(sorted(_named(around, bearers) - {by}, key=order.__getitem__)))


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
