"""The subject that follows its verb: "said Kofi Mensah, the port's director".

All functions work on token numbers and on the classes of `digests.words.en.classes`.
"""

import re

from digests.attribution.phrases import may_be_person, name_ending
from digests.attribution.scene import Scene, Subject

_COMPLEMENT = re.compile(r"(?:i[^,|¶Q:;\"()?bVWwhi-]{1,8})+")
_STOPS = frozenset(',|¶Q:;-"()?.iVWzxvwbchjMK')
_FOR_PEOPLE = frozenset("rRok")
_LONGEST = 24


def subject_after(scene: Scene, start: int) -> Subject | None:
    """The subject that follows its verb: "said Kofi Mensah, the port's director" gives "Kofi Mensah"."""
    classes = scene.classes
    if classes[start] == "h":
        return Subject(start, start + 1, "pronoun")
    end = start
    last = start + _LONGEST
    while end < last and (classes[end] not in _STOPS or _goes_on(scene, start, end)):
        end += 1
    if end == start:
        return None
    if name := name_ending(scene, start, end) or _known_as(scene, start, end):
        return name
    if apposed := _name_apposed(scene, start, end):
        return apposed
    if classes[start] in "agelx" and _FOR_PEOPLE.isdisjoint(classes[start:end]):
        return None
    return Subject(start, end, "noun")


def _goes_on(scene: Scene, start: int, end: int) -> bool:
    """Whether a subject goes on with a word that mostly ends one: "the then mayor", "a Monday editorial"."""
    return (
        _joins_roles(scene, end)
        or _is_former(scene, end)
        or (scene.classes[end] == "M" and scene.classes[end - 1] == "d" and end > start)
        or end + 1 in scene.ending
    )


def _known_as(scene: Scene, start: int, end: int) -> Subject | None:
    """The name that a description is given: "said a guard known as Bob", "a woman named Efua Mensah"."""
    words = scene.words
    if words[end - 1] in ("known", "identified") and words[end] == "as":
        end += 1
    elif words[end] == "calling" and words[end + 1] in ("himself", "herself"):
        end += 2
    elif words[end - 1] not in ("named", "called", "nicknamed"):
        return None
    number = scene.register.mention_at(end)
    if number is None or scene.register.mentions[number].start != end:
        return None
    return Subject(start, scene.register.mentions[number].end, "name", number)


def _joins_roles(scene: Scene, token: int) -> bool:
    """Whether "and" stands inside one description: "her brother and drummer"."""
    classes = scene.classes
    return classes[token] == "c" and classes[token - 1] == "r" and classes[token + 1] in "rql"


def _is_former(scene: Scene, token: int) -> bool:
    """Whether "then" belongs to a role: "the then mayor"."""
    return scene.words[token : token + 1] == ["then"] and scene.classes[token - 1] in "dms"


def _name_apposed(scene: Scene, start: int, end: int) -> Subject | None:
    """The name between commas after a description: "said the mill's owner in Accra, Kofi Mensah"."""
    if scene.classes[end - 1] not in "rRolkTO" and scene.words[end - 1] not in {"one", "another"}:
        return None
    ends = ",|¶.;:Q-iw"
    if scene.classes[start - 2] == "K":
        # "According to the indictment, Mensah “knowingly” …": what follows a comma is what the source says.
        if scene.classes[end - 1] not in "rlT":
            return None
        ends = ",|¶.;(" if scene.classes[start - 3] in "|¶c" else ends
    complement = _COMPLEMENT.match(scene.classes, end)
    comma = complement.end() if complement else end
    if scene.classes[comma] != ",":
        return None
    number = scene.register.mention_at(comma + 1)
    if number is None or not may_be_person(scene, number):
        return None
    mention = scene.register.mentions[number]
    closes = scene.classes[mention.end] in ends
    return Subject(start, mention.end, "name", number) if closes and mention.start == comma + 1 else None
