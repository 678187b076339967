"""How near words are to a figure."""

from adapters.names import name_words
from digests.model import Article, Figure


def nearness(wanted: tuple[str, ...], figure: Figure, article: Article) -> int | None:
    """Where all the folded words stand: 0 in what it counts, 1 in its sentence, 2 in the headline, 3 in all together.

    None when one stands nowhere, and for no words.
    """
    places = figure.counts or "", figure.sentence.of(article.text), article.headline or ""
    held = [set(name_words(place)) for place in places]
    if not wanted or not set(wanted) <= set().union(*held):
        return None
    return next((at for at, words in enumerate(held) if set(wanted) <= words), len(held))
