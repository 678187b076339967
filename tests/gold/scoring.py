"""How well digests agree with the annotation: counts over all articles, and the figures made of them."""

import re
from collections import Counter
from dataclasses import dataclass, field

from digests.cleaning import clean
from digests.figures.numbers import ratio
from digests.model import Digest, Figure, Quote
from digests.summarise import summarise
from tests.gold.annotation import GoldArticle, GoldFigure, GoldQuote, place

SPAN_AGREES = {"marked": 0.8, "indirect": 0.5}
"""How much of the words two spans must share (intersection over union), by kind of quotation."""

_WORD = re.compile(r"\w+")
_LEADING = re.compile(r"^(?:the|a|an|its|his|her|their)\s+", re.IGNORECASE)


@dataclass(slots=True)
class Tally:
    """Counts over all articles so far, and a line for everything that went wrong."""

    counts: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def hit(self, name: str, right: object) -> None:
        """One more case of `name`, right or not."""
        self.counts[f"{name}.all"] += 1
        self.counts[f"{name}.right"] += bool(right)

    def share(self, name: str) -> float:
        """The part of the cases of `name` that were right; 1.0 when there were none."""
        total = self.counts[f"{name}.all"]
        return self.counts[f"{name}.right"] / total if total else 1.0

    def f1(self, name: str) -> float:
        """The harmonic mean of precision and recall of `name`; 0.0 when nothing agrees."""
        agree, found, asked = (self.counts[f"{name}.{part}"] for part in ("agree", "found", "asked"))
        return 2 * agree / (found + asked) if found + asked else 0.0

    def wrong(self, article: GoldArticle, what: str, *details: object) -> None:
        """Note a miss for `--errors`."""
        self.errors.append(" | ".join([article.name, what, *(str(d) for d in details)]))


def score(articles: tuple[GoldArticle, ...]) -> Tally:
    """The tally of digesting every article as the program would: cleaned first, from its file's text.

    In another language than English only the head and the quotations' places count: speakers are not
    guessed there and figures found as far as digits tell.
    """
    tally = Tally()
    for article in articles:
        digest = summarise(clean(article.raw, path=str(article.path)))
        _head(tally, article, digest)
        _quotes(tally, article, digest)
        if article.language != "en":
            continue
        _figures(tally, article, digest)
        _order(tally, article, digest)
    return tally


def figures_of(tally: Tally) -> dict[str, float]:
    """The measured figures by name, each from 0 to 1, higher is better."""
    return {
        "direct quotations F1": tally.f1("marked"),
        "quote + speaker F1": tally.f1("attributed"),
        "full name right": tally.share("full name"),
        "pronoun speakers right": tally.share("speaker by pronoun"),
        "title speakers right": tally.share("speaker by title"),
        "role right": tally.share("role"),
        "how right": tally.share("how"),
        "nobody's words left out": tally.share("unquoted"),
        "indirect speech F1": tally.f1("indirect"),
        "indirect speaker right": tally.share("indirect speaker"),
        "figures value + unit F1": tally.f1("figures"),
        "important figures found": tally.share("important"),
        "what is counted right": tally.share("counts"),
        "qualifier right": tally.share("qualifier"),
        "look-alikes left out": tally.share("lookalike"),
        "headline right": tally.share("headline"),
        "dateline right": tally.share("dateline"),
        "byline right": tally.share("byline"),
        "first figure is the story's": tally.share("first figure"),
        "a figure of the first three is": tally.share("first three"),
    }


def _head(tally: Tally, gold: GoldArticle, digest: Digest) -> None:
    article = digest.article
    for name, mine, theirs in (
        ("headline", article.headline or "", gold.headline),
        ("dateline", article.dateline or "", gold.dateline),
        ("byline", article.byline, gold.byline),
    ):
        tally.hit(name, mine == theirs)
        if mine != theirs:
            tally.wrong(gold, name, theirs, mine)


def _quotes(tally: Tally, gold: GoldArticle, digest: Digest) -> None:
    _matched(tally, gold, digest, "marked")
    if gold.language == "en":
        _matched(tally, gold, digest, "indirect")
    for words in gold.unquoted:
        at = place(digest.article.text, words.text, words.nth, gold.raw)
        marked = [q for q in digest.quotes if q.kind != "indirect"]
        tally.hit("unquoted", not (at and any(q.start <= at[0] and at[1] <= q.end for q in marked)))


