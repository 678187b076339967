"""Who is meant by a description: "the governor", "the company", "a spokesman".

A definite description of one person means somebody whose role says so, or else, like a pronoun, the person
in question who has no role yet; a body is meant by a word of its name. What is new stays as it stands.
"""

import re
from itertools import islice

from digests.attribution.pronouns import antecedent
from digests.attribution.scene import Scene, Subject
from digests.attribution.told import Told, latest
from digests.model import Speaker
from digests.people import Individual
from digests.words.en.offices import FEMALE_NOUNS, MALE_NOUNS, NO_ROLES
from digests.words.en.organisations import DEMONYMS

_COMPLEMENT = re.compile(r"i[dm]?[NFTOGDAqlokrRs#]{1,6}(?=[,|¶.;:Q-])")
_DEFINITE = {"the", "his", "her", "their"}
_POSTMODIFIER = re.compile("(?<=[rRTokl])[egv](?=i)")
"""A participle after a noun, with what it takes: "a report handed to the ministry"."""

_BODIES_REMEMBERED = 60
"""How many bodies that spoke are looked through for a noun: more than an article has, few enough for any text."""

_GENERIC_BODIES = {
    "company",
    "firm",
    "group",
    "operator",
    "airline",
    "carrier",
    "maker",
    "retailer",
    "club",
    "business",
}


def head_of(scene: Scene, subject: Subject) -> tuple[int, bool]:
    """The token of a description's main noun, "head" in "the head of the agency", and whether a participle follows it.

    Such a participle has a complement: "a report handed to the ministry".
    """
    classes = scene.classes
    preposition = classes.find("i", subject.start, subject.end + 1)
    if preposition < 0:
        return subject.end - 1, False
    postmodifier = _POSTMODIFIER.search(classes, subject.start + 1, subject.end + 1)
    if postmodifier:
        return postmodifier.start() - 1, True
    return (preposition if subject.start < preposition < subject.end else subject.end) - 1, False


def complement_end(scene: Scene, subject: Subject) -> int:
    """The token after a description and its of- or for-phrase: "minutes" of the parish council."""
    if scene.classes[subject.end] != "i" or scene.words[subject.end] not in {"of", "for"}:
        return subject.end
    found = _COMPLEMENT.match(scene.classes, subject.end)
    return found.end() if found else subject.end


def person_described(scene: Scene, subject: Subject, head: int, told: Told) -> Individual | None:
    """The individual whom a definite description of one person means; None for new and unnamed people."""
    if scene.classes[head] not in "rTHD" or not _is_definite(scene, subject):
        return None
    noun = scene.words[head].lower()
    if individual := scene.register.titled(noun, subject.start):
        return individual
    if scene.classes[head] in "HD":
        return _by_style(scene, subject, head, told)
    if (
        noun in NO_ROLES
        or scene.words[subject.start].lower() != "the"
        or _was_introduced(scene, noun, subject.start)
    ):
        return None
    gender = "f" if noun in FEMALE_NOUNS else "m" if noun in MALE_NOUNS else None
    number = antecedent(scene, subject.start, gender, told, nameless=True)
    if number is None or _is_spoken_of(scene, subject, number):
        return None
    start, end = scene.tokens.starts[subject.start + 1], scene.tokens.end_of(head)
    individual = scene.register.individuals[number]
    told.roles.setdefault(individual.number, scene.reading.text[start:end])
    return individual


def _by_style(scene: Scene, subject: Subject, head: int, told: Told) -> Individual | None:
    """Whom an honorific or the name of a people means: "the Oba", "the Italian"."""
    if scene.classes[head] == "H":
        return scene.register.styled(scene.words[head], subject.start)
    return _one_of_a_people(scene, subject, head, told)


def _one_of_a_people(scene: Scene, subject: Subject, head: int, told: Told) -> Individual | None:
    """The person whom "the Italian" means: somebody whose role does not name another people."""
    word = scene.words[head]
    number = antecedent(scene, subject.start, None, told)
    if number is None or word.endswith("s") or scene.words[subject.start].lower() != "the":
        return None
    individual = scene.register.individuals[number]
    others = {people for people in (individual.role or "").split() if people in DEMONYMS and people != word}
    return individual if individual.person and not others else None


def _is_spoken_of(scene: Scene, subject: Subject, individual: int) -> bool:
    """Whether somebody is named in what a source says, so that they are not the source: "According to the mayor, …"."""
    if scene.classes[subject.start - 2] != "K":
        return False
    told = scene.register.mentions_between(subject.end, scene.limit_of(subject.end))
    return any(scene.register.bearers[mention] == individual for mention in told)


def body_described(scene: Scene, subject: Subject, head: int, told: Told) -> Individual | None:
    """The named body that "the bank" means: one with that word in its name, or the last that spoke."""
    if scene.classes[head] not in "oO" or not _is_definite(scene, subject):
        return None
    noun = scene.words[head].lower()
    if individual := scene.register.named_with(noun, subject.start):
        return individual
    last = latest(told.bodies, subject.start) if noun in _GENERIC_BODIES else None
    return scene.register.called(last[1].name) if last else None


def named_before(scene: Scene, subject: Subject, head: int, told: Told) -> Speaker | None:
    """What "the report" is called where it was named first: "an internal report", "The works ministry"."""
    if subject.end - subject.start != 2 or scene.words[subject.start].lower() != "the":
        return None
    noun = scene.words[head].lower()
    for _, body in islice(reversed(told.bodies), _BODIES_REMEMBERED):
        words = body.name.lower().split()
        if words[-1] == noun and len(words) > 2:
            return body
    return None


def _is_definite(scene: Scene, subject: Subject) -> bool:
    return scene.words[subject.start].lower() in _DEFINITE


def _was_introduced(scene: Scene, noun: str, before: int) -> bool:
    """Whether somebody unnamed was called that before: "a spokesman for the port" makes him "the spokesman"."""
    low = max(0, before - 240)
    words = scene.words
    for at in range(before - 1, low, -1):
        if words[at].lower() == noun and scene.classes[at] in "rk":
            opening = scene.classes.rfind("d", max(low, at - 5), at)
            if opening >= 0 and words[opening].lower() in {"a", "an", "one", "another"}:
                return True
    return False
