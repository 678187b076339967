"""Whom a pronoun means: antecedents ranked by their role in the last sentences, not by distance alone."""

from bisect import bisect_left
from math import inf

from digests.attribution.scene import Scene
from digests.attribution.told import Told, latest
from digests.model import Speaker
from digests.words.en.offices import FEMALE_NOUNS, MALE_NOUNS, PERSON_NOUNS

_LOOK_BACK = 220
"""How many tokens back antecedents are looked for: three or four paragraphs of news."""

_FADES = 0.55
_SUBJECT = 1.3
_SPOKE_LAST = 1.6
_OPENS_SENTENCE = 0.5
_KNOWN_GENDER = 0.4
_OFTEN = 0.12
_IN_PHRASE = -0.5
_NEAREST = 0.15
_IN_PARAGRAPH = 0.5
_NO_NAME = -2.0
_NO_PERSON = -1.0
"""For a capitalised word, and for several, that may be no person's name."""

_SPOKEN_OF = -2.0
"""For those whom the pronoun's own quotation names: hardly anybody speaks of themselves by name."""

_LEAST = -3.0
_NOBODY = frozenset({"body", "several"})
"""Sorts of names that no "he" or "she" means."""

_SURE = 0.1
"""By how much the best candidate must lead; those that lead by less are wrong about as often as right."""

NEW_PERSON = frozenset({"a", "an", "one", "another"})
"""How the description of somebody begins who was not spoken of before: "the governor" may be somebody named."""

_NEWCOMER_REACH = 4
"""How many words the description of somebody new may take, its noun included: "A middle-aged cashier"."""

_UNNAMED_REACH = 1
"""How many sentences after an unnamed person spoke "he" or "she" means them before anybody named earlier."""

_GROUP_REACH = 4
"""How many sentences after a group or body spoke "they" or "it" still means it."""


def meant_by_they_or_it(scene: Scene, token: int, told: Told) -> Speaker | None:
    """The group or body that spoke last, for "they" or "it"; None when that was too long ago."""
    spoken = {"they": told.groups, "it": told.bodies}.get(scene.words[token].lower(), [])
    last = latest(spoken, token)
    return last[1] if last and scene.sentences_between(last[0], token) <= _GROUP_REACH else None


def unnamed_before(scene: Scene, token: int, gender: str, told: Told) -> Speaker | None:
    """The unnamed person who spoke last, in this sentence or the one before, if nobody who fits is named since."""
    last = latest(told.unnamed, token)
    if last is None or scene.sentences_between(last[0], token) > _UNNAMED_REACH:
        return None
    nouns = {word.lower() for word in last[1].name.split()}
    if nouns & (MALE_NOUNS if gender == "f" else FEMALE_NOUNS):
        return None
    named = told.last_before(token)
    if named and named[0] > last[0]:
        return None
    fitting, bearers = _fitting(scene, gender, told, nameless=False), scene.register.bearers
    since = scene.register.mentions_between(last[0], token)
    return None if any(bearers[number] in fitting for number in since) else last[1]


def follows_newcomer(scene: Scene, token: int, gender: str) -> bool:
    """Whether this sentence, or the one before, opens with somebody new and unnamed, and nobody is named since.

    In "A resident walked in. “I saw it,” she said" nobody can tell whether she is the resident.
    """
    floor = scene.floor_of(token)
    starts = (floor, scene.floor_of(floor - 2)) if floor > 2 else (floor,)
    for start in starts:
        if scene.register.mentions_between(start, token):
            return False
        words = [word.lower() for word in scene.words[start : start + _NEWCOMER_REACH]]
        if words and words[0] in NEW_PERSON:
            others = MALE_NOUNS if gender == "f" else FEMALE_NOUNS
            return any(word in PERSON_NOUNS and word not in others for word in words[1:])
    return False


def antecedent(
    scene: Scene, at: int, gender: str | None, told: Told, *, nameless: bool = False
) -> int | None:
    """The number of the individual that a pronoun or epithet at a token means; None when nobody fits.

    `gender` None lets both in; `nameless` only those without a role of their own, and not
    whoever reports the clause: in "Owusu said the mayor left" she is not the mayor.
    """
    last = told.last_before(at)
    fitting = _fitting(scene, gender, told, nameless=nameless)
    if nameless and last and last[0] >= scene.floor_of(at):
        fitting = fitting - {last[1]}
    nearest = _nearest(scene, at, fitting, told) if fitting else {}
    scores = {number: _with_traits(scene, number, score, gender) for number, score in nearest.items()}
    if last and (last[1] in scores or (not nameless and _may_be(scene, last[1], gender))):
        sentences = scene.sentences_between(last[0], at)
        spoken = _with_traits(scene, last[1], _SUBJECT - _FADES * sentences, gender)
        scores[last[1]] = max(spoken, scores.get(last[1], spoken)) + _SPOKE_LAST / (1 + 0.3 * sentences)
    for number in _spoken_of(scene, at) & scores.keys():
        scores[number] += _SPOKEN_OF
    return _surest(scores)


