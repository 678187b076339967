"""Which quotes come first, and why: a small score that a reader can follow, and a fair share for everybody."""

from collections.abc import Iterable
from itertools import chain

from digests.model import Article, Quote
from digests.ranking.likeness import long_words

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
    speaker already has makes the next one wait, and one that repeats another comes last of those in marks.
    """
    quotes = tuple(quotes)
    story = long_words(article.headline or "")
    scores = [_score(q, story, len(article.text)) for q in quotes]
    order = sorted(range(len(quotes)), key=lambda i: (-scores[i], quotes[i].start))
    marked = [i for i in order if quotes[i].kind != "indirect"]
    best = _spread(marked[:_CHOSEN_WITH_CARE], quotes, scores)
    reported = (i for i in order if quotes[i].kind == "indirect")
    rank = {i: n for n, i in enumerate(chain(best, marked[_CHOSEN_WITH_CARE:], reported), 1)}
    return tuple(_ranked(q, rank[i]) for i, q in enumerate(quotes))


def _score(quote: Quote, story: frozenset[str], length: int) -> float:
    """How well a quote would stand in the digest by itself."""
    words = quote.text.count(" ") + 1
    score = 1.5 * (1 - quote.start / (length + 1)) - 2.0 * (words < 6) - 1.0 * (words > 60)
    if speaker := quote.speaker:
        score += 2.0 + (" " in speaker.name) + (speaker.role is not None)
        score -= speaker.how in ("title", "continued")
    if quote.kind == "indirect":
        return score
    if story:
        score += min(2.0, 0.7 * len(story & long_words(quote.text[:600])))
    return score + 4.0 * (quote.kind == "direct")


def _spread(order: list[int], quotes: tuple[Quote, ...], scores: list[float]) -> list[int]:
    """The best first, where each earlier quote by the same speaker costs, and a repetition costs most."""
    worth = {i: scores[i] for i in order}
    words = {i: long_words(quotes[i].text[:2000]) for i in order}
    names = {i: speaker.name for i in order if (speaker := quotes[i].speaker)}
    chosen: list[int] = []
    while worth:
        best = max(worth, key=lambda i: (worth[i], -quotes[i].start))
        del worth[best]
        chosen.append(best)
        heard, said = names.get(best), words[best]
        for i in worth:
            if heard is not None and names.get(i) == heard:
                worth[i] -= _SPEAKER_HEARD
            if _repeats(words[i], said):
                worth[i] -= _SAID_BEFORE
    return chosen


def _repeats(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and len(a & b) >= _SAME_WORDS * min(len(a), len(b))


def _ranked(q: Quote, rank: int) -> Quote:
    """The quote with its rank; written out, for `dataclasses.replace` takes three times as long."""
    return Quote(q.text, q.start, q.end, q.kind, q.speaker, q.cue, rank)