def _matched(tally: Tally, gold: GoldArticle, digest: Digest, kind: str) -> None:
    """Count the quotations of one kind that stand where they should, and who is said to have said them."""
    asked = [q for q in gold.quotes if (q.kind == "indirect") == (kind == "indirect")]
    left = [q for q in digest.quotes if (q.kind == "indirect") == (kind == "indirect")]
    for name in (kind, *(["attributed"] if kind == "marked" and gold.language == "en" else [])):
        tally.counts[f"{name}.asked"] += len(asked)
        tally.counts[f"{name}.found"] += len(left)
    for wanted in asked:
        match = _same_place(wanted, left, gold, digest, SPAN_AGREES[kind])
        if match is None:
            tally.wrong(gold, f"MISS {kind}", wanted.text, wanted.speaker)
            continue
        left.remove(match)
        tally.counts[f"{kind}.agree"] += 1
        if gold.language == "en":
            _speaker(tally, gold, wanted, match, kind)
    for extra in left:
        tally.wrong(gold, f"FALSE {kind}", extra.text, extra.speaker and extra.speaker.name)


def _same_place(
    wanted: GoldQuote, found: list[Quote], gold: GoldArticle, digest: Digest, least: float
) -> Quote | None:
    at = place(digest.article.text, wanted.text, wanted.nth, gold.raw)
    near = [q for q in found if at and q.start < at[1] and at[0] < q.end]
    best = max(near, key=lambda q: _shared(q.text, wanted.text), default=None)
    return best if best and _shared(best.text, wanted.text) >= least else None


def _shared(a: str, b: str) -> float:
    x, y = set(_WORD.findall(a)), set(_WORD.findall(b))
    return len(x & y) / len(x | y) if x | y else 0.0


def _speaker(tally: Tally, gold: GoldArticle, wanted: GoldQuote, mine: Quote, kind: str) -> None:
    name = mine.speaker.name if mine.speaker else ""
    right = _folded(name) == _folded(wanted.speaker)
    if not right:
        tally.wrong(
            gold, f"SPEAKER {kind}", wanted.text, wanted.speaker, name, mine.speaker and mine.speaker.how
        )
    if kind == "indirect":
        tally.hit("indirect speaker", right)
        return
    tally.counts["attributed.agree"] += right
    if mine.speaker:
        tally.hit(f"precision {mine.speaker.how}", right)
    if not wanted.speaker:
        return
    tally.hit(f"speaker by {wanted.how}", right)
    if " " in wanted.speaker and wanted.speaker[0].isupper():
        tally.hit("full name", right)
    if right and mine.speaker:
        tally.hit("how", mine.speaker.how == wanted.how)
        _role(tally, gold, wanted, mine)


def _role(tally: Tally, gold: GoldArticle, wanted: GoldQuote, mine: Quote) -> None:
    if wanted.role is None or mine.speaker is None:
        return
    right = _folded(mine.speaker.role or "") == _folded(wanted.role)
    tally.hit("role", right)
    if not right:
        tally.wrong(gold, "ROLE", wanted.speaker, wanted.role, mine.speaker.role)


def _figures(tally: Tally, gold: GoldArticle, digest: Digest) -> None:
    left = list(digest.figures)
    tally.counts["figures.asked"] += len(gold.figures)
    for wanted in gold.figures:
        match = _same_figure(wanted, left, gold, digest)
        if wanted.importance == 3:
            tally.hit("important", match)
        if match is None:
            tally.wrong(gold, "MISS figure", wanted.text, wanted.value, wanted.unit)
            continue
        left.remove(match)
        tally.counts["figures.agree"] += 1
        if wanted.counts:
            tally.hit("counts", _shared(match.counts or "", wanted.counts) >= 0.5)
        tally.hit("qualifier", (match.qualifier or "").lower() == (wanted.qualifier or "").lower())
    tally.counts["figures.found"] += len(digest.figures)
    for extra in left:
        tally.wrong(gold, "FALSE figure", extra.text, extra.value, extra.unit, extra.counts)
    for number in gold.lookalikes:
        at = place(digest.article.text, number.text, number.nth, gold.raw)
        tally.hit("lookalike", not (at and any(f.start < at[1] and at[0] < f.end for f in left)))


def _same_figure(wanted: GoldFigure, found: list[Figure], gold: GoldArticle, digest: Digest) -> Figure | None:
    at = place(digest.article.text, wanted.text, wanted.nth, gold.raw)
    near = [f for f in found if at and f.start < at[1] and at[0] < f.end]
    value = wanted.value
    if wanted.unit == "ratio" and wanted.value_to:
        value = ratio(value, wanted.value_to)
    return next((f for f in near if f.value == value and f.unit == wanted.unit), None)


def _order(tally: Tally, gold: GoldArticle, digest: Digest) -> None:
    """Whether what the story is about comes first, by our ranking and, to compare, by order in the text."""
    important = [f for f in gold.figures if f.importance == 3]
    if not important or len(digest.figures) < 2:
        return
    ranked = sorted(digest.figures, key=lambda f: f.rank)
    for name, row in (("", ranked), (" by document order", list(digest.figures))):
        hits = [any(_same_figure(w, [f], gold, digest) for w in important) for f in row[:3]]
        tally.hit("first figure" + name, hits[0])
        tally.hit("first three" + name, any(hits))


def _folded(name: str) -> str:
    return " ".join(_LEADING.sub("", name.strip()).casefold().split())
