"""How near words are to figures."""

from collections.abc import Iterable, Iterator

from adapters.names import name_words
from digests.model import Article, Figure, Span


def near(
    wanted: tuple[str, ...], figures: Iterable[Figure], article: Article
) -> Iterator[tuple[int, Figure]]:
    """Each of the article's figures that the folded words have to do with, after where all of them stand.

    That is 0 in what it counts, 1 in its sentence, 2 in the headline, 3 in all together. Figures are left out when
    a word stands nowhere, and all for no words.
    """
    sought = set(wanted)
    headline = set(name_words(article.headline or ""))
    sentences: dict[Span, set[str]] = {}
    for figure in figures if sought else ():
        if figure.sentence not in sentences:
            sentences[figure.sentence] = set(name_words(figure.sentence.of(article.text)))
        places = set(name_words(figure.counts or "")), sentences[figure.sentence], headline
        if sought <= set().union(*places):
            yield next((at for at, words in enumerate(places) if sought <= words), len(places)), figure
