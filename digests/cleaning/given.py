"""What is given beside a text put in its place: an article's own data, or its feed's."""

from dataclasses import replace

from digests.cleaning.characters import plain
from digests.model import Article, Extent, Given
from digests.words.en.press import AGENCIES

_FIRST_LINES = 3
"""Lines with words that a text may begin with before its own headline: a kicker, a date."""

_SPARSE = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


def with_given(article: Article, given: Given, extent: Extent) -> Article:
    """The article with what is given; what is not given stays as its text tells it.

    An agency that the text names stays behind the authors. The language given counts where none was recognised: many
    sites say that all they have is in English.
    """
    headline = plain(given.headline) if given.headline else None
    return replace(
        article,
        headline=headline or article.headline,
        byline=_byline(given.byline, article.byline),
        published=given.published or article.published,
        outlet=given.outlet or article.outlet,
        language=article.language or given.language,
        extent=extent,
    )


def without_headline(raw: str, headline: str) -> str:
    """The text without the line near its start that only repeats the headline."""
    wanted = _bare(headline)
    at = seen = 0
    while seen < _FIRST_LINES and at < len(raw):
        end = raw.find("\n", at)
        end = len(raw) if end < 0 else end
        line = raw[at : min(end, at + 4 * len(headline) + 40)]
        if wanted and _bare(line) == wanted:
            return raw[:at] + raw[end:]
        seen += bool(line.strip())
        at = end + 1
    return raw


def _bare(line: str) -> str:
    return plain(line).translate(_SPARSE).casefold().strip(" .#*")


def _byline(given: tuple[str, ...], found: tuple[str, ...]) -> tuple[str, ...]:
    names = tuple(filter(None, map(plain, given)))
    if not names:
        return found
    agencies = tuple(name for name in found if name not in names and _is_agency(name))
    return (*names, *agencies)


def _is_agency(name: str) -> bool:
    return name in AGENCIES.values()
