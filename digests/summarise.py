"""From an article to its digest: the stages in their order, each fed with what the ones before it found."""

from digests.attribution import attribute
from digests.figures import find_figures
from digests.language import is_attributed
from digests.model import Article, Digest, Quotation, Quote
from digests.people import find_people
from digests.quotes import find_quotations
from digests.ranking import rank_figures, rank_quotes
from digests.summary import summary_of
from digests.text import Reading, read


def summarise(article: Article) -> Digest:
    """The digest of an article: everything that was found, in order of appearance, and ranked.

    In a language that is not attributed yet, recognised or not, quotations and figures are found as far as marks
    and digits tell, and no speaker is given.
    """
    reading = read(article.text)
    quotations = find_quotations(reading)
    if is_attributed(article):
        register = find_people(reading, article)
        quotes = attribute(reading, quotations, register)
        people = register.people(quotes)
    else:
        quotes, people = _unattributed(reading, quotations), ()
    summary = summary_of(reading, article.headline)
    figures = rank_figures(
        find_figures(reading, article.dateline, article.language), article, summary, quotes
    )
    return Digest(article, summary, figures, rank_quotes(quotes, article), people)


def _unattributed(reading: Reading, quotations: tuple[Quotation, ...]) -> tuple[Quote, ...]:
    return tuple(Quote(reading.text[q.start : q.end], q.start, q.end, q.kind) for q in quotations)
