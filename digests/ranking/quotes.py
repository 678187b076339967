"""Which quotes come first, and why: a small score that a reader can follow, and a fair share for everybody."""

from collections.abc import Iterable
from itertools import chain

from digests.model import Article, Quote
from digests.ranking.likeness import SAME_WORDS, long_words, repeats

_CHOSEN_WITH_CARE = 24
"""How many quotes are weighed against each other; the rest keep their own order, so time stays linear."""

_START = 600
"""Characters of a quote that tell whether it speaks of the headline's things."""

_NO_WORDS: frozenset[str] = frozenset()

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
    length = len(article.text)
    starts = [long_words(q.text[:_START]) if q.kind != "indirect" else _NO_WORDS for q in quotes]
    scores = [_score(q, story & words, length) for q, words in zip(quotes, starts, strict=True)]
    order = [i for _, _, i in sorted((-scores[i], q.start, i) for i, q in enumerate(quotes))]
    marked = [i for i in order if quotes[i].kind != "indirect"]
    near = marked[:_CHOSEN_WITH_CARE]
    words = [starts[i] if len(quotes[i].text) <= _START else long_words(quotes[i].text[:2000]) for i in near]
    best = _spread(near, quotes, scores, words)
    reported = [i for i in order if quotes[i].kind == "indirect"]
    ranks = [0] * len(quotes)
    for rank, i in enumerate(chain(best, marked[_CHOSEN_WITH_CARE:], reported), 1):
        ranks[i] = rank
    return tuple(map(_ranked, quotes, ranks))


def _score(quote: Quote, shared: frozenset[str], length: int) -> float:
    """How well a quote would stand in the digest by itself, with the words that it shares with the headline."""
    words = quote.text.count(" ") + 1
    score = 1.5 * (1 - quote.start / (length + 1)) - 2.0 * (words < 6) - 1.0 * (words > 60)
    if speaker := quote.speaker:
        score += 2.0 + (" " in speaker.name) + (speaker.role is not None)
        score -= speaker.how in ("title", "continued")
    if quote.kind == "indirect":
        return score
    return score + min(2.0, 0.7 * len(shared)) + 4.0 * (quote.kind == "direct")


def _spread(
    order: list[int], quotes: tuple[Quote, ...], scores: list[float], words: list[frozenset[str]]
) -> list[int]:
    """The best first, where each earlier quote by the same speaker costs, and a repetition costs most."""
    names = [speaker.name if (speaker := quotes[i].speaker) else None for i in order]
    repeating = _may_repeat(words)
    # What it is worth decides, then where it stands, then the order so far.
    waiting = {n: (scores[i], -quotes[i].start, -n) for n, i in enumerate(order)}
    chosen: list[int] = []
    while waiting:
        best = -max(waiting.values())[2]
        del waiting[best]
        chosen.append(order[best])
        if names[best] is not None:
            _take_off(waiting, _SPEAKER_HEARD, [n for n in waiting if names[n] == names[best]])
        if repeating:
            _take_off(waiting, _SAID_BEFORE, [n for n in waiting if repeats(words[best], words[n])])
    return chosen


def _take_off(waiting: dict[int, tuple[float, int, int]], cost: float, costing: list[int]) -> None:
    """Let some of those that wait be worth less."""
    for n in costing:
        worth, start, turn = waiting[n]
        waiting[n] = (worth - cost, start, turn)


def _may_repeat(words: list[frozenset[str]]) -> bool:
    """Whether any quote can repeat another: so many of its words stand in others. Soon told, and seldom true."""
    seen: set[str] = set()
    shared: set[str] = set()
    for said in words:
        shared |= seen & said
        seen |= said
    return any(said and len(said & shared) >= SAME_WORDS * len(said) for said in words)


def _ranked(q: Quote, rank: int) -> Quote:
    """The quote with its rank; written out, for `dataclasses.replace` takes three times as long."""
    return Quote(q.text, q.start, q.end, q.kind, q.speaker, q.cue, rank)
