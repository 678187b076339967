"""Whom a pronoun means: antecedents ranked by their role in the last sentences, not by distance alone."""

from digests.attribution.scene import Scene
from digests.attribution.told import Told, latest
from digests.model import Speaker

_LOOK_BACK = 220
"""How many tokens back antecedents are looked for: three or four paragraphs of news."""

_FADES = 0.55
_SUBJECT = 1.3
_SPOKE_LAST = 1.6
_OPENS_SENTENCE = 0.5
_KNOWN_GENDER = 0.4
_OFTEN = 0.12
_IN_PHRASE = -0.5
_UNCLEAR = -1.5
_LEAST = -3.0
_SURE = 0.1
"""By how much the best candidate must lead; those that lead by less are wrong about as often as right."""

_GROUP_REACH = 4
"""How many sentences after a group or body spoke "they" or "it" still means it."""


def meant_by_they_or_it(scene: Scene, token: int, told: Told) -> Speaker | None:
    """The group or body that spoke last, for "they" or "it"; None when that was too long ago."""
    spoken = {"they": told.groups, "it": told.bodies}.get(scene.words[token].lower(), [])
    last = latest(spoken, token)
    return last[1] if last and scene.sentences_between(last[0], token) <= _GROUP_REACH else None


def antecedent(
    scene: Scene, at: int, gender: str | None, told: Told, *, nameless: bool = False
) -> int | None:
    """The number of the individual that a pronoun or epithet at a token means; None when nobody fits.

    `gender` None lets both in; `nameless` only those without a role of their own, and not
    whoever reports the clause: in "Owusu said the mayor left" she is not the mayor.
    """
    scores: dict[int, float] = {}
    last = told.last_before(at)
    reporter = last[1] if last and nameless and last[0] >= scene.floors[at] else None
    for number in scene.register.mentions_between(max(0, at - _LOOK_BACK), at):
        individual = scene.register.bearer(number)
        if not _may_be(scene, individual.number, gender):
            continue
        if nameless and (individual.role or not individual.person or individual.number == reporter):
            continue
        score = _score(scene, number, at, told) + _KNOWN_GENDER * (individual.gender == gender)
        score += _UNCLEAR * (individual.sort == "unclear")
        score += _OFTEN * min(individual.mentions, 8)
        key = individual.number
        scores[key] = max(score, scores.get(key, score))
    if last and _may_be(scene, last[1], gender) and (last[1] in scores or not nameless):
        sentences = scene.sentences_between(last[0], at)
        scores[last[1]] = scores.get(last[1], _LEAST + 1) + _SPOKE_LAST / (1 + 0.3 * sentences)
    return _surest(scores)


def _surest(scores: dict[int, float]) -> int | None:
    """The best candidate, when it is good enough and clearly better than the next."""
    ranked = sorted(scores, key=scores.__getitem__, reverse=True)[:2]
    if not ranked or scores[ranked[0]] <= _LEAST:
        return None
    if len(ranked) == 2 and scores[ranked[0]] - scores[ranked[1]] < _SURE:
        return None
    return ranked[0]


def _may_be(scene: Scene, number: int, gender: str | None) -> bool:
    individual = scene.register.individuals[number]
    return individual.sort not in {"body", "several"} and gender in {None, individual.gender or gender}


def _score(scene: Scene, number: int, at: int, told: Told) -> float:
    mention = scene.register.mentions[number]
    if scene.classes[mention.name] == "Q":
        return -2.0 - _FADES * scene.sentences_between(mention.start, at)
    score = -_FADES * scene.sentences_between(mention.start, at)
    before = scene.classes[mention.start - 1]
    if before == "i" or scene.classes[mention.end] == "s":
        score += _IN_PHRASE
    if _is_subject(scene, number) or told.spoke(mention.name, scene.register.bearers[number]):
        score += _SUBJECT
    if before in "|¶":
        score += _OPENS_SENTENCE
    return score


def _is_subject(scene: Scene, number: int) -> bool:
    """Whether a mention has the place of a subject: before a verb, or before an apposition and after no verb."""
    mention = scene.register.mentions[number]
    before, after = scene.classes[mention.start - 1], scene.classes[mention.end]
    return after in "xVWzej" or (after in "a,-(" and before not in "izVWesv#(")
