"""From an article to its digest: the stages in their order, each fed with what the ones before it found."""

from digests.attribution import attribute
from digests.figures import find_figures
from digests.model import Article, Digest, Quotation, Quote
from digests.people import find_people
from digests.quotes import find_quotations
from digests.ranking import rank_figures, rank_quotes
from digests.summary import summary_of
from digests.text import Reading, read

ATTRIBUTED_LANGUAGES = frozenset({"en", None})
"""Languages whose reporting verbs, titles and pronouns are known; None is a text too short to tell."""


def summarise(article: Article) -> Digest:
    """The digest of an article: everything that was found, in order of appearance, and ranked.

    In a language that is not attributed yet, quotations and figures are found as far as marks and digits
    tell, and no speaker is given.
    """
    reading = read(article.text)
    quotations = find_quotations(reading)
    figures = find_figures(reading)
    summary = summary_of(reading, article.headline)
    if article.language not in ATTRIBUTED_LANGUAGES:
        quotes = rank_quotes(_unattributed(reading, quotations), article)
        return Digest(article, summary, rank_figures(figures, article, summary), quotes)
    register = find_people(reading, article)
    quotes = rank_quotes(attribute(reading, quotations, register), article)
    return Digest(article, summary, rank_figures(figures, article, summary), quotes, register.people(quotes))


def _unattributed(reading: Reading, quotations: tuple[Quotation, ...]) -> tuple[Quote, ...]:
    return tuple(Quote(reading.text[q.start : q.end], q.start, q.end, q.kind) for q in quotations)