def _spoken_of(scene: Scene, at: int) -> set[int]:
    """The individuals whom the quoted words in a token's sentence name."""
    register = scene.register
    floor, limit = scene.floor_of(at), scene.limit_of(at)
    if scene.classes.find("Q", floor, limit) < 0:
        return set()
    named = register.mentions_between(floor, limit)
    return {register.bearers[n] for n in named if scene.classes[register.mentions[n].name] == "Q"}


def _fitting(scene: Scene, gender: str | None, told: Told, *, nameless: bool) -> frozenset[int]:
    """The individuals who may be meant wherever they are named."""
    sought = gender, nameless
    if sought not in told.fitting:
        told.fitting[sought] = frozenset(
            [
                who.number
                for who in scene.register.individuals
                if who.sort not in _NOBODY
                and (gender is None or who.gender is None or who.gender == gender)
                and not (nameless and (who.role or who.sort != "person"))
            ]
        )
    return told.fitting[sought]


def _nearest(scene: Scene, at: int, fitting: frozenset[int], told: Told) -> dict[int, float]:
    """Those of the fitting individuals who are named not far before a token, each with the best score of a mention.

    Mentions are taken from the nearest on; one that is too far off to be better is not weighed.
    """
    best: dict[int, float] = {}
    bearers, mentions = scene.register.bearers, scene.register.mentions
    ends = scene.sentence_ends
    here = sentence = bisect_left(ends, at)
    low = max(0, at - _LOOK_BACK)
    near = scene.register.mentions_between(low, at)
    paragraph = scene.classes.rfind("¶", low, at)
    for number in reversed(near):
        bearer = bearers[number]
        if bearer not in fitting:
            continue
        start = mentions[number].start
        while sentence and ends[sentence - 1] >= start:
            sentence -= 1
        placed = _IN_PARAGRAPH * (start > paragraph) + _NEAREST * (not best) - _FADES * (here - sentence)
        if bearer in best and placed + _SUBJECT + _OPENS_SENTENCE <= best[bearer]:
            continue
        if scene.classes[mentions[number].name] != "Q":
            best[bearer] = max(_score(scene, number, placed, told), best.get(bearer, -inf))
    return best


def _with_traits(scene: Scene, number: int, score: float, gender: str | None) -> float:
    individual = scene.register.individuals[number]
    score += _KNOWN_GENDER * (individual.gender == gender)
    if individual.sort == "unclear":
        score += _NO_NAME if len(individual.words) == 1 else _NO_PERSON
    return score + _OFTEN * min(individual.mentions, 8)


def _surest(scores: dict[int, float]) -> int | None:
    """The best candidate, when it is good enough and clearly better than the next."""
    if not scores:
        return None
    best = max(scores, key=scores.__getitem__)
    top = scores[best]
    if top <= _LEAST:
        return None
    for number, score in scores.items():
        if top - score < _SURE and number != best:
            return None
    return best


def _may_be(scene: Scene, number: int, gender: str | None) -> bool:
    individual = scene.register.individuals[number]
    return individual.sort not in _NOBODY and gender in {None, individual.gender or gender}


def _score(scene: Scene, number: int, score: float, told: Told) -> float:
    """What the words around a mention tell, added to what its distance does."""
    mention = scene.register.mentions[number]
    before, after = scene.classes[mention.start - 1], scene.classes[mention.end]
    if before == "i" or after == "s":
        score += _IN_PHRASE
    if _is_subject(before, after) or told.spoke(mention.name, scene.register.bearers[number]):
        score += _SUBJECT
    if before in "|¶":
        score += _OPENS_SENTENCE
    return score


def _is_subject(before: str, after: str) -> bool:
    """Whether a mention has the place of a subject: at a sentence's head, before a verb, or before an apposition."""
    if after in "xVWzej" or (before in "|¶" and after not in "scw"):
        return True
    return after in "a,-(" and before not in "izVWesv#("
