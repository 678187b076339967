"""What an archive finds, as values. Ids are the archive's own and stay for as long as it is kept."""

from dataclasses import dataclass
from datetime import datetime

from digests.model import Article, Digest, Figure, Quote
from digests.text import Reading


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """Somebody in the archive: the full name, the latest role, and how many quotes are by them."""

    id: int
    name: str
    role: str | None
    quotes: int


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """A quote with the article that it stands in.

    `paragraph` counts from 1. `sentence` is the sentence (or sentences) that the quote stands in, marks and
    all; `before` and `after` are the sentences around it, "" at the article's ends. All verbatim. The quote
    begins `lead` characters after the sentence.
    """

    id: int
    article_id: int
    quote: Quote
    article: Article
    paragraph: int
    sentence: str
    before: str = ""
    after: str = ""
    lead: int = 0


@dataclass(frozen=True, slots=True)
class QuotePage:
    """Some quotes, and how many there are in all; `is_cut`: there are more than `total`.

    An archive may stop counting, at no fewer than 10,000 quotes with the words asked for: the newest of these are
    `total`, and no page goes beyond them. Without words it counts all.
    """

    quotes: tuple[FoundQuote, ...]
    total: int
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article's digest."""

    id: int
    digest: Digest
    version: int = 1


@dataclass(frozen=True, slots=True)
class AlsoIn:
    """An outlet that has an article, or another one on the same story, and where; None for no known address."""

    outlet: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure with the article that it stands in."""

    figure: Figure
    article: Article
    article_id: int


@dataclass(frozen=True, slots=True)
class ArchiveState:
    """How an archive is where it is kept: its version, this program's, and what it holds.

    `version` is 0 where nothing has been made yet. Only an archive of this program's version is counted: of others
    `articles` is 0 and `since` None.
    """

    version: int
    newest: int
    articles: int = 0
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a quote stands: its paragraph, counted from 1, its sentence, and the ones around; "" for none.

    `lead` is how many characters of the sentence stand before it.
    """

    paragraph: int
    sentence: str
    before: str
    after: str
    lead: int = 0


def surroundings(quote: Quote, reading: Reading) -> Surroundings:
    """Where the quote stands in the reading of its article; a quote over several sentences takes them all."""
    if not reading.sentences:
        return Surroundings(1, "", "", "")
    first = max(reading.sentence_index(quote.start), 0)
    last = max(reading.sentence_index(max(quote.start, quote.end - 1)), first)
    spans, text = reading.sentences, reading.text
    return Surroundings(
        reading.paragraph_index(quote.start) + 1,
        text[spans[first].start : max(spans[last].end, quote.end)],
        spans[first - 1].of(text) if first else "",
        spans[last + 1].of(text) if last + 1 < len(spans) else "",
        max(quote.start - spans[first].start, 0),
    )


def found_at(quote_id: int, article_id: int, quote: Quote, article: Article, reading: Reading) -> FoundQuote:
    """The quote with where it stands; `reading` is that of its article."""
    at = surroundings(quote, reading)
    return FoundQuote(
        quote_id, article_id, quote, article, at.paragraph, at.sentence, at.before, at.after, at.lead
    )


def parted(found: FoundQuote) -> tuple[str, str, str]:
    """The quote's sentence in three: what stands before the quote's words, these, and what stands after."""
    words, sentence = found.quote.text, found.sentence
    if not words or not sentence.startswith(words, found.lead):
        return "", words, ""
    return sentence[: found.lead], words, sentence[found.lead + len(words) :]
