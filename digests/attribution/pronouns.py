"""Whom a pronoun means: antecedents ranked by their role in the last sentences, not by distance alone."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field

from digests.attribution.scene import Scene
from digests.attribution.subjects import Subject
from digests.model import Speaker
from digests.words.en.grammar import FEMALE_PRONOUNS, MALE_PRONOUNS

_LOOK_BACK = 220
"""How many tokens back antecedents are looked for: three or four paragraphs of news."""

_FADES = 0.55
_SUBJECT = 1.3
_SPOKE_LAST = 1.6
_OPENS_SENTENCE = 0.5
_KNOWN_GENDER = 0.8
_OFTEN = 0.12
_IN_PHRASE = -0.5
_UNCLEAR = -1.5
_LEAST = -3.0


@dataclass(slots=True)
class Told:
    """Who spoke so far, in order: token and number of the individual."""

    speakers: list[tuple[int, int]] = field(default_factory=list)
    settled: dict[int, Speaker | None] = field(default_factory=dict)

    def last_before(self, token: int) -> tuple[int, int] | None:
        """The latest speaker before a token."""
        at = bisect_left(self.speakers, (token, -1)) - 1
        return self.speakers[at] if at >= 0 else None

    def add(self, token: int, individual: int) -> None:
        """Note that somebody spoke at a token; keeps the order."""
        insort(self.speakers, (token, individual))


def antecedent(scene: Scene, pronoun: Subject, told: Told) -> int | None:
    """The number of the individual that "he" or "she" means; None for other pronouns and when nobody fits."""
    word = scene.tokens.words[pronoun.start].lower()
    gender = "m" if word in MALE_PRONOUNS else "f" if word in FEMALE_PRONOUNS else None
    if gender is None:
        return None
    scores: dict[int, float] = {}
    at = pronoun.start
    for number in scene.register.mentions_between(max(0, at - _LOOK_BACK), at):
        individual = scene.register.bearer(number)
        if not _may_be(scene, individual.number, gender):
            continue
        score = _score(scene, number, at) + _KNOWN_GENDER * (individual.gender == gender)
        score += _UNCLEAR * (individual.sort == "unclear")
        score += _OFTEN * min(individual.mentions, 8)
        key = individual.number
        scores[key] = max(score, scores.get(key, score))
    last = told.last_before(at)
    if last and _may_be(scene, last[1], gender):
        sentences = _sentences(scene, last[0], at)
        scores[last[1]] = scores.get(last[1], _LEAST + 1) + _SPOKE_LAST / (1 + 0.3 * sentences)
    best = max(scores, key=scores.__getitem__, default=None)
    return best if best is not None and scores[best] > _LEAST else None


def _may_be(scene: Scene, number: int, gender: str) -> bool:
    individual = scene.register.individuals[number]
    return individual.sort != "body" and (individual.gender or gender) == gender


def _score(scene: Scene, number: int, at: int) -> float:
    mention = scene.register.mentions[number]
    if scene.classes[mention.name] == "Q":
        return -2.0 - _FADES * _sentences(scene, mention.start, at)
    score = -_FADES * _sentences(scene, mention.start, at)
    before = scene.class_at(mention.start - 1)
    after = scene.class_at(mention.end)
    if before in "i" or after == "s":
        score += _IN_PHRASE
    if after in "xVWze" or (after in "a," and before in "|¶,bcda"):
        score += _SUBJECT
    if before in "|¶":
        score += _OPENS_SENTENCE
    return score


def _sentences(scene: Scene, first: int, last: int) -> int:
    """How many sentences lie between two tokens; a whole quotation counts as part of its sentence."""
    return scene.classes.count("|", first, last) + scene.classes.count("¶", first, last)
