"""An archive in memory: what the console answers from, and the measure of what any store has to do."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from adapters.names import bears, folded, is_name, matches, name_words, nearest, surname
from adapters.replies import FoundPerson, FoundQuote, said
from digests.model import Article, Digest, Quote
from digests.text import Reading, read

_UNDATED = datetime.min.replace(tzinfo=UTC)


class MemoryArchive:
    """Digests kept for as long as the program runs."""

    def __init__(self) -> None:
        """An empty archive."""
        self._digests: dict[tuple[str | None, str], Digest] = {}
        self._quotes: list[FoundQuote] = []

    async def add(self, digest: Digest) -> bool:
        """Keep a digest, unless one of the same text and headline is kept."""
        key = digest.article.headline, digest.article.text
        if key in self._digests:
            return False
        self._digests[key] = digest
        reading = read(digest.article.text)
        self._quotes.extend(_found(quote, digest.article, reading) for quote in said(digest))
        self._quotes.sort(key=_age)
        return True

    async def count(self) -> int:
        """How many articles are kept."""
        return len(self._digests)

    async def people(self, name: str) -> tuple[FoundPerson, ...]:
        """Everyone whose name has the words, or who bears a name that begins so when nobody has."""
        known = self._people().values()
        found = [p for p in known if bears(name, p.name)] or [p for p in known if matches(name, p.name)]
        return tuple(sorted(found, key=lambda p: (-p.quotes, p.name)))

    async def quotes_by(self, person: str) -> tuple[FoundQuote, ...]:
        """What the person of exactly this full name said."""
        return tuple(q for q in self._quotes if _speaker(q) == folded(person))

    async def quotes_about(self, name: str) -> tuple[FoundQuote, ...]:
        """What others said with the name in the quotation or in the sentence around it."""
        person = folded(name)
        if person in self._people():
            named = re.compile(rf"\b(?:{re.escape(name)}|{re.escape(surname(name))})\b")
            return tuple(q for q in self._quotes if _speaker(q) != person and named.search(_around(q)))
        wanted = name_words(name)
        about = (q for q in self._quotes if _holds(name_words(_around(q)), wanted))
        return tuple(q for q in about if not bears(name, _speaker(q)))

    async def nearest_names(self, name: str) -> tuple[str, ...]:
        """At most three full names that are spelled nearly so, nearest first."""
        return nearest(name, (p.name for p in self._people().values()))

    async def digests(self, words: str) -> tuple[Digest, ...]:
        """Digests whose article holds every word, those with most of them in the headline first."""
        wanted = name_words(words)
        scored = [(_score(wanted, d.article), d) for d in self._digests.values()]
        found = [(score, d) for score, d in scored if score is not None]
        return tuple(d for _, d in sorted(found, key=lambda pair: pair[0]))

    def _people(self) -> dict[str, FoundPerson]:
        """Everyone named, by folded name; the role is the last one that an article gives."""
        people: dict[str, FoundPerson] = {}
        for name, role, quotes in _appearances(self._digests.values()):
            before = people.get(folded(name), FoundPerson(name, None, 0))
            people[folded(name)] = FoundPerson(before.name, role or before.role, before.quotes + quotes)
        return people


def _appearances(digests: Iterable[Digest]) -> Iterable[tuple[str, str | None, int]]:
    """Each person named, with role and how many quotes this stands for."""
    for digest in digests:
        yield from ((p.name, p.role, 0) for p in digest.people if is_name(p.name))
        speakers = (quote.speaker for quote in said(digest))
        yield from ((s.name, s.role, 1) for s in speakers if s and is_name(s.name))


def _found(quote: Quote, article: Article, reading: Reading) -> FoundQuote:
    first, last = reading.sentence_at(quote.start), reading.sentence_at(max(quote.start, quote.end - 1))
    sentence = article.text[first.start : max(last.end, quote.end)]
    return FoundQuote(quote, article, reading.paragraph_index(quote.start) + 1, sentence)


def _age(found: FoundQuote) -> tuple[bool, float]:
    """The newest first, the undated last; equals stay as they were added."""
    published = found.article.published or _UNDATED
    return found.article.published is None, -published.timestamp() if found.article.published else 0.0


def _speaker(found: FoundQuote) -> str:
    return folded(found.quote.speaker.name) if found.quote.speaker else ""


def _around(found: FoundQuote) -> str:
    return f"{found.sentence} {found.quote.text}"


def _holds(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether the words wanted stand side by side."""
    size = len(wanted)
    return bool(size) and any(words[at : at + size] == wanted for at in range(len(words) - size + 1))


def _score(wanted: tuple[str, ...], article: Article) -> tuple[int, int] | None:
    """How well an article fits, the lower the better; None when a word is in neither headline nor text."""
    title, body = name_words(article.headline or ""), name_words(article.text)
    if not all(word in body or word in title for word in wanted):
        return None
    return -sum(word in title for word in wanted), -sum(body.count(word) for word in wanted)
