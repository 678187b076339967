"""Which quotes and figures come first, and why: small scores that a reader can follow."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import chain

from digests.model import Article, Excerpt, Figure, Quote

_WORD = re.compile(r"\w{4,}")
_CHOSEN_WITH_CARE = 24
"""How many quotes are weighed against each other; the rest keep their own order, so time stays linear."""

_SAME_WORDS = 0.8
"""Two quotes that share this part of the shorter one's words say the same thing."""

_SPEAKER_HEARD = 1.5
"""What each earlier quote costs its speaker: a fourth one gives way to a first one by somebody else."""

_SAID_BEFORE = 20.0
"""What a repetition costs: more than anything that it could have for it."""


def rank_quotes(quotes: Iterable[Quote], article: Article) -> tuple[Quote, ...]:
    """The same quotes in the same order, each with its rank.

    Whole sentences by named speakers come first, then fragments, then indirect speech. Each quote that a
    speaker already has makes the next one wait, and one that repeats another goes to the end.
    """
    quotes = tuple(quotes)
    story = _words(article.headline or "")
    scores = [_quote_score(q, story, len(article.text)) for q in quotes]
    order = sorted(range(len(quotes)), key=lambda i: (-scores[i], quotes[i].start))
    best = _spread(order[:_CHOSEN_WITH_CARE], quotes, scores)
    rank = {i: n for n, i in enumerate(chain(best, order[_CHOSEN_WITH_CARE:]), 1)}
    return tuple(replace(q, rank=rank[i]) for i, q in enumerate(quotes))


def rank_figures(
    figures: Iterable[Figure], article: Article, summary: tuple[Excerpt, ...]
) -> tuple[Figure, ...]:
    """The same figures in the same order, each with its rank: those that the story is about come first.

    What counts: standing in the headline or the summary, counting what the headline speaks of, being money
    or a percentage, standing early. Small spelled-out counts and spans of time tell least.
    """
    figures = tuple(figures)
    story = _words(article.headline or "")
    lede = _words(" ".join(e.text for e in summary))
    scores = [
        _figure_score(f, article, story, lede) + 1.5 * any(e.start <= f.start < e.end for e in summary)
        for f in figures
    ]
    order = sorted(range(len(figures)), key=lambda i: (-scores[i], figures[i].start))
    rank = _ranks_without_repeats(order, key=lambda i: (figures[i].value, figures[i].unit))
    return tuple(replace(f, rank=rank[i]) for i, f in enumerate(figures))


def _quote_score(quote: Quote, story: frozenset[str], length: int) -> float:
    words = quote.text.count(" ") + 1
    score = {"direct": 6.0, "fragment": 2.0, "indirect": -4.0}[quote.kind]
    if quote.speaker:
        score += 2.0 + (" " in quote.speaker.name) + (quote.speaker.role is not None)
        score -= quote.speaker.how in ("title", "continued")
    score -= 2.0 * (words < 6) + 1.0 * (words > 60)
    score += min(2.0, 0.7 * len(story & _words(quote.text[:600])))
    return score + 1.5 * (1 - quote.start / (length + 1))


def _spread(order: list[int], quotes: tuple[Quote, ...], scores: list[float]) -> list[int]:
    """The best first, where each earlier quote by the same speaker costs, and a repetition costs most."""
    worth = {i: scores[i] for i in order}
    words = {i: _words(quotes[i].text[:2000]) for i in order}
    chosen: list[int] = []
    while worth:
        best = max(worth, key=lambda i: (worth[i], -quotes[i].start))
        del worth[best]
        chosen.append(best)
        for i in worth:
            worth[i] -= _SPEAKER_HEARD * _same_speaker(quotes[i], quotes[best])
            worth[i] -= _SAID_BEFORE * _repeats(words[i], words[best])
    return chosen


def _same_speaker(a: Quote, b: Quote) -> bool:
    return a.speaker is not None and b.speaker is not None and a.speaker.name == b.speaker.name


def _repeats(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and len(a & b) >= _SAME_WORDS * min(len(a), len(b))


def _figure_score(figure: Figure, article: Article, story: frozenset[str], lede: frozenset[str]) -> float:
    counted = _words(figure.counts or "")
    score = {"money": 2.0, "percent": 2.0, "change": 2.0, "count": 1.0, "ratio": 1.0, "measure": 0.5}[
        figure.kind
    ]
    score += 4.0 * bool(article.headline and figure.text in article.headline)
    score += min(2.0, 1.0 * len(counted & story)) + min(1.0, 0.5 * len(counted & lede))
    score += 0.5 * (figure.qualifier is not None)
    score -= 2.5 * (figure.unit == "count" and abs(figure.value) <= Decimal(12))
    score -= 1.5 * (figure.unit in ("year", "month", "week", "day", "hour", "minute", "second"))
    return score + 1.5 * (1 - figure.start / (len(article.text) + 1))


def _ranks_without_repeats(order: list[int], key: Callable[[int], object]) -> dict[int, int]:
    """Ranks by order, with every second telling of the same thing behind all first ones."""
    seen: set[object] = set()
    first: list[int] = []
    again: list[int] = []
    for i in order:
        (again if key(i) in seen else first).append(i)
        seen.add(key(i))
    return {i: n for n, i in enumerate(first + again, 1)}


def _words(text: str) -> frozenset[str]:
    """The longer words of a text, folded, by which two texts are compared."""
    return frozenset(word.casefold() for word in _WORD.findall(text))
